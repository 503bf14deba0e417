// What was said at a meeting, with what promises ticked: nothing is written without a tick.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Extracted } from "../../../command/meeting/extract-commitments";
import type { Sentence } from "../../../command/meeting/found-promises";
import { DialogFoot } from "../../preview/dialog-foot";
import { useBusy, useSurroundings } from "../../preview/surroundings";
import type { Ticks } from "../new/found";
import { FoundList, tickedOf } from "../new/found";

export interface ExtractViewProps {
  readonly found: readonly Sentence[];
  readonly people: readonly string[];
  /** Gives the sentences as they are now, where the note was read again. */
  readonly apply: (
    ticked: readonly (readonly [Sentence, Extracted])[],
  ) => Promise<readonly Sentence[] | null>;
  readonly close: () => void;
}

export function ExtractView({ found: first, people, apply, close }: ExtractViewProps) {
  const { words } = useSurroundings();
  const say = words.meeting.extracting;
  const [found, setFound] = useState(first);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [busy, during] = useBusy();
  const [said, setSaid] = useState("");
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => whole.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const ticked = found.flatMap((one) => {
    const now = tickedOf(one, ticks);
    return now && now.text.trim() !== "" ? [[one, now] as const] : [];
  });
  const press = async () => {
    const again = await during(() => apply(ticked));
    if (!again) return;
    setFound(again);
    setSaid(words.meeting.close.again);
  };
  return (
    <div ref={whole} class="throughline-preview throughline-extract" aria-busy={busy}>
      <div class="throughline-notes">
        <p class="throughline-capacity">{say.lead}</p>
        <FoundList
          title={null}
          linkable
          found={found}
          people={people}
          ticks={ticks}
          tick={(sentence, as) => setTicks(new Map(ticks).set(sentence.key, as))}
        />
      </div>
      <DialogFoot
        says={said}
        main={{ says: say.write(ticked.length), press, off: busy || ticked.length === 0 }}
        leave={{ press: close }}
      />
    </div>
  );
}
