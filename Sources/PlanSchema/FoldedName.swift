// PlanSchema: when two names are the same: case, hyphens, kinds of space and kinds of apostrophe do not tell them apart.

package enum FoldedName {
  /// The folded form of a name: lower case, single spaces, `'`.
  package static func of(_ name: String) -> String { String(decoding: bytes(Array(name.utf8)[...]), as: UTF8.self) }

  /// The folded form of the bytes of a name. Letters beyond ASCII are kept as they are.
  package static func bytes(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.count)
    var index = name.startIndex
    while index < name.endIndex {
      let (byte, width) = next(in: name, at: index)
      index += width
      if byte == 0x20, folded.isEmpty || folded.last == 0x20 { continue }
      folded.append(byte)
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }

  /// One folded byte and how many bytes it stands for.
  @inline(__always)
  static func next(in name: ArraySlice<UInt8>, at index: Int) -> (byte: UInt8, width: Int) {
    let byte = name[index]
    switch byte {
    case 0x41...0x5A: return (byte | 0x20, 1)
    case 0x09, 0x20, 0x2D, 0x5F: return (0x20, 1)
    case 0xC2 where index + 1 < name.endIndex && name[index + 1] == 0xA0: return (0x20, 2)
    case 0xE2 where index + 2 < name.endIndex && name[index + 1] == 0x80:
      switch name[index + 2] {
      case 0x98, 0x99: return (0x27, 3)
      case 0x90, 0x91, 0xAF: return (0x20, 3)
      default: return (byte, 1)
      }
    default: return (byte, 1)
    }
  }
}
