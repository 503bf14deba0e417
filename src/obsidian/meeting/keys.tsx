// The keys of the view beside a meeting, shown on request.

import type { Common } from "./doors";

export function Keys({ words }: { readonly words: Common["words"] }) {
  const say = words.keys;
  const cap = words.keycap;
  const rows: readonly (readonly [readonly string[], string])[] = [
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
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{say.anywhere}</p>
    </section>
  );
}
