// Old copies to choose from, item by item: what each would mark, and what stands for it.

import { useEffect, useRef, useState } from "preact/hooks";
import type { CopiedItem, CopyGroup } from "../../command/care/collapse-choice";
import { noteName } from "../../note/path";
import { DialogFoot } from "../preview/dialog-foot";
import { useBusy, useElementId, useSurroundings } from "../preview/surroundings";
import { GroupTick, Tick } from "./ticks";

export interface CopiesProps {
  readonly groups: readonly CopyGroup[];
  /** Keys of copies. */
  readonly apply: (chosen: ReadonlySet<string>) => Promise<void>;
  readonly close: () => void;
}

/** Years of copies are thousands of rows: the first of each group are drawn, more on request. */
const AT_FIRST = 100;

export function CopiesView({ groups, apply, close }: CopiesProps) {
  const { words } = useSurroundings();
  const say = words.care.copies;
  const [chosen, choose] = useState<ReadonlySet<string>>(
    new Set(groups.flatMap(({ doubt, items }) => (doubt === null ? items.map(({ key }) => key) : []))),
  );
  const [busy, during] = useBusy();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const copies = groups.flatMap(({ items }) =>
    items.filter(({ key }) => chosen.has(key)).flatMap((item) => item.copies.map(({ key }) => key)),
  );
  const notes = new Set(copies.map((key) => key.split("\n", 1)[0])).size;
  const set = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys)
      if (on) next.add(key);
      else next.delete(key);
    choose(next);
  };
  const press = () => during(() => apply(new Set(copies)));
  return (
    <div class="throughline-preview throughline-ticks" aria-busy={busy}>
      <p class="throughline-capacity">{say.lead}</p>
      <div class="throughline-notes">
        {groups.map((group) => (
          <Group key={group.doubt ?? "sure"} group={group} chosen={chosen} set={set} />
        ))}
      </div>
      <DialogFoot
        says={say.chosen(copies.length, notes)}
        main={{ says: say.mark(copies.length), press, off: busy || copies.length === 0, at: button }}
        leave={{ press: close }}
      />
    </div>
  );
}

function Group(props: {
  readonly group: CopyGroup;
  readonly chosen: ReadonlySet<string>;
  readonly set: (keys: readonly string[], on: boolean) => void;
}) {
  const { group, chosen, set } = props;
  const { doubt, items } = group;
  const say = useSurroundings().words.care.copies;
  const [shown, show] = useState(AT_FIRST);
  const id = useElementId();
  const keys = items.map(({ key }) => key);
  return (
    <section class="throughline-note" aria-labelledby={id}>
      <GroupTick
        id={id}
        title={say.group[doubt ?? "sure"](items.length)}
        ticked={keys.filter((key) => chosen.has(key)).length}
        of={keys.length}
        set={(on) => set(keys, on)}
      />
      <p class="throughline-muted">{say.why[doubt ?? "sure"]}</p>
      <ul class="throughline-tick-list">
        {items.slice(0, shown).map((item) => (
          <Row key={item.key} item={item} on={chosen.has(item.key)} set={(on) => set([item.key], on)} />
        ))}
      </ul>
      {items.length > shown ? (
        <button type="button" onClick={() => show(shown + 1000)}>
          {say.more(items.length - shown)}
        </button>
      ) : null}
    </section>
  );
}

function Row({
  item,
  on,
  set,
}: {
  readonly item: CopiedItem;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}) {
  const say = useSurroundings().words.care.copies;
  const { text, live, copies } = item;
  return (
    <li>
      <Tick on={on} set={set}>
        <span dir="auto">{text}</span>
      </Tick>
      <details class="throughline-stays">
        <summary dir="auto">{say.copies(copies.length, noteName(live.path), live.line)}</summary>
        <ul>
          {copies.map(({ key, path, line }) => (
            <li key={key} dir="auto">
              {say.place(noteName(path), line)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
