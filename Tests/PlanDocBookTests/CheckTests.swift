// PlanDocBookTests: the checker itself finds what is planted, so that its silence means something.

import PlanDocBookCheck
import Testing

@Suite struct CheckTests {
  private func article(_ content: String) -> [UInt8] {
    let start = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title>A</title>"
    return Array((start + content + "</article>").utf8)
  }

  private func table(head: String = "<row><entry>a</entry><entry>b</entry></row>", body: String) -> String {
    "<table rowheader=\"firstcol\"><title>T</title><tgroup cols=\"2\"><colspec colname=\"c1\"/><colspec colname=\"c2\"/>"
      + "<thead>\(head)</thead><tbody>\(body)</tbody></tgroup></table>"
  }

  @Test func soundDocumentHasNoFault() {
    let row = "<row><entry xml:id=\"e\">c</entry><entry/></row>"
    #expect(DocBookCheck.faults(in: article(table(body: row) + "<para><link linkend=\"e\">x</link></para>")) == [])
  }

  @Test(arguments: [
    "<para>", "<sidebar>words</sidebar>", "<para role=\"a\" wrong=\"b\"/>", "<section xml:id=\"s\"/>",
    "<para xml:id=\"1\"/>",
    "<para xml:id=\"a\"/><para xml:id=\"a\"/>",
  ])
  func schemaFindsFaults(_ content: String) {
    #expect(!DocBookCheck.schemaFaults(in: article(content)).isEmpty)
  }

  @Test(arguments: [
    ("<para><link linkend=\"gone\">x</link></para>", "no element has the id gone"),
    ("<para xml:id=\"a\"/><para xml:id=\"a\"/>", "the id a stands twice"),
    ("<para xml:id=\"a b\"/>", "the id a b is no XML name"),
    ("<row xml:id=\"r\"/>", "the row r has an id, which FOP cannot find"),
    ("<tfoot/>", "pandoc loses a tfoot"),
    ("<entry morerows=\"1\"/>", "entry has morerows"),
    ("<table/>", "a table has no row headers"),
  ])
  func structureHasFaults(_ content: String, _ fault: String) {
    #expect(DocBookCheck.structureFaults(in: article(content)) == [fault])
  }

  @Test func geometryIsCounted() {
    let short = table(body: "<row><entry>c</entry></row>")
    #expect(DocBookCheck.structureFaults(in: article(short)) == ["a row of 1 cells in a table of 2 columns"])
    let row = "<row><entry>c</entry><entry>d</entry></row>"
    #expect(
      DocBookCheck.structureFaults(in: article(table(head: row + row, body: row)))
        == ["a table has 2 rows of headings"])
    let unnamed = table(body: row).replacing("<colspec colname=\"c2\"/>", with: "")
    #expect(
      DocBookCheck.structureFaults(in: article(unnamed)) == ["a table of 2 columns names [\"c1\"]"])
  }
}
