// A note's properties by their English and Russian names.

import type { Day } from "../calendar/day";
import { day } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import type { Link } from "./link";
import { readLinks } from "./link";
import { noteName } from "./path";

/** A note's frontmatter as the host's YAML parser gives it. */
export type PropertyTable = Readonly<Record<string, unknown>>;

/** Properties this plugin reads, with the Russian names they may also have (DOMAIN §6.5). */
const RUSSIAN = {
  type: "тип",
  week: "неделя",
  date: "дата",
  series: "группа",
  participants: "участники",
  status: "статус",
  owner: "владелец",
  review: "пересмотр",
  horizon: "горизонт",
  metric: "метрика",
  start: "старт",
  target: "цель|план",
  current: "факт",
  confidence: "уверенность",
  cadence: "ритм",
  drivers: "драйверы",
  parent: "родитель",
  area: "область|сфера",
  aliases: "alias|псевдонимы",
} as const;

export type PropertyName = keyof typeof RUSSIAN;

const NAMES = new Map<PropertyName, readonly string[]>(
  (Object.keys(RUSSIAN) as PropertyName[]).map((name) => [name, [name, ...RUSSIAN[name].split("|")]]),
);

/** A property by its name, else by its Russian one, in any letter case; undefined where absent or empty. */
export function propertyOf(properties: PropertyTable | null, name: PropertyName): unknown {
  const names = namesOf(name);
  let found: unknown;
  let best = names.length;
  for (const key of Object.keys(properties ?? {})) {
    const rank = names.indexOf(key.normalize("NFC").trim().toLowerCase());
    const value = rank === -1 || rank >= best ? null : properties?.[key];
    if (!isGiven(value)) continue;
    found = value;
    best = rank;
  }
  return found;
}

/** Does something stand there? */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** What a list holds, any other value as a list of one. To YAML a link without quotes is a list within a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]).flat(2) : [value];
}

/** A property's value as text: a link is its target, a Date its day. */
export function plainText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = String(value).trim();
  return wholeLink(text)?.target ?? text;
}

/** The same as a person reads it: a link is the words it shows, else its note's name. */
export function shownText(value: unknown): string {
  const link = typeof value === "string" ? wholeLink(value.trim()) : null;
  return link ? (link.alias ?? noteName(link.target)) : plainText(value);
}

function wholeLink(text: string): Link | null {
  const link = readLinks(text)[0];
  return link && link.to - link.from === text.length ? link : null;
}

/** A property as one text: a link is its target, of a list the first counts; null where it is absent or empty. */
export function textProperty(properties: PropertyTable | null, name: PropertyName): string | null {
  const given = listOf(propertyOf(properties, name))[0];
  return (isGiven(given) && plainText(given)) || null;
}

/** The same as a person reads it: whose it is, or of what. */
export function shownProperty(properties: PropertyTable | null, name: PropertyName): string | null {
  const given = listOf(propertyOf(properties, name))[0];
  return (isGiven(given) && shownText(given)) || null;
}

/** A property as a day, also one with a time behind it, or written as people write full dates (`09.06.2024`); null where it is none. */
export function dayProperty(properties: PropertyTable | null, name: PropertyName): Day | null {
  return dayIn(textProperty(properties, name) ?? "");
}

/** The day a property's text says and nothing else; Obsidian's properties of a date and a time are `2024-06-09T10:00:00`. */
export function dayIn(text: string): Day | null {
  const [date = text] = /^\d{4}-\d\d-\d\d(?=[T ]\d)/.exec(text) ?? [];
  // A link may name a note of that day in a folder; elsewhere a slash may be part of the date.
  for (const written of new Set([date, noteName(date)])) {
    const read = readMeetingDate(written);
    if (read?.rest === "" && read.year !== null) return day(read.year, read.month, read.day);
  }
  return null;
}

/** All names a property may have, the English one first. */
export function namesOf(name: PropertyName): readonly string[] {
  return NAMES.get(name) ?? [name];
}
