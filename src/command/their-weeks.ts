// How other plugins name weekly notes, from what they keep: Periodic Notes, Calendar, and the first of Journals' that writes weeks.

import type { WeekCount } from "../calendar/week";
import type { WeeklyNotes } from "./desk";

/** Periodic Notes' and Calendar's own defaults (`DEFAULT_WEEKLY_NOTE_FORMAT`, `DEFAULT_CALENDARSET_ID`): weeks of moment's language. */
const DEFAULT_FORMAT = "gggg-[W]ww";
const DEFAULT_SET = "Default";

/**
 * Of Periodic Notes: up to 0.x `{weekly: {enabled, format, folder, template}}`, from 1.0 on `{activeCalendarSet, calendarSets:
 * [{id, week: {enabled, format, folder, templatePath}}]}`. A 1.x that was updated keeps the old keys and no longer looks at
 * them, and makes nothing where the set in use is gone. Null where weekly notes are off or there are no such settings.
 */
export function parsePeriodicWeeks(data: unknown): WeeklyNotes | null {
  const { calendarSets, activeCalendarSet = DEFAULT_SET, weekly } = fieldsOf(data);
  const isSet = Array.isArray(calendarSets) && calendarSets.length > 0;
  const active = isSet && calendarSets.map(fieldsOf).find(({ id }) => id === activeCalendarSet);
  const week = fieldsOf(active ? active["week"] : isSet ? null : weekly);
  if (week["enabled"] !== true) return null;
  return weeks("periodic-notes", week["format"], week["folder"], week[isSet ? "templatePath" : "template"]);
}

/** Of Calendar, which offers weekly notes to everybody: only who shows them or has set them up has the habit; null for all others. */
export function parseCalendarWeeks(data: unknown): WeeklyNotes | null {
  const { weeklyNoteFormat, weeklyNoteFolder, weeklyNoteTemplate, showWeeklyNote } = fieldsOf(data);
  const isSetUp = [weeklyNoteFormat, weeklyNoteFolder, weeklyNoteTemplate].some(
    (value) => textOf(value) !== "",
  );
  if (showWeeklyNote !== true && !isSetUp) return null;
  return weeks("calendar", weeklyNoteFormat, weeklyNoteFolder, weeklyNoteTemplate);
}

function weeks(from: string, format: unknown, folder: unknown, template: unknown): WeeklyNotes {
  return {
    from,
    format: textOf(format) || DEFAULT_FORMAT,
    folder: textOf(folder).replace(/^\/+|\/+$/g, ""),
    template: textOf(template).replace(/^\/+/, ""),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? { ...value } : {};
}

/** `{journals: {name: journal}, calendar}` of its `data.json`, versions 2 to 5. */
interface Kept {
  readonly journals?: Readonly<Record<string, KeptJournal | null>> | null;
  readonly calendar?: { readonly mode?: unknown; readonly dow?: unknown; readonly doy?: unknown } | null;
}

interface KeptJournal {
  readonly name?: unknown;
  readonly write?: { readonly type?: unknown } | null;
  readonly nameTemplate?: unknown;
  readonly dateFormat?: unknown;
  readonly folder?: unknown;
  readonly templates?: unknown;
}

/** Of Journals. Null where no journal writes weeks, or where its name or folder is made of more than the date. */
export function parseJournalWeeks(data: unknown): WeeklyNotes | null {
  const { journals, calendar } = (isObject(data) ? data : {}) as Kept;
  const journal = Object.values(isObject(journals) ? journals : {}).find(
    (one) => isObject(one) && isObject(one.write) && one.write.type === "week",
  );
  if (!journal) return null;
  const { nameTemplate, dateFormat, folder = "", templates, name } = journal;
  const named =
    typeof nameTemplate === "string" ? /^\{\{\s*date\s*(?::([^}]+))?\}\}$/.exec(nameTemplate) : null;
  const format = named?.[1] ?? dateFormat;
  if (!named || typeof format !== "string" || typeof folder !== "string" || folder.includes("{{"))
    return null;
  const template: unknown = Array.isArray(templates) ? templates[0] : "";
  const count = countOf(calendar);
  return {
    from: "journals",
    format: format.trim(),
    folder: folder.trim(),
    template: typeof template === "string" ? template : "",
    journal: {
      name: typeof name === "string" ? name : "",
      dateFormat: typeof dateFormat === "string" ? dateFormat : format.trim(),
    },
    ...(count && { count }),
  };
}

/** Its own rule, as moment has it: `doy` is seven, and the first day of the week, less the day that week 1 holds. */
function countOf(calendar: Kept["calendar"]): WeekCount | null {
  if (!isObject(calendar) || calendar.mode !== "custom") return null;
  const { dow, doy } = calendar;
  if (typeof dow !== "number" || typeof doy !== "number" || ![0, 1, 2, 3, 4, 5, 6].includes(dow)) return null;
  const firstWeekHolds = 7 + dow - doy;
  return [1, 2, 3, 4, 5, 6, 7].includes(firstWeekHolds) ? { weekStart: dow, firstWeekHolds } : null;
}

function isObject<T>(value: T): value is T & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
