// Small parts that the panel's lines are made of.

import { setIcon } from "obsidian";
import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { inline, plainText } from "../../board/inline";
import type { enPanel } from "../../locale/en-panel";
import type { StatusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { PanelDoors } from "./doors";
import type { LineActs } from "./line-acts";

/** What every line is given beside what it shows. */
export interface Common {
  readonly words: typeof enPanel;
  readonly doors: PanelDoors;
  /** How often an item is carried before a decision is asked for. */
  readonly threshold: number;
}

/** What a line's own words are given too. */
export interface InLine extends Common {
  readonly acts: LineActs;
  /** What a pointer may do with the line, at the end of its first row. */
  readonly shortcuts: ComponentChildren;
}

/** What a goal's or driver's are given. */
export interface OfEntity extends InLine {
  /** The group it stands in is called by its owner. */
  readonly ownerSaid: boolean;
}

/** The `tabindex` of buttons and links: they are reached where the line they stand in is. */
export const Reach = createContext(0);

/** An icon of Obsidian's; decoration, the button around it has the words. */
export function Icon({ name }: { readonly name: string }) {
  const place = useRef<HTMLSpanElement>(null);
  // Before it is seen: rows come in while somebody scrolls.
  useLayoutEffect(() => {
    if (place.current) setIcon(place.current, name);
  }, [name]);
  return <span ref={place} class="throughline-glyph" aria-hidden="true" />;
}

export function IconButton(props: {
  readonly icon: string;
  readonly label: string;
  readonly pressed?: boolean;
  readonly class?: string;
  readonly press: (event: MouseEvent) => void;
}) {
  const { pressed = false, class: own = "" } = props;
  return (
    <button
      type="button"
      class={`clickable-icon${pressed ? " is-active" : ""} ${own}`.trim()}
      aria-label={props.label}
      tabIndex={useContext(Reach)}
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
  const reach = useContext(Reach);
  return (
    <>
      {inline(text).map(({ text: words, link, external }) =>
        link === null ? (
          words
        ) : (
          <a
            class={external ? "external-link" : "internal-link"}
            href={link}
            tabIndex={reach}
            onClick={(event) => {
              event.preventDefault();
              event.stopPropagation();
              doors.follow(link, from, external, event);
            }}
            onAuxClick={(event) => {
              event.stopPropagation();
              if (event.button === 1) doors.follow(link, from, external, event);
            }}
            onMouseUp={noPaste}
            onMouseOver={(event) => {
              event.stopPropagation();
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

export function Owner({ name, ownerSaid }: Pick<OfEntity, "ownerSaid"> & { readonly name: string | null }) {
  return name === null || ownerSaid ? null : <span class="throughline-owner">{name}</span>;
}

/** The title of a line: opens its note there, in a new tab with Ctrl, Cmd or the middle button. */
export function Title({
  acts: { place },
  doors,
  children,
}: Pick<InLine, "acts" | "doors"> & { readonly children: ComponentChildren }) {
  const reach = useContext(Reach);
  if (!place) return null;
  return (
    <a class="throughline-title" href={place.path} tabIndex={reach} draggable {...opening(place, doors)}>
      {children}
    </a>
  );
}

/** The words of an item, which lead to it as a title does. */
export function Words({
  acts: { place },
  doors,
  children,
}: Pick<InLine, "acts" | "doors"> & { readonly children: ComponentChildren }) {
  return (
    <span class="throughline-words" {...(place ? opening(place, doors) : {})}>
      {children}
    </span>
  );
}

function opening(place: NonNullable<LineActs["place"]>, doors: PanelDoors) {
  const { path, line } = place;
  return {
    ...pressing(place, doors),
    onMouseOver: (event: MouseEvent) => doors.hover(event, path, "", line),
  };
}

/** A click opens what it leads to, the middle button in a new tab. */
export function pressing({ path, line }: NonNullable<LineActs["place"]>, doors: PanelDoors) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    doors.open(path, line, event);
  };
  return {
    onClick: open,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) open(event);
    },
    onMouseUp: noPaste,
  };
}

/** On Linux the middle button also pastes what was selected last, into the note that it has just opened. */
function noPaste(event: MouseEvent): void {
  if (event.button === 1) event.preventDefault();
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
      onClick={(event) => event.stopPropagation()}
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

/** An item's box. What was clicked is drawn as the note has it, whatever becomes of the click. */
export function Box({
  kind,
  acts: { box },
  words,
  doors,
}: Pick<InLine, "acts" | "words" | "doors"> & { readonly kind: StatusKind }) {
  const reach = useContext(Reach);
  if (!box) return null;
  return (
    <input
      type="checkbox"
      class="task-list-item-checkbox"
      checked={kind === "done"}
      data-task={kind === "progress" ? "/" : kind === "done" ? "x" : " "}
      aria-label={words.tick(plainText(box.row.text))}
      tabIndex={reach}
      onClick={(event) => {
        event.stopPropagation();
        doors.tick(box.row, event.currentTarget.checked);
      }}
    />
  );
}

/** How often an item was carried or missed; amber the second time, red where a decision is due. */
export function Age({ level, children }: { readonly level: 1 | 2 | 3; readonly children: string }) {
  return <span class={`throughline-age is-${level}`}>{children}</span>;
}
