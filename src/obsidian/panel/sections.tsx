// The sections of the board one below the other: in the sidebar and in a note.

import type { ComponentChildren } from "preact";
import type { Board } from "../../board/board";
import { byOwner } from "../../board/order";
import type { PanelSection } from "../../settings/settings";
import { Driver } from "./driver";
import type { PanelModel, PanelState } from "./model";
import type { Common } from "./parts";
import { sectionMenu } from "./row-menus";
import { CommitmentLine, Goal, QuestionLine, TaskLine } from "./rows";
import { Groups, Rows, Section } from "./section";
import { Trend } from "./trend";

export function Sections(
  props: Common & {
    readonly shown: Board;
    readonly weeks: PanelModel["weeks"];
    readonly usual: PanelModel["usual"];
    readonly sections: readonly PanelSection[];
    readonly state: PanelState;
    /** They stand where they are, as in a note: nobody arranges them. */
    readonly fixed?: boolean;
  },
) {
  const { sections, state, words, doors } = props;
  const fold = (name: PanelSection) => (folded: boolean) => {
    const others = state.folded.filter((one) => one !== name);
    doors.keep({ ...state, folded: folded ? [...others, name] : others });
  };
  return (
    <>
      {sections.map((name) => {
        const { count, rows } = content(name, props);
        return count === 0 ? null : (
          <Section
            key={name}
            title={words.sections[name]}
            count={name === "week" ? null : count}
            folded={state.folded.includes(name)}
            fold={fold(name)}
            menu={(event) => {
              if (!props.fixed) doors.menu(sectionMenu(name, sections, { words, doors }), event);
            }}
          >
            {rows()}
          </Section>
        );
      })}
    </>
  );
}

interface Content {
  readonly count: number;
  readonly rows: () => ComponentChildren;
}

function content(name: PanelSection, props: Parameters<typeof Sections>[0]): Content {
  const { shown, state, words, doors } = props;
  const given = { words, doors };
  const owned = <T,>(
    all: readonly T[],
    owner: (row: T) => string | null,
    row: (one: T) => ComponentChildren,
  ) => {
    const groups = state.byOwner ? byOwner(all, owner) : [{ owner: null, rows: all }];
    return <Groups groups={groups} nobody={words.noOwner} words={words.all} row={row} />;
  };
  switch (name) {
    case "week":
      return { count: props.weeks.length, rows: () => <Week {...props} /> };
    case "goals":
      return {
        count: shown.goals.length,
        rows: () =>
          owned(
            shown.goals,
            ({ goal }) => goal.owner,
            (row) => <Goal key={row.path} row={row} {...given} />,
          ),
      };
    case "drivers":
      return {
        count: shown.drivers.length,
        rows: () =>
          owned(
            shown.drivers,
            ({ driver }) => driver.owner,
            (row) => <Driver key={`${row.path}:${row.driver.line}`} row={row} {...given} />,
          ),
      };
    case "tasks":
      return list(shown.tasks, words.all, (row) => (
        <TaskLine key={`${row.path}:${row.task.line}`} row={row} {...given} />
      ));
    case "questions":
      return list(shown.questions, words.all, (row) => (
        <QuestionLine key={`${row.path}:${row.question.line}`} row={row} {...given} />
      ));
    case "commitments":
      return list(shown.commitments, words.all, (row) => (
        <CommitmentLine key={`${row.path}:${row.commitment.line}`} row={row} {...given} />
      ));
  }
}

function list<T>(
  all: readonly T[],
  words: Common["words"]["all"],
  row: (one: T) => ComponentChildren,
): Content {
  return { count: all.length, rows: () => <Rows all={all} words={words} row={row} /> };
}

function Week({ weeks, usual, words }: Pick<PanelModel, "weeks" | "usual"> & Pick<Common, "words">) {
  const last = weeks.at(-1);
  if (!last) return null;
  return (
    <div class="throughline-week">
      <Trend weeks={weeks} words={words} />
      <div class="throughline-figures">
        <strong>{words.done(last.done, last.planned)}</strong>
        <span>
          {[
            last.week.slice(5),
            ...(last.carriedIn > 0 ? [words.carriedIn(last.carriedIn)] : []),
            ...(usual === null ? [] : [words.usual(String(usual))]),
          ].join(" · ")}
        </span>
      </div>
    </div>
  );
}
