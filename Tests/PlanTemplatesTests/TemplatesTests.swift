// PlanTemplatesTests: every template can be replaced, and a mistake in one says so.

import PlanHTML
import PlanHTMLCheck
import PlanPaper
import PlanTemplates
import Testing

@Suite struct TemplatesTests {
  private var paper: Paper {
    var paper = Paper(slug: "a", title: [.text("A & "), .strong([.text("B")])], kindLabel: "Plan")
    paper.organisation = "C \"D\" </style>"
    paper.blocks = [.paragraph(Paragraph([.text("Body {{title}} {{{body}}} <!--plancc:body-->")]))]
    return paper
  }

  private func page(_ files: [String: String], paper: Paper? = nil) throws(TemplateError) -> String {
    let templates = try Templates.overridden { files[$0].map { Array($0.utf8) } }
    return String(decoding: try templates.page(HTMLWriter.page(of: paper ?? self.paper)), as: UTF8.self)
  }

  private func fault(_ files: [String: String]) -> TemplateError? {
    do {
      _ = try page(files)
      return nil
    } catch {
      return error
    }
  }

  @Test func builtInPageIsSound() throws {
    let html = try page([:])
    #expect(PageCheck.faults(in: Array(html.utf8)) == [])
    #expect(html.contains("<title>A &amp; B – C &quot;D&quot; &lt;/style&gt;</title>"))
    #expect(html.contains("<h1>A &amp; <strong>B</strong></h1>"))
    #expect(html.contains("content: \"C \\22 D\\22  \\3C /style>\""))
    #expect(html.contains("<p>Body {{title}} {{{body}}} &lt;!--plancc:body--&gt;</p>"))
  }

  @Test func absentPartsLeaveNothingBehind() throws {
    var bare = Paper(slug: "a", title: [.text("A")], kindLabel: "Plan")
    bare.blocks = [.paragraph(Paragraph([.text("x")]))]
    let html = try page([:], paper: bare)
    #expect(html.contains("<title>A</title>"))
    for absent in ["class=\"organisation\"", "class=\"draft\"", "class=\"report-details\"", "dcterms.date", "{{"] {
      #expect(!html.components(after: "</style>").contains(absent), "\(absent)")
    }
    bare.draftNotice = "Two <errors>"
    #expect(try page([:], paper: bare).contains("<strong>Draft</strong> Two &lt;errors&gt;"))
  }

  @Test(arguments: Templates.names)
  func everyTemplateCanBeReplaced(_ name: String) throws {
    let own = "// of our own: {{{body}}}"
    let templates = try Templates.overridden { $0 == name ? Array(own.utf8) : nil }
    #expect(templates.bytes(named: name) == Array(own.utf8))
    #expect(templates.isReplaced(name))
    #expect(Templates.builtIn.bytes(named: name) != Array(own.utf8))
    #expect(Templates.names.filter(templates.isReplaced) == [name])
  }

  @Test func replacedPartsShowOnThePage() throws {
    let html = try page(["footer.mustache": "<footer><p>Own {{kind}}</p></footer>\n", "paper.css": "p { color: red; }"])
    #expect(html.contains("<footer><p>Own Plan</p></footer>\n</body>"))
    #expect(html.contains("<style>\np { color: red; }\n@page {"))
  }

  @Test func bothBracesEscapeOnce() throws {
    let html = try page(["page.mustache": "{{title}}|{{{title}}}|{{&title}}|{{titleMarkup}}|{{body}}"])
    #expect(html.hasPrefix("A &amp; B|A &amp; B|A &amp; B|A &amp; <strong>B</strong>|<p>"))
  }

  @Test func sectionsAndBracesOfOnesOwnWork() throws {
    let html = try page([
      "page.mustache": "{{=<% %>=}}<%#organisation%>yes<%/organisation%><%^draftNotice%>no<%/draftNotice%> <%& body%>"
    ])
    #expect(html.hasPrefix("yesno <p>"))
  }

  @Test func unknownVariableIsNamedWithItsPlace() {
    let error = fault(["header.mustache": "<p>x</p>\n  <h1>{{tilte}}</h1>"])
    #expect(error?.fault == .unknownVariable("tilte", nearest: "title"))
    #expect(
      error?.message
        == "header.mustache:2:7: template “header.mustache” asks for “tilte”, which no paper has; did you mean “title”?"
    )
  }

  @Test(arguments: [
    ("{{#organization}}x{{/organization}}", "organization"), ("{{^ nope }}x{{/ nope }}", "nope"),
    ("{{{ nope }}}", "nope"),
    ("{{& nope}}", "nope"), ("{{uppercased(nope)}}", "nope"), ("{{=[ ]=}}[nope]", "nope"),
    ("{{title.nope}}", "title.nope"),
  ])
  func unknownVariableIsFoundInEveryTag(_ tag: String, _ name: String) {
    guard case .unknownVariable(name, _) = fault(["page.mustache": tag + "{{{body}}}"])?.fault else {
      Issue.record("\(tag): \(String(describing: fault(["page.mustache": tag])))")
      return
    }
  }

  @Test func missingPartialIsNamed() {
    let error = fault(["page.mustache": "{{> haeder}}{{{body}}}"])
    #expect(error?.fault == .missingPartial("haeder", nearest: "header"))
    #expect(error?.place == "page.mustache:1:1")
  }

  @Test func templatesThatTakeInEachOtherAreRefused() {
    let error = fault(["header.mustache": "{{> footer}}", "footer.mustache": "{{> header}}"])
    #expect(error?.fault == .partialLoop(["header", "footer", "header"]))
    #expect(fault(["page.mustache": "{{> page}}{{{body}}}"])?.fault == .partialLoop(["page", "page"]))
  }

  @Test(arguments: [
    ("a\n{{#title}}x{{/kind}}{{{body}}}", 2, "a section is closed here that was not opened"),
    ("{{#title}}\nx", 2, "a section is opened and never closed"),
    ("a\nb {{title", 2, "a tag has no end, or a name that cannot be read"),
    ("{{% NOPE:x}}", 1, "a “{{%” tag cannot be read"), ("{{=x=}}", 1, "a change of braces cannot be read"),
  ])
  func malformedTemplateSaysWhere(_ template: String, _ line: Int, _ reason: String) {
    let error = fault(["page.mustache": template])
    #expect(error?.fault == .malformed(reason: reason))
    #expect(error?.line == line)
  }

  @Test func pageMustPlaceThePaperOnce() {
    #expect(fault(["page.mustache": "<p>{{title}}</p>"])?.fault == .bodyMissing)
    #expect(fault(["page.mustache": "{{{body}}}{{{body}}}"])?.fault == .bodyRepeated)
  }

  @Test func stylesheetCannotEndItsElement() {
    let error = fault(["paper.css": "p {}\n/* </StYle> */"])
    #expect(error?.fault == .stylesheetEndsElement)
    #expect(error?.line == 2)
  }

  @Test func fileThatIsNoTemplateIsRefused() throws {
    let error = #expect(throws: TemplateError.self) {
      try Templates.overridden(listing: ["footer.mustache", "page.mustach"]) { _ in nil }
    }
    #expect(error?.fault == .unknownFile(nearest: "page.mustache"))
    #expect(
      error?.message == "page.mustach: “page.mustach” is not the name of a template; did you mean “page.mustache”?")
  }

  @Test func templateMustBeUTF8() {
    let error = #expect(throws: TemplateError.self) {
      try Templates.overridden { $0 == "paper.css" ? [0x61, 0xFF] : nil }
    }
    #expect(error?.fault == .notUTF8)
  }

  @Test func unknownTemplateHasNoBytes() {
    #expect(Templates.builtIn.bytes(named: "nope") == nil)
    #expect(Templates.builtIn.skeleton(of: "nope") == nil)
  }

  @Test func skeletonsAreTemplatesToo() throws {
    for kind in Templates.skeletonKinds {
      let own = try Templates.overridden { $0 == "new/\(kind).plan" ? [0x61] : nil }
      #expect(own.skeleton(of: kind) == [0x61])
    }
    #expect(Templates.skeletonKinds == ["agenda", "commissioning", "minutes", "plan", "register", "report"])
  }
}

extension String {
  fileprivate func components(after mark: String) -> Substring {
    guard let range = ranges(of: mark).last else { return self[...] }
    return self[range.upperBound...]
  }
}
