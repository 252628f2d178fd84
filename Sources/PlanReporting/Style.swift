// PlanReporting: colour, which only ever repeats what the words say.

/// What `--color` asks for.
package enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour: `--color` first, then NO_COLOR, then CLICOLOR_FORCE, then what the terminal is.
  package func isOn(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
    if environment("CLICOLOR") == "0" { return false }
    guard isTerminal, let terminal = environment("TERM") else { return false }
    return !terminal.isEmpty && terminal != "dumb"
  }
}

/// What a piece of a report is, for colour.
enum Ink: String {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case strong = "1"
  case place = "34"
  case other = "36"
  case removed = "31"
  case added = "32"
}

/// Paints, or leaves alone.
struct Palette {
  let isOn: Bool

  func paint(_ text: String, _ ink: Ink) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
