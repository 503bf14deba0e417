// Which kind of note this is, what its sections are for, and what its properties say of week and series.

import type { Week } from "../calendar/week";
import { week, weekOf } from "../calendar/week";
import { readLinks } from "./link";
import { replaced } from "./span";
import { noteName, seriesOf } from "./path";
import { dayIn, isGiven, listOf, plainText, propertyOf } from "./property";
import type { PropertyTable } from "./property";
import { NAMES, ROLES, ROLES_OF } from "./roles";
import type { Role } from "./roles";
import { arePlainWords, folded, unstyled } from "./words";

export type NoteKind = "weekly-review" | "mastermind" | "driver" | "goal" | "note";

/** More names for sections, by role, beside the built-in ones. */
export type RoleNames = Readonly<Partial<Record<Role, readonly string[]>>>;

const LEADING = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[0-9#*]\ufe0f?\u20e3|[^\p{L}\p{N}])+/u;

/**
 * A heading's words for comparison (DOMAIN §5.2): without leading symbols and numbering, emphasis, links (their text stays),
 * escapes and final punctuation; NFC, lower case, `ё` as `е`, straight apostrophes, single spaces.
 */
export function normalHeading(text: string): string {
  if (arePlainWords(text)) return text.toLowerCase();
  const links = readLinks(text).map(({ from, to, alias, target }) => ({ from, to, text: alias ?? target }));
  const words = folded(unstyled(replaced(text, links))).replace(/[’ʼ`]/g, "'");
  return words.replace(LEADING, "") || words;
}

/** By a name's words the roles it may mean, whatever the kind of note. */
type Names = ReadonlyMap<string, readonly Role[]>;

const BUILT_IN = namesOf(NAMES);
/** The person's own names, made ready once for each table. */
const OWN = new WeakMap<RoleNames, Names>();

function namesOf(table: RoleNames): Names {
  const names = new Map<string, readonly Role[]>();
  for (const role of ROLES) {
    for (const name of table[role] ?? []) {
      const words = normalHeading(name);
      names.set(words, [...(names.get(words) ?? []), role]);
    }
  }
  return names;
}

const BOUNDARY = " (—–-:/,?!";

/** No name is longer; a page of prose for a heading is not tried at every space. */
const LONGEST_NAME = 200;

/**
 * What a section is for in a note of this kind, by its heading: a name, or a name and more behind a boundary
 * (`Беклог (после MVP)`). The longest name wins, the person's own before a built-in one. Null where none fits.
 */
export function roleOf(heading: string, kind: NoteKind, own: RoleNames | null = null): Role | null {
  return nameIn(normalHeading(heading), kind, own)?.role ?? null;
}

/** Whether these words alone are the built-in name of a section, in a note of whatever kind. */
export function isSectionName(words: string): boolean {
  return BUILT_IN.has(normalHeading(words));
}

/** What a section's heading says behind the name of its section: ` (после MVP)`; nothing where it names none. */
export function behindName(heading: string, kind: NoteKind, own: RoleNames | null = null): string {
  const words = normalHeading(heading);
  return words.slice(nameIn(words, kind, own)?.end ?? words.length);
}

interface NameIn {
  readonly role: Role;
  /** Where the name ends. */
  readonly end: number;
}

function nameIn(words: string, kind: NoteKind, own: RoleNames | null): NameIn | null {
  const mine = own ? (OWN.get(own) ?? namesOf(own)) : null;
  if (own && mine) OWN.set(own, mine);
  // In a note of no kind the weekly ones count.
  const roles = ROLES_OF[kind === "note" ? "weekly-review" : kind];
  for (let end = Math.min(words.length, LONGEST_NAME); end > 0; end--) {
    if (end < words.length && !BOUNDARY.includes(words.charAt(end))) continue;
    const name = words.slice(0, end);
    for (const names of [mine, BUILT_IN]) {
      const role = names?.get(name)?.find((one) => roles.includes(one));
      if (role) return { role, end };
    }
  }
  return null;
}

const BOLD = /^\s*(\*\*|__)(?=\S)([^*_]+(?:[*_][^*_]+)*)\1\s*[:?]?\s*$/;
const LABEL = /^\s*((?:[-*+]|\d+[.)])\s+)?(?![-*+>#|]|\d+[.)]\s|\[[^\]]\]|```|~~~)(\S.*[:?])\s*$/;

/** A label is a few words; longer lines that end in a colon or question mark are prose. */
const LONGEST_LABEL = 80;
const LONGEST_LINE = 400;

/**
 * The words of a line that heads what follows without being a heading: `**Спорт**` alone in its line, or a short line that
 * ends in `?` or `:` (`Что нужно сделать?`). As written, without its bold marks; null for any other line. A bullet is one
 * only where `bullets` asks for it.
 */
export function labelOf(line: string, bullets = false): string | null {
  if (line.length > LONGEST_LINE || !"*_:?".includes(line.trimEnd().slice(-1))) return null;
  const bold = BOLD.exec(line)?.[2];
  if (bold !== undefined) return bold.trim();
  const [, bullet, label] = LABEL.exec(line) ?? [];
  return label && label.length <= LONGEST_LABEL && (bullets || !bullet) ? label : null;
}

/** What a label line is for, bullets such as `- Что было хорошо:` included; null where its words are no section's name. */
export function labelRole(line: string, kind: NoteKind, own: RoleNames | null = null): Role | null {
  const label = labelOf(line, true);
  return label === null ? null : roleOf(label, kind, own);
}

export interface NoteSigns {
  readonly properties: PropertyTable | null;
  /** With or without `#`. */
  readonly tags: readonly string[];
  /** Its name is that of a week's note, or of a meeting's. */
  readonly weekName: boolean;
  readonly meetingName: boolean;
  /** Texts of its headings; labels may be among them. */
  readonly headings: readonly string[];
}

export interface KindFound {
  readonly kind: NoteKind;
  /** `name` and `headings` are guesses: good for reading, and a question before the first write. */
  readonly by: "property" | "tag" | "name" | "headings" | "none";
}

/**
 * Values of `type:` and tags that say a kind, and how many of its first roles give it away, where two of them stand there
 * (DOMAIN §5.1).
 */
const SIGNS: Readonly<Record<Exclude<NoteKind, "note">, readonly [names: string, roles: number]>> = {
  "weekly-review": ["weekly-review|weekly|week|недельный-обзор|неделя", 4],
  mastermind: ["mastermind|meeting|мастермайнд|встреча", 3],
  driver: ["driver|драйвер", 2],
  goal: ["goal|цель|okr", 2],
};
const KINDS = Object.keys(SIGNS) as readonly (keyof typeof SIGNS)[];

const KIND_OF: ReadonlyMap<string, NoteKind> = new Map(
  KINDS.flatMap((kind) => SIGNS[kind][0].split("|").map((name) => [name, kind])),
);

/** `#week` and `#недельный-обзор` are too common for what they might mean. */
const NO_TAGS = ["week", "недельный-обзор"];

/** The tags that say a kind, as they are compared: in lower case, `е` for `ё`, nothing invisible among their letters. */
export const TELLING_TAGS: readonly string[] = [...KIND_OF.keys()].filter((name) => !NO_TAGS.includes(name));

/** The kind of a note, first sign that says it (DOMAIN §5.1): property, tag, name, headings. */
export function kindOf(signs: NoteSigns): KindFound {
  const typed = typedKind(signs.properties);
  if (typed) return { kind: typed, by: "property" };
  for (const tag of signs.tags) {
    const name = valueWords(tag.replace(/^#/, "").split("/")[0] ?? "");
    const kind = NO_TAGS.includes(name) ? undefined : KIND_OF.get(name);
    if (kind) return { kind, by: "tag" };
  }
  if (signs.weekName) return { kind: "weekly-review", by: "name" };
  if (signs.meetingName) return { kind: "mastermind", by: "name" };
  const kind = signedKind(signs);
  return kind ? { kind, by: "headings" } : { kind: "note", by: "none" };
}

function typedKind(properties: PropertyTable | null): NoteKind | undefined {
  for (const value of listOf(propertyOf(properties, "type"))) {
    const kind = typeof value === "string" ? KIND_OF.get(valueWords(value)) : undefined;
    if (kind) return kind;
  }
  return weekProperty(properties).kind === "week" ? "weekly-review" : undefined;
}

function valueWords(value: string): string {
  return normalHeading(value).replaceAll(" ", "-");
}

const MEASURES = ["horizon", "metric", "target", "current", "confidence"] as const;

/** By headings, for goals also by the properties that only they have: of two kinds the one with more, then the earlier. */
function signedKind({ headings, properties }: NoteSigns): NoteKind | null {
  const words = headings.map(normalHeading);
  const measures = MEASURES.filter((name) => propertyOf(properties, name) !== undefined).length;
  let found: NoteKind | null = null;
  let most = 1;
  for (const kind of KINDS) {
    const roles = new Set(words.map((one) => nameIn(one, kind, null)?.role ?? null));
    const sections = ROLES_OF[kind].slice(0, SIGNS[kind][1]).filter((role) => roles.has(role)).length;
    const count = kind === "goal" ? Math.max(sections, measures) : sections;
    if (count <= most) continue;
    found = kind;
    most = count;
  }
  return found;
}

export type WeekProperty =
  | { readonly kind: "none" }
  | { readonly kind: "week"; readonly week: Week }
  /** Something stands there and is no week: `value` as it reads, for the message. */
  | { readonly kind: "impossible"; readonly value: string };

/**
 * The `week:` property: `2024-W23`, also `2024W23`, in a link or a list of one; a date, which YAML parsers give as a Date,
 * means the week it lies in. `2024-W60` and a bare `23` (no year) are impossible.
 */
export function weekProperty(properties: PropertyTable | null): WeekProperty {
  const value = single(propertyOf(properties, "week"));
  if (!isGiven(value)) return { kind: "none" };
  const text = plainText(value);
  const written = /^(\d{4})-?W(\d{1,2})$/i.exec(noteName(text));
  const day = written ? null : dayIn(text);
  const found = written ? week(Number(written[1]), Number(written[2])) : day && weekOf(day);
  return found ? { kind: "week", week: found } : { kind: "impossible", value: text };
}

/** The `series:` property as plain text, or null where it is absent or neither text nor number. */
export function seriesProperty(properties: PropertyTable | null): string | null {
  const value = single(propertyOf(properties, "series"));
  return (typeof value === "string" || typeof value === "number" ? plainText(value) : "") || null;
}

/** The series of a review or a meeting: what its `series:` says, else its folder above those of years and months. */
export function seriesIn({ page, properties }: NoteSaid): string {
  return seriesProperty(properties) ?? seriesOf(page.path);
}

interface NoteSaid {
  readonly page: { readonly path: string };
  readonly properties: PropertyTable | null;
}

/** A list of one or none as what is in it. */
function single(value: unknown): unknown {
  const all = listOf(value);
  return all.length < 2 ? all[0] : value;
}
