// Tests of PlanPaper: packs: the papers of an agenda together, or in files of their own, and appendices.

import PlanModel
import PlanPaper
import PlanSchema
import Testing

@Suite struct PackTests {
  /// An agenda with two reports, each with a risk R1; the first has a register as its appendix.
  private static func draft() -> ModelDraft {
    var draft = ModelDraft(.agenda, "Transport Committee")
    let group = draft.add(.group, "B", "Decisions")
    let first = draft.add(.item, "B1", "Winter", in: group, [.words(.pages, "7 - 14"), .words(.reportFile, "b1.plan")])
    let second = draft.add(.item, "B2", "Bridges", in: group)
    let report = draft.paper(.report, "Winter service", of: first)
    let appendix = draft.add(.appendix, "A", "The register", in: report)
    let register = draft.paper(.register, "Highways register", of: appendix)
    let risk = draft.add(.risk, "R1", "Ice", in: register, [.score(.current, 2, 2)])
    let other = draft.paper(.report, "Bridges", of: second)
    draft.add(.risk, "R1", "Floods", in: other, [.links(.links, risk, first), .score(.current, 3, 3)])
    return draft
  }

  private func files(_ pack: Pack) -> [Paper] {
    PaperBuilder.files(of: 0, in: Self.draft().model, pack: pack).map(\.paper)
  }

  @Test func onePageHoldsAllPapers() throws {
    let paper = try #require(files(.one).first)
    #expect(files(.one).count == 1)
    #expect(PaperFaults.of(paper) == [])
    #expect(paper.parts.map(\.number) == ["B1", "B2"])
    #expect(paper.parts.map(\.title.plainText) == ["Winter service", "Bridges"])
    #expect(paper.outline.map(\.title.plainText) == ["B: Decisions", "Winter service", "Bridges"])
    #expect(paper.blocks.contains { if case .contents = $0 { true } else { false } })
  }

  @Test func anchorsAreUniqueAcrossThePapers() throws {
    let paper = try #require(files(.one).first)
    let risks = paper.parts.flatMap { $0.blocks.allSections }.filter { $0.role == .risk }.map(\.anchor.id)
    #expect(risks == ["risk-r1", "risk-r1-2"] || risks == ["risk-r1-2", "risk-r1"])
  }

  @Test func tablesAreNumberedThrough() throws {
    let paper = try #require(files(.one).first)
    let tables = (paper.blocks + paper.parts.flatMap(\.blocks)).allTables.map(\.number)
    #expect(tables == Array(1...max(1, tables.count)))
  }

  @Test func pagesLeadToThePaper() throws {
    let page = try #require(files(.one).first?.table(captioned: "B: Decisions"))
    #expect(page.rows.map { $0.cells.last?.target } == [Anchor("winter-service"), Anchor("bridges")])
    let folder = try #require(files(.folder).first?.table(captioned: "B: Decisions"))
    #expect(folder.rows.map { $0.cells.last?.target?.file } == ["winter-service", "bridges"])
  }

  @Test func aFolderHasAFileForEachItem() {
    let papers = files(.folder)
    #expect(papers.map(\.slug) == ["agenda-transport-committee", "winter-service", "bridges"])
    for paper in papers { #expect(PaperFaults.of(paper) == []) }
  }

  @Test func anAppendixStandsInsideItsReport() throws {
    let report = files(.folder)[1]
    let section = try #require(report.section("Appendix A: The register"))
    #expect(section.level == 2)
    #expect(section.blocks.allSections.map(\.title.plainText) == ["R1: Ice"])
  }

  @Test func linksLeadAcrossFiles() throws {
    let links = try #require(files(.folder).last?.links)
    #expect(links.contains { $0.file == "winter-service" && $0.id == "risk-r1" })
    #expect(links.contains { $0.file == "agenda-transport-committee" && $0.id == "item-b1" })
  }
}

extension ModelDraft {
  /// A paper that belongs to a record.
  fileprivate mutating func paper(_ kind: KindID, _ title: String, of carrier: RecordID) -> RecordID {
    let id = addDocument(kind, title)
    change { $0.documents[$0.documents.count - 1].carrier = carrier }
    return id
  }
}

extension Table.Cell {
  fileprivate var target: Anchor? { ([content] + items).joined().compactMap(\.target).first }
}

extension Span {
  fileprivate var target: Anchor? { if case .crossReference(let anchor, _) = self { anchor } else { nil } }
}

extension Paper {
  /// What the cells, items and facts of the paper link to.
  fileprivate var links: [Anchor] { blocks.flatMap(\.anchors) }
}

extension Block {
  fileprivate var anchors: [Anchor] {
    switch self {
    case .section(let section): section.blocks.flatMap(\.anchors)
    case .definitions(let definitions): definitions.entries.flatMap(\.blocks).flatMap(\.anchors)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.anchors)
    case .paragraph(let paragraph): paragraph.content.compactMap(\.target)
    default: []
    }
  }
}
