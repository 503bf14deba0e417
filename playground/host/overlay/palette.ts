// The command palette and the quick switcher: prompts over all commands and all notes.

import type { App, Command, FuzzyMatch, TFile } from "obsidian";
import type { HostApp } from "../app/types";
import { FuzzySuggestModal } from "./fuzzy-suggest-modal";
import { Keymap } from "./keymap";
import { hotkeyText } from "./hotkeys";

export class Palette extends FuzzySuggestModal<Command> {
  constructor(app: App, placeholder: string) {
    super(app);
    this.setPlaceholder(placeholder);
    this.shouldRestoreSelection = true;
  }

  getItems(): Command[] {
    const { commands } = this.app as HostApp;
    return commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  getItemText({ name }: Command): string {
    return name;
  }

  override renderSuggestion(found: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass("mod-complex");
    super.renderSuggestion(found, el.createDiv("suggestion-content").createDiv("suggestion-title"));
    const [hotkey] = found.item.hotkeys ?? [];
    if (hotkey)
      el.createDiv("suggestion-aux").createSpan({ cls: "suggestion-hotkey", text: hotkeyText(hotkey) });
  }

  onChooseItem({ id }: Command): void {
    (this.app as HostApp).commands.executeCommandById(id);
  }
}

export class Switcher extends FuzzySuggestModal<TFile> {
  constructor(app: App, placeholder: string) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  getItems(): TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const at = ({ path }: TFile) => (recent.includes(path) ? recent.indexOf(path) : recent.length);
    return this.app.vault
      .getMarkdownFiles()
      .sort((a, b) => at(a) - at(b) || a.path.localeCompare(b.path, undefined, { numeric: true }));
  }

  getItemText({ path }: TFile): string {
    return path.replace(/\.md$/, "");
  }

  onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
