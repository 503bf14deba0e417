// What is known of the vault's notes, and of which state of each file it was read.

import type { VaultFacts } from "../../command/vault-facts";
import { knownVault } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import type { KeptNote, Stamp } from "./kept-notes";
import type { Looked } from "./look";

export interface KnownNotes {
  facts(): VaultFacts;
  has(path: NotePath): boolean;
  set(path: NotePath, looked: Looked): void;
  /** False where nothing was known. */
  remove(path: NotePath): boolean;
  /** What is known stands until it is read again, but is not to be kept: it was read by other rules. */
  distrust(path: NotePath): void;
  /** The note as it may be kept; null where nothing is known of it as it lies on the disk. */
  kept(path: NotePath): KeptNote | null;
}

export function knownNotes(): KnownNotes {
  const known = knownVault();
  const stamps = new Map<NotePath, Stamp>();
  const { notes } = known.facts();
  return {
    facts: () => known.facts(),
    has: (path) => notes.get(path) !== undefined,
    set: (path, { told, stamp }) => {
      known.set(path, told);
      if (stamp) stamps.set(path, stamp);
      else stamps.delete(path);
    },
    remove: (path) => {
      const had = notes.get(path) !== undefined;
      known.remove(path);
      stamps.delete(path);
      return had;
    },
    distrust: (path) => void stamps.delete(path),
    kept: (path) => {
      const stamp = stamps.get(path);
      const told = stamp && known.get(path);
      return stamp && told ? { path, stamp, told } : null;
    },
  };
}
