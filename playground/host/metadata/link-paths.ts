// Which file a link leads to, and how a link to a file is written.

import { TFile } from "obsidian-test-mocks/obsidian";
import type { Vault } from "../vault/vault";
import { normalizePath } from "../vault/normalize-path";
import { folderOf } from "../vault/store";

/** Files by name; asked anew after any file came, went or moved. */
export class LinkPaths {
  private byName: ReadonlyMap<string, readonly TFile[]> | undefined;

  constructor(private readonly vault: Vault) {
    const forget = (): void => {
      this.byName = undefined;
    };
    for (const event of ["create", "delete", "rename"]) vault.on(event, forget);
  }

  /**
   * The file a link path leads to from a note, in whatever case and with or without `.md`: the file at this very path, else the
   * one in the note's own folder, else the one nearest to the root. An empty path leads to the note itself.
   */
  destination(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.vault.getFileByPath(sourcePath);
    const relative = /^\.\.?\//.test(linkpath);
    const wanted = (
      relative ? joined(folderOf(sourcePath), linkpath) : normalizePath(linkpath)
    ).toLowerCase();
    const named = this.named(wanted.slice(wanted.lastIndexOf("/") + 1));
    const exact = named.filter((file) => isAt(file, wanted));
    if (exact.length > 0 || relative || linkpath.startsWith("/")) return exact[0] ?? null;
    const within = named.filter(({ path }) => endsWith(path.toLowerCase(), wanted));
    const beside = within.find((file) => folderOf(file.path) === folderOf(sourcePath));
    return beside ?? [...within].sort(byDepth)[0] ?? null;
  }

  /** The name when no other file has it, else the whole path (obsidian.d.ts, `fileToLinktext`). */
  linktext(file: TFile, omitMdExtension: boolean): string {
    const bare = omitMdExtension && file.extension === "md";
    const unique = this.named(file.name.toLowerCase()).length <= 1;
    if (unique) return bare ? file.basename : file.name;
    return bare ? file.path.replace(/\.md$/, "") : file.path;
  }

  private named(name: string): readonly TFile[] {
    this.byName ??= filesByName(this.vault.getFiles());
    return this.byName.get(name) ?? [];
  }
}

/** A note also without its extension; names in small letters. */
function filesByName(files: readonly TFile[]): ReadonlyMap<string, readonly TFile[]> {
  const byName = new Map<string, TFile[]>();
  for (const file of files) {
    const names = file.extension === "md" ? [file.name, file.basename] : [file.name];
    for (const name of names.map((each) => each.toLowerCase())) {
      const others = byName.get(name);
      if (others) others.push(file);
      else byName.set(name, [file]);
    }
  }
  return byName;
}

function isAt(file: TFile, wanted: string): boolean {
  const path = file.path.toLowerCase();
  return path === wanted || path === `${wanted}.md`;
}

function endsWith(path: string, wanted: string): boolean {
  return path.endsWith(`/${wanted}`) || path.endsWith(`/${wanted}.md`);
}

function byDepth(a: TFile, b: TFile): number {
  return a.path.split("/").length - b.path.split("/").length || a.path.length - b.path.length;
}

/** A path beginning with dots, from a folder. */
function joined(folder: string, path: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
