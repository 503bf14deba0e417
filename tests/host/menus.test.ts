// Menus of lines, notes and folders in the built plugin, before anybody has had the vault read: they read nothing either.

import { MarkdownView, Menu } from "obsidian";
import type { TAbstractFile } from "obsidian";
import { started, stop } from "./support/started";

const W22 = "Weekly/2024/W22 Weekly.md";
const MEETING = "School/2024-06-02.md";
const NOTES = {
  [W22]: "# To do\n- [ ] Call Dina\n",
  [MEETING]: "---\ntype: mastermind\n---\n## Updates\n* Max: 5\n",
  "School/Plain.md": "Nothing\n",
  "Other/Plain.md": "Nothing\n",
  "Templates/W01 Weekly.md": "# To do\n",
};

afterEach(stop);

const titlesOf = (menu: Menu) => {
  menu.showAtPosition({ x: 0, y: 0 });
  const shown = [...document.querySelectorAll(".menu-item-title")].map((title) => title.textContent);
  menu.hide();
  return shown;
};

async function cold() {
  const { app } = await started(NOTES, "2024-06-09", {
    data: { language: "en", templateFolders: ["Templates"] },
  });
  const asked: string[] = [];
  for (const way of ["read", "cachedRead"] as const) {
    const read = app.vault[way].bind(app.vault);
    jest.spyOn(app.vault, way).mockImplementation((file) => {
      asked.push(file.path);
      return read(file);
    });
  }
  const rest = () => new Promise((resolve) => setTimeout(resolve, 100));
  const menuOf = (path: string) => {
    const menu = new Menu();
    const file: TAbstractFile | null = app.vault.getAbstractFileByPath(path);
    app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
    return titlesOf(menu);
  };
  return { app, asked, rest, menuOf };
}

it("notes and folders offer what they say of themselves, and nothing is read for it", async () => {
  const { asked, rest, menuOf } = await cold();
  expect(menuOf(W22)).toEqual(["Carry unfinished tasks into this note", "Take back the carry of this note"]);
  expect(menuOf(MEETING)).toEqual(["New meeting of this group"]);
  expect(menuOf("School")).toEqual(["New meeting of this group"]);
  expect(menuOf("Other")).toEqual([]);
  expect(menuOf("School/Plain.md")).toEqual([]);
  expect(menuOf("Templates/W01 Weekly.md")).toEqual([]);
  await rest();
  expect(asked).toEqual([]);
});

it("a task of a review offers to be carried, and no other note is read for it", async () => {
  const { app, asked, rest } = await cold();
  const file = app.vault.getFileByPath(W22);
  if (file) await app.workspace.getLeaf(false).openFile(file);
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  view?.editor.setCursor({ line: 1, ch: 3 });
  const menu = new Menu();
  app.workspace.trigger("editor-menu", menu, view?.editor, view);
  expect(titlesOf(menu)).toEqual(["Carry this task"]);
  await rest();
  expect(asked.filter((path) => path !== W22)).toEqual([]);
});
