// The questions of a meeting: which are open, which was discussed, and what else became of one.

import type { RunningQuestion } from "../../command/meeting/running";
import type { Marking } from "../../mastermind/minutes";
import { plainText } from "../../board/inline";
import { ageLevel } from "../age-level";
import { Icon, IconButton } from "../panel/parts";
import type { Common } from "./doors";

const ICON = {
  open: "circle",
  discussed: "circle-check",
  carried: "circle-arrow-right",
  parked: "circle-pause",
  dropped: "circle-x",
  converted: "circle-check",
} as const;

/** What can be said of a question, with its icon and the letter of its key. */
export const MARKS: readonly { readonly as: Marking; readonly icon: string; readonly letter: string }[] = [
  { as: "discussed", icon: "circle-check", letter: "D" },
  { as: "parked", icon: "circle-pause", letter: "P" },
  { as: "dropped", icon: "circle-x", letter: "X" },
  { as: "open", icon: "circle", letter: "O" },
];

export function Questions({
  questions,
  here,
  words,
  doors,
}: Common & { readonly questions: readonly RunningQuestion[]; readonly here: RunningQuestion | null }) {
  return (
    <section class="throughline-part" aria-label={words.questions}>
      <header class="throughline-meeting-head">
        <h3>{words.questions}</h3>
        {questions.length > 0 ? (
          <span class="tree-item-flair">
            {questions.filter(({ state }) => state !== "open").length}/{questions.length}
          </span>
        ) : null}
      </header>
      {questions.length === 0 ? <p class="throughline-empty">{words.noQuestions}</p> : null}
      <ul class="throughline-rows">
        {questions.map((question) => (
          <Question
            key={question.line}
            question={question}
            here={question.line === here?.line}
            words={words}
            doors={doors}
          />
        ))}
      </ul>
    </section>
  );
}

function Question({
  question,
  here,
  words,
  doors,
}: Common & { readonly question: RunningQuestion; readonly here: boolean }) {
  const { state, owner, topic, times, away, line } = question;
  const menu = (event: MouseEvent) => {
    if (state === "carried") return;
    const rows = MARKS.filter(({ as }) => as !== state).map(({ as, icon }) => ({
      title: words.mark[as],
      icon,
      run: () => doors.mark(question, as),
    }));
    doors.menu(rows, event);
  };
  return (
    <li class={`throughline-meeting-item is-${state}`} onContextMenu={menu}>
      <button
        type="button"
        class={`throughline-meeting-row throughline-question-row${here ? " is-here" : ""}`}
        data-row
        data-question={line}
        aria-current={here}
        onClick={() => doors.go(line)}
        onFocus={() => doors.at(line)}
      >
        <span class="throughline-state" role="img" aria-label={words.state[state]} title={words.state[state]}>
          <Icon name={ICON[state]} />
        </span>
        <span class="throughline-meeting-words">
          {owner === null ? null : <span class="throughline-person">{owner} / </span>}
          {plainText(topic)}
          {away ? <span class="throughline-away"> · {words.away}</span> : null}
        </span>
        {times > 0 ? (
          <span class={`throughline-age is-${ageLevel(times)}`} title={words.timesHint(times)}>
            {words.times(times)}
          </span>
        ) : null}
      </button>
      {state === "carried" ? null : (
        <IconButton icon="more-vertical" label={`${words.more}: ${plainText(topic)}`} press={menu} />
      )}
    </li>
  );
}
