// The act "carry this task": one open item of an earlier review goes into the latest one, or into the one that is due.

import type { Choices } from "../../carry/choice";
import { dueWeek } from "../../calendar/week";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import { carryBetween } from "./carry";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { CarryReport } from "../report";
import { reviewWeek } from "./week";
import { unknownYear } from "./year";

/** `line` (0-based) is any line of the item; what waits for a decision is carried, since it was asked for by itself. */
export async function carryLine(
  desk: Desk,
  path: NotePath,
  line: number,
): Promise<Done<CarryReport> | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const own = read.reviews.find((review) => review.path === path);
  if (!own) return refused({ kind: "not-a-review", path });
  const { week, series } = own;
  if (!week) return refused(unknownYear(own, desk));
  const choices = onlyAt(path, line);
  const later = laterThan(own, read.reviews);
  if (later) return carryBetween(desk, { from: path, to: later.path, choices });
  const due = dueWeek(desk.today, desk.settings.reviewDay);
  if (due <= week) return refused({ kind: "no-later-review", path });
  return reviewWeek(desk, { week: due, series, carry: true, choices });
}

/** The latest review of the same series, where that is another one. */
function laterThan({ week, series }: Review, reviews: readonly Review[]): Review | null {
  const last = reviews.filter((one) => one.series === series && one.week !== null).pop();
  return last?.week && week && last.week > week ? last : null;
}

/** Carries the innermost offered item around a line, and leaves everything else as it is. */
function onlyAt(path: NotePath, line: number): Choices {
  return ({ source: { page }, item }) => {
    const found = page.outline.items[item];
    const holds = page.path === path && found !== undefined && found.line <= line && line < found.end;
    return { kind: holds ? "carry" : "leave" };
  };
}
