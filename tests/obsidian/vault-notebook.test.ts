// The vault in Obsidian as a notebook. The mocks' vault overwrites on create and knows no editors; see support/open-note.ts.

import { App, TextFileView } from "obsidian-test-mocks/obsidian";
import { TextDecoder } from "node:util";
import type { Edit } from "../../src/note/edit";
import type { Notebook } from "../../src/notebook/notebook";
import { write } from "../../src/notebook/apply";
import { planUndo, undo } from "../../src/notebook/undo";
import { device } from "../../src/obsidian/device";
import { vaultNotebook } from "../../src/obsidian/vault-notebook";
import { openNote } from "./support/open-note";

const NOTE = "Weekly/W22 Weekly.md";
const REVIEW = "# To do\n- [ ] Call Dina\n- [ ] Позвонить\n";
const MARK: Edit = { line: 1, expect: ["- [ ] Call Dina"], put: ["- [>] Call Dina"] };
const APPEND: Edit = { line: 3, expect: [], put: ["- [ ] More"] };
const MARKED = "# To do\n- [>] Call Dina\n- [ ] Позвонить\n- [ ] More\n";

// jsdom has none; browsers do.
Object.assign(globalThis, { TextDecoder });

interface Vault {
  readonly app: App;
  readonly notebook: Notebook;
  stored(path?: string): Promise<string>;
  store(text: string, path?: string): Promise<void>;
}

function vaultOf(files: Record<string, string>): Vault {
  const app = App.createConfigured__({ files });
  // Without this the mocks throw where the app has its plugins.
  Object.assign(app, { plugins: { plugins: {} } });
  return {
    app,
    notebook: vaultNotebook(app.asOriginalType__(), { templater: 0 }),
    stored: (path = NOTE) => app.vault.adapter.read(path),
    store: (text, path = NOTE) => app.vault.adapter.write(path, text),
  };
}

function coded(code: string): Error {
  return Object.assign(new Error(`${code}: it did not work`), { code });
}

describe("A notebook over the vault", () => {
  it("lists Markdown notes only", () => {
    const { notebook } = vaultOf({ [NOTE]: "", "image.png": "", "Доска.canvas": "{}" });
    expect(notebook.paths()).toEqual([NOTE]);
  });

  it("says that a note is missing", async () => {
    const { notebook } = vaultOf({});
    expect(await notebook.read(NOTE)).toEqual({ kind: "missing" });
    expect(await notebook.edit(NOTE, "", [])).toEqual({ kind: "missing" });
    expect(await notebook.discard(NOTE, "")).toEqual({ kind: "missing" });
    expect(await notebook.holds(NOTE, "")).toBe(false);
    expect(await notebook.properties(NOTE)).toBeNull();
  });

  it("locks a note that is not UTF-8, and none in which somebody typed U+FFFD", async () => {
    const { app, notebook } = vaultOf({ [NOTE]: "caf\uFFFD\n", "Typed.md": "\uFFFD\n" });
    // The mocks keep texts and bytes apart.
    app.vault.readBinary = async (file) =>
      file.path === NOTE
        ? new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]).buffer
        : new Uint8Array([0xef, 0xbf, 0xbd, 0x0a]).buffer;
    expect(await notebook.read(NOTE)).toEqual({ kind: "text", text: "caf\uFFFD\n", locked: "not-text" });
    expect(await notebook.read("Typed.md")).toEqual({ kind: "text", text: "\uFFFD\n" });
    expect(await notebook.edit(NOTE, "caf\uFFFD\n", [{ line: 1, expect: [], put: ["x"] }])).toEqual({
      kind: "not-text",
    });
  });

  describe("editing a note that is not open", () => {
    it("splices it, its line endings included", async () => {
      const stored = `\uFEFF${REVIEW.replace(/\n/g, "\r\n")}`;
      const { notebook, ...vault } = vaultOf({ [NOTE]: stored });
      expect(await notebook.edit(NOTE, stored, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(await vault.stored()).toBe(`\uFEFF${MARKED.replace(/\n/g, "\r\n")}`);
    });

    it("leaves it alone, and does not even write it again, where it changed meanwhile", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const writes = jest.spyOn(app.vault.adapter, "write");
      await vault.store(`${REVIEW}text\n`);
      writes.mockClear();
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual({ kind: "changed", now: `${REVIEW}text\n` });
      expect(writes).not.toHaveBeenCalled();
    });

    it("takes other line endings for a change: somebody rewrote the file", async () => {
      const { notebook } = vaultOf({ [NOTE]: REVIEW.replace(/\n/g, "\r\n") });
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toMatchObject({ kind: "changed" });
    });

    it.each([
      ["EACCES", { kind: "read-only" }],
      ["EROFS", { kind: "read-only" }],
      ["ENOSPC", { kind: "full" }],
      ["ENOENT", { kind: "missing" }],
      ["EIO", { kind: "failed", detail: "EIO: it did not work" }],
    ])("says what %s means", async (code, trouble) => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      app.vault.process = () => Promise.reject(coded(code));
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual(trouble);
    });

    it("lets a board of another plugin store what it holds first", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const leaf = app.workspace.getLeaf("tab");
      // TextFileView is abstract for plugins; the mocks' class can be made.
      const board = Reflect.construct(TextFileView, [leaf]) as TextFileView;
      Object.assign(board, {
        file: app.vault.getFileByPath(NOTE),
        save: () => vault.store(`${REVIEW}card\n`),
      });
      Object.assign(leaf, { view: board });
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual({ kind: "changed", now: `${REVIEW}card\n` });
    });
  });

  describe("a note open in an editor", () => {
    it("is read with what is not saved yet", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      open?.type(`${REVIEW}typing`);
      expect(await notebook.read(NOTE)).toEqual({ kind: "text", text: `${REVIEW}typing` });
    });

    it("is edited in one transaction, keeps its selection and is stored when the edit is done", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      const call = REVIEW.indexOf("Call");
      open?.select(call, call + 4);
      expect(await notebook.edit(NOTE, REVIEW, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(open?.transactions).toEqual(["throughline"]);
      expect(open?.selected()).toBe("Call");
      expect(await vault.stored()).toBe(MARKED);
      expect(await notebook.holds(NOTE, MARKED)).toBe(true);
    });

    it("takes edits made for the line endings of its file", async () => {
      const stored = REVIEW.replace(/\n/g, "\r\n");
      const { app, notebook } = vaultOf({ [NOTE]: stored });
      const [open] = await openNote(app, NOTE);
      expect(await notebook.edit(NOTE, stored, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(open?.text()).toBe(MARKED);
      expect(await notebook.holds(NOTE, MARKED.replace(/\n/g, "\r\n"))).toBe(true);
    });

    it("is left alone where something was typed since it was read", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      open?.type(`${REVIEW}typing`);
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual({ kind: "changed", now: `${REVIEW}typing` });
      expect(open?.transactions).toEqual([]);
      expect(open?.saves()).toBe(0);
      expect(await vault.stored()).toBe(REVIEW);
    });

    it("is edited in one editor where several show it", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const open = await openNote(app, NOTE, 3);
      expect(await notebook.edit(NOTE, REVIEW, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(open.flatMap(({ transactions }) => transactions)).toEqual(["throughline"]);
      expect(open.map(({ text }) => text())).toEqual([MARKED, MARKED, MARKED]);
    });

    it("is left alone where one of its editors reads otherwise", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      const [other] = await openNote(app, NOTE);
      other?.type("other");
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual({ kind: "busy" });
      expect(open?.text()).toBe(REVIEW);
    });

    it("is saved again where the view was saving already and came back at once", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      let busy = true;
      const save = open?.view.save;
      Object.assign(open?.view ?? {}, {
        save: async () => {
          if (!busy) await save?.();
          busy = false;
        },
      });
      expect(await notebook.edit(NOTE, REVIEW, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(await vault.stored()).toBe(MARKED);
    });

    it("is not done where its editor never saves", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      Object.assign(open?.view ?? {}, { save: async () => {} });
      expect(await notebook.edit(NOTE, REVIEW, [MARK])).toEqual({
        kind: "failed",
        detail: "its editor did not save it",
      });
    });

    it("is spliced on the disk in reading view, whose editor may be empty", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      open?.type("");
      // A reading view that nothing was typed in has nothing to save.
      Object.assign(open?.view ?? {}, { getMode: () => "preview", save: async () => {} });
      expect(await notebook.read(NOTE)).toEqual({ kind: "text", text: REVIEW });
      expect(await notebook.edit(NOTE, REVIEW, [MARK, APPEND])).toEqual({ kind: "done" });
      expect(open?.transactions).toEqual([]);
      expect(await vault.stored()).toBe(MARKED);
    });
  });

  describe("creating a note", () => {
    it("makes the folders above it", async () => {
      const { notebook, ...vault } = vaultOf({});
      expect(await notebook.create("Обзоры/2024/W23.md", REVIEW)).toEqual({ kind: "done" });
      expect(await vault.stored("Обзоры/2024/W23.md")).toBe(REVIEW);
      expect(await notebook.holds("Обзоры/2024/W23.md", REVIEW)).toBe(true);
      expect(await notebook.create("W24.md", REVIEW)).toEqual({ kind: "done" });
    });

    it("never overwrites", async () => {
      const { notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      expect(await notebook.create(NOTE, "other")).toEqual({ kind: "exists" });
      expect(await vault.stored()).toBe(REVIEW);
    });

    it("says so when it loses the race for the note or wins it after losing the one for its folder", async () => {
      const { app, notebook } = vaultOf({});
      const lost = new Error("File already exists.");
      const create = app.vault.create.bind(app.vault);
      app.vault.create = () => Promise.reject(lost);
      expect(await notebook.create("W23.md", REVIEW)).toEqual({ kind: "exists" });
      app.vault.create = create;
      app.vault.createFolder = () => Promise.reject(new Error("Folder already exists."));
      expect(await notebook.create(NOTE, REVIEW)).toEqual({ kind: "done" });
    });

    it("says why it cannot", async () => {
      const { app, notebook } = vaultOf({});
      app.vault.create = () => Promise.reject(coded("ENOSPC"));
      expect(await notebook.create("W23.md", REVIEW)).toEqual({ kind: "full" });
      app.vault.createFolder = () => Promise.reject(coded("EROFS"));
      expect(await notebook.create(NOTE, REVIEW)).toEqual({ kind: "read-only" });
    });
  });

  describe("discarding a note", () => {
    it("gives it to the host's own way of deleting", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const trash = jest.spyOn(app.fileManager, "trashFile");
      expect(await notebook.discard(NOTE, REVIEW)).toEqual({ kind: "done" });
      expect(trash).toHaveBeenCalledTimes(1);
      expect(notebook.paths()).toEqual([]);
    });

    it("keeps a note that reads otherwise, on the disk or in an editor", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      expect(await notebook.discard(NOTE, "other")).toEqual({ kind: "changed", now: REVIEW });
      const [open] = await openNote(app, NOTE);
      open?.type(`${REVIEW}typing`);
      expect(await notebook.discard(NOTE, REVIEW)).toEqual({ kind: "changed", now: `${REVIEW}typing` });
      expect(await vault.stored()).toBe(`${REVIEW}typing`);
    });

    it("keeps a note in which somebody typed on while it was saved", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
      const [open] = await openNote(app, NOTE);
      Object.assign(open?.view ?? {}, { save: async () => open?.type(`${REVIEW}typing`) });
      expect(await notebook.discard(NOTE, REVIEW)).toEqual({ kind: "changed", now: `${REVIEW}typing` });
      expect(await vault.stored()).toBe(REVIEW);
    });

    it("takes line endings for equal only where an editor has the note", async () => {
      const { app, notebook } = vaultOf({ [NOTE]: REVIEW });
      const text = REVIEW.replace(/\n/g, "\r\n");
      expect(await notebook.discard(NOTE, text)).toEqual({ kind: "changed", now: REVIEW });
      await openNote(app, NOTE);
      expect(await notebook.discard(NOTE, text)).toEqual({ kind: "done" });
    });
  });

  it("compares what holds with the disk, not with an editor, and takes line endings for equal", async () => {
    const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW });
    const [open] = await openNote(app, NOTE);
    open?.type("other");
    expect(await notebook.holds(NOTE, REVIEW.replace(/\n/g, "\r\n"))).toBe(true);
    expect(await notebook.holds(NOTE, "other")).toBe(false);
    await vault.store("other");
    expect(await notebook.holds(NOTE, REVIEW)).toBe(false);
  });

  describe("properties", () => {
    it("are the cache's, as a copy", async () => {
      const { app, notebook } = vaultOf({
        [NOTE]: "---\nweek: 2024-W23\nдата: x\n---\n",
        "Plain.md": "text\n",
      });
      const properties = await notebook.properties(NOTE);
      expect(properties).toEqual({ week: "2024-W23", дата: "x" });
      Object.assign(properties ?? {}, { week: "spoilt" });
      expect(app.metadataCache.getCache(NOTE)?.frontmatter).toMatchObject({ week: "2024-W23" });
      expect(await notebook.properties("Plain.md")).toBeNull();
    });

    it("are read from the note while the cache does not have it, and empty where they cannot be", async () => {
      const { app, notebook, ...vault } = vaultOf({ [NOTE]: "---\nweek: 2024-W23\n---\n" });
      app.metadataCache.cache__.clear();
      expect(await notebook.properties(NOTE)).toEqual({ week: "2024-W23" });
      await vault.store("---\n[: {\n---\n");
      expect(await notebook.properties(NOTE)).toEqual({});
      await vault.store("text\n");
      expect(await notebook.properties(NOTE)).toBeNull();
    });
  });
});

describe("The only writer on the vault", () => {
  const TARGET = "Weekly/W23 Weekly.md";
  const CARRIED: Edit = { line: 1, expect: [], put: ["- [ ] Call Dina"] };

  it("carries from a stored note with CRLF into an open one with unsaved text, and takes it back", async () => {
    const source = REVIEW.replace(/\n/g, "\r\n");
    const { app, notebook, ...vault } = vaultOf({ [NOTE]: source, [TARGET]: "# To do\n" });
    const { journal } = device(app.asOriginalType__());
    const [open] = await openNote(app, TARGET);
    open?.type("# To do\nunsaved");
    const outcome = await write(notebook, journal, {
      name: "2024-W23",
      create: [],
      gain: [{ path: TARGET, base: "# To do\nunsaved", edits: [CARRIED] }],
      mark: [{ path: NOTE, base: source, edits: [MARK] }],
      discard: [],
    });
    expect(outcome).toEqual({ kind: "done", writes: [TARGET, NOTE] });
    expect(await vault.stored(TARGET)).toBe("# To do\n- [ ] Call Dina\nunsaved");
    expect(await vault.stored()).toBe(source.replace("[ ] Call", "[>] Call"));

    const plan = await planUndo(notebook, journal);
    expect(plan && (await undo(notebook, journal, plan))).toMatchObject({ kind: "done" });
    expect(await vault.stored(TARGET)).toBe("# To do\nunsaved");
    expect(await vault.stored()).toBe(source);
    expect(open?.transactions).toEqual(["throughline", "throughline"]);
  });

  it("marks nothing where the open note that receives is not stored", async () => {
    const { app, notebook, ...vault } = vaultOf({ [NOTE]: REVIEW, [TARGET]: "# To do\n" });
    const { journal } = device(app.asOriginalType__());
    const [open] = await openNote(app, TARGET);
    Object.assign(open?.view ?? {}, { save: () => Promise.reject(coded("ENOSPC")) });
    const outcome = await write(notebook, journal, {
      name: "2024-W23",
      create: [],
      gain: [{ path: TARGET, base: "# To do\n", edits: [CARRIED] }],
      mark: [{ path: NOTE, base: REVIEW, edits: [MARK] }],
      discard: [],
    });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { trouble: { kind: "full" } } });
    expect(open?.text()).toBe("# To do\n");
    expect(await vault.stored()).toBe(REVIEW);
  });
});

describe("A note that Templater may rewrite after its creation", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function withTemplater(app: App): Notebook {
    Object.assign(app, {
      plugins: { plugins: { "templater-obsidian": { settings: { trigger_on_file_creation: true } } } },
    });
    return vaultNotebook(app.asOriginalType__());
  }

  async function asked(notebook: Notebook): Promise<{ holds: boolean | null }> {
    const answer: { holds: boolean | null } = { holds: null };
    void notebook.holds("W23.md", REVIEW).then((holds) => (answer.holds = holds));
    await jest.advanceTimersByTimeAsync(0);
    return answer;
  }

  it("is compared when Templater is through", async () => {
    const app = App.createConfigured__({});
    const notebook = withTemplater(app);
    await notebook.create("W23.md", REVIEW);
    const answer = await asked(notebook);
    await jest.advanceTimersByTimeAsync(400);
    expect(answer.holds).toBeNull();
    await app.vault.adapter.write("W23.md", "rendered");
    app.workspace.trigger("templater:all-templates-executed");
    await jest.advanceTimersByTimeAsync(0);
    expect(answer.holds).toBe(false);
  });

  it.each([true, false])(
    "reads as it did where it has come back, whatever Templater makes of it: switch %s",
    async (on) => {
      const text = "# <% tp.file.title %>\n";
      const app = App.createConfigured__({});
      const overwrite = jest.fn();
      const plugin = {
        settings: { trigger_on_file_creation: on },
        templater: { overwrite_file_commands: overwrite },
      };
      Object.assign(app, { plugins: { plugins: { "templater-obsidian": plugin } } });
      const notebook = vaultNotebook(app.asOriginalType__());
      await notebook.create("W23.md", text, true);
      const answer: { holds: boolean | null } = { holds: null };
      void notebook.holds("W23.md", text).then((holds) => (answer.holds = holds));
      await jest.advanceTimersByTimeAsync(300);
      if (on) await app.vault.adapter.write("W23.md", "# W23\n");
      app.workspace.trigger("templater:all-templates-executed");
      await jest.advanceTimersByTimeAsync(500);
      expect(answer.holds).toBe(true);
      expect(await app.vault.adapter.read("W23.md")).toBe(text);
      expect(overwrite).not.toHaveBeenCalled();
    },
  );

  it("keeps what somebody wrote into it meanwhile where it has come back", async () => {
    const text = "# <% tp.file.title %>\n";
    const app = App.createConfigured__({});
    const plugin = { settings: { trigger_on_file_creation: true }, templater: {} };
    Object.assign(app, { plugins: { plugins: { "templater-obsidian": plugin } } });
    const notebook = vaultNotebook(app.asOriginalType__());
    await notebook.create("W23.md", text, true);
    const [open] = await openNote(app, "W23.md");
    await jest.advanceTimersByTimeAsync(300);
    open?.type("# W23\ntheirs\n");
    await open?.view.save();
    app.workspace.trigger("templater:all-templates-executed");
    await jest.advanceTimersByTimeAsync(5000);
    expect(await app.vault.adapter.read("W23.md")).toBe("# W23\ntheirs\n");
  });

  it("is not compared when Templater is through with another note", async () => {
    const app = App.createConfigured__({});
    const notebook = withTemplater(app);
    await notebook.create("W23.md", REVIEW);
    const answer = await asked(notebook);
    app.workspace.trigger("templater:all-templates-executed");
    await jest.advanceTimersByTimeAsync(1000);
    expect(answer.holds).toBeNull();
  });

  it("is compared after three seconds of silence, and at once from then on", async () => {
    const app = App.createConfigured__({});
    const notebook = withTemplater(app);
    await notebook.create("W23.md", REVIEW);
    const answer = await asked(notebook);
    await jest.advanceTimersByTimeAsync(2999);
    expect(answer.holds).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(answer.holds).toBe(true);
    expect(await asked(notebook)).toEqual({ holds: true });
  });

  it("is compared at once where it was not created by us", async () => {
    const app = App.createConfigured__({ files: { "W23.md": REVIEW } });
    expect(await asked(withTemplater(app))).toEqual({ holds: true });
  });

  it("is compared at once where this device's Templater leaves new notes alone", async () => {
    const app = App.createConfigured__({});
    const notebook = withTemplater(app);
    Object.assign(app, { plugins: { plugins: { "templater-obsidian": { settings: {} } } } });
    await notebook.create("W23.md", REVIEW);
    expect(await asked(notebook)).toEqual({ holds: true });
  });

  it("waits where the switch stands in this device's storage, as since Templater 2.21", async () => {
    const app = App.createConfigured__({});
    const notebook = withTemplater(app);
    Object.assign(app, { plugins: { plugins: { "templater-obsidian": { settings: {} } } } });
    app.saveLocalStorage("templater-local-settings", { trigger_on_file_creation: true });
    await notebook.create("W23.md", REVIEW);
    expect(await asked(notebook)).toEqual({ holds: null });
    await jest.advanceTimersByTimeAsync(3000);
  });
});
