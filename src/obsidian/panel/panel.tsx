// The sidebar: goals, drivers, tasks, questions and promises of the notes around the one that is open.

import { useState } from "preact/hooks";
import type { Scope } from "../../board/board";
import type { Words } from "../../locale/en";
import type { PanelSection } from "../../settings/settings";
import { noteName } from "../../note/path";
import type { PanelDoors } from "./doors";
import type { PanelModel, PanelState } from "./model";
import { searched } from "./model";
import { IconButton } from "./parts";
import { viewMenu } from "./row-menus";
import { Sections } from "./sections";

const SCOPES: readonly Scope[] = ["linked", "person", "vault"];

export function Panel(props: {
  readonly model: PanelModel;
  readonly state: PanelState;
  readonly sections: readonly PanelSection[];
  /** A person's name is set, so there is something that is theirs. */
  readonly hasMe: boolean;
  readonly words: Words["panel"];
  readonly doors: PanelDoors;
}) {
  const { model, state, sections, words, doors } = props;
  const [query, setQuery] = useState("");
  const shown = searched(model.board, query);
  const { root } = shown;
  const rows = [shown.goals, shown.drivers, shown.tasks, shown.questions, shown.commitments];
  const empty = rows.every((list) => list.length === 0);
  return (
    <div class="throughline-panel">
      <header class="throughline-head">
        <div class="throughline-scopes" role="group" aria-label={words.scope}>
          {SCOPES.filter((scope) => scope !== "person" || props.hasMe).map((scope) => (
            <button
              type="button"
              key={scope}
              class={scope === state.scope ? "is-active" : ""}
              aria-pressed={scope === state.scope}
              onClick={() => doors.keep({ ...state, scope })}
            >
              {words.scopes[scope]}
            </button>
          ))}
        </div>
        <div class="throughline-tools">
          <input
            type="search"
            class="throughline-search"
            placeholder={words.search}
            aria-label={words.search}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <IconButton
            icon="sliders-horizontal"
            label={words.view}
            press={(event) => doors.menu(viewMenu(state, sections, { words, doors }), event)}
          />
        </div>
        {state.scope === "linked" ? (
          <div class="throughline-around">
            <span>{root === null ? words.nowhere : words.around(noteName(root))}</span>
            {root === null ? null : (
              <IconButton
                icon={state.pinned === null ? "pin" : "pin-off"}
                label={state.pinned === null ? words.pin : words.unpin}
                pressed={state.pinned !== null}
                press={() => doors.keep({ ...state, pinned: state.pinned === null ? root : null })}
              />
            )}
          </div>
        ) : null}
      </header>
      {model.ready ? null : (
        <div class="throughline-reading" role="status">
          {words.reading}
        </div>
      )}
      <Sections
        shown={shown}
        weeks={query === "" ? model.weeks : []}
        usual={model.usual}
        sections={sections}
        state={state}
        words={words}
        doors={doors}
      />
      {empty && model.ready ? (
        <p class="throughline-empty">{query === "" ? words.empty[state.scope] : words.empty.search}</p>
      ) : null}
    </div>
  );
}
