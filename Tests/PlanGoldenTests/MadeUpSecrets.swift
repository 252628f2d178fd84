// Tests of the whole way: plans made up from a seed, in which every exempt word can be told from every public one.

/// Plan text with exempt records, groups and sections anywhere. Words that the public may not see hold `Zecret`.
struct MadeUpSecrets {
  private(set) var text = ""
  /// Titles that the public must still read.
  private(set) var openTitles: [String] = []
  private var state: UInt64
  private var count = 0
  private var openRisks: [String] = []
  private var hiddenRisks: [String] = []
  /// Public text names exempt records, which is a fault, and must not tell anything all the same.
  private let cites: Bool

  init(seed: UInt64, cites: Bool = false) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.cites = cites
    line(0, "plan: Made up")
    line(1, "date: 1 May 2026")
    line(1, "organisation: Northshire Council")
    line(0, "\npost: Head of Parks\n\npost: Head of Roads\n\nobjective O1: Better parks\n")
    for _ in 0..<(3 + next(8)) { part() }
    for view in [
      "contents", "risk matrix", "risk register", "risk summary", "gantt", "owners", "deadlines", "golden thread",
      "indicators", "contracts", "key",
    ] where next(4) > 0 { line(0, "\nshow: \(view)") }
  }

  private mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func line(_ depth: Int, _ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  /// Words of their own: a secret, or a title that has to come out.
  private mutating func words(_ isSecret: Bool) -> String {
    count += 1
    if isSecret { return "Zecret\(count)" }
    openTitles.append("Open\(count)x")
    return "Open\(count)x"
  }

  private mutating func part() {
    switch next(5) {
    case 0: section()
    case 1: group(depth: 0, isSecret: false)
    default: for _ in 0..<(1 + next(3)) { record(depth: 0, isSecret: false) }
    }
  }

  private mutating func section() {
    let isSecret = next(2) == 0
    line(0, "\n## \(words(isSecret))\n")
    if isSecret { line(0, "exempt: paragraph 3; \(words(true))\n") }
    line(0, "Text with \(words(isSecret)) and **\(words(isSecret))**.\n")
    if next(2) == 0 { line(0, "### \(words(isSecret))\n\n- \(words(isSecret))\n") }
    for _ in 0..<next(3) { record(depth: 0, isSecret: isSecret) }
    if next(3) == 0 { line(0, "\nshow: risk matrix\n  title: \(isSecret ? words(true) : "Matrix")\n") }
    line(0, "\n## \(words(false))\n")
  }

  private mutating func group(depth: Int, isSecret: Bool) {
    let mine = isSecret || next(3) == 0
    line(depth, "\(depth == 0 ? "\n" : "")group: \(words(mine))")
    if mine, !isSecret { line(depth + 1, "exempt: paragraph 1; \(words(true))") }
    line(depth + 1, "description: \(words(mine))")
    for _ in 0..<(1 + next(3)) {
      if depth < 2, next(4) == 0 {
        group(depth: depth + 1, isSecret: mine)
      } else {
        record(depth: depth + 1, isSecret: mine)
      }
    }
  }

  private mutating func record(depth: Int, isSecret: Bool) {
    let mine = isSecret || next(2) == 0
    if depth == 0 { line(0, "") }
    let kind = ["risk", "priority", "action", "indicator", "service", "table", "milestone"][next(7)]
    let reference = kind == "risk" || kind == "indicator" ? " \(mine ? "Zecret" : "R")\(count + 1)" : ""
    line(depth, "\(kind)\(reference): \(words(mine))")
    if kind == "risk" { if mine { hiddenRisks.append(reference) } else { openRisks.append(reference) } }
    if mine, !isSecret { line(depth + 1, "exempt: paragraph 3; \(words(true))") }
    fields(of: kind, depth + 1, mine)
    if ["risk", "priority"].contains(kind) {
      for _ in 0..<next(3) { child(of: kind, depth + 1, mine) }
    }
  }

  private mutating func fields(of kind: String, _ depth: Int, _ mine: Bool) {
    switch kind {
    case "table":
      line(depth, "| \(words(mine)) | Cost |")
      line(depth, "| \(words(mine)) | 4\(mine ? words(true) : "") |")
      return
    case "risk":
      line(depth, "owner: Head of Parks")
      line(depth, "cause: \(words(mine))")
      line(depth, "current: \(1 + next(5)) x \(1 + next(5))")
      if next(2) == 0 { line(depth, "  because: \(words(mine))") }
    case "indicator":
      line(depth, "polarity: higher\n" + String(repeating: "  ", count: depth) + "target: 70%")
      line(depth, "latest: 71%")
      line(depth, "commentary: \(words(mine))")
    case "service": line(depth, "description: \(words(mine))")
    case "priority":
      line(depth, "lead: Head of Roads")
      line(depth, "description: \(words(mine))")
    default:
      line(depth, "owner: Head of Roads\n" + String(repeating: "  ", count: depth) + "due: June 2026")
      line(depth, "description: \(words(mine)), see \(words(mine))")
    }
    if next(3) == 0 { line(depth, "note: \(words(mine))\(citation())") }
    if kind == "action", cites, let hidden = hiddenRisks.last { line(depth, "links: \(hidden.dropFirst())") }
  }

  private mutating func citation() -> String {
    let all = cites ? openRisks + hiddenRisks : openRisks
    return all.isEmpty ? "" : " and [[\(all[next(all.count)].dropFirst())]]"
  }

  private mutating func child(of kind: String, _ depth: Int, _ mine: Bool) {
    let hidden = mine || next(2) == 0
    if next(3) == 0 {
      line(depth, "actions:")
      line(depth + 1, "| action | owner | due | exempt |")
      line(depth + 1, "| \(words(mine)) | Head of Parks | May 2026 | |")
      line(depth + 1, "| \(words(true)) | Head of Roads | June 2026 | paragraph 3; \(words(true)) |")
      return
    }
    line(depth, "action: \(words(hidden))")
    if hidden, !mine { line(depth + 1, "exempt: paragraph 3; \(words(true))") }
    line(depth + 1, "due: July 2026\n" + String(repeating: "  ", count: depth + 1) + "description: \(words(hidden))")
  }
}
