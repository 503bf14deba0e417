// What the note of a meeting says: who was there, their updates, the questions, and who promised what.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import { originIn } from "../note/field";
import type { RoleNames } from "../note/kind";
import { unescaped } from "../note/link";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { firstFrom, headingParents, headingText, itemText, labelLines, within } from "../note/page";
import type { PropertyTable } from "../note/property";
import { isGiven, listOf, plainText, propertyOf } from "../note/property";
import type { Role } from "../note/roles";
import type { StatusKind, TasksRegistry } from "../note/task";
import { taskKind } from "../note/task";
import type { Bounds } from "./bounds";
import { boundsOf, dateOfMeeting, dayOfMeeting } from "./bounds";
import type { DayAndMonth } from "./year";
import type { NameAt, People } from "./person";
import { isPerson, knownAt, nameAt, nameOf, NOBODY, personKey, personName } from "./person";
import type { Question } from "./question";
import { questionsOf } from "./questions";
import { sectionRoles } from "./section-roles";
import type { Said, Spoken, SpokenPart } from "./said";
import { saidIn } from "./said";

export interface Commitment {
  /** 0-based. */
  readonly line: number;
  readonly person: string | null;
  /** Without the name, else as it stands. */
  readonly text: string;
  /** The whole item's text, by which its line is found again. */
  readonly written: string;
  readonly kind: StatusKind;
  /** The day of the meeting where it was made, if that was an earlier one: `[since:: 2020-05-19]`. */
  readonly since: Day | null;
}

/** Whether a promise is still one, kept or not: neither handed on nor called off. */
export function stands({ kind }: Pick<Commitment, "kind">): boolean {
  return kind !== "moved" && kind !== "cancelled";
}

export interface Meeting {
  /** The line it begins on, 0-based: a log holds several. */
  readonly line: number;
  /** The line it ends before. */
  readonly end: number;
  /** Whether it is a section of a log, with its date as heading. */
  readonly section: boolean;
  /** Null where nobody can tell the year by the note alone. */
  readonly day: Day | null;
  /** Then the date as it is told; absent where there is none, and where the day is known. */
  readonly date?: DayAndMonth;
  readonly participants: readonly string[];
  readonly updates: readonly Said[];
  readonly questions: readonly Question[];
  readonly reflection: readonly Said[];
  readonly commitments: readonly Commitment[];
  readonly decisions: readonly Said[];
}

/** Was anything said at it? One that was not lies ahead, or was not held. */
export function isHeld({ updates, questions, reflection }: Meeting): boolean {
  const spoken = [...updates, ...reflection].some(({ text }) => text !== "");
  return spoken || questions.some(({ state }) => state === "discussed");
}

interface Notes {
  readonly page: Page;
  readonly properties: PropertyTable | null;
  /** Of each heading: its own role, and the one it has with those of the headings above it. */
  readonly own: readonly (Role | null)[];
  readonly roles: readonly (Role | null)[];
  readonly parents: readonly number[];
  readonly registry: TasksRegistry | null;
  readonly people: People;
  /** The note's label lines, found when somebody asks. */
  readonly labels: () => ReadonlyMap<number, string>;
}

/**
 * The meetings of a note in its order: one, or in a log one for each heading that is a date. `registry` is Tasks' own; `people` are those
 * of the series under all their names, nobody where it is read alone.
 */
export function meetingsIn(
  page: Page,
  properties: PropertyTable | null,
  names: RoleNames,
  registry: TasksRegistry | null,
  people: People = NOBODY,
): readonly Meeting[] {
  const notes = notesOf(page, properties, names, registry, people);
  return boundsOf(notes).map((bounds) => meetingOf(notes, bounds));
}

/**
 * What stands in a note beside its meetings, read as a meeting of no day: the questions that wait for the next one. In a log that is what
 * stands before the first section; a note without any meeting is read whole. Null where there is no such place.
 */
export function waitingIn(
  page: Page,
  names: RoleNames,
  registry: TasksRegistry | null,
  people: People = NOBODY,
): Meeting | null {
  const notes = notesOf(page, null, names, registry, people);
  const [first] = boundsOf(notes);
  const end = first?.section ? first.line : page.outline.lineCount;
  const bounds = { line: 0, end, section: first?.section ?? false, title: "", year: null };
  return end === 0 ? null : { ...meetingOf(notes, bounds), day: null };
}

function notesOf(
  page: Page,
  properties: PropertyTable | null,
  names: RoleNames,
  registry: TasksRegistry | null,
  people: People,
): Notes {
  const parents = headingParents(page);
  const own = sectionRoles(page, names);
  const roles: (Role | null)[] = [];
  own.forEach((role, i) => roles.push(role ?? roles[parents[i] ?? -1] ?? null));
  let found: ReadonlyMap<number, string> | null = null;
  const labels = () => (found ??= labelLines(page));
  return { page, properties, own, roles, parents, registry, people, labels };
}

function meetingOf(notes: Notes, bounds: Bounds): Meeting {
  const { page, properties, roles, people } = notes;
  const items = within(page.outline.items, bounds.line, bounds.end).filter((item) => !item.quote);
  const stated = statedIn(properties).map((name) => nameOf(people, name));
  const section = (role: Role): Spoken => ({
    page,
    people,
    items: items.filter((item) => roles[item.section] === role),
    parts: partsOf(notes, bounds, role),
  });
  const alone = new Set(people.keys());
  const updates = saidIn(section("updates"), new Set([...stated.map(personKey), ...alone]));
  const participants = stated.length > 0 ? stated : distinct(updates.flatMap(({ person }) => person ?? []));
  const known = new Set([...participants.map(personKey), ...alone]);
  const day = dayOfMeeting(page, properties, bounds);
  const date = day === null ? dateOfMeeting(page, bounds) : null;
  const meeting = {
    line: bounds.line,
    end: bounds.end,
    section: bounds.section,
    day,
    participants,
    updates,
    questions: questionsOf(notes, bounds, items, known),
    reflection: saidIn(section("reflection"), known),
    commitments: items.flatMap((item) => commitmentOf(notes, item, known) ?? []),
    decisions: saidIn(section("decisions"), known),
  };
  return date ? { ...meeting, date } : meeting;
}

/** Those whom `participants:` names. */
function statedIn(properties: PropertyTable | null): readonly string[] {
  return listOf(propertyOf(properties, "participants"))
    .filter(isGiven)
    .map((name) => (typeof name === "string" ? name : plainText(name)));
}

/** The headings of a section of this role, and those right below: people may have a heading of their own. */
function partsOf({ page, own, roles, parents }: Notes, bounds: Bounds, role: Role): readonly SpokenPart[] {
  const { headings } = page.outline;
  const parts: SpokenPart[] = [];
  for (let i = firstFrom(headings, bounds.line); (headings[i]?.line ?? Infinity) < bounds.end; i++) {
    const here = headings[i];
    if (!here || roles[i] !== role) continue;
    const to = Math.min(headings[i + 1]?.line ?? bounds.end, bounds.end);
    const mayBePerson = own[i] === null && own[parents[i] ?? -1] === role;
    parts.push({
      heading: i,
      line: here.line,
      from: here.end,
      to,
      title: mayBePerson ? headingText(page, here) : null,
      parent: parents[i] ?? -1,
    });
  }
  return parts;
}

/** A box in a section of commitments, or below a person in updates and reflection (DOMAIN §3.6). */
function commitmentOf(notes: Notes, item: Item, known: ReadonlySet<string>): Commitment | null {
  const { page, own, roles, parents, registry, people } = notes;
  const role = roles[item.section];
  const isPromised = role === "commitments" || role === "commitmentsIn";
  const isSpoken = role === "updates" || role === "reflection";
  if (item.status === null || (!isPromised && !isSpoken)) return null;
  const written = itemText(page, item);
  if (written.trim() === "") return null;
  const above = page.outline.items[item.parent];
  const isSomebody = (named: ReturnType<typeof nameAt>) =>
    named !== null && (known.size === 0 ? isPerson(named.name) : known.has(personKey(named.name)));
  const nameIn = (text: string) => {
    const named = nameAt(text);
    return knownAt(text, known, named) ?? named;
  };
  const named = nameIn(written);
  const parent = above ? (nameAlone(itemText(page, above), known) ?? nameIn(itemText(page, above))) : null;
  let heads: string | null = null;
  for (let at = item.section; own[at] === null && heads === null; at = parents[at] ?? -1) {
    const head = page.outline.headings[at];
    const title = head ? personName(headingText(page, head)) : "";
    if (known.has(personKey(title))) heads = title;
  }
  // Below a promise stand steps towards it; below a name alone that person's promises.
  const isBelowName = above !== undefined && nameAlone(itemText(page, above), known) !== null;
  const nested = isSomebody(parent) && (isSpoken || isBelowName);
  if (isPromised && !nested) heads = labelled(notes, item, known) ?? heads;
  if (!isPromised && !nested && heads === null) return null;
  // Who promises something need not have spoken before.
  const mine =
    named && (isSomebody(named) || (isPerson(named.name) && /^\p{Lu}\S*(?: \p{Lu}\S*)?$/u.test(named.name)))
      ? named
      : null;
  const person = mine?.name ?? (nested ? (parent?.name ?? null) : heads);
  return {
    line: item.line,
    person: person === null ? null : nameOf(people, person),
    text: unescaped(written.slice(mine?.end ?? 0)).trim(),
    written: written.trim(),
    kind: taskKind(item.status, written, registry),
    since: parseDay(originIn(written) ?? ""),
  };
}

/** `Макс`, `**Макс:**`: a known name and nothing else. */
function nameAlone(text: string, known: ReadonlySet<string>): NameAt | null {
  const name = personName(text.trim().replace(/\s*:(\*\*|__)?$/, "$1"));
  return known.has(personKey(name)) ? { name, end: text.length } : null;
}

/** The known person whose name alone stands in the label nearest above an item: `**Макс**`, `Макс:`. */
function labelled({ page, labels }: Notes, item: Item, known: ReadonlySet<string>): string | null {
  const from = page.outline.headings[item.section]?.end ?? 0;
  for (let line = item.line - 1; line >= from; line--) {
    const label = labels().get(line);
    if (label === undefined) continue;
    return nameAlone(label, known)?.name ?? null;
  }
  return null;
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = personKey(name);
    return !seen.has(key) && seen.add(key);
  });
}
