// PlanHTMLCheck: one file that asks nothing of any other place and runs nothing.

enum SafetyRules {
  private static let loading: Set<String> = [
    "audio", "base", "embed", "form", "foreignobject", "frame", "iframe", "image", "link", "object", "source", "track",
    "use", "video",
  ]

  static func faults(in page: PageTree) -> [PageFault] {
    page.elements.indices.dropFirst().flatMap { index in
      element(page, index) + attributes(page, index)
    }
  }

  private static func element(_ page: PageTree, _ index: Int) -> [PageFault] {
    let name = page.elements[index].name
    switch name {
    case "script": return [page.fault(.scriptPresent, index, "<script>")]
    case "style":
      let sheet = page.text(of: index).lowercased()
      let asks = ["@import", "url(http", "url(//", "url(\"", "url('"].filter { sheet.contains($0) }
      return asks.map { page.fault(.externalResource, index, "style sheet with \($0)") }
    case "svg":
      // A drawing says what it shows, or is hidden beside words that do.
      let drawing = page.elements[index]
      let named = (drawing["aria-labelledby"] ?? "").split(separator: " ").count == 2 && drawing["role"] == "img"
      return named || drawing["aria-hidden"] == "true" ? [] : [page.fault(.imageWithoutText, index, "<svg>")]
    default: return loading.contains(name) ? [page.fault(.externalResource, index, "<\(name)>")] : []
    }
  }

  private static func attributes(_ page: PageTree, _ index: Int) -> [PageFault] {
    let element = page.elements[index]
    return element.attributes.sorted { $0.key < $1.key }.compactMap { name, value in
      if name.hasPrefix("on") { return page.fault(.eventAttribute, index, "\(name) on <\(element.name)>") }
      switch name {
      case "style": return page.fault(.styleAttribute, index, "style on <\(element.name)>")
      case "src", "srcset", "poster", "data", "background":
        return value.hasPrefix("data:image/") ? nil : page.fault(.externalResource, index, "\(name)=\(value)")
      case "href": return isSafe(value) ? nil : page.fault(.linkUnsafe, index, value)
      default: return nil
      }
    }
  }

  private static func isSafe(_ url: String) -> Bool {
    guard let colon = url.firstIndex(of: ":") else { return !url.contains(" ") }
    let scheme = url[..<colon].lowercased()
    if scheme.contains("/") || scheme.contains("?") || scheme.contains("#") { return true }
    return ["http", "https", "mailto", "tel"].contains(scheme) && !url.contains(" ")
  }
}
