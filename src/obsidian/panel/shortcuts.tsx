// What a hovering pointer may do with a line at once. A finger gets one button with its menu instead.

import type { Line } from "../../board/lines";
import type { LineActs, Writing } from "./line-acts";
import type { Common } from "./parts";
import { IconButton } from "./parts";

interface Shortcut {
  readonly icon: string;
  readonly label: string;
  readonly press: () => void;
}

export function Shortcuts(
  props: Common & {
    readonly line: Line;
    readonly acts: LineActs;
    /** Null where the line has none. */
    readonly menu: ((event: MouseEvent) => void) | null;
    readonly write: (what: Writing) => void;
  },
) {
  if (!props.menu) return null;
  return (
    <span class="throughline-acts">
      {shortcutsOf(props).map(({ icon, label, press }) => (
        <IconButton key={icon} icon={icon} label={label} press={press} />
      ))}
      <span class="throughline-touch">
        <IconButton icon="more-vertical" label={props.words.more} press={props.menu} />
      </span>
    </span>
  );
}

function shortcutsOf({
  line,
  acts,
  write,
  words,
  doors,
}: Parameters<typeof Shortcuts>[0]): readonly Shortcut[] {
  switch (line.kind) {
    case "section": {
      const { section } = line;
      if (section !== "goals" && section !== "drivers") return [];
      const kind = section === "goals" ? "goal" : "driver";
      const label = kind === "goal" ? words.commands.newGoal : words.commands.newDriver;
      return [{ icon: "plus", label, press: () => doors.create(kind) }];
    }
    case "goal": {
      const { path, goal } = line.row;
      const rests = goal.standing !== "active";
      return [
        { icon: "message-square-plus", label: words.writeUpdate, press: () => write("update") },
        {
          icon: rests ? "play" : "pause",
          label: rests ? words.resume : words.pause,
          press: () => doors.status(path, rests ? "active" : "paused"),
        },
      ];
    }
    case "driver": {
      const { path, driver } = line.row;
      if (driver.line > 0) {
        const press = () => doors.extract(path, driver.line);
        return [{ icon: "file-output", label: words.commands.extract, press }];
      }
      return [
        { icon: "list-plus", label: words.addItem, press: () => write("item") },
        { icon: "notebook-pen", label: words.logWork, press: () => write("work") },
      ];
    }
    case "item": {
      const { up } = acts.moves;
      const row = acts.box?.row;
      return [
        ...(up ? [{ icon: "arrow-up", label: words.up, press: up }] : []),
        ...(row ? [{ icon: "calendar-plus", label: words.pull, press: () => doors.pull(row) }] : []),
      ];
    }
    default:
      return [];
  }
}
