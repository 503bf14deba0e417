// An act on notes of any shape: on which vaults it is run, and how it chooses among what stands there.

import type fc from "fast-check";
import type { Desk } from "../../src/command/desk";
import type { Page } from "../../src/note/page";
import { readPage } from "../../src/note/page";
import type { Gone } from "./lines";
import type { Notes, Outcome } from "./scenario";

export interface Hostile extends Gone {
  readonly name: string;
  readonly notes: fc.Arbitrary<Notes>;
  readonly act: (desk: Desk, pick: Pick) => Promise<Outcome>;
}

/** Chooses one of several, the same in every run of one vault; nothing where there is none. */
export type Pick = <T>(all: readonly T[]) => T | undefined;

export function picker(seeds: readonly number[]): Pick {
  let at = 0;
  return (all) => all[(seeds[at++ % seeds.length] ?? 0) % Math.max(1, all.length)];
}

export async function pageOf({ notebook }: Desk, path: string): Promise<Page | null> {
  const read = await notebook.read(path);
  return read.kind === "text" ? readPage(path, read.text) : null;
}

/** What people type. */
export const WORDS: readonly string[] = [
  "Сайт",
  "x  y",
  "- [ ] z",
  "# h",
  "```",
  "%%",
  "[[L]]",
  "31.05 да",
  "$& $1",
  "a ^id",
  "Макс: да",
];
