extension Rule {
  /// Every rule, by code. Those of the official form are numbered from 1; what reading and the
  /// analyses find, from 101.
  package static let all: [Rule] = [
    .missingIdentity, .blankRevisionDate, .unreadableDate, .datesOutOfOrder, .revisionNotListed,
    .numberOffPattern, .titleWording, .approvedNotEffective, .emptyBoxes,
    .incompleteLegalBasis, .replacedLegalBasis, .regulationTitle, .legalBasisOrder,
    .qualificationsArePositions, .documentAsEquipment,
    .cautionsWithoutConsequence, .unknownActor,
    .unusedActor, .slashInActor, .firstStepNotLeftmost, .duplicateID, .missingStandard,
    .unreadableTime, .impossibleTime, .bareDay, .unsetTimes, .promiseExceeded,
    .sameTimeEverywhere, .decimalPoint, .outputIsRequirement,
    .genericOutput, .originNotTold, .unusedOutput, .outputOfOneAnswer, .equipmentAsRequirement,
    .tooFewAnswers, .nobodyTold, .manyRows, .narrativeDiffers, .shortWeek,
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
    // Several SOPs together.
    .relatedSOPMissing, .numberUsedTwice,
    // Further ones of the form, of times and of the flow.
    .rowNumberJump, .weekdayOfDate, .timeDepends, .refusalWithoutWay, .answersNotOpposed,
    // Regulations.
    .amendedLegalBasis, .unusableRegulation,
  ]
}
