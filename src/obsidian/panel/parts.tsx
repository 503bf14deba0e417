// Small parts that the panel's rows are made of.

import { setIcon } from "obsidian";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { inline, plainText } from "../../board/inline";
import type { RowAt } from "../../command/row-edit";
import type { enPanel } from "../../locale/en-panel";
import type { StatusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { PanelDoors } from "./doors";

/** What every row is given beside what it shows. */
export interface Common {
  readonly words: typeof enPanel;
  readonly doors: PanelDoors;
}

/** An icon of Obsidian's; decoration, the button around it has the words. */
export function Icon({ name }: { readonly name: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (place.current) setIcon(place.current, name);
  }, [name]);
  return <span ref={place} class="throughline-glyph" aria-hidden="true" />;
}

export function IconButton(props: {
  readonly icon: string;
  readonly label: string;
  readonly pressed?: boolean;
  readonly press: (event: MouseEvent) => void;
}) {
  return (
    <button
      type="button"
      class={`clickable-icon${props.pressed ? " is-active" : ""}`}
      aria-label={props.label}
      {...(props.pressed === undefined ? {} : { "aria-pressed": props.pressed })}
      onClick={(event) => {
        event.stopPropagation();
        props.press(event);
      }}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** Words and links of an item, as `board/inline.ts` takes them apart. Never HTML. */
export function Text({
  text,
  from,
  doors,
}: {
  readonly text: string;
  readonly from: NotePath;
  readonly doors: PanelDoors;
}) {
  return (
    <>
      {inline(text).map(({ text: words, link, external }) =>
        link === null ? (
          words
        ) : (
          <a
            class={external ? "external-link" : "internal-link"}
            href={link}
            onClick={(event) => {
              event.preventDefault();
              event.stopPropagation();
              doors.follow(link, from, external, event);
            }}
            onMouseOver={(event) => {
              if (!external) doors.hover(event, link, from);
            }}
          >
            {words}
          </a>
        ),
      )}
    </>
  );
}

/** The title of a row: opens its note at its line, in a new tab with Ctrl or Cmd. */
export function Title(props: {
  readonly path: NotePath;
  readonly line: number;
  readonly doors: PanelDoors;
  readonly children: ComponentChildren;
}) {
  const { path, line, doors } = props;
  return (
    <a
      class="throughline-title"
      href={path}
      draggable
      onClick={(event) => {
        event.preventDefault();
        doors.open(path, line, event);
      }}
      onAuxClick={(event) => {
        if (event.button === 1) doors.open(path, line, event);
      }}
      onDragStart={(event) => doors.drag(path, event)}
      onMouseOver={(event) => doors.hover(event, path, "")}
    >
      {props.children}
    </a>
  );
}

/** A line to type into; Enter hands it over, Escape and leaving it empty close it. */
export function Entry({
  label,
  done,
}: {
  readonly label: string;
  readonly done: (text: string | null) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      type="text"
      class="throughline-entry"
      placeholder={label}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Enter") done(event.currentTarget.value.trim() || null);
        else if (event.key === "Escape") done(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        if (event.currentTarget.value.trim() === "") done(null);
      }}
    />
  );
}

/** What a hovering pointer may do with a row; a finger gets one button for its menu instead. */
export function Acts(props: {
  readonly words: Common["words"];
  readonly menu: (event: MouseEvent) => void;
  readonly children?: ComponentChildren;
}) {
  return (
    <span class="throughline-acts">
      {props.children}
      <span class="throughline-touch">
        <IconButton icon="more-vertical" label={props.words.more} press={props.menu} />
      </span>
    </span>
  );
}

/** An item's box. What was clicked is drawn as the note has it, whatever becomes of the click. */
export function Box(props: Common & { readonly kind: StatusKind; readonly row: RowAt }) {
  const { kind, row, words, doors } = props;
  return (
    <input
      type="checkbox"
      class="task-list-item-checkbox"
      checked={kind === "done"}
      data-task={kind === "progress" ? "/" : kind === "done" ? "x" : " "}
      aria-label={words.tick(plainText(row.text))}
      onClick={(event) => {
        event.stopPropagation();
        doors.tick(row, event.currentTarget.checked);
      }}
    />
  );
}
