// One open item of a preview: its text, what is known of it, and what becomes of it.

import type { Component } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PreviewItem } from "../../command/preview/preview";
import type { Decision, DecisionKind } from "../../command/preview/choices";
import { isWhole } from "../../command/preview/choices";
import { effective } from "../../command/preview/state";
import { TONE, ageLevel } from "../age-level";
import { CHOICES, choiceRow } from "./choices";
import type { LandingName } from "./field";
import { DecisionField } from "./field";
import { Icon, Markdown, useSeen, useElementId, useSurroundings } from "./surroundings";

export interface RowProps {
  readonly item: PreviewItem;
  readonly path: string;
  /** Said where it is another than the one above. */
  readonly section: string | null;
  /** What was chosen; null where nothing was. */
  readonly decision: Decision | null;
  /** One is at this item: the one that Tab leads to. */
  readonly here: boolean;
  /** Not 0: the keyboard is to be put here, on the item or in its field; another number each time it is. */
  readonly moves: number;
  readonly on: "item" | "field";
  readonly landings: readonly LandingName[];
  readonly today: string;
  readonly choose: (item: PreviewItem, kind: DecisionKind) => void;
  readonly decide: (item: PreviewItem, decision: Decision) => void;
  readonly reached: (item: PreviewItem) => void;
  readonly back: () => void;
  /** Opens the menu of the choices that are not always shown. */
  readonly more: (item: PreviewItem, at: HTMLElement) => void;
}

/** A row that is drawn anew only where something of its own changed: with five hundred of them a key would be felt. */
export function KeptRow(this: Component<RowProps>, props: RowProps) {
  this.shouldComponentUpdate = (next) =>
    (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
  return <Row {...props} />;
}

function Row(props: RowProps) {
  const { item, path, section, here, on, moves, reached } = props;
  const ref = useRef<HTMLDivElement>(null);
  const id = useElementId();
  const seen = useSeen(ref);
  // At once, or the next key typed would still mean the item before.
  const asked = on === "item" ? moves : 0;
  useLayoutEffect(() => {
    if (asked > 0) ref.current?.focus();
  }, [asked]);
  const decision = effective(item, props.decision);
  const kind = decision?.kind ?? "waits";
  const whole = decision !== null && isWhole(decision);
  return (
    <div
      ref={ref}
      role="row"
      class={`throughline-row is-${kind}${whole ? "" : " is-waiting"}${here ? " is-here" : ""}`}
      tabIndex={here ? 0 : -1}
      data-key={item.key}
      onFocus={() => reached(item)}
    >
      <div role="gridcell" class="throughline-row-text">
        <Markdown id={id} text={item.text} path={path} seen={seen} />
        <Badges item={item} section={section} waits={!whole} />
      </div>
      <div role="gridcell" class="throughline-row-choices">
        {seen ? <ChoiceButtons {...props} labelled={id} decision={decision} /> : null}
      </div>
      {decision && asks(decision) ? (
        <div role="gridcell" class="throughline-row-field">
          <DecisionField
            decision={decision}
            landings={props.landings}
            today={props.today}
            focus={on === "field" ? moves : 0}
            change={(next) => props.decide(item, next)}
            back={props.back}
          />
        </div>
      ) : null}
    </div>
  );
}

function asks(decision: Decision): boolean {
  return choiceRow(decision.kind).first === false;
}

function Badges(props: {
  readonly item: PreviewItem;
  readonly section: string | null;
  readonly waits: boolean;
}) {
  const { item, section, waits } = props;
  const { words, sayDay } = useSurroundings();
  const say = words.dialogs.preview;
  const { times, since, due, overdue, below, there } = item;
  const tone = TONE[ageLevel(times)];
  return (
    <div class="throughline-badges">
      {waits ? (
        <span dir="auto" class="throughline-badge is-red is-waits">
          {say.waits}
        </span>
      ) : null}
      <span dir="auto" class={`throughline-badge ${tone}`} title={say.ageLong(times, since)}>
        {times > 1 ? say.age(times, since) : "×1"}
      </span>
      {due ? (
        <span dir="auto" class={`throughline-badge ${overdue ? "is-red" : "is-neutral"}`} title={due}>
          {overdue ? say.overdue(sayDay(due)) : say.due(sayDay(due))}
        </span>
      ) : null}
      {below ? (
        <span dir="auto" class="throughline-badge is-neutral">
          {say.below(below.done, below.all)}
        </span>
      ) : null}
      {there ? (
        <span dir="auto" class="throughline-badge is-neutral">
          {say.there}
        </span>
      ) : null}
      {section ? (
        <span dir="auto" class="throughline-section">
          {section}
        </span>
      ) : null}
    </div>
  );
}

/** The few choices that are always there as radio buttons, and a button for the others; the chosen one of those joins them. */
function ChoiceButtons(props: RowProps & { readonly labelled: string }) {
  const { labelled, item, decision, choose, more, landings } = props;
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  const shown = CHOICES.filter((row) => row.first || row.kind === decision?.kind);
  const others = CHOICES.filter((row) => !row.first && (row.kind !== "move" || landings.length > 0));
  return (
    <div class="throughline-choices">
      <div role="radiogroup" aria-labelledby={labelled} class="throughline-segments">
        {shown.map(({ kind, icon, letter }) => (
          <button
            key={kind}
            type="button"
            role="radio"
            tabIndex={-1}
            class={`throughline-segment clickable-icon is-${kind}`}
            aria-checked={kind === decision?.kind}
            aria-label={`${say.choice[kind]} (${letter})`}
            data-tooltip-delay="300"
            onClick={() => choose(item, kind)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
      <button
        type="button"
        tabIndex={-1}
        class="throughline-segment clickable-icon is-more"
        aria-haspopup="menu"
        aria-label={`${say.more}: ${others.map(({ kind, letter }) => `${say.choice[kind]} (${letter})`).join(", ")}`}
        onClick={(event) => more(item, event.currentTarget)}
      >
        <Icon name="ellipsis" />
      </button>
    </div>
  );
}
