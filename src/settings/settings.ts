// Every setting once: its key, its default, what it means and how a kept value is read.

import { ROLES } from "../note/roles";
import type { Role } from "../note/roles";

/** What a setting is made of: `read` gives `undefined` for a value that is none of its. */
interface Setting<T> {
  readonly default: T;
  readonly read: (value: unknown) => T | undefined;
}

const text = (value: unknown) => (typeof value === "string" ? value.trim() : undefined);

const oneOf =
  <T extends string>(...options: readonly T[]) =>
  (value: unknown): T | undefined =>
    options.find((option) => option === value);

const whole = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most ? value : undefined;

const yesNo = (value: unknown) => (typeof value === "boolean" ? value : undefined);

const paths = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((path) => typeof path === "string")
    ? value.map((path: string) => path.trim().replace(/^\/+|\/+$/g, "")).filter((path) => path !== "")
    : undefined;

const oneCharacter = (value: unknown) =>
  value === "auto" || (typeof value === "string" && [...value].length === 1 && !/[\s\]xX]/.test(value))
    ? value
    : undefined;

const sectionNames = (value: unknown): Readonly<Partial<Record<Role, readonly string[]>>> | undefined => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const names: Partial<Record<Role, readonly string[]>> = {};
  for (const [role, list] of Object.entries(value)) {
    const known = ROLES.find((name: Role) => name === role);
    if (!known || !Array.isArray(list) || !list.every((name) => typeof name === "string")) return undefined;
    names[known] = list;
  }
  return names;
};

/** The settings that are shared by all devices of a vault. */
const TABLE = {
  /** Language of what is shown and of new notes; `auto` follows the series' latest note, then the app. */
  language: { default: "auto", read: oneOf("auto", "en", "ru") } satisfies Setting<"auto" | "en" | "ru">,
  /** Where weekly reviews live: a name in moment's tokens, folder included. Empty: as the vault's reviews are named. */
  weeklyName: { default: "", read: text } satisfies Setting<string>,
  /** The note new reviews are made from. Empty: the built-in template in the person's language. */
  template: { default: "", read: text } satisfies Setting<string>,
  /** Day of the review, 1 Monday to 7 Sunday. */
  reviewDay: { default: 7, read: whole(1, 7) } satisfies Setting<number>,
  /** The week that a review's checklist plans: the one after it, or its own. */
  plannedWeek: { default: "next", read: oneOf("next", "same") } satisfies Setting<"next" | "same">,
  /** What stands in the box of a line that was carried on; `auto` asks what Tasks knows. */
  sourceMark: { default: "auto", read: oneCharacter } satisfies Setting<string>,
  /** Adds ` → [[target]]` to a carried line also where the mark alone says enough. */
  forwardLink: { default: false, read: yesNo } satisfies Setting<boolean>,
  /** Weeks to look back for reviews that a missed week left behind. */
  lookBack: { default: 8, read: whole(1, 520) } satisfies Setting<number>,
  /** How often an item is carried before a decision is asked for. */
  threshold: { default: 3, read: whole(2, 99) } satisfies Setting<number>,
  /** Whether carried items stand below or above what the section already holds. */
  carriedPlace: { default: "below", read: oneOf("below", "above") } satisfies Setting<"below" | "above">,
  /** More names for sections, by role, beside the built-in Russian and English ones. */
  sectionNames: { default: {}, read: sectionNames } satisfies Setting<
    Readonly<Partial<Record<Role, readonly string[]>>>
  >,
  /** Folders whose notes are never read as reviews. */
  excludedFolders: { default: [], read: paths } satisfies Setting<readonly string[]>,
  /** Folders of templates, which look like reviews and are none. */
  templateFolders: { default: [], read: paths } satisfies Setting<readonly string[]>,
} as const;

/** What automation does on this device; kept beside it, never in the shared settings. */
const DEVICE_TABLE = {
  /** On the review day: create the review and offer the carry, create and carry, ask first, or nothing. */
  automation: {
    default: "off",
    read: oneOf("offer", "carry", "ask", "off"),
  } satisfies Setting<"offer" | "carry" | "ask" | "off">,
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

/** Whether a value may stand under a key; the settings tab asks before it keeps one. */
export function isSetting<K extends SettingKey>(key: K, value: unknown): value is Settings[K] {
  return TABLE[key].read(value) !== undefined;
}

function parse<T>(table: Table, value: unknown): Parsed<T> {
  const kept: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  const repaired: string[] = [];
  const entries = Object.entries(table).map(([key, setting]) => {
    const read = kept[key] === undefined ? undefined : setting.read(kept[key]);
    if (kept[key] !== undefined && read === undefined) repaired.push(key);
    return [key, read ?? setting.default] as const;
  });
  return { settings: Object.freeze(Object.fromEntries(entries)) as T, repaired };
}
