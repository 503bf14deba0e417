// Reads a whole vault once: what the board wants to know of each note, who links to whom, and the reviews in their order.

import type { NoteFacts, Reading } from "../board/facts";
import { factsOf } from "../board/facts";
import { ownData } from "../notebook/owned";
import type { DatedReview } from "../board/series";
import { readMeetingDate } from "../calendar/meeting-dates";
import { linksInProperties } from "../note/links-in";
import type { KindFound, NoteKind } from "../note/kind";
import { kindOf, roleOf } from "../note/kind";
import { glance, glanceOver } from "../note/glance";
import type { Page } from "../note/page";
import { headingText, readPage } from "../note/page";
import type { NoteText } from "../note/text";
import type { Catalog } from "../notebook/catalog";
import { catalog } from "../notebook/catalog";
import type { Pack } from "../notebook/pack";
import type { NotePath, Properties } from "../notebook/notebook";
import type { Candidate } from "../weekly/candidates";
import { candidateOf, isExcluded } from "../weekly/candidates";
import { noteName } from "../note/path";
import type { ReadNote, Undated } from "../weekly/reviews";
import { inYears, tagsOf, undated } from "../weekly/reviews";
import type { Desk } from "./desk";
import { mayNameSection, mayTellKind, tellKind } from "./quick-look";
import type { PropertiesSaid } from "./care/properties-said";
import { propertiesSaid, withBroken } from "./care/properties-said";
import { excludedIn, nameRules } from "./reading";

export interface VaultFacts {
  /** Of a note of no kind nothing is known but its links. */
  readonly notes: Catalog<NoteFacts | null>;
  /** In the order of their weeks, those of unknown years last. */
  readonly reviews: readonly DatedReview[];
}

/** Knows the whole vault: by reading it, or by the index of a host that keeps one. */
export type Known = (desk: Desk) => Promise<VaultFacts>;

/** What is known of one note: of one of no kind nothing but its links. */
export interface Told {
  readonly links: readonly string[];
  readonly facts: NoteFacts | null;
  /** Where it is a review: what its row in the series is made of. */
  readonly review: Undated | null;
}

/** Knows a vault note by note. */
export interface VaultReader {
  /** Takes a note in as it reads now. */
  set(path: NotePath, text: NoteText): void;
  facts(): VaultFacts;
}

/** Notes that cannot be read are left out; of one whose properties are malformed the rest is read. */
export async function readVault(desk: Desk): Promise<VaultFacts> {
  const reader = vaultReader(desk);
  const excluded = excludedIn(desk);
  for (const path of desk.notebook.paths()) {
    if (isExcluded(path, excluded)) continue;
    const read = await desk.notebook.read(path);
    if (read.kind === "text") reader.set(path, read.text);
  }
  return reader.facts();
}

const UNREAD: PropertiesSaid = { values: null, broken: null };

/** A vault of which nothing has been read yet. */
export function vaultReader(desk: Desk): VaultReader {
  const known = knownVault();
  const rules = nameRules(desk);
  const reading = readingOf(desk);
  return {
    set: (path, text) => {
      let page: Page | null = null;
      const whole = () => (page ??= readPage(path, text));
      // Most notes are told at a glance, and their blocks are not read.
      const { frontmatter, headings, links: inText } = glance(text) ?? glanceOver(whole());
      // YAML that says neither the kind nor a link is not read.
      const reads = frontmatter !== null && (mayTellKind(frontmatter) || mayLink(frontmatter));
      let { values: properties, broken } = reads ? propertiesSaid(whole(), desk) : UNREAD;
      const candidate = candidateOf(path, rules);
      const kind = kindIn({ path, properties, candidate, headings });
      const links = properties ? [...new Set([...inText, ...linksInProperties(properties)])] : inText;
      if (kind === "note") {
        known.set(path, { links, facts: null, review: null });
        return;
      }
      if (!reads) ({ values: properties, broken } = propertiesSaid(whole(), desk));
      known.set(path, {
        links,
        ...toldBy({ page: whole(), properties, candidate }, kind, reading, broken),
      });
    },
    facts: () => known.facts(),
  };
}

function mayLink(text: string): boolean {
  return text.includes("[[") || text.includes("](");
}

/**
 * What a note of a kind says, in strings of its own; whoever keeps it keeps nothing of the note's text. `broken` is the line
 * from which on its properties cannot be read.
 */
export function toldBy(
  note: ReadNote,
  kind: NoteKind,
  reading: Reading,
  broken: number | null,
): Pick<Told, "facts" | "review"> {
  const facts = withBroken(factsOf(note.page, note.properties, kind, reading), broken);
  return ownData({ facts, review: kind === "weekly-review" ? undated(note) : null });
}

/** How the desk has notes read. */
export function readingOf(desk: Desk): Reading {
  return { names: desk.settings.sectionNames, registry: desk.tasks };
}

/** What has been told of many notes, and of the reviews among them. */
export interface ToldPack extends Pack<NoteFacts | null> {
  readonly reviews: readonly Undated[];
}

/** What has been told of a vault so far: its catalog and its rows of reviews, which always speak of the same notes. */
export interface KnownVault {
  set(path: NotePath, told: Told): void;
  /** Takes in many notes in one go (`Catalog.take`). */
  take(place: number, pack: ToldPack, gone: ReadonlySet<number>): void;
  remove(path: NotePath): void;
  get(path: NotePath): Told | undefined;
  facts(): VaultFacts;
}

export function knownVault(): KnownVault {
  const notes = catalog<NoteFacts | null>();
  const reviews = new Map<NotePath, Undated>();
  // Put in their order when somebody asks, and not again until one changes.
  let rows: readonly DatedReview[] | null = null;
  const setReview = (path: NotePath, review: Undated | null) => {
    const known = reviews.get(path) ?? null;
    if (known === review) return;
    if (known && review && JSON.stringify(known) === JSON.stringify(review)) return;
    if (review) reviews.set(path, review);
    else reviews.delete(path);
    rows = null;
  };
  return {
    set: (path, { links, facts, review }) => {
      setReview(path, review);
      notes.set(path, { links, facts });
    },
    take: (place, pack, gone) => {
      notes.take(place, pack, gone);
      for (const review of pack.reviews)
        if (notes.has(review.review.path)) setReview(review.review.path, review);
    },
    remove: (path) => {
      setReview(path, null);
      notes.remove(path);
    },
    get: (path) => {
      const known = notes.get(path);
      return known && { links: known.links, facts: known.facts, review: reviews.get(path) ?? null };
    },
    facts: () => ({ notes, reviews: (rows ??= inYears([...reviews.values()])) }),
  };
}

/** What tells the kind of a note: its path, properties, headings, and what its name makes of it. */
export interface Signs {
  readonly path: NotePath;
  readonly properties: Properties | null;
  readonly candidate: Candidate | null;
  readonly headings: readonly string[];
}

/** The kind of a note by all its signs (DOMAIN §5.1). */
export function kindIn(signs: Signs): NoteKind {
  return kindFoundIn(signs).kind;
}

/** The same with the sign that says it. */
export function kindFoundIn({ path, properties, candidate, headings }: Signs): KindFound {
  const naming = headings.filter(mayNameSection);
  // Daily notes are called by their day as well; a section of a meeting's makes the difference.
  const meetingName =
    naming.some((heading) => roleOf(heading, "mastermind") !== null) &&
    [headings[0] ?? "", noteName(path)].some((text) => readMeetingDate(text) !== null);
  const weekName = candidate !== null && !candidate.weak;
  if (!weekName && !meetingName && naming.length < 2 && !tellKind(properties))
    return { kind: "note", by: "none" };
  const signs = { properties, tags: tagsOf(properties), weekName, headings: naming };
  // `Weekly review 2024-06-09` is called by its day as meetings are: what a carry takes for a review is one here too.
  const asReview = meetingName && candidate ? kindOf({ ...signs, meetingName: false }) : null;
  return asReview?.kind === "weekly-review" ? asReview : kindOf({ ...signs, meetingName });
}

/** The texts of a note's headings. */
export function headingsOf(page: Pick<Page, "text" | "outline">): readonly string[] {
  return page.outline.headings.map((heading) => headingText(page, heading));
}
