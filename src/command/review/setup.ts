// What set-up offers: where weekly reviews may live in this vault, and what the next one would be.

import { addWeeks } from "../../calendar/week";
import { movedMark } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Settings } from "../../settings/settings";
import type { Desk } from "../desk";
import { planWeek } from "./plan-week";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";

/** A place weekly reviews may have, by what tells of it; the first one offered is the likeliest. */
export type SetupPlace =
  /** Reviews are there already, and new ones are named as they are. */
  | { readonly kind: "found"; readonly series: string; readonly count: number }
  /** Another plugin makes weekly notes. */
  | { readonly kind: "neighbour"; readonly plugin: string; readonly weeklyName: string }
  | { readonly kind: "usual"; readonly weeklyName: string };

export interface SetupOffer {
  readonly places: readonly SetupPlace[];
  /** Tasks runs and would list lines marked `[>]` as not done. */
  readonly asksMark: boolean;
}

/** What the next review would be called, and how it begins. */
export interface SetupExample {
  readonly kind: "example";
  readonly path: NotePath;
  readonly lines: readonly string[];
}

const USUAL = "[Weekly]/GGGG-[W]WW";
const FIRST_LINES = 10;

/** Looks at the vault; writes nothing. */
export async function setupOffer(desk: Desk): Promise<SetupOffer> {
  const read = await readReviews(desk);
  const reviews = read.kind === "read" ? read.reviews : [];
  const latest = reviews.filter(({ week }) => week !== null).pop() ?? reviews[0];
  const { weeklyNotes } = desk;
  const places: SetupPlace[] = [];
  if (latest) {
    const count = reviews.filter(({ series }) => series === latest.series).length;
    places.push({ kind: "found", series: latest.series, count });
  }
  if (weeklyNotes && !latest)
    places.push({ kind: "neighbour", plugin: weeklyNotes.from ?? "", weeklyName: "" });
  places.push({ kind: "usual", weeklyName: USUAL });
  return { places, asksMark: desk.tasks !== null && movedMark(desk.tasks).char === "-" };
}

/** The next review that would be made with these settings. */
export async function setupExample(desk: Desk, changes: Partial<Settings>): Promise<SetupExample | Refused> {
  const settings = { ...desk.settings, ...changes };
  const asked: Desk = { ...desk, settings };
  const due = await planWeek(asked, { carry: false });
  if (due.kind === "refused") return due;
  const last = due.kind === "later" ? due.later.week : due.week;
  const made = due.kind === "plan" && due.created;
  const plan = made || last === null ? due : await planWeek(asked, { carry: false, week: addWeeks(last, 1) });
  if (plan.kind === "refused") return plan;
  if (plan.kind === "later") return { kind: "example", path: plan.later.path, lines: [] };
  const { page } = plan.into;
  return { kind: "example", path: plan.note, lines: page.lines.slice(0, FIRST_LINES) };
}
