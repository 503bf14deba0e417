// What can happen to a device at one of its writes: the program dies, the disk is full, or what was written is told as failed.

import type { Desk } from "../../src/command/desk";
import type { Wrote } from "../../src/notebook/notebook";
import type { MemoryVault } from "../support/memory-notebook";
import { Death } from "../support/memory-notebook";

export const FAULTS = [
  "dies before it",
  "dies after it",
  "has no room for it",
  "has no room from it on",
  "writes it and says that it failed",
] as const;

export type Fault = (typeof FAULTS)[number];

export interface Faulty extends Pick<Desk, "notebook" | "keep"> {
  /** How many writes there were, the journal's among them. */
  readonly calls: () => number;
}

/** The vault on a device to which this happens at write number `at`, from 0. */
export function faulty(vault: MemoryVault, fault: Fault, at: number): Faulty {
  let calls = 0;
  const struck = async <T>(write: () => Promise<T>, failed: (full: boolean) => T): Promise<T> => {
    const now = calls++;
    if (now !== at && !(now > at && fault === "has no room from it on")) return write();
    if (fault === "dies before it") throw new Death(`before write ${at}`);
    if (fault.startsWith("has no room")) return failed(true);
    await write();
    if (fault === "dies after it") throw new Death(`after write ${at}`);
    return failed(false);
  };
  const trouble = (full: boolean): Wrote => (full ? { kind: "full" } : { kind: "failed", detail: "EIO" });
  const { notebook, keep } = vault;
  return {
    calls: () => calls,
    keep: {
      load: keep.load,
      save: (value) =>
        struck(
          () => keep.save(value),
          () => false,
        ),
    },
    notebook: {
      ...notebook,
      edit: (path, base, edits) => struck(() => notebook.edit(path, base, edits), trouble),
      create: (path, text) => struck(() => notebook.create(path, text), trouble),
      discard: (path, text) => struck(() => notebook.discard(path, text), trouble),
    },
  };
}

/** The vault where somebody changes a note right before we write it: the first time, or every time. */
export function meddled(
  vault: MemoryVault,
  path: string,
  every: boolean,
  change: (now: string | undefined) => string | undefined,
): Pick<Desk, "notebook"> {
  let done = false;
  const meddle = (written: string) => {
    if (written !== path || (done && !every)) return;
    done = true;
    const now = change(vault.notes.get(path));
    if (now === undefined) vault.notes.delete(path);
    else vault.notes.set(path, now);
  };
  const { notebook } = vault;
  return {
    notebook: {
      ...notebook,
      edit: (written, base, edits) => (meddle(written), notebook.edit(written, base, edits)),
      create: (written, text) => (meddle(written), notebook.create(written, text)),
      discard: (written, text) => (meddle(written), notebook.discard(written, text)),
    },
  };
}
