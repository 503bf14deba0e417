// The week in figures, beside a small drawing of the weeks before it.

import type { WeekFigures } from "../../report/week-figures";
import type { Common } from "./parts";
import { Trend } from "./trend";

export interface Weeks {
  /** The latest weeks, oldest first. */
  readonly weeks: readonly WeekFigures[];
  /** Tasks done in a usual week; null where nobody can say. */
  readonly usual: number | null;
}

export function Week({ weeks, usual, words }: Weeks & Pick<Common, "words">) {
  const last = weeks.at(-1);
  if (!last) return null;
  const facts = [
    words.week(last.week),
    ...(last.open > 0 ? [words.openTasks(last.open)] : []),
    ...(last.carriedIn > 0 ? [words.carriedIn(last.carriedIn)] : []),
    ...(usual === null ? [] : [words.usual(usual)]),
  ];
  return (
    <>
      <Trend weeks={weeks} words={words} />
      <div class="throughline-week-words" title={words.weekHint(last)}>
        <strong>{words.done(last.done, last.planned)}</strong>
        <span>{facts.map((fact) => fact.replaceAll(" ", "\u00a0")).join("\u00a0· ")}</span>
      </div>
    </>
  );
}
