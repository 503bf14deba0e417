// Which note a link leads to, as Obsidian resolves it: by path, by name, the nearest of several.

import { groups } from "../note/groups";
import type { NotePath } from "./notebook";

export type Resolve = (target: string, from: NotePath) => NotePath | null;

/**
 * Resolves link targets among these notes. A target with a folder is a path or the end of one; of several notes of one name
 * the one in the linking note's folder wins, then the shortest path. Letter case and Unicode form do not count.
 */
export function resolver(paths: readonly NotePath[]): Resolve {
  let names: ReadonlyMap<string, readonly NotePath[]> | null = null;
  return (target, from) => {
    const wanted = plain(target.replace(/^\/+/, ""));
    const name = nameOf(wanted);
    // Ten thousand names are sorted out only where there is a link to follow.
    names ??= groups([...paths].sort(shorterFirst), (path) => nameOf(plain(path)));
    const same = (names.get(name) ?? []).filter((path) => `/${plain(path)}`.endsWith(`/${wanted}`));
    const at = (place: string) => same.find((path) => plain(path) === place);
    const beside = plain(from.slice(0, from.lastIndexOf("/") + 1)) + name;
    return (wanted.includes("/") ? null : at(beside)) ?? at(wanted) ?? same[0] ?? null;
  };
}

function shorterFirst(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function plain(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(/\.md$/, "");
}
