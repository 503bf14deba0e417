// What the panel says where it has nothing to show, and what may be done about it.

import type { Board } from "../../board/board";
import { PANEL_SECTIONS } from "../../settings/settings";
import type { PanelProps } from "./panel-props";

interface Way {
  readonly name: string;
  readonly take: () => void;
}

export function Empty(props: PanelProps & { readonly shown: Board }) {
  const { shown, model, state, sections, query, words, doors } = props;
  const rows = [shown.goals, shown.drivers, shown.tasks, shown.questions, shown.commitments, shown.astray];
  const nothing = rows.every((list) => list.length === 0);
  if (sections.length > 0 && !nothing) return null;
  const all: Way = { name: words.ways.all, take: () => doors.keep({ ...state, scope: "vault" }) };
  const goal: Way = { name: words.commands.newGoal, take: () => doors.create("goal") };
  const driver: Way = { name: words.commands.newDriver, take: () => doors.create("driver") };
  const review: Way = { name: words.ways.review, take: () => doors.create("review") };
  const meeting: Way = { name: words.ways.meeting, take: () => doors.create("meeting") };
  const say = (text: string, ways: readonly Way[]) => (
    <div class="throughline-empty">
      <p>{text}</p>
      <div class="throughline-ways">
        {ways.map(({ name, take }) => (
          <button type="button" key={name} onClick={take}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
  if (sections.length === 0) {
    const show: Way = { name: words.ways.sections, take: () => doors.arrange(PANEL_SECTIONS) };
    return say(words.empty.sections, [show]);
  }
  if (query.trim() !== "") {
    return say(words.empty.search, [{ name: words.ways.clear, take: () => props.search("") }]);
  }
  switch (state.scope) {
    case "linked":
      if (shown.root === null) return say(words.empty.nowhere, [review, meeting, goal, driver]);
      return say(words.empty.linked, [all, goal, driver]);
    case "person":
      return say(words.empty.person, [all]);
    case "vault":
      return say(words.empty.vault, model.weeks.length === 0 ? [review, goal, driver] : [goal, driver]);
  }
}
