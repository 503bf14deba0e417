// The keys of the view beside a meeting, shown on request.

import type { KeyRow } from "../key-list";
import { KeyList } from "../key-list";
import type { Common } from "./doors";

export function Keys({ words }: { readonly words: Common["words"] }) {
  const say = words.keys;
  const cap = words.keycap;
  const rows: readonly KeyRow[] = [
    [["↑", "↓"], say.move],
    [["Enter"], say.open],
    [[cap("D", "В")], say.discussed],
    [[cap("P", "З")], say.parked],
    [[cap("X", "Ч")], say.dropped],
    [[cap("O", "Щ")], say.reopen],
    [[cap("M", "Ь")], say.minute],
    [[cap("C", "С")], say.promise],
    [[cap("R", "К")], say.decision],
    [[cap("N", "Т")], say.next],
    [[cap("T", "Е")], say.timer],
    [["+"], say.extend],
    [["Esc"], say.back],
    [["?"], say.help],
  ];
  return (
    <section class="throughline-meeting-keys" aria-label={say.title}>
      <KeyList rows={rows} />
      <p>{say.anywhere}</p>
    </section>
  );
}
