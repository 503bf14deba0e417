// The list of the vault's folders and notes in the left sidebar.

import type { TAbstractFile } from "obsidian";
import { TFile, TFolder } from "obsidian-test-mocks/obsidian";
import type { TFile as ObsidianFile, TFolder as ObsidianFolder } from "obsidian";
import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";
import { Keymap } from "../overlay/keymap";
import { Menu } from "../overlay/menu";
import { ItemView } from "./view";
import { workspaceOf } from "./workspace-of";

export const FILE_LIST = "file-explorer";

export class FileList extends ItemView {
  override icon = "folder-closed";
  private readonly open = new Set<string>();
  private pending = false;

  getViewType(): string {
    return FILE_LIST;
  }

  getDisplayText(): string {
    return document.documentElement.lang === "ru" ? "Файлы" : "Files";
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass("nav-files-container");
    const { vault, workspace } = this.app;
    const later = () => this.drawLater();
    this.registerEvent(vault.on("create", later));
    this.registerEvent(vault.on("delete", later));
    this.registerEvent(vault.on("rename", later));
    this.registerEvent(
      workspace.on("file-open", (file) => {
        this.reveal(file);
        this.draw();
        // jsdom has no scrolling.
        this.contentEl.querySelector(".nav-file-title.is-active")?.scrollIntoView?.({ block: "nearest" });
      }),
    );
    this.draw();
  }

  /** Opens the folders above a file. */
  reveal(file: ObsidianFile | null): void {
    for (let folder = file?.parent ?? null; folder && folder.path !== "/"; folder = folder.parent) {
      this.open.add(folder.path);
    }
  }

  private drawLater(): void {
    if (this.pending) return;
    this.pending = true;
    window.setTimeout(() => {
      this.pending = false;
      if (this.containerEl.isConnected) this.draw();
    });
  }

  private draw(): void {
    const focused = this.contentEl.querySelector<HTMLElement>(":focus")?.dataset["path"];
    this.contentEl.empty();
    const root = this.contentEl
      .createDiv("tree-item nav-folder mod-root")
      .createDiv("tree-item-children nav-folder-children");
    this.drawChildren(this.app.vault.getRoot(), root, 0);
    if (focused !== undefined) {
      this.contentEl.querySelector<HTMLElement>(`[data-path="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  private drawChildren(folder: ObsidianFolder, el: HTMLElement, depth: number): void {
    const shown = folder.children.filter(({ name }) => !name.startsWith("."));
    const order = (file: TAbstractFile) => (file instanceof TFolder ? 0 : 1);
    const sorted = [...shown].sort(
      (a, b) => order(a) - order(b) || a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
    for (const child of sorted) {
      if (child instanceof TFolder) this.drawFolder(child as unknown as ObsidianFolder, el, depth);
      else if (child instanceof TFile) this.drawFile(child, el, depth);
    }
  }

  private drawFolder(folder: ObsidianFolder, el: HTMLElement, depth: number): void {
    const isOpen = this.open.has(folder.path);
    const item = el.createDiv("tree-item nav-folder");
    item.toggleClass("is-collapsed", !isOpen);
    const self = this.drawSelf(item, folder, "nav-folder-title is-clickable mod-collapsible", depth);
    const icon = createDiv("tree-item-icon collapse-icon");
    setIcon(icon, "chevron-right");
    icon.toggleClass("is-collapsed", !isOpen);
    self.prepend(icon);
    self.createDiv({ cls: "tree-item-inner nav-folder-title-content", text: folder.name });
    self.setAttribute("aria-expanded", String(isOpen));
    self.addEventListener("click", () => {
      if (isOpen) this.open.delete(folder.path);
      else this.open.add(folder.path);
      this.draw();
    });
    if (isOpen)
      this.drawChildren(folder, item.createDiv("tree-item-children nav-folder-children"), depth + 1);
  }

  private drawFile(file: ObsidianFile, el: HTMLElement, depth: number): void {
    const item = el.createDiv("tree-item nav-file");
    const self = this.drawSelf(item, file, "nav-file-title is-clickable", depth);
    self.createDiv({
      cls: "tree-item-inner nav-file-title-content",
      text: file.extension === "md" ? file.basename : file.name,
    });
    const isActive = file === this.app.workspace.getActiveFile();
    self.toggleClass("is-active", isActive);
    if (isActive) self.setAttribute("aria-current", "true");
    const open = (event: MouseEvent) => {
      void workspaceOf(this.app).getLeaf(Keymap.isModEvent(event)).openFile(file);
    };
    self.addEventListener("click", open);
    self.addEventListener("auxclick", (event) => {
      if (event.button === 1) open(event);
    });
  }

  private drawSelf(item: HTMLElement, file: TAbstractFile, cls: string, depth: number): HTMLElement {
    const self = item.createDiv({ cls: `tree-item-self tappable ${cls}`, attr: { "data-path": file.path } });
    self.style.setProperty("--nav-depth", String(depth));
    pressable(self);
    self.addEventListener("contextmenu", (event) => {
      const menu = new Menu();
      const isRussian = document.documentElement.lang === "ru";
      menu.addItem((added) =>
        added
          .setSection("danger")
          .setTitle(isRussian ? "Удалить" : "Delete")
          .setIcon("trash-2")
          .setWarning(true)
          .onClick(() => void this.app.fileManager.trashFile(file)),
      );
      this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu", this.leaf);
      menu.showAtMouseEvent(event);
    });
    return self;
  }
}
