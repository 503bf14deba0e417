// A review whose year nobody can tell: which years are likely, and the one a person names, written into the note.

import type { Day } from "../../calendar/day";
import { readWeekName, weekIn } from "../../calendar/names";
import type { Week } from "../../calendar/week";
import { addWeeks, weekOf, weekParts } from "../../calendar/week";
import type { Edit } from "../../note/edit";
import { apply } from "../../note/edit";
import { weekProperty } from "../../note/kind";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Review } from "../../weekly/reviews";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { batch, perform } from "../perform";
import { propertiesOf, readNote } from "../reading";
import type { Refusal, Refused } from "../refusal";
import { refused } from "../refusal";

export type NoYear = Extract<Refusal, { readonly kind: "no-year" }>;

/** How many years back are offered; week 53 is in one of them at least. */
const YEARS = 10;

/** The refusal of a review of an unknown year. Its guess is the last such week up to `until`: one made ahead is of the next. */
export function unknownYear(
  { path, number }: Pick<Review, "path" | "number">,
  { today }: Pick<Desk, "today">,
  until = addWeeks(weekOf(today), 1),
): NoYear {
  return { kind: "no-year", path, number, guess: weeksUntil(path, number, until)[0] ?? until };
}

/**
 * The weeks such a review may be of, the likely ones first: the guess, then the last one when the note was `written`. A
 * file's time never decides, it only orders what is asked (DOMAIN §5.3).
 */
export function likelyWeeks(
  { path, number, guess }: NoYear,
  today: Day,
  written: Day | null,
): readonly Week[] {
  const weeks = weeksUntil(path, number, weekOf(today));
  const then = written === null ? undefined : weeksUntil(path, number, weekOf(written))[0];
  return [...new Set([guess, ...weeks.filter((week) => week === then), ...weeks])];
}

/** The week of a note's name in each of the last years, the latest first; none of them after `until`. */
function weeksUntil(path: NotePath, number: number, until: Week): readonly Week[] {
  const first = readWeekName(noteName(path))?.first ?? null;
  const { year } = weekParts(until);
  return Array.from({ length: YEARS }, (_, ago) => weekIn({ week: number, first }, year - ago))
    .filter((week) => week !== null)
    .filter((week) => week <= until);
}

export interface WeekStated {
  readonly note: NotePath;
  readonly week: Week;
}

/** Writes `week:` into a note's properties; where the note names a week by now, nothing. */
export function stateWeek(desk: Desk, path: NotePath, week: Week): Promise<Done<WeekStated> | Refused> {
  return perform(desk, () => plan(desk, path, week), false);
}

async function plan(desk: Desk, path: NotePath, week: Week) {
  const read = await readNote(desk, path, null);
  if (read.kind === "refused") return read;
  if (read.kind === "gone") {
    return refused({ kind: "note-trouble", path, trouble: { kind: "missing" } });
  }
  const { page, properties } = read.note;
  const edits = weekProperty(properties).kind === "week" ? [] : [stating(page, week)];
  // YAML can be written so that another line does not fit in; then a person has to.
  const applied = apply(page.text, edits);
  const after = applied.kind === "done" ? propertiesOf(readPage(path, applied.text), desk) : null;
  if (after?.kind !== "properties" || weekProperty(after.values).kind !== "week") {
    return refused({ kind: "no-year", path, number: weekParts(week).week, guess: week });
  }
  const writes = batch(path, { gain: [{ path, base: page.text, edits }] });
  return { kind: "planned", writes, value: { note: path, week } } as const;
}

function stating({ outline: { frontmatter }, lines }: Page, week: Week): Edit {
  const line = `week: ${week}`;
  if (!frontmatter) return { line: 0, expect: [], put: ["---", line, "---"] };
  const close = frontmatter.end - 1;
  const at = lines.findIndex((text, i) => i > frontmatter.line && i < close && WEEK.test(text));
  const [own = ""] = lines.slice(at, at + 1);
  const [, key = "", remark = ""] = WEEK.exec(own) ?? [];
  return at < 0
    ? { line: close, expect: [], put: [line] }
    : { line: at, expect: [own], put: [`${key} ${week}${remark}`] };
}

/** A property that names a week, empty or not; its remark apart. */
const WEEK = /^(["']?(?:week|неделя)["']?\s*:)(?:\s+(?!#).*?)?(\s+#.*)?\s*$/iu;
