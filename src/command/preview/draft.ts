// A carry as a preview works with it: read once, asked again with every choice, and written only as it was last shown.

import type { Choices } from "../../carry/choice";
import type { Carry } from "../../carry/plan";
import type { CarryTarget } from "../../carry/rules";
import type { Week } from "../../calendar/week";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import { planBetween } from "../review/carry";
import type { Way } from "../review/carry-into";
import type { Desk } from "../desk";
import type { Done, Planned } from "../perform";
import { perform } from "../perform";
import type { LaterExists, WeekPlan } from "../review/plan-week";
import { planWeek } from "../review/plan-week";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { CarryReport } from "../report";
import { carryReport, writtenBy } from "../report";

/** What would be written, with the carry it comes from. */
export interface Drafted extends Planned<CarryReport> {
  readonly carry: Carry;
  /** The same choices for the notes as they are by now, after the note itself was made. */
  readonly again: (desk: Desk) => Promise<Planned<CarryReport> | Refused>;
}

export interface Draft {
  readonly kind: "draft";
  readonly note: NotePath;
  /** The week of the review that is carried into; null where the note is none. */
  readonly week: Week | null;
  /** Whether carrying would also create the note. */
  readonly created: boolean;
  readonly into: CarryTarget;
  /** The reviews of its series in the order of their weeks. */
  readonly series: readonly Review[];
  /** What these choices would write in the notes as they were read: no note is read again, so it may be asked at every key. */
  readonly plan: (choices: Choices) => Drafted | Refused;
}

/** Reads what a carry needs; writes nothing. */
export async function draftCarry(desk: Desk, way: Way): Promise<Draft | LaterExists | Refused> {
  if (way.kind === "week") {
    const planned = await planWeek(desk, { ...way.wish, carry: true });
    return planned.kind === "plan" ? draftOfWeek(planned, way) : planned;
  }
  const planned = await planBetween(desk, way.wish);
  if (planned.kind === "refused") return planned;
  const { into, series } = planned;
  const note = into.page.path;
  const week = series.find((review) => review.path === note)?.week ?? null;
  const plan = (choices: Choices): Drafted | Refused => {
    const drafted = planned.again(choices);
    return drafted.kind === "refused" ? drafted : { ...drafted, again: () => Promise.resolve(drafted) };
  };
  return { kind: "draft", note, week, created: false, into, series, plan };
}

function draftOfWeek(planned: WeekPlan, way: Way): Draft {
  const { week, note, created, into, series } = planned;
  const plan = (choices: Choices): Drafted | Refused => {
    const again = planned.again(choices);
    if (again.kind === "refused") return again;
    const { carry, writes } = again;
    if (carry === null) throw new Error("a draft of no carry");
    const value = carryReport(note, created, week, carry, writtenBy(writes));
    const afresh = async (desk: Desk): Promise<Planned<CarryReport> | Refused> => {
      const draft = await draftCarry(desk, way);
      if (draft.kind !== "draft")
        return draft.kind === "refused" ? draft : refused({ kind: "not-held", path: note });
      const drafted = draft.plan(choices);
      return drafted.kind === "refused" ? drafted : { ...drafted, value: { ...drafted.value, created } };
    };
    return { kind: "planned", writes, value, carry, again: afresh };
  };
  return { kind: "draft", note, week, created, into, series, plan };
}

/** Writes what was shown. Refused where a note has changed since it was read: the choices may mean other lines there. */
export function applyDraft(desk: Desk, drafted: Drafted): Promise<Done<CarryReport> | Refused> {
  return perform(desk, (made) => (made ? drafted.again(desk) : Promise.resolve(drafted)), false, 1);
}
