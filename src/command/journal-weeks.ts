// How the Journals plugin names weekly notes, from what it keeps: the first of its journals that writes weeks.

import type { WeekCount } from "../calendar/week";
import type { WeeklyNotes } from "./desk";

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

/** Null where no journal writes weeks, or where its name or folder is made of more than the date. */
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
