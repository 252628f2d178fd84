// PlanResolution: what reading hands to binding: records with their plain values, and a list of what needs the rest.

import PlanModel
import PlanSchema
import PlanText

/// A value that can only be read when every file has been: it names something that is declared somewhere.
struct PendingValue: Sendable {
  enum Kind: Sendable {
    case parties
    case references([KindID])
    case score
    case timeline
    /// The cells of one year, from a table with a column a year.
    case timelineYear(PlanDate)
    case periods
    /// A cell of a table that names people.
    case cell(row: Int, column: Int)
  }

  var record: RecordID
  /// Index into the record's fields; the value there is a stand-in until it is bound.
  var field: Int
  var kind: Kind
  var text: ValueText
  /// The words between the field's name and its colon, where they are bound too: a stage's letter.
  var stage: ValueText? = nil
}

/// Running text that holds `[[…]]`.
struct PendingProse: Sendable {
  enum Place: Sendable {
    case title(RecordID)
    case field(RecordID, Int)
    case because(RecordID, Int)
    /// A cell of a table with columns of its own; row -1 is the heading row.
    case cell(RecordID, row: Int, column: Int)
    /// Index of a document and of an item of its content.
    case content(document: Int, item: Int)
  }

  var place: Place
  /// Where the text stands: the places of its references are looked for here, in order.
  var range: SourceRange
}

/// `of:` of a view.
struct PendingView: Sendable {
  var document: Int
  var item: Int
  var text: ValueText
}

/// What has been read. Every record, child and field is in its final place; nothing is bound yet.
struct Draft: Sendable {
  var model: Model
  var sources: SourceMap
  /// In source order.
  var values: [PendingValue] = []
  var prose: [PendingProse] = []
  var views: [PendingView] = []
  var paragraphs: [PendingParagraphs] = []
  /// `numbering:` of a document, as typed.
  var numbering: [RecordID: ValueText] = [:]
  /// The lines of each `scale` record.
  var scales: [RecordID: ScaleText] = [:]
  /// The cells of each `budget` and `staffing` record.
  var grids: [RecordID: GridText] = [:]
  /// What updates changed, in the order of their dates.
  var history: [PendingChange] = []
  /// By the record of a paper: the file of the edition that it goes on from.
  var editions: [RecordID: String] = [:]
  /// By the record of a paper: the file that it says it is to be compared with.
  var compared: [RecordID: String] = [:]
  /// The files of all earlier papers that were read on the way.
  var earlier: Set<String> = []
  /// Where the reference of a record was typed.
  var referenceRanges: [RecordID: SourceRange] = [:]
}

/// The cells of a table of figures as typed, beside the table of the model: as many rows, a heading row with one cell.
struct GridText: Sendable {
  var columns: [ValueText]
  var rows: [[ValueText]] = []
  var ranges: [SourceRange] = []
}

/// The lines of a `scale` record, kept until the whole record has been read.
struct ScaleText: Sendable {
  var fields: [FieldID: ValueText] = [:]
  /// The rows of `cells:`.
  var cells: [[ValueText]] = []
}
