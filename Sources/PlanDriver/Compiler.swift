// PlanDriver: from a document's file to its model. The whole way is on this page.

package import PlanDiagnostics
package import PlanResolution

package enum Compiler {
  /// Text to model: lines to a tree, names and values to records, references bound. Always gives a model, whole as far
  /// as the text goes, and everything found on the way.
  package static func check(_ root: String, _ loader: ProjectLoader) -> Checked<Resolution> {
    Resolver.resolve(root, loader: loader)
  }
}
