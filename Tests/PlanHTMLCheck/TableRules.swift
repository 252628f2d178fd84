// PlanHTMLCheck: every table can be walked cell by cell, with a header for each.

enum TableRules {
  static func faults(in page: PageTree) -> [PageFault] {
    var captions: Set<String> = []
    return page.all("table").flatMap { table in
      caption(page, table, seen: &captions) + head(page, table) + rows(page, table) + region(page, table)
    }
  }

  private static func caption(_ page: PageTree, _ table: Int, seen: inout Set<String>) -> [PageFault] {
    guard let caption = page.children(of: table, "caption").first, !page.text(of: caption).isEmpty else {
      return [page.fault(.captionMissing, table, "<table>")]
    }
    let text = page.text(of: caption)
    var faults: [PageFault] = []
    let words = text.split(separator: " ", maxSplits: 2)
    let isNumbered = words.count == 3 && words[1].hasSuffix(":") && Int(words[1].dropLast()) != nil
    if !isNumbered { faults.append(page.fault(.captionMisshapen, caption, "“\(text)”")) }
    let title = words.count == 3 ? String(words[2]) : text
    if !seen.insert(title).inserted { faults.append(page.fault(.captionRepeated, caption, "“\(title)”")) }
    return faults
  }

  private static func head(_ page: PageTree, _ table: Int) -> [PageFault] {
    let rows = page.children(of: table, "thead").flatMap { page.children(of: $0, "tr") }
    var faults: [PageFault] = []
    if rows.count != 1 { faults.append(page.fault(.headRowNotOne, table, "\(rows.count) rows of headings")) }
    for cell in rows.flatMap({ cells(page, $0) }) where page.elements[cell]["scope"] != "col" {
      faults.append(page.fault(.columnScopeMissing, cell, "“\(page.text(of: cell))”"))
    }
    return faults
  }

  private static func rows(_ page: PageTree, _ table: Int) -> [PageFault] {
    var faults: [PageFault] = []
    let head = page.children(of: table, "thead").flatMap { page.children(of: $0, "tr") }
    let body = page.children(of: table, "tbody", "tfoot").flatMap { page.children(of: $0, "tr") }
    let width = head.first.map { cells(page, $0).count }
    for row in body {
      let cells = cells(page, row)
      if let first = cells.first, page.elements[first].name != "th" || page.elements[first]["scope"] != "row" {
        faults.append(page.fault(.rowScopeMissing, first, "“\(page.text(of: first))”"))
      }
      if let width, cells.count != width {
        faults.append(page.fault(.widthsDiffer, row, "\(cells.count) cells below \(width) headings"))
      }
    }
    for cell in (head + body).flatMap({ cells(page, $0) }) {
      if page.elements[cell]["colspan"] != nil || page.elements[cell]["rowspan"] != nil {
        faults.append(page.fault(.cellSpans, cell, "“\(page.text(of: cell))”"))
      }
      if page.text(of: cell).isEmpty { faults.append(page.fault(.cellEmpty, cell, "<\(page.elements[cell].name)>")) }
    }
    return faults
  }

  private static func region(_ page: PageTree, _ table: Int) -> [PageFault] {
    if page.isInside(table, "table") { return [page.fault(.tableInTable, table, "<table>")] }
    let parent = page.elements[page.elements[table].parent ?? 0]
    let caption = page.children(of: table, "caption").first.flatMap { page.elements[$0]["id"] }
    let isRegion =
      parent["role"] == "region" && parent["tabindex"] == "0" && caption != nil && parent["aria-labelledby"] == caption
    return isRegion ? [] : [page.fault(.regionMissing, table, "no scrolling region named by the caption")]
  }

  private static func cells(_ page: PageTree, _ row: Int) -> [Int] { page.children(of: row, "th", "td") }
}
