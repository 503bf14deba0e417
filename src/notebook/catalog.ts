// What is known of all notes: facts by path, kept note by note, and which note links to which. Generic over the facts.

import type { Resolve } from "./links";
import { nameKey, names } from "./links";
import { ownText } from "./owned";
import type { NotePath } from "./notebook";
import type { Known, Pack } from "./pack";
import { packs } from "./pack";

export interface Catalog<F> {
  /** Grows with every change: what was made of the catalog holds while it stands. */
  revision(): number;
  has(path: NotePath): boolean;
  get(path: NotePath): Known<F> | undefined;
  paths(): Iterable<NotePath>;
  /** Those of which more than links is known: their facts are not null. */
  telling(): Iterable<NotePath>;
  /** A note as it is now; `known` replaces what was known of it. Links are copied, facts are kept as they are. */
  set(path: NotePath, known: Known<F>): void;
  /** Takes in a pack but for the rows that are gone; none of its notes may be known yet, and no other pack may have this place. */
  take(place: number, pack: Pack<F>, gone: ReadonlySet<number>): void;
  remove(path: NotePath): void;
  /** The notes that are called as this one, wherever they lie, the one with the shortest path first. */
  called(path: NotePath): readonly NotePath[];
  /** The note a link leads to, seen from the note it stands in. */
  readonly resolve: Resolve;
  /** Notes this one links to, in the order of its links, each once. */
  linksOf(path: NotePath): readonly NotePath[];
  /** Notes that link to this one, by path. */
  linksTo(path: NotePath): readonly NotePath[];
  /** The notes within `depth` links of `root` in either direction, by how many links away; `root` itself is 0 away. */
  around(root: NotePath, depth: number): ReadonlyMap<NotePath, number>;
}

const NONE: readonly string[] = [];

interface Target {
  readonly target: string;
  /** The name it ends in. */
  readonly name: string;
  /** The notes with a link that ends in this name, by whatever path, in no order. */
  readonly from: NotePath[];
  uses: number;
}

export function catalog<F>(): Catalog<F> {
  const packed = packs<F>();
  // All that did not come in a pack, or changed since.
  const notes = new Map<NotePath, Known<F>>();
  const known = names((name) => packed.named(name));
  const telling = new Set<NotePath>();
  // By the name a link ends in, the notes that have such a link. Which note it leads to is asked when somebody wants to know:
  // a new note may take over the links of another, and nothing has to be done about it here.
  const linking = new Map<string, NotePath[]>();
  let revision = 0;

  /** A vault links to the same notes over and over: each target is kept once, with the notes that link to its name. */
  const targets = new Map<string, Target>();

  const forget = (path: NotePath) => {
    for (const target of notes.get(path)?.links ?? []) {
      const known = targets.get(target);
      if (!known) continue;
      leave(known.from, path);
      if (known.from.length === 0) linking.delete(known.name);
      if (--known.uses === 0) targets.delete(target);
    }
  };
  /** The target as it is kept: what is handed in may be a part of a note's text, which must not be kept with it. */
  const keep = (written: string, path: NotePath): string => {
    let known = targets.get(written);
    if (!known) {
      const target = ownText(written);
      const name = nameKey(target);
      const from = linking.get(name) ?? [];
      linking.set(name, from);
      known = { target, name, from, uses: 0 };
      targets.set(target, known);
    }
    known.uses++;
    // A note that links to one name by two paths comes twice in a row.
    if (known.from.at(-1) !== path) known.from.push(path);
    return known.target;
  };
  const get = (path: NotePath) => notes.get(path) ?? packed.get(path);
  const linksOf = (path: NotePath) => {
    const targets = get(path)?.links ?? [];
    return [...new Set(targets.flatMap((target) => known.resolve(target, path) ?? []))];
  };
  const linksTo = (path: NotePath) => {
    const name = nameKey(path);
    const leadsHere = (target: string, from: NotePath) =>
      nameKey(target) === name && known.resolve(target, from) === path;
    const loose = (linking.get(name) ?? []).filter((from) =>
      notes.get(from)?.links.some((target) => leadsHere(target, from)),
    );
    const lying = packed.linking(name).filter(({ target, from }) => leadsHere(target, from));
    return [...new Set([...loose, ...lying.map(({ from }) => from)])].sort();
  };

  return {
    revision: () => revision,
    has: (path) => notes.has(path) || packed.has(path),
    get,
    paths: function* () {
      yield* notes.keys();
      yield* packed.paths();
    },
    telling: () => telling,
    set: (path, next) => {
      revision++;
      packed.remove(path);
      const isNew = !notes.has(path);
      if (!isNew) forget(path);
      const links = next.links.length === 0 ? NONE : next.links.map((target) => keep(target, path));
      notes.set(path, { links, facts: next.facts });
      if (next.facts === null) telling.delete(path);
      else telling.add(path);
      if (isNew) known.add(path);
    },
    take: (place, pack, gone) => {
      revision++;
      for (const path of packed.put(place, pack, gone)) telling.add(path);
      known.othersChanged();
    },
    remove: (path) => {
      if (!packed.remove(path) && !notes.has(path)) return;
      revision++;
      forget(path);
      notes.delete(path);
      telling.delete(path);
      known.remove(path);
    },
    called: (path) => known.named(nameKey(path)),
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

/** Few notes link to most names, and to look through a list of them costs less than to keep a set. */
function leave(from: NotePath[], path: NotePath): void {
  const at = from.lastIndexOf(path);
  if (at === -1) return;
  const last = from.pop();
  if (at < from.length && last !== undefined) from[at] = last;
}
