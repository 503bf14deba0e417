// Reads a whole vault once: what the board wants to know of each note, who links to whom, and the reviews in their order.

import type { NoteFacts } from "../board/facts";
import { factsOf } from "../board/facts";
import { readMeetingDate } from "../calendar/meeting-dates";
import { linksIn } from "../note/links-in";
import type { NoteKind } from "../note/kind";
import { kindOf, roleOf } from "../note/kind";
import type { Page } from "../note/page";
import { headingText, readPage } from "../note/page";
import type { Catalog } from "../notebook/catalog";
import { catalog } from "../notebook/catalog";
import type { NotePath, Properties } from "../notebook/notebook";
import type { Candidate } from "../weekly/candidates";
import { candidates, isExcluded, noteName } from "../weekly/candidates";
import type { ReadNote, Review } from "../weekly/reviews";
import { reviewsFrom, tagsOf } from "../weekly/reviews";
import type { Desk } from "./desk";
import { excludedIn, propertiesOf } from "./reading";

export interface VaultFacts {
  readonly notes: Catalog<NoteFacts | null>;
  /** In the order of their weeks, those of unknown years last. */
  readonly reviews: readonly Review[];
}

/** Notes that cannot be read are left out; of one whose properties are malformed the rest is read. */
export async function readVault(desk: Desk): Promise<VaultFacts> {
  const excluded = excludedIn(desk);
  const paths = desk.notebook.paths().filter((path) => !isExcluded(path, excluded));
  const named = new Map(nameCandidates(desk, paths).map((candidate) => [candidate.path, candidate]));
  const notes = catalog<NoteFacts | null>();
  const mayBeReviews: ReadNote[] = [];
  const reading = { names: desk.settings.sectionNames, registry: desk.tasks };
  for (const path of paths) {
    const read = await desk.notebook.read(path);
    if (read.kind !== "text") continue;
    const page = readPage(path, read.text);
    const given = propertiesOf(page, desk);
    const properties = given.kind === "properties" ? given.values : null;
    const note = { page, properties, candidate: named.get(path) ?? null };
    const kind = kindIn({ path, properties, candidate: note.candidate, headings: headingsOf(page) });
    if (kind === "weekly-review") mayBeReviews.push(note);
    notes.set(path, { links: linksIn(page, properties), facts: factsOf(page, properties, kind, reading) });
  }
  const reviews = reviewsFrom(mayBeReviews, reading.names);
  return { notes, reviews };
}

function nameCandidates(desk: Desk, paths: readonly NotePath[]): readonly Candidate[] {
  const format = desk.settings.weeklyName || desk.weeklyNotes?.format || null;
  return candidates(paths, { format, locale: desk.locale, excluded: [] });
}

/** What tells the kind of a note: its path, properties, headings, and what its name makes of it. */
export interface Signs {
  readonly path: NotePath;
  readonly properties: Properties | null;
  readonly candidate: Candidate | null;
  readonly headings: readonly string[];
}

/** The kind of a note by all its signs (DOMAIN §5.1). */
export function kindIn({ path, properties, candidate, headings }: Signs): NoteKind {
  const dated = [headings[0] ?? "", noteName(path)].some((text) => readMeetingDate(text) !== null);
  return kindOf({
    properties,
    tags: tagsOf(properties),
    weekName: candidate !== null && !candidate.weak,
    // Daily notes are called by their day as well; a section of a meeting's makes the difference.
    meetingName: dated && headings.some((heading) => roleOf(heading, "mastermind") !== null),
    headings,
  }).kind;
}

/** The texts of a note's headings. */
export function headingsOf(page: Page): readonly string[] {
  return page.outline.headings.map((heading) => headingText(page, heading));
}
