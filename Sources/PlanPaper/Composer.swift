// PlanPaper: what all parts of the making of one paper share.

import PlanModel
import PlanSchema

/// Makes one paper. The extensions of this type, a file each, make its parts.
final class Composer {
  let model: Model
  let document: Document
  let options: PaperOptions
  let words: Words
  let index: DocumentIndex
  /// Both are set once the index is known, before anything is printed.
  var placement = Placement(count: 0)
  private var recordAnchors: [RecordID: Anchor] = [:]
  private var printedRecords: Set<RecordID> = []
  var anchors = AnchorRegistry()
  var tables = TableRegister()
  /// The heading under which the work stands, for captions that have no words of their own.
  var heading = ""

  init(model: Model, document: Document, options: PaperOptions) {
    self.model = model
    self.document = document
    self.options = options
    words = Words(labels: model.labels)
    index = DocumentIndex(document: document, model: model)
    placement = makePlacement()
    nameRecords()
  }

  /// Anchors of records do not depend on what stands between them: typed references that say all come first.
  private func nameRecords() {
    recordAnchors.reserveCapacity(index.records.count)
    let foreign = allViews.flatMap { view in
      view.of.filter { !index.holds($0) && $0 != document.record }.flatMap { model.subtree(of: $0) }
    }
    let all = index.records + foreign
    for id in all where placement.isPrinted(id) && isNamedByReference(model[id]) {
      recordAnchors[id] = anchors.take(anchorWish(of: id))
    }
    for id in all where placement.isPrinted(id) && recordAnchors[id] == nil {
      recordAnchors[id] = anchors.take(anchorWish(of: id))
    }
  }

  private func isNamedByReference(_ record: Record) -> Bool {
    guard let reference = record.reference else { return false }
    return reference.isTyped && reference.standsAlone
  }

  /// `risk-schw-04`, `priority-2-action-1-1`, or the kind with the title.
  private func anchorWish(of id: RecordID) -> String {
    let record = model[id]
    let kind = Slug.of(Schema.standard[record.kind].name)
    guard let reference = record.reference else {
      return Slug.name(kind + "-" + Slug.of(headText(of: record), limit: 40), or: kind)
    }
    let own = kind + "-" + Slug.of(reference.printed)
    guard !reference.standsAlone, let parent = scope(of: record), let anchor = recordAnchors[parent] else { return own }
    return anchor.id + "-" + own
  }

  /// The nearest record of another kind above, with a reference, that gives `1.1` its meaning.
  private func scope(of record: Record) -> RecordID? {
    var parent = record.parent
    while let id = parent {
      let above = model[id]
      if above.reference != nil, above.kind != record.kind, recordAnchors[id] != nil { return id }
      parent = above.parent
    }
    return nil
  }

  /// Where a record can be referred to; nothing where the paper does not print it.
  func anchor(of id: RecordID) -> Anchor? { recordAnchors[id] }

  /// The record's anchor, the first time that it is printed; another one where a second view prints it again.
  func claimAnchor(_ id: RecordID) -> Anchor {
    if printedRecords.insert(id).inserted, let anchor = recordAnchors[id] { return anchor }
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
