// Dragging a backlog item to another place of its backlog, whose order is the priority.

import { useState } from "preact/hooks";
import type { Line } from "../../board/lines";
import type { Common } from "./parts";
import { rowAt } from "./row-menus";

type ItemLine = Extract<Line, { readonly kind: "item" }>;
export type OfLine = DragEvent & { readonly currentTarget: HTMLElement };

export interface Reorder {
  /** The key of the line that is dragged: it must not vanish meanwhile. */
  readonly held: string | null;
  /** Where it would stand, beside this line; null elsewhere. */
  readonly sideOf: (key: string) => "above" | "below" | null;
  readonly start: (line: ItemLine) => void;
  readonly over: (line: Line, event: OfLine) => void;
  readonly drop: () => void;
}

export function useReorder({ doors }: Pick<Common, "doors">): Reorder {
  const [dragged, setDragged] = useState<ItemLine | null>(null);
  const [over, setOver] = useState<{ readonly line: ItemLine; readonly below: boolean } | null>(null);
  return {
    held: dragged?.key ?? null,
    sideOf: (key) => (over?.line.key !== key || !dragged ? null : over.below ? "below" : "above"),
    start: (line) => {
      if (!line.item.nested) setDragged(line);
    },
    over: (line, event) => {
      if (!dragged || line.kind !== "item" || line.item.nested || line.row.path !== dragged.row.path) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const below = event.clientY > top + height / 2;
      if (over?.line !== line || over.below !== below) setOver({ line, below });
    },
    drop: () => {
      const target = over?.line.item;
      if (dragged && target && target !== dragged.item) {
        const { row, item } = dragged;
        const tops = row.driver.backlog.filter(({ nested }) => !nested);
        const behind = tops.find(({ line }) => line > target.line) ?? null;
        const before = over.below ? behind : target;
        if (before?.line !== item.line) doors.move(rowAt(row, item), before && rowAt(row, before));
      }
      setDragged(null);
      setOver(null);
    },
  };
}
