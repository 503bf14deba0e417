// A driver in the panel, with the items of its backlog in the order of the file, which a person may change.

import { useEffect, useRef, useState } from "preact/hooks";
import type { DriverRow } from "../../board/board";
import { plainText } from "../../board/inline";
import type { BacklogItem } from "../../driver/facts";
import type { Common } from "./parts";
import { Acts, Box, Entry, IconButton, Text, Title } from "./parts";
import type { Moves } from "./row-menus";
import { driverMenu, itemMenu, movesOf, rowAt } from "./row-menus";

export function Driver({ row, words, doors }: Common & { readonly row: DriverRow }) {
  const [writing, setWriting] = useState<"item" | "work" | null>(null);
  const { path, driver, open, total, items, lastWorked, overdue } = row;
  // A driver inside a question has no backlog to add to.
  const own = driver.line === 0;
  const menu = (event: MouseEvent) => doors.menu(driverMenu(row, { words, doors }, setWriting), event, path);
  const entry = (save: (text: string) => void, label: string) => (
    <Entry
      label={label}
      done={(text) => {
        setWriting(null);
        if (text !== null) save(text);
      }}
    />
  );
  return (
    <li class={`throughline-entity is-driver${driver.closed ? " is-closed" : ""}`}>
      <div class="throughline-line" onContextMenu={menu}>
        <Title path={path} line={driver.line} doors={doors}>
          {driver.title}
        </Title>
        {driver.owner === null ? null : <span class="throughline-owner">{driver.owner}</span>}
        {total === 0 ? null : (
          <span
            class="throughline-fact"
            title={words.openOfHint(open, total)}
            aria-label={words.openOfHint(open, total)}
          >
            {words.openOf(open, total)}
          </span>
        )}
        <Acts words={words} menu={menu}>
          {own ? (
            <>
              <IconButton icon="list-plus" label={words.addItem} press={() => setWriting("item")} />
              <IconButton icon="notebook-pen" label={words.logWork} press={() => setWriting("work")} />
            </>
          ) : null}
        </Acts>
      </div>
      {lastWorked === null && !overdue ? null : (
        <div class="throughline-line is-detail">
          {lastWorked === null ? null : <span>{words.worked(lastWorked)}</span>}
          {overdue && driver.review ? <span class="is-wrong">{words.overdue(driver.review)}</span> : null}
        </div>
      )}
      {own
        ? null
        : driver.needs.map((need) => <div class="throughline-line is-detail">{plainText(need)}</div>)}
      {items.length === 0 ? null : <Backlog row={row} words={words} doors={doors} />}
      {writing === "item" ? entry((text) => doors.addItem(path, text), words.addItem) : null}
      {writing === "work" ? entry((text) => doors.logWork(path, text), words.logWork) : null}
    </li>
  );
}

/** The items on which work goes on. Where one was moved by keys, the keys stay with it. */
function Backlog({ row, words, doors }: Common & { readonly row: DriverRow }) {
  const { items } = row;
  const list = useRef<HTMLUListElement>(null);
  const followed = useRef<string | null>(null);
  const [dragged, setDragged] = useState<BacklogItem | null>(null);
  const [over, setOver] = useState<{ readonly at: number; readonly below: boolean } | null>(null);
  useEffect(() => {
    const text = followed.current;
    const rows = list.current?.children;
    if (text === null || !rows || list.current?.contains(list.current.ownerDocument.activeElement)) return;
    const at = items.findIndex((item) => item.text === text);
    rows[at]?.querySelector<HTMLElement>("input")?.focus();
  });
  const drop = () => {
    const target = over && items[over.at];
    if (dragged && target && target !== dragged) {
      const tops = row.driver.backlog.filter(({ nested }) => !nested);
      const before = over.below ? (tops[tops.indexOf(target) + 1] ?? null) : target;
      if (before !== dragged) doors.move(rowAt(row, dragged), before && rowAt(row, before));
    }
    setDragged(null);
    setOver(null);
  };
  const keys = keysOf(items);
  return (
    <ul class="throughline-items" ref={list}>
      {items.map((item, i) => {
        const side = over?.at === i && dragged ? (over.below ? " is-above-drop" : " is-below-drop") : "";
        const moves = movesOf(row, item, doors);
        return (
          <Item
            key={keys[i]}
            row={row}
            item={item}
            moves={moves}
            side={side}
            follow={() => (followed.current = item.text)}
            leave={() => {
              if (followed.current !== item.text) followed.current = null;
            }}
            drag={(event) => {
              doors.drag(row.path, event);
              if (!item.nested) setDragged(item);
            }}
            over={(event) => {
              if (!dragged || item.nested) return;
              event.preventDefault();
              const { top, height } = event.currentTarget.getBoundingClientRect();
              const below = event.clientY > top + height / 2;
              if (over?.at !== i || over.below !== below) setOver({ at: i, below });
            }}
            drop={drop}
            words={words}
            doors={doors}
          />
        );
      })}
    </ul>
  );
}

/** By its words, so that an item stays itself when it moves; of several alike the first, the second and so on. */
function keysOf(items: readonly BacklogItem[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ text }) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${count} ${text}`;
  });
}

type OfList = (event: DragEvent & { readonly currentTarget: HTMLElement }) => void;

function Item(
  props: Common & {
    readonly row: DriverRow;
    readonly item: BacklogItem;
    readonly moves: Moves;
    readonly side: string;
    readonly follow: () => void;
    readonly leave: () => void;
    readonly drag: OfList;
    readonly over: OfList;
    readonly drop: () => void;
  },
) {
  const { item, moves, words, doors } = props;
  const { path } = props.row;
  const row = rowAt({ path }, item);
  const menu = (event: MouseEvent) => {
    event.stopPropagation();
    doors.menu(itemMenu(row, moves, { words, doors }), event, path);
  };
  return (
    <li
      class={`throughline-line is-item${props.side}`}
      draggable
      onDragStart={props.drag}
      onDragOver={props.over}
      onDrop={(event) => {
        event.preventDefault();
        props.drop();
      }}
      onDragEnd={props.drop}
      onContextMenu={menu}
      onFocusIn={props.leave}
      onKeyDown={(event) => {
        const move = event.key === "ArrowUp" ? moves.up : event.key === "ArrowDown" ? moves.down : undefined;
        if (!event.altKey || !move) return;
        event.preventDefault();
        props.follow();
        move();
      }}
    >
      <Box kind={item.kind} row={row} words={words} doors={doors} />
      <span class="throughline-words" onClick={(event) => doors.open(path, item.line, event)}>
        <Text text={item.text} from={path} doors={doors} />
      </span>
      <Acts words={words} menu={menu}>
        {moves.up ? <IconButton icon="arrow-up" label={words.up} press={moves.up} /> : null}
        <IconButton icon="calendar-plus" label={words.pull} press={() => doors.pull(row)} />
      </Acts>
    </li>
  );
}
