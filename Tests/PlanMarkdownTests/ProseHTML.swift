// PlanMarkdownTests: writes our tree the way cmark-gfm writes its own, so that the two can be compared.

import PlanModel

struct ProseHTML {
  private(set) var html = ""

  static func render(_ prose: Prose) -> String {
    var writer = ProseHTML()
    switch prose {
    case .plain(""): break
    case .plain(let text): writer.write(.paragraph([.text(text)]), isTight: false)
    case .blocks(let blocks): for block in blocks { writer.write(block, isTight: false) }
    }
    return writer.html
  }

  static func render(_ inlines: [Inline]) -> String {
    var writer = ProseHTML()
    writer.write(inlines)
    return writer.html
  }

  private mutating func write(_ block: ProseBlock, isTight: Bool) {
    switch block {
    case .paragraph(let inlines):
      html += isTight ? "" : "<p>"
      write(inlines)
      html += isTight ? "" : "</p>"
    case .heading(let level, let inlines):
      html += "<h\(level)>"
      write(inlines)
      html += "</h\(level)>"
    case .list(let list): write(list)
    case .quote(let blocks):
      html += "<blockquote>"
      for block in blocks { write(block, isTight: false) }
      html += "</blockquote>"
    case .code(let text, let language):
      html += "<pre><code" + (language.map { " class=\"language-\(Self.escaped($0))\"" } ?? "") + ">"
      html += Self.escaped(text) + "</code></pre>"
    case .table(let table): write(table)
    case .rule: html += "<hr />"
    }
  }

  private mutating func write(_ list: ProseList) {
    html += list.isOrdered ? list.start == 1 ? "<ol>" : "<ol start=\"\(list.start)\">" : "<ul>"
    for item in list.items {
      html += "<li>"
      if let isChecked = item.isChecked {
        html += "<input type=\"checkbox\"\(isChecked ? " checked=\"\"" : "") disabled=\"\" /> "
      }
      for block in item.blocks { write(block, isTight: list.isTight) }
      html += "</li>"
    }
    html += list.isOrdered ? "</ol>" : "</ul>"
  }

  private mutating func write(_ table: ProseTable) {
    html += "<table><thead>"
    write(row: table.head, "th", table.alignments)
    html += "</thead>"
    if !table.rows.isEmpty {
      html += "<tbody>"
      for row in table.rows { write(row: row, "td", table.alignments) }
      html += "</tbody>"
    }
    html += "</table>"
  }

  private mutating func write(row: [[Inline]], _ element: String, _ alignments: [ProseTable.Alignment]) {
    html += "<tr>"
    for (cell, alignment) in zip(row, alignments) {
      switch alignment {
      case .none: html += "<\(element)>"
      case .left, .right: html += "<\(element) align=\"\(alignment.rawValue)\">"
      case .centre: html += "<\(element) align=\"center\">"
      }
      write(cell)
      html += "</\(element)>"
    }
    html += "</tr>"
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): html += Self.escaped(text)
      case .softBreak: html += " "
      case .lineBreak: html += "<br />"
      case .emphasis(let inner): write("em", inner)
      case .strong(let inner): write("strong", inner)
      case .strikethrough(let inner): write("del", inner)
      case .code(let text): html += "<code>\(Self.escaped(text))</code>"
      case .link(let url, let title, let inner):
        html += "<a href=\"\(Self.escaped(url: url))\"\(Self.attribute(title: title))>"
        write(inner)
        html += "</a>"
      case .image(let url, let title, let alternative):
        html += "<img src=\"\(Self.escaped(url: url))\" alt=\"\(Self.escaped(alternative.plainText))\""
        html += "\(Self.attribute(title: title)) />"
      case .reference(let typed, _): html += "[[\(Self.escaped(typed))]]"
      }
    }
  }

  private mutating func write(_ element: String, _ inner: [Inline]) {
    html += "<\(element)>"
    write(inner)
    html += "</\(element)>"
  }

  private static func attribute(title: String) -> String { title.isEmpty ? "" : " title=\"\(escaped(title))\"" }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func escaped(url: String) -> String {
    var escaped = ""
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;"
      case UInt8(ascii: "'"): escaped += "&#x27;"
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        if "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
          escaped.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
      }
    }
    return escaped
  }
}
