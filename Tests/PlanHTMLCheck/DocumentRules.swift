// PlanHTMLCheck: the head of the file, and the landmarks of the page.

enum DocumentRules {
  static func faults(in page: PageTree) -> [PageFault] {
    head(page) + landmarks(page)
  }

  private static func head(_ page: PageTree) -> [PageFault] {
    var faults: [PageFault] = []
    let root = page.all("html").first ?? 0
    if (page.elements[root]["lang"] ?? "").isEmpty { faults.append(page.fault(.languageMissing, root, "<html lang>")) }
    let head = page.all("head").first ?? 0
    let first = page.elements[head].children.lazy.compactMap { child -> Int? in
      if case .element(let child) = child { return child }
      return nil
    }.first
    if first.flatMap({ page.elements[$0]["charset"] })?.lowercased() != "utf-8" {
      faults.append(page.fault(.charsetNotFirst, head, "<meta charset> does not open the head"))
    }
    // Drawings have titles of their own.
    let title = page.all("title").filter { page.elements[$0].parent == head }
    if title.count != 1 || page.text(of: title[0]).isEmpty {
      faults.append(page.fault(.titleMissing, head, "\(title.count) titles"))
    }
    let viewport = page.all("meta").contains { page.elements[$0]["name"] == "viewport" }
    if !viewport { faults.append(page.fault(.viewportMissing, head, "<meta name=viewport>")) }
    return faults
  }

  private static func landmarks(_ page: PageTree) -> [PageFault] {
    var faults: [PageFault] = []
    let body = page.all("body").first ?? 0
    for (name, rule) in [("main", PageRule.mainNotOne), ("header", .headerNotOne), ("footer", .footerNotOne)] {
      let found = page.all(name)
      if found.count != 1 { faults.append(page.fault(rule, found.last ?? body, "\(found.count) of <\(name)>")) }
    }
    let main = page.all("main").first
    let target = page.all("a").first.flatMap { page.elements[$0]["href"] }
    if main == nil || target != page.elements[main ?? 0]["id"].map({ "#" + $0 }) {
      faults.append(page.fault(.skipLinkMissing, body, "the first link goes to \(target ?? "nothing")"))
    }
    for nav in page.all("nav") where page.elements[nav]["aria-labelledby"] == nil {
      faults.append(page.fault(.navigationNameless, nav, "<nav> without aria-labelledby"))
    }
    return faults
  }
}
