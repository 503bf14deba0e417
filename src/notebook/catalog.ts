// What is known of all notes: facts by path, kept note by note, and which note links to which. Generic over the facts.

import type { Resolve } from "./links";
import { nameKey, names } from "./links";
import { ownText } from "./owned";
import type { NotePath } from "./notebook";
import type { Known, Pack } from "./pack";
import { packs } from "./pack";
import { shortLists } from "./short-lists";

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

/** In the place of a note's path: its row is free. */
const GONE = "";

interface Target {
  readonly target: string;
  /** The name it ends in. */
  readonly name: string;
  /** The rows with a link that ends in this name, by whatever path, in no order. */
  readonly from: number[];
  uses: number;
}

export function catalog<F>(): Catalog<F> {
  const packed = packs<F>();
  // All notes that did not come in a pack, or changed since, in columns: of most there is little to know, and an object for each
  // would be most of it.
  const paths: NotePath[] = [];
  const facts: (F | undefined)[] = [];
  /** The links of each, as places in `targets`. */
  const links = shortLists();
  const notes = names(
    (row: number) => paths[row] ?? GONE,
    (name) => packed.named(name),
  );
  const telling = new Set<NotePath>();
  /** Rows and places that are free again. */
  const freeRows: number[] = [];
  const freePlaces: number[] = [];
  // A vault links to the same notes over and over: each target is kept once.
  const targets: Target[] = [];
  const placeOf = new Map<string, number>();
  // By the name a link ends in, the rows that have such a link. Which note it leads to is asked when somebody wants to know: a
  // new note may take over the links of another, and nothing has to be done about it here.
  const linking = new Map<string, number[]>();
  let revision = 0;

  const forget = (row: number) => {
    for (const place of links.of(row)) {
      const known = targets[place];
      if (!known) continue;
      leave(known.from, row);
      if (known.from.length === 0) linking.delete(known.name);
      if (--known.uses > 0) continue;
      placeOf.delete(known.target);
      freePlaces.push(place);
    }
  };
  /** The place of a target. What is handed in may be a part of a note's text, which must not be kept with it. */
  const keep = (written: string, row: number): number => {
    let place = placeOf.get(written);
    if (place === undefined) {
      const target = ownText(written);
      const name = nameKey(target);
      const from = linking.get(name) ?? [];
      linking.set(name, from);
      place = freePlaces.pop() ?? targets.length;
      targets[place] = { target, name, from, uses: 0 };
      placeOf.set(target, place);
    }
    const known = targets[place];
    if (known) {
      known.uses++;
      // A note that links to one name by two paths comes twice in a row.
      if (known.from.at(-1) !== row) known.from.push(row);
    }
    return place;
  };
  const linksIn = (row: number) => Array.from(links.of(row), (place) => targets[place]?.target ?? "");
  const get = (path: NotePath): Known<F> | undefined => {
    const row = notes.get(path);
    if (row === undefined) return packed.get(path);
    return { links: linksIn(row), facts: facts[row] as F };
  };
  const linksOf = (path: NotePath) => {
    const targets = get(path)?.links ?? [];
    return [...new Set(targets.flatMap((target) => notes.resolve(target, path) ?? []))];
  };
  const linksTo = (path: NotePath) => {
    const name = nameKey(path);
    const leadsHere = (target: string, from: NotePath) =>
      nameKey(target) === name && notes.resolve(target, from) === path;
    const loose = (linking.get(name) ?? []).flatMap((row) => {
      const from = paths[row] ?? GONE;
      return linksIn(row).some((target) => leadsHere(target, from)) ? from : [];
    });
    const lying = packed.linking(name).filter(({ target, from }) => leadsHere(target, from));
    return [...new Set([...loose, ...lying.map(({ from }) => from)])].sort();
  };

  return {
    revision: () => revision,
    has: (path) => notes.get(path) !== undefined || packed.has(path),
    get,
    paths: function* () {
      for (const path of paths) if (path !== GONE) yield path;
      yield* packed.paths();
    },
    telling: () => telling,
    set: (path, known) => {
      revision++;
      const lay = packed.remove(path);
      const before = notes.get(path);
      const row = before ?? freeRows.pop() ?? paths.length;
      if (before === undefined) {
        paths[row] = path;
        notes.add(row);
      } else forget(row);
      facts[row] = known.facts;
      links.put(
        row,
        known.links.map((target) => keep(target, row)),
      );
      if (known.facts !== null) telling.add(path);
      else if (lay || before !== undefined) telling.delete(path);
    },
    take: (place, pack, gone) => {
      revision++;
      for (const path of packed.put(place, pack, gone)) telling.add(path);
      notes.othersChanged();
    },
    remove: (path) => {
      const row = notes.get(path);
      if (!packed.remove(path) && row === undefined) return;
      revision++;
      telling.delete(path);
      if (row === undefined) {
        notes.othersChanged();
        return;
      }
      forget(row);
      links.put(row, []);
      notes.remove(path);
      paths[row] = GONE;
      facts[row] = undefined;
      freeRows.push(row);
    },
    called: (path) => notes.named(nameKey(path)),
    resolve: notes.resolve,
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
function leave(from: number[], row: number): void {
  const at = from.lastIndexOf(row);
  if (at === -1) return;
  const last = from.pop();
  if (at < from.length && last !== undefined) from[at] = last;
}
