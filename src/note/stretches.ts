// A note as its headings and label lines divide it: stretches of lines, each with what it is for.

import type { NoteKind, RoleNames } from "./kind";
import { labelOf, labelRole, roleOf } from "./kind";
import type { Page } from "./page";
import { firstFrom, headingText, opaqueLines } from "./page";
import type { Role } from "./roles";
import type { Writable } from "./writable";

/** What stands between one heading or label line and the next. */
export interface Stretch {
  /** The line of its heading or label, or -1 above the first. */
  readonly line: number;
  /** Its body, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The words of its heading or label, as written. */
  readonly title: string;
  /** What it is for: by its own words, else by those of the headings it stands under. */
  readonly role: Role | null;
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
}

/**
 * The stretches of a note in its order. A label line (`Что нужно сделать?`) divides only where no heading has said what the
 * section is for: under `## Backlog` it is a line like any other.
 */
export function stretches(page: Page, kind: NoteKind, own: RoleNames | null = null): readonly Stretch[] {
  const { headings, lineCount } = page.outline;
  const opaque = opaqueLines(page);
  const found: Writable<Stretch>[] = [];
  // Roles of the headings that are open, by level.
  const roles: (Role | null)[] = [];
  let named = false;
  const begin = (next: Stretch) => {
    const last = found.at(-1);
    if (last) last.to = Math.max(next.line, last.from);
    found.push(next);
  };
  const to = lineCount;
  begin({ line: -1, from: page.outline.frontmatter?.end ?? 0, to, title: "", role: null, heading: -1 });
  let at = 0;
  for (let line = 0; line < lineCount; line++) {
    const heading = headings[at];
    if (heading?.line === line) {
      const title = headingText(page, heading);
      roles.length = Math.min(roles.length, heading.level);
      const above = roles.reduce((last, role) => role ?? last, null);
      const role = roleOf(title, kind, own);
      roles[heading.level] = above && role && isGroup(above, role) ? null : role;
      named = roles.some((role) => role);
      begin({ line, from: heading.end, to, title, role: roles[heading.level] ?? above, heading: at });
      at++;
      line = heading.end - 1;
      continue;
    }
    const here = found.at(-1);
    if (named || opaque[line] || !here) continue;
    const text = page.lines[line] ?? "";
    const role = labelRole(text, kind, own);
    if (role) begin({ line, from: line + 1, to, title: labelOf(text) ?? text.trim(), role, heading: at - 1 });
  }
  return found;
}

/** What a driver is about; below a heading of its backlog or worklog such words are a group's: `### Сейчас`, `### Need to decide`. */
const STATEMENT: ReadonlySet<Role> = new Set<Role>(["situation", "need", "effect", "impact"]);

function isGroup(above: Role, role: Role): boolean {
  return (above === "backlog" || above === "worklog") && STATEMENT.has(role);
}

/** Those of the stretches that a label heads which stands by itself, and is no item with the section below it. */
export function labelledParts({ outline }: Page, parts: readonly Stretch[]): readonly Stretch[] {
  const { headings, items } = outline;
  return parts.filter(
    ({ line, heading }) =>
      line >= 0 && headings[heading]?.line !== line && items[firstFrom(items, line)]?.line !== line,
  );
}

/** Those of the stretches that are for this. */
export function withRole(parts: readonly Stretch[], role: Role): readonly Stretch[] {
  return parts.filter((part) => part.role === role);
}
