// Links to a note as Obsidian is set to write them: wiki or Markdown, by the shortest name, relative or from the root.

import type { NotePath } from "../notebook/notebook";
import { folderOf, noteName } from "../note/path";
import type { Desk } from "./desk";

/** Makes links to a note, which need not exist yet, for the notes that link to it; brackets included. */
export function linker(to: NotePath, desk: Desk): (from: NotePath) => string {
  const { markdown, path } = desk.links;
  const name = noteName(to);
  const ending = `/${name}.md`.toLowerCase();
  const isNamesake = (other: NotePath) => other !== to && `/${other}`.toLowerCase().endsWith(ending);
  const unique = path === "shortest" && !desk.notebook.paths().some(isNamesake);
  return (from) => {
    const target = unique ? `${name}.md` : path === "relative" ? relativePath(from, to) : to;
    if (markdown) return `[${name}](${encodeURI(target).replace(/\(/g, "%28").replace(/\)/g, "%29")})`;
    const short = target.replace(/\.md$/i, "");
    return short === name ? `[[${name}]]` : `[[${short}|${name}]]`;
  };
}

function relativePath(from: NotePath, to: NotePath): string {
  const here = folderOf(from) === "" ? [] : folderOf(from).split("/");
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
