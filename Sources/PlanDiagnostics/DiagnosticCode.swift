// PlanDiagnostics: the one catalogue of codes. A code is never reused, renamed or removed without a line in CHANGELOG.md.

/// Every finding that plancc can give. The raw value is the code that authors see; the first four characters name a family.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // bytes and lines
  case textNotUTF8 = "PL1001"
  case textHasControlCharacter = "PL1002"
  case indentHasTab = "PL1003"
  case indentHasWideSpace = "PL1004"
  case nestingTooDeep = "PL1005"
  case mergeConflictLeftIn = "PL1006"
  case fileEmpty = "PL1007"
  case fileTooLarge = "PL1008"

  // which line belongs to what
  case indentBelongsToNothing = "PL1101"
  case indentBetweenColumns = "PL1102"
  case blankLineMissingAbove = "PL1103"
  case spaceMissingAfterColon = "PL1104"
  case colonMissing = "PL1105"
  case kindCapitalised = "PL1106"
  case kindNotAtMargin = "PL1107"
  case lineBelongsToNothing = "PL1108"
  case blankLineInValue = "PL1109"
  case fieldTooFarRight = "PL1110"
  case headingUnderlined = "PL1111"
  case headingWithoutSpace = "PL1112"
  case blockStartInParagraph = "PL1113"
  case listMarkerPasted = "PL1114"
  case headingInField = "PL1115"
  case fenceNotClosed = "PL1116"
  case rowBelongsToNothing = "PL1117"
  case headingNotAtMargin = "PL1118"

  // kinds and fields
  case kindUnknown = "PL1201"
  case fieldUnknown = "PL1202"
  case kindNotAllowedHere = "PL1203"
  case referenceMisshapen = "PL1204"
  case fieldRepeated = "PL1205"
  case titleMissing = "PL1207"
  case qualifierUnreadable = "PL1208"
  case qualifierNotAllowed = "PL1209"
  case referenceNotAllowed = "PL1210"
  case titleTooLong = "PL1211"
  case fieldEmpty = "PL1212"

  // rows and CSV files
  case columnUnknown = "PL1301"
  case cellsTooMany = "PL1302"
  case cellsTooFew = "PL1303"
  case columnHeadingsMissing = "PL1304"
  case columnRepeated = "PL1305"
  case csvMalformed = "PL1306"
  case tableEmpty = "PL1307"

  // numbers, money, words
  case numberMalformed = "PL1401"
  case moneyMalformed = "PL1402"
  case moneyUnitMixed = "PL1403"
  case choiceUnknown = "PL1404"
  case yesNoUnreadable = "PL1405"
  case valueHeldAsPrinted = "PL1406"
  case bracketNotClosed = "PL1407"
  case rangeReversed = "PL1408"
  case addressMalformed = "PL1409"
  case durationMalformed = "PL1410"
  case timeMalformed = "PL1411"
  case currencyUnknown = "PL1412"

  // dates and periods
  case dateUnreadable = "PL1501"
  case dateImpossible = "PL1502"
  case spanEndsBeforeStart = "PL1503"
  case yearsDoNotFollow = "PL1504"
  case dateAmbiguous = "PL1505"
  case yearInTwoDigits = "PL1506"
  case datePlusNumber = "PL1507"
  case calendarUnreadable = "PL1508"
  case calendarsDisagree = "PL1509"

  // owners
  case ownerNotDeclared = "PL1601"
  case ownersNotSeparated = "PL1602"
  case nameDeclaredTwice = "PL1603"

  // references and numbering
  case referenceNotFound = "PL1701"
  case referenceDeclaredTwice = "PL1702"
  case referenceAmbiguous = "PL1703"
  case numberDisagrees = "PL1704"
  case numberNotTyped = "PL1705"
  case referenceRetired = "PL1706"
  case gapNumberUsed = "PL1707"
  case referenceNotClosed = "PL1708"
  case referenceOfWrongKind = "PL1709"

  // scales and scores
  case scaleNotFound = "PL1801"
  case scaleUnreadable = "PL1802"
  case levelNotOnScale = "PL1803"
  case scoreDisagrees = "PL1804"
  case bandDisagrees = "PL1805"
  case bandsLeaveGap = "PL1806"
  case bandsOverlap = "PL1807"
  case matrixMisshapen = "PL1808"
  case pointNotDeclared = "PL1809"
  case scoreWithoutScale = "PL1810"
  case scoreUnreadable = "PL1811"
  case axesAmbiguous = "PL1812"
  case levelsTooFewOrMany = "PL1813"
  case levelRepeated = "PL1814"
  case levelsOutOfOrder = "PL1815"

  // commissioning timelines
  case timelineYearHasWrongCells = "PL1901"
  case timelineHasWrongYears = "PL1902"
  case stageNotDeclared = "PL1903"
  case stagesRunTogether = "PL1904"
  case timelineWithoutStart = "PL1905"
  case stageOutsideTimeline = "PL1906"
  case timelineUnreadable = "PL1907"
  case stageDeclaredTwice = "PL1908"
  case stageRepeatedInCell = "PL1909"

  // includes and files
  case includeNotFound = "PL2001"
  case includeOutsideProject = "PL2002"
  case includeLoops = "PL2003"
  case fileNotReadable = "PL2004"
  case partNotIncluded = "PL2005"
  case documentMissing = "PL2006"
  case includedTwice = "PL2007"
  case fileNamesClash = "PL2008"

  // what `show` asks for
  case viewUnknown = "PL2101"
  case viewEmpty = "PL2102"
  case optionNotForView = "PL2104"

  // performance
  case areaNotDeclared = "PL2201"
  case ratingDisagrees = "PL2202"
  case directionDisagrees = "PL2203"
  case resultDisagrees = "PL2204"
  case floorWithinTarget = "PL2205"
  case ratingRuleUnreadable = "PL2206"
  case ratingBandsLeaveGap = "PL2207"
  case ratingBandsOverlap = "PL2208"
  case ratingBandsReversed = "PL2209"
  case countUnreadable = "PL2210"
  case countDisagrees = "PL2211"
  case countInTextDisagrees = "PL2212"

  // money and resources
  case sumDiffers = "PL2301"
  case sumRounded = "PL2302"
  case accountUnbalanced = "PL2303"
  case formulaNameUnknown = "PL2304"
  case formulaNameAmbiguous = "PL2305"
  case formulaUnreadable = "PL2306"
  case formulaCircular = "PL2307"
  case formulaUnitsMixed = "PL2308"
  case accountUnitUnreadable = "PL2309"
  case accountUnitDiffers = "PL2310"
  case accountUnitMissing = "PL2311"
  case noteMissing = "PL2312"
  case noteMarkUnused = "PL2313"

  // committee papers
  case paragraphNumberDisagrees = "PL2401"
  case recommendationVerbUnknown = "PL2402"
  case paperMissingInFile = "PL2403"
  case meetingOutOfOrder = "PL2404"

  // what was learned when, and the next edition
  case updateUnreadable = "PL2601"
  case updateNotFound = "PL2602"
  case updateWithoutReference = "PL2603"
  case updateRepeats = "PL2604"
  case updateLaterThanPaper = "PL2605"
  case editionLoops = "PL2611"
  case editionUnclear = "PL2612"
  case editionAmbiguous = "PL2613"
  case comparedRecordGone = "PL2621"

  // what the public may not see
  case exemptCited = "PL2701"
  case exemptMisplaced = "PL2702"
  case exemptDeclaration = "PL2703"
  case exemptWithoutParagraph = "PL2704"

  // the plan's own words
  case labelUnknown = "PL2501"
  case ownWordClashes = "PL2502"
  case ownWordRepeated = "PL2503"
  case ownWordNotNamed = "PL2504"
  case choiceFieldUnknown = "PL2505"
  case choiceMeaningUnknown = "PL2506"
  case ownFieldKindUnknown = "PL2507"
  case ownKindLikeUnknown = "PL2508"
  case ratingYearHasWrongCount = "PL2509"
  case ratingUnreadable = "PL2510"
}

extension DiagnosticCode {
  /// How much a finding of this code matters before any policy.
  package var severity: Severity {
    switch self {
    case .valueHeldAsPrinted:
      .note
    case .countDisagrees, .countInTextDisagrees, .textHasControlCharacter, .fileEmpty, .headingUnderlined,
      .headingWithoutSpace, .headingNotAtMargin,
      .blockStartInParagraph, .listMarkerPasted, .titleTooLong, .fieldEmpty, .cellsTooFew, .tableEmpty, .moneyUnitMixed,
      .dateAmbiguous, .yearInTwoDigits, .ownersNotSeparated, .numberDisagrees, .numberNotTyped,
      .paragraphNumberDisagrees, .recommendationVerbUnknown, .meetingOutOfOrder,
      .referenceRetired, .referenceNotClosed, .axesAmbiguous, .partNotIncluded, .includedTwice, .viewEmpty,
      .sumRounded, .accountUnitMissing, .noteMissing, .noteMarkUnused,
      .optionNotForView, .exemptWithoutParagraph, .updateLaterThanPaper, .comparedRecordGone:
      .warning
    default: .error
    }
  }

  /// The kebab-case name of the flaw, for example `owner-not-declared`.
  package var name: String {
    var name = ""
    var lastWasUpper = true
    for scalar in "\(self)".unicodeScalars {
      let isUpper = scalar.properties.isUppercase
      if isUpper, !lastWasUpper { name += "-" }
      name += scalar.properties.lowercaseMapping
      lastWasUpper = isUpper
    }
    return name
  }
}
