// Which kind of note this is, what its sections are for, and what its properties say of week and series.

import { parseDay } from "../calendar/day";
import type { Week } from "../calendar/week";
import { week, weekOf } from "../calendar/week";
import { readLinks, unescaped } from "./link";
import { isGiven, listOf, plainText, propertyOf } from "./property";
import type { PropertyTable } from "./property";
import type { Role } from "./roles";
import { NAMES } from "./roles";

export type NoteKind = "weekly-review" | "mastermind" | "driver" | "goal" | "note";

/** More names for sections, by role, beside the built-in ones. */
export type RoleNames = Readonly<Partial<Record<Role, readonly string[]>>>;

const STYLE = /\*+|~~|==|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const LEADING = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[0-9#*]\ufe0f?\u20e3|[^\p{L}\p{N}])+/u;
const TRAILING = /[\s:?!.…]+$/;
const PLAIN = /^[\p{Ll}][\p{Ll} ]*[\p{Ll}]$/u;

/**
 * A heading's words for comparison (DOMAIN §5.2): without leading symbols and numbering, emphasis, links (their text stays),
 * escapes and final punctuation; NFC, lower case, `ё` as `е`, straight apostrophes, single spaces.
 */
export function normalHeading(text: string): string {
  let words = text.normalize("NFC").toLowerCase();
  if (words.includes("ё")) words = words.replaceAll("ё", "е");
  if (PLAIN.test(words) && !words.includes("  ")) return words;
  if (words.includes("[")) words = linkTexts(words);
  words = unescaped(words).replace(STYLE, "").replace(/[’ʼ`]/g, "'").replace(/\s+/g, " ").trim();
  words = words.replace(TRAILING, "");
  const bare = words.replace(LEADING, "");
  return bare === "" ? words : bare;
}

function linkTexts(text: string): string {
  let out = "";
  let at = 0;
  for (const link of readLinks(text, [])) {
    if (link.from < at) continue;
    out += text.slice(at, link.from) + (link.alias ?? link.target);
    at = link.to;
  }
  return out + text.slice(at);
}

const WEEKLY: readonly Role[] = ["wins", "lows", "thoughts", "todo", "carried", "goals"];

/** Roles looked for in a kind of note; of two with one name the earlier has it. In a note of no kind the weekly ones count. */
const ROLES_OF: Readonly<Record<NoteKind, readonly Role[]>> = {
  "weekly-review": WEEKLY,
  mastermind: ["updates", "questions", "reflection", "commitments", "commitmentsIn"],
  driver: ["situation", "effect", "need", "impact", "backlog", "worklog"],
  goal: ["goalUpdates", "steps"],
  note: WEEKLY,
};

type Names = ReadonlyMap<string, Role>;

const BUILT_IN: Readonly<Record<NoteKind, Names>> = {
  "weekly-review": namesOf("weekly-review", NAMES),
  mastermind: namesOf("mastermind", NAMES),
  driver: namesOf("driver", NAMES),
  goal: namesOf("goal", NAMES),
  note: namesOf("note", NAMES),
};

function namesOf(kind: NoteKind, table: RoleNames): Names {
  const names = new Map<string, Role>();
  for (const role of ROLES_OF[kind]) {
    for (const name of table[role] ?? []) {
      const normal = normalHeading(name);
      if (normal !== "" && !names.has(normal)) names.set(normal, role);
    }
  }
  return names;
}

/** The person's own names, made ready once for each table and kind. */
const OWN = new WeakMap<RoleNames, Map<NoteKind, Names>>();

function ownNames(table: RoleNames, kind: NoteKind): Names {
  let kinds = OWN.get(table);
  if (!kinds) OWN.set(table, (kinds = new Map<NoteKind, Names>()));
  let names = kinds.get(kind);
  if (!names) kinds.set(kind, (names = namesOf(kind, table)));
  return names;
}

const BOUNDARY = " (—–-:/,";

/** No name is longer; a page of prose for a heading is not tried at every space. */
const LONGEST_NAME = 200;

/**
 * What a section is for in a note of this kind, by its heading: a name, or a name and more behind a boundary
 * (`Беклог (после MVP)`). The longest name wins, the person's own before a built-in one. Null where none fits.
 */
export function roleOf(heading: string, kind: NoteKind, own: RoleNames | null = null): Role | null {
  const words = normalHeading(heading);
  const mine = own ? ownNames(own, kind) : null;
  const names = BUILT_IN[kind];
  for (let end = Math.min(words.length, LONGEST_NAME); end > 0; end--) {
    if (end < words.length && !BOUNDARY.includes(words.charAt(end))) continue;
    const name = words.slice(0, end);
    const role = mine?.get(name) ?? names.get(name);
    if (role) return role;
  }
  return null;
}

const BOLD = /^\s*(\*\*|__)(?=\S)([^*_]+(?:[*_][^*_]+)*)\1\s*[:?]?\s*$/;
const LABEL = /^\s*(?![-*+>#|]|\d+[.)]\s|\[[^\]]\]|```|~~~)(\S.*[:?])\s*$/;
const BULLET = /^\s*(?:[-*+]|\d+[.)])\s+(?!\[.\]\s)(\S.*[:?])\s*$/u;

/** A label is a few words; longer lines that end in a colon or question mark are prose. */
const LONGEST_LABEL = 80;
const LONGEST_LINE = 400;

/**
 * The words of a line that heads what follows without being a heading: `**Спорт**` alone in its line, or a short line that
 * ends in `?` or `:` (`Что нужно сделать?`). As written, without its bold marks; null for any other line.
 */
export function labelOf(line: string): string | null {
  if (line.length > LONGEST_LINE) return null;
  const bold = BOLD.exec(line)?.[2]?.trim();
  return bold ?? short(LABEL.exec(line)?.[1]);
}

/** What a label line is for, bullets such as `- Что было хорошо:` included; null where its words are no section's name. */
export function labelRole(line: string, kind: NoteKind, own: RoleNames | null = null): Role | null {
  const label = labelOf(line) ?? (line.length > LONGEST_LINE ? null : short(BULLET.exec(line)?.[1]));
  return label === null ? null : roleOf(label, kind, own);
}

function short(label: string | undefined): string | null {
  return label !== undefined && label.length <= LONGEST_LABEL ? label.trim() : null;
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

const VALUES: ReadonlyMap<string, NoteKind> = new Map<string, NoteKind>([
  ...values("weekly-review", "weekly-review, weekly, week, недельный-обзор, неделя"),
  ...values("mastermind", "mastermind, meeting, мастермайнд, встреча"),
  ...values("driver", "driver, драйвер"),
  ...values("goal", "goal, цель, okr"),
]);

/** `#week` and `#недельный-обзор` are too common for what they might mean. */
const NO_TAGS: ReadonlySet<string> = new Set(["week", "недельный-обзор"]);

function values(kind: NoteKind, list: string): [string, NoteKind][] {
  return list.split(", ").map((value) => [value, kind]);
}

/** The kind of a note, first sign that says it (DOMAIN §5.1): property, tag, name, headings. */
export function kindOf(signs: NoteSigns): KindFound {
  const typed = typedKind(signs.properties);
  if (typed) return { kind: typed, by: "property" };
  for (const tag of signs.tags) {
    const name = valueWords(tag.replace(/^#/, "").split("/")[0] ?? "");
    const kind = NO_TAGS.has(name) ? undefined : VALUES.get(name);
    if (kind) return { kind, by: "tag" };
  }
  if (signs.weekName) return { kind: "weekly-review", by: "name" };
  if (signs.meetingName) return { kind: "mastermind", by: "name" };
  const kind = signedKind(signs);
  return kind ? { kind, by: "headings" } : { kind: "note", by: "none" };
}

function typedKind(properties: PropertyTable | null): NoteKind | null {
  if (!properties) return null;
  for (const value of listOf(propertyOf(properties, "type"))) {
    const kind = typeof value === "string" ? VALUES.get(valueWords(value)) : undefined;
    if (kind) return kind;
  }
  return weekProperty(properties).kind === "week" ? "weekly-review" : null;
}

function valueWords(value: string): string {
  return normalHeading(value).replace(/\s+/g, "-");
}

/** By headings: enough of the roles that make a kind; of two kinds the one with more, then the earlier. */
function signedKind({ headings, properties }: NoteSigns): NoteKind | null {
  const count = (kind: NoteKind, roles: readonly Role[]): number => {
    const found = new Set(headings.map((heading) => roleOf(heading, kind)));
    return roles.filter((role) => found.has(role)).length;
  };
  const found: [NoteKind, number][] = [
    ["weekly-review", count("weekly-review", ["wins", "lows", "thoughts", "todo"])],
    ["mastermind", count("mastermind", ["updates", "questions", "reflection"])],
    ["driver", count("driver", ["situation", "need"])],
    ["goal", Math.max(count("goal", ["steps", "goalUpdates"]), measures(properties))],
  ];
  const best = found.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] >= 2 ? best[0] : null;
}

/** How many of the properties that only goals have. */
function measures(properties: PropertyTable | null): number {
  if (!properties) return 0;
  const keys = ["horizon", "metric", "target", "current", "confidence"] as const;
  return keys.filter((key) => propertyOf(properties, key) !== undefined).length;
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
  const given = listOf(propertyOf(properties, "week"));
  const value = given.length === 1 ? given[0] : given;
  if (!isGiven(value) || (Array.isArray(value) && value.length === 0)) return { kind: "none" };
  const text = plainText(value);
  const written = /^(\d{4})-?W(\d{1,2})$/i.exec(text);
  const day = written ? null : parseDay(text.slice(0, 10));
  const found = written ? week(Number(written[1]), Number(written[2])) : day && weekOf(day);
  return found ? { kind: "week", week: found } : { kind: "impossible", value: text };
}

/** The `series:` property as plain text, or null where it is absent or neither text nor number. */
export function seriesProperty(properties: PropertyTable | null): string | null {
  const given = listOf(propertyOf(properties, "series"));
  const value = given.length === 1 ? given[0] : undefined;
  const text = typeof value === "string" || typeof value === "number" ? plainText(value) : "";
  return text === "" ? null : text;
}
