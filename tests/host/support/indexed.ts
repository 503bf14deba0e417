// The index over the playground's host, without the rest of the plugin: what it is given, and all that it says.

import { createApp } from "../../../playground/host/app/create";
import { board } from "../../../src/board/board";
import type { Desk } from "../../../src/command/desk";
import { vaultIndex } from "../../../src/obsidian/index/vault-index";
import type { Storage, VaultIndex } from "../../../src/obsidian/index/vault-index";
import type { Session } from "../../../src/obsidian/session";
import { DEFAULTS } from "../../../src/settings/settings";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import type { App } from "./app";

export const REVIEW =
  "# Thoughts\n# Goals\n- [[Goal]]: 5\n# To do\n- [ ] Call [since:: 2024-W21]\n- [x] Ask ✅ 2024-06-03\n";
export const DRIVER = "---\ntype: driver\nowner: Vera\n---\n# P2P\n## Backlog\n- [ ] Survey\n- [§] Hosts\n";
export const MEETING =
  "# 19.05\n## Updates\n- Vera: [[Goal]] 7\n## Questions\n### Zoe / Songs\n## Commitments\n- [ ] Zoe: sing\n";
export const GOAL = "---\ntype: goal\ntarget: 10\n---\n# Goal\n## Updates\n- 2024-06-02 — 3\n";

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
    current: () => changes.settings ?? DEFAULTS,
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

/** Lets the host tell what happened, and the index read it. */
export async function settled(index: VaultIndex): Promise<void> {
  await jest.advanceTimersByTimeAsync(50);
  await index.settled();
}

export async function appOf(files: Readonly<Record<string, string>>): Promise<App> {
  const app = await createApp({ files });
  await jest.advanceTimersByTimeAsync(50);
  return app;
}

export function begin(app: App, storage: Storage | null = null) {
  const desk = testDesk(app);
  return { app, desk, index: vaultIndex(desk.session, storage) };
}

export async function indexed(files: Readonly<Record<string, string>>) {
  const begun = begin(await appOf(files));
  await settled(begun.index);
  return begun;
}

/** Readings take so many milliseconds from now on, one after the other, so that things happen in the midst of them. */
export function slowDisk({ vault }: App, ...milliseconds: readonly number[]) {
  let nth = 0;
  const read = vault.cachedRead.bind(vault);
  return jest.spyOn(vault, "cachedRead").mockImplementation(async (file) => {
    const wait = milliseconds[nth++ % milliseconds.length];
    const text = await read(file);
    await new Promise((resolve) => setTimeout(resolve, wait));
    return text;
  });
}

/** Titles of the drivers by the path of their note. */
export function drivers(index: VaultIndex): Readonly<Record<string, readonly string[]>> {
  const { notes } = index.facts();
  const paths = [...notes.telling()].filter((path) => notes.get(path)?.facts?.kind === "driver");
  return Object.fromEntries(
    paths.map((path) => [path, notes.get(path)?.facts?.drivers.map(({ title }) => title) ?? []]),
  );
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
export async function freshly(session: Given): Promise<unknown> {
  const fresh = vaultIndex(session);
  await settled(fresh);
  const told = toldBy(fresh);
  fresh.stop();
  return told;
}
