// A vault in memory that can die, throw or refuse at any write, and keeps what a device keeps.

import type { Edit } from "../../src/note/edit";
import { apply } from "../../src/note/edit";
import { sameLines } from "../../src/note/text";
import type { Keep } from "../../src/notebook/journal";
import type { Notebook, Properties, Read, Trouble, Wrote } from "../../src/notebook/notebook";
import { parse } from "yaml";

/** Thrown where a test lets the program die. */
export class Death extends Error {}

export interface MemoryVault {
  readonly notebook: Notebook;
  readonly keep: Keep;
  /** The notes as they stand; tests may write into it as another program would. */
  readonly notes: Map<string, string>;
  /** How many writes (journal included) have happened. */
  writes(): number;
  /** Paths of notes created, edited or discarded, in order. */
  readonly touched: string[];
  /** The program dies instead of doing write number `at` (0-based, counted from now). */
  diesAt(at: number): void;
  /** The notebook answers this trouble instead of writing the note. */
  refuses(path: string, trouble: Trouble): void;
  /** The program starts again: nothing dies or refuses any more. */
  restart(): void;
  snapshot(): Readonly<Record<string, string>>;
}

export function memoryVault(
  initial: Readonly<Record<string, string>>,
  kept: unknown = undefined,
): MemoryVault {
  const notes = new Map(Object.entries(initial));
  const troubles = new Map<string, Trouble>();
  const touched: string[] = [];
  let stored: string | undefined = kept === undefined ? undefined : JSON.stringify(kept);
  let count = 0;
  let fatal = Infinity;

  const step = (path: string | null): Trouble | null => {
    if (count >= fatal) throw new Death(`died at write ${count}`);
    const trouble = path === null ? undefined : troubles.get(path);
    if (trouble) return trouble;
    count++;
    if (path !== null) touched.push(path);
    return null;
  };
  const read = (path: string): Read | Trouble => {
    const text = notes.get(path);
    if (text === undefined) return { kind: "missing" };
    const trouble = troubles.get(path);
    const locked =
      trouble?.kind === "read-only" || trouble?.kind === "not-text" ? { locked: trouble.kind } : {};
    return { kind: "text", text, ...locked };
  };
  const change = (path: string, base: string, next: (now: string) => string | null): Wrote => {
    const now = notes.get(path);
    if (now === undefined) return { kind: "missing" };
    if (now !== base) return { kind: "changed", now };
    const trouble = step(path);
    if (trouble) return trouble;
    const text = next(now);
    if (text === null) notes.delete(path);
    else notes.set(path, text);
    return { kind: "done" };
  };
  const applied = (text: string, edits: readonly Edit[]) => {
    const result = apply(text, edits);
    if (result.kind === "conflict") throw new Error(`conflict in line ${result.line}`);
    return result.text;
  };

  return {
    notes,
    touched,
    writes: () => count,
    diesAt: (at) => (fatal = count + at),
    refuses: (path, trouble) => troubles.set(path, trouble),
    restart: () => {
      fatal = Infinity;
      troubles.clear();
    },
    snapshot: () => Object.fromEntries([...notes].sort(([a], [b]) => (a < b ? -1 : 1))),
    keep: {
      load: () => Promise.resolve(stored === undefined ? undefined : (JSON.parse(stored) as unknown)),
      save: (value) => {
        step(null);
        stored = JSON.stringify(value);
        return Promise.resolve(true);
      },
    },
    notebook: {
      paths: () => [...notes.keys()],
      linking: () => [...notes.keys()],
      read: (path) => Promise.resolve(read(path)),
      edit: async (path, base, edits) => change(path, base, (now) => applied(now, edits)),
      create: async (path, text) => {
        if (notes.has(path)) return { kind: "exists" };
        const trouble = step(path);
        if (trouble) return trouble;
        notes.set(path, text);
        return { kind: "done" };
      },
      discard: async (path, text) => change(path, text, () => null),
      holds: (path, text) => Promise.resolve(sameLines(notes.get(path) ?? "", text) && notes.has(path)),
      properties: (path) => Promise.resolve(propertiesOf(notes.get(path) ?? "")),
    },
  };
}

function propertiesOf(text: string): Properties | null {
  const block = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  if (block === undefined) return null;
  try {
    const value: unknown = parse(block, { logLevel: "error" });
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
