// A goal in the panel: how fresh it is, how far it has come, what comes next, and what its note has wrong.

import type { GoalRow, NextStep } from "../../board/goals";
import { isBehind } from "../../board/goals";
import { plainText } from "../../board/inline";
import type { InLine, OfEntity } from "./parts";
import { Box, Owner, Text, Title, Words } from "./parts";
import { Remarks } from "./remarks";
import { Sparkline } from "./trend";

export function GoalWords(props: OfEntity & { readonly row: GoalRow }) {
  const { row, words, doors, shortcuts } = props;
  const { goal, state, staleDays, progress, next, history, confidence } = row;
  const numbers = history.flatMap(({ number }) => number ?? []);
  const rests = goal.standing !== "active";
  const trusts = confidence !== null && confidence !== "on-track" && !rests ? confidence : null;
  const behind = isBehind(row);
  return (
    <>
      <div class="throughline-line">
        <span class="throughline-dot" role="img" aria-label={words.state[state]} title={words.state[state]} />
        <Title {...props}>{goal.title}</Title>
        <Owner name={goal.owner} {...props} />
        <span class="throughline-fact" title={lastSaid(row)}>
          {rests ? words.state[state] : ageOf(staleDays, words)}
        </span>
        {shortcuts}
      </div>
      {progress === null && numbers.length < 2 ? null : (
        <div class="throughline-line is-detail is-meter">
          {progress === null ? null : <Progress row={row} value={progress} words={words} />}
          {numbers.length < 2 ? null : <Sparkline numbers={numbers} />}
        </div>
      )}
      {trusts === null && !behind ? null : (
        <div class="throughline-line is-detail">
          {trusts === null ? null : <span class={`is-${trusts}`}>{words.confidence[trusts]}</span>}
          {behind ? <span class="is-at-risk">{words.behind}</span> : null}
        </div>
      )}
      {rests ? null : next === null ? (
        state === "stuck" && <div class="throughline-line is-detail is-at-risk">{words.stuck}</div>
      ) : (
        <Next next={next} {...props} />
      )}
      <Remarks remarks={row.remarks} path={row.path} words={words} doors={doors} />
    </>
  );
}

function ageOf(days: number | null, words: InLine["words"]): string {
  return days === null ? words.never : words.ago(days);
}

/** The latest update, for who rests the pointer on its age. */
function lastSaid({ history }: GoalRow): string {
  const last = history.at(-1);
  if (!last) return "";
  return `${last.day} — ${last.person === null ? "" : `${last.person}: `}${plainText(last.text)}`;
}

/** The next step can be ticked where it is read. */
function Next({ next, words, doors }: InLine & { readonly next: NextStep }) {
  const { path, line, text, kind } = next;
  const acts = {
    place: { path, line },
    box: { row: { path, line, text }, done: false },
    moves: { up: undefined, down: undefined },
    menu: [],
  };
  return (
    <div class="throughline-line is-detail is-next">
      <Box kind={kind} acts={acts} words={words} doors={doors} />
      <Words acts={acts} doors={doors}>
        <Text text={text} from={path} doors={doors} />
      </Words>
    </div>
  );
}

/** How much is reached, with a mark where the time has come to. */
function Progress({
  row: { goal, history, elapsed },
  value,
  words,
}: {
  readonly row: GoalRow;
  readonly value: number;
  readonly words: InLine["words"];
}) {
  const percent = Math.round(value * 100);
  // Before its time there is nothing to compare with.
  const time = elapsed === null || elapsed === 0 ? null : Math.round(elapsed * 100);
  const now = history.findLast(({ number }) => number !== null)?.number ?? goal.current;
  const { metric, target, results } = goal;
  const counted =
    results && (target === null || now === null)
      ? words.keyResults(results.done, results.all)
      : `${metric === null ? "" : `${metric}: `}${words.reached(now ?? 0, target ?? 0)}`;
  const said = `${counted} · ${time === null ? `${percent} %` : words.pace(percent, time)}`;
  return (
    <span
      class="throughline-progress"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={said}
      aria-label={goal.metric ?? goal.title}
      title={said}
    >
      <span class="is-reached" style={{ inlineSize: `${percent}%` }} />
      {time === null ? null : <span class="is-time" style={{ insetInlineStart: `${time}%` }} />}
    </span>
  );
}
