// The workspace: leaves that build, defer and close views, notes in editors that save and follow the disk, and its events.

import type { WorkspaceLeaf } from "obsidian";
import { ItemView, MarkdownView, TFile } from "obsidian";
import { appWith, fileAt, settled } from "./support/app";
import type { App } from "./support/app";

class Panel extends ItemView {
  readonly log: string[] = [];

  constructor(
    leaf: WorkspaceLeaf,
    private readonly told: string[],
  ) {
    super(leaf);
  }

  getViewType(): string {
    return "panel";
  }

  getDisplayText(): string {
    return "Panel";
  }

  protected override async onOpen(): Promise<void> {
    this.told.push("opened");
    this.contentEl.createDiv({ cls: "panel-row", text: "row" });
  }

  protected override async onClose(): Promise<void> {
    this.told.push("closed");
  }

  override onunload(): void {
    this.told.push("unloaded");
  }
}

const tick = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function start(files: Readonly<Record<string, string>>): Promise<App> {
  const app = await appWith(files);
  document.body.replaceChildren(app.workspace.containerEl);
  return app;
}

function markdownView(app: App): MarkdownView {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view) throw new Error("no note is open");
  return view;
}

test("a plugin's view is built in the sidebar, found by its type, and closed with its leaf", async () => {
  const app = await start({});
  const told: string[] = [];
  app.registries.views.add({ type: "panel", create: (leaf) => new Panel(leaf, told) });
  const leaf = await app.workspace.ensureSideLeaf("panel", "right");
  expect(app.workspace.getLeavesOfType("panel")).toEqual([leaf]);
  expect(document.querySelectorAll(".mod-right-split .panel-row")).toHaveLength(1);
  // The content is where plugins look for it.
  expect(leaf.view.containerEl.children[1]).toBe((leaf.view as ItemView).contentEl);
  expect(await app.workspace.ensureSideLeaf("panel", "right")).toBe(leaf);
  leaf.detach();
  await tick();
  expect(told).toEqual(["opened", "closed", "unloaded"]);
  expect(document.querySelector(".panel-row")).toBeNull();
});

test("a view stays in its leaf as a stand-in while its plugin is away, and is built again when it is back", async () => {
  const app = await start({});
  const told: string[] = [];
  const entry = { type: "panel", create: (leaf: WorkspaceLeaf) => new Panel(leaf, told) };
  const remove = app.registries.views.add(entry);
  await app.workspace.ensureSideLeaf("panel", "left");
  remove();
  await tick();
  expect(document.querySelector(".panel-row")).toBeNull();
  expect(app.workspace.getLeavesOfType("panel")).toHaveLength(1);
  app.registries.views.add(entry);
  await tick();
  expect(document.querySelectorAll(".panel-row")).toHaveLength(1);
  expect(told).toEqual(["opened", "closed", "unloaded", "opened"]);
});

test("opening a note tells first of the leaf, then of the file, and once of the layout", async () => {
  const app = await start({ "A.md": "a", "B.md": "b" });
  const told: string[] = [];
  const { workspace } = app;
  workspace.on("active-leaf-change", (leaf) => told.push(`leaf ${leaf?.getViewState().type}`));
  workspace.on("file-open", (file) => told.push(`file ${file?.path}`));
  workspace.on("layout-change", () => told.push("layout"));
  await workspace.getLeaf("tab").openFile(fileAt(app, "A.md"));
  await tick();
  expect(told).toEqual(["layout", "leaf markdown", "file A.md", "layout"]);
  told.length = 0;
  await workspace.getLeaf().openFile(fileAt(app, "B.md"));
  await tick();
  expect(told).toEqual(["file B.md"]);
  expect(workspace.getActiveFile()?.path).toBe("B.md");
  expect(workspace.getLastOpenFiles().slice(0, 2)).toEqual(["B.md", "A.md"]);
});

test("a sidebar that is active leaves the note in the middle the one that is edited", async () => {
  const app = await start({ "A.md": "a" });
  await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
  app.registries.views.add({ type: "panel", create: (leaf) => new Panel(leaf, []) });
  const leaf = await app.workspace.ensureSideLeaf("panel", "right", { active: true });
  expect(app.workspace.activeLeaf).toBe(leaf);
  expect(app.workspace.getActiveFile()?.path).toBe("A.md");
  expect(app.workspace.activeEditor?.file?.path).toBe("A.md");
  expect(app.workspace.getLeaf(false)).not.toBe(leaf);
});

describe("a note in an editor", () => {
  test("is stored two seconds after the last change, not before, and at once by `save`", async () => {
    jest.useFakeTimers();
    try {
      const starting = start({ "A.md": "one" });
      await jest.advanceTimersByTimeAsync(100);
      const app = await starting;
      await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
      const { editor } = markdownView(app);
      editor.setValue("one two");
      await jest.advanceTimersByTimeAsync(1500);
      editor.setValue("one two three");
      await jest.advanceTimersByTimeAsync(1900);
      expect(await app.vault.read(fileAt(app, "A.md"))).toBe("one");
      await jest.advanceTimersByTimeAsync(200);
      expect(await app.vault.read(fileAt(app, "A.md"))).toBe("one two three");
      editor.setValue("at once");
      await markdownView(app).save();
      expect(await app.vault.read(fileAt(app, "A.md"))).toBe("at once");
      expect(markdownView(app).data).toBe("at once");
    } finally {
      jest.useRealTimers();
    }
  });

  test("is not written when nothing was changed in it, whatever its line endings", async () => {
    const app = await start({ "A.md": "one\r\ntwo\r\n" });
    await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
    await markdownView(app).save();
    expect(await app.vault.read(fileAt(app, "A.md"))).toBe("one\r\ntwo\r\n");
    expect(markdownView(app).editor.getValue()).toBe("one\ntwo\n");
  });

  test("is stored when another note takes its place, and when its tab is closed", async () => {
    const app = await start({ "A.md": "a", "B.md": "b" });
    const leaf = app.workspace.getLeaf();
    await leaf.openFile(fileAt(app, "A.md"));
    markdownView(app).editor.setValue("a, changed");
    await leaf.openFile(fileAt(app, "B.md"));
    expect(await app.vault.read(fileAt(app, "A.md"))).toBe("a, changed");
    markdownView(app).editor.setValue("b, changed");
    leaf.detach();
    await tick();
    expect(await app.vault.read(fileAt(app, "B.md"))).toBe("b, changed");
  });

  test("follows what another writes into the file, keeping what is typed and not stored", async () => {
    const app = await start({ "A.md": "one\ntwo\n" });
    await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
    const { editor } = markdownView(app);
    await app.vault.process(fileAt(app, "A.md"), (text) => `zero\n${text}`);
    await tick();
    expect(editor.getValue()).toBe("zero\none\ntwo\n");
    editor.replaceRange(" typed", { line: 2, ch: 3 });
    await app.vault.process(fileAt(app, "A.md"), (text) => `first\n${text}`);
    await tick();
    expect(editor.getValue()).toBe("first\nzero\none\ntwo typed\n");
  });

  test("shows the same text in all its editors at once, and tells of the change once", async () => {
    const app = await start({ "A.md": "one" });
    const first = app.workspace.getLeaf();
    await first.openFile(fileAt(app, "A.md"));
    const second = app.workspace.getLeaf("split");
    await second.openFile(fileAt(app, "A.md"));
    let told = 0;
    app.workspace.on("editor-change", () => told++);
    (first.view as MarkdownView).editor.replaceRange("two ", { line: 0, ch: 0 });
    expect((second.view as MarkdownView).editor.getValue()).toBe("two one");
    expect(told).toBe(1);
  });

  test("takes a plugin's extension while the plugin is there", async () => {
    const app = await start({ "A.md": "one" });
    await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
    const { EditorView } = jest.requireActual<typeof import("@codemirror/view")>("@codemirror/view");
    const remove = app.registries.editorExtensions.add(
      EditorView.editorAttributes.of({ class: "from-plugin" }),
    );
    expect(document.querySelectorAll(".cm-editor.from-plugin")).toHaveLength(1);
    remove();
    expect(document.querySelectorAll(".cm-editor.from-plugin")).toHaveLength(0);
  });

  test("goes with its tab when the file is deleted, and follows a renaming", async () => {
    const app = await start({ "A.md": "one" });
    await app.workspace.getLeaf().openFile(fileAt(app, "A.md"));
    await app.fileManager.renameFile(fileAt(app, "A.md"), "B.md");
    expect(document.querySelector(".workspace-tab-header.is-active")?.textContent).toContain("B");
    await app.vault.delete(fileAt(app, "B.md"));
    await tick();
    expect(app.workspace.getActiveViewOfType(MarkdownView)).toBeNull();
    expect(app.workspace.getActiveFile()).toBeNull();
  });
});

test("before the layout is ready a tab in the background is deferred until somebody looks", async () => {
  const app = await start({ "A.md": "a", "B.md": "b" });
  const { workspace } = app;
  Object.assign(workspace, { layoutReady: false });
  await workspace.getLeaf().openFile(fileAt(app, "A.md"));
  const leaf = workspace.getLeaf("tab");
  await leaf.openFile(fileAt(app, "B.md"), { active: false });
  expect(leaf.isDeferred).toBe(true);
  expect(leaf.view).not.toBeInstanceOf(MarkdownView);
  expect(leaf.getViewState().state?.["file"]).toBe("B.md");
  expect(leaf.getDisplayText()).toBe("B");
  await leaf.loadIfDeferred();
  expect(leaf.isDeferred).toBe(false);
  expect((leaf.view as MarkdownView).getViewData()).toBe("b");
});

test("a link opens the note it resolves to at its heading; one that leads nowhere makes the note", async () => {
  const app = await start({ "A.md": "", "in/B.md": "intro\n\n# Part\n\ntext" });
  await app.workspace.openLinkText("B#Part", "A.md");
  expect(app.workspace.getActiveFile()?.path).toBe("in/B.md");
  expect(markdownView(app).editor.getCursor()).toEqual({ line: 2, ch: 0 });
  await app.workspace.openLinkText("New", "A.md", "tab");
  await settled(app);
  expect(app.vault.getFileByPath("New.md")).toBeInstanceOf(TFile);
  expect(app.workspace.getActiveFile()?.path).toBe("New.md");
});

test("the middle is never without a tab", async () => {
  const app = await start({});
  app.workspace.getLeaf().detach();
  expect(document.querySelectorAll(".mod-root .workspace-tab-header")).toHaveLength(1);
});
