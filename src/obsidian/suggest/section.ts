// What the section around a line of a meeting is for, found upwards from the line, and who has a bullet there already.

import { nameAt, personKey } from "../../mastermind/person";
import type { RoleNames } from "../../note/kind";
import { roleOf } from "../../note/kind";
import type { Role } from "../../note/roles";

/** A text by its lines, from 0. */
export type LineAt = (line: number) => string;

/** How many `#` a line begins with as a heading does; 0 for any other line. */
export function marksBefore(line: string): number {
  const marks = /^#{1,6}(?=\s)/.exec(line);
  return marks ? marks[0].length : 0;
}

/** Farther up nobody looks: a section of so many lines is none of a meeting. */
const FARTHEST = 2000;

/** The role of the nearest heading above that has one, of those a line stands under; null where none has. */
export function roleAbove(lineAt: LineAt, line: number, names: RoleNames): Role | null {
  let level = marksBefore(lineAt(line)) || 7;
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST) && level > 1; at--) {
    const text = lineAt(at);
    const marks = marksBefore(text);
    if (marks === 0 || marks >= level) continue;
    level = marks;
    const role = roleOf(text.slice(marks).trim(), "mastermind", names);
    if (role) return role;
  }
  return null;
}

/** Who begins a bullet of the section around a line, by their keys; the line itself is left out. */
export function heardIn(lineAt: LineAt, line: number, last: number): ReadonlySet<string> {
  const heard = new Set<string>();
  const hear = (at: number): boolean => {
    const text = lineAt(at);
    if (marksBefore(text) > 0) return false;
    const bullet = /^\s*[-*+]\s+(?:\[.\]\s+)?/u.exec(text);
    const name = bullet && nameAt(text.slice(bullet[0].length));
    if (name) heard.add(personKey(name.name));
    return true;
  };
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST) && hear(at); at--);
  for (let at = line + 1; at <= Math.min(last, line + FARTHEST) && hear(at); at++);
  return heard;
}
