// Every setting once: its key, its default, what it means and how a kept value is read.

import type { Weekday } from "../calendar/day";
import { ROLES } from "../note/roles";
import type { Role } from "../note/roles";

/** What a setting is made of: `read` gives `undefined` for a value that is none of its. */
interface Setting<T> {
  readonly default: T;
  readonly read: (value: unknown) => T | undefined;
}

const text: Setting<string> = {
  default: "",
  read: (value) => (typeof value === "string" ? value.trim() : undefined),
};

const switchedOff: Setting<boolean> = {
  default: false,
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

const switchedOn: Setting<boolean> = { ...switchedOff, default: true };

/** One of some words, the first of which is the default. */
const oneOf = <T extends string>(...options: readonly [T, ...T[]]): Setting<T> => ({
  default: options[0],
  read: (value) => options.find((option) => option === value),
});

/** Where whole numbers have to lie. */
export const RANGES = { reviewDay: [1, 7], lookBack: [1, 520], threshold: [2, 99], depth: [1, 3] } as const;

const whole = (usual: number, [least, most]: readonly [number, number]): Setting<number> => ({
  default: usual,
  read: (value) => {
    const number = typeof value === "string" ? Number(value) : value;
    const fits = typeof number === "number" && Number.isInteger(number) && number >= least && number <= most;
    return fits ? number : undefined;
  },
});

/** Texts, also as lines of one. */
const lines = (value: unknown): readonly string[] | undefined => {
  const list: unknown = typeof value === "string" ? value.split("\n") : value;
  if (!Array.isArray(list) || !list.every((one) => typeof one === "string")) return undefined;
  return list.map((one: string) => one.trim()).filter((one) => one !== "");
};

const folders: Setting<readonly string[]> = {
  default: [],
  read: (value) =>
    lines(value)
      ?.map((path) => path.replace(/^\/+|\/+$/g, ""))
      .filter((path) => path !== ""),
};

/** The sections of the sidebar, in their usual order. */
export const PANEL_SECTIONS = [
  "week",
  "goals",
  "drivers",
  "carried",
  "tasks",
  "questions",
  "commitments",
] as const;
export type PanelSection = (typeof PANEL_SECTIONS)[number];

const panelSections = (value: unknown): readonly PanelSection[] | undefined => {
  const named = lines(value)?.map((one) => PANEL_SECTIONS.find((section) => section === one));
  const known = named?.filter((section) => section !== undefined);
  return known && known.length === named?.length ? [...new Set(known)] : undefined;
};

/** A character for a box; `auto`, also where none is given. */
const mark = (value: unknown): string | undefined => {
  if (value === "" || value === "auto") return "auto";
  return typeof value === "string" && /^[^\s\]xX]$/u.test(value) ? value : undefined;
};

type SectionNames = Readonly<Partial<Record<Role, readonly string[]>>>;

const sectionNames = (value: unknown): SectionNames | undefined => {
  const names: Partial<Record<Role, readonly string[]>> = {};
  const given = record(value);
  for (const [role, list] of Object.entries(given ?? {})) {
    const known = ROLES.find((name) => name === role);
    const read = lines(list);
    if (!known || !read) return undefined;
    names[known] = read;
  }
  return given && names;
};

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The settings that are shared by all devices of a vault. */
const TABLE = {
  /** Language of what is shown and of new notes; `auto` follows the series' latest note, then the app. */
  language: oneOf("auto", "en", "ru"),
  /** Where weekly reviews live: a name in moment's tokens, folder included. Empty: as the vault's reviews are named. */
  weeklyName: text,
  /** The note new reviews are made from. Empty: the built-in template in the person's language. */
  template: text,
  /** The note new meetings are made from. Empty: the built-in template in the series' language. */
  meetingTemplate: text,
  /** The notes new goals and drivers are made from. Empty: the built-in templates in the app's language. */
  goalTemplate: text,
  driverTemplate: text,
  /** What a new meeting says of the last one's updates: a link above the slots, a folded callout with them, or nothing. */
  lastUpdates: oneOf("link", "callout", "none"),
  /** Day of the review, 1 Monday to 7 Sunday. */
  reviewDay: whole(7, RANGES.reviewDay) as Setting<Weekday>,
  /** The week that a review's checklist plans: the one after it, or its own. */
  plannedWeek: oneOf("next", "same"),
  /** What stands in the box of a line that was carried on; `auto` asks what Tasks knows. */
  sourceMark: { default: "auto", read: mark },
  /** Adds ` → [[target]]` to a carried line also where the mark alone says enough. */
  forwardLink: switchedOff,
  /** Commands carry at once, without showing what they would do. */
  skipPreview: switchedOff,
  /** Weeks to look back for reviews that a missed week left behind. */
  lookBack: whole(8, RANGES.lookBack),
  /** How often an item is carried before a decision is asked for. */
  threshold: whole(3, RANGES.threshold),
  /** Notes show how often their items were carried, and where carried ones went. */
  ageMarks: switchedOn,
  /** Goals, drivers, weeks and people are offered while somebody types. */
  suggestions: switchedOn,
  /** An icon at the side for the next meeting. */
  meetingRibbon: switchedOff,
  /** Whether carried items stand below or above what the section already holds. */
  carriedPlace: oneOf("below", "above"),
  /** More names for sections, by role, beside the built-in Russian and English ones. */
  sectionNames: { default: {} as SectionNames, read: sectionNames },
  /** Which notes are goals, and which drivers: sources of Dataview. Empty, or without Dataview: those that say so. */
  goalSource: text,
  driverSource: text,
  /** How many links away the sidebar looks for goals and drivers. */
  depth: whole(1, RANGES.depth),
  /** The sections of the sidebar that are shown, in their order. */
  panelSections: { default: PANEL_SECTIONS as readonly PanelSection[], read: panelSections },
  /** Folders whose notes are never read as anything. */
  excludedFolders: folders,
  /** Folders of templates, which look like reviews and are none. */
  templateFolders: folders,
} as const;

/** What automation does on this device; kept beside it, never in the shared settings. */
const DEVICE_TABLE = {
  /** On the review day: create the review and offer the carry, create and carry, ask first, or nothing. */
  automation: oneOf("off", "offer", "carry", "ask"),
  /** When another plugin, or a person, makes the weekly note: offer the carry, carry, or nothing. */
  theirs: oneOf("offer", "carry", "off"),
  /** The name of whoever uses this device, as meetings and owners have it. */
  me: text,
  /** Links of obsidian://throughline write at once, without showing what they would do. */
  linksWrite: switchedOff,
} as const;

type Value<S> = S extends { readonly read: (value: unknown) => infer T } ? Exclude<T, undefined> : never;
type Table = Readonly<Record<string, Setting<unknown>>>;
type Values<T extends Table> = { readonly [K in keyof T]: Value<T[K]> };

export type Settings = Values<typeof TABLE>;
export type SettingKey = keyof Settings;
export type DeviceSettings = Values<typeof DEVICE_TABLE>;

/** Settings as parsed, and the keys whose kept value was none and was replaced by the default. */
export interface Parsed<T> {
  readonly settings: T;
  readonly repaired: readonly string[];
}

export const DEFAULTS: Settings = Object.freeze(parse<Settings>(TABLE, {}).settings);

/** Reads what was kept; never throws. Keys it does not know are ignored here and kept by whoever saves. */
export function parseSettings(value: unknown): Parsed<Settings> {
  return parse<Settings>(TABLE, value);
}

/** The same for what this device keeps for itself. */
export function parseDeviceSettings(value: unknown): Parsed<DeviceSettings> {
  return parse<DeviceSettings>(DEVICE_TABLE, value);
}

/** A value as it may stand under a key, whatever form a field gave it; undefined where it may not. */
export function readSetting(key: string, value: unknown): unknown {
  const table: Table = TABLE;
  return Object.hasOwn(table, key) ? table[key]?.read(value) : undefined;
}

function parse<T>(table: Table, value: unknown): Parsed<T> {
  const kept = record(value) ?? {};
  const repaired: string[] = [];
  const entries = Object.entries(table).map(([key, setting]) => {
    const read = setting.read(kept[key]);
    if (kept[key] !== undefined && read === undefined) repaired.push(key);
    return [key, read ?? setting.default] as const;
  });
  return { settings: Object.freeze(Object.fromEntries(entries)) as T, repaired };
}
