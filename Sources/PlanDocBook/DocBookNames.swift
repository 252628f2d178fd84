// PlanDocBook: the elements and attributes that a paper is made of. What is not here cannot be written.

enum DocBookElement {
  case anchor, article, author, blockquote, book, chapter, code, colspec, date, emphasis, entry, imagedata, imageobject,
    info
  case inlinemediaobject, itemizedlist, link, listitem, note, orderedlist, orgname, para, phrase, preface
  case programlisting
  case releaseinfo, row, section, subtitle, table, tbody, term, textobject, tgroup, thead, title, variablelist
  case varlistentry, warning

  var name: StaticString {
    switch self {
    case .anchor: "anchor"
    case .article: "article"
    case .author: "author"
    case .blockquote: "blockquote"
    case .book: "book"
    case .chapter: "chapter"
    case .code: "code"
    case .colspec: "colspec"
    case .date: "date"
    case .emphasis: "emphasis"
    case .entry: "entry"
    case .imagedata: "imagedata"
    case .imageobject: "imageobject"
    case .info: "info"
    case .inlinemediaobject: "inlinemediaobject"
    case .itemizedlist: "itemizedlist"
    case .link: "link"
    case .listitem: "listitem"
    case .note: "note"
    case .orderedlist: "orderedlist"
    case .orgname: "orgname"
    case .para: "para"
    case .phrase: "phrase"
    case .preface: "preface"
    case .programlisting: "programlisting"
    case .releaseinfo: "releaseinfo"
    case .row: "row"
    case .section: "section"
    case .subtitle: "subtitle"
    case .table: "table"
    case .tbody: "tbody"
    case .term: "term"
    case .textobject: "textobject"
    case .tgroup: "tgroup"
    case .thead: "thead"
    case .title: "title"
    case .variablelist: "variablelist"
    case .varlistentry: "varlistentry"
    case .warning: "warning"
    }
  }
}

enum DocBookAttribute {
  case align, colname, cols, colwidth, fileref, frame, linkend, mark, numeration, override, role, rowheader, spacing
  case startingnumber, version, xlinkHref, xmlID, xmlLang, xmlns, xmlnsXlink

  var name: StaticString {
    switch self {
    case .align: "align"
    case .colname: "colname"
    case .cols: "cols"
    case .colwidth: "colwidth"
    case .fileref: "fileref"
    case .frame: "frame"
    case .linkend: "linkend"
    case .mark: "mark"
    case .numeration: "numeration"
    case .override: "override"
    case .role: "role"
    case .rowheader: "rowheader"
    case .spacing: "spacing"
    case .startingnumber: "startingnumber"
    case .version: "version"
    case .xlinkHref: "xlink:href"
    case .xmlID: "xml:id"
    case .xmlLang: "xml:lang"
    case .xmlns: "xmlns"
    case .xmlnsXlink: "xmlns:xlink"
    }
  }
}
