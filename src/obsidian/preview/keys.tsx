// The keys of a preview, shown on request.

import { CHOICES } from "./choices";
import { useSurroundings } from "./surroundings";

export function Keys() {
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [["↑", "↓"], say.keys.move],
    [["←", "→"], say.keys.side],
    ...CHOICES.map(({ kind, letter, cyrillic }) => {
      return [[say.keycap(letter, cyrillic)], say.choice[kind]] as const;
    }),
    [["Shift C", "Shift L", "Shift D", "Shift X"], say.keys.all],
    [[say.keycap("V", "М")], say.keys.changes],
    [["Enter"], say.keys.enter],
    [["Esc"], say.keys.escape],
    [["?"], say.keys.help],
  ];
  return (
    <dl class="throughline-keys">
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
  );
}
