// Links to a note as Obsidian is set to write them: wiki or Markdown, by the shortest name, relative or from the root.

import type { NotePath } from "../notebook/notebook";
import { encoded } from "../note/link";
import { folderOf, noteName } from "../note/path";
import type { Desk } from "./desk";

/** Makes links to a note, or a heading in it, which need not exist yet, for the notes that link to it; brackets included. */
export function linker(
  to: NotePath,
  desk: Desk,
  heading?: string,
  shown = heading ?? noteName(to),
): (from: NotePath) => string {
  const { markdown } = desk.links;
  const targetFrom = targeter(to, desk);
  return (from) => {
    const target = targetFrom(from);
    const sub = heading === undefined ? "" : `#${heading}`;
    if (markdown) return `[${shown}](${encoded(target)}${sub && `#${encoded(sub.slice(1))}`})`;
    const short = target.replace(/\.md$/i, "") + sub;
    return short === shown ? `[[${shown}]]` : `[[${short}|${shown}]]`;
  };
}

/** What links to a note name it by, its ending included. Notes that are `gone` have their name no longer. */
export function targeter(
  to: NotePath,
  desk: Pick<Desk, "links" | "notebook">,
  gone: readonly NotePath[] = [],
): (from: NotePath) => string {
  const { path } = desk.links;
  const name = noteName(to);
  const unique =
    path === "shortest" &&
    !desk.notebook.paths().some((other) => isNamesake(other, to) && !gone.includes(other));
  return (from) => (unique ? `${name}.md` : path === "relative" ? relativePath(from, to) : to);
}

/** Whether another note has the same name but for letter case. Asked of every note of a vault, so most are told by one letter. */
function isNamesake(other: NotePath, to: NotePath): boolean {
  const own = to.lastIndexOf("/") + 1;
  const from = other.length - (to.length - own);
  if (from < 0 || (from > 0 && other.charCodeAt(from - 1) !== SLASH) || other === to) return false;
  const a = lastLetter(other);
  const b = lastLetter(to);
  // Letters of which only the case differs have all other bits in common, in English.
  if (a < 128 && b < 128 && (a | 32) !== (b | 32)) return false;
  return other.slice(from).toLowerCase() === to.slice(own).toLowerCase();
}

const SLASH = 47;

/** The last one before `.md`. */
function lastLetter(path: NotePath): number {
  return path.charCodeAt(path.length - 4);
}

function relativePath(from: NotePath, to: NotePath): string {
  const here = folderOf(from) === "" ? [] : folderOf(from).split("/");
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
