// PlanDocBookTests: papers as DocBook, compared byte for byte with what is expected, and validated.

import Foundation
import PlanDocBook
import PlanDocBookCheck
import PlanPaper
import Testing

@Suite struct GoldenTests {
  private static let goldens = ["every-construct.xml", "odd-shapes.xml"]

  @Test func everyConstructIsAsExpected() throws {
    try Goldens.expect(DocBookWriter.document(of: EveryConstruct.paper), in: Self.goldens[0])
  }

  @Test func oddShapesAreAsExpected() throws {
    try Goldens.expect(DocBookWriter.document(of: OddShapes.paper), in: Self.goldens[1])
  }

  @Test(arguments: goldens)
  func goldensAreValid(_ file: String) throws {
    let bytes = try Array(Data(contentsOf: Goldens.folder.appendingPathComponent(file)))
    #expect(DocBookCheck.faults(in: bytes) == [])
  }

  @Test func noExpectedFileIsOrphaned() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Goldens.folder.path).sorted()
    #expect(found == Self.goldens)
  }

  @Test func samePaperGivesSameBytes() throws {
    let first = try DocBookWriter.document(of: EveryConstruct.paper)
    for _ in 0..<3 { #expect(try DocBookWriter.document(of: EveryConstruct.paper) == first) }
  }
}
