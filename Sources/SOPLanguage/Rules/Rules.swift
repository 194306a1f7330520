extension Rule {
  /// Every rule, by code. Those of the official form are numbered from 1; what reading and the
  /// analyses find, from 101.
  package static let all: [Rule] = [
    .missingIdentity, .unreadableDate, .datesOutOfOrder, .titleWording, .emptyBoxes,
    .incompleteLegalBasis, .qualificationsArePositions, .documentAsEquipment, .unknownActor,
    .actorIsNoPosition, .unusedActor, .sameActorTwice, .slashInActor, .undeclaredParty,
    .firstStepNotLeftmost, .actorBeforeVerb,
    .passiveSentence, .nominalSentence, .severalActivities, .doubledVerb, .terminatorAsStep,
    .subjectActsElsewhere, .optionalInWords, .duplicateID, .missingStandard,
    .unreadableTime, .impossibleTime, .bareDay, .timeInSentence, .sameTimeEverywhere,
    .outputIsRequirement,
    .genericOutput, .unusedOutput, .equipmentAsRequirement, .tooFewAnswers, .hiddenDecision,
    .answerLeadsElsewhere,
    .manyRows, .passwordInPaper, .unofficialEmail,
    // Reading.
    .notText, .unreadableYAML, .tab, .bareDash, .unquotedText, .indentation, .notClosed, .cutText,
    .cutItem, .tooLarge, .unsupportedYAML, .unknownFile, .unknownKey, .indonesianKey,
    .misplacedKey, .duplicateKey, .missingKey, .wrongShape, .unknownChoice, .malformedID, .notYet,
    .excludingKeys,
    .emptyItem, .wrongNumber, .conflictingWays, .limitWithoutBeyond, .idleAllowance,
    // Names.
    .unknownStep, .unknownDocument, .unknownOutcome, .textNamesDocument, .stepWithoutID,
    .unclearActor, .unusableFile, .columnLeftOut,
    // Flow and documents.
    .unreachableStep, .endlessStep, .noOutcome, .conflictingOutcomes, .unreachedOutcome,
    .crossingBranches, .endInBranch, .tooFewBranches, .nobodyLeft, .documentNeverMade,
    .documentMissingOnWay,
    .documentIfAny, .usesAnswers,
    // Working time.
    .unreadableHours, .neverOpen, .assumedCalendar, .unusableHolidays, .unusableDue,
    // Scenarios.
    .scenarioName, .scenarioAnswer, .scenarioTime, .nothingExpected,
    // Names and wording beyond the form.
    .systemWithoutKind, .requirementIsPerson,
  ]
}
