// The board's lines as a tree that keys walk through, of which only what can be seen is drawn.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Line } from "../../board/lines";
import type { LineActs } from "./line-acts";
import { actsOf } from "./line-acts";
import { useReorder } from "./reorder";
import { FIRST_SEEN, useScroller } from "./scroller";
import type { LineContext } from "./tree-line";
import { TreeLine } from "./tree-line";
import { drawnOf, estimate, offsetsOf } from "./window";

export interface TreeProps extends LineContext {
  readonly lines: readonly Line[];
  readonly label: string;
}

/** So far may be scrolled until the lines are drawn anew. */
const STEP = 150;

export function Tree(props: TreeProps) {
  const { lines, label } = props;
  const tree = useRef<HTMLDivElement>(null);
  const heights = useRef<Map<string, number>>(new Map()).current;
  const [seen, setSeen] = useState(FIRST_SEEN);
  const [active, setActive] = useState<string | null>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  /** The line the keys are on; they stay with it when it is drawn elsewhere. */
  const focused = useRef<string | null>(null);
  /** The line a key went to, until it stands still in sight: heights are guessed before lines are drawn. */
  const aimed = useRef<string | null>(null);
  const drawing = useRef(false);
  const reorder = useReorder(props);

  const look = useScroller(tree, (next, resized) => {
    if (resized) heights.clear();
    const moved = Math.abs(next.top - seen.top) > STEP || next.height !== seen.height;
    if (resized || moved) setSeen(next);
    return resized || moved;
  });

  const at = (key: string | null) => (key === null ? -1 : lines.findIndex((line) => line.key === key));
  if (heights.size > 4 * lines.length + 1000) heights.clear();
  const offsets = offsetsOf(lines, (line) => {
    const known = heights.get(line.key);
    if (known !== undefined) return known;
    const height = estimate(line, seen.width);
    heights.set(line.key, height);
    return height;
  });
  const drawn = drawnOf(offsets, seen, [at(active), at(reorder.held)]);
  drawing.current = true;

  useLayoutEffect(() => {
    drawing.current = false;
    const rows = rowsOf(tree.current);
    let guessed = false;
    for (const row of rows) {
      const key = lines[Number(row.dataset["at"])]?.key;
      if (key === undefined) continue;
      const { height } = row.getBoundingClientRect();
      guessed ||= heights.get(key) !== height;
      heights.set(key, height);
    }
    const row = rows.find(({ dataset }) => lines[Number(dataset["at"])]?.key === focused.current);
    if (row && !row.contains(row.ownerDocument.activeElement)) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
    if (!row || aimed.current !== focused.current) return;
    row.scrollIntoView({ block: "nearest" });
    const moved = look();
    if (!guessed && !moved) aimed.current = null;
    else if (!moved) drawAgain(0);
  });

  const go = (to: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (!line) return;
    focused.current = line.key;
    aimed.current = line.key;
    setActive(line.key);
    drawAgain(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>("[role=treeitem]");
    const here = Number(row?.dataset["at"] ?? -1);
    const line = lines[here];
    if (!row || !line || isTyping(event)) return;
    const acts = actsOf(line, props, () => undefined);
    if (pressed(event, { line, here, acts, go, isOwn: event.target === row, ...props }, lines)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const current = at(active) === -1 ? (lines[0]?.key ?? null) : active;
  const pieces: ComponentChildren[] = [];
  let done = 0;
  for (const i of drawn) {
    const line = lines[i];
    if (!line) continue;
    if (i > done) pieces.push(<Gap key={`gap ${line.key}`} size={between(offsets, done, i)} />);
    done = i + 1;
    pieces.push(
      <TreeLine
        key={line.key}
        line={line}
        index={i}
        isActive={line.key === current}
        reorder={reorder}
        {...props}
      />,
    );
  }
  if (done < lines.length) pieces.push(<Gap key="gap" size={between(offsets, done, lines.length)} />);
  return (
    <div
      ref={tree}
      role="tree"
      class="throughline-tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const row = (event.target as Element).closest<HTMLElement>("[role=treeitem]");
        const key = lines[Number(row?.dataset["at"] ?? -1)]?.key ?? null;
        focused.current = key;
        if (key !== active) setActive(key);
      }}
      onFocusOut={(event) => {
        // A line that is put elsewhere loses the keys for a moment.
        const stays = tree.current?.contains(event.relatedTarget as Node | null);
        if (!drawing.current && !stays) focused.current = null;
      }}
    >
      {pieces}
    </div>
  );
}

function Gap({ size }: { readonly size: number }) {
  return <div role="none" style={{ blockSize: `${size}px` }} />;
}

function between(offsets: Float64Array, from: number, to: number): number {
  return (offsets[to] ?? 0) - (offsets[from] ?? 0);
}

function rowsOf(tree: HTMLElement | null): readonly HTMLElement[] {
  return [...(tree?.querySelectorAll<HTMLElement>(":scope > [role=treeitem]") ?? [])];
}

/** In a line to type into all keys are its own. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (target as Element).matches("input:not([type=checkbox])");
}

interface Keyed extends Pick<TreeProps, "doors" | "fold" | "open"> {
  readonly line: Line;
  readonly here: number;
  readonly acts: LineActs;
  readonly go: (to: number) => void;
  /** The line itself has the keys, and no button or link in it. */
  readonly isOwn: boolean;
}

const PAGE = 10;

/** Does what a key means on a line; false where it means nothing here. */
function pressed(event: KeyboardEvent, keyed: Keyed, lines: readonly Line[]): boolean {
  const { here, acts, go, isOwn, doors } = keyed;
  const { key, altKey } = event;
  const hasMod = event.ctrlKey || event.metaKey;
  if (altKey) {
    const move = key === "ArrowUp" ? acts.moves.up : key === "ArrowDown" ? acts.moves.down : undefined;
    move?.();
    return move !== undefined;
  }
  const { direction } = getComputedStyle(event.target as Element);
  const [inward, outward] = direction === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  if (key === "z" && hasMod && isOwn) doors.undo();
  else if (hasMod && key !== "Enter") return false;
  else if (key === "ArrowDown") go(here + 1);
  else if (key === "ArrowUp") go(here - 1);
  else if (key === "PageDown") go(here + PAGE);
  else if (key === "PageUp") go(here - PAGE);
  else if (key === "Home") go(0);
  else if (key === "End") go(lines.length - 1);
  else if (key === inward) return toggled(keyed, true) || (stepIn(lines, here) && (go(here + 1), true));
  else if (key === outward) {
    if (!toggled(keyed, false)) go(above(lines, here));
  } else if (!isOwn) return false;
  else if (key === "Enter" || key === " ") {
    if (key === " " && acts.box) doors.tick(acts.box.row, !acts.box.done);
    else if (!toggled(keyed) && key === "Enter" && acts.place)
      doors.open(acts.place.path, acts.place.line, event);
  } else return false;
  return true;
}

/** The line this one stands below. */
function above(lines: readonly Line[], here: number): number {
  let at = here - 1;
  while (at > 0 && (lines[at]?.level ?? 0) >= (lines[here]?.level ?? 0)) at--;
  return at;
}

function stepIn(lines: readonly Line[], here: number): boolean {
  return (lines[here + 1]?.level ?? 0) > (lines[here]?.level ?? 0);
}

/** Folds or unfolds what the line can fold; false where there is nothing to. */
function toggled({ line, fold, open }: Keyed, to?: boolean): boolean {
  if (line.kind === "section") {
    if (to !== undefined && to !== line.folded) return false;
    fold(line.section, !line.folded);
    return true;
  }
  if (line.kind !== "more") return false;
  const isWhole = line.hidden === 0;
  if (to === isWhole) return false;
  open(line.key.slice("more ".length), !isWhole);
  return true;
}
