// The vault: the tree of files and folders over the adapter, and the events of its changes.

import type { DataWriteOptions } from "obsidian";
import type { TAbstractFile } from "obsidian-test-mocks/obsidian";
import * as mocks from "obsidian-test-mocks/obsidian";
import "../app/events";
import "../app/lenient";
import { MemoryAdapter } from "./adapter";
import type { Change } from "./store";
import { folderOf } from "./store";

export class Vault extends mocks.Vault {
  declare readonly adapter: MemoryAdapter;
  private loaded = false;

  constructor() {
    super(new MemoryAdapter());
    this.adapter.store.onChange = (change) => this.follow(change);
  }

  /** Takes in what lies on the disk; `create` is triggered for everything, as when the app opens a vault. */
  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    const { files, folders } = this.adapter.store.paths();
    for (const path of [...folders].sort()) this.follow({ kind: "created", path, folder: true });
    for (const path of files) this.follow({ kind: "created", path, folder: false });
  }

  override getName(): string {
    return this.adapter.getName();
  }

  override getResourcePath(file: mocks.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  override getAllFolders(includeRoot = false): mocks.TFolder[] {
    return super.getAllFolders().filter((folder) => includeRoot || !folder.isRoot());
  }

  /** A setting of the vault, such as `useMarkdownLinks`. The app has this undocumented. */
  getConfig(key: string): unknown {
    return this.getConfig__(key);
  }

  setConfig(key: string, value: unknown): void {
    this.setConfig__(key, value);
  }

  /** The text as it is on the disk at this moment. */
  textNow(file: mocks.TFile): string {
    return this.adapter.store.text(file.path);
  }

  /** Rejects with "File already exists." whatever the case of its letters, and with ENOENT for a missing folder. */
  override async create(path: string, data: string, options?: DataWriteOptions): Promise<mocks.TFile> {
    await this.adapter.createFile(path, () => this.adapter.store.writeText(path, data, options));
    return this.fileAt(path);
  }

  override async createBinary(
    path: string,
    data: ArrayBuffer,
    options?: DataWriteOptions,
  ): Promise<mocks.TFile> {
    await this.adapter.createFile(path, () => this.adapter.store.writeBytes(path, data, options));
    return this.fileAt(path);
  }

  override async createFolder(path: string): Promise<mocks.TFolder> {
    if (await this.adapter.exists(path)) throw new Error("Folder already exists.");
    await this.adapter.mkdir(path);
    const folder = this.getFolderByPath(path);
    if (!folder) throw new Error(`Folder "${path}" is hidden`);
    return folder;
  }

  override async modify(file: mocks.TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.write(file.path, data, options);
  }

  override async modifyBinary(
    file: mocks.TFile,
    data: ArrayBuffer,
    options?: DataWriteOptions,
  ): Promise<void> {
    await this.adapter.writeBinary(file.path, data, options);
  }

  override async append(file: mocks.TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.append(file.path, data, options);
  }

  override async appendBinary(
    file: mocks.TFile,
    data: ArrayBuffer,
    options?: DataWriteOptions,
  ): Promise<void> {
    await this.adapter.appendBinary(file.path, data, options);
  }

  override async process(
    file: mocks.TFile,
    change: (data: string) => string,
    options?: DataWriteOptions,
  ): Promise<string> {
    return this.adapter.process(file.path, change, options);
  }

  override async copy(file: mocks.TFile, newPath: string): Promise<mocks.TFile> {
    await this.adapter.copy(file.path, newPath);
    return this.fileAt(newPath);
  }

  /** A folder goes with all its files; `force` lets also hidden ones go. */
  override async delete(file: TAbstractFile, force = false): Promise<void> {
    if (!(file instanceof mocks.TFolder)) return this.adapter.remove(file.path);
    const seen = this.getAllLoadedFiles().map(({ path }) => path);
    const { files } = this.adapter.store.paths();
    const hidden = files.some((path) => path.startsWith(`${file.path}/`) && !seen.includes(path));
    if (hidden && !force) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${file.path}'`);
    await this.adapter.rmdir(file.path, true);
  }

  override async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (system && (await this.adapter.trashSystem(file.path))) return;
    await this.adapter.trashLocal(file.path);
  }

  override async rename(file: TAbstractFile, newPath: string): Promise<void> {
    await this.adapter.rename(file.path, newPath);
  }

  /** Brings the tree up to what happened on the disk and tells of it, whoever did it: a plugin, the adapter, a sync. */
  private follow(change: Change): void {
    if (!this.loaded) return;
    if (change.kind === "moved") {
      this.followMove(change.from, change.path, change.folder);
    } else if (isHidden(change.path)) {
      return;
    } else if (change.kind === "created") {
      this.add(change.path, change.folder);
    } else {
      const file = this.getAbstractFileByPath(change.path);
      if (!file) return;
      if (change.kind === "removed") this.deleteVaultAbstractFile__(change.path);
      else this.refresh(file);
      this.trigger(change.kind === "removed" ? "delete" : "modify", file);
    }
  }

  private add(path: string, folder: boolean): void {
    const file = folder ? mocks.TFolder.create__(this, path) : mocks.TFile.create__(this, path);
    this.setVaultAbstractFile__(path, file);
    this.refresh(file);
    this.trigger("create", file);
  }

  /** Into a hidden folder is gone, out of one is new. */
  private followMove(from: string, to: string, folder: boolean): void {
    const file = this.getAbstractFileByPath(from);
    if (isHidden(to)) return this.follow({ kind: "removed", path: from, folder });
    if (!file) return this.add(to, folder);
    this.deleteVaultAbstractFile__(from);
    file.path = to;
    file.name = to.slice(folderOf(to).length).replace(/^\//, "");
    if (file instanceof mocks.TFile) {
      const { basename, extension } = mocks.TFile.create__(this, to);
      Object.assign(file, { basename, extension });
    }
    this.setVaultAbstractFile__(to, file);
    this.refresh(file);
    this.trigger("rename", file, from);
  }

  private refresh(file: TAbstractFile): void {
    if (file instanceof mocks.TFile) file.stat = this.adapter.store.stat(file.path);
  }

  private fileAt(path: string): mocks.TFile {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`File "${path}" is hidden`);
    return file;
  }
}

/** What lies in a folder whose name begins with a dot is no part of the vault. */
function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}
