// What the character in a task's box means, by our own table and by what the Tasks plugin is set to.

import { readLine } from "./field";
import { forwardMark } from "./link";
import type { Link } from "./link";
import type { Notation } from "./token";

export type StatusKind = "open" | "progress" | "done" | "cancelled" | "moved" | "other";

/** What a box's character means, finer than its kind: `held` is open but offered unticked, the last three are `other`. */
export type Status =
  "open" | "progress" | "held" | "done" | "cancelled" | "moved" | "scheduled" | "not-a-task" | "unknown";

export type RegisteredType = "TODO" | "IN_PROGRESS" | "ON_HOLD" | "DONE" | "CANCELLED" | "NON_TASK";

/** What Tasks' own settings say. Never written. */
export interface TasksRegistry {
  /** Character to type; of two entries with one character the first counts, as in Tasks. */
  readonly types: ReadonlyMap<string, RegisteredType>;
  readonly format: Notation;
  /** What a line must hold to be a task to Tasks, where that is set. To us every box is one. */
  readonly filter?: string;
}

/** DOMAIN §6.4: what the Minimal, ITS, LYT and Things themes and Tasks agree on, and their common decorations. */
const TABLE: readonly (readonly [chars: string, status: Status])[] = [
  [" !?*", "open"],
  ["/", "progress"],
  ["xX", "done"],
  ["-", "cancelled"],
  ["DT", "scheduled"],
  ['"“”lbiISpPcCfFkwWudnNAEBRQLOHrs+@~&#0123456789', "not-a-task"],
];

const OF_TYPE: Readonly<Record<RegisteredType, Status>> = {
  TODO: "open",
  IN_PROGRESS: "progress",
  ON_HOLD: "held",
  DONE: "done",
  CANCELLED: "cancelled",
  NON_TASK: "not-a-task",
};

/**
 * What a box's character means. `>` and `<` are moved whatever Tasks says: Minimal registers them as TODO. Then Tasks'
 * registry decides, where there is one, then our table. Unlike Tasks we take no unknown character for a task.
 */
export function statusOf(char: string, registry: TasksRegistry | null = null): Status {
  if (char === ">" || char === "<") return "moved";
  const type = registry?.types.get(char);
  return type ? OF_TYPE[type] : (TABLE.find(([chars]) => chars.includes(char))?.[1] ?? "unknown");
}

/** The same as features tell statuses apart: what is held is open, what is no task is `other`. */
export function statusKind(char: string, registry: TasksRegistry | null = null): StatusKind {
  const status = statusOf(char, registry);
  if (status === "held") return "open";
  return status === "scheduled" || status === "not-a-task" || status === "unknown" ? "other" : status;
}

/** Does work on this kind go on? Of live items a series has one copy (DOMAIN invariant 4). */
export function isLive(kind: StatusKind): boolean {
  return kind === "open" || kind === "progress";
}

/**
 * Was this line moved? By its character, or, where that means dropped or is the `mark` in use here but Tasks takes it for
 * something else, by the forward mark ` → [[…]]` in its text: `[-]` alone is dropped.
 */
export function isMoved(
  char: string,
  text: string,
  registry: TasksRegistry | null = null,
  mark: MovedMark | null = null,
): boolean {
  const status = statusOf(char, registry);
  if (status === "moved") return true;
  if (mark?.char === char && char !== "-") return true;
  return (status === "cancelled" || mark?.char === char) && text.includes("→") && movedTo(text) !== null;
}

/** What became of a task, by its character and its text: moved, or what the character says. */
export function taskKind(char: string, text: string, registry: TasksRegistry | null): StatusKind {
  return isMoved(char, text, registry) ? "moved" : statusKind(char, registry);
}

/** Is all of an item's text struck out, `~~text~~`? A bullet has no other way to say that it was dropped. */
export function isStruck(text: string): boolean {
  return /^~~[^~].*~~$/.test(text);
}

/** Where a line's forward mark leads, or null: the arrow and link that stand right before the run Tasks reads. */
export function movedTo(text: string): Link | null {
  const facts = readLine(text);
  return forwardMark(text, facts.links, facts.tail)?.link ?? null;
}

/** The statuses that Tasks is installed with. */
const CORE = [
  { symbol: " ", type: "TODO" },
  { symbol: "x", type: "DONE" },
];
const CUSTOM = [
  { symbol: "/", type: "IN_PROGRESS" },
  { symbol: "-", type: "CANCELLED" },
];

/**
 * Tasks' settings file, parsed JSON of any shape: `statusSettings` with its lists `coreStatuses` and `customStatuses`,
 * `taskFormat` and `globalFilter`. Null where it is no object. What it does not say is as in Tasks: the four statuses it is installed
 * with, the emoji format, and TODO for a type it does not know. Never throws.
 */
export function parseRegistry(settings: unknown): TasksRegistry | null {
  if (!isRecord(settings)) return null;
  const lists = isRecord(settings["statusSettings"]) ? settings["statusSettings"] : {};
  const types = new Map<string, RegisteredType>();
  for (const entry of [...listOr(lists["coreStatuses"], CORE), ...listOr(lists["customStatuses"], CUSTOM)]) {
    if (!isRecord(entry)) continue;
    const { symbol, type } = entry;
    if (typeof symbol !== "string" || Array.from(symbol).length !== 1 || types.has(symbol)) continue;
    if (type !== "EMPTY") types.set(symbol, isType(type) ? type : "TODO");
  }
  const filter = settings["globalFilter"];
  const format = settings["taskFormat"] === "dataview" ? "field" : "emoji";
  return { types, format, ...(typeof filter === "string" && filter !== "" && { filter }) };
}

/** The text of a new task as Tasks would write it: behind its global filter, where one is set and is not in it already. */
export function filtered(text: string, registry: TasksRegistry | null): string {
  const filter = registry?.filter ?? "";
  return filter === "" || text.includes(filter) ? text : `${filter} ${text}`;
}

function isType(type: unknown): type is RegisteredType {
  return typeof type === "string" && Object.hasOwn(OF_TYPE, type);
}

function listOr(value: unknown, otherwise: readonly unknown[]): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How a moved line is marked: the character in its box, and whether ` → [[target]]` follows its text. */
export interface MovedMark {
  readonly char: string;
  readonly link: boolean;
}

/**
 * The mark for moved lines (DOMAIN §6.4, §12 row 1): `>`, but `-` with the link where Tasks is on and does not know `>` as
 * a non-task, cancelled or done, because it would list `[>]` lines as not done. With `-` the link is always there: it tells
 * moved from dropped. `registry` is null where Tasks is off; `wish` is a character, or `auto`, and one that means open or
 * done counts as `auto`; `link` asks for the link in any case.
 */
export function movedMark(registry: TasksRegistry | null, wish = "auto", link = false): MovedMark {
  if (wish !== "auto" && isMark(wish, registry)) return { char: wish, link: link || wish === "-" };
  const type = registry?.types.get(">");
  const known = type === "NON_TASK" || type === "CANCELLED" || type === "DONE";
  return registry === null || known ? { char: ">", link } : { char: "-", link: true };
}

/** Can this character stand for moved? One character that a reader would not take for open, in progress or done. */
export function isMark(char: string, registry: TasksRegistry | null): boolean {
  if (Array.from(char).length !== 1 || /[\s[\]]/.test(char)) return false;
  const kind = statusKind(char, registry);
  return !isLive(kind) && kind !== "done";
}

/** A part of a task: what Tasks sees as a task has parts that it sees. */
export function partOf(whole: string, part: string, registry: TasksRegistry | null): string {
  return whole.includes(registry?.filter ?? "") ? filtered(part, registry) : part;
}

const BARE = /^\s*\[[ /!?*xX]\]\s+\S/;

/** A box without a bullet, `[ ] call Dina`, looks like a task and is none; `[x](y)`, `[1] note` and `- [ ] a` do not. */
export function looksLikeTask(line: string): boolean {
  return line.includes("[") && BARE.test(line);
}
