// PlanMarkdownTests: marks inside a paragraph, and what GFM adds.

let inlineExamples = [
  // Escapes and entities.
  "\\*no emphasis\\*", "\\a \\- \\\\", "`\\*`", "&amp; &lt; &copy; &#35; &#x22; &nbsp;x", "R&D; & so on", "AT&T",
  "&bogus;", "&#0; &#99999999;",
  "&;", "&#;", "&a b;", "\\&amp;", "[a](/b\\*c)", "&ouml;", "&#10;", "a & b", "&lt",
  // Code spans.
  "`code`", "`` a ` b ``", "` `` `", "`a  b`", "`a\nb`", "`never closed", "``a`", "*a `b* c`", "` a `", "``", "`<b>`",
  "`[[a]]`",
  // Emphasis.
  "*a*", "_a_", "**a**", "__a__", "***a***", "a*b*c", "a_b_c", "* a *", "*a **b** c*", "**a *b* c**", "*a", "a*",
  "**a*", "*a**", "*(a)*", "\"*a*\"",
  "_(a)_", "foo_bar_baz", "5*3*2", "*a\nb*", "**\u{A0}a**", "*“a”*", "__a_b__", "*a _b* c_", "****", "a * b", "*é*b",
  "中**文**字",
  // Links.
  "[a](/u)", "[a](/u \"title\")", "[a](<b c>)", "[a]()", "[a](b(c)d)", "[a] (b)", "[a](/u 'x' )", "[*a*](/u)",
  "[a [b] c](/u)", "[a [b](c) d](/u)",
  "[a](<b)c>", "[a](b\nc)", "[a](\"t\")", "[a\\]b](c)", "[a](http://x?a=b&c=d)", "[é](/ü)", "[a](/a%20b)", "[]()",
  "[a](/u\n\"t\nt\")", "]", "[", "[](",
  "[a](javascript:x)", "[a](b c)", "[a](/u\"t\")", "[a](%C3)",
  // Images.
  "![alt](/u.png)", "![alt](/u.png \"t\")", "![*a* `b`](/u)", "![[a](b)](c)", "!\\[a]", "\\![a](b)", "a!", "![a\nb](c)",
  "![]()",
  // Autolinks in angles.
  "<https://a.b/c?d=e&f>", "<post@kent.gov.uk>", "<mailto:a@b.c>", "<a:b>", "<http://a b>", "< http://a>",
  "<localhost:1/x>", "<https://a.b/\\[\\>",
  // Raw HTML.
  "a <b>c</b> d", "<a href=\"x\">y</a>", "a <!-- b --> c", "a <?b?> c", "a <!B c> d", "a <![CDATA[x]]> b", "<b <c>",
  "a</b >", "*a <b*c> d*", "<33>",
  "a<b\nc>d",
  // Breaks.
  "a  \nb", "a\\\nb", "a\nb", "a \n b", "a  ", "a\\", "*a  \nb*", "`a  \nb`", "a     \n     b",
  // Unicode and control characters.
  "naïve café – “quoted” … £5m", "a\u{200B}b", "日本語", "👩‍👩‍👧", "a\u{0}b", "\u{FEFF}a", "e\u{301}", "a\u{2028}b", "a\u{7}b",
  "\u{A0}- a",
]

let extensionExamples = [
  // Tables.
  "| a | b |\n|---|---|\n| c | d |", "a | b\n- | -\nc | d", "|a|\n|-|", "|a|b|c|\n|:-|:-:|-:|\n|1|2|3|",
  "| a |\n| - |\n| b \\| c |",
  "| a | b |\n|-|-|\n| only one |\n| 1 | 2 | 3 |", "| a | b |\n|-|\n", "words\n| a |\n|-|\n| b |",
  "| a |\n|-|\n| b |\n\nafter",
  "| a |\n|-|\nb\nc\n> d", "| *a* | `b|c` |\n|-|-|\n| [d](e) | ~~f~~ |", "a\n:-", "a\n:-:\nb", "| `a\\|b` |\n|-|",
  "- | a |\n  |-|\n  | b |",
  "> | a |\n> |-|\n> | b |", "| a |\n|-|\n| |", "a | b\nc | d", "|", "| a |", "||\n|-|", "a|b\n--|--",
  "| a |\n|-|\n|<b>x</b>|",
  // Strikethrough.
  "~~a~~", "~a~", "~~~a~~~", "a~b~c", "~~a", "a ~~b~ c", "~~*a*~~", "~~a\nb~~", "~ a ~", "about ~5",
  // Task lists.
  "- [ ] a\n- [x] b", "- [X] a", "1. [ ] a\n2. [x] b", "- [ ]a", "- [y] a", "[ ] a", "- [ ] a\n  - [x] b\n    - [ ] c",
  "- [x] a\n\n- b",
  "* [ ] *a*", "> - [x] a\n> - [ ] b", "-   [x] a",
  // Autolinks without angles.
  "www.kent.gov.uk", "see www.kent.gov.uk.", "https://a.b/c(d)", "(https://a.b/c)", "http://a.b?q=x&y;", "ftp://a.b",
  "a://b", "http:// a", "post@kent.gov.uk",
  "a.b-c_d+e@f.g-h", "a@b", "a@b.c_", "@", "mailto:a@b.c", "xmpp:a@b.c/d", "*www.a.b*", "[www.a.b](c)", "`www.a.b`",
  "xwww.a.b", "http://é.b", "WWW.A.B",
  "https://a_b.c", "https://a.b_c", "http://a.b/~c~", "10:30", "a:b", "w.w.w", "http://", "www.", "a@b.c.",
  "www.a.b/<c", "x https://a.b y www.c.d z",
  "HTTPS://A.B", "nhttp://a.b",
]
