// PlanHTMLCheck: ids are unique, and whatever points at one finds it.

enum LinkRules {
  static func faults(in page: PageTree) -> [PageFault] {
    var faults: [PageFault] = []
    var ids: Set<String> = []
    for index in page.elements.indices {
      guard let id = page.elements[index]["id"] else { continue }
      if id.isEmpty || !ids.insert(id).inserted { faults.append(page.fault(.idRepeated, index, "“\(id)”")) }
    }
    for index in page.elements.indices {
      faults += references(page, index, ids: ids)
      if page.elements[index].name == "a" { faults += link(page, index) }
      if page.elements[index].name == "img", page.elements[index]["alt"] == nil {
        faults.append(page.fault(.imageWithoutText, index, page.elements[index]["src"] ?? ""))
      }
    }
    return faults
  }

  private static func references(_ page: PageTree, _ index: Int, ids: Set<String>) -> [PageFault] {
    let element = page.elements[index]
    var faults: [PageFault] = []
    if let href = element["href"], href.hasPrefix("#"), !ids.contains(String(href.dropFirst())) {
      faults.append(page.fault(.linkDead, index, href))
    }
    for name in ["aria-labelledby", "aria-describedby", "for", "headers"] {
      for id in (element[name] ?? "").split(separator: " ") where !ids.contains(String(id)) {
        faults.append(page.fault(.idReferenceDead, index, "\(name)=\(id)"))
      }
    }
    return faults
  }

  private static func link(_ page: PageTree, _ index: Int) -> [PageFault] {
    var faults: [PageFault] = []
    if page.isInside(index, "a") { faults.append(page.fault(.linkInLink, index, page.text(of: index))) }
    if page.text(of: index).isEmpty {
      faults.append(page.fault(.linkEmpty, index, page.elements[index]["href"] ?? "no address"))
    }
    return faults
  }
}
