// Open questions and promises as rows: how old each is, and what becomes of it.

import { useRef } from "preact/hooks";
import { plainText } from "../../../board/inline";
import type { Matter } from "../../../command/meeting/matters";
import type { MatterChoice, MatterChoiceKind } from "../../../command/meeting/choices";
import { TONE, ageLevel } from "../../age-level";
import { elementOf } from "../../element-of";
import { letterOf } from "../../preview/choices";
import { Icon, useElementId, useSurroundings } from "../../preview/surroundings";
import type { Decisions } from "./choices";
import { CHOICES, begun, decided, isWhole } from "./choices";

export interface MattersProps {
  readonly title: string;
  readonly matters: readonly Matter[];
  readonly decisions: Decisions;
  /** Where drivers live. */
  readonly folder: string;
  readonly decide: (matter: Matter, choice: MatterChoice) => void;
}

export function Matters({ title, matters, ...given }: MattersProps) {
  const id = useElementId();
  if (matters.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div class="throughline-group-title" id={id}>
        {title}
      </div>
      <div role="grid" aria-labelledby={id}>
        {matters.map((matter) => (
          <Row key={matter.key} matter={matter} {...given} />
        ))}
      </div>
    </section>
  );
}

type RowProps = Omit<MattersProps, "title" | "matters"> & { readonly matter: Matter };

function Row({ matter, decisions, folder, decide }: RowProps) {
  const { words } = useSurroundings();
  const say = words.meeting.next;
  const id = useElementId();
  const row = useRef<HTMLDivElement>(null);
  const choice = decided(matter, decisions);
  const whole = isWhole(choice);
  const choose = (kind: MatterChoiceKind) => {
    if (kind !== choice?.kind) decide(matter, begun(kind, matter, folder));
  };
  const pressed = (event: KeyboardEvent) => {
    const { key } = event;
    const target = elementOf(event.target);
    if (!target || target.closest("input") || event.isComposing) return;
    const letter = letterOf(event);
    const named = matter.may.find((kind) => CHOICES[kind].letter === letter);
    const rtl = elementOf(event.currentTarget)?.matches(":dir(rtl)");
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (named) choose(named);
    else if (step !== 0) {
      const at = choice ? matter.may.indexOf(choice.kind) : -1;
      const next = matter.may[(at + (rtl ? -step : step) + matter.may.length) % matter.may.length];
      if (next) choose(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={row}
      role="row"
      class={`throughline-row is-${choice?.kind ?? "waits"}${whole ? "" : " is-waiting"}`}
      tabIndex={0}
      data-matter={matter.key}
      onKeyDown={pressed}
    >
      <div role="gridcell" class="throughline-row-text">
        <div id={id} class="throughline-text" dir="auto">
          {matter.person === null ? null : (
            <span class="throughline-person">
              {matter.person}
              {matter.item === "question" ? " / " : ": "}
            </span>
          )}
          {plainText(matter.text)}
        </div>
        <Badges matter={matter} waits={!whole} />
      </div>
      <div role="gridcell" class="throughline-row-choices">
        <div class="throughline-choices">
          <div role="radiogroup" aria-labelledby={id} class="throughline-segments">
            {matter.may.map((kind) => (
              <button
                key={kind}
                type="button"
                role="radio"
                tabIndex={-1}
                class={`throughline-segment clickable-icon is-${kind}`}
                aria-checked={kind === choice?.kind}
                aria-label={`${say.choice[kind]} (${CHOICES[kind].letter})`}
                data-tooltip-delay="300"
                onClick={() => choose(kind)}
              >
                <Icon name={CHOICES[kind].icon} />
              </button>
            ))}
          </div>
        </div>
      </div>
      {choice && choice.kind !== "carry" ? (
        <div role="gridcell" class="throughline-row-field">
          {choice.kind === "driver" ? (
            <input
              type="text"
              dir="auto"
              class="throughline-field"
              aria-label={say.driverTitle}
              placeholder={say.driverTitle}
              value={choice.title}
              onInput={({ currentTarget }) => decide(matter, { ...choice, title: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.isComposing) return;
                event.preventDefault();
                event.stopPropagation();
                row.current?.focus();
              }}
            />
          ) : (
            <span class="throughline-muted">{say.choice[choice.kind]}</span>
          )}
        </div>
      ) : null}
    </div>
  );
}

function Badges({ matter, waits }: { readonly matter: Matter; readonly waits: boolean }) {
  const { words, sayDay } = useSurroundings();
  const say = words.meeting.next;
  const { item, times, misses, since, absent } = matter;
  const count = item === "commitment" ? misses : times;
  const level = TONE[ageLevel(item === "commitment" ? misses + 1 : times)];
  return (
    <div class="throughline-badges">
      {waits ? (
        <span dir="auto" class="throughline-badge is-red is-waits">
          {say.waits}
        </span>
      ) : null}
      {count > 0 ? (
        <span dir="auto" class={`throughline-badge ${level}`}>
          {item === "commitment" ? say.misses(misses) : say.times(times)} · {say.since(sayDay(since))}
        </span>
      ) : null}
      {absent ? (
        <span dir="auto" class="throughline-badge is-neutral">
          {say.away}
        </span>
      ) : null}
    </div>
  );
}
