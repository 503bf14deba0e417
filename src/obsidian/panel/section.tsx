// A section of the panel, the rows in it, and the groups they may stand in.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Group } from "../../board/order";
import { Icon } from "./parts";

/** A section that folds. It is not there while it has nothing. */
export function Section(props: {
  readonly title: string;
  readonly count: number | null;
  readonly folded: boolean;
  readonly fold: (folded: boolean) => void;
  readonly menu: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}) {
  const { title, count, folded } = props;
  return (
    <section class="throughline-part" aria-label={title}>
      <button
        type="button"
        class={`throughline-part-head tree-item-self is-clickable${folded ? " is-collapsed" : ""}`}
        aria-expanded={!folded}
        onClick={() => props.fold(!folded)}
        onContextMenu={props.menu}
      >
        <Icon name={folded ? "chevron-right" : "chevron-down"} />
        <span class="throughline-part-title">{title}</span>
        {count === null ? null : <span class="tree-item-flair">{count}</span>}
      </button>
      {folded ? null : props.children}
    </section>
  );
}

/** Rows beyond this many wait until they are asked for: a vault may have thousands. */
const MANY = 60;

export function Rows<T>(props: {
  readonly all: readonly T[];
  readonly words: (count: number) => string;
  readonly row: (one: T) => ComponentChildren;
}) {
  const [whole, setWhole] = useState(false);
  const { all } = props;
  const shown = whole ? all : all.slice(0, MANY);
  return (
    <>
      <ul class="throughline-rows">{shown.map(props.row)}</ul>
      {shown.length === all.length ? null : (
        <button type="button" class="throughline-more" onClick={() => setWhole(true)}>
          {props.words(all.length)}
        </button>
      )}
    </>
  );
}

/** Rows below the names of their owners; where nobody owns any, rows alone. */
export function Groups<T>(props: {
  readonly groups: readonly Group<T>[];
  readonly nobody: string;
  readonly words: (count: number) => string;
  readonly row: (one: T) => ComponentChildren;
}) {
  const { groups, words, row } = props;
  const named = groups.some(({ owner }) => owner !== null);
  return (
    <>
      {groups.map(({ owner, rows }) => (
        <div key={owner ?? ""} role="group" aria-label={owner ?? props.nobody}>
          {named ? <div class="throughline-group">{owner ?? props.nobody}</div> : null}
          <Rows all={rows} words={words} row={row} />
        </div>
      ))}
    </>
  );
}
