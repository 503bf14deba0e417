// Views of a file: the base, and the one that holds the file's text, saves it two seconds after the last change and follows the disk.

import type { Debouncer, Menu, TAbstractFile, ViewStateResult } from "obsidian";
import { TFile, debounce } from "obsidian-test-mocks/obsidian";
import type { TFile as ObsidianFile } from "obsidian";
import type { Leaf } from "./shapes";
import { ItemView } from "./view";

/** How long typing may rest before it is saved, in milliseconds (obsidian.d.ts, `requestSave`). */
const SAVED_AFTER = 2000;

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: ObsidianFile | null = null;
  override navigation = true;

  getDisplayText(): string {
    return this.file?.basename ?? "";
  }

  /** The header says the folders and the name of the file. */
  protected showPath(): void {
    const folders = (this.file?.parent?.path ?? "/").split("/").filter(Boolean);
    this.titleParentEl.empty();
    for (const folder of folders) {
      this.titleParentEl.createSpan({ cls: "view-header-breadcrumb", text: folder });
      this.titleParentEl.createSpan({ cls: "view-header-breadcrumb-separator", text: "/" });
    }
    this.titleEl.setText(this.getDisplayText());
  }

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on("rename", (file: TAbstractFile) => {
        if (file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      this.app.vault.on("delete", (file: TAbstractFile) => {
        if (file === this.file) this.leaf.detach();
      }),
    );
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
    if (file && file !== this.file) {
      if (this.file) await this.onUnloadFile(this.file);
      this.file = file;
      this.showPath();
      await this.onLoadFile(file);
    }
    await super.setState(state, result);
  }

  override async onClose(): Promise<void> {
    const { file } = this;
    if (file) await this.onUnloadFile(file);
    this.file = null;
  }

  override onPaneMenu(menu: Menu, source: string): void {
    const isRussian = document.documentElement.lang === "ru";
    const { leaf, file } = this;
    menu.addItem((item) =>
      item
        .setSection("close")
        .setTitle(isRussian ? "Закрыть" : "Close")
        .setIcon("x")
        .onClick(() => leaf.detach()),
    );
    if (file) {
      menu.addItem((item) =>
        item
          .setSection("danger")
          .setTitle(isRussian ? "Удалить файл" : "Delete file")
          .setIcon("trash-2")
          .setWarning(true)
          .onClick(() => void this.app.fileManager.trashFile(file)),
      );
      this.app.workspace.trigger("file-menu", menu, file, source, leaf);
    }
    super.onPaneMenu(menu, source);
  }

  async onLoadFile(file: ObsidianFile): Promise<void> {
    void file;
  }

  async onUnloadFile(file: ObsidianFile): Promise<void> {
    void file;
  }

  async onRename(file: ObsidianFile): Promise<void> {
    void file;
    this.showPath();
    this.leaf.updateHeader();
  }

  canAcceptExtension(extension: string): boolean {
    void extension;
    return false;
  }
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
  /** The text as the view has it now; unlike what is stored, it has no returns. */
  data = "";
  /** The text of the file as it was read or stored last; null while a file is being loaded. The app has this undocumented. */
  lastSavedData: string | null = null;
  /** Whether anything was changed here since. Undocumented too. */
  dirty = false;
  requestSave: Debouncer<[], void>;
  private saving: Promise<void> | null = null;

  constructor(leaf: Leaf) {
    super(leaf);
    const later = debounce(() => void this.save(), SAVED_AFTER, true) as Debouncer<[], void>;
    const request = () => {
      this.dirty = true;
      this.data = this.getViewData();
      return later();
    };
    this.requestSave = Object.assign(request, { cancel: () => later.cancel(), run: () => later.run() });
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on("modify", (file: TAbstractFile) => {
        if (file === this.file) void this.follow(this.file);
      }),
    );
  }

  override async onLoadFile(file: ObsidianFile): Promise<void> {
    this.lastSavedData = null;
    const text = await this.app.vault.read(file);
    if (file !== this.file) return;
    this.setViewData(text, true);
    this.data = this.getViewData();
    this.lastSavedData = text;
    this.dirty = false;
  }

  override async onUnloadFile(file: ObsidianFile): Promise<void> {
    void file;
    if (this.lastSavedData !== null) await this.save(true);
    this.lastSavedData = null;
  }

  /**
   * Stores the text where it is not what was read or stored last; returns at once where a save is running, which then stores it
   * too. A view that is still loading its file stores what it happens to have: nothing says that the app's own does not.
   */
  async save(clear = false): Promise<void> {
    this.requestSave.cancel();
    const { file } = this;
    if (file && this.isUnsaved() && isThere(this.app.vault.getFileByPath(file.path), file)) {
      if (!this.saving) {
        this.saving = this.store(file).finally(() => (this.saving = null));
        await this.saving;
      } else if (clear) await this.saving;
    }
    if (clear) this.clear();
  }

  /** Takes over what another wrote into the file; what is typed and not stored stays beside it. */
  protected merge(_stored: string, text: string): void {
    this.setViewData(text, false);
  }

  private isUnsaved(): boolean {
    return this.lastSavedData === null || withoutReturns(this.lastSavedData) !== this.getViewData();
  }

  private async store(file: ObsidianFile): Promise<void> {
    while (this.isUnsaved()) {
      const text = this.getViewData();
      this.lastSavedData = text;
      this.dirty = false;
      await this.app.vault.modify(file, text);
    }
  }

  private async follow(file: ObsidianFile): Promise<void> {
    const text = await this.app.vault.read(file);
    const before = this.lastSavedData;
    if (file !== this.file || before === null || text === before) return;
    this.lastSavedData = text;
    if (this.dirty) this.merge(before, text);
    else this.setViewData(text, false);
    this.data = this.getViewData();
  }
}

export function withoutReturns(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function isThere(found: unknown, file: unknown): boolean {
  return found instanceof TFile && found === file;
}
