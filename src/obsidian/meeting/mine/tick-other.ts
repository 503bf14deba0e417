// A promise and its task in the weekly review are one thing: where one is ticked, a notice offers to tick the other.

import { tickItem } from "../../../command/board/acts";
import type { Pair } from "../../../command/review/my-commitments";
import { namesOf, pairsIn } from "../../../command/review/my-commitments";
import { noteName } from "../../../note/path";
import type { VaultIndex } from "../../index/vault-index";
import type { Session } from "../../session";

/** After the last change, so that a pair is looked at once both notes have been read, in milliseconds. */
const PAUSE = 500;

/** Watches pairs that were both open. Gives back how to stop. Nothing is ticked by itself. */
export function watchPairs(session: Session, index: VaultIndex): () => void {
  let open: ReadonlySet<string> | null = null;
  let waiting = 0;
  const look = async () => {
    waiting = 0;
    if (!index.ready()) return;
    const { me } = session.device.settings.load();
    const names = await namesOf(me, await session.desk(), index.facts());
    const pairs = pairsIn(index.facts(), names);
    for (const pair of pairs) if (open?.has(pair.key)) offer(pair);
    open = new Set(pairs.filter(isOpen).map(({ key }) => key));
  };
  const offer = (pair: Pair) => {
    const { promise, task } = pair;
    const isKept = promise.kind === "done";
    if (isKept === (task.kind === "done")) return;
    const other = isKept ? task : promise;
    const { words } = promise;
    session.say([session.words().meeting.mine.ticked(words, noteName(other.path))], {
      tick: async () => {
        await session.act((desk) => tickItem(desk, other, true));
      },
    });
  };
  const off = index.onChange(() => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => session.start(look), PAUSE);
  });
  return () => {
    off();
    window.clearTimeout(waiting);
  };
}

function isOpen({ promise, task }: Pair): boolean {
  const live = (kind: string) => kind === "open" || kind === "progress";
  return live(promise.kind) && live(task.kind);
}
