// The act "outline": every list item the product sees in a note, without writing anything.

import type { Day } from "../calendar/day";
import { day, parseDay } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import { yearFromFolder } from "../calendar/years";
import { readLine } from "../note/field";
import type { NoteKind } from "../note/kind";
import { kindOf, roleOf } from "../note/kind";
import { headingText, itemText } from "../note/page";
import type { StatusKind } from "../note/task";
import { isMoved, statusKind } from "../note/task";
import { candidates } from "../weekly/candidates";
import { noteName } from "../note/path";
import type { ReadNote } from "../weekly/reviews";
import { reviewsFrom, tagsOf } from "../weekly/reviews";
import type { Desk } from "./desk";
import { findNote } from "./find-note";
import type { Done } from "./perform";
import { readNote } from "./reading";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

export interface OutlineReport {
  readonly kind: NoteKind;
  readonly week?: string;
  readonly date?: string;
  readonly sections: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly line: number;
    readonly level: number;
  }[];
  readonly items: readonly {
    readonly line: number;
    readonly status: string | null;
    readonly statusKind: StatusKind | null;
    readonly text: string;
    readonly fields: Readonly<Record<string, string | null>>;
    readonly tags: readonly string[];
    readonly blockId: string | null;
    readonly section: string | null;
    readonly parent: number | null;
    readonly task: boolean;
    readonly quote: boolean;
  }[];
}

export async function outlineNote(desk: Desk, wanted: string): Promise<Done<OutlineReport> | Refused> {
  const found = await findNote(desk, wanted);
  if (found.kind === "refused") return found;
  const { path } = found.page;
  const candidate = candidates([path], {
    format: desk.settings.weeklyName || null,
    locale: desk.locale,
    excluded: [],
  })[0];
  const read = await readNote(desk, path, candidate ?? null);
  if (read.kind !== "note")
    return read.kind === "refused" ? read : refused({ kind: "no-note", name: wanted });
  return { kind: "done", value: report(read.note, desk) };
}

function report(note: ReadNote, desk: Desk): OutlineReport {
  const { page, properties } = note;
  const { headings, items } = page.outline;
  const words = headings.map((heading) => headingText(page, heading));
  const named = meetingDay(note, words);
  const { kind } = kindOf({
    properties,
    tags: tagsOf(properties),
    weekName: note.candidate !== null && !note.candidate.weak,
    // Daily notes are called by their day as well; a section of a meeting's makes the difference.
    meetingName: named !== null && words.some((heading) => roleOf(heading, "mastermind") !== null),
    headings: words,
  });
  const week = reviewsFrom([note], desk.settings.sectionNames)[0]?.week ?? null;
  return {
    kind,
    ...(week === null ? {} : { week }),
    ...(kind === "mastermind" && named?.day ? { date: named.day } : {}),
    sections: headings.map((heading, i) => ({
      name: words[i] ?? "",
      role: roleOf(words[i] ?? "", kind, desk.settings.sectionNames),
      line: heading.line + 1,
      level: heading.level,
    })),
    items: items.map((item) => {
      const text = itemText(page, item);
      const facts = readLine(text);
      const moved = item.status !== null && isMoved(item.status, text, desk.tasks);
      const kindOfStatus =
        item.status === null ? null : moved ? "moved" : statusKind(item.status, desk.tasks);
      return {
        line: item.line + 1,
        status: item.status,
        statusKind: kindOfStatus,
        text: text.trim(),
        fields: Object.fromEntries(facts.fields.map(({ key, value }) => [key, value])),
        tags: facts.tags.map(({ name }) => name),
        blockId: facts.blockId,
        section: words[item.section] ?? null,
        parent: item.parent < 0 ? null : (items[item.parent]?.line ?? 0) + 1,
        task: kindOfStatus !== null && kindOfStatus !== "other" && !item.quote,
        quote: item.quote,
      };
    }),
  };
}

/** The day a meeting's properties, first heading or name tell; the day is null where its year is unknown. */
function meetingDay(
  { page, properties }: ReadNote,
  headings: readonly string[],
): { readonly day: Day | null } | null {
  const stated = properties?.["date"] ?? properties?.["дата"];
  const property = typeof stated === "string" ? parseDay(stated) : null;
  if (property) return { day: property };
  for (const text of [headings[0] ?? "", noteName(page.path)]) {
    const read = readMeetingDate(text);
    if (!read) continue;
    const year = read.year ?? yearFromFolder(page.path);
    return { day: year === null ? null : day(year, read.month, read.day) };
  }
  return null;
}
