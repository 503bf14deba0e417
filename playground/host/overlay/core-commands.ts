// The host's own commands, under the ids that the app's core plugins use.

import type { Command, Modifier } from "obsidian";
import type { HostApp } from "../app/types";
import { wordsNow } from "../words";
import { MarkdownView } from "../workspace/markdown-view";
import { workspaceOf } from "../workspace/workspace-of";
import type { Modal } from "./modal";
import { Palette, Switcher } from "./palette";

export function coreCommands(app: HostApp, setting: Modal): void {
  const { command, palette, switcher } = wordsNow();
  const add = (id: string, name: string, key: string | null, callback: () => void) => {
    const modifiers: Modifier[] = ["Mod"];
    const own: Command = { id, name, callback, ...(key === null ? {} : { hotkeys: [{ modifiers, key }] }) };
    app.commands.addCommand(own);
  };
  const workspace = workspaceOf(app);

  add("command-palette:open", palette.open, "p", () => new Palette(app, palette.placeholder).open());
  add("switcher:open", switcher.open, "o", () => new Switcher(app, switcher.placeholder).open());
  add("app:open-settings", command.openSettings, ",", () => setting.open());
  add("app:toggle-left-sidebar", command.toggleLeft, null, () => workspace.leftSplit.toggle());
  add("app:toggle-right-sidebar", command.toggleRight, null, () => workspace.rightSplit.toggle());
  add("file-explorer:new-file", command.newNote, null, () => void newNote(app, command.untitled));
  app.commands.addCommand({
    id: "markdown:toggle-preview",
    name: command.toggleReading,
    hotkeys: [{ modifiers: ["Mod"], key: "e" }],
    checkCallback: (checking) => {
      const view = workspace.activeEditor;
      if (!(view instanceof MarkdownView)) return false;
      if (!checking) void view.setMode(view.getMode() === "source" ? "preview" : "source");
      return true;
    },
  });
}

async function newNote(app: HostApp, untitled: string): Promise<void> {
  const { vault } = app;
  const name = (number: number) => `${untitled}${number === 0 ? "" : ` ${number}`}.md`;
  let number = 0;
  while (vault.getFileByPath(name(number))) number++;
  const file = await vault.create(name(number), "");
  await workspaceOf(app)
    .getLeaf("tab")
    .openFile(file, { eState: { focus: true } });
}
