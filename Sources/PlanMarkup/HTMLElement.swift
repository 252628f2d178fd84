// PlanMarkup: the HTML elements that a paper is made of. What is not here cannot be written.

package enum HTMLElement: Sendable {
  case a, bdi, blockquote, caption, code, col, colgroup, dd, del, details, div, dl, dt, em, figcaption, figure, h1, h2,
    h3, h4, h5, h6, hr
  case img, li, nav, ol, p, pre, section, span, strong, summary, table, tbody, td, th, thead, tr, ul
  case br
  case svg, svgTitle, svgDesc, svgText, circle, line, path, polygon, polyline, rect

  /// The heading of a level; levels outside 1 to 6 have none in HTML and take the nearest.
  package static func heading(_ level: Int) -> HTMLElement {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  var name: StaticString {
    switch self {
    case .a: "a"
    case .bdi: "bdi"
    case .blockquote: "blockquote"
    case .br: "br"
    case .caption: "caption"
    case .code: "code"
    case .col: "col"
    case .colgroup: "colgroup"
    case .dd: "dd"
    case .del: "del"
    case .details: "details"
    case .div: "div"
    case .dl: "dl"
    case .dt: "dt"
    case .em: "em"
    case .figcaption: "figcaption"
    case .figure: "figure"
    case .svg: "svg"
    case .svgTitle: "title"
    case .svgDesc: "desc"
    case .svgText: "text"
    case .circle: "circle"
    case .line: "line"
    case .path: "path"
    case .polygon: "polygon"
    case .polyline: "polyline"
    case .rect: "rect"
    case .h1: "h1"
    case .h2: "h2"
    case .h3: "h3"
    case .h4: "h4"
    case .h5: "h5"
    case .h6: "h6"
    case .hr: "hr"
    case .img: "img"
    case .li: "li"
    case .nav: "nav"
    case .ol: "ol"
    case .p: "p"
    case .pre: "pre"
    case .section: "section"
    case .span: "span"
    case .strong: "strong"
    case .summary: "summary"
    case .table: "table"
    case .tbody: "tbody"
    case .td: "td"
    case .th: "th"
    case .thead: "thead"
    case .tr: "tr"
    case .ul: "ul"
    }
  }

  /// Elements that hold nothing and are never closed.
  package var isVoid: Bool {
    switch self {
    case .br, .col, .hr, .img: true
    default: false
    }
  }
}
