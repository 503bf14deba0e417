// The sidebar: goals, drivers, tasks, questions and promises of the notes around the one that is open.

import type { Scope } from "../../board/board";
import { noteName } from "../../note/path";
import { Empty } from "./empty";
import { Lines } from "./lines";
import { searched } from "./model";
import type { PanelProps } from "./panel-props";
import { IconButton } from "./parts";
import { sectionMenu, viewMenu } from "./row-menus";

const SCOPES: readonly Scope[] = ["linked", "person", "vault"];

export function Panel(props: PanelProps) {
  const { model, state, sections, query, words, doors } = props;
  const shown = searched(model.board, query);
  const { root } = shown;
  // A note that is gone holds it no longer.
  const isPinned = root !== null && state.pinned === root;
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
          <div class="search-input-container">
            <input
              type="search"
              class="throughline-search"
              placeholder={words.search}
              aria-label={words.search}
              spellcheck={false}
              value={query}
              onInput={(event) => props.search(event.currentTarget.value)}
            />
            {query === "" ? null : (
              <div class="search-input-clear-button" aria-hidden="true" onClick={() => props.search("")} />
            )}
          </div>
          <IconButton
            icon="sliders-horizontal"
            label={words.view}
            press={(event) => doors.menu(viewMenu(state, sections, { words, doors }), event)}
          />
        </div>
        {state.scope !== "linked" || root === null ? null : (
          <div class="throughline-around">
            <span>{words.around(noteName(root))}</span>
            <IconButton
              icon={isPinned ? "pin-off" : "pin"}
              label={isPinned ? words.unpin : words.pin}
              pressed={isPinned}
              press={() => doors.keep({ ...state, pinned: isPinned ? null : root })}
            />
          </div>
        )}
      </header>
      {model.ready ? null : (
        <div class="throughline-reading" role="status">
          {words.reading}
        </div>
      )}
      <Lines
        {...props}
        shown={shown}
        weeks={query.trim() === "" ? model.weeks : []}
        usual={model.usual}
        sectionMenu={(section, event) => doors.menu(sectionMenu(section, sections, props), event)}
      />
      {model.ready ? <Empty {...props} shown={shown} /> : null}
    </div>
  );
}
