// The act "report": the figures of the latest reviewed weeks of a series.

import type { WeekFigures } from "../report/week-figures";
import { throughput, weekFigures } from "../report/week-figures";
import type { NotePath } from "../notebook/notebook";
import type { Review } from "../weekly/reviews";
import { plannedUntil } from "./carry-notes";
import type { Desk } from "./desk";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import type { VaultFacts } from "./vault-facts";
import { readVault } from "./vault-facts";

/** The JSON value of docs/cli.md; weeks oldest first. */
export interface FiguresReport {
  readonly series: string | null;
  /** What is done in a usual week: the median of the four before the latest. */
  readonly throughput: number | null;
  /** What the latest checklist plans, in usual weeks; more than 1.5 is a lot. */
  readonly overcommit: number | null;
  readonly weeks: readonly (WeekFigures & { readonly note: NotePath })[];
}

export async function reportWeeks(desk: Desk, weeks: number): Promise<Done<FiguresReport> | Refused> {
  const vault = await readVault(desk);
  const dated = vault.reviews.filter(({ week }) => week !== null);
  const series = dated.at(-1)?.series ?? null;
  const all = dated
    .filter((review) => review.series === series)
    .flatMap((one) => figuresOf(one, vault, desk));
  const usual = throughput(all.slice(0, -1));
  const latest = all.at(-1);
  return {
    kind: "done",
    value: {
      series,
      throughput: usual,
      overcommit: latest && usual ? latest.planned / usual : null,
      weeks: all.slice(-weeks),
    },
  };
}

/** The tasks of the checklist's sections; in a review without such sections, all of them. */
function figuresOf({ path, week }: Review, { notes }: VaultFacts, desk: Desk): FiguresReport["weeks"] {
  if (week === null) return [];
  const tasks = notes.get(path)?.facts?.tasks ?? [];
  const listed = tasks.filter((task) => task.listed);
  const counted = listed.length > 0 ? listed : tasks;
  return [{ ...weekFigures(week, counted, plannedUntil(week, desk)), note: path }];
}
