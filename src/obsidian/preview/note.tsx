// A note of a preview: its name, its open items, what would change in it, and what stays.

import type { VNode } from "preact";

import type { PreviewNote } from "../../command/preview/preview";
import type { Decisions } from "../../command/preview/choices";
import type { DiffLine } from "../../command/preview/diff";
import { Diff } from "./diff";
import type { RowProps } from "./row";
import { KeptRow } from "./row";
import { Icon, useElementId, useSurroundings } from "./surroundings";

export interface NoteProps extends Omit<
  RowProps,
  "item" | "path" | "section" | "decision" | "here" | "focus"
> {
  readonly note: PreviewNote;
  readonly decisions: Decisions;
  readonly folded: boolean;
  readonly at: string | null;
  /** Null while they are not shown. */
  readonly changes: readonly DiffLine[] | null;
  readonly showChanges: (path: string) => void;
  readonly unfold: (path: string) => void;
}

export function NoteGroup(props: NoteProps) {
  const { note, folded, changes, showChanges, unfold } = props;
  const say = useSurroundings().words.dialogs.preview;
  const id = useElementId();
  const rows = rowsOf(props);
  return (
    <section class="throughline-note" aria-labelledby={id}>
      <div class="throughline-note-head">
        {note.older ? (
          <button
            type="button"
            class="throughline-fold clickable-icon"
            aria-expanded={!folded}
            onClick={() => unfold(note.path)}
          >
            <Icon name={folded ? "chevron-right" : "chevron-down"} />
            <span class="throughline-note-name" id={id}>
              {note.name}
            </span>
            <span class="throughline-muted">{say.older(note.items.length)}</span>
          </button>
        ) : (
          <div class="throughline-note-name" id={id}>
            {note.name}
          </div>
        )}
        <button
          type="button"
          class="throughline-changes clickable-icon"
          aria-expanded={changes !== null}
          aria-label={`${say.changesIn(note.name)} (V)`}
          onClick={() => showChanges(note.path)}
        >
          <Icon name="diff" />
        </button>
      </div>
      {folded ? null : (
        <div role="grid" class="throughline-grid" aria-labelledby={id}>
          {rows}
        </div>
      )}
      {changes ? <Diff labelled={id} lines={changes} /> : null}
      <Stays note={note} />
    </section>
  );
}

function rowsOf(props: NoteProps): readonly VNode[] {
  const { note, decisions, at, on, moves, landings, today, choose, decide, reached, back, more } = props;
  let above: string | null = null;
  return note.items.map((item) => {
    const own = item.section.slice(-1)[0] ?? null;
    const section = own === above ? null : own;
    above = own;
    const here = item.key === at;
    const of = { item, path: note.path, section, decision: decisions.get(item.key) ?? null };
    const focus = { here, on: here ? on : "item", moves: here ? moves : 0 } as const;
    const shared = { landings, today, choose, decide, reached, back, more };
    return <KeptRow key={item.key} {...of} {...focus} {...shared} />;
  });
}

/** Lines that stay whatever is chosen, folded. */
function Stays({ note }: { readonly note: PreviewNote }) {
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  if (note.left.length === 0) return null;
  return (
    <details class="throughline-stays">
      <summary dir="auto">{say.stay(note.left.length)}</summary>
      <ul>
        {note.left.map(({ text, line, reason, until }) => (
          <li key={line}>
            <span dir="auto">{text === "" ? say.line(line) : text}</span>{" "}
            <span class="throughline-muted">
              {reason === "scheduled" && until ? words.reason.scheduledFor(until) : words.reason[reason]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
