// The preview of a carry: what is open, what becomes of it, and one key to write it.

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Preview, PreviewItem } from "../../command/preview/preview";
import type { Decision, DecisionKind, Decisions } from "../../command/preview/choices";
import type { DiffLine } from "../../command/preview/diff";
import { capital } from "../../command/say";
import type { PreviewState } from "../../command/preview/state";
import {
  decisionOf,
  isFolded,
  nextState,
  noteOf,
  openState,
  plannedBy,
  totalsOf,
  waiting,
} from "../../command/preview/state";
import { CHOICES, begun } from "./choices";
import { Diff } from "./diff";
import type { LandingName } from "./field";
import { Foot } from "./foot";
import { Keys } from "./keys";
import { NoteGroup } from "./note";
import { keyAct } from "./preview-keys";
import { sayAll } from "./said";
import { useBusy, useElementId, useSurroundings } from "./surroundings";

/** What writing came to: done, or the notes as they are now and why they were read again, or refused, which was said. */
export type Applied =
  | { readonly kind: "done" }
  | { readonly kind: "again"; readonly preview: Preview; readonly why: string }
  | { readonly kind: "refused" };

export interface PreviewViewProps {
  readonly preview: Preview;
  readonly today: string;
  /** Where items can go for good; found while the dialog is open already. */
  readonly landings: () => Promise<readonly LandingName[]>;
  /** What these decisions would write, by note. */
  readonly changes: (decisions: Decisions) => ReadonlyMap<string, readonly DiffLine[]>;
  readonly apply: (decisions: Decisions) => Promise<Applied>;
  /** Creates the note and carries nothing, where there is one to create. */
  readonly createOnly: () => void;
  readonly close: () => void;
  /** Shows a menu of choices at an element. */
  readonly menu: (choices: readonly MenuChoice[], at: HTMLElement) => void;
}

export interface MenuChoice {
  readonly title: string;
  readonly icon: string;
  readonly checked: boolean;
  readonly choose: () => void;
}

export function PreviewView(props: PreviewViewProps) {
  const { words, start } = useSurroundings();
  const say = words.dialogs.preview;
  const [state, act] = useReducer(nextState, props.preview, openState);
  const id = useElementId();
  const [busy, during] = useBusy();
  const landings = useLandings(props.landings);
  const latest = useRef({ state, landings, busy });
  latest.current = { state, landings, busy };

  // The app puts the keyboard on its own button as it opens a dialog; here it belongs on the first item.
  useEffect(() => act({ kind: "back" }), []);

  const decide = useCallback((item: PreviewItem, decision: Decision) => {
    act({ kind: "decide", key: item.key, decision });
  }, []);
  const choose = useCallback(
    (item: PreviewItem, kind: DecisionKind) => {
      if (kind === "move" && latest.current.landings.length === 0) return;
      decide(item, begun(kind, decisionOf(item, latest.current.state.decisions)));
    },
    [decide],
  );
  const reached = useCallback((item: PreviewItem) => act({ kind: "at", key: item.key }), []);
  const back = useCallback(() => act({ kind: "back" }), []);
  const more = useCallback(
    (item: PreviewItem, at: HTMLElement) => {
      const now = decisionOf(item, latest.current.state.decisions);
      const others = CHOICES.filter(
        ({ first, kind }) => !first && (kind !== "move" || latest.current.landings.length > 0),
      );
      const rows = others.map(({ kind, letter, icon }) => ({
        title: `${say.choice[kind]} (${letter})`,
        icon,
        checked: now?.kind === kind,
        choose: () => choose(item, kind),
      }));
      props.menu(rows, at);
    },
    [choose, props, say],
  );
  const unfold = useCallback((path: string) => act({ kind: "unfold", path }), []);
  const showChanges = useCallback((path: string) => act({ kind: "diff", paths: [path] }), []);

  const apply = async () => {
    if (latest.current.busy) return;
    if (waiting(state).length > 0) {
      act({ kind: "wait" });
      return;
    }
    const applied = await during(() => props.apply(state.decisions));
    if (applied.kind === "again") act({ kind: "again", preview: applied.preview, why: applied.why });
  };
  const pressed = (event: KeyboardEvent) => {
    const item = itemAt(state);
    const asked = keyAct(event, item ? decisionOf(item, state.decisions) : null, landings.length > 0);
    if (!asked) return;
    event.preventDefault();
    if (asked.kind === "apply") start(apply);
    else if (asked.kind === "choose") {
      if (item) choose(item, asked.choice);
    } else if (asked.kind === "changes") {
      const note = noteOf(state.preview, state.at);
      act({ kind: "diff", paths: [state.preview.note, ...(note ? [note.path] : [])] });
    } else act(asked);
  };

  const changes = useMemo(
    () => (state.diffs.size > 0 ? props.changes(state.decisions) : null),
    [props, state.diffs, state.decisions],
  );
  const changesOf = (path: string) => (state.diffs.has(path) ? (changes?.get(path) ?? []) : null);
  const into = changesOf(state.preview.note);
  const shared = { choose, decide, reached, back, more, unfold, showChanges, landings, today: props.today };
  return (
    <div class="throughline-preview" onKeyDown={pressed} aria-busy={busy}>
      <CapacityLine state={state} />
      {state.help ? <Keys /> : null}
      <div class="throughline-notes">
        {into ? (
          <section class="throughline-note" aria-labelledby={id}>
            <div class="throughline-note-head">
              <div class="throughline-note-name" id={id}>
                {state.preview.name}
              </div>
            </div>
            <Diff labelled={id} lines={into} />
          </section>
        ) : null}
        {state.preview.notes.map((note) => (
          <NoteGroup
            key={note.path}
            note={note}
            decisions={state.decisions}
            folded={isFolded(note, state.unfolded)}
            at={state.at}
            on={state.focus}
            moves={state.moves}
            changes={changesOf(note.path)}
            {...shared}
          />
        ))}
      </div>
      <div class="throughline-said" role="status" aria-live="polite">
        {state.said ? sayAll(state.said, totalsOf(state), say) : ""}
      </div>
      <Foot
        state={state}
        busy={busy}
        apply={apply}
        createOnly={props.createOnly}
        close={props.close}
        help={() => act({ kind: "help" })}
        showChanges={() => showChanges(state.preview.note)}
      />
    </div>
  );
}

function itemAt({ preview, at }: PreviewState): PreviewItem | undefined {
  return noteOf(preview, at)?.items.find(({ key }) => key === at);
}

function useLandings(load: () => Promise<readonly LandingName[]>): readonly LandingName[] {
  const { start } = useSurroundings();
  const [landings, setLandings] = useState<readonly LandingName[]>([]);
  useEffect(() => {
    let wanted = true;
    start(async () => {
      const found = await load();
      if (wanted && found.length > 0) setLandings(found);
    });
    return () => {
      wanted = false;
    };
  }, [start, load]);
  return landings;
}

/** How much a week usually takes, and how much this one would: amber where it is more than half again (DOMAIN §10). */
function CapacityLine({ state }: { readonly state: PreviewState }) {
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  const { usual } = state.preview.capacity;
  const { planned, carried } = plannedBy(state);
  const much = usual !== null && planned > usual * 1.5;
  const parts = [...(usual === null ? [] : [say.usual(usual)]), say.planned(planned, carried)];
  const line = parts.join(", ");
  return <p class={`throughline-capacity${much ? " is-much" : ""}`}>{capital(line)}</p>;
}
