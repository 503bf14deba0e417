// Links to a note as Obsidian is set to write them: wiki or Markdown, by the shortest name, relative or from the root.

import type { NotePath } from "../notebook/notebook";
import { folderOf, noteName } from "../note/path";
import type { Desk } from "./desk";

/** Makes links to a note, or a heading in it, which need not exist yet, for the notes that link to it; brackets included. */
export function linker(to: NotePath, desk: Desk, heading?: string): (from: NotePath) => string {
  const { markdown, path } = desk.links;
  const name = noteName(to);
  const ending = `/${name}.md`.toLowerCase();
  const isNamesake = (other: NotePath) => other !== to && `/${other}`.toLowerCase().endsWith(ending);
  const unique = path === "shortest" && !desk.notebook.paths().some(isNamesake);
  return (from) => {
    const target = unique ? `${name}.md` : path === "relative" ? relativePath(from, to) : to;
    const sub = heading === undefined ? "" : `#${heading}`;
    const shown = heading ?? name;
    if (markdown) return `[${shown}](${encoded(target)}${sub && `#${encoded(sub.slice(1))}`})`;
    const short = target.replace(/\.md$/i, "") + sub;
    return short === shown ? `[[${shown}]]` : `[[${short}|${shown}]]`;
  };
}

function encoded(target: string): string {
  return encodeURI(target).replace(/\(/g, "%28").replace(/\)/g, "%29");
}

function relativePath(from: NotePath, to: NotePath): string {
  const here = folderOf(from) === "" ? [] : folderOf(from).split("/");
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
