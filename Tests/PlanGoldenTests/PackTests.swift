// Tests of packs on the whole way: every page passes the checker, and every link from file to file arrives.

import Foundation
import PlanDiagnostics
import PlanHTML
import PlanHTMLCheck
import PlanPaper
import PlanResolution
import PlanTemplates
import Testing

@Suite struct PackTests {
  private func pages(_ pack: Pack) throws -> [String: String] {
    let folder = GoldenFolder(name: "pack").folder
    let model = Resolver.resolve("plan.plan", loader: FolderLoader(folder)).value.model
    var pages: [String: String] = [:]
    for (paper, _) in PaperBuilder.files(of: 0, in: model, pack: pack) {
      let page = try Templates.builtIn.page(HTMLWriter.page(of: paper))
      #expect(PageCheck.faults(in: page) == [], "\(paper.slug)")
      pages[paper.slug] = String(decoding: page, as: UTF8.self)
    }
    return pages
  }

  @Test func onePageIsWhole() throws {
    let page = try #require(try pages(.one).first?.value)
    for id in ["the-winter-service", "bridges", "register-ws", "risk-ws-01", "p-1-1", "item-b1"] {
      #expect(page.contains("id=\"\(id)\""), "\(id)")
    }
    #expect(page.contains("href=\"#risk-ws-01\""))
  }

  @Test func theFilesOfAFolderLeadToEachOther() throws {
    let pages = try pages(.folder)
    #expect(pages.count == 4)
    var links = 0
    for (slug, page) in pages {
      for part in page.components(separatedBy: "href=\"").dropFirst() {
        let href = part.prefix { $0 != "\"" }
        guard let dot = href.range(of: ".html"), !href.contains("/") else { continue }
        let target = try #require(pages[String(href[..<dot.lowerBound])], "\(slug) leads to \(href)")
        let id = href[dot.upperBound...].dropFirst()
        #expect(id.isEmpty || target.contains("id=\"\(id)\""), "\(slug) leads to \(href)")
        links += 1
      }
    }
    #expect(links >= 5)
  }
}
