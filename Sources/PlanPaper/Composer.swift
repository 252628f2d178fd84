// PlanPaper: what all parts of the making of one paper share.

import PlanModel
import PlanSchema

/// Makes one paper. The extensions of this type, a file each, make its parts.
final class Composer {
  let model: Model
  let records: [Record]
  let kinds: [KindID]
  let document: Document
  let options: PaperOptions
  let words: Words
  let index: DocumentIndex
  /// The points of a risk's life, in order.
  let points: [RiskPoint]
  /// The paper's own date.
  let paperDate: PlanDate?
  /// By record: said in the row of the action that it belongs to.
  private(set) var inlineWork: [Bool] = []
  /// Set once the index is known, before anything is printed.
  var placement = Placement(count: 0)
  /// By record; nothing where the paper does not print it.
  private var recordAnchors: [Anchor?]
  private var isClaimed: [Bool]
  /// The file that it stands in, perhaps with others.
  let volume: Volume
  /// The papers that are made together.
  weak var shelf: Shelf?
  /// The level of its first headings: 2 for a paper by itself.
  let topLevel: Int
  /// Stands in a file with others; as an appendix inside another paper.
  let isPart: Bool
  let isAppended: Bool
  /// Where the paper as a whole can be linked to.
  private(set) var titleAnchor: Anchor?
  var anchors: AnchorRegistry {
    get { volume.anchors }
    _modify { yield &volume.anchors }
  }
  var tables: TableRegister {
    get { volume.tables }
    _modify { yield &volume.tables }
  }
  var phrases: Phrases
  /// What the views make of the paper's indicators.
  lazy var indicatorViews = makeIndicatorViews()
  /// The heading under which the work stands, for captions that have no words of their own.
  var heading = ""
  /// The text above ends in a colon: what comes next has its lead-in.
  var hasLeadIn = false
  /// Implications that no heading of the margin has told yet.
  var untold: [Field] = []

  init(
    model: Model, document: Document, options: PaperOptions, volume: Volume, level: Int = 2, isPart: Bool = false,
    isAppended: Bool = false
  ) {
    self.volume = volume
    self.isPart = isPart
    self.isAppended = isAppended
    topLevel = level
    self.model = model
    self.document = document
    self.options = options
    records = model.records
    kinds = model.records.map(\.kind)
    words = Words(labels: model.labels, schema: model.schema)
    index = DocumentIndex(document: document, model: model)
    paperDate = records[Int(document.record.index)].fields.first(.date)?.when?.date
    points = RiskPoint.all(model, words: words)
    recordAnchors = [Anchor?](repeating: nil, count: records.count)
    isClaimed = [Bool](repeating: false, count: records.count)
    phrases = Phrases(words: words, count: records.count)
    inlineWork = findInlineWork()
    placement = makePlacement()
    if isPart { titleAnchor = anchors.take(Self.slug(of: document, in: model)) }
    if !isPart { titleAnchor = Anchor("") }
    nameRecords()
  }

  /// Anchors of records do not depend on what stands between them: typed references that say all come first.
  private func nameRecords() {
    let foreign = allViews.flatMap { view in
      view.of.filter { !index.holds($0) && $0 != document.record }.flatMap { model.subtree(of: $0) }
    }
    let all = index.records + numberedText() + foreign
    anchors.reserve(all.count * 2)
    for id in all where placement.isPrinted(id) && isNamedByReference(id) { name(id) }
    for id in all where placement.isPrinted(id) && recordAnchors[Int(id.index)] == nil { name(id) }
  }

  private func name(_ id: RecordID) { recordAnchors[Int(id.index)] = anchors.take(anchorWish(of: id)) }

  private func isNamedByReference(_ id: RecordID) -> Bool {
    guard let reference = records[Int(id.index)].reference else { return false }
    return reference.isTyped && reference.standsAlone
  }

  /// `risk-schw-04`, `priority-2-action-1-1`, or the kind with the title.
  private func anchorWish(of id: RecordID) -> String {
    if self.kind(id) == .paragraph { return textAnchorWish(of: id) }
    let kind = words.slug(named(id))
    guard let reference = records[Int(id.index)].reference else {
      let title = Slug.of(headText(of: id), limit: 40)
      return title.isEmpty ? kind : kind + "-" + title
    }
    let own = kind + "-" + Slug.of(reference.printed)
    guard !reference.standsAlone, let anchor = scope(of: id) else { return own }
    return anchor.id + "-" + own
  }

  /// The anchor of the nearest record of another kind above, with a reference, that gives `1.1` its meaning.
  private func scope(of id: RecordID) -> Anchor? {
    var next = parent(id)
    while let here = next {
      if named(here) != named(id), records[Int(here.index)].reference != nil, let anchor = ownAnchor(of: here) {
        return anchor
      }
      next = parent(here)
    }
    return nil
  }

  /// Where a record can be referred to; nothing where the paper does not print it.
  func anchor(of id: RecordID) -> Anchor? { ownAnchor(of: id) ?? shelf?.anchor(of: id, for: self) }

  /// The same in this paper alone.
  func ownAnchor(of id: RecordID) -> Anchor? {
    recordAnchors[Int(id.index)] ?? (isInline(id) ? parent(id).flatMap { recordAnchors[Int($0.index)] } : nil)
  }

  /// Something of the record stands in the paper already.
  func isPrinted(_ id: RecordID) -> Bool { isClaimed[Int(id.index)] }

  /// The same for records that the paper may print without an anchor.
  func rowAnchor(_ id: RecordID) -> Anchor? { placement.isPrinted(id) ? claimAnchor(id) : nil }

  /// The record's anchor, the first time that it is printed; another one where a second view prints it again.
  func claimAnchor(_ id: RecordID) -> Anchor {
    if !isClaimed[Int(id.index)], let anchor = recordAnchors[Int(id.index)] {
      isClaimed[Int(id.index)] = true
      return anchor
    }
    return anchors.take(anchorWish(of: id))
  }
}

extension Reference {
  /// Says what it is without its kind or its parents: `SCHW 04`, `R1`, but neither `1.1`, `A`, `II` nor `(a)`.
  var standsAlone: Bool {
    var letters = 0
    var others = 0
    var isRoman = true
    for byte in printed.utf8 {
      switch byte {
      case 0x28: return false
      case 0x30...0x39: others += 1
      case 0x41...0x5A:
        letters += 1
        isRoman = isRoman && [0x49, 0x56, 0x58, 0x4C, 0x43].contains(byte)
      default: break
      }
    }
    return letters > 0 && (others > 0 || (letters > 1 && !isRoman))
  }
}
