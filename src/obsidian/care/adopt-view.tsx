// What the vault's notes are taken for: those that say so themselves, and those in doubt, each to be ticked and corrected.

import { useEffect, useState } from "preact/hooks";
import type { Adoption } from "../../command/care/adopt";
import { isFit } from "../../command/care/adopt";
import type { AdoptedKind, Recognised } from "../../command/care/recognise";
import type { Progress } from "../../command/care/every-note";
import { groups } from "../../note/groups";
import { folderOf, noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { DialogFoot } from "../preview/dialog-foot";
import { useElementId, useSurroundings } from "../preview/surroundings";
import { GroupTick, Tick } from "./ticks";

export interface AdoptProps {
  /** Null where it was stopped. */
  readonly recognise: (progress: Progress) => Promise<readonly Recognised[] | null>;
  /** Shows what would be written, and writes it where that is confirmed. */
  readonly write: (adoptions: readonly Adoption[]) => void;
  readonly close: () => void;
}

interface Decision extends Adoption {
  readonly on: boolean;
}

/** A long list is drawn in parts. */
const AT_FIRST = 50;
const KINDS = ["weekly-review", "mastermind", "goal", "driver"] as const;

export function AdoptView({ recognise, write, close }: AdoptProps) {
  const { words, start } = useSurroundings();
  const say = words.care.adopt;
  const [found, setFound] = useState<readonly Recognised[] | null>(null);
  const [read, setRead] = useState<readonly [number, number]>([0, 0]);
  const [decided, decide] = useState<ReadonlyMap<NotePath, Decision>>(new Map());
  useEffect(() => {
    let wanted = true;
    const progress: Progress = async (done, all) => {
      if (wanted) setRead([done, all]);
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      return wanted;
    };
    start(async () => {
      const all = await recognise(progress);
      if (!wanted || !all) return;
      setFound(all);
      // Nothing is written but what a person ticks.
      decide(new Map(all.map((one) => [one.path, { ...one, on: false }])));
    });
    return () => {
      wanted = false;
    };
  }, [start, recognise]);
  const set = (changes: readonly Decision[]) =>
    decide(new Map([...decided, ...changes.map((one) => [one.path, one] as const)]));
  const ticked = [...decided.values()].filter(({ on }) => on);
  const unfit = ticked.filter((one) => !isFit(one)).length;
  const wishes = () => ticked.map(({ path, kind, when }) => ({ path, kind, when }));
  return (
    <div class="throughline-preview throughline-ticks" aria-busy={found === null}>
      <p class="throughline-capacity" role="status">
        {found === null ? words.care.check.reading(...read) : found.length === 0 ? say.none : say.lead}
      </p>
      <div class="throughline-notes">
        {[...groups(found ?? [], ({ kind }) => kind)].map(([kind, all]) => (
          <Group key={kind} kind={kind} found={all} decided={decided} set={set} />
        ))}
      </div>
      <DialogFoot
        says={unfit > 0 ? say.unfit(unfit) : say.ticked(ticked.length)}
        main={{ says: say.show, press: () => write(wishes()), off: ticked.length === 0 || unfit > 0 }}
        leave={{ press: close }}
      />
    </div>
  );
}

function Group(props: {
  readonly kind: AdoptedKind;
  readonly found: readonly Recognised[];
  readonly decided: ReadonlyMap<NotePath, Decision>;
  readonly set: (changes: readonly Decision[]) => void;
}) {
  const { kind, found, decided, set } = props;
  const { care } = useSurroundings().words;
  const say = care.adopt;
  const [shown, show] = useState(AT_FIRST);
  const id = useElementId();
  const doubtful = found.filter(({ doubt }) => doubt !== null);
  const sure = found.filter(({ doubt }) => doubt === null);
  const decisions = doubtful.flatMap(({ path }) => decided.get(path) ?? []);
  return (
    <section class="throughline-note" aria-labelledby={id}>
      {doubtful.length === 0 ? (
        <div class="throughline-note-head">
          <div class="throughline-note-name" id={id}>
            {say.group[kind](found.length)}
          </div>
        </div>
      ) : (
        <GroupTick
          id={id}
          title={say.group[kind](found.length)}
          ticked={decisions.filter(({ on }) => on).length}
          of={doubtful.length}
          set={(on) => set(decisions.map((one) => ({ ...one, on })))}
        />
      )}
      <ul class="throughline-tick-list">
        {doubtful.slice(0, shown).map((one) => {
          const decision = decided.get(one.path);
          return decision ? (
            <Row key={one.path} found={one} decision={decision} set={(next) => set([next])} />
          ) : null;
        })}
      </ul>
      {doubtful.length > shown ? (
        <button type="button" onClick={() => show(shown + 500)}>
          {care.copies.more(doubtful.length - shown)}
        </button>
      ) : null}
      {sure.length > 0 ? (
        <details class="throughline-stays">
          <summary>{say.sure(sure.length)}</summary>
          <ul>
            {sure.slice(0, shown).map(({ path, when }) => (
              <li key={path} dir="auto">
                {noteName(path)} <span class="throughline-muted">{when}</span>
              </li>
            ))}
          </ul>
          {sure.length > shown ? <p>{say.andMore(sure.length - shown)}</p> : null}
        </details>
      ) : null}
    </section>
  );
}

function Row(props: {
  readonly found: Recognised;
  readonly decision: Decision;
  readonly set: (decision: Decision) => void;
}) {
  const { found, decision, set } = props;
  const say = useSurroundings().words.care.adopt;
  const { path, doubt } = found;
  const name = noteName(path);
  const { kind, when, on } = decision;
  const asks = kind === "weekly-review" ? say.week : kind === "mastermind" ? say.day : null;
  return (
    <li class="throughline-adopt">
      <div class="throughline-finding-says">
        <Tick on={on} set={(next) => set({ ...decision, on: next })}>
          <span dir="auto">{name}</span> <span class="throughline-muted">{folderOf(path)}</span>
        </Tick>
        <div class="throughline-adopt-why throughline-muted">{doubt === null ? "" : say.doubt[doubt]}</div>
      </div>
      <div class="throughline-finding-acts">
        <select
          class="dropdown"
          aria-label={say.kindOf(name)}
          value={kind}
          onChange={({ currentTarget: { selectedIndex } }) =>
            set({ ...decision, on: true, kind: KINDS[selectedIndex] ?? kind })
          }
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say.kind[one]}
            </option>
          ))}
        </select>
        {asks === null ? null : (
          <input
            type="text"
            size={10}
            placeholder={kind === "weekly-review" ? "2024-W23" : "2024-06-09"}
            aria-label={asks(name)}
            aria-invalid={on && !isFit(decision)}
            value={when}
            onInput={({ currentTarget }) => set({ ...decision, on: true, when: currentTarget.value.trim() })}
          />
        )}
      </div>
    </li>
  );
}
