// PlanResolution, binding: who is named in one value: rule 30 of the language.

import PlanDiagnostics
import PlanModel
import PlanSchema
import PlanText
import PlanValues

/// Reads owners. A piece between `;` that is a declared name is one owner, and so is `person, own post`; it is several,
/// separated by `/` or `,`, only where every part is declared; else it is one owner who is not declared.
struct PartyReader {
  let names: NameIndex
  /// Pieces that had to be split, and pieces that name nobody: what findings are made of.
  var split: [(piece: ValueText, parts: [ValueText])] = []
  var undeclared: [ValueText] = []

  /// Separators beyond this many make no list of owners that a person typed.
  private static let mostSeparators = 32

  mutating func value(_ text: ValueText, subject: Subject, into found: inout [Diagnostic]) -> Value {
    var split: [(ValueText, [ValueText])] = []
    var undeclared: [ValueText] = []
    let value = ValueReader.read(
      text, subject: subject, into: &found, whole: { one($0).map(Value.party) },
      plain: { piece, _ in
        if let owners = several(piece) {
          split.append((piece, owners.map(\.part)))
          return .several(owners.map { .party($0.party) })
        }
        undeclared.append(piece)
        return .party(Party(record: nil, printed: piece.string))
      })
    self.split += split
    self.undeclared += undeclared
    guard let value else { return .missing(.notGiven) }
    return split.isEmpty ? value : value.flattened
  }

  /// The one owner that a text is: a declared name, or a person with the post.
  private func one(_ text: ValueText) -> Party? {
    if let party = names.party(FoldedName.bytes(text.bytes[text.range])[...]) { return party }
    var commas = 0
    for index in text.range where text.bytes[index] == Byte.comma {
      commas += 1
      if commas > Self.mostSeparators { return nil }
      let name = FoldedName.bytes(text.bytes[text.range.lowerBound..<index])
      let post = FoldedName.bytes(text.bytes[(index + 1)..<text.range.upperBound])
      if let party = names.party(name[...], with: post) { return party }
    }
    return nil
  }

  /// Owners separated by `/` or `,`. A part may hold separators itself, so the longest that is declared comes first.
  private func several(_ text: ValueText) -> [(part: ValueText, party: Party)]? {
    var ends = text.range.filter { text.bytes[$0] == Byte.slash || text.bytes[$0] == Byte.comma }
    guard !ends.isEmpty, ends.count <= Self.mostSeparators else { return nil }
    ends.append(text.range.upperBound)
    var owners: [(ValueText, Party)] = []
    var start = text.range.lowerBound
    var next = 0
    while next < ends.count {
      var taken = ends.count - 1
      while taken >= next {
        let part = text[start..<ends[taken]].trimmed
        if !part.isEmpty, let party = one(part) {
          owners.append((part, party))
          break
        }
        taken -= 1
      }
      guard taken >= next else { return nil }
      start = ends[taken] + 1
      next = taken + 1
    }
    return owners.count > 1 ? owners : nil
  }
}

extension Value {
  /// Several inside several made one list; a note on a list goes to the last of it.
  fileprivate var flattened: Value {
    switch self {
    case .several(let values):
      let all = values.flatMap { value -> [Value] in
        if case .several(let inner) = value.flattened { inner } else { [value] }
      }
      return .several(all)
    case .noted(.several(var values), let note):
      let last = values.removeLast()
      return .several(values + [.noted(last, note: note)])
    default: return self
    }
  }
}
