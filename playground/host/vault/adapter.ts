// The vault's adapter: a disk in memory behind promises, one act after another.

import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from "obsidian";
import { folderOf, Store } from "./store";

export class MemoryAdapter implements DataAdapter {
  readonly store = new Store();

  getName(): string {
    return "Playground";
  }

  getResourcePath(path: string): string {
    return `app://playground/${encodeURI(path)}`;
  }

  async exists(path: string, sensitive = false): Promise<boolean> {
    return queued(() => this.has(path, sensitive));
  }

  async stat(path: string): Promise<Stat | null> {
    return queued(() => {
      const at = inner(path);
      if (this.store.hasFolder(at)) return { type: "folder" as const, ctime: 0, mtime: 0, size: 0 };
      return this.store.hasFile(at) ? { type: "file" as const, ...this.store.stat(at) } : null;
    });
  }

  async list(path: string): Promise<ListedFiles> {
    return queued(() => {
      const at = inner(path);
      const direct = (paths: readonly string[]): string[] => paths.filter((each) => folderOf(each) === at);
      const { files, folders } = this.store.paths();
      if (!this.store.hasFolder(at)) throw new Error(`ENOENT: no such file or directory, scandir '${path}'`);
      return { files: direct(files), folders: direct(folders) };
    });
  }

  async read(path: string): Promise<string> {
    return queued(() => this.store.text(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return queued(() => this.store.bytes(path));
  }

  async write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return queued(() => this.store.writeText(path, data, options));
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return queued(() => this.store.writeBytes(path, data, options));
  }

  async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return queued(() => {
      const before = this.store.hasFile(path) ? this.store.text(path) : "";
      this.store.writeText(path, before + data, options);
    });
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return queued(() => {
      const before = this.store.hasFile(path) ? this.store.bytes(path) : new ArrayBuffer(0);
      const joined = new Uint8Array(before.byteLength + data.byteLength);
      joined.set(new Uint8Array(before));
      joined.set(new Uint8Array(data), before.byteLength);
      this.store.writeBytes(path, joined.buffer, options);
    });
  }

  /** Reads, changes and writes with nothing in between. The text is written also when it is the same. */
  async process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return queued(() => {
      const text = change(this.store.text(path));
      this.store.writeText(path, text, options);
      return text;
    });
  }

  async mkdir(path: string): Promise<void> {
    return queued(() => this.store.addFolder(inner(path)));
  }

  /** There is no system around this disk; what it would take is gone. */
  async trashSystem(path: string): Promise<boolean> {
    return queued(() => {
      if (this.store.hasFolder(path)) this.store.removeFolder(path, true);
      else this.store.removeFile(path);
      return true;
    });
  }

  /** Into `.trash`, under its own name, or that name with a number when it is taken there. */
  async trashLocal(path: string): Promise<void> {
    return queued(() => {
      this.store.addFolder(".trash");
      const name = path.slice(folderOf(path).length).replace(/^\//, "");
      const [, base = name, extension = ""] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
      let to = `.trash/${name}`;
      for (let n = 2; this.has(to, false); n++) to = `.trash/${base} ${n}${extension}`;
      this.store.move(path, to);
    });
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    return queued(() => this.store.removeFolder(path, recursive));
  }

  async remove(path: string): Promise<void> {
    return queued(() => this.store.removeFile(path));
  }

  async rename(path: string, newPath: string): Promise<void> {
    return queued(() => {
      // A change of case alone meets the file itself.
      const itself = path.toLowerCase() === newPath.toLowerCase();
      if (!itself && this.has(newPath, false)) throw new Error("Destination file already exists!");
      this.store.move(path, newPath);
    });
  }

  async copy(path: string, newPath: string): Promise<void> {
    return queued(() => {
      if (this.has(newPath, false)) throw new Error("Destination file already exists!");
      this.store.writeBytes(newPath, this.store.bytes(path));
    });
  }

  /** Creates a file where nothing is, in whatever case; its folder has to be there. */
  async createFile(path: string, write: () => void): Promise<void> {
    return queued(() => {
      if (this.has(path, false)) throw new Error("File already exists.");
      write();
    });
  }

  private has(path: string, sensitive: boolean): boolean {
    const at = inner(path);
    if (this.store.hasFile(at) || this.store.hasFolder(at)) return true;
    if (sensitive) return false;
    const { files, folders } = this.store.paths();
    return [...files, ...folders].some((other) => other.toLowerCase() === at.toLowerCase());
  }
}

/** Later, as a disk answers, but each act in one go and in the order they were asked for. */
async function queued<T>(act: () => T): Promise<T> {
  await Promise.resolve();
  return act();
}

/** The root is "/" outside and "" in the store. */
function inner(path: string): string {
  return path === "/" ? "" : path;
}
