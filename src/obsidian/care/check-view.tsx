// What a check of the vault found, kind by kind, each with its way to the note and to what mends it.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Finding, FindingKind } from "../../care/finding";
import type { Progress } from "../../command/care/every-note";
import { sayFinding } from "../../command/care/doctor";
import { capital } from "../../command/say";
import { groups } from "../../note/groups";
import { noteName } from "../../note/path";
import { DialogFoot } from "../preview/dialog-foot";
import { useElementId, useSurroundings } from "../preview/surroundings";

export interface CheckProps {
  /** Null where it was stopped. */
  readonly check: (progress: Progress) => Promise<readonly Finding[] | null>;
  readonly open: (finding: Finding) => void;
  /** What mends it, if anything here does; `done` is told when it has been. */
  readonly mendOf: (finding: Finding) => ((done: () => void) => void) | null;
  readonly close: () => void;
}

/** A long list is drawn in parts. */
const AT_FIRST = 50;

export function CheckView({ check, open, mendOf, close }: CheckProps) {
  const { words, start } = useSurroundings();
  const say = words.care.check;
  const [found, setFound] = useState<readonly Finding[] | null>(null);
  const [mended, setMended] = useState<ReadonlySet<Finding>>(new Set());
  const [read, setRead] = useState<readonly [number, number]>([0, 0]);
  const [round, setRound] = useState(0);
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    setMended(new Set());
    const progress: Progress = async (done, all) => {
      if (wanted) setRead([done, all]);
      await new Promise((resolve) => window.setTimeout(resolve, 0));
      return wanted;
    };
    start(async () => {
      const all = await check(progress);
      if (wanted && all) setFound(all);
    });
    return () => {
      wanted = false;
    };
  }, [start, check, round]);
  const isDone = found !== null;
  useEffect(() => {
    if (isDone) again.current?.focus();
  }, [isDone]);
  return (
    <div class="throughline-preview throughline-ticks" aria-busy={!isDone}>
      <p class="throughline-capacity" role="status">
        {found === null ? say.reading(...read) : found.length === 0 ? say.none : say.found(found.length)}
      </p>
      <div class="throughline-notes">
        {[...groups(found ?? [], ({ kind }) => kind)].map(([kind, all]) => (
          <Group
            key={kind}
            kind={kind}
            found={all}
            mended={mended}
            open={open}
            mendOf={mendOf}
            done={(one) => setMended((before) => new Set(before).add(one))}
          />
        ))}
      </div>
      <DialogFoot
        main={null}
        other={{ says: say.again, press: () => setRound(round + 1), off: !isDone, at: again }}
        leave={{ says: say.close, press: close }}
      />
    </div>
  );
}

function Group(props: {
  readonly kind: FindingKind;
  readonly found: readonly Finding[];
  readonly mended: ReadonlySet<Finding>;
  readonly open: CheckProps["open"];
  readonly mendOf: CheckProps["mendOf"];
  readonly done: (finding: Finding) => void;
}) {
  const { kind, found, mended, open, mendOf, done } = props;
  const { care } = useSurroundings().words;
  const [shown, show] = useState(AT_FIRST);
  const id = useElementId();
  return (
    <section class="throughline-note" aria-labelledby={id}>
      <div class="throughline-note-head">
        <div class="throughline-note-name" id={id}>
          {care.check.group[kind]} ({found.length})
        </div>
      </div>
      <ul class="throughline-tick-list">
        {found.slice(0, shown).map((one, i) => (
          <Row
            key={i}
            finding={one}
            mended={mended.has(one)}
            open={() => open(one)}
            mend={mendOf(one)}
            done={() => done(one)}
          />
        ))}
      </ul>
      {found.length > shown ? (
        <button type="button" onClick={() => show(shown + 500)}>
          {care.copies.more(found.length - shown)}
        </button>
      ) : null}
    </section>
  );
}

function Row(props: {
  readonly finding: Finding;
  readonly mended: boolean;
  readonly open: () => void;
  readonly mend: ((done: () => void) => void) | null;
  readonly done: () => void;
}) {
  const { finding, mended, open, mend, done } = props;
  const { words } = useSurroundings();
  const say = words.care.check;
  const { path, line } = finding;
  const name = noteName(path);
  return (
    <li class={mended ? "throughline-finding is-mended" : "throughline-finding"}>
      <div class="throughline-finding-says">
        <div class="throughline-finding-place" dir="auto">
          {words.care.copies.place(name, line + 1)}
        </div>
        <div dir="auto">{capital(sayFinding(finding, words))}</div>
      </div>
      <div class="throughline-finding-acts">
        {mended ? (
          <span class="throughline-muted" role="status">
            {say.mended}
          </span>
        ) : (
          <>
            <button type="button" aria-label={say.openAt(name, line + 1)} onClick={open}>
              {say.open}
            </button>
            {mend ? (
              <button type="button" aria-label={say.mendOf(name)} onClick={() => mend(done)}>
                {say.mend}
              </button>
            ) : null}
          </>
        )}
      </div>
    </li>
  );
}
