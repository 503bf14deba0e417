// A note's structure, case by case: what is an item, whose it is, how far it reaches, and what is hidden from view.

import fc from "fast-check";
import { outline } from "../../src/note/outline";
import { split } from "../../src/note/text";
import { documentOf } from "../support/documents";
import { runs } from "../support/runs";

/** One line an item: its line, `<` its parent's, its box, its text. */
function items(text: string): readonly string[] {
  const found = outline(text).items;
  return found.map(({ line, parent, status, quote, from, to }) => {
    const above = parent === -1 ? "" : ` <${found[parent]?.line}`;
    const box = status === null ? "" : ` [${status}]`;
    return `${line}${above}${box}${quote ? " quoted" : ""} ${text.slice(from, to)}`.trimEnd();
  });
}

const note = (...lines: readonly string[]): string => lines.join("\n");
const blocks = (text: string) => outline(text).items.map(({ line, ownEnd, end }) => [line, ownEnd, end]);
const opaque = (text: string) => outline(text).opaque.map(({ line, end }) => [line, end]);
const headings = (text: string) =>
  outline(text).headings.map(({ line, end, level, from, to }) => [line, end, level, text.slice(from, to)]);

describe("An item is a list marker with what belongs to it", () => {
  test("its parent is the item it is indented under, with spaces or tabs", () => {
    expect(items(note("- a", "  - b", "    1. c", "- d", "\t* e", "\t\t+ f"))).toEqual([
      "0 a",
      "1 <0 b",
      "2 <1 c",
      "3 d",
      "4 <3 e",
      "5 <4 f",
    ]);
  });

  test("every marker counts, and nothing that only looks like one", () => {
    expect(
      items(
        note("- a", "* b", "+ c", "1. d", "2) e", "123456789. f", "", "1234567890. no", "-no", "1.no", "•"),
      ),
    ).toEqual(["0 a", "1 b", "2 c", "3 d", "4 e", "5 f"]);
  });

  test("in a paragraph only a bullet or a one begins a list, and only with text", () => {
    expect(items(note("text", "2. no", "-", "1. yes", "2. yes"))).toEqual(["3 yes", "4 yes"]);
  });

  test("a text line that goes on lazily stays in the item", () => {
    expect(blocks(note("- a", "b", "", "c"))).toEqual([[0, 2, 2]]);
  });

  test("a block reaches to its last line that is not blank, its own text to the first item in it", () => {
    const text = note(
      "- a",
      "  more",
      "",
      "  ```",
      "",
      "  - no",
      "  ```",
      "  - b",
      "",
      "    c",
      "",
      "",
      "- d",
      "",
    );
    expect(blocks(text)).toEqual([
      [0, 7, 10],
      [7, 10, 10],
      [12, 13, 13],
    ]);
    expect(items(text)).toEqual(["0 a", "7 <0 b", "12 d"]);
  });

  test("an item that begins with a blank line ends at a second one", () => {
    expect(items(note("-", "  a", "  - b", "-", "", "  - c"))).toEqual(["0", "2 <0 b", "3", "5 c"]);
  });

  test("two items on one line count once, as the outer", () => {
    expect(items(note("- 1. a", "  2. b", "     - c"))).toEqual(["0 1. a", "1 <0 b", "2 <1 c"]);
    expect(blocks(note("- - a", "", "    b", "  - c"))).toEqual([
      [0, 3, 4],
      [3, 4, 4],
    ]);
  });

  test("rules are no items", () => {
    expect(items(note("- a", "- - -", "* * *", "- b"))).toEqual(["0 a", "3 b"]);
  });
});

describe("A box is read as Obsidian reads it", () => {
  test.each([
    ["- [ ] a", " ", "a"],
    ["- [x]   a", "x", "a"],
    ["12) [>] a ", ">", "a "],
    ["- [😀] a", "😀", "a"],
    ["- [\t] a", "\t", "a"],
    ["-\t[x]\ta", "x", "a"],
    ["- []] a", "]", "a"],
    ["- [ ]", " ", ""],
    ["- [x]text", null, "[x]text"],
    ["- [x](link)", null, "[x](link)"],
    ["- [[W21 Weekly]] a", null, "[[W21 Weekly]] a"],
    ["- [] a", null, "[] a"],
    ["- [ab] a", null, "[ab] a"],
    ["- [✔\uFE0F] a", null, "[✔\uFE0F] a"],
    ["- [", null, "["],
    ["- [ ", null, "[ "],
    ["- [x", null, "[x"],
    ["-      [ ] code", null, "[ ] code"],
  ])("%j", (text, status, rest) => {
    expect(outline(text).items).toMatchObject([{ status, from: text.length - rest.length, to: text.length }]);
  });

  test("without a marker it is no item", () => {
    expect(items(note("[ ] a", "", "\u200B- [ ] b"))).toEqual([]);
  });

  test("a list begins behind it", () => {
    expect(items(note("- [ ] 1. a", "         - b", "    - c"))).toEqual(["0 [ ] 1. a", "1 <0 b", "2 <0 c"]);
  });
});

describe("Headings divide a note", () => {
  test("with marks or underlined, their text without either", () => {
    expect(headings(note("# a", "##  Что сделать ## ", "#no", "####### no", "# \\#", "#", "# #"))).toEqual([
      [0, 1, 1, "a"],
      [1, 2, 2, "Что сделать"],
      [4, 5, 1, "\\#"],
      [5, 6, 1, ""],
      [6, 7, 1, ""],
    ]);
    expect(headings(note("a ", "b", "=== ", "c", "---"))).toEqual([
      [0, 3, 1, "a \nb"],
      [3, 5, 2, "c"],
    ]);
  });

  test("definitions alone cannot be underlined", () => {
    expect(headings(note("[a]: b", "[c]: <d e>", "  'f", "  g'", "---"))).toEqual([]);
    expect(headings(note("[a]: b", "===", "==="))).toEqual([[0, 3, 1, "==="]]);
    expect(headings(note("[a]: b", "c", "---"))).toEqual([[0, 3, 2, "c"]]);
    expect(headings(note("[a]: (b", "---"))).toEqual([[0, 2, 2, "[a]: (b"]]);
  });

  test("an item knows the last heading above it", () => {
    const text = note("- a", "# A", "- b", "## B", "> - c", "- d", "  - e");
    expect(outline(text).items.map(({ section }) => section)).toEqual([-1, 0, 1, 1, 1]);
  });

  test("in quotes and items they divide nothing", () => {
    const text = note("# A", "> # B", "- # C", "- d");
    expect(headings(text)).toEqual([[0, 1, 1, "A"]]);
    expect(outline(text).items.map(({ section }) => section)).toEqual([0, 0]);
  });
});

describe("Quotes and callouts", () => {
  test("hold items that say so", () => {
    expect(items(note("> [!todo] x", "> - [ ] a", ">     - b", "- c", "  > - d"))).toEqual([
      "1 [ ] quoted a",
      "2 <1 quoted b",
      "3 c",
      "4 <3 quoted d",
    ]);
  });

  test("are closed by a blank line but not by a blank line of their own, which belongs to the item around", () => {
    expect(items(note("> - a", ">", ">   - b", "", ">   - c"))).toEqual([
      "0 quoted a",
      "2 <0 quoted b",
      "4 quoted c",
    ]);
    expect(blocks(note("- > a", "  >", "", "b"))).toEqual([[0, 2, 2]]);
    expect(blocks(note("> - a", ">", "> b"))).toEqual([[0, 1, 1]]);
  });

  test("a fence does not outlive its quote", () => {
    expect(items(note("> ```", "- a"))).toEqual(["1 a"]);
  });
});

describe("What is hidden holds no items", () => {
  test.each<[string, string, readonly (readonly [number, number])[]]>([
    ["a fence", note("```", "- a", "``", "````", "- b"), [[0, 4]]],
    ["a tilde fence", note("~~~ js ~", "- a", "```", "- b", "~~~", "- b"), [[0, 5]]],
    ["a fence in an item", note("- ```", "  - a", "", "  - a", "  ```", "- b"), [[0, 5]]],
    ["an open fence", note("- b", "", "```", "- a", "", "- a"), [[2, 6]]],
    ["indented code", note("    - a", "", "    - a", "", "- b"), [[0, 3]]],
    ["a comment block", note("%%", "- a", "```", "", "# a", "%%", "- b"), [[0, 6]]],
    ["a comment that ends behind text", note("%% a", "- a", "a %% b", "- b"), [[0, 3]]],
    ["a comment below text", note("a", "%%", "- a", "%%", "- b"), [[1, 4]]],
    ["a comment on one line", note("%% [k:: v] %%", "- b"), [[0, 1]]],
    ["a comment in a paragraph", note("a %% b", "c", "%% ", "- b"), [[1, 3]]],
    ["a comment in an item", note("- %%", "  - a", "  %%", "- b"), [[0, 3]]],
    ["math", note("$$", "- a", "$$", "- b"), [[0, 3]]],
    ["math in a paragraph", note("a $$", "x", "y $$ z", "- b"), [[1, 2]]],
    ["an HTML comment", note("<!--", "- a", "", "-->", "- b"), [[0, 4]]],
    ["an HTML comment in a paragraph", note("a <!-- x", "c", "d --> e", "- b"), [[1, 2]]],
    ["a kept element", note("<pre>", "- a", "", "</PRE> x", "- b"), [[0, 4]]],
    ["an instruction", note("<?a", "- a", "?>", "- b"), [[0, 3]]],
    ["a declaration", note("> <!A", "> - a", "> >", "> - b"), [[0, 3]]],
    ["character data", note("<![CDATA[", "- a", "]]>", "- b"), [[0, 3]]],
    ["a known element", note("<div", "- a", "", "- b"), [[0, 2]]],
    ["any lone tag", note("<a-b c='d' e>", "- a", "", "- b"), [[0, 2]]],
  ])("%s", (_, text, ranges) => {
    expect(opaque(text)).toEqual(ranges);
    expect(items(text).filter((item) => item.endsWith("a"))).toEqual([]);
    const shown = ranges.reduce(
      (lines, [from, to]) => lines.map((line, i) => (from <= i && i < to ? "" : line)),
      text.split("\n"),
    );
    expect(items(text).filter((item) => item.endsWith("b"))).toHaveLength(
      shown.filter((line) => line.endsWith("- b")).length,
    );
  });

  test.each([
    ["a comment that never ends", note("%%", "- b")],
    ["math that never ends", note("$$ 5", "- b")],
    ["a comment mark in code", note("a `%%`", "- b", "", "%% c", "- b")],
    ["a comment mark behind text, when a block begins", note("a %%", "- b")],
    ["a lone tag in a paragraph", note("a", "<b>", "- b")],
    ["what is no tag", note("<a b=>", "- b")],
    ["a fence with a backtick behind it", note("``` `", "- b")],
    ["four spaces in a paragraph", note("a", "    ```", "- b")],
  ])("but not %s", (_, text) => {
    expect(opaque(text)).toEqual([]);
    expect(items(text).length).toBe(text.split("- b").length - 1);
  });

  test("a comment mark in a code span does not begin a comment that a later one ends", () => {
    expect(items(note("a `%%` b", "- c", "%%", "- d", "%%"))).toEqual(["1 c"]);
    expect(opaque(note("``a` %%", "b", "%%"))).toEqual([[1, 3]]);
  });
});

describe("Frontmatter", () => {
  test("stands only at the very start and must be closed by its mark", () => {
    const text = note("---", "a:", "  - b", "", "--- ", "- c");
    expect(outline(text).frontmatter).toEqual({ line: 0, end: 5 });
    expect(items(text)).toEqual(["5 c"]);
    expect(outline(`\uFEFF${text}`).frontmatter).toEqual({ line: 0, end: 5 });
    expect(outline(`\n${text}`).frontmatter).toBeNull();
    expect(outline(` ${text}`).frontmatter).toBeNull();
    expect(outline(note("---", "- a", "...", "----")).frontmatter).toBeNull();
    expect(items(note("---", "- a", "...", "----"))).toEqual(["1 a"]);
    expect(outline(note("---", "---")).frontmatter).toEqual({ line: 0, end: 2 });
  });
});

describe("Whatever the text", () => {
  /** Marks and blanks in any order: nearly every line means something. */
  const aMess = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "\n",
          "\r\n",
          "\r",
          "\uFEFF",
          "\u200B",
          "\u0000",
          "\ud83d",
          "е\u0308",
          "\u2028",
          "---",
          "%%",
          "$$",
        ),
        fc.constantFrom(
          "- ",
          "> ",
          "1. ",
          "[ ] ",
          "\t",
          "    ",
          "```",
          "~~~",
          "<!--",
          "-->",
          "<a b",
          "#",
          "===",
          "`",
          "[a]: ",
        ),
        fc.string({ maxLength: 3, unit: "binary" }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(""));
  const aText = fc.oneof(aMess, fc.nat(1e9).map(documentOf));

  test("offsets lie within their lines, blocks nest, parents come first, hidden lines are in order", () => {
    fc.assert(
      fc.property(aText, (text) => {
        const { lines, bom, ends } = split(text);
        const starts: number[] = [];
        let offset = bom ? 1 : 0;
        lines.forEach((line, i) => {
          starts.push(offset);
          offset += line.length + (ends[i]?.length ?? 0);
        });
        const endOf = (line: number): number => (starts[line] ?? 0) + (lines[line]?.length ?? 0);
        const { lineCount, frontmatter, headings, items, opaque } = outline(text);
        expect(lineCount).toBe(lines.length);
        let before = (frontmatter?.end ?? 0) - 1;
        for (const heading of headings) {
          expect(heading.line).toBeGreaterThan(before);
          expect(heading.end).toBeGreaterThan(heading.line);
          expect(heading.from).toBeGreaterThanOrEqual(starts[heading.line] ?? 0);
          expect(heading.to).toBeGreaterThanOrEqual(heading.from);
          expect(heading.to).toBeLessThanOrEqual(endOf(heading.end - 1));
          before = heading.end - 1;
        }
        before = (frontmatter?.end ?? 0) - 1;
        items.forEach((item, i) => {
          expect(item.line).toBeGreaterThan(before);
          before = item.line;
          expect(starts[item.line]).toBeLessThanOrEqual(item.marker);
          expect(item.marker).toBeLessThan(item.from);
          expect(item.from).toBeLessThanOrEqual(item.to);
          expect(item.to).toBe(endOf(item.line));
          expect(item.line).toBeLessThan(item.end);
          expect(item.end).toBeLessThanOrEqual(lineCount);
          const child = items.find(({ parent }) => parent === i);
          expect(item.ownEnd).toBe(child?.line ?? item.end);
          const parent = items[item.parent];
          expect(item.parent).toBeLessThan(i);
          if (parent) expect(item.end).toBeLessThanOrEqual(parent.end);
          const next = items.find((other, j) => j > i && other.parent === item.parent);
          if (next) expect(item.end).toBeLessThanOrEqual(next.line);
          expect(item.section).toBe(headings.filter(({ line }) => line < item.line).length - 1);
          expect(lines[item.end - 1]).toMatch(/[^ \t]/);
        });
        before = frontmatter?.end ?? 0;
        for (const range of opaque) {
          expect(range.line).toBeGreaterThanOrEqual(before);
          expect(range.end).toBeGreaterThan(range.line);
          expect(range.end).toBeLessThanOrEqual(lineCount);
          before = range.end;
        }
      }),
      { numRuns: runs(6_000) },
    );
  });

  test("line endings and a byte order mark change no line, parent or status", () => {
    const withoutOffsets = (text: string) => {
      const { lineCount, frontmatter, headings, items, opaque } = outline(text);
      return {
        lineCount,
        frontmatter,
        headings: headings.map(({ line, end, level }) => ({ line, end, level })),
        items: items.map(({ line, end, ownEnd, parent, section, status, quote, from, to }) => {
          return { line, end, ownEnd, parent, section, status, quote, text: text.slice(from, to) };
        }),
        opaque,
      };
    };
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom("\r\n", "\r"), fc.boolean(), (seed, ending, bom) => {
        const text = documentOf(seed);
        const other = (bom ? "\uFEFF" : "") + text.replaceAll("\n", ending);
        expect(withoutOffsets(other)).toEqual(withoutOffsets(text));
      }),
      { numRuns: runs(6_000) },
    );
  });
});
