// What a review says of goals: in bullets that begin with a goal's link, and in its section of goals also in lines, rows of tables and
// below headings that do.

import type { Link } from "../note/link";
import { readLinks } from "../note/link";
import type { Page } from "../note/page";
import { headingText, itemText, opaqueLines, within } from "../note/page";
import type { Role } from "../note/roles";
import { sectionHeadings } from "../note/sections";
import { cellsOf } from "../note/table";

/** What a review says of a goal: `- [[Goal]]: 5000 MAU, on track`. Empty text is a slot nobody has filled. */
export interface Slot {
  /** 0-based. */
  readonly line: number;
  /** As linked. */
  readonly goal: string;
  readonly text: string;
  /** In the section of goals, which its line begins with. */
  readonly listed: boolean;
}

/** Nothing but marks stands before a goal's link: emphasis, `🟢`; a struck line is about no goal any more. */
const BEFORE = /^(?!.*(?:~~|\[))[^\p{L}\p{N}]*$/u;
/** What stands between the links of a line that is about several goals. */
const BETWEEN = /^[*_\s]*(?:[,&+]|и|and)[*_\s]*$/iu;
const SAID = /^[*_]*\s*[:—–-][*_]*(?:\s+|(?=[^\s*_])|$)(.*)$/su;

/** A line that begins with links, and what it says of each; in the section of goals the colon may be missing. */
function slotsIn(line: number, text: string, links: readonly Link[], inGoals: boolean): readonly Slot[] {
  const first = links[0];
  if (!first || first.external || first.embed || !BEFORE.test(text.slice(0, first.from))) return [];
  let count = 1;
  for (let next = links[1]; next && !next.external; next = links[++count])
    if (!BETWEEN.test(text.slice(links[count - 1]?.to, next.from))) break;
  const rest = text.slice(links[count - 1]?.to).trim();
  const said = SAID.exec(rest)?.[1];
  if (said === undefined && !inGoals) return [];
  const words = (said ?? rest.replace(/^[*_]+(?=\s|$)/, "")).trim();
  return links
    .slice(0, count)
    .map(({ target }, i) => ({ line, goal: target, text: words, listed: inGoals && i === 0 }));
}

/** The slots of an item; what is said may stand below: `- [[Goal]]:` and bullets of its own. */
export function slotsAt(
  page: Page,
  index: number,
  links: readonly Link[],
  inGoals: boolean,
): readonly Slot[] {
  const { items } = page.outline;
  const item = items[index];
  if (!item || item.status !== null || links.length === 0) return [];
  const slots = slotsIn(item.line, itemText(page, item), links, inGoals);
  if (slots.length === 0 || slots[0]?.text !== "") return slots;
  const below = within(items, item.line + 1, item.end).filter(({ parent }) => parent === index);
  const text = joined(below.map((one) => itemText(page, one)));
  return slots.map((slot) => ({ ...slot, text }));
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s/;

/** What the section of goals says beside its lists. A heading with nothing below it is no slot: it has no place for words. */
export function slotsBesideLists(page: Page, roles: readonly (Role | null)[]): readonly Slot[] {
  if (!roles.includes("goals")) return [];
  const { headings, items, lineCount } = page.outline;
  let opaque: Uint8Array | null = null;
  return sectionHeadings(page, roles).flatMap((section, i): readonly Slot[] => {
    const heading = headings[i];
    if (!heading || roles[section] !== "goals") return [];
    const to = headings[i + 1]?.line ?? lineCount;
    const words = headingText(page, heading);
    // Most sections hold a list and nothing else.
    const isLinking = (line: string) => line.includes("[") && !ITEM.test(line);
    if (!words.includes("[") && !page.lines.slice(heading.end, to).some(isLinking)) return [];
    opaque ??= opaqueLines(page);
    const top = within(items, heading.end, to).filter(({ parent, quote }) => parent === -1 && !quote);
    const own: string[] = [];
    const slots: Slot[] = [];
    let next = 0;
    for (let line = heading.end; line < to; line++) {
      while ((top[next]?.end ?? Infinity) <= line) next++;
      const item = top[next];
      if (item?.line === line) own.push(itemText(page, item));
      if (opaque[line] || (item && item.line <= line)) continue;
      const text = (page.lines[line] ?? "").trim();
      const [cell = "", ...cells] = cellsOf(text);
      const row = cell === "" ? [] : slotsIn(line, cell, readLinks(cell), true);
      slots.push(...row.map((slot) => ({ ...slot, text: joined([slot.text, ...cells]) })));
      if (text === "" || /^[>|]/.test(text)) continue;
      own.push(text);
      slots.push(...slotsIn(line, text, readLinks(text), true));
    }
    const head = slotsIn(heading.line, words, readLinks(words), true);
    return [...head.map((slot) => ({ ...slot, text: joined([slot.text, ...own]) })), ...slots].filter(
      ({ text }) => text !== "",
    );
  });
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("; ");
}
