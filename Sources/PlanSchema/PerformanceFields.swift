// PlanSchema: the fields of indicators, each declared once.

extension FieldDeclaration {
  static let performanceFields: [FieldDeclaration] = [
    field(
      .polarity, "polarity", aliases: ["aim", "good to be"],
      .choice([
        ChoiceWord("higher", "h", "high", "higher is better", "rise", "rise to", "stay at or above", "be done"),
        ChoiceWord("lower", "l", "low", "lower is better", "fall", "fall to", "stay at or below"),
        ChoiceWord("on target", "t", "target", "as close to target as possible", "stay within"),
      ]), help: "Which way is better: a higher figure, a lower one, or one close to the target", example: "higher"),
    field(
      .dataPeriod, "data period", aliases: ["period of data", "counted"],
      .choice([
        ChoiceWord("year to date", "ytd"), ChoiceWord("snapshot", "ss", "month end", "quarter end"),
        ChoiceWord("rolling 12 months", "r12m", "rolling year"), ChoiceWord("month"), ChoiceWord("quarter"),
        ChoiceWord("year", "annual"),
      ]), help: "What stretch of time one figure covers", example: "year to date"),
    field(
      .latest, "latest", aliases: ["latest result", "result"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "The latest figure", example: "71.1%"),
    field(
      .actual, "actual", aliases: ["actuals", "outcome figure"], .figure, qualifier: .periodOrArea,
      isRepeatable: true, help: "The figure of one period", example: "67.1%"),
    field(
      .rag, "rating", aliases: ["rag", "rag rating", "rag status", "delivery confidence"],
      .choice([
        ChoiceWord("green", "g"), ChoiceWord("amber", "a", "amber/green", "amber/red"), ChoiceWord("red", "r"),
        ChoiceWord("not rated", "grey", "none given"),
      ]), qualifier: .periodOrArea, isRepeatable: true,
      help: "The RAG rating that the author states; it is checked wherever it can be worked out", example: "amber"),
    field(
      .numerator, "numerator", aliases: ["num"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "What is counted", example: "12123"),
    field(
      .denominator, "denominator", aliases: ["denom"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "Out of how many", example: "13536"),
    field(
      .figureTarget, "target", aliases: ["targets"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "The figure to be reached, perhaps by period", example: "90.0%"),
    field(
      .figurePrevious, "previous", aliases: ["previous result", "previous reported result"], .figure,
      qualifier: .periodOrArea, isRepeatable: true, help: "The figure that was reported last time", example: "89.9%"),
    field(
      .outturn, "outturn", aliases: ["outturn result"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "The figure at the end of the last year", example: "84.3%"),
    field(
      .direction, "direction", aliases: ["dot", "direction of travel", "direction from previous", "dot from previous"],
      directionWords, qualifier: .periodOrArea, isRepeatable: true,
      help: "How the latest figure compares with the previous one; needed only where the figures are rounded",
      example: "improved"),
    field(
      .directionFromOutturn, "direction from outturn", aliases: ["dot from outturn"], directionWords,
      help: "How the latest figure compares with the outturn", example: "reduced"),
    field(
      .floor, "floor", aliases: ["floor standard", "floor performance standard", "minimum standard"], .figure,
      qualifier: .periodOrArea, isRepeatable: true, help: "The figure beyond which the rating is red",
      example: "81%"),
    field(
      .figureBaseline, "baseline", .figure, qualifier: .periodOrArea, isRepeatable: true, help: "Where it started",
      example: "64.9"),
    field(
      .forecast, "forecast", aliases: ["forecasts"], .figure, qualifier: .periodOrArea, isRepeatable: true,
      help: "What is expected for a period to come", example: "76.0%"),
    field(
      .comparator, "comparator", aliases: ["benchmark", "comparative benchmark"], .figure, qualifier: .periodOrArea,
      isRepeatable: true, help: "What others reach; whose figure it is stands in brackets, or in `comparator name`",
      example: "67.4% (SN)"),
    field(
      .comparatorName, "comparator name", aliases: ["compared with"], .inline, help: "Whose figure the comparator is",
      example: "Statistical neighbours"),
    field(
      .lowerBound, "lower", aliases: ["lower threshold", "lower bound"], .figure, qualifier: .periodOrArea,
      isRepeatable: true, help: "The lower end of the expected range", example: "448.2"),
    field(
      .upperBound, "upper", aliases: ["upper threshold", "upper bound"], .figure, qualifier: .periodOrArea,
      isRepeatable: true, help: "The upper end of the expected range", example: "747"),
    field(
      .ragRule, "RAG rule", aliases: ["rating rule"], .words, qualifier: .period, isRepeatable: true,
      help: "How the rating follows from the figure: `floor` (red beyond the floor), `no amber`, or the bands",
      example: "no amber"),
    field(
      .ragBands, "RAG bands", aliases: ["rag bandings", "bandings"], .words, qualifier: .periodOrArea,
      isRepeatable: true, help: "The ratings with their figures",
      example: "Red below 76.5%; Amber 76.5% to 85%; Green 85% and above"),
    field(
      .tolerance, "tolerance", .figure, help: "How far from the target still counts as close to it", example: "10%"),
    field(
      .values, "values", aliases: ["figures", "trend"], .grid, isRepeatable: true,
      help: "Figures by period: a row each for actual, target and so on, a column a period",
      example: "| | Mar 2011 | Mar 2012 |"),
    field(
      .commentary, "commentary", aliases: ["narrative"], .prose, help: "What lies behind the figures",
      example: "The backlog was cleared in May."),
    field(
      .dataSource, "data source", aliases: ["source of data"], .inline, help: "Where the figures come from",
      example: "Case system"),
    field(
      .dataNotes, "data notes", aliases: ["data note", "technical notes"], .prose,
      help: "How the figures are counted, and what changed", example: "Unvalidated."),
    field(
      .ratingHistory, "rating from", aliases: ["ratings from"], .ratings, qualifier: .period, isRepeatable: true,
      help: "Ratings over many quarters, one letter each and a semicolon between years", example: "A A R R; G G G A"),
  ]

  private static let directionWords: FieldType = .choice([
    ChoiceWord("improved", "better", "up", "↑", "improving", "↗"),
    ChoiceWord("same", "no change", "unchanged", "→", "↔"),
    ChoiceWord("reduced", "worse", "down", "↓", "worsened", "declined", "↘"),
  ])
}
