// Folders that put the notes of one series away by time: a year, below it quarters, months, weeks; and those of another day.

import { civil } from "./day";
import type { Day } from "./day";
import { rewrite, rewritten } from "./forms";
import type { Span } from "./forms";
import { ANY_MONTH, monthLike, monthNumber } from "./months";
import { weekOf, weekParts } from "./week";

const JOINT = "[-–—_.,\\s]+";
const WORD = `(?:(?<named>${ANY_MONTH})|(?<foreign>\\p{L}+))\\.?`;
const PART = [
  `Q(?<quarter>[1-4])|(?<ordinal>[1-4])${JOINT}квартал`,
  "(?:W|KW|Week|Неделя)[-_\\s]*(?<week>[0-5]?\\d)",
  `(?<month>1[0-2]|0?[1-9])(?:${JOINT}${WORD})?|(?<name>${ANY_MONTH})\\.?`,
].join("|");
/** `2026`, `2026-11`, `2026-Q4`; and what is a time only below such a folder: `11`, `11-November`, `Ноябрь`, `Q4`, `W46`. */
const TIME = new RegExp(`^(?:(?<year>(?:19|20)\\d\\d)(?:${JOINT}|$))?(?:${PART})?$`, "diu");

const month = (on: Day) => civil(on).month;
const quarter = (on: Day) => Math.ceil(month(on) / 3);

/** What each part says of a day, as a number. */
const OF: Readonly<Record<string, (on: Day) => number>> = {
  year: (on) => civil(on).year,
  quarter,
  ordinal: quarter,
  week: (on) => weekParts(weekOf(on)).week,
  month,
  named: month,
  name: month,
  // Nothing is known of a word in another language.
  foreign: () => NaN,
};

/** The folder above those that only say when: `Weekly` of `Weekly/2026/11-November`. A month below no year is a folder like any other. */
export function folderAboveTimes(folder: string): string {
  const [above] = cut(folder);
  return above.join("/");
}

/**
 * The folder at another time. What stays as it is: a folder that is not of one of the days `of` its note, and a month whose word is
 * neither English nor Russian.
 */
export function folderLike(folder: string, of: readonly Day[], on: Day): string {
  const [above, times] = cut(folder);
  return [...above, ...times.map((one) => timeLike(one, of, on))].join("/");
}

/** A folder's path in two: those that are the series' own, and the last ones, which say a time. */
function cut(folder: string): readonly [above: readonly string[], times: readonly string[]] {
  const parts = folder.split("/");
  let from = parts.length;
  for (let at = parts.length - 1; at >= 0; at--) {
    const says = partsOf(parts[at] ?? "").map(([part]) => part);
    if (says.length === 0) break;
    if (says.includes("year")) from = at;
    if (says.join() === "year") break;
  }
  return [parts.slice(0, from), parts.slice(from)];
}

/** What a folder says of a time, and where; nothing where it is another folder. */
function partsOf(folder: string): readonly (readonly [part: string, span: Span])[] {
  const groups = TIME.exec(folder)?.indices?.groups ?? {};
  return Object.entries(groups).flatMap(([part, span]) => ((span as Span | undefined) ? [[part, span]] : []));
}

function timeLike(folder: string, of: readonly Day[], on: Day): string {
  const parts = partsOf(folder);
  const isOf = (one: Day) =>
    parts.every(([part, span]) => monthNumber(folder.slice(...span)) === OF[part]?.(one));
  if (!of.some(isOf)) return folder;
  return rewritten(
    folder,
    parts.flatMap(([part, span]) =>
      rewrite(folder, span, (example) => monthLike(example, OF[part]?.(on) ?? 0, false)),
    ),
  );
}
