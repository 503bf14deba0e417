// Line edits as changes of an editor's text, made by CodeMirror itself.

import { ChangeSet, Text } from "@codemirror/state";
import fc from "fast-check";
import { editorChanges } from "../../src/obsidian/editor-changes";
import type { Edit } from "../../src/note/edit";
import { apply, invert } from "../../src/note/edit";
import { split } from "../../src/note/text";

/** What an editor holding `text` holds after the changes. */
function made(text: string, edits: readonly Edit[]): string | null {
  const changes = editorChanges(text, edits);
  if (!changes) return null;
  const specs = changes.map(({ from, to, text: insert }) => ({ from, to, insert }));
  return ChangeSet.of(specs, text.length)
    .apply(Text.of(text.split("\n")))
    .toString();
}

/** A text with `\n` and edits that fit it: per line kept, replaced, removed or with lines put before it. */
const aText = fc
  .tuple(fc.array(fc.constantFrom("", "a", "a", "- [ ] b", "😀"), { maxLength: 6 }), fc.boolean())
  .map(([lines, final]) => lines.join("\n") + (final && lines.length > 0 ? "\n" : ""));

const anEdit = fc.tuple(aText, fc.infiniteStream(fc.nat({ max: 7 }))).map(([text, dice]) => {
  const { lines } = split(text);
  const edits: Edit[] = [];
  const roll = () => Number(dice.next().value);
  for (let line = 0; line <= lines.length; line++) {
    if (roll() === 0) edits.push({ line, expect: [], put: ["new", ""].slice(0, (roll() % 2) + 1) });
    const expect = lines.slice(line, line + 1 + (roll() % 2));
    if (roll() > 1 || expect.length === 0) continue;
    edits.push({ line, expect, put: ["a", "- [>] b", ""].slice(0, roll() % 4) });
    line += expect.length - 1;
  }
  return { text, edits: roll() % 2 === 0 ? edits : edits.reverse() };
});

describe("changes of an editor", () => {
  it("make what the edits make", () => {
    fc.assert(
      fc.property(anEdit, ({ text, edits }) => {
        const applied = apply(text, edits);
        expect(applied.kind).toBe("done");
        if (applied.kind === "done") expect(made(text, edits)).toBe(applied.text);
      }),
      { numRuns: 2000 },
    );
  });

  it("make what an exact inverse makes, whatever endings the note had on the disk", () => {
    fc.assert(
      fc.property(anEdit, ({ text, edits }) => {
        const stored = text.replace(/\n/g, "\r\n");
        const applied = apply(stored, edits);
        if (applied.kind !== "done") throw new Error("edits that do not fit");
        const shown = applied.text.replace(/\r\n/g, "\n");
        expect(made(shown, invert(stored, edits))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("touch only the characters that differ", () => {
    const text = "# Что сделать\n- [ ] Позвонить Дине\n";
    const edit = { line: 1, expect: ["- [ ] Позвонить Дине"], put: ["- [>] Позвонить Дине"] };
    expect(editorChanges(text, [edit])).toEqual([{ from: 17, to: 18, text: ">" }]);
  });

  it("are none where the edits do not apply", () => {
    expect(editorChanges("a\n", [{ line: 0, expect: ["b"], put: [] }])).toBeNull();
  });

  it("count a byte order mark", () => {
    expect(made("\uFEFFa", [{ line: 0, expect: ["a"], put: ["c"] }])).toBe("\uFEFFc");
  });
});
