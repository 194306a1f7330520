extension Rule {
  /// Every rule, by code. Those of the official form are numbered from 1; what reading and the
  /// analyses find, from 101.
  package static let all: [Rule] = [
    .missingIdentity, .blankRevisionDate, .unreadableDate, .datesOutOfOrder, .revisionNotListed,
    .numberOffPattern, .titleWording, .approvedNotEffective, .emptyBoxes, .incompleteLegalBasis,
    .replacedLegalBasis, .regulationTitle, .legalBasisOrder, .qualificationsArePositions,
    .documentAsEquipment, .relatedSOPMissing, .cautionsWithoutConsequence, .unknownActor,
    .actorIsNoPosition, .unusedActor, .sameActorTwice, .slashInActor, .undeclaredParty,
    .firstStepNotLeftmost, .actorBeforeVerb, .passiveSentence, .nominalSentence, .severalActivities,
    .doubledVerb, .terminatorAsStep, .subjectActsElsewhere, .optionalInWords, .duplicateID,
    .missingStandard, .unreadableTime, .impossibleTime, .bareDay, .timeInSentence, .unsetTimes,
    .promiseExceeded, .sameTimeEverywhere, .decimalPoint, .outputIsRequirement, .genericOutput,
    .originNotTold, .unusedOutput, .outputOfOneAnswer, .equipmentAsRequirement, .tooFewAnswers,
    .hiddenDecision, .nobodyTold, .answerLeadsElsewhere, .manyRows, .narrativeDiffers,
    .passwordInPaper, .unofficialEmail, .shortWeek,
    // From 101.
    .notText, .unreadableYAML, .tab, .bareDash, .unquotedText, .indentation, .notClosed, .cutText,
    .cutItem, .tooLarge, .unsupportedYAML, .unknownFile, .unknownKey, .indonesianKey, .misplacedKey,
    .duplicateKey, .missingKey, .wrongShape, .unknownChoice, .malformedID, .emptyItem,
    .wrongNumber, .conflictingWays, .limitWithoutBeyond, .idleAllowance, .unclearActor,
    .excludingKeys, .unknownStep, .unknownDocument, .unknownOutcome, .textNamesDocument,
    .stepWithoutID, .unusableFile, .columnLeftOut, .unreachableStep, .endlessStep, .noOutcome,
    .conflictingOutcomes, .unreachedOutcome, .crossingBranches, .endInBranch, .tooFewBranches,
    .nobodyLeft, .documentNeverMade, .documentMissingOnWay, .documentIfAny, .usesAnswers,
    .unreadableHours, .neverOpen, .assumedCalendar, .unusableHolidays, .unusableDue, .scenarioName,
    .scenarioAnswer, .scenarioTime, .nothingExpected, .rowNumberJump, .unusableRegulation,
    .systemWithoutKind, .requirementIsPerson, .amendedLegalBasis, .weekdayOfDate, .timeDepends,
    .refusalWithoutWay, .answersNotOpposed, .numberUsedTwice, .actorSpeltDifferently,
    .titleElsewhere,
    .unknownPerson, .personTwice, .roleEndsBeforeItBegins, .holdersAtOnce, .actingWithoutEnd,
    .dayOfRole,
  ]
}
