// PlanSchema: the kinds of performance, each declared once.

extension KindDeclaration {
  static let performanceKinds: [KindDeclaration] = [
    kind(
      .scorecard,
      "scorecard",
      plural: "",
      aliases: ["performance report", "performance dashboard"],
      isDocument: true,
      fields: documentFields + [.ragRule, .ragBands, .dataSource, .dataNotes, .comparatorName],
      children: [.fact],
      help: "A performance scorecard: opens a paper",
      example: """
        scorecard SCS: Performance scorecard
          date: January 2016
        """),
    kind(
      .indicator,
      "indicator",
      plural: "indicators",
      aliases: ["performance indicator", "activity indicator"],
      fields: [
        .polarity, .unit, .dataPeriod, .latest, .rag, .numerator, .denominator, .figureTarget, .figurePrevious,
        .direction, .outturn, .directionFromOutturn, .floor, .figureBaseline, .forecast, .comparator, .comparatorName,
        .lowerBound, .upperBound, .tolerance, .ragRule, .ragBands, .actual, .values, .ratingHistory, .date, .owner,
        .commentary, .dataSource, .dataNotes, .description, .category, .objectives, .priorities,
      ] + lifeFields,
      help: "What is measured, with its figures, target and rating",
      example: """
        indicator SCS01: Same placement for two years
          polarity: higher
          target: 70%
          latest: 71%
        """),
    kind(
      .area,
      "area",
      plural: "areas",
      aliases: ["cohort"],
      reference: .words,
      fields: [.alias, .order, .description],
      help: "A place or a group of people that indicators have figures of their own for",
      example: """
        area NK: North Kent
        """),
  ]
}
