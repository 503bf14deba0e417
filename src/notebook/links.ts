// Which note a link leads to, as Obsidian resolves it: by path, by name, the nearest of several.

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
    const name = wanted.slice(wanted.lastIndexOf("/") + 1);
    // Ten thousand names are sorted out only where there is a link to follow.
    names ??= byName(paths);
    const same = (names.get(name) ?? []).filter(
      (path) => plain(path) === wanted || plain(path).endsWith(`/${wanted}`),
    );
    const folder = plain(from.slice(0, from.lastIndexOf("/") + 1));
    const exact = same.find((path) => plain(path) === wanted);
    const beside = same.find((path) => plain(path) === folder + name);
    return (wanted.includes("/") ? exact : beside) ?? exact ?? same[0] ?? null;
  };
}

/** Notes by name, the shortest path first. */
function byName(paths: readonly NotePath[]): ReadonlyMap<string, readonly NotePath[]> {
  const names = new Map<string, NotePath[]>();
  for (const path of paths) {
    const name = plain(path.slice(path.lastIndexOf("/") + 1));
    const same = names.get(name);
    if (same) same.push(path);
    else names.set(name, [path]);
  }
  for (const same of names.values())
    if (same.length > 1) same.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return names;
}

function plain(path: string): string {
  return path.normalize("NFC").toLowerCase().replace(/\.md$/, "");
}
