// embed-templates: runs during the build only. Writes a Swift file that holds every file of a folder as static text.

import Foundation

guard CommandLine.arguments.count == 3 else {
  print("usage: embed-templates FOLDER OUTPUT")
  exit(64)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true).resolvingSymlinksInPath()
let output = URL(fileURLWithPath: CommandLine.arguments[2])

/// Paths below the folder, with `/`, sorted: the same folder gives the same file.
let names = (FileManager.default.subpaths(atPath: folder.path) ?? [])
  .filter { name in
    let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: folder.appendingPathComponent(name).path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && !isHidden
  }
  .sorted()

if names.isEmpty {
  print("error: there are no templates in \(folder.path)")
  exit(66)
}

/// A text as a Swift literal; what could end it or start an escape is written by number.
func literal(_ text: String) -> String {
  var swift = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "\u{0}"..."\u{1F}", "\u{7F}": swift += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: swift.unicodeScalars.append(scalar)
    }
  }
  return swift + "\""
}

var swift = "// Made by embed-templates from templates/.\n\nenum EmbeddedTemplates {\n"
swift += "  static let names: [String] = [" + names.map(literal).joined(separator: ", ") + "]\n\n"
swift += "  static func text(named name: String) -> StaticString? {\n    switch name {\n"
for name in names {
  let data = try Data(contentsOf: folder.appendingPathComponent(name))
  guard let text = String(validating: data, as: UTF8.self) else {
    print("error: templates/\(name) is not UTF-8")
    exit(65)
  }
  swift += "    case \(literal(name)): \(literal(text))\n"
}
swift += "    default: nil\n    }\n  }\n}\n"
try Data(swift.utf8).write(to: output)
