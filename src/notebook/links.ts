// Which note a link leads to, as Obsidian resolves it: by path, by name, the nearest of several.

import type { NotePath } from "./notebook";
import { folderOf, plainPath } from "../note/path";
import { ownText } from "./owned";

export type Resolve = (target: string, from: NotePath) => NotePath | null;

/** The notes of a vault by name, so that a link is followed without looking at the others; each is kept as `N`. */
export interface Names<N> {
  get(path: NotePath): N | undefined;
  /** Takes in a note that is not there yet. */
  add(note: N): void;
  remove(path: NotePath): void;
  /** Notes that are known elsewhere have come or gone. */
  othersChanged(): void;
  /** The notes of this name (`nameKey`), the one with the shortest path first. */
  named(name: string): readonly NotePath[];
  /**
   * The note a link target leads to. A target that begins with dots is a path from the linking note's folder, another with a
   * folder a path or the end of one; of several notes of one name the one in the linking note's folder wins, then the shortest
   * path. Letter case and Unicode form do not count.
   */
  readonly resolve: Resolve;
}

/** `others` gives the notes of a name that are known elsewhere. */
export function names<N extends string | number>(
  pathOf: (note: N) => NotePath,
  others: (name: string) => readonly NotePath[] = () => [],
): Names<N> {
  // Most hashes are one note's, so a list for each would be most of what is kept.
  const byHash = new Map<number, N | N[]>();
  const alike = (hash: number): readonly N[] => {
    const some = byHash.get(hash) ?? [];
    return typeof some === "object" ? some : [some];
  };
  const own = (name: string) => {
    const paths = alike(keyHash(name)).map(pathOf);
    return paths.filter((path) => nameKey(path) === name).sort(nearest);
  };
  const named = (name: string): readonly NotePath[] => {
    const elsewhere = others(name);
    return elsewhere.length === 0 ? own(name) : [...own(name), ...elsewhere].sort(nearest);
  };
  /** Targets that lead to the same note from everywhere, and where: most links are followed again and again. */
  const followed = new Map<string, NotePath | null>();
  // A note is asked for before it is added.
  let last: NotePath | null = null;
  let lastHash = 0;
  const hashOf = (path: NotePath): number => {
    if (path !== last) {
      last = path;
      lastHash = nameHash(path);
    }
    return lastHash;
  };
  const forget = () => {
    // To clear an empty map costs as much as to make one.
    if (followed.size > 0) followed.clear();
  };
  return {
    get: (path) => {
      const some = byHash.get(hashOf(path));
      if (typeof some === "object") return some.find((one) => pathOf(one) === path);
      return some !== undefined && pathOf(some) === path ? some : undefined;
    },
    add: (note) => {
      forget();
      const hash = hashOf(pathOf(note));
      const some = byHash.get(hash);
      if (some === undefined) byHash.set(hash, note);
      else if (typeof some === "object") some.push(note);
      else byHash.set(hash, [some, note]);
    },
    remove: (path) => {
      forget();
      const hash = hashOf(path);
      const [first, ...more] = alike(hash).filter((one) => pathOf(one) !== path);
      if (first === undefined) byHash.delete(hash);
      else byHash.set(hash, more.length === 0 ? first : [first, ...more]);
    },
    named,
    othersChanged: forget,
    resolve: (target, from) => {
      if (isRelative(target)) {
        const place = linkKey(joined(folderOf(from), target));
        return named(nameKey(place)).find((path) => linkKey(path) === place) ?? null;
      }
      const once = followed.get(target);
      if (once !== undefined) return once;
      const wanted = linkKey(target.replace(/^\/+/, ""));
      const name = nameKey(wanted);
      const same = named(name).filter((path) => `/${linkKey(path)}`.endsWith(`/${wanted}`));
      const at = (place: string) => same.find((path) => linkKey(path) === place);
      if (same.length < 2) {
        const [only = null] = same;
        followed.set(ownText(target), only);
        return only;
      }
      const beside = linkKey(from.slice(0, from.lastIndexOf("/") + 1)) + name;
      return (wanted.includes("/") ? null : at(beside)) ?? at(wanted) ?? same[0] ?? null;
    },
  };
}

/** Resolves link targets among these notes. */
export function resolver(paths: readonly NotePath[]): Resolve {
  let known: Names<NotePath> | null = null;
  return (target, from) => {
    // Ten thousand names are sorted out only where there is a link to follow.
    if (!known) {
      known = names((path: NotePath) => path);
      for (const path of new Set(paths)) known.add(path);
    }
    return known.resolve(target, from);
  };
}

/** Of notes of one name the one with the shorter path comes first. */
function nearest(one: NotePath, other: NotePath): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** A note's name as links are compared by it: without folder and ending. */
export function nameKey(path: string): string {
  return plainPath(path.slice(path.lastIndexOf("/") + 1, endOf(path)));
}

/** A hash of a note's name, the same for all that are one name to links (FNV-1a); it makes no text of the path. */
export function nameHash(path: string): number {
  const end = endOf(path);
  let hash = BASIS;
  for (let i = path.lastIndexOf("/") + 1; i < end; i++) {
    const c = path.charCodeAt(i);
    if (c > 126) return keyHash(nameKey(path));
    hash = Math.imul(hash ^ (c >= 65 && c <= 90 ? c + 32 : c), PRIME);
  }
  return mixed(hash);
}

/** The same of what `nameKey` gives. */
export function keyHash(name: string): number {
  let hash = BASIS;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), PRIME);
  return mixed(hash);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** With what the upper half knows in the lower, as a number that needs no object of its own. */
function mixed(hash: number): number {
  return ((hash >>> 16) ^ hash) & 0x3fffffff;
}

/** A path or a target as links are compared by it: without ending, letter case and Unicode form. */
export function linkKey(path: string): string {
  return plainPath(path.slice(0, endOf(path)));
}

function endOf(path: string): number {
  return path.length - (path.endsWith(".md") || /\.md$/i.test(path) ? 3 : 0);
}

/** Whether a target is a path from the folder of the note it stands in. */
export function isRelative(target: string): boolean {
  return /^\.\.?\//.test(target);
}

function joined(folder: string, target: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
