// Edits are guarded, keep what they do not name, and can be taken back byte for byte.

import fc from "fast-check";
import type { Edit } from "../../src/note/edit";
import { apply, invert } from "../../src/note/edit";
import { join, split } from "../../src/note/text";
import { someEdits } from "../support/edits";
import { runs } from "../support/runs";

const done = (text: string, edits: readonly Edit[]) => {
  const applied = apply(text, edits);
  if (applied.kind !== "done") throw new Error(`conflict in line ${applied.line}`);
  return applied.text;
};

/** Notes of every kind of ending, some without a last one, some with a byte order mark. */
const aNote = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.tuple(fc.constantFrom("", "a", "- [ ] b", "  c", "д", "$&"), fc.constantFrom("\n", "\r\n", "\r")),
    ),
    fc.boolean(),
  )
  .map(([bom, lines, ended]) => {
    const text = lines.map(([line, end]) => line + end).join("");
    return (bom ? "\uFEFF" : "") + (ended ? text : text.replace(/(\r\n|\r|\n)$/, ""));
  });

const aLine = fc.constantFrom("", "new", "- [>] b", "\t$$", "ё");

const anEditedNote = aNote.chain((text) => someEdits(text, aLine).map((edits) => ({ text, edits })));

describe("taking a note apart", () => {
  test("joins to the same bytes", () => {
    fc.assert(
      fc.property(fc.oneof(aNote, fc.string({ unit: "binary" })), (text) => join(split(text)) === text),
      {
        numRuns: runs(10_000),
      },
    );
  });

  test.each([
    ["", []],
    ["\uFEFF", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\r\n\rb\n\n", ["a", "", "b", ""]],
  ])("%j has the lines %j", (text, lines) => {
    expect(split(text).lines).toEqual(lines);
  });
});

describe("applying edits", () => {
  test("replaces, inserts and deletes, and leaves every other byte", () => {
    const text = "\uFEFFa\r\nb\nc\r\nd";
    expect(
      done(text, [
        { line: 1, expect: ["b"], put: ["B", "B2"] },
        { line: 3, expect: ["d"], put: [] },
        { line: 0, expect: [], put: ["0"] },
      ]),
    ).toBe("\uFEFF0\r\na\r\nB\nB2\nc");
  });

  test("a note that lacks its final newline still lacks it, and gains exactly one between", () => {
    expect(done("old", [{ line: 1, expect: [], put: ["", "# To do"] }])).toBe("old\n\n# To do");
    expect(done("old\r\n", [{ line: 1, expect: [], put: ["new"] }])).toBe("old\r\nnew\r\n");
  });

  test("an empty note gets whole lines", () => {
    expect(done("", [{ line: 0, expect: [], put: ["a"] }])).toBe("a\n");
  });

  test("several insertions at one line keep their order and stand before what replaces it", () => {
    expect(
      done("a\n", [
        { line: 0, expect: ["a"], put: ["A"] },
        { line: 0, expect: [], put: ["1"] },
        { line: 0, expect: [], put: ["2"] },
      ]),
    ).toBe("1\n2\nA\n");
  });

  test("says which line is not as expected, and does nothing", () => {
    const edits = [
      { line: 0, expect: ["a"], put: ["A"] },
      { line: 1, expect: ["b", "c"], put: [] },
    ];
    expect(apply("a\nb\nx\n", edits)).toEqual({ kind: "conflict", line: 2, expected: "c", found: "x" });
    expect(apply("a\nb", edits)).toEqual({ kind: "conflict", line: 2, expected: "c", found: null });
    expect(apply("a\n", [{ line: 3, expect: [], put: ["z"] }])).toMatchObject({ kind: "conflict", line: 3 });
  });

  test("text that looks like a replacement pattern is text", () => {
    expect(done("x\n", [{ line: 0, expect: ["x"], put: ["$& $$50 $' $`"] }])).toBe("$& $$50 $' $`\n");
  });

  test("refuses a plan that contradicts itself", () => {
    expect(() =>
      apply("a\nb\n", [
        { line: 0, expect: ["a", "b"], put: [] },
        { line: 1, expect: ["b"], put: [] },
      ]),
    ).toThrow();
    expect(() => apply("a\n", [{ line: 0, expect: ["a"], put: ["b\nc"] }])).toThrow();
  });
});

describe("taking edits back", () => {
  test("gives the note before them, byte for byte", () => {
    fc.assert(
      fc.property(anEditedNote, ({ text, edits }) => {
        expect(done(done(text, edits), invert(text, edits))).toBe(text);
      }),
      { numRuns: runs(10_000) },
    );
  });

  test("keeps the exact endings of a note that mixes them", () => {
    const text = "x\r\ny";
    const edits = [{ line: 1, expect: ["y"], put: [] }];
    expect(done(text, edits)).toBe("x");
    expect(done("x", invert(text, edits))).toBe(text);
  });
});
