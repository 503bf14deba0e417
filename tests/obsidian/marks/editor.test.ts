// The marks in CodeMirror itself: live preview, source mode, Dataview's pills beside them, and which lines are read again.

import type { TransactionSpec } from "@codemirror/state";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { history, undo } from "@codemirror/commands";
import type { MarkdownFileInfo } from "obsidian";
import { editorInfoField, editorLivePreviewField } from "obsidian";
import { EN } from "../../../src/calendar/locale";
import { parseWeek } from "../../../src/calendar/week";
import { en } from "../../../src/locale/en";
import { movedMark } from "../../../src/note/task";
import { catalog } from "../../../src/notebook/catalog";
import type { NoteFacts } from "../../../src/board/facts";
import { editorMarks } from "../../../src/obsidian/marks/editor";
import type { Mark, Place } from "../../../src/obsidian/marks/follow";
import type { Knowledge } from "../../../src/obsidian/marks/knowledge";
import { passages } from "../../../src/obsidian/marks/passage";

Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

const REVIEWS = ["2024-W22", "2024-W23", "2024-W24"].map((week) => ({
  path: `Weekly/${week}.md`,
  series: "Weekly",
  week: parseWeek(week),
}));
const known = passages(catalog<NoteFacts | null>(), REVIEWS);

interface Setting {
  readonly on?: boolean;
  readonly preview?: boolean;
  readonly pills?: boolean;
  readonly ready?: boolean;
  readonly path?: string;
}

function editorWith(doc: string, setting: Setting = {}) {
  let now: Required<Setting> = {
    ...{ on: true, preview: true, pills: false, ready: true, path: "Weekly/2024-W23.md" },
    ...setting,
  };
  const listeners = new Set<() => void>();
  // Once for every line that is read.
  let looks = 0;
  const knowledge: Knowledge = {
    look: () => {
      looks++;
      return now.on
        ? {
            words: en,
            locale: EN,
            threshold: 3,
            rules: { registry: null, mark: movedMark(null) },
            pills: { editor: now.pills, reading: now.pills },
          }
        : null;
    },
    rules: () => ({ registry: null, mark: movedMark(null) }),
    passages: () => (now.ready ? known : null),
    settled: async () => known,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => undefined,
  };
  const followed: (readonly [Mark, Place])[] = [];
  const info = { file: { path: now.path } } as unknown as MarkdownFileInfo;
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      extensions: [
        history(),
        editorInfoField.init(() => info),
        editorLivePreviewField.init(() => now.preview),
        editorMarks(knowledge, (mark, place) => followed.push([mark, place])),
      ],
    }),
  });
  const texts = (selector: string) =>
    [...view.dom.querySelectorAll<HTMLElement>(selector)].map((el) => el.textContent);
  return {
    view,
    followed,
    listeners,
    looks: () => looks,
    ages: () => texts(".throughline-mark.is-age"),
    fields: () => texts(".throughline-mark-field"),
    arrows: () => view.dom.querySelectorAll<HTMLElement>(".throughline-mark.is-onward").length,
    line: (at: number) => view.dom.querySelectorAll(".cm-line")[at]?.textContent,
    tell: (changed: Setting) => {
      now = { ...now, ...changed };
      for (const listener of [...listeners]) listener();
    },
  };
}

const ITEM = "- [ ] Call Dina  [since:: 2024-W22] ⏫";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  document.body.empty();
});

test("live preview folds our field into an age", () => {
  const editor = editorWith(`# To do\n${ITEM}\n- [>] Ask Vera\n`);
  expect(editor.line(1)).toBe("- [ ] Call Dina ×1 · since W22 ⏫");
  expect(editor.arrows()).toBe(1);
  expect(editor.view.state.doc.toString()).toContain(ITEM);
});

test("source mode leaves the text as it is and only colours it", () => {
  const editor = editorWith(`# To do\n${ITEM}\n`, { preview: false });
  expect(editor.line(1)).toBe(ITEM);
  expect([editor.ages(), editor.fields()]).toEqual([[], [" [since:: 2024-W22]"]]);
  expect(editor.view.dom.querySelector<HTMLElement>(".throughline-mark-field")?.title).toBe(
    "×1 · since W22\n2024-W22 → 2024-W23",
  );
});

test("where Dataview draws its pills the field stays, and how often stands behind it", () => {
  const editor = editorWith(`# To do\n${ITEM}\n`, { pills: true });
  expect(editor.line(1)).toBe("- [ ] Call Dina  [since:: 2024-W22]×1 ⏫");
  editor.tell({ ready: false });
  expect(editor.line(1)).toBe(ITEM);
  // In source mode Dataview draws none.
  expect(editorWith(ITEM, { pills: true, preview: false }).fields()).toEqual([" [since:: 2024-W22]"]);
});

test("the line with the cursor, and all that a selection touches, is shown as it is written", () => {
  const editor = editorWith(`# To do\n${ITEM}\n${ITEM}\n`);
  jest.spyOn(editor.view, "hasFocus", "get").mockReturnValue(true);
  editor.view.dispatch({ selection: { anchor: 12 } });
  expect([editor.ages().length, editor.fields().length, editor.line(1)]).toEqual([1, 1, ITEM]);
  editor.view.dispatch({ selection: { anchor: 0, head: editor.view.state.doc.length } });
  expect(editor.ages()).toEqual([]);
  editor.view.dispatch({ selection: { anchor: 0 } });
  expect(editor.ages()).toHaveLength(2);
});

test("while the vault is being read only the origin is shown, and no arrow that may lead nowhere", () => {
  const editor = editorWith(`${ITEM}\n- [>] Ask Vera\n`, { ready: false });
  expect([editor.ages(), editor.arrows()]).toEqual([["since W22"], 0]);
  editor.tell({ ready: true });
  expect([editor.ages(), editor.arrows()]).toEqual([["×1 · since W22"], 1]);
});

test("in a note of no series the origin has its year", () => {
  const editor = editorWith(ITEM, { path: "List.md", ready: false });
  expect(editor.ages()).toEqual(["since W22"]);
  editor.tell({ ready: true });
  expect(editor.ages()).toEqual(["since 2024-W22"]);
});

test("the latest note of a series has no arrows, but for marks that name a note", () => {
  const text = "- [>] Ask Vera\n- [-] Ask Zoe → [[2024-W30]]\n";
  expect(editorWith(text, { path: "Weekly/2024-W24.md" }).arrows()).toBe(1);
});

test("code, comments and frontmatter wear nothing, and what opens or closes them is found out in a pause", () => {
  const editor = editorWith(`---\na: b\n- [ ] c [since:: 2024-W22]\n---\n%%\n${ITEM}\n%%\n${ITEM}\n`);
  expect(editor.ages()).toHaveLength(1);
  const at = editor.view.state.doc.line(8).from;
  editor.view.dispatch({ changes: { from: at, insert: "```\n" } });
  jest.runAllTimers();
  expect(editor.ages()).toEqual([]);
  undo(editor.view);
  jest.runAllTimers();
  expect(editor.ages()).toHaveLength(1);
});

test("typing reads the line that is typed in and the one the cursor left, and no other", () => {
  const editor = editorWith(`${ITEM}\n`.repeat(30));
  const { to } = editor.view.state.doc.line(10);
  const linesRead = (spec: TransactionSpec) => {
    const before = editor.looks();
    editor.view.dispatch(spec);
    return editor.looks() - before;
  };
  expect(linesRead({ changes: { from: to, insert: "a" }, selection: { anchor: to + 1 } })).toBe(2);
  expect(linesRead({ changes: { from: to + 1, insert: "b" }, selection: { anchor: to + 2 } })).toBe(1);
  expect(linesRead({ changes: { from: to, to: to + 2 } })).toBe(1);
  expect(editor.ages()).toHaveLength(30);
});

test("what joins, splits, removes or brings lines keeps the marks of what is there", () => {
  const editor = editorWith(`${ITEM}\n- [>] Ask Vera\n${ITEM}\n`);
  const { doc } = editor.view.state;
  editor.view.dispatch({ changes: { from: doc.line(1).to, to: doc.line(2).from } });
  expect([editor.ages().length, editor.arrows()]).toEqual([2, 0]);
  undo(editor.view);
  expect([editor.ages().length, editor.arrows()]).toEqual([2, 1]);
  editor.view.dispatch({ changes: { from: 0, insert: `${ITEM}\n${ITEM}\n` } });
  expect(editor.ages()).toHaveLength(4);
  editor.view.dispatch({ changes: { from: 0, to: editor.view.state.doc.length } });
  expect([editor.ages().length, editor.arrows()]).toEqual([0, 0]);
});

test("a press follows the mark from the line it stands on, and leaves text and history alone", () => {
  const text = `# To do\n${ITEM}\n- [>] Ask Vera → [[2024-W24]]\n`;
  const { view, followed } = editorWith(text);
  for (const el of view.dom.querySelectorAll<HTMLElement>(".throughline-mark")) el.click();
  const path = "Weekly/2024-W23.md";
  expect(followed).toEqual([
    [
      { kind: "age", since: "2024-W22" },
      { path, text, line: 1 },
    ],
    [
      { kind: "onward", target: "2024-W24" },
      { path, text, line: 2 },
    ],
  ]);
  expect(undo(view)).toBe(false);
});

test("news that change no mark make no transaction", () => {
  const editor = editorWith(`${ITEM}\n- [>] Ask Vera\n`);
  const dispatch = jest.spyOn(editor.view, "dispatch");
  editor.tell({});
  expect(dispatch).not.toHaveBeenCalled();
  editor.tell({ ready: false });
  expect(dispatch).toHaveBeenCalledTimes(1);
});

test("the setting takes the marks away at once, and a closed editor hears nothing more", () => {
  const editor = editorWith(ITEM);
  editor.tell({ on: false });
  expect([editor.ages(), editor.line(0)]).toEqual([[], ITEM]);
  editor.view.destroy();
  expect(editor.listeners.size).toBe(0);
  expect(jest.getTimerCount()).toBe(0);
});
