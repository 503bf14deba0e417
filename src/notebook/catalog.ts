// What is known of all notes: facts by path, kept note by note, and which note links to which. Generic over the facts.

import type { Resolve } from "./links";
import { nameKey, names } from "./links";
import type { NotePath } from "./notebook";

export interface Known<F> {
  /** Targets of its links, as written and without what follows `#`. */
  readonly links: readonly string[];
  readonly facts: F;
}

export interface Catalog<F> {
  /** Grows with every change: what was made of the catalog holds while it stands. */
  revision(): number;
  get(path: NotePath): Known<F> | undefined;
  paths(): Iterable<NotePath>;
  /** A note as it is now; `known` replaces what was known of it. */
  set(path: NotePath, known: Known<F>): void;
  remove(path: NotePath): void;
  /** The note a link leads to, seen from the note it stands in. */
  readonly resolve: Resolve;
  /** Notes this one links to, in the order of its links, each once. */
  linksOf(path: NotePath): readonly NotePath[];
  /** Notes that link to this one, by path. */
  linksTo(path: NotePath): readonly NotePath[];
  /** The notes within `depth` links of `root` in either direction, by how many links away; `root` itself is 0 away. */
  around(root: NotePath, depth: number): ReadonlyMap<NotePath, number>;
}

export function catalog<F>(): Catalog<F> {
  const notes = new Map<NotePath, Known<F>>();
  const known = names();
  // By the name a link ends in, the notes that have such a link. Which note it leads to is asked when somebody wants to know:
  // a new note may take over the links of another, and nothing has to be done about it here.
  const linking = new Map<string, Set<NotePath>>();
  let revision = 0;

  const forget = (path: NotePath) => {
    for (const target of notes.get(path)?.links ?? []) {
      const from = linking.get(nameKey(target));
      from?.delete(path);
      if (from?.size === 0) linking.delete(nameKey(target));
    }
  };
  const linksOf = (path: NotePath) => {
    const targets = notes.get(path)?.links ?? [];
    return [...new Set(targets.flatMap((target) => known.resolve(target, path) ?? []))];
  };
  const linksTo = (path: NotePath) =>
    [...(linking.get(nameKey(path)) ?? [])].filter((from) => linksOf(from).includes(path)).sort();

  return {
    revision: () => revision,
    get: (path) => notes.get(path),
    paths: () => notes.keys(),
    set: (path, next) => {
      revision++;
      forget(path);
      notes.set(path, next);
      known.add(path);
      for (const target of next.links) {
        const name = nameKey(target);
        const from = linking.get(name);
        if (from) from.add(path);
        else linking.set(name, new Set([path]));
      }
    },
    remove: (path) => {
      if (!notes.has(path)) return;
      revision++;
      forget(path);
      notes.delete(path);
      known.remove(path);
    },
    resolve: known.resolve,
    linksOf,
    linksTo,
    around: (root, depth) => {
      const away = new Map<NotePath, number>([[root, 0]]);
      let rim: readonly NotePath[] = [root];
      for (let step = 1; step <= depth; step++) {
        const next = rim.flatMap((path) => [...linksOf(path), ...linksTo(path)]);
        rim = [...new Set(next)].filter((path) => !away.has(path));
        for (const path of rim) away.set(path, step);
      }
      return away;
    },
  };
}
