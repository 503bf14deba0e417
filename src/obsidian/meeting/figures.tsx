// How it goes over the last meetings: the group's figures, folded away, and those of single people behind one more fold.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { FIGURE_WEEKS } from "../../command/meeting/figures";
import type { SeriesFigures } from "../../command/meeting/figures";
import type { Common } from "./doors";

type Said = Pick<Common, "words">;

export function Figures({ read, words }: Said & { readonly read: () => SeriesFigures | null }) {
  return (
    <Fold title={words.figures.title}>
      {() => {
        const figures = read();
        return figures && <OfGroup figures={figures} words={words} />;
      }}
    </Fold>
  );
}

function OfGroup({ figures, words }: Said & { readonly figures: SeriesFigures }) {
  const say = words.figures;
  const { commitments, questions, meetings, people } = figures;
  const held = meetings.filter((one) => one.held);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const discussed = sum(meetings.map((one) => one.discussed));
  const carried = sum(meetings.map((one) => one.carried));
  const present = sum(people.map(({ attended }) => attended));
  const of = sum(people.map((one) => one.of));
  return (
    <>
      <p class="throughline-muted">{say.over(held.length, FIGURE_WEEKS)}</p>
      <dl>
        <dt>{say.commitments}</dt>
        <dd>{say.promises(commitments.kept, commitments.missed, commitments.open)}</dd>
        <dt>{say.questions}</dt>
        <dd>{say.asked(discussed, carried, questions.open)}</dd>
        <dt>{say.attendance}</dt>
        <dd>{say.present(present, of)}</dd>
      </dl>
      {people.length === 0 ? null : (
        <Fold title={say.byPerson}>{() => <ByPerson figures={figures} words={words} />}</Fold>
      )}
    </>
  );
}

/** In the order of the meetings, never by their figures. */
function ByPerson({ figures, words }: Said & { readonly figures: SeriesFigures }) {
  const say = words.figures;
  return (
    <dl>
      {figures.people.map(({ name, attended, of, waited }) => {
        const { kept, missed, open } = figures.promisesOf(name);
        return [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} figures`}>
            <span>{words.seat(waited)}</span>
            <span>{say.came(attended, of)}</span>
            {kept + missed + open === 0 ? null : <span>{say.promises(kept, missed, open)}</span>}
          </dd>,
        ];
      })}
    </dl>
  );
}

/** What is inside is made when it is opened. */
function Fold({ title, children }: { readonly title: string; readonly children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="throughline-figures"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary data-row>{title}</summary>
      {open ? children() : null}
    </details>
  );
}
