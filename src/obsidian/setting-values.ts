// Settings as the fields of the settings tab show and take them: text for lists, text for numbers in a dropdown.

import type { Role } from "../note/roles";
import type { SettingKey, Settings } from "../settings/settings";
import { DEFAULTS, isSetting } from "../settings/settings";

/** Sections of a weekly review, the ones whose names matter to it. */
export const SECTIONS = [
  "wins",
  "lows",
  "thoughts",
  "goals",
  "todo",
  "carried",
] as const satisfies readonly Role[];

/** What a field is bound to: a setting, or the names of one section. */
export type FieldKey = Exclude<SettingKey, "sectionNames"> | `sectionNames.${(typeof SECTIONS)[number]}`;

/** A setting that one field shows. */
export interface Place {
  readonly key: SettingKey;
  readonly section: Role | null;
}

/** Null for what is no field of the shared settings. */
export function placeOf(field: string): Place | null {
  const [key = "", name] = field.split(".");
  if (name !== undefined) {
    const section = SECTIONS.find((one) => one === name) ?? null;
    return key === "sectionNames" && section ? { key, section } : null;
  }
  return isKey(key) ? { key, section: null } : null;
}

function isKey(key: string): key is SettingKey {
  return Object.hasOwn(DEFAULTS, key);
}

/** The value a field shows. */
export function shownValue(settings: Settings, { key, section }: Place): unknown {
  if (section) return (settings.sectionNames[section] ?? []).join("\n");
  const value = settings[key];
  if (key === "sourceMark") return value === "auto" ? "" : value;
  if (key === "reviewDay") return String(settings.reviewDay);
  return Array.isArray(value) ? value.join("\n") : value;
}

/** The setting's value for what a field was given; undefined where it is none. */
export function keptValue(settings: Settings, { key, section }: Place, given: unknown): unknown {
  const value = section
    ? { ...settings.sectionNames, [section]: lines(given) }
    : key === "sourceMark"
      ? given === ""
        ? "auto"
        : given
      : key === "reviewDay"
        ? Number(given)
        : key === "excludedFolders" || key === "templateFolders"
          ? lines(given)
          : given;
  return isSetting(key, value) ? value : undefined;
}

function lines(given: unknown): readonly string[] {
  const text = typeof given === "string" ? given : "";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
