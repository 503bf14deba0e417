// What is known of a vault note by note is what a fresh reading of it knows, whatever happened before.

import fc from "fast-check";
import { board } from "../../src/board/board";
import type { VaultFacts } from "../../src/command/vault-facts";
import { readVault, vaultReader } from "../../src/command/vault-facts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";

const PATHS = [
  "W22 Weekly.md",
  "2024/W23 Weekly.md",
  "2024/W24 Weekly.md",
  "Goal.md",
  "P2P.md",
  "2024/19.05.md",
];
const TEXTS = [
  "",
  "just [[Goal]] and [[P2P|it]]\n",
  "# Thoughts\n# Goals\n- [[Goal]]: 5\n# To do\n- [ ] Call [since:: 2024-W21]\n- [x] Ask ✅ 2024-06-03\n",
  "---\nweek: 2024-W23\n---\n# To do\n- [ ] Write\n",
  "---\ntype: goal\ntarget: 10\n---\n# Goal\n## Updates\n- 2024-06-02 — 3\n",
  "---\ntype: driver\nowner: Vera\n---\n# P2P\n## Backlog\n- [ ] Survey\n  - [ ] nested\n- Hosts\n",
  "# 19.05\n## Updates\n- Vera: [[Goal]] 7\n## Questions\n### Zoe / Songs\n## Commitments\n- [ ] Zoe: sing\n",
  "# 19.05\r\n## Updates\r\n- Vera: [[Goal]] 7\r\n## Questions\r\n### Zoe / Songs\r\n",
];

const { today } = deskOf(memoryVault({}), "2024-06-12");

function told({ notes, reviews }: VaultFacts): unknown {
  const wish = { today, from: null, depth: 1, me: "" } as const;
  return {
    notes: [...notes.paths()].sort().map((path) => [path, notes.get(path), notes.linksTo(path)]),
    reviews,
    boards: (["linked", "vault"] as const).map((scope) => board(notes, reviews, { ...wish, scope })),
  };
}

test("after any notes have changed in any order", async () => {
  const aChange = fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...TEXTS));
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { maxLength: 14 }), async (changes) => {
      const desk = deskOf(memoryVault(Object.fromEntries(changes)), "2024-06-12");
      const grown = vaultReader(desk);
      for (const [path, text] of changes) {
        grown.set(path, text);
        // Somebody may ask at any time.
        if (text.length % 2 === 0) told(grown.facts());
      }
      expect(told(grown.facts())).toEqual(told(await readVault(desk)));
    }),
    { numRuns: runs(300) },
  );
});

test("a review that is called by its day is one here as it is to a carry, a meeting of that day a meeting", async () => {
  const review = "# Weekly review\n## Wins\n- Sent\n## Challenges\n- Sleep\n## Next week\n- [ ] Call\n";
  const meeting =
    "# Mastermind\n## Wins\n- Vera: sent\n## Challenges\n- Zoe: sleep\n## Commitments\n- [ ] Zoe: call\n";
  const notes = {
    "Reviews/Weekly Review 2024-06-09.md": review,
    "Обзоры/2024-06-09 Итоги недели.md":
      "# Итоги недели\n## Что получилось\n- Отчёт\n## Что не получилось\n- Бег\n## Планы на следующую неделю\n- [ ] Позвонить\n",
    "Group/2024-06-09 Mastermind.md": meeting,
  };
  const { notes: known, reviews } = await readVault(deskOf(memoryVault(notes), "2024-06-12"));
  const kinds = Object.keys(notes).map((path) => known.get(path)?.facts?.kind);
  expect(kinds).toEqual(["weekly-review", "weekly-review", "mastermind"]);
  expect(reviews.map(({ week }) => week)).toEqual(["2024-W23", "2024-W23"]);
});
