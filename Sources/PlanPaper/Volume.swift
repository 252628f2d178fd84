// PlanPaper: several papers in one file, or in files that link to each other.

import PlanModel
import PlanSchema

/// What the papers of one file share: no anchor and no caption stands in it twice, and its tables are numbered through.
final class Volume {
  var anchors = AnchorRegistry()
  var tables = TableRegister()
  /// The name of the file, for links from others.
  let slug: String

  init(slug: String) { self.slug = slug }
}

/// The papers that are made together, so that a link finds the one that prints what it leads to.
final class Shelf {
  private var composers: [Composer] = []

  func add(_ composer: Composer) {
    composers.append(composer)
    composer.shelf = self
  }

  /// Where a record stands that a paper does not print itself: first where it belongs, then wherever it is shown.
  func anchor(of id: RecordID, for asking: Composer) -> Anchor? {
    for isHome in [true, false] {
      for composer in composers where composer !== asking {
        guard composer.document.record == id || composer.index.holds(id) == isHome else { continue }
        let anchor = composer.document.record == id ? composer.titleAnchor : composer.ownAnchor(of: id)
        guard let anchor else { continue }
        if composer.volume !== asking.volume { return anchor.inFile(composer.volume.slug) }
        if !anchor.id.isEmpty { return anchor }
      }
    }
    return nil
  }

  /// The papers of an item or an appendix.
  func papers(of carrier: RecordID) -> [Composer] { composers.filter { $0.document.carrier == carrier } }
}

/// How the papers of a pack are put into files.
package enum Pack: String, CaseIterable, Sendable {
  /// All in one file, the agenda first.
  case one
  /// A file each, which link to each other.
  case folder
}

/// Puts composers together for one document and all that belongs to it.
struct Arrangement {
  let model: Model
  let options: PaperOptions
  let pack: Pack
  private let shelf = Shelf()
  private(set) var front: Composer
  /// The papers of items, in order, however deep.
  private(set) var parts: [Composer] = []

  init(of document: Int, in model: Model, options: PaperOptions, pack: Pack) {
    self.model = model
    self.options = options
    self.pack = pack
    let paper = model.documents[document]
    front = Composer(
      model: model, document: paper, options: options, volume: Volume(slug: Composer.slug(of: paper, in: model)))
    take(front, place: 0)
  }

  /// Composers for the papers that a paper carries: those of items are parts, those of appendices stand inside it.
  private mutating func take(_ composer: Composer, place: Int) {
    shelf.add(composer)
    for document in model.documents {
      guard let carrier = document.carrier, composer.index.holds(carrier) else { continue }
      if model[carrier].kind == .item {
        let volume =
          pack == .one ? front.volume : Volume(slug: Composer.slug(of: document, in: model))
        let part = Composer(
          model: model, document: document, options: options, volume: volume, level: pack == .one ? 3 : 2,
          isPart: pack == .one)
        parts.append(part)
        take(part, place: place + 1)
      } else {
        let appended = Composer(
          model: model, document: document, options: options, volume: composer.volume,
          level: min(6, composer.topLevel + 1), isPart: true, isAppended: true)
        take(appended, place: place + 1)
      }
    }
  }

  /// The paper with its parts in it, or by itself where they have files of their own.
  func paper() -> Paper {
    var paper = front.paper()
    guard pack == .one, !parts.isEmpty else { return paper }
    paper.parts = parts.map { $0.paper() }
    paper.outline += paper.parts.compactMap { part in
      part.anchor.map { OutlineEntry(anchor: $0, number: part.number, title: part.title, children: part.outline) }
    }
    if !paper.blocks.contains(where: \.isContents) {
      paper.blocks.insert(.contents(Contents(title: [.text(front.words("Contents"))])), at: 0)
    }
    return paper
  }
}

extension Block {
  /// A table of contents, or a section that holds one.
  var isContents: Bool {
    switch self {
    case .contents: true
    case .section(let section): section.blocks.contains(where: \.isContents)
    default: false
    }
  }
}
