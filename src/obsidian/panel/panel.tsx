// The sidebar: goals, drivers, tasks, questions and promises of the notes around the one that is open.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Scope } from "../../board/board";
import type { Words } from "../../locale/en";
import { noteName } from "../../weekly/candidates";
import type { PanelDoors } from "./doors";
import type { PanelModel, PanelState } from "./model";
import { searched } from "./model";
import { IconButton, Rows, Section } from "./parts";
import { CommitmentLine, Driver, Goal, QuestionLine, TaskLine } from "./rows";
import { Trend } from "./trend";

const SCOPES: readonly Scope[] = ["linked", "person", "vault"];

export function Panel(props: {
  readonly model: PanelModel;
  readonly state: PanelState;
  /** A person's name is set, so there is something that is theirs. */
  readonly hasMe: boolean;
  readonly words: Words["panel"];
  readonly doors: PanelDoors;
}) {
  const { model, state, words, doors } = props;
  const [query, setQuery] = useState("");
  const shown = searched(model.board, query);
  const { root } = shown;
  const section = (name: keyof typeof words.sections, count: number | null, children: ComponentChildren) =>
    count === 0 ? null : (
      <Section
        key={name}
        title={words.sections[name]}
        count={count}
        folded={state.folded.includes(name)}
        fold={(folded) => {
          const others = state.folded.filter((one) => one !== name);
          doors.keep({ ...state, folded: folded ? [...others, name] : others });
        }}
      >
        {children}
      </Section>
    );
  const common = { words, doors };
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
        <input
          type="search"
          class="throughline-search"
          placeholder={words.search}
          aria-label={words.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
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
      {query === "" ? section("week", model.weeks.length === 0 ? 0 : null, <Week {...props} />) : null}
      {section(
        "goals",
        shown.goals.length,
        <Rows
          all={shown.goals}
          words={words.all}
          row={(row) => <Goal key={row.path} row={row} {...common} />}
        />,
      )}
      {section(
        "drivers",
        shown.drivers.length,
        <Rows
          all={shown.drivers}
          words={words.all}
          row={(row) => <Driver key={`${row.path}:${row.driver.line}`} row={row} {...common} />}
        />,
      )}
      {section(
        "tasks",
        shown.tasks.length,
        <Rows
          all={shown.tasks}
          words={words.all}
          row={(row) => <TaskLine key={`${row.path}:${row.task.line}`} row={row} {...common} />}
        />,
      )}
      {section(
        "questions",
        shown.questions.length,
        <Rows
          all={shown.questions}
          words={words.all}
          row={(row) => <QuestionLine key={`${row.path}:${row.question.line}`} row={row} {...common} />}
        />,
      )}
      {section(
        "commitments",
        shown.commitments.length,
        <Rows
          all={shown.commitments}
          words={words.all}
          row={(row) => <CommitmentLine key={`${row.path}:${row.commitment.line}`} row={row} {...common} />}
        />,
      )}
      {empty && model.ready ? (
        <p class="throughline-empty">{query === "" ? words.empty[state.scope] : words.empty.search}</p>
      ) : null}
    </div>
  );
}

function Week({ model, words }: { readonly model: PanelModel; readonly words: Words["panel"] }) {
  const last = model.weeks.at(-1);
  if (!last) return null;
  return (
    <div class="throughline-week">
      <Trend weeks={model.weeks} words={words} />
      <div class="throughline-figures">
        <strong>{words.done(last.done, last.planned)}</strong>
        <span>
          {[
            last.week.slice(5),
            ...(last.carriedIn > 0 ? [words.carriedIn(last.carriedIn)] : []),
            ...(model.usual === null ? [] : [words.usual(String(model.usual))]),
          ].join(" · ")}
        </span>
      </div>
    </div>
  );
}
