// One line of the tree: where it stands, what it shows, and the line to type into that may open below it.

import { Platform } from "obsidian";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Line } from "../../board/lines";
import type { Grouping } from "../../board/order";
import type { PanelSection } from "../../settings/settings";
import { DriverHead, ItemWords } from "./driver";
import { GoalWords } from "./goal";
import type { LineActs, Writing } from "./line-acts";
import { actsOf } from "./line-acts";
import type { Common } from "./parts";
import { Entry, Reach, pressing } from "./parts";
import type { Reorder } from "./reorder";
import { Astray, CommitmentWords, Group, More, QuestionWords, Section, TaskWords } from "./rows";
import { Shortcuts } from "./shortcuts";
import type { Weeks } from "./week";
import { Week } from "./week";

/** What all lines of a tree are given. */
export interface LineContext extends Common, Weeks {
  readonly grouping: Grouping;
  readonly fold: (section: PanelSection, folded: boolean) => void;
  /** Shows all items of a driver, or its first ones. */
  readonly open: (driver: string, whole: boolean) => void;
  /** What the menu of a section offers; nothing where sections stand as they are. */
  readonly sectionMenu?: (section: PanelSection, event: MouseEvent) => void;
}

export function TreeLine(
  props: LineContext & {
    readonly line: Line;
    readonly index: number;
    /** The one that is reached by Tab; its buttons and links come after it. */
    readonly isActive: boolean;
    readonly reorder: Reorder;
  },
) {
  const { line, words, doors, reorder } = props;
  const [writing, write] = useState<Writing | null>(null);
  // What a pointer may do is there when one comes: most lines are only scrolled by.
  const [near, setNear] = useState(false);
  const acts = actsOf(line, props, write);
  const { place } = acts;
  const menu = menuOf(line, acts, props);
  const shortcuts =
    near || props.isActive || Platform.isMobile ? (
      <Shortcuts {...props} acts={acts} menu={menu} write={write} />
    ) : null;
  const side = reorder.sideOf(line.key);
  const expanded = line.kind === "section" ? !line.folded : undefined;
  const fold =
    line.kind === "section"
      ? () => props.fold(line.section, !line.folded)
      : line.kind === "more"
        ? () => props.open(line.key.slice("more ".length), line.hidden > 0)
        : undefined;
  // What in it does something else keeps its clicks to itself.
  const press = place ? pressing(place, doors) : { onClick: fold };
  const typed = (what: Writing, text: string) => {
    const path = place?.path ?? "";
    if (what === "update") doors.update(path, text);
    else if (what === "item") doors.addItem(path, text);
    else doors.logWork(path, text);
  };
  return (
    <div
      role="treeitem"
      data-at={props.index}
      data-section={line.section}
      class={`${classOf(line)}${side ? ` is-drop-${side}` : ""}`}
      aria-level={line.level}
      aria-posinset={line.at}
      aria-setsize={line.of}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      tabIndex={props.isActive ? 0 : -1}
      draggable={place !== null && writing === null}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      {...press}
      onContextMenu={menu ?? undefined}
      onDragStart={(event) => {
        if (place) doors.drag(place.path, event);
        if (line.kind === "item") reorder.start(line);
      }}
      onDragOver={(event) => reorder.over(line, event)}
      onDrop={(event) => {
        event.preventDefault();
        reorder.drop();
      }}
      onDragEnd={reorder.drop}
    >
      <Reach.Provider value={props.isActive ? 0 : -1}>
        {content(line, acts, props, shortcuts)}
        {writing === null ? null : (
          <Entry
            label={{ update: words.writeUpdate, item: words.addItem, work: words.logWork }[writing]}
            done={(text) => {
              write(null);
              if (text !== null) typed(writing, text);
            }}
          />
        )}
      </Reach.Provider>
    </div>
  );
}

function menuOf(line: Line, { menu, place }: LineActs, { doors, sectionMenu }: LineContext) {
  const show =
    line.kind === "section"
      ? sectionMenu && ((event: MouseEvent) => sectionMenu(line.section, event))
      : place && ((event: MouseEvent) => doors.menu(menu, event, place.path));
  if (!show) return null;
  return (event: MouseEvent) => {
    event.stopPropagation();
    show(event);
  };
}

function classOf(line: Line): string {
  switch (line.kind) {
    case "section":
      return "throughline-part-head";
    case "group":
      return "throughline-group";
    case "week":
      return "throughline-week";
    case "goal":
      return `throughline-entity is-goal is-${line.row.state}`;
    case "driver":
      return `throughline-entity is-driver${line.row.driver.closed ? " is-closed" : ""}`;
    case "item":
      return `throughline-line is-item${line.item.nested ? " is-nested" : ""}`;
    default:
      return "throughline-line is-item";
  }
}

/** What a line shows; `shortcuts` stand at the end of its first row. */
function content(
  line: Line,
  acts: LineActs,
  { words, doors, threshold, weeks, usual, grouping }: LineContext,
  shortcuts: ComponentChildren,
) {
  const ownerSaid = grouping === "owner";
  const given = { words, doors, threshold, acts, shortcuts };
  switch (line.kind) {
    case "section":
      return (
        <Section title={words.sections[line.section]} count={line.count} folded={line.folded}>
          {shortcuts}
        </Section>
      );
    case "group":
      return <Group name={line.name ?? words.noName} count={line.count} />;
    case "week":
      return <Week weeks={weeks} usual={usual} words={words} />;
    case "goal":
      return <GoalWords row={line.row} {...given} ownerSaid={ownerSaid} />;
    case "driver":
      return <DriverHead row={line.row} {...given} ownerSaid={ownerSaid} />;
    case "item":
      return <ItemWords row={line.row} item={line.item} {...given} />;
    case "more":
      return <More hidden={line.hidden} words={words} />;
    case "task":
      return <TaskWords row={line.row} {...given} />;
    case "question":
      return <QuestionWords row={line.row} {...given} />;
    case "commitment":
      return <CommitmentWords row={line.row} {...given} />;
    case "astray":
      return <Astray remark={line.remark} path={line.path} {...given} />;
  }
}
