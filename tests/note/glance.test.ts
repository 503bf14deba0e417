// What a glance tells is what a full reading tells, and most notes can be told at a glance.

import fc from "fast-check";
import { glance, glanceOver } from "../../src/note/glance";
import { readPage } from "../../src/note/page";
import { runs } from "../support/runs";

const LINES = [
  "",
  "text [[plain]]",
  "[[a]] and [[b#c|d]]",
  "[[a|b#c]] [[#d]] [[ e ]] [[]]",
  "[[open",
  "[[a] ]] [[b]]",
  "[[a [[b]] [[c]",
  "[[[a]]] ]] [from:: [[b]]]",
  "[x](y.md) [web](https://example.org/[[z]])",
  "[web](https://example.org)",
  "`[[code]]` [[shown]]",
  "\\[[no]] [[yes]]",
  "- [[item]]",
  "- [ ] [[task]]",
  "- [ ] - [[within a box]]",
  "- [ ]",
  "-",
  "-     [[far in]]",
  "1. [[numbered]]",
  "1.      [[far in too]]",
  ">     [[code in a quote]]",
  "> [[quoted]]",
  ">",
  "> # Quoted [[head]]",
  "  [[two in]]",
  "    [[four in]]",
  "        [[eight in]]",
  "\t[[a tab in]]",
  "\t- [[nested]]",
  "\t\t- [x] [[nested twice]]",
  "  - [[nested by two]]",
  "\t# Tab [[head]]",
  "# Head [[linked]] #",
  "  ## Head two in",
  "#tag [[tagged]]",
  "Under",
  "===",
  "---",
  "- ---",
  "***",
  "___",
  "=",
  "- =",
  "```",
  "```js",
  "``` a`b",
  "  ```",
  "````",
  "~~~",
  "- ```",
  "> ~~~",
  "<div>",
  "- <!-- [[remark]]",
  "a < b [[less]]",
  "-->",
  "%%",
  "a %% [[c]] %%",
  "$$",
  "[ref]: [[x]]",
  "| [[cell]] | b |",
  "*[[styled]]*",
  "2024-05-01 [[day]]",
  "+ + [[twice]]",
  "- # Head [[of an item]]",
  "\u00a0\u00a0\u00a0\u00a0[[no blanks]]",
];
const FRONTS = [
  [],
  ["---", "up: '[[p]]'", "---"],
  ["---", "---"],
  ["--- ", "tags: [a]", "", "---\t"],
  ["---", "never: closed"],
  [" ---", "a: b", "---"],
];

const someNote = fc
  .tuple(
    fc.constantFrom(...FRONTS),
    fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
    fc.constantFrom("\n", "\n", "\n", "\r\n"),
    fc.boolean(),
    fc.boolean(),
  )
  .map(
    ([front, lines, ending, ends, bom]) =>
      `${bom && ends ? "\uFEFF" : ""}${[...front, ...lines].join(ending)}${ends ? ending : ""}`,
  );

test("a glance tells what a full reading tells, or nothing", () => {
  fc.assert(
    fc.property(someNote, (text) => {
      const seen = glance(text);
      if (seen) expect(seen).toEqual(glanceOver(readPage("a.md", text)));
    }),
    { numRuns: runs(20_000) },
  );
});

test("a glance tells of a note as people write them", () => {
  const text = [
    "---",
    "tags: [idea]",
    "---",
    "# Garden [[plan]]",
    "Some words about [[beds|the beds]] and [a note](Notes/soil%20types.md).",
    "",
    "- first",
    "\t- [ ] [[nested task]]",
    "\t\t- [[deeper]]",
    "",
    "> [!note] A callout",
    "> with [[quoted]]",
    "",
    "---",
    "```sh",
    "echo '[[code]]'",
    "   ```",
    "## After #",
    "[[last]]",
  ].join("\n");
  expect(glance(text)).toEqual({
    frontmatter: "tags: [idea]",
    headings: ["Garden [[plan]]", "After"],
    links: ["plan", "beds", "Notes/soil types.md", "nested task", "deeper", "quoted", "last"],
  });
});

describe("A glance says nothing where blocks decide", () => {
  it.each([
    ["a comment", "%%\n[[a]]\n%%"],
    ["a formula", "$$\n[[a]]\n$$"],
    ["HTML", "<div>\n[[a]]\n</div>"],
    ["code further in", "- a\n  ```\n  [[b]]\n  ```"],
    ["what may be indented code", "a\n\n    [[b]]"],
    ["an underlined heading", "Goals\n-----"],
    ["a heading further in", "- a\n\n  # b"],
    ["other line ends", "a\r\nb"],
    ["a byte order mark", "\uFEFFa"],
  ])("%s", (_, text) => {
    expect(glance(text)).toBeNull();
  });
});
