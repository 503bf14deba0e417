// What a new meeting says of the last one's updates: where they stand, or the updates themselves, folded; never as new ones.

import type { Edit } from "../note/edit";
import type { RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Page } from "../note/page";
import { headingText, sectionRange } from "../note/page";
import type { Meeting } from "./facts";

/** The meeting before, and how the new one links to it, brackets included. */
export interface LastMeeting {
  readonly page: Page;
  readonly meeting: Meeting;
  readonly link: string;
}

/**
 * The line `← [[19.05]]` below the heading of the updates, or a folded callout with what was said. Both are text that no reading takes for
 * an update. Nothing where nobody said anything, or the new meeting has no such section.
 */
export function lastUpdates(
  into: Page,
  { page, meeting, link }: LastMeeting,
  form: "link" | "callout",
  names: RoleNames,
): readonly Edit[] {
  const own = headingsOf(into, names)[0];
  if (own === undefined || !meeting.updates.some(({ text }) => text !== "")) return [];
  const line = into.outline.headings[own]?.end ?? 0;
  if (form === "link") return [{ line, expect: [], put: [`← ${link}`] }];
  const { from, to } = { from: meeting.line, to: meeting.end };
  const said = headingsOf(page, names).flatMap((heading) => {
    const at = page.outline.headings[heading]?.line ?? -1;
    const section = sectionRange(page, heading);
    return at >= from && at < to ? page.lines.slice(section.from, Math.min(section.to, to)) : [];
  });
  const lines = withoutMarks(said).map((text) => text.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  while (lines[0] === "") lines.shift();
  const room = (into.lines[line] ?? "").trim() === "" ? [] : [""];
  const quoted = lines.map((text) => (text === "" ? ">" : `> ${text}`));
  return [{ line, expect: [], put: ["", `> [!quote]- ${link}`, ...quoted, ...room] }];
}

const MARK = /^\s*(?:←\s*\[|%%.*%%\s*$)/u;
const FOLDED = /^>\s*\[!quote\]-\s*\[/u;

/** What people said: neither the hints of a template, nor the link or callout by which that meeting spoke of the one before it. */
function withoutMarks(lines: readonly string[]): readonly string[] {
  let isFolded = false;
  return lines.filter((text) => {
    isFolded = FOLDED.test(text) || (isFolded && text.startsWith(">"));
    return !isFolded && !MARK.test(text);
  });
}

/** The headings of the updates, those aside that stand within another. */
function headingsOf(page: Page, names: RoleNames): readonly number[] {
  let end = -1;
  return page.outline.headings.flatMap((heading, i) => {
    if (heading.line < end || roleOf(headingText(page, heading), "mastermind", names) !== "updates")
      return [];
    end = sectionRange(page, i).to;
    return [i];
  });
}
