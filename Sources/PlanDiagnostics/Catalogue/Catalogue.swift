// PlanDiagnostics: the catalogue: every code has its page, or this does not compile.

extension DiagnosticCode {
  package var entry: CatalogueEntry {
    switch self {
    case .textNotUTF8, .textHasControlCharacter, .indentHasTab, .indentHasWideSpace, .nestingTooDeep,
      .mergeConflictLeftIn, .fileEmpty, .fileTooLarge:
      textEntry
    case .indentBelongsToNothing, .indentBetweenColumns, .blankLineMissingAbove, .spaceMissingAfterColon,
      .colonMissing, .kindCapitalised, .kindNotAtMargin, .lineBelongsToNothing, .blankLineInValue, .fieldTooFarRight,
      .rowBelongsToNothing:
      structureEntry
    case .headingUnderlined, .headingWithoutSpace, .blockStartInParagraph, .listMarkerPasted, .headingInField,
      .fenceNotClosed, .headingNotAtMargin:
      proseEntry
    case .kindUnknown, .fieldUnknown, .kindNotAllowedHere, .referenceMisshapen, .fieldRepeated, .titleMissing,
      .qualifierUnreadable, .qualifierNotAllowed, .referenceNotAllowed, .titleTooLong, .fieldEmpty:
      kindsEntry
    case .columnUnknown, .cellsTooMany, .cellsTooFew, .columnHeadingsMissing, .columnRepeated, .csvMalformed,
      .tableEmpty:
      rowsEntry
    case .numberMalformed, .moneyMalformed, .moneyUnitMixed, .choiceUnknown, .yesNoUnreadable, .valueHeldAsPrinted,
      .bracketNotClosed, .rangeReversed, .addressMalformed, .durationMalformed, .timeMalformed, .currencyUnknown:
      valuesEntry
    case .dateUnreadable, .dateImpossible, .spanEndsBeforeStart, .yearsDoNotFollow, .dateAmbiguous, .yearInTwoDigits,
      .datePlusNumber, .calendarUnreadable, .calendarsDisagree:
      datesEntry
    case .ownerNotDeclared, .ownersNotSeparated, .nameDeclaredTwice:
      ownersEntry
    case .referenceNotFound, .referenceDeclaredTwice, .referenceAmbiguous, .numberDisagrees, .numberNotTyped,
      .referenceRetired, .gapNumberUsed, .referenceNotClosed, .referenceOfWrongKind:
      referencesEntry
    case .scaleNotFound, .scaleUnreadable, .bandsLeaveGap, .bandsOverlap, .matrixMisshapen, .levelsTooFewOrMany,
      .levelRepeated, .levelsOutOfOrder:
      scalesEntry
    case .levelNotOnScale, .scoreDisagrees, .bandDisagrees, .pointNotDeclared, .scoreWithoutScale, .scoreUnreadable,
      .axesAmbiguous:
      scoresEntry
    case .timelineYearHasWrongCells, .timelineHasWrongYears, .stageNotDeclared, .stagesRunTogether,
      .timelineWithoutStart, .stageOutsideTimeline, .timelineUnreadable, .stageDeclaredTwice, .stageRepeatedInCell:
      timelinesEntry
    case .includeNotFound, .includeOutsideProject, .includeLoops, .fileNotReadable, .partNotIncluded,
      .documentMissing, .includedTwice, .fileNamesClash:
      filesEntry
    case .viewUnknown, .viewEmpty, .optionNotForView:
      viewsEntry
    case .areaNotDeclared, .ratingDisagrees, .directionDisagrees, .resultDisagrees, .floorWithinTarget,
      .ratingRuleUnreadable, .ratingBandsLeaveGap, .ratingBandsOverlap, .ratingBandsReversed, .countUnreadable,
      .countDisagrees, .countInTextDisagrees:
      performanceEntry
    case .sumDiffers, .sumRounded, .accountUnbalanced, .formulaNameUnknown, .formulaNameAmbiguous, .formulaUnreadable,
      .formulaCircular, .formulaUnitsMixed:
      sumsEntry
    case .accountUnitUnreadable, .accountUnitDiffers, .accountUnitMissing, .noteMissing, .noteMarkUnused:
      accountsEntry
    case .paragraphNumberDisagrees, .recommendationVerbUnknown, .paperMissingInFile, .meetingOutOfOrder:
      committeeEntry
    case .updateUnreadable, .updateNotFound, .updateWithoutReference, .updateRepeats, .updateLaterThanPaper,
      .editionLoops, .editionUnclear, .editionAmbiguous, .comparedRecordGone:
      timeEntry
    case .exemptCited, .exemptMisplaced, .exemptDeclaration, .exemptWithoutParagraph:
      exemptEntry
    case .labelUnknown, .ownWordClashes, .ownWordRepeated, .ownWordNotNamed, .choiceFieldUnknown,
      .choiceMeaningUnknown, .ownFieldKindUnknown, .ownKindLikeUnknown, .ratingYearHasWrongCount, .ratingUnreadable:
      ownWordsEntry
    }
  }
}
