// Small drawings: what was done in the last weeks, and how a goal's number went.

import type { enPanel } from "../../locale/en-panel";
import type { WeekFigures } from "../../report/week-figures";

const HEIGHT = 28;
const BAR = 10;
const GAP = 4;

/** One bar a week: what was planned in the background, what was done before it. The figures are told on hover. */
export function Trend({
  weeks,
  words,
}: {
  readonly weeks: readonly WeekFigures[];
  readonly words: typeof enPanel;
}) {
  const most = Math.max(1, ...weeks.map(({ planned }) => planned));
  const width = weeks.length * (BAR + GAP) - GAP;
  const said = weeks.map(words.weekHint);
  return (
    <svg
      class="throughline-trend"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
    >
      <title>{`${words.trend}. ${said.join("; ")}`}</title>
      {weeks.map(({ planned, done }, i) => {
        const [all, part] = [planned, done].map((count) => (count / most) * HEIGHT);
        return (
          <g class={i === weeks.length - 1 ? "is-last" : ""}>
            <title>{said[i]}</title>
            <rect
              class="is-planned"
              x={i * (BAR + GAP)}
              y={HEIGHT - (all ?? 0)}
              width={BAR}
              height={all}
              rx={2}
            />
            <rect
              class="is-done"
              x={i * (BAR + GAP)}
              y={HEIGHT - (part ?? 0)}
              width={BAR}
              height={part}
              rx={2}
            />
          </g>
        );
      })}
    </svg>
  );
}

const WIDE = 60;
const HIGH = 16;

/** A goal's number over its updates, evenly spaced. */
export function Sparkline({ numbers }: { readonly numbers: readonly number[] }) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (i: number) => (i / (numbers.length - 1)) * (WIDE - 4) + 2;
  const y = (number: number) => HIGH - 2 - (high === low ? 0.5 : (number - low) / (high - low)) * (HIGH - 4);
  const points = numbers.map((number, i) => `${x(i).toFixed(1)},${y(number).toFixed(1)}`);
  const last = numbers[numbers.length - 1] ?? 0;
  return (
    <svg class="throughline-sparkline" viewBox={`0 0 ${WIDE} ${HIGH}`} width={WIDE} height={HIGH} role="img">
      <title>{numbers.join(" → ")}</title>
      <polyline points={points.join(" ")} />
      <circle cx={x(numbers.length - 1)} cy={y(last)} r={2} />
    </svg>
  );
}
