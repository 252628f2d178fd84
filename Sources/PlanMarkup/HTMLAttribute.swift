// PlanMarkup: the HTML attributes that a paper needs. No `style` and no `on…`: those cannot be written at all.

package enum HTMLAttribute: Sendable {
  case alt, ariaLabelledby, `class`, dir, href, id, role, scope, src, start, tabindex, type

  var name: StaticString {
    switch self {
    case .alt: "alt"
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
