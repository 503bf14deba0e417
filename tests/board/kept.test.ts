// What the board keeps from one drawing to the next is what a board made of the same notes for the first time would say.

import fc from "fast-check";
import type { BoardWish } from "../../src/board/board";
import { board } from "../../src/board/board";
import { linesOf } from "../../src/board/lines";
import { GROUPINGS, SORTS, ordered } from "../../src/board/order";
import { figuresOf } from "../../src/command/board/figures";
import type { VaultReader } from "../../src/command/vault-facts";
import { vaultReader } from "../../src/command/vault-facts";
import { PANEL_SECTIONS } from "../../src/settings/settings";
import { aDay, deskOf } from "../support/desk";
import { documentOf } from "../support/documents";
import { memoryVault } from "../support/memory-notebook";
import { deep } from "../support/runs";

const LINKS = ["[[P2P]]", "[[Школа]]", "[[Old/Школа]]", "[[Крыша]]", "[[19.05]]", "[[Нигде]]"];
const link = fc.constantFrom(...LINKS);
const tasks = fc
  .array(
    fc
      .tuple(fc.constantFrom(" ", "x", "/", ">"), fc.constantFrom("a", "a", "b"), fc.nat(5), link)
      .map(
        ([status, words, form, to]) =>
          [
            `- [${status}] ${words}`,
            `- [${status}] ${words} ${to}  [since:: 2024-W2${form}]`,
            `- [${status}] ${words}  [goal:: ${to}]`,
            `\t- [${status}] ${words}`,
            `- ${words}`,
            `- [${status}] Зоя: ${words}  [since:: 2024-05-19]`,
          ][form],
      ),
    { maxLength: 5 },
  )
  .map((lines) => lines.map((line) => `${line}\n`).join(""));
const review = fc
  .tuple(tasks, link, fc.constantFrom("5", "", "6, под риском"))
  .map(([list, to, said]) => `# Мысли\n${to}\n# Цели\n- ${to}: ${said}\n# Что сделать\n${list}`);
const driver = fc
  .tuple(tasks, link, fc.constantFrom("", "parent", "parent"), fc.nat(9))
  .map(
    ([list, to, key, day]) =>
      `---\ntype: driver\nowner: Вера\n${key === "" ? "" : `${key}: "${to}"\n`}---\n# Драйвер ${day}\n## Беклог\n${list}## Ворклог\n- 2024-05-0${day} — да\n`,
  );
const goal = fc
  .tuple(tasks, link, fc.constantFrom("10", "много"))
  .map(
    ([list, to, target]) =>
      `---\ntype: goal\ntarget: ${target}\ndrivers: ["${to}"]\n---\n## Шаги\n${list}## Апдейты\n- 2024-05-19 — 3\n`,
  );
const meeting = fc
  .tuple(tasks, link, fc.constantFrom("", "Обсудили.\n"), fc.boolean())
  .map(
    ([list, to, said, held]) =>
      `## Апдейты\n${held ? `- Вера: ${to} 5\n- Зоя: да\n` : ""}## Вопросы\n### Зоя / Песни\n${to === "[[19.05]]" ? `← ${to}\n` : ""}${said}## Договорённости\n${list}`,
  );
const any = fc.nat().map(documentOf);

/** Mostly what belongs there, so that notes have to do with each other. */
const KINDS = [
  [["2024-W21.md", "2024-W22.md", "W23 Weekly.md"], review],
  [["P2P.md", "Области/Дом/Крыша.md"], driver],
  [["Цели/Школа.md", "Old/Школа.md"], goal],
  [["Группа/2024/19.05.md", "Группа/2024/26.05.md", "Группа/2024/02.06.md"], meeting],
] as const;
const step = fc.oneof(
  { weight: 9, arbitrary: fc.oneof(...KINDS.map(([paths, of]) => fc.tuple(fc.constantFrom(...paths), of))) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom(...KINDS.flatMap(([paths]) => [...paths])),
      fc.oneof(any, fc.constant(""), meeting, driver),
    ),
  },
);
const wishes: readonly Partial<BoardWish>[] = [
  { scope: "vault" },
  { scope: "person", me: "вера" },
  { scope: "linked", from: "2024-W22.md", depth: 2 },
  { scope: "linked", from: null },
];

function shown(reader: VaultReader, wish: Partial<BoardWish>) {
  const { notes, reviews } = reader.facts();
  const today = aDay("2024-06-12");
  return board(notes, reviews, { today, scope: "vault", from: null, depth: 1, me: "", ...wish });
}

test(
  "a board drawn again after any changes equals a fresh one, and its lines are told apart",
  () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 16 }), (steps) => {
        const desk = deskOf(memoryVault({}), "2024-06-12");
        const kept = vaultReader(desk);
        const texts = new Map<string, string>();
        for (const [path, text] of steps) {
          // A note that is gone says nothing and is linked with nothing.
          kept.set(path, text);
          texts.set(path, text);
          const fresh = vaultReader(desk);
          for (const one of [...texts.keys()]) fresh.set(one, texts.get(one) ?? "");
          for (const wish of wishes) {
            const now = shown(kept, wish);
            expect(now).toEqual(shown(fresh, wish));
            for (const grouping of GROUPINGS) {
              for (const sort of SORTS) {
                const given = {
                  sections: PANEL_SECTIONS,
                  folded: [],
                  opened: new Set<string>(),
                  hasWeeks: true,
                };
                const lines = linesOf(ordered(now, sort), { ...given, grouping });
                expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
              }
            }
          }
          expect(figuresOf(kept.facts(), desk)).toEqual(figuresOf(fresh.facts(), desk));
        }
      }),
      { numRuns: deep ? 3000 : 100 },
    ),
  deep ? 1_200_000 : 60_000,
);
