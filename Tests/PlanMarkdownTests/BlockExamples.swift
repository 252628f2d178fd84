// PlanMarkdownTests: blocks of CommonMark, one example a construct and its neighbours.

let blockExamples = [
  // Paragraphs.
  "One line.", "Two\nlines.", "Two\n\nparagraphs.", "  indented by two", "words  \nafter a break",
  "words\\\nafter a break",
  "trailing spaces  ", "a\n      deep continuation", "\n\nblank lines first", "no end\n\n\n\nmany blanks\n", "", "   ",
  "\n",
  "wrapped\r\nby a PC", "wrapped\rby an old Mac", "tab\there", "a \nb", "ends in a tab\t\nnext",
  // Headings.
  "# One", "## Two ##", "###### Six", "####### Seven", "#hashtag", "# ", "\\# no heading", "Title\n=====", "Title\n---",
  "a\n===\nb",
  "   # indented", "    # code", "a\n# interrupts", "# One\n\n## Two\n\nwords",
  // Rules.
  "---", "***", "_ _ _", "- - -", "--", "a\n***\nb", "   ---", "--- words", "+++",
  // Code.
  "    indented\n    code", "a\n\n    code\n\n\n    code", "```\nfenced\n```", "~~~ swift startline=3\nlet a = 1\n~~~",
  "```\nnever closed", "``\nnot a fence\n``", "  ```\n  dedented\n    by two\n  ```", "```\n\n\n```",
  "a\n```\nb\n```\nc",
  "````\n```\n````", "\tcode by tab", "```a&b\nc\n```", "    <b> & \"\n",
  // Quotes.
  "> a quote", "> a\nlazy", "> a\n\n> b", "> > nested\n> once", "> # heading\n> - list", ">no space", "a\n> interrupts",
  ">", "> a\n---",
  ">     code\n\n>    no code",
  // Lists.
  "- a\n- b\n- c", "* a\n* b", "+ a\n+ b", "- a\n+ b\n* c", "1. a\n2. b", "1) a\n2) b", "7. starts\n8. at seven",
  "0. zero",
  "1234567890. too long", "- a\n\n- b", "- a\n\n  second paragraph\n- b", "- a\n  - b\n    - c", "1. a\n   - b\n2. c",
  "- a\n\n      code",
  "-\n- a", "-no space", "1.no space", "2. interrupts nothing\nwords", "words\n2. interrupts nothing",
  "words\n1. interrupts",
  "words\n- interrupts", "-   three spaces\n-     code", "- a\n\n\n\n- b", "- > quote\n- ```\n  code\n  ```",
  "- # heading\n- ---",
  "1. a\n\n   b\n\n2. c", "- a\n<!-- -->\n- b", "10. a\n    b", "- a\n- \n- c", "5 people\n12. December",
  "- a\n   - b\n  c", "1986. A year",
  "(a) letters\n(b) are words", "-5 degrees", "+44 number", "•\ta bullet of Word",
  // Raw HTML.
  "<div>\nwords\n</div>", "<div>\n*words*\n\n*emphasis*\n</div>", "<!-- hidden\n\nstill -->\nafter",
  "<script>\nalert(1)\n\n</script>",
  "<b>inline</b> at the start", "a\n<div>", "<?php echo 1 ?>", "<!DOCTYPE html>", "<![CDATA[ x ]]>", "<custom-tag>\nx",
  "<hr/>",
  "<pre>\n\na\n</pre>", "< 5 people", "a <5 b", "<",
  // Reference definitions.
  "[a]: /url 'title'\n\n[a]", "[a]: <b c>\n\n[a][]", "[a]: /u\n[b]: /v\n\n[a] [b]", "[a]:\n/u\n\n[x][a]",
  "[A]: /u\n\n[a]", "[a]: /u \"t\" x\n\n[a]",
  "[a]", "[a]: /one\n[a]: /two\n\n[a]", "words\n[a]: /u\n\n[a]", "[ß]: /u\n\n[SS]", "[a\nb]: /u\n\n[a b]",
  "![a]\n\n[a]: /u",
]
