// The built plugin in an app that behaves as the real one does at its worst: a full storage, a plugin loaded anew in mid-act.

import { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { MarkdownView, TFile } from "obsidian";
import { parseJournal } from "../../src/notebook/journal";
import { readCommandLine } from "../../playground/host/app/doors";
import { EmbeddedEditor } from "../../playground/host/workspace/embedded-editor";
import type { Store } from "../../playground/host/vault/store";
import { fileAt, setConfig } from "./support/app";
import { builtPlugin } from "./support/built-plugin";
import type { Started } from "./support/started";
import { seen, started, stop } from "./support/started";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const OPEN = "# To do\n- [ ] Call Dina\n- [x] Rest\n";
const MARKED = "# To do\n- [>] Call Dina";
const COPY = "- [ ] Call Dina  [since:: 2024-W22]";
const DAY = "2024-06-09";

afterEach(() => {
  jest.restoreAllMocks();
  stop();
});

function typed({ app }: Pick<Started, "app">, line: string): Promise<string> {
  const { command, params } = readCommandLine(line);
  return app.runCli(command, params);
}

function count(text: string | undefined, part: string): number {
  return (text ?? "").split(part).length - 1;
}

test("a storage that is full, which the app keeps to itself, refuses the act before anything is written", async () => {
  const host = await started({ [W22]: OPEN }, DAY);
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("exceeded the quota", "QuotaExceededError");
  });
  expect(await typed(host, "throughline:week")).toContain("the undo log could not be kept");
  expect(await host.notes()).toEqual({ [W22]: OPEN });
  full.mockRestore();
  await typed(host, "throughline:week");
  expect((await host.notes())[W22]).toContain(MARKED);
});

describe("the plugin loaded anew while an act of it still runs", () => {
  test("waits with its own acts, and nothing is taken back that the other has marked", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const { app } = host;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = false;
    const process = app.vault.process.bind(app.vault);
    jest.spyOn(app.vault, "process").mockImplementation(async (file: TFile, change, options) => {
      if (!reached) {
        reached = true;
        await held;
      }
      return process(file, change, options);
    });
    const first = typed(host, "throughline:week");
    await seen("the act about to mark its source", () => reached);
    app.plugins.unloadPlugin("throughline");
    const { manifest, code } = builtPlugin();
    await app.plugins.loadPlugin(manifest, code);
    const second = typed(host, "throughline:week");
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await Promise.all([first, second]);
    const notes = await host.notes();
    expect(count(notes[W22], "- [>] Call Dina")).toBe(1);
    expect(count(notes[W23], COPY)).toBe(1);
    const journal = parseJournal(app.loadLocalStorage("throughline-journal"));
    expect(journal.map(({ name, state }) => [name, state])).toEqual([["2024-W23", "done"]]);
    await typed(host, "throughline:undo");
    expect(await host.notes()).toEqual({ [W22]: OPEN });
  });
});

/** The note in an editor of the middle, in a new tab. */
async function opened({ app }: Started, path: string, where: "tab" | "split" = "tab") {
  const leaf = app.workspace.getLeaf(where);
  await leaf.openFile(fileAt(app, path));
  return leaf.view as MarkdownView;
}

/** Writes into a file past the app, which hears of it when what is given back is called. */
function outside({ app }: Started, path: string, text: string): () => void {
  const { store } = app.vault.adapter as unknown as { store: Store };
  const tell = store.onChange;
  store.onChange = () => undefined;
  store.writeText(path, text);
  store.onChange = tell;
  return () => tell({ kind: "modified", path, folder: false });
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a note that is being opened while an act runs", () => {
  test("is not taken for what its editor still shows", async () => {
    const other = "# Other\n- [ ] Nothing of a review\n";
    const host = await started({ [W22]: OPEN, "Other.md": other }, DAY);
    const { app } = host;
    const view = await opened(host, "Other.md");
    const read = app.vault.read.bind(app.vault);
    let slow = true;
    jest.spyOn(app.vault, "read").mockImplementation(async (file: TFile) => {
      const isFirst = slow && file.path === W22;
      if (isFirst) slow = false;
      const text = await read(file);
      if (isFirst) await later(700);
      return text;
    });
    const opening = view.leaf.openFile(fileAt(app, W22));
    await later(50);
    expect(view.file?.path).toBe(W22);
    await typed(host, "throughline:week");
    await opening;
    await view.save();
    const notes = await host.notes();
    expect(notes[W22]).toBe(OPEN.replace("- [ ] Call Dina", notes[W22]?.split("\n")[1] ?? ""));
    expect(notes[W22]).toContain(MARKED);
    expect(count(notes[W23], COPY)).toBe(1);
    expect(notes["Other.md"]).toBe(other);
    expect(view.editor.getValue()).toBe(notes[W22]);
  });

  test("is refused where it does not come at all, and stays as it was", async () => {
    const host = await started({ [W22]: OPEN, "Other.md": "other\n" }, DAY);
    const { app } = host;
    const view = await opened(host, "Other.md");
    const read = app.vault.read.bind(app.vault);
    let first = true;
    jest.spyOn(app.vault, "read").mockImplementation((file: TFile) => {
      const isFirst = first && file.path === W22;
      if (isFirst) first = false;
      return isFirst ? new Promise<string>(() => undefined) : read(file);
    });
    void view.leaf.openFile(fileAt(app, W22));
    await later(50);
    expect(await typed(host, "throughline:week")).toContain("is being written elsewhere");
    expect((await host.notes())[W22]).toBe(OPEN);
    expect((await host.notes())["Other.md"]).toBe("other\n");
  });
});

describe("an open note that another program wrote into, of which the app has not heard yet", () => {
  const THEIRS = `${OPEN}- [ ] From another program\n`;

  test("is waited for, and keeps what was written", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const view = await opened(host, W22);
    const tell = outside(host, W22, THEIRS);
    setTimeout(tell, 400);
    await typed(host, "throughline:week");
    await view.save();
    const notes = await host.notes();
    expect(notes[W22]).toContain(MARKED);
    expect(notes[W22]).toContain("From another program");
    expect(notes[W23]).toContain("- [ ] From another program");
  });

  test("is refused where the app never hears of it, and keeps what was written", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    await opened(host, W22);
    outside(host, W22, THEIRS);
    expect(await typed(host, "throughline:week")).toContain("is being written elsewhere");
    expect(await host.notes()).toEqual({ [W22]: THEIRS });
  });

  test("with typing that is not stored either, has both", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const view = await opened(host, W22);
    view.editor.replaceRange("- [ ] Typed\n", { line: 1, ch: 0 });
    setTimeout(outside(host, W22, THEIRS), 300);
    await typed(host, "throughline:week");
    await view.save();
    const notes = await host.notes();
    expect(notes[W22]).toContain("- [>] Typed");
    expect(notes[W22]).toContain("- [>] From another program");
    expect(notes[W22]).toContain("- [>] Call Dina");
  });
});

describe("a note that is being edited in a card or an embed", () => {
  async function embedded({ app }: Started, from?: number, to?: number) {
    const editor = new EmbeddedEditor(app, fileAt(app, W22), from, to);
    await editor.show(document.body);
    return editor;
  }

  test("is waited for, and what was typed there is carried too", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const card = await embedded(host);
    card.editor.replaceRange("- [ ] Typed in a card\n", { line: 1, ch: 0 });
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(notes[W22]).toContain("- [>] Typed in a card");
    expect(notes[W23]).toContain("- [ ] Typed in a card");
    expect(card.editor.getValue()).toBe(notes[W22]);
    card.unload();
  });

  test("is not written while somebody types on there", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const card = await embedded(host, 1, 2);
    let typing = 0;
    const key = () => {
      card.editor.replaceRange(".", { line: 0, ch: card.editor.getLine(0).length });
      typing++;
    };
    key();
    const keys = setInterval(key, 200);
    expect(await typed(host, "throughline:week")).toContain("is being written elsewhere");
    clearInterval(keys);
    expect(await host.notes()).toEqual({ [W22]: OPEN });
    expect(card.editor.getValue()).toBe(`- [ ] Call Dina${".".repeat(typing)}`);
    await later(2200);
    await typed(host, "throughline:week");
    expect((await host.notes())[W23]).toContain(`- [ ] Call Dina${".".repeat(typing)}`);
    card.unload();
  });

  test("is written at once where nothing was typed, also where it shows one section only", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const card = await embedded(host, 1, 2);
    const before = performance.now();
    await typed(host, "throughline:week");
    expect(performance.now() - before).toBeLessThan(2000);
    expect((await host.notes())[W22]).toContain(MARKED);
    expect(card.editor.getValue()).toMatch(/^- \[>\] Call Dina/);
    card.unload();
  });
});

describe("a note open in several views", () => {
  test("waits for a second editor that is behind the first", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const first = await opened(host, W22);
    const second = await opened(host, W22, "split");
    const { cm } = first as unknown as { readonly cm: EditorView };
    // As if the app had not repeated it there yet.
    cm.dispatch({ changes: { from: 8, insert: "- [ ] Typed\n" }, annotations: Transaction.remote.of(true) });
    (first as unknown as { requestSave(): void }).requestSave();
    expect(second.editor.getValue()).toBe(OPEN);
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(notes[W22]).toContain("- [>] Typed");
    expect(notes[W22]).toContain("- [>] Call Dina");
    expect([first, second].map(({ editor }) => editor.getValue())).toEqual([notes[W22], notes[W22]]);
  });

  test("is written through its editor where it is also open in reading view, which then shows it", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const editing = await opened(host, W22);
    const reading = await opened(host, W22, "split");
    await (reading as unknown as { setMode(mode: string): Promise<void> }).setMode("preview");
    editing.editor.replaceRange("- [ ] Typed\n", { line: 1, ch: 0 });
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(count(notes[W22], "- [>] ")).toBe(2);
    expect([editing, reading].map((view) => view.getViewData())).toEqual([notes[W22], notes[W22]]);
    await seen("the mark in reading view", () =>
      reading.containerEl.querySelector('.markdown-reading-view [data-task=">"]'),
    );
    editing.editor.undo();
    await editing.save();
    expect((await host.notes())[W22]).toBe(OPEN.replace("- [ ] Call", "- [ ] Typed\n- [ ] Call"));
  });

  test("takes a tick that was made in reading view a moment ago", async () => {
    const host = await started({ [W22]: `${OPEN}- [ ] Second\n` }, DAY);
    const view = await opened(host, W22);
    await (view as unknown as { setMode(mode: string): Promise<void> }).setMode("preview");
    const box = await seen("the box", () =>
      view.containerEl.querySelector<HTMLInputElement>(".markdown-reading-view input"),
    );
    box.click();
    expect((await host.notes())[W22]).toContain("- [ ] Call Dina");
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(notes[W22]).toContain("- [x] Call Dina");
    expect(notes[W22]).toContain("- [>] Second");
    expect(notes[W23]).not.toContain("Call Dina");
  });

  test("keeps cursor, selection and what it had typed, and takes the act back as one step of its own", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const { editor } = await opened(host, W22);
    editor.replaceRange(" today", { line: 2, ch: "- [x] Rest".length }, undefined, "input.type");
    editor.setSelection({ line: 2, ch: 6 }, { line: 2, ch: 10 });
    await typed(host, "throughline:week");
    expect(editor.getSelection()).toBe("Rest");
    expect((await host.notes())[W22]).toContain("- [x] Rest today");
    editor.undo();
    expect(editor.getValue()).toBe(OPEN.replace("Rest", "Rest today"));
    editor.undo();
    expect(editor.getValue()).toBe(OPEN);
    editor.redo();
    editor.redo();
    expect(editor.getValue()).toContain(MARKED);
  });
});

describe("a source that goes its own way between the two writes of a carry", () => {
  /** Runs `meanwhile` once, when the review is written and its source is about to be marked. */
  function beforeMark({ app }: Started, meanwhile: () => Promise<unknown>): void {
    const process = app.vault.process.bind(app.vault);
    let first = true;
    jest.spyOn(app.vault, "process").mockImplementation(async (file: TFile, change, options) => {
      if (first) {
        first = false;
        await meanwhile();
      }
      return process(file, change, options);
    });
  }

  test("renamed, it is open where it is now, and once", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const other = "Weekly/2024/W22 Review.md";
    beforeMark(host, () => host.app.vault.rename(fileAt(host.app, W22), other));
    await typed(host, "throughline:week");
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(notes[W22]).toBeUndefined();
    const open = Object.values(notes).reduce((sum, text) => sum + count(text, "- [ ] Call Dina"), 0);
    expect(open).toBe(1);
    expect(`${notes[other]}`).toMatch(/- \[[ >]\] Call Dina/);
  });

  test("deleted, it leaves no copy of what nobody has any more, and is not made again", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    beforeMark(host, () => host.app.vault.delete(fileAt(host.app, W22)));
    expect(await typed(host, "throughline:week")).toMatch(/^throughline: .*gone/);
    expect(await host.notes()).toEqual({});
    expect(parseJournal(host.app.loadLocalStorage("throughline-journal"))).toEqual([]);
  });

  test("deleted and brought again by a sync with another task in it, it is carried as it is now", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    beforeMark(host, async () => {
      await host.app.vault.delete(fileAt(host.app, W22));
      await host.app.vault.create(W22, `${OPEN}- [ ] Theirs\n`);
    });
    await typed(host, "throughline:week");
    await typed(host, "throughline:week");
    const notes = await host.notes();
    expect(notes[W22]).toContain("- [>] Call Dina");
    expect(notes[W22]).toContain("- [>] Theirs");
    expect([count(notes[W23], "- [ ] Call Dina"), count(notes[W23], "- [ ] Theirs")]).toEqual([1, 1]);
  });
});

test.each(["system", "local", "none"])(
  "two notes of one week that were merged come back both, where deleted notes go to: %s",
  async (trashOption) => {
    const copy = "Weekly/2024/W22 Weekly 1.md";
    const both = { [W22]: OPEN, [copy]: "# To do\n- [ ] Call Dina\n- [ ] Only here\n" };
    const host = await started(both, DAY);
    setConfig(host.app, "trashOption", trashOption);
    expect(await typed(host, "throughline:merge")).toContain('"merged"');
    const notes = await host.notes();
    expect(Object.keys(notes)).toEqual([W22]);
    expect(notes[W22]).toContain("Only here");
    await typed(host, "throughline:undo");
    expect(await host.notes()).toEqual(both);
  },
);
