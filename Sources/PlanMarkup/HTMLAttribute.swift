// PlanMarkup: the HTML attributes that a paper needs. No `style` and no `on…`: those cannot be written at all.

package enum HTMLAttribute: Sendable {
  case ariaHidden, cx, cy, d, height, points, r, textAnchor, viewBox, width, x, x1, x2, y, y1, y2
  case alt, ariaLabelledby, `class`, dir, href, id, role, scope, src, start, tabindex, type

  var name: StaticString {
    switch self {
    case .alt: "alt"
    case .ariaHidden: "aria-hidden"
    case .cx: "cx"
    case .cy: "cy"
    case .d: "d"
    case .height: "height"
    case .points: "points"
    case .r: "r"
    case .textAnchor: "text-anchor"
    case .viewBox: "viewBox"
    case .width: "width"
    case .x: "x"
    case .x1: "x1"
    case .x2: "x2"
    case .y: "y"
    case .y1: "y1"
    case .y2: "y2"
    case .ariaLabelledby: "aria-labelledby"
    case .class: "class"
    case .dir: "dir"
    case .href: "href"
    case .id: "id"
    case .role: "role"
    case .scope: "scope"
    case .src: "src"
    case .start: "start"
    case .tabindex: "tabindex"
    case .type: "type"
    }
  }
}
