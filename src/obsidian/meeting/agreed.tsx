// What was promised and decided: last time's promises to tick, this time's as they are added.

import type { Promised, RunningMeeting } from "../../command/meeting/running";
import { plainText } from "../../board/inline";
import type { Commitment } from "../../mastermind/facts";
import { stands } from "../../mastermind/facts";
import { ageLevel } from "../age-level";
import { Age } from "../panel/parts";
import type { Common } from "./doors";

export function PromisedBefore({ meeting, words, doors }: Common & { readonly meeting: RunningMeeting }) {
  const live = meeting.promised.filter(stands);
  if (live.length === 0) return null;
  const kept = live.filter(({ kind }) => kind === "done").length;
  return (
    <section class="throughline-part" aria-label={words.promised}>
      <header class="throughline-meeting-head">
        <h3>{words.promised}</h3>
        <span class="tree-item-flair">{words.kept(kept, live.length)}</span>
      </header>
      <ul class="throughline-rows">
        {live.map((one) => (
          <PromiseRow
            key={one.line}
            path={meeting.path}
            promise={one}
            misses={one.misses}
            words={words}
            doors={doors}
          />
        ))}
      </ul>
    </section>
  );
}

export function Agreed({ meeting, words, doors }: Common & { readonly meeting: RunningMeeting }) {
  const live = meeting.commitments.filter(stands);
  return (
    <>
      {meeting.decisions.length === 0 ? null : (
        <section class="throughline-part" aria-label={words.decisions}>
          <header class="throughline-meeting-head">
            <h3>{words.decisions}</h3>
          </header>
          <ul class="throughline-rows">
            {meeting.decisions.map(({ line, text }) => (
              <li key={line}>
                <button
                  type="button"
                  class="throughline-meeting-row is-plain"
                  data-row
                  onClick={() => doors.go(line)}
                >
                  <span class="throughline-meeting-words">{plainText(text)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {live.length === 0 ? null : (
        <section class="throughline-part" aria-label={words.commitments}>
          <header class="throughline-meeting-head">
            <h3>{words.commitments}</h3>
            <span class="tree-item-flair">{live.length}</span>
          </header>
          <ul class="throughline-rows">
            {live.map((one) => (
              <PromiseRow
                key={one.line}
                path={meeting.path}
                promise={one}
                misses={0}
                words={words}
                doors={doors}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PromiseRow({
  path,
  promise,
  misses,
  words,
  doors,
}: Common & { readonly path: string; readonly promise: Commitment | Promised; readonly misses: number }) {
  const { line, person, text, written, kind } = promise;
  return (
    <li class={`throughline-meeting-item is-${kind}`}>
      <input
        type="checkbox"
        class="task-list-item-checkbox"
        checked={kind === "done"}
        data-task={kind === "done" ? "x" : " "}
        aria-label={words.done(plainText(written))}
        onClick={(event) => doors.tick({ path, line, text: written }, event.currentTarget.checked)}
      />
      <button type="button" class="throughline-meeting-row is-plain" data-row onClick={() => doors.go(line)}>
        <span class="throughline-meeting-words">
          {person === null ? null : <span class="throughline-person">{person}: </span>}
          {plainText(text)}
        </span>
        {misses > 0 && kind !== "done" ? (
          <Age level={ageLevel(misses + 1)}>{words.misses(misses)}</Age>
        ) : null}
      </button>
    </li>
  );
}
