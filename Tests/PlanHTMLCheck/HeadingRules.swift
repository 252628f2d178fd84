// PlanHTMLCheck: headings step down one level at a time, and the contents name every one of them.

enum HeadingRules {
  private static let names = ["h1", "h2", "h3", "h4", "h5", "h6"]

  static func faults(in page: PageTree) -> [PageFault] {
    let headings = page.elements.indices.filter { names.contains(page.elements[$0].name) }
    var faults: [PageFault] = []
    let top = page.all("h1")
    if top.count != 1 { faults.append(page.fault(.headingOneNotOne, top.last ?? 0, "\(top.count) of <h1>")) }
    var last = 0
    for heading in headings {
      let level = (names.firstIndex(of: page.elements[heading].name) ?? 0) + 1
      let text = page.text(of: heading)
      if text.isEmpty { faults.append(page.fault(.headingEmpty, heading, "<h\(level)>")) }
      if level > last + 1 {
        faults.append(page.fault(.headingLevelSkipped, heading, "h\(level) “\(text)” after h\(last)"))
      }
      last = level
    }
    return faults + contents(page, headings)
  }

  /// Where there is a table of contents, each section with a heading is in it, in order.
  private static func contents(_ page: PageTree, _ headings: [Int]) -> [PageFault] {
    guard let nav = page.all("nav").first, let list = page.children(of: nav, "ol", "ul").first else { return [] }
    let links = page.all("a").filter { isInside(page, $0, list) }.compactMap { page.elements[$0]["href"] }
    let sections = headings.compactMap { heading -> String? in
      guard let parent = page.elements[heading].parent, page.elements[parent].name == "section" else { return nil }
      return page.elements[parent]["id"].map { "#" + $0 }
    }
    if links == sections { return [] }
    let missing = sections.filter { !links.contains($0) } + links.filter { !sections.contains($0) }
    return [page.fault(.contentsIncomplete, nav, missing.first ?? "another order")]
  }

  private static func isInside(_ page: PageTree, _ index: Int, _ container: Int) -> Bool {
    var current = page.elements[index].parent
    while let here = current {
      if here == container { return true }
      current = page.elements[here].parent
    }
    return false
  }
}
