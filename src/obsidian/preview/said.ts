// What a preview says to who does not see it: what was chosen, and what all of it comes to.

import { isWhole } from "../../command/preview/choices";
import type { Said, Totals } from "../../command/preview/state";
import type { DialogWords } from "../../locale/en-dialogs";

type PreviewWords = DialogWords["preview"];

export function sayAll(said: Said, totals: Totals, say: PreviewWords): string {
  switch (said.kind) {
    case "chosen": {
      const { item, decision } = said;
      const sum = isWhole(decision) ? `. ${sayTotals(totals, say)}` : "";
      return `${item.text}: ${say.chosen[decision.kind]}${sum}`;
    }
    case "all":
      return `${say.chosenAll(said.count, said.note, say.choice[said.choice])}. ${sayTotals(totals, say)}`;
    case "waits":
      return say.allWait(said.count);
    case "again":
      return say.again(said.why, said.kept, said.lost);
  }
}

/** `Carry 4 · 1 dropped · 2 wait`. */
function sayTotals(totals: Totals, say: PreviewWords): string {
  return [say.carry(carriedIn(totals)), ...sayOthers(totals, say)].join(" · ");
}

/** The same without what is carried: the button says that. */
export function sayOthers(totals: Totals, say: PreviewWords): readonly string[] {
  const { leave, done, drop, schedule, move, waits } = say.totals;
  const rows: readonly (readonly [number, (count: number) => string])[] = [
    [totals.done, done],
    [totals.drop, drop],
    [totals.schedule, schedule],
    [totals.move, move],
    [totals.leave, leave],
    [totals.waits, waits],
  ];
  return rows.filter(([count]) => count > 0).map(([count, words]) => words(count));
}

export function carriedIn({ carry, split, hand }: Totals): number {
  return carry + split + hand;
}
