// Which notes are goals and drivers, in the order in which somebody may mean one, and where they live.

import type { VaultFacts } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import { folderOf } from "../../note/path";

/** Notes of drivers that are not closed: the open note first, then those near it, then all others by path. */
export function driversIn(facts: VaultFacts, active: NotePath | null): readonly NotePath[] {
  return nearest(facts, active, (path) => {
    const known = facts.notes.get(path)?.facts;
    return known?.kind === "driver" && known.drivers.some(({ closed }) => !closed);
  });
}

/** The same of goals. */
export function goalsIn(facts: VaultFacts, active: NotePath | null): readonly NotePath[] {
  return nearest(facts, active, (path) => {
    const goal = facts.notes.get(path)?.facts?.goal;
    return goal !== undefined && goal !== null && goal.standing !== "closed";
  });
}

function nearest(
  { notes }: VaultFacts,
  active: NotePath | null,
  is: (path: NotePath) => boolean,
): readonly NotePath[] {
  const near = active === null ? [] : [...notes.around(active, 1).keys()];
  return [...new Set([...near, ...[...notes.telling()].sort()])].filter(is);
}

/** The folder where most notes of this kind are; null where there are none. */
export function commonFolder({ notes }: VaultFacts, kind: "goal" | "driver"): string | null {
  const counts = new Map<string, number>();
  for (const path of notes.telling()) {
    if (notes.get(path)?.facts?.kind !== kind) continue;
    counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
