// A disk in memory: folders, and files that are bytes and can be read as text.

import type { FileStats } from "obsidian";

interface Entry {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly stat: FileStats;
}

export interface Times {
  readonly ctime?: number;
  readonly mtime?: number;
}

/** What happened to a path; of a folder's move each file in it tells its own. */
export type Change =
  | { readonly kind: "created" | "modified" | "removed"; readonly path: string; readonly folder: boolean }
  | { readonly kind: "moved"; readonly from: string; readonly path: string; readonly folder: boolean };

/** The folder of a path; "" is the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Everything is done at once and told right after; all paths are normalized, the root is "". */
export class Store {
  /** Hears of every change. */
  onChange: (change: Change) => void = () => undefined;
  private readonly files = new Map<string, Entry>();
  private readonly folders = new Set([""]);

  paths(): { readonly files: readonly string[]; readonly folders: readonly string[] } {
    return { files: [...this.files.keys()], folders: [...this.folders].filter((path) => path !== "") };
  }

  hasFile(path: string): boolean {
    return this.files.has(path);
  }

  hasFolder(path: string): boolean {
    return this.folders.has(path);
  }

  stat(path: string): FileStats {
    return { ...this.entry(path).stat };
  }

  /** What is not UTF-8 reads with U+FFFD in it; a BOM is text. */
  text(path: string): string {
    return this.entry(path).text;
  }

  bytes(path: string): ArrayBuffer {
    return this.entry(path).bytes.slice().buffer;
  }

  writeText(path: string, text: string, times: Times = {}): void {
    this.put(path, new TextEncoder().encode(text), text, times);
  }

  writeBytes(path: string, buffer: ArrayBuffer, times: Times = {}): void {
    const bytes = new Uint8Array(buffer).slice();
    this.put(path, bytes, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), times);
  }

  /** With the folders above it. */
  addFolder(path: string): void {
    if (this.folders.has(path)) return;
    if (this.files.has(path)) throw new Error(`EEXIST: file already exists, mkdir '${path}'`);
    this.addFolder(folderOf(path));
    this.folders.add(path);
    this.onChange({ kind: "created", path, folder: true });
  }

  removeFile(path: string): void {
    this.entry(path);
    this.files.delete(path);
    this.onChange({ kind: "removed", path, folder: false });
  }

  /** A folder with something in it goes with everything in it only when `recursive`. */
  removeFolder(path: string, recursive: boolean): void {
    if (path === "" || !this.folders.has(path)) throw missing("rmdir", path);
    const inside = this.inside(path);
    if (!recursive && (inside.files.length > 0 || inside.folders.length > 0)) {
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
    }
    for (const file of inside.files) this.removeFile(file);
    for (const folder of [...inside.folders.reverse(), path]) {
      this.folders.delete(folder);
      this.onChange({ kind: "removed", path: folder, folder: true });
    }
  }

  /** Moves a file or a folder; what lies at the new path must have been looked at before. */
  move(from: string, to: string): void {
    if (!this.folders.has(folderOf(to))) throw missing("rename", to);
    const folder = this.folders.has(from);
    if (!folder) this.entry(from);
    const inside = folder ? this.inside(from) : { files: [from], folders: [] };
    const moved = (path: string): string => to + path.slice(from.length);
    const folders = folder ? [from, ...inside.folders] : [];
    for (const path of folders) {
      this.folders.delete(path);
      this.folders.add(moved(path));
    }
    for (const path of inside.files) {
      const entry = this.entry(path);
      this.files.delete(path);
      this.files.set(moved(path), entry);
    }
    for (const path of folders) this.onChange({ kind: "moved", from: path, path: moved(path), folder: true });
    for (const path of inside.files) {
      this.onChange({ kind: "moved", from: path, path: moved(path), folder: false });
    }
  }

  private inside(folder: string): { readonly files: string[]; readonly folders: string[] } {
    const under = (path: string): boolean => path.startsWith(`${folder}/`);
    return { files: [...this.files.keys()].filter(under), folders: [...this.folders].filter(under).sort() };
  }

  private put(path: string, bytes: Uint8Array<ArrayBuffer>, text: string, { ctime, mtime }: Times): void {
    if (this.folders.has(path)) throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
    if (!this.folders.has(folderOf(path))) throw missing("open", path);
    const before = this.files.get(path);
    const now = Date.now();
    const stat = { ctime: ctime ?? before?.stat.ctime ?? now, mtime: mtime ?? now, size: bytes.length };
    this.files.set(path, { bytes, text, stat });
    this.onChange({ kind: before ? "modified" : "created", path, folder: false });
  }

  private entry(path: string): Entry {
    const entry = this.files.get(path);
    if (!entry) throw missing("open", path);
    return entry;
  }
}

/** The words of Node, with its code, as on a desktop. */
function missing(act: string, path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, ${act} '${path}'`), { code: "ENOENT" });
}
