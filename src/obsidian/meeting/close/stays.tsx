// The questions that would stay for the next meeting, each with what may become of it instead.

import { plainText } from "../../../board/inline";
import type { CloseWish } from "../../../command/meeting/close";
import type { RunningQuestion } from "../../../command/meeting/running";
import type { Marking } from "../../../mastermind/minutes";
import { useElementId, useSurroundings } from "../../preview/surroundings";

const OTHERS: readonly Marking[] = ["discussed", "parked", "dropped"];

export function Stays(props: {
  readonly questions: readonly RunningQuestion[];
  readonly marks: CloseWish["marks"];
  readonly mark: (question: RunningQuestion, as: Marking | null) => void;
}) {
  const { words } = useSurroundings();
  const id = useElementId();
  const { questions, marks, mark } = props;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div class="throughline-close-title" id={id}>
        {words.meeting.close.stay}
      </div>
      <ul class="throughline-close-list">
        {questions.map((question) => {
          const { line, owner, topic, times } = question;
          const title = owner === null ? plainText(topic) : `${owner} / ${plainText(topic)}`;
          const now = marks.find((one) => one.question.line === line)?.as ?? "";
          return (
            <li key={line} class={now === "" ? "" : "is-new"}>
              <span class="throughline-close-text">
                {title}{" "}
                {times > 0 ? <span class="throughline-muted">{words.meeting.times(times)}</span> : null}
              </span>
              <select
                class="dropdown"
                aria-label={title}
                value={now}
                onChange={({ currentTarget }) =>
                  mark(question, OTHERS.find((one) => one === currentTarget.value) ?? null)
                }
              >
                <option value="">{words.meeting.close.stays}</option>
                {OTHERS.map((as) => (
                  <option key={as} value={as}>
                    {words.meeting.mark[as]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
