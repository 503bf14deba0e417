// Where the note of a meeting goes and what it is called: as the series' latest meeting is.

import { rewriteDates } from "../calendar/rewrite-date";
import type { Day } from "../calendar/day";
import { addDays, civil, day as dayOf, daysBetween } from "../calendar/day";
import { folderLike } from "../calendar/folders";
import { rewritten } from "../calendar/forms";
import { readMeetingDate } from "../calendar/meeting-dates";
import type { WrittenDates } from "../calendar/written-date";
import { writtenDates } from "../calendar/written-date";
import { folderOf, noteName } from "../note/path";
import type { NotePath } from "../notebook/notebook";

/** A meeting that is there. */
export interface Example {
  readonly path: NotePath;
  readonly day: Day;
}

/**
 * The path of a new meeting's note: the latest one's name with its date rewritten in the form it has, in its folder, whose year and
 * month follow; `YYYY-MM-DD` where the name tells no date. A name without a year that is taken gets one. Null where even that is.
 */
export function nameMeeting(
  on: Day,
  latest: Example,
  taken: (path: NotePath) => boolean,
): { readonly path: NotePath } | { readonly inTheWay: NotePath } {
  const folder = folderFor(latest.path, latest.day, on);
  const name = nameLike(noteName(latest.path), latest.day, on) ?? on;
  const usual = `${folder}${name}.md`;
  if (!taken(usual)) return { path: usual };
  const dated = `${folder}${withYear(name, on) ?? name}.md`;
  return taken(dated) ? { inTheWay: usual } : { path: dated };
}

/** The same path or words in the year of another day, where they tell the year of their own; null where they do not, or twice. */
export function inYearOf(written: string, of: Day, on: Day): string | null {
  const cut = written.lastIndexOf("/") + 1;
  const year = String(civil(of).year);
  const parts = written.slice(cut).split(/(\d+)/);
  if (parts.filter((part) => part === year).length !== 1) return null;
  const name = parts.map((part) => (part === year ? String(civil(on).year) : part)).join("");
  return folderFor(written, of, on) + name;
}

/** The folder of a path as it is for another day, with its slash; `` where there is none. */
function folderFor(path: string, of: Day, on: Day): string {
  const folder = folderOf(path);
  return folder === "" ? "" : `${folderLike(folder, [of], on)}/`;
}

/** A name or heading with its date, or its range of dates, rewritten; null where it tells no date or another one. */
export function nameLike(name: string, of: Day, on: Day): string | null {
  const text = name.normalize("NFC");
  const dates = [false, true]
    .map((monthFirst) => writtenDates(text, monthFirst)[0])
    .find((found) => found && tells(found, of));
  if (!dates) return null;
  const days = [on, ...(dates.last ? [addDays(on, lengthOf(dates, of))] : [])];
  const like = rewritten(text, rewriteDates(text, dates, days));
  return isOf(like, on, dates.first.month === civil(of).date) ? like : null;
}

function tells({ first }: WrittenDates, of: Day): boolean {
  const { month, date, year } = civil(of);
  return first.month === month && first.day === date && (first.year ?? year) === year;
}

function lengthOf({ last }: WrittenDates, of: Day): number {
  const { year } = civil(of);
  const ends = last ? [year, year + 1].flatMap((one) => dayOf(one, last.month, last.day) ?? []) : [];
  return Math.max(0, daysBetween(of, ends.find((end) => end >= of) ?? of));
}

/** Whether a name tells this day to whoever reads it, the year apart where none is written. */
function isOf(name: string, on: Day, mayBeMonthFirst: boolean): boolean {
  return [false, true].some((monthFirst) => {
    const read = writtenDates(name, monthFirst)[0];
    return read !== undefined && tells(read, on) && (!monthFirst || mayBeMonthFirst || read.ambiguous);
  });
}

/** `26.05` as `26.05.2025`, `Мастермайнд 26 мая` as `Мастермайнд 26 мая 2025`; null where it has a year or none can be put in. */
export function withYear(name: string, on: Day): string | null {
  const dates = writtenDates(name)[0];
  if (!dates || dates.first.year !== null) return null;
  const at = dates.span[1];
  const joint = /\.\d\d$/.test(name.slice(0, at)) ? "." : " ";
  const named = `${name.slice(0, at)}${joint}${civil(on).year}${name.slice(at)}`;
  return readMeetingDate(named)?.year === civil(on).year ? named : null;
}
