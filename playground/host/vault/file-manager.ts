// What the app does with files beyond the vault: links are written and kept, properties edited, things thrown away.

import type { DataWriteOptions } from "obsidian";
import type { TAbstractFile, TFile } from "obsidian-test-mocks/obsidian";
import * as mocks from "obsidian-test-mocks/obsidian";
import type { MetadataCache } from "../metadata/cache";
import { linktextFor, markdownLink, wikilink } from "./link-text";
import { withProperties } from "./properties";
import { linksBefore, rewriteLinks } from "./rename-links";
import type { Vault } from "./vault";

export class FileManager extends mocks.FileManager {
  constructor(
    app: mocks.App,
    private readonly vault: Vault,
    private readonly metadataCache: MetadataCache,
  ) {
    super(app);
  }

  /** Renames or moves, and rewrites the links of all notes that would lead elsewhere afterwards. */
  override async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const before = linksBefore(this.vault, this.metadataCache);
    await this.vault.rename(file, newPath);
    await rewriteLinks(before, this.vault, this.metadataCache);
  }

  /** A link in the vault's own form: in brackets, or Markdown's where `useMarkdownLinks` says so. */
  override generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const form = { file, sourcePath, format: this.vault.getConfig("newLinkFormat") };
    const embed = file.extension === "md" ? "" : "!";
    if (this.vault.getConfig("useMarkdownLinks") === true) {
      const path = linktextFor(form, this.metadataCache, false);
      return embed + markdownLink(path, subpath, alias || file.basename);
    }
    const path =
      file.path === sourcePath && subpath !== "" ? "" : linktextFor(form, this.metadataCache, true);
    return embed + wikilink(path, subpath, alias);
  }

  /** Where the vault's settings put a new note; the folder of `sourcePath` is one of three. */
  override getNewFileParent(sourcePath: string): mocks.TFolder {
    const location = this.vault.getConfig("newFileLocation");
    if (location === "current") return this.vault.getFileByPath(sourcePath)?.parent ?? this.vault.getRoot();
    const folder = this.vault.getConfig("newFileFolderPath");
    const chosen =
      location === "folder" && typeof folder === "string" ? this.vault.getFolderByPath(folder) : null;
    return chosen ?? this.vault.getRoot();
  }

  /** Runs `change` on the properties and writes them; rejects and writes nothing when they are not YAML. */
  override async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: DataWriteOptions,
  ): Promise<void> {
    await this.vault.process(file, (text) => withProperties(text, change), options);
  }

  /** Away as the person has set it: to the system's trash, to the vault's, or for good. */
  override async trashFile(file: TAbstractFile): Promise<void> {
    const option = this.vault.getConfig("trashOption");
    if (option === "none") await this.vault.delete(file, true);
    else await this.vault.trash(file, option !== "local");
  }
}
