// The act "report": the figures of the latest reviewed weeks of a series.

import { kept } from "../../board/kept";
import type { WeekFigures } from "../../report/week-figures";
import { checklist, throughput, weekFigures } from "../../report/week-figures";
import type { NotePath } from "../../notebook/notebook";
import { plannedUntil } from "../review/carry-notes";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import type { Refused } from "../refusal";
import type { Known, VaultFacts } from "../vault-facts";
import { readVault } from "../vault-facts";

/** The JSON value of docs/cli.md; weeks oldest first. */
export interface FiguresReport {
  readonly series: string | null;
  /** What is done in a usual week: the median of the four before the latest. */
  readonly throughput: number | null;
  /** What the latest checklist plans, in usual weeks; more than 1.5 is a lot. */
  readonly overcommit: number | null;
  readonly weeks: readonly (WeekFigures & { readonly note: NotePath })[];
}

export async function reportWeeks(
  desk: Desk,
  weeks: number,
  known: Known = readVault,
): Promise<Done<FiguresReport> | Refused> {
  const vault = await known(desk);
  const all = figuresOf(vault, desk);
  const usual = throughput(all.slice(0, -1));
  const latest = all.at(-1);
  return {
    kind: "done",
    value: {
      series: vault.reviews.findLast(({ week }) => week !== null)?.series ?? null,
      throughput: usual,
      overcommit: latest && usual ? latest.planned / usual : null,
      weeks: all.slice(-weeks),
    },
  };
}

type WeekRow = FiguresReport["weeks"][number];
const WEEKS = kept<WeekRow>();

/** The figures of all weeks of the series with the latest review, oldest first. */
export function figuresOf({ notes, reviews }: VaultFacts, desk: Desk): readonly WeekRow[] {
  const latest = reviews.findLast(({ week }) => week !== null);
  return reviews.flatMap(({ path, week, series }) => {
    if (week === null || series !== latest?.series) return [];
    const facts = notes.get(path)?.facts;
    const until = plannedUntil(week, desk);
    const make = () => ({ ...weekFigures(week, checklist(facts?.tasks ?? []), until), note: path });
    return [facts ? WEEKS(facts, [path, week, until], make) : make()];
  });
}
