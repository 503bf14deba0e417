// The index over the playground's host, without the rest of the plugin: what it is given, and all that it says.

import { board } from "../../../src/board/board";
import type { Desk } from "../../../src/command/desk";
import { vaultIndex } from "../../../src/obsidian/index/vault-index";
import type { VaultIndex } from "../../../src/obsidian/index/vault-index";
import type { Session } from "../../../src/obsidian/session";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import type { App } from "./app";

type Given = Parameters<typeof vaultIndex>[0];

/** Settings and neighbours that a test changes. */
export interface TestDesk {
  readonly session: Given;
  /** What the next desk says; `told`: the settings' listeners hear of it, as of a neighbour they do not. */
  change(changes: Partial<Desk>, told?: boolean): void;
}

export function testDesk(app: App): TestDesk {
  let changes: Partial<Desk> = {};
  const listeners = new Set<() => void>();
  const settings = {
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session["settings"];
  return {
    session: {
      app,
      settings,
      desk: () => Promise.resolve(deskOf(memoryVault({}), "2024-06-12", changes)),
      start: (work) => {
        void work();
      },
    },
    change: (next, told = true) => {
      changes = { ...changes, ...next };
      if (told) for (const listener of listeners) listener();
    },
  };
}

/** Everything that can be asked of an index. */
export function toldBy(index: VaultIndex): unknown {
  const { notes, reviews } = index.facts();
  const wish = { today: deskOf(memoryVault({}), "2024-06-12").today, from: null, depth: 1, me: "" } as const;
  return {
    notes: [...notes.paths()]
      .sort()
      .map((path) => ({ path, known: notes.get(path), to: notes.linksTo(path), from: notes.linksOf(path) })),
    telling: [...notes.telling()].sort(),
    reviews,
    boards: (["linked", "vault"] as const).map((scope) => board(notes, reviews, { ...wish, scope })),
  };
}

/** What an index says that begins now. */
export async function freshly(session: Given, wait: (index: VaultIndex) => Promise<void>): Promise<unknown> {
  const fresh = vaultIndex(session);
  await wait(fresh);
  const told = toldBy(fresh);
  fresh.stop();
  return told;
}
