// PlanTemplates: templates that take in each other without end, found before they are rendered.

enum PartialLoops {
  static func refuse(
    in uses: [String: [String]], from root: String, ending: String
  ) throws(TemplateError) {
    var finished: Set<String> = []
    for name in [root] + uses.keys.sorted() {
      try visit(name, path: [], uses: uses, finished: &finished, ending: ending)
    }
  }

  private static func visit(
    _ name: String, path: [String], uses: [String: [String]], finished: inout Set<String>, ending: String
  ) throws(TemplateError) {
    if finished.contains(name) { return }
    if let start = path.firstIndex(of: name) {
      throw TemplateError(file: (path.last ?? name) + ending, .partialLoop(path[start...] + [name]))
    }
    for partial in uses[name] ?? [] {
      try visit(partial, path: path + [name], uses: uses, finished: &finished, ending: ending)
    }
    finished.insert(name)
  }
}
