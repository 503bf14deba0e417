// Boxes to tick: one of a row, and one over all rows of a group.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function Tick(props: {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label class="throughline-tick">
      <input
        type="checkbox"
        checked={props.on}
        onChange={({ currentTarget }) => props.set(currentTarget.checked)}
      />
      <span class="throughline-tick-text">{props.children}</span>
    </label>
  );
}

/** Ticks all rows or none; between the two it says so. */
export function GroupTick(props: {
  readonly id: string;
  readonly title: string;
  readonly ticked: number;
  readonly of: number;
  readonly set: (on: boolean) => void;
}) {
  const { id, title, ticked, of, set } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && ticked < of;
  }, [ticked, of]);
  return (
    <div class="throughline-note-head">
      <label class="throughline-tick throughline-note-name">
        <input
          ref={box}
          type="checkbox"
          checked={ticked === of}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
        <span id={id}>{title}</span>
      </label>
    </div>
  );
}
