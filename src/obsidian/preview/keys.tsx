// The keys of a preview, shown on request.

import type { KeyRow } from "../key-list";
import { KeyList } from "../key-list";
import { CHOICES } from "./choices";
import { useSurroundings } from "./surroundings";

export function Keys() {
  const { words } = useSurroundings();
  const say = words.dialogs.preview;
  const rows: readonly KeyRow[] = [
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
  return <KeyList class="throughline-keys" rows={rows} />;
}
