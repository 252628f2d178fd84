// PlanModel: the numbers of running text: of headings, of the paragraphs below them, and of lists below those.

/// What the paragraphs of a document are called, worked out once for every format.
package struct TextNumbers: Sendable {
  /// A block of the document's content; a heading is block 0 of its item.
  package struct Place: Hashable, Sendable {
    package var item: Int
    package var block: Int

    package init(item: Int, block: Int) {
      self.item = item
      self.block = block
    }
  }

  package struct Number: Sendable {
    /// As the paper prints it before the text: `3.`, `3.2`, `(2)`.
    package var printed: String
    /// The record of the kind `paragraph` by which the text is referred to.
    package var record: RecordID

    package init(printed: String, record: RecordID) {
      self.printed = printed
      self.record = record
    }
  }

  /// How the items of an ordered list are counted.
  package enum ListForm: String, Sendable { case numbers, letters, romans }

  package var numbers: [Place: Number] = [:]
  /// From the outermost list; lists nested deeper have the last.
  package var lists: [ListForm] = []

  package init() {}

  package subscript(item: Int, block: Int) -> Number? { numbers[Place(item: item, block: block)] }
}
