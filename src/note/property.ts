// A note's properties by their English and Russian names.

import { readLinks } from "./link";

/** A note's frontmatter as the host's YAML parser gives it. */
export type PropertyTable = Readonly<Record<string, unknown>>;

/** Properties this plugin reads, with the names they may also have (DOMAIN §6.5). */
const PROPERTIES = {
  type: ["type", "тип"],
  week: ["week", "неделя"],
  date: ["date", "дата"],
  series: ["series", "группа"],
  participants: ["participants", "участники"],
  status: ["status", "статус"],
  owner: ["owner", "владелец"],
  review: ["review", "пересмотр"],
  horizon: ["horizon", "горизонт"],
  metric: ["metric", "метрика"],
  start: ["start", "старт"],
  target: ["target", "цель", "план"],
  current: ["current", "факт"],
  confidence: ["confidence", "уверенность"],
} as const;

export type PropertyName = keyof typeof PROPERTIES;

/** A property by its name or Russian name, in any letter case; undefined where absent or empty. */
export function propertyOf(properties: PropertyTable | null, name: PropertyName): unknown {
  if (!properties) return undefined;
  for (const key of PROPERTIES[name]) {
    const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isGiven(value)) return value;
  }
  for (const written of Object.keys(properties)) {
    const key = written.normalize("NFC").trim().toLowerCase();
    if (!(PROPERTIES[name] as readonly string[]).includes(key)) continue;
    if (isGiven(properties[written])) return properties[written];
  }
  return undefined;
}

/** Does something stand there? */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** A list as it is, any other value as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** A property's value as text: a link is its target, a Date its day. */
export function plainText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = String(value).trim();
  const link = text.startsWith("[") ? readLinks(text, [])[0] : undefined;
  return link && link.from === 0 && link.to === text.length ? link.target : text;
}
