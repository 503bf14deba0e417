// What a choice has to be told: the parts to split into, a day, a name, a note.

import { useLayoutEffect, useRef } from "preact/hooks";
import { parseDay } from "../../calendar/day";
import type { Decision } from "../../command/preview/choices";
import { useSurroundings } from "./surroundings";

/** A note that can take an item. */
export interface LandingName {
  readonly path: string;
  readonly name: string;
  readonly kind: "driver" | "goal";
}

export interface FieldProps {
  readonly decision: Decision;
  readonly landings: readonly LandingName[];
  /** ISO; nothing is scheduled before. */
  readonly today: string;
  /** Not 0: the keyboard is to be put here; another number each time it is. */
  readonly focus: number;
  readonly change: (decision: Decision) => void;
  /** The keyboard goes back to the item. */
  readonly back: () => void;
}

export function DecisionField({ decision, landings, today, focus, change, back }: FieldProps) {
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  const ref = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (focus > 0) ref.current?.focus();
  }, [focus]);
  const set = (element: HTMLElement | null) => {
    ref.current = element;
  };
  const leave = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const many = ref.current?.tagName === "TEXTAREA";
    const enters = event.key === "Enter" && (!many || event.ctrlKey || event.metaKey);
    if (!enters && event.key !== "Escape") return;
    // Neither writes nor closes: those keys mean the field here.
    event.preventDefault();
    event.stopPropagation();
    back();
  };
  switch (decision.kind) {
    case "split":
      return (
        <textarea
          ref={set}
          class="throughline-field"
          rows={Math.max(2, decision.parts.length)}
          dir="auto"
          aria-label={say.parts}
          placeholder={say.parts}
          value={decision.parts.join("\n")}
          onKeyDown={leave}
          onInput={({ currentTarget }) => change({ kind: "split", parts: currentTarget.value.split("\n") })}
        />
      );
    case "schedule":
      return (
        <input
          ref={set}
          class="throughline-field"
          type="date"
          min={today}
          aria-label={say.day}
          value={decision.day ?? ""}
          onKeyDown={leave}
          onInput={({ currentTarget }) => change({ kind: "schedule", day: parseDay(currentTarget.value) })}
        />
      );
    case "hand":
      return (
        <input
          ref={set}
          class="throughline-field"
          type="text"
          dir="auto"
          aria-label={say.toWhom}
          placeholder={say.toWhom}
          value={decision.to}
          onKeyDown={leave}
          onInput={({ currentTarget }) => change({ kind: "hand", to: currentTarget.value })}
        />
      );
    case "move":
      return (
        <select
          ref={set}
          class="dropdown throughline-field"
          aria-label={say.toNote}
          value={decision.to ?? ""}
          onKeyDown={leave}
          onChange={({ currentTarget }) => change({ kind: "move", to: currentTarget.value || null })}
        >
          <option value="">{say.chooseNote}</option>
          <Options of="driver" label={say.drivers} landings={landings} />
          <Options of="goal" label={say.goals} landings={landings} />
        </select>
      );
    default:
      return null;
  }
}

function Options(props: {
  readonly of: "driver" | "goal";
  readonly label: string;
  readonly landings: readonly LandingName[];
}) {
  const own = props.landings.filter(({ kind }) => kind === props.of);
  if (own.length === 0) return null;
  return (
    <optgroup label={props.label}>
      {own.map(({ path, name }) => (
        <option key={path} value={path}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
