// PlanResolution: from a file of the project to its resolved model, in one call.

package import PlanModel
package import PlanText

/// A model with the files that it came from.
package struct Resolution: Sendable {
  package var model: Model
  package var sources: SourceMap

  package init(model: Model, sources: SourceMap) {
    self.model = model
    self.sources = sources
  }
}
