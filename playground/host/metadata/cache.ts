// The metadata cache: what the notes say, where their links lead, and the events of both, always after the vault's own.

import type { CachedMetadata } from "obsidian";
import { Events, getLinkpath, TFile } from "obsidian-test-mocks/obsidian";
import type { Vault } from "../vault/vault";
import { LinkPaths } from "./link-paths";
import { parseMetadata } from "./parse";

type Counts = Record<string, number>;

/** The app parses in another thread: a cache is never new within the vault's event, but some milliseconds later. */
const DELAY = 10;

export class MetadataCache extends Events {
  /** By the path of the note that links: paths of files and how often. */
  readonly resolvedLinks: Record<string, Counts> = {};
  /** By the path of the note that links: link paths as written and how often. */
  readonly unresolvedLinks: Record<string, Counts> = {};
  /** Which state of a file its cache was made of; the app has this undocumented. */
  readonly fileCache: Record<string, { readonly mtime: number; readonly size: number }> = {};
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly linkPaths: LinkPaths;
  private readonly changed = new Set<TFile>();
  /** Files whose links are looked at again; "all" after a file came, went or moved. */
  private relink: Set<string> | "all" = new Set();
  private timer: number | undefined;
  private loaded = false;

  constructor(private readonly vault: Vault) {
    super();
    this.linkPaths = new LinkPaths(vault);
    vault.on("create", (file) => this.came(file));
    vault.on("modify", (file) => this.read(file));
    vault.on("delete", (file) => this.went(file));
    vault.on("rename", (file, from) => this.moved(file, from as string));
  }

  /** Reads all notes at once, as an app that has them in its cache since the last time; tells `resolved` a moment later. */
  load(): void {
    this.loaded = true;
    for (const file of this.vault.getMarkdownFiles()) {
      this.parse(file);
    }
    for (const path of this.caches.keys()) this.countLinks(path);
    this.relink = new Set(this.caches.keys());
    this.soon();
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.linkPaths.destination(linkpath, sourcePath);
  }

  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    return this.linkPaths.linktext(file, omitMdExtension);
  }

  /** Resolves when every change so far has been read and told; for tests. */
  async settled(): Promise<void> {
    while (this.timer !== undefined) {
      await new Promise<void>((resolve) => {
        const ref = this.on("resolved", () => {
          this.offref(ref);
          resolve();
        });
      });
    }
  }

  private came(file: unknown): void {
    if (!this.loaded || !(file instanceof TFile)) return;
    this.relink = "all";
    this.soon();
    this.read(file);
  }

  private read(file: unknown): void {
    if (!this.loaded || !(file instanceof TFile) || file.extension !== "md") return;
    this.changed.add(file);
    this.soon();
  }

  private went(file: unknown): void {
    if (!this.loaded || !(file instanceof TFile)) return;
    const before = this.getCache(file.path);
    this.forget(file.path);
    this.relink = "all";
    this.trigger("deleted", file, before);
    this.soon();
  }

  /** The cache moves along at once, and `changed` is not told (obsidian.d.ts). */
  private moved(file: unknown, from: string): void {
    if (!this.loaded || !(file instanceof TFile)) return;
    const cache = this.caches.get(from);
    const made = this.fileCache[from];
    const resolved = this.resolvedLinks[from];
    const unresolved = this.unresolvedLinks[from];
    this.forget(from);
    if (cache) this.caches.set(file.path, cache);
    if (made) this.fileCache[file.path] = made;
    if (resolved) this.resolvedLinks[file.path] = resolved;
    if (unresolved) this.unresolvedLinks[file.path] = unresolved;
    this.relink = "all";
    this.soon();
  }

  private parse(file: TFile): { readonly text: string; readonly cache: CachedMetadata } {
    const text = this.vault.textNow(file);
    const cache = parseMetadata(text);
    this.caches.set(file.path, cache);
    this.fileCache[file.path] = { mtime: file.stat.mtime, size: file.stat.size };
    return { text, cache };
  }

  private forget(path: string): void {
    this.caches.delete(path);
    delete this.fileCache[path];
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  private soon(): void {
    this.timer ??= window.setTimeout(() => this.catchUp(), DELAY);
  }

  private catchUp(): void {
    this.timer = undefined;
    const changed = [...this.changed].filter((file) => this.vault.getFileByPath(file.path) === file);
    this.changed.clear();
    for (const file of changed) {
      const { text, cache } = this.parse(file);
      this.trigger("changed", file, text, cache);
    }
    const told = new Set(this.relink === "all" ? [] : this.relink);
    for (const { path } of changed) told.add(path);
    const looked = this.relink === "all" ? [...this.caches.keys()] : [...told];
    this.relink = new Set();
    for (const path of looked) if (this.countLinks(path)) told.add(path);
    for (const path of told) {
      const file = this.vault.getFileByPath(path);
      if (file) this.trigger("resolve", file);
    }
    this.trigger("resolved");
  }

  /** Counts a note's links again; whether they lead elsewhere than before. */
  private countLinks(path: string): boolean {
    const cache = this.caches.get(path);
    if (!cache) return false;
    const resolved: Counts = {};
    const unresolved: Counts = {};
    for (const { link } of [
      ...(cache.links ?? []),
      ...(cache.embeds ?? []),
      ...(cache.frontmatterLinks ?? []),
    ]) {
      const linkpath = getLinkpath(link);
      const file = this.getFirstLinkpathDest(linkpath, path);
      const [counts, key] = file ? [resolved, file.path] : [unresolved, linkpath];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    const before = JSON.stringify([this.resolvedLinks[path], this.unresolvedLinks[path]]);
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
    return JSON.stringify([resolved, unresolved]) !== before;
  }
}
