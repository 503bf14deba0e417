// The next meeting before it is made: when and with whom, what becomes of what is open, and what is written for it.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "../../../calendar/day";
import type { Matter } from "../../../command/meeting/matters";
import type { MatterChoice, NewPromise } from "../../../command/meeting/choices";
import type { DraftedMeeting, MeetingDraft } from "../../../command/meeting/draft";
import { namesIn } from "../../../command/meeting/people";
import type { MeetingWish } from "../../../command/meeting/plan";
import { elementOf } from "../../element-of";
import { DialogFoot } from "../../preview/dialog-foot";
import type { DiffLine } from "../../../command/preview/diff";
import type { Refused } from "../../../command/refusal";
import { noteName } from "../../../note/path";
import type { NotePath } from "../../../notebook/notebook";
import { Diff } from "../../preview/diff";
import { useBusy, useElementId, useSurroundings } from "../../preview/surroundings";
import { decided, isWhole } from "./choices";
import { MeetingForm } from "./form";
import { FoundList, tickedOf } from "./found";
import type { Ticks } from "./found";
import { Matters } from "./matters";

export interface NewViewProps {
  readonly series: readonly string[];
  readonly first: MeetingDraft;
  /** Where drivers live. */
  readonly folder: string;
  /** Reads another series, the same again, or null for a new group; gives null where it is refused, which has been said. */
  readonly read: (series: string | null) => Promise<MeetingDraft | null>;
  readonly changes: (drafted: DraftedMeeting) => ReadonlyMap<NotePath, readonly DiffLine[]>;
  /** In one sentence why this cannot be. */
  readonly why: (refused: Refused) => string;
  readonly apply: (drafted: DraftedMeeting) => Promise<"done" | "again" | "refused">;
  readonly close: () => void;
}

/** Where Enter writes as it does on a row. */
const FIELDS = ".throughline-new-text";

export function NewView(props: NewViewProps) {
  const { words, start } = useSurroundings();
  const say = words.meeting.next;
  const [draft, setDraft] = useState(props.first);
  const [day, setDay] = useState<Day>(props.first.day);
  const [absent, setAbsent] = useState(unexpected(props.first));
  const [folder, setFolder] = useState(() => freeFolder(props.first, say.folder));
  const [others, setOthers] = useState("");
  const [decisions, setDecisions] = useState<ReadonlyMap<string, MatterChoice>>(new Map());
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [said, setSaid] = useState("");
  const [busy, during] = useBusy();
  const begins = draft.series === null;
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useElementId();
  // The app puts the keyboard on its own button as it opens a dialog.
  useEffect(() => {
    const [row, names] = [".throughline-row", ".throughline-new-who"].map((one) =>
      whole.current?.querySelector<HTMLElement>(one),
    );
    (row ?? (begins ? names : button.current))?.focus();
  }, []);

  const people = draft.people.map(({ name }) => name);
  const coming = [...people.filter((name) => !absent.has(name)), ...namesIn(others)];
  const plain: MeetingWish = { date: day, absent: [...absent], coming, ...(begins && { folder }) };
  // What can be decided about does not depend on what was: the rows stay where they are.
  const open = useMemo(() => draft.plan(plain), [draft, day, absent, folder, others]);
  const matters = open.kind === "refused" ? [] : open.matters;
  const found = open.kind === "refused" ? [] : open.found;
  const byKey = new Map(matters.map((matter) => [matter.key, matter]));
  const wish: MeetingWish = {
    ...plain,
    choices: ({ key }) => {
      const matter = byKey.get(key);
      return (matter && decided(matter, decisions)) ?? undefined;
    },
    promised: found.flatMap((sentence): readonly NewPromise[] => {
      const ticked = tickedOf(sentence, ticks);
      const { path, line, day: on } = sentence;
      return ticked && ticked.text.trim() !== "" ? [{ ...ticked, path, line, day: on }] : [];
    }),
  };
  // Where there is nothing to decide, one plan a key is enough.
  const idle = matters.length === 0 && found.length === 0;
  const drafted = useMemo(() => (idle ? open : draft.plan(wish)), [open, decisions, ticks]);
  const waits = matters.filter((matter) => !isWhole(decided(matter, decisions)));
  const taken = draft.days.find((one) => one.day === day);
  const decide = (matter: Matter, choice: MatterChoice) =>
    setDecisions(new Map(decisions).set(matter.key, choice));

  const choose = async (series: string | null) => {
    const next = await props.read(series);
    if (!next) return;
    setDraft(next);
    setDay(next.day);
    setAbsent(unexpected(next));
    setFolder(freeFolder(next, say.folder));
    setOthers("");
    setDecisions(new Map());
    setTicks(new Map());
  };
  const press = async () => {
    const [first] = waits;
    if (first) {
      setSaid(say.allWait(waits.length));
      const rows = [...(whole.current?.querySelectorAll<HTMLElement>("[data-matter]") ?? [])];
      rows.find((row) => row.dataset["matter"] === first.key)?.focus();
      return;
    }
    if (drafted.kind === "refused") return;
    const outcome = await during(() => props.apply(drafted));
    if (outcome !== "again") return;
    const next = await props.read(draft.series);
    if (next) setDraft(next);
    setSaid(say.again);
  };
  const moved = (event: KeyboardEvent) => {
    const { key } = event;
    const target = elementOf(event.target);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const writes = key === "Enter" && !target?.closest("button, summary");
    if (!target || (target.closest("input, select, textarea") && !(writes && target.closest(FIELDS)))) return;
    if (writes) {
      event.preventDefault();
      start(press);
      return;
    }
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const rows = [...(whole.current?.querySelectorAll<HTMLElement>("[data-matter]") ?? [])];
    const at = rows.findIndex((row) => row.contains(target));
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };

  return (
    <div ref={whole} class="throughline-preview throughline-new" onKeyDown={moved} aria-busy={busy}>
      <div class="throughline-notes">
        <MeetingForm
          series={props.series}
          draft={draft}
          day={day}
          taken={taken ? noteName(taken.path) : null}
          absent={absent}
          folder={folder}
          others={others}
          chooseSeries={(name) => start(() => choose(name))}
          setFolder={setFolder}
          setOthers={setOthers}
          setDay={setDay}
          setAbsent={(name, away) => {
            const next = new Set(absent);
            if (away) next.add(name);
            else next.delete(name);
            setAbsent(next);
          }}
        />
        <Matters
          title={say.promised}
          matters={matters.filter(({ item }) => item === "commitment")}
          decisions={decisions}
          folder={props.folder}
          decide={decide}
        />
        <FoundList
          title={say.found}
          found={found}
          people={people}
          ticks={ticks}
          tick={(sentence, as) => setTicks(new Map(ticks).set(sentence.key, as))}
        />
        <Matters
          title={say.questions}
          matters={matters.filter(({ item }) => item === "question")}
          decisions={decisions}
          folder={props.folder}
          decide={decide}
        />
        {idle && open.kind !== "refused" && !begins ? <p class="throughline-muted">{say.nothing}</p> : null}
        {drafted.kind === "refused" ? (
          <p class="throughline-wrong" role="alert">
            {props.why(drafted)}
          </p>
        ) : (
          <details class="throughline-stays">
            <summary>{say.changes}</summary>
            {[...props.changes(drafted)].map(([path, lines], i) => (
              <section key={path} aria-labelledby={`${id}-${i}`}>
                <div class="throughline-note-name" id={`${id}-${i}`}>
                  {begins ? path : noteName(path)}
                </div>
                <Diff labelled={`${id}-${i}`} lines={lines} />
              </section>
            ))}
          </details>
        )}
      </div>
      <DialogFoot
        says={said}
        main={{
          says: taken || drafted.kind === "refused" ? say.carry : say.create(noteName(drafted.value.note)),
          press,
          off: busy || drafted.kind === "refused",
          at: button,
        }}
        leave={{ press: props.close }}
      />
    </div>
  );
}

/** Where a new group could begin: the usual folder, with a number behind it where one meets there already. */
function freeFolder({ series, plan }: MeetingDraft, usual: string): string {
  const isFree = (folder: string) => {
    const drafted = plan({ folder });
    return drafted.kind !== "refused" || drafted.refusal.kind !== "group-there";
  };
  let folder = usual;
  for (let n = 2; series === null && !isFree(folder); n++) folder = `${usual} ${n}`;
  return folder;
}

/** Those whom nobody expects any more. */
function unexpected({ people }: MeetingDraft): ReadonlySet<string> {
  return new Set(people.flatMap(({ name, expected }) => (expected ? [] : name)));
}
