// Small parts that the panel's rows are made of.

import { setIcon } from "obsidian";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { inline } from "../../board/inline";
import type { NotePath } from "../../notebook/notebook";
import type { PanelDoors } from "./doors";

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
  readonly press: () => void;
}) {
  return (
    <button
      type="button"
      class={`clickable-icon${props.pressed ? " is-active" : ""}`}
      aria-label={props.label}
      {...(props.pressed === undefined ? {} : { "aria-pressed": props.pressed })}
      onClick={(event) => {
        event.stopPropagation();
        props.press();
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
      onContextMenu={(event) => {
        event.preventDefault();
        doors.menu(path, event);
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

/** A section that folds. It is not there while it has nothing. */
export function Section(props: {
  readonly title: string;
  readonly count: number | null;
  readonly folded: boolean;
  readonly fold: (folded: boolean) => void;
  readonly children: ComponentChildren;
}) {
  const { title, count, folded } = props;
  return (
    <section class="throughline-part" aria-label={title}>
      <button
        type="button"
        class={`throughline-part-head tree-item-self is-clickable${folded ? " is-collapsed" : ""}`}
        aria-expanded={!folded}
        onClick={() => props.fold(!folded)}
      >
        <Icon name={folded ? "chevron-right" : "chevron-down"} />
        <span class="throughline-part-title">{title}</span>
        {count === null ? null : <span class="tree-item-flair">{count}</span>}
      </button>
      {folded ? null : props.children}
    </section>
  );
}

/** Rows beyond this many wait until they are asked for: a vault may have thousands. */
const MANY = 60;

export function Rows<T>(props: {
  readonly all: readonly T[];
  readonly words: (count: number) => string;
  readonly row: (one: T) => ComponentChildren;
}) {
  const [whole, setWhole] = useState(false);
  const { all } = props;
  const shown = whole ? all : all.slice(0, MANY);
  return (
    <>
      <ul class="throughline-rows">{shown.map(props.row)}</ul>
      {shown.length === all.length ? null : (
        <button type="button" class="throughline-more" onClick={() => setWhole(true)}>
          {props.words(all.length)}
        </button>
      )}
    </>
  );
}
