// PlanTemplates: the files that make a page look as it does. Each is built in, and each can be replaced.

/// The templates in force: built-in files, some of them perhaps replaced.
package struct Templates: Sendable {
  private let replaced: [String: [UInt8]]

  private init(replaced: [String: [UInt8]]) {
    self.replaced = replaced
  }

  package static let builtIn = Templates(replaced: [:])

  /// The paths below `templates/` that can be replaced, sorted.
  package static var names: [String] { EmbeddedTemplates.names }

  /// Each file that `read` has takes the place of the built-in one. `listing` is all that lies in the folder: a file
  /// there that is no template would silently do nothing, so it is an error.
  package static func overridden(
    listing: [String] = [], by read: (_ name: String) -> [UInt8]?
  ) throws(TemplateError) -> Templates {
    for file in listing.sorted() where !names.contains(file) {
      throw TemplateError(file: file, .unknownFile(nearest: TemplateError.nearest(to: file, among: names)))
    }
    var replaced: [String: [UInt8]] = [:]
    for name in names {
      guard let bytes = read(name) else { continue }
      if String(validating: bytes, as: UTF8.self) == nil { throw TemplateError(file: name, .notUTF8) }
      replaced[name] = bytes
    }
    return Templates(replaced: replaced)
  }

  package func isReplaced(_ name: String) -> Bool { replaced[name] != nil }

  /// The bytes of one template; nothing where there is none of that name.
  package func bytes(named name: String) -> [UInt8]? {
    if let bytes = replaced[name] { return bytes }
    guard let text = EmbeddedTemplates.text(named: name) else { return nil }
    return text.withUTF8Buffer { [UInt8]($0) }
  }

  /// What `plancc new` writes, by kind: `plan`, `register`.
  package static var skeletonKinds: [String] {
    names.compactMap { name in
      guard name.hasPrefix(skeletonFolder), name.hasSuffix(skeletonEnding) else { return nil }
      return String(name.dropFirst(skeletonFolder.count).dropLast(skeletonEnding.count))
    }
  }

  package func skeleton(of kind: String) -> [UInt8]? {
    bytes(named: Templates.skeletonFolder + kind + Templates.skeletonEnding)
  }

  private static let skeletonFolder = "new/"
  private static let skeletonEnding = ".plan"

  func text(named name: String) throws(TemplateError) -> String {
    guard let bytes = bytes(named: name) else {
      throw TemplateError(file: name, .unknownFile(nearest: nil))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
