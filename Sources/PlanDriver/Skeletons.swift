// PlanDriver: first plans to start from.

import PlanTemplates
import PlanText

package enum Skeletons {
  package static var kinds: [String] { Templates.skeletonKinds }

  /// The text of a first plan of a kind.
  package static func text(of kind: String) throws(RunFault) -> [UInt8] {
    if let text = Templates.builtIn.skeleton(of: kind) { return text }
    let nearest = Suggestion.nearest(to: kind, among: kinds).map { "did you mean \($0)? " } ?? ""
    throw .use(
      "there is no first plan of the kind “\(kind)”",
      help: "\(nearest)plancc new writes one of these: \(kinds.joined(separator: ", "))")
  }

  /// Writes it to a file that is not there yet.
  package static func write(_ kind: String, to path: String, on disk: any FileSystem) throws(RunFault) {
    let text = try text(of: kind)
    if (try? disk.kind(of: path)) != nil {
      throw .use("\(path) is there already, and is left as it is", help: "name another file")
    }
    do {
      try disk.create(path, text)
    } catch {
      throw .unwritable(path, error)
    }
  }
}
