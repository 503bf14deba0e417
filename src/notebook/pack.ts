// Many notes of a catalog in columns, as a host kept them: nothing is made of a note until somebody asks for it.

import { keyHash, nameHash, nameKey } from "./links";
import type { NotePath } from "./notebook";

/** What is known of a note. */
export interface Known<F> {
  /** Targets of its links, as written and without what follows `#`. */
  readonly links: readonly string[];
  readonly facts: F;
}

/** Which notes there are, and their links. */
export interface Columns {
  /** In the order of their names, as `byName` has it. */
  readonly paths: readonly NotePath[];
  /** What their links lead to, each once, by name as well. */
  readonly targets: readonly string[];
  /** The links of all rows, one row after the other, as places in `targets`. */
  readonly links: readonly number[];
  /** Where the links of each row begin, and in the end how many there are. */
  readonly starts: readonly number[];
}

/** Notes whose names have one place (`placeOf`), a row each. */
export interface Pack<F> extends Columns {
  /** Rows of which more than links is known. */
  readonly telling: readonly number[];
  /** What is known of a row; the same value each time. */
  readonly facts: (row: number) => F;
}

/** A link as it is written, and the note it stands in. */
export interface LinkFrom {
  readonly from: NotePath;
  readonly target: string;
}

/** Packs and what is still true of them: a note that changes is taken out. */
export interface Packs<F> {
  /**
   * Puts a pack to its place, which must be free. Rows that are gone are no notes any more. Gives back those of which more than
   * links is known.
   */
  put(place: number, pack: Pack<F>, gone: ReadonlySet<number>): readonly NotePath[];
  get(path: NotePath): Known<F> | undefined;
  has(path: NotePath): boolean;
  /** Takes a note out; false where it is in none. */
  remove(path: NotePath): boolean;
  paths(): Iterable<NotePath>;
  /** Notes whose name this is (`nameKey`). */
  named(name: string): readonly NotePath[];
  /** Links that end in this name, by whatever path. */
  linking(name: string): readonly LinkFrom[];
}

export const PLACES = 64;

/** Where a note lies: those of one name together, so that a link is followed in one pack only. */
export function placeOf(path: NotePath): number {
  return nameHash(path) & (PLACES - 1);
}

/** The notes in the order of their rows, with what they link to. */
export function inColumns<N extends Row>(
  notes: readonly N[],
): { readonly rows: readonly N[]; readonly columns: Columns } {
  const rows = [...notes].sort((a, b) => byName(a.path, b.path));
  const targets = [...new Set(rows.flatMap((row) => row.links))].sort(byName);
  const places = new Map(targets.map((target, place) => [target, place]));
  const links: number[] = [];
  const starts = [0];
  for (const row of rows) {
    for (const target of row.links) links.push(places.get(target) ?? 0);
    starts.push(links.length);
  }
  return { rows, columns: { paths: rows.map(({ path }) => path), targets, links, starts } };
}

interface Row {
  readonly path: NotePath;
  readonly links: readonly string[];
}

function byName(one: string, other: string): number {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

interface Lying<F> {
  readonly pack: Pack<F>;
  /** Rows that are no notes any more: few change between two starts. */
  readonly gone: Set<number>;
  /** Made when first somebody asks what links to a name. */
  backs: Backs | null;
}

interface Place<F> {
  readonly lying: Lying<F>;
  readonly row: number;
}

export function packs<F>(): Packs<F> {
  const places: (Lying<F> | undefined)[] = [];
  /** Rows of which more than links is known are asked for again and again. */
  const telling = new Map<NotePath, Place<F>>();
  /** By name, what linked to it when it was first asked for: to look into every pack each time would cost more. */
  const asked = new Map<string, readonly (LinkFrom & Place<F>)[]>();

  const find = (path: NotePath): Place<F> | undefined => {
    // Where a vault is read for the first time there is none, and each note is asked for.
    if (places.length === 0) return undefined;
    const told = telling.get(path);
    if (told) return told;
    const lying = places[placeOf(path)];
    if (!lying) return undefined;
    const { paths } = lying.pack;
    const [from, to] = rangeOf(paths, nameKey(path));
    const row = from === to ? -1 : paths.indexOf(path, from);
    return row === -1 || row >= to || lying.gone.has(row) ? undefined : { lying, row };
  };
  const linkingIn = (lying: Lying<F>, name: string): readonly (LinkFrom & Place<F>)[] => {
    const { pack } = lying;
    const [first, end] = rangeOf(pack.targets, name);
    if (first === end) return [];
    const { rows, starts } = (lying.backs ??= backsOf(pack));
    return pack.targets.slice(first, end).flatMap((target, nth) =>
      [...rows.subarray(starts[first + nth], starts[first + nth + 1])].map((row) => ({
        target,
        from: pack.paths[row] ?? "",
        lying,
        row,
      })),
    );
  };

  return {
    put: (place, pack, gone) => {
      const lying: Lying<F> = { pack, gone: new Set(gone), backs: null };
      places[place] = lying;
      asked.clear();
      const rows = pack.telling.filter((row) => !lying.gone.has(row));
      for (const row of rows) telling.set(pack.paths[row] ?? "", { lying, row });
      return rows.map((row) => pack.paths[row] ?? "");
    },
    get: (path) => {
      const found = find(path);
      if (!found) return undefined;
      const { row, lying } = found;
      const { links, starts, targets, facts } = lying.pack;
      return {
        links: links.slice(starts[row], starts[row + 1]).map((target) => targets[target] ?? ""),
        facts: facts(row),
      };
    },
    has: (path) => find(path) !== undefined,
    remove: (path) => {
      const found = find(path);
      if (!found) return false;
      found.lying.gone.add(found.row);
      telling.delete(path);
      return true;
    },
    paths: function* () {
      for (const lying of places) {
        const { pack, gone } = lying ?? {};
        for (let row = 0; pack && row < pack.paths.length; row++)
          if (!gone?.has(row)) yield pack.paths[row] ?? "";
      }
    },
    named: (name) => {
      const lying = places[keyHash(name) & (PLACES - 1)];
      if (!lying) return [];
      const [from, to] = rangeOf(lying.pack.paths, name);
      return lying.pack.paths.slice(from, to).filter((_, nth) => !lying.gone.has(from + nth));
    },
    linking: (name) => {
      let links = asked.get(name);
      if (!links) asked.set(name, (links = places.flatMap((lying) => (lying ? linkingIn(lying, name) : []))));
      return links.filter(({ lying, row }) => !lying.gone.has(row));
    },
  };
}

/** Where in texts that are in the order of their names those of one name begin and end. */
function rangeOf(texts: readonly string[], name: string): readonly [from: number, to: number] {
  let from = 0;
  let end = texts.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (nameKey(texts[middle] ?? "") < name) from = middle + 1;
    else end = middle;
  }
  let to = from;
  while (to < texts.length && nameKey(texts[to] ?? "") === name) to++;
  return [from, to];
}

/** The rows that link to each target, one target after the other, and where those of each begin. */
interface Backs {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Counts the links to each target first, so that every row has its place at once. */
function backsOf({ targets, links, starts }: Pack<unknown>): Backs {
  const ends = new Uint32Array(targets.length + 1);
  for (const target of links) ends[target] = (ends[target] ?? 0) + 1;
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const rows = new Uint32Array(links.length);
  for (let row = starts.length - 2; row >= 0; row--) {
    for (let at = (starts[row + 1] ?? 0) - 1; at >= (starts[row] ?? 0); at--) {
      const target = links[at] ?? 0;
      const place = (ends[target] ?? 0) - 1;
      ends[target] = place;
      rows[place] = row;
    }
  }
  // What was the end of each target's rows has become their beginning.
  return { rows, starts: ends };
}
