// Benchmarks: plans made up to a size, and the same content as Markdown for other programs to read.

/// The same plan for the same size, on every machine. It mixes what real papers hold: prose, risks with tables of controls
/// and actions, priorities with nested actions, and commissioning rows.
public struct GeneratedPlan {
  /// In the plan language.
  public private(set) var plan: [UInt8] = []
  /// The same words and tables as Markdown.
  public private(set) var markdown: [UInt8] = []
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A plan of at least `size` bytes.
  public init(size: Int) {
    plan.reserveCapacity(size + 4_000)
    header()
    var count = 0
    while plan.count < size {
      count += 1
      section(count)
    }
    write(plan: "\n# Views\n\nshow: risk register\n")
  }

  private static let posts = ["Head of Service", "Finance Partner", "Contracts Manager", "Director", "Area Manager"]
  private static let words = [
    "service", "council", "budget", "provider", "review", "contract", "resident", "quality", "demand", "team", "plan",
    "the", "of", "and", "for", "with", "to", "in", "by", "on", "each", "more", "late", "early", "new", "local",
  ]

  private mutating func header() {
    write(
      plan: """
        register: Generated register
          organisation: Northshire Council
          date: 1 March 2026
          period: 2026/27

        posts:
          | post |

        """)
    for post in Self.posts { write(plan: "  | \(post) |\n") }
    write(markdown: "# Generated register\n\n")
  }

  private mutating func section(_ number: Int) {
    if number % 40 == 1 {
      write(both: "\n# Part \(number / 40 + 1)\n\n")
      for _ in 0..<3 { write(both: "\(sentence(40)) **\(sentence(3))** and [a link](https://example.org/\(number)).\n\n") }
    }
    switch number % 4 {
    case 0: priority(number)
    case 1, 2: risk(number)
    default: write(both: "\n\(sentence(60))\n\n- \(sentence(12))\n- \(sentence(9))\n\n")
    }
  }

  private mutating func risk(_ number: Int) {
    let (title, cause, consequence) = (sentence(8), sentence(24), sentence(20))
    let (likelihood, impact) = (next(5) + 1, next(5) + 1)
    write(
      plan: """

        risk R\(number): \(title)
          owner: \(post()); \(post())
          cause: \(cause)
          consequence: \(consequence)
          current: \(likelihood) x \(impact)
          target 31 March 2027: 1 x \(impact)
          controls:
            | control | owner |

        """)
    write(
      markdown: """

        ## R\(number): \(title)

        Owner: \(post())

        Cause: \(cause)

        Consequence: \(consequence)

        Current: \(likelihood) x \(impact)

        | control | owner |
        |---|---|

        """)
    for _ in 0..<4 { row(indent: "    ", [sentence(10), post()]) }
    write(plan: "  actions:\n    | action | owner | due |\n")
    write(markdown: "\n| action | owner | due |\n|---|---|---|\n")
    for _ in 0..<5 { row(indent: "    ", [sentence(11), post(), "\(next(28) + 1) \(month()) 2026"]) }
  }

  private mutating func priority(_ number: Int) {
    let (title, text) = (sentence(6), sentence(18))
    write(
      plan: """

        priority \(number): \(title)
          description: \(text)
          lead: \(post())
          actions:
            | ref | action | owner | start | end |

        """)
    write(
      markdown: "\n## \(number): \(title)\n\n\(text)\n\n| ref | action | owner | start | end |\n|---|---|---|---|---|\n")
    for index in 1...8 {
      row(indent: "    ", ["\(number).\(index)", sentence(11), post(), "\(month()) 2026", "\(month()) 2027"])
    }
  }

  private mutating func row(indent: String, _ cells: [String]) {
    let row = "| " + cells.joined(separator: " | ") + " |\n"
    write(plan: indent + row)
    write(markdown: row)
  }

  private mutating func sentence(_ count: Int) -> String {
    var sentence = ""
    for _ in 0..<count { sentence += (sentence.isEmpty ? "" : " ") + Self.words[next(Self.words.count)] }
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private mutating func post() -> String { Self.posts[next(Self.posts.count)] }

  private mutating func month() -> String {
    ["January", "March", "April", "June", "July", "September", "October", "December"][next(8)]
  }

  private mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func write(plan text: String) { plan += text.utf8 }
  private mutating func write(markdown text: String) { markdown += text.utf8 }
  private mutating func write(both text: String) {
    write(plan: text)
    write(markdown: text)
  }
}
