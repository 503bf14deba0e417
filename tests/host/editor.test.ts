// The Editor over a real CodeMirror view: positions, transactions, and what undoing takes back.

import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { history } from "@codemirror/commands";
import { Editor } from "../../playground/host/editor/editor";
import { difference, mergedInto } from "../../playground/host/editor/text-change";

function editorOf(doc: string, selection?: { anchor: number; head?: number }): Editor {
  const state = EditorState.create({ doc, extensions: [history()], ...(selection ? { selection } : {}) });
  return new Editor(new EditorView({ state, parent: document.body }));
}

test("positions count lines and characters from 0, and what is past an end is that end", () => {
  const editor = editorOf("one\ntwo\n");
  expect(editor.lineCount()).toBe(3);
  expect(editor.lastLine()).toBe(2);
  expect(editor.posToOffset({ line: 1, ch: 1 })).toBe(5);
  expect(editor.offsetToPos(5)).toEqual({ line: 1, ch: 1 });
  expect(editor.posToOffset({ line: 0, ch: 99 })).toBe(3);
  expect(editor.posToOffset({ line: 99, ch: 0 })).toBe(8);
  expect(editor.offsetToPos(99)).toEqual({ line: 2, ch: 0 });
  expect(editor.getLine(7)).toBe("");
});

test("a transaction's changes are placed in the text before all of them, and one undo takes all back", () => {
  const editor = editorOf("one\ntwo\nthree");
  editor.transaction(
    {
      changes: [
        { from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: "a longer first" },
        { from: { line: 2, ch: 0 }, text: "> " },
      ],
      selection: { from: { line: 2, ch: 2 } },
    },
    "throughline",
  );
  expect(editor.getValue()).toBe("a longer first\ntwo\n> three");
  expect(editor.getCursor()).toEqual({ line: 2, ch: 2 });
  editor.undo();
  expect(editor.getValue()).toBe("one\ntwo\nthree");
  editor.redo();
  expect(editor.getValue()).toBe("a longer first\ntwo\n> three");
});

test("a named transaction is a step of its own beside what was typed a moment ago", () => {
  const editor = editorOf("");
  editor.cm.dispatch({ changes: { from: 0, insert: "typed" }, userEvent: "input.type" });
  editor.transaction({ changes: [{ from: { line: 0, ch: 5 }, text: " and carried" }] }, "throughline");
  editor.undo();
  expect(editor.getValue()).toBe("typed");
});

test("the cursor stays with its text when something is written before it", () => {
  const editor = editorOf("one\ntwo", { anchor: 5 });
  editor.replaceRange("zero\n", { line: 0, ch: 0 });
  expect(editor.getCursor()).toEqual({ line: 2, ch: 1 });
});

test("several selections, the word at a place, and lines processed in one step", () => {
  const editor = editorOf("alpha beta\ngamma");
  editor.setSelections([{ anchor: { line: 0, ch: 0 }, head: { line: 0, ch: 5 } }]);
  expect(editor.getSelection()).toBe("alpha");
  expect(editor.somethingSelected()).toBe(true);
  expect(editor.wordAt({ line: 0, ch: 7 })).toEqual({ from: { line: 0, ch: 6 }, to: { line: 0, ch: 10 } });
  editor.replaceSelection("omega");
  expect(editor.getLine(0)).toBe("omega beta");
  editor.processLines(
    (_, text) => text.length,
    (line, text, length) => ({
      from: { line, ch: text.length },
      text: ` ${length}`,
    }),
  );
  expect(editor.getValue()).toBe("omega beta 10\ngamma 5");
  editor.undo();
  expect(editor.getValue()).toBe("omega beta\ngamma");
});

test.each([
  ["", "", ""],
  ["a", "a", "a"],
  ["abc", "abXc", "abXc"],
  ["same", "", "tail"],
])("the difference of two texts makes one of the other: %j, %j", (before, after) => {
  expect(
    difference(before, after)
      .apply(EditorState.create({ doc: before }).doc)
      .toString(),
  ).toBe(after);
});

test("what another wrote comes in beside what is typed and not stored", () => {
  const changes = mergedInto("one\ntwo\n", "one\ntwo and mine\n", "theirs\none\ntwo\n");
  const merged = changes.apply(EditorState.create({ doc: "one\ntwo and mine\n" }).doc);
  expect(merged.toString()).toBe("theirs\none\ntwo and mine\n");
});
