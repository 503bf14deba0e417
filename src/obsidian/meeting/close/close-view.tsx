// The end of a meeting: what was decided, who promised what, which questions stay; what is written for it, and a summary.

import { useMemo, useState } from "preact/hooks";
import { plainText } from "../../../board/inline";
import type { Day } from "../../../calendar/day";
import type { CloseWish } from "../../../command/meeting/close";
import { dueOf } from "../../../command/meeting/summary";
import { DialogFoot } from "../../preview/dialog-foot";
import type { DiffLine } from "../../../command/preview/diff";
import type { RunningMeeting, RunningQuestion } from "../../../command/meeting/running";
import { stands } from "../../../mastermind/facts";
import type { Marking } from "../../../mastermind/minutes";
import { personKey } from "../../../mastermind/person";
import { Diff } from "../../preview/diff";
import { useBusy, useElementId, useSurroundings } from "../../preview/surroundings";
import { Added, AddLine } from "./add-line";
import { Stays } from "./stays";

/** The meeting as it would be, its summary, and what would change in its note. */
export interface Shown {
  readonly meeting: RunningMeeting | null;
  /** When the next one is; null where nobody can tell. */
  readonly next: Day | null;
  readonly summary: string;
  readonly changes: readonly DiffLine[];
}

export interface CloseViewProps {
  /** How many hints of the template nobody used. */
  readonly hints: () => number;
  /** Null where this cannot be written. */
  readonly shown: (wish: CloseWish) => Shown | null;
  readonly apply: (wish: CloseWish, copy: boolean) => Promise<"done" | "again" | "refused">;
  readonly close: () => void;
}

const NOTHING: CloseWish = { decisions: [], promises: [], marks: [], clean: false };

export function CloseView(props: CloseViewProps) {
  const { words, sayDay } = useSurroundings();
  const say = words.meeting.close;
  const [wish, setWish] = useState<CloseWish>({ ...NOTHING, clean: true });
  const [said, setSaid] = useState("");
  const [busy, during] = useBusy();
  const [reads, setReads] = useState(0);
  const id = useElementId();
  const asIs = useMemo(() => props.shown(NOTHING), [props, reads]);
  const shown = useMemo(() => props.shown(wish), [props, wish, reads]);
  const hints = props.hints();
  const meeting = asIs?.meeting;
  if (!asIs || !meeting) return null;
  const people = meeting.people.map(({ name }) => name);
  const live = meeting.commitments.filter(stands);
  const promised = new Set(
    [...live, ...wish.promises].flatMap(({ person }) => (person === null ? [] : [personKey(person)])),
  );
  const silent = people.filter((name) => !promised.has(personKey(name)));
  const changed = (shown?.changes.length ?? 0) > 0;

  const marked = (question: RunningQuestion, as: Marking | null) =>
    setWish({
      ...wish,
      marks: [
        ...wish.marks.filter((one) => one.question.line !== question.line),
        ...(as === null ? [] : [{ question: { line: question.line, text: question.text }, as }]),
      ],
    });
  const press = async (copy: boolean) => {
    const outcome = await during(() => props.apply(wish, copy));
    if (outcome !== "again") return;
    setReads(reads + 1);
    setSaid(say.again);
  };

  return (
    <div class="throughline-preview throughline-close" aria-busy={busy}>
      <div class="throughline-notes">
        <section aria-labelledby={`${id}-decided`}>
          <div class="throughline-close-title" id={`${id}-decided`}>
            {say.decided}
          </div>
          <ul class="throughline-close-list">
            {meeting.decisions.map(({ line, text }) => (
              <li key={line}>{plainText(text)}</li>
            ))}
            {wish.decisions.map((text, i) => (
              <Added
                key={`new-${i}`}
                label={say.remove}
                remove={() => setWish({ ...wish, decisions: wish.decisions.toSpliced(i, 1) })}
              >
                {text}
              </Added>
            ))}
          </ul>
          <AddLine
            label={say.addDecision}
            add={(text) => setWish({ ...wish, decisions: [...wish.decisions, text] })}
          />
        </section>
        <section aria-labelledby={`${id}-promised`}>
          <div class="throughline-close-title" id={`${id}-promised`}>
            {say.promised}
            {asIs.next === null ? null : (
              <span class="throughline-close-until"> {say.untilNext(sayDay(asIs.next))}</span>
            )}
          </div>
          <ul class="throughline-close-list">
            {live.map((one) => {
              const due = dueOf(one);
              return (
                <li key={one.line}>
                  {one.person === null ? null : <span class="throughline-person">{one.person}: </span>}
                  {plainText(one.text)}{" "}
                  {due === null ? null : <span class="throughline-muted">{say.by(sayDay(due))}</span>}
                </li>
              );
            })}
            {wish.promises.map(({ person, text }, i) => (
              <Added
                key={`new-${i}`}
                label={say.remove}
                remove={() => setWish({ ...wish, promises: wish.promises.toSpliced(i, 1) })}
              >
                {person === null ? null : <span class="throughline-person">{person}: </span>}
                {text}
              </Added>
            ))}
          </ul>
          {silent.length > 0 ? <p class="throughline-muted">{say.nothing(silent.join(", "))}</p> : null}
          <AddLine
            label={say.addPromise}
            people={people}
            add={(text, person) => setWish({ ...wish, promises: [...wish.promises, { person, text }] })}
          />
        </section>
        <Stays
          questions={meeting.questions.filter(({ state }) => state === "open")}
          marks={wish.marks}
          mark={marked}
        />
        <section aria-labelledby={`${id}-summary`}>
          <div class="throughline-close-title" id={`${id}-summary`}>
            {say.summary}
          </div>
          <pre class="throughline-summary" tabIndex={0} aria-labelledby={`${id}-summary`} dir="auto">
            {shown?.summary}
          </pre>
        </section>
        {hints > 0 ? (
          <label class="throughline-close-hints">
            <input
              type="checkbox"
              checked={wish.clean}
              onChange={({ currentTarget }) => setWish({ ...wish, clean: currentTarget.checked })}
            />
            <span>{say.hints(hints)}</span>
          </label>
        ) : null}
        <details class="throughline-stays">
          <summary id={`${id}-changes`}>{say.changes}</summary>
          {changed ? (
            <Diff labelled={`${id}-changes`} lines={shown?.changes ?? []} />
          ) : (
            <p class="throughline-muted">{say.noChanges}</p>
          )}
        </details>
      </div>
      <DialogFoot
        says={said}
        main={{
          says: changed ? say.applyAndCopy : words.dialogs.copying.copy,
          press: () => press(true),
          off: busy,
        }}
        other={changed ? { says: say.apply, press: () => press(false), off: busy } : null}
        leave={{ press: props.close }}
      />
    </div>
  );
}
