// PlanDocBookCheck: ids, links and the geometry of tables.

extension DocBookCheck {
  /// For a document that is well formed.
  package static func structureFaults(in document: [UInt8]) -> [String] {
    let elements = ElementReader.elements(of: document)
    return idFaults(elements) + tableFaults(elements)
  }

  private static func idFaults(_ elements: [Element]) -> [String] {
    var faults: [String] = []
    var ids: Set<String> = []
    for element in elements {
      guard let id = element["xml:id"] else { continue }
      if !ids.insert(id).inserted { faults.append("the id \(id) stands twice") }
      if !isName(id) { faults.append("the id \(id) is no XML name") }
      if element.name == "row" { faults.append("the row \(id) has an id, which FOP cannot find") }
    }
    for element in elements {
      if let target = element["linkend"], !ids.contains(target) { faults.append("no element has the id \(target)") }
    }
    return faults
  }

  /// Letters of any script and, behind the first, digits, hyphens and dots.
  private static func isName(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return id.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "-" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
    }
  }

  private static func tableFaults(_ elements: [Element]) -> [String] {
    var faults: [String] = []
    for (index, element) in elements.enumerated() {
      if element.name == "tfoot" { faults.append("pandoc loses a tfoot") }
      for span in ["morerows", "namest", "nameend"] where element[span] != nil {
        faults.append("\(element.name) has \(span)")
      }
      if element.name == "table", element["rowheader"] != "firstcol" { faults.append("a table has no row headers") }
      if element.name == "tgroup" { faults += groupFaults(index, elements) }
    }
    return faults
  }

  private static func groupFaults(_ group: Int, _ elements: [Element]) -> [String] {
    let columns = elements[group]["cols"] ?? ""
    let inside = elements.indices.filter { isInside($0, group, elements) }
    var faults: [String] = []
    let names = inside.filter { elements[$0].name == "colspec" }.compactMap { elements[$0]["colname"] }
    if String(names.count) != columns || Set(names).count != names.count {
      faults.append("a table of \(columns) columns names \(names)")
    }
    for row in inside where elements[row].name == "row" {
      let cells = inside.count { elements[$0].parent == row && elements[$0].name == "entry" }
      if String(cells) != columns { faults.append("a row of \(cells) cells in a table of \(columns) columns") }
    }
    let headings = inside.count { elements[$0].name == "row" && name(of: elements[$0].parent, elements) == "thead" }
    if headings != 1 { faults.append("a table has \(headings) rows of headings") }
    return faults
  }

  private static func name(of index: Int?, _ elements: [Element]) -> String? { index.map { elements[$0].name } }

  private static func isInside(_ index: Int, _ ancestor: Int, _ elements: [Element]) -> Bool {
    var parent = elements[index].parent
    while let current = parent {
      if current == ancestor { return true }
      parent = elements[current].parent
    }
    return false
  }
}
