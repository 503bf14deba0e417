// Adopting a vault: what its notes are taken for, read only; what is written where a person says so; undo.

import fc from "fast-check";
import type { Adoption } from "../../../src/command/care/adopt";
import { adopt, adoptAct, isFit } from "../../../src/command/care/adopt";
import { recognise } from "../../../src/command/care/recognise";
import type { Day } from "../../../src/calendar/day";
import type { Week } from "../../../src/calendar/week";
import { undoLast } from "../../../src/command/undo";
import { answer, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { documentOf } from "../../support/documents";
import type { MemoryVault } from "../../support/memory-notebook";
import { memoryVault } from "../../support/memory-notebook";
import { runs } from "../../support/runs";

const DAY = "2024-06-09";
const VAULT = {
  "Weekly/2024-W22.md": "# To do\n- [ ] a\n",
  "Weekly/2024-W23.md": "---\nweek: 2024-W23\n---\n# To do\n",
  "Old/W40 Weekly.md": "# To do\n",
  "Итоги.md": "# Что было хорошего\nх\n# Чего было не очень\nу\n",
  "Группа/2024/19.05.md": "# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n",
  "Группа/2024/2024-05-26.md": "---\ntype: meeting\ndate: 2024-05-26\n---\n# 26.05\n",
  "Разговор.md": "## Апдейты\nда\n## Вопросы\nнет\n## Рефлексия\n",
  "P2P.md": "## Что есть сейчас?\nх\n## Что нужно сделать?\nу\n",
  "Школа.md": "---\ntype: goal\n---\n# Школа\n",
  "Книга.md": "---\ntarget: 12\ncurrent: 3\n---\n# Книга\n",
  "Шаблоны/Неделя.md": "# Что было хорошего\n{{date}}\n# Чего было не очень\n",
  "Доска.md": "---\nkanban-plugin: board\n---\n## Вопросы\n## Апдейты\n## Рефлексия\n",
  "Дневник/2024-05-19.md": "Проснулся\n- [ ] дело\n",
  "Слова.md": "просто текст\n",
};

async function seen(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const all = (await recognise(deskOf(vault, DAY))) ?? [];
  expect(vault.writes()).toBe(0);
  return { vault, all };
}

test("tells what each note would be, and what is doubtful about it", async () => {
  const { all } = await seen(VAULT);
  expect(all.map(({ path, kind, by, when, doubt }) => [path, kind, by, when, doubt])).toEqual([
    ["Old/W40 Weekly.md", "weekly-review", "name", "2023-W40", "year"],
    ["Weekly/2024-W22.md", "weekly-review", "name", "2024-W22", "name"],
    ["Итоги.md", "weekly-review", "headings", "", "when"],
    ["Weekly/2024-W23.md", "weekly-review", "property", "2024-W23", null],
    ["Группа/2024/19.05.md", "mastermind", "name", "2024-05-19", "name"],
    ["Разговор.md", "mastermind", "headings", "", "when"],
    ["Группа/2024/2024-05-26.md", "mastermind", "property", "2024-05-26", null],
    ["Книга.md", "goal", "headings", "", "headings"],
    ["Школа.md", "goal", "property", "", null],
    ["P2P.md", "driver", "headings", "", "headings"],
  ]);
});

test("writes what was decided, a line each, and undo takes all of it back", async () => {
  const { vault } = await seen(VAULT);
  const adoptions: readonly Adoption[] = [
    { path: "Weekly/2024-W22.md", kind: "weekly-review", when: "2024-W22" },
    { path: "Итоги.md", kind: "weekly-review", when: "2024-W10" },
    { path: "Группа/2024/19.05.md", kind: "mastermind", when: "2024-05-19" },
    { path: "Разговор.md", kind: "mastermind", when: "" },
    { path: "P2P.md", kind: "driver", when: "" },
    { path: "Книга.md", kind: "goal", when: "" },
    { path: "Школа.md", kind: "goal", when: "" },
  ];
  const done = await answer(adopt(deskOf(vault, DAY), adoptions));
  expect(done.writes).toHaveLength(6);
  const now = vault.snapshot();
  expect(now["Weekly/2024-W22.md"]).toBe(`---\nweek: 2024-W22\n---\n${VAULT["Weekly/2024-W22.md"]}`);
  expect(now["Группа/2024/19.05.md"]).toBe(
    `---\ntype: mastermind\ndate: 2024-05-19\n---\n${VAULT["Группа/2024/19.05.md"]}`,
  );
  expect(now["Разговор.md"]).toBe(`---\ntype: mastermind\n---\n${VAULT["Разговор.md"]}`);
  expect(now["Книга.md"]).toBe("---\ntarget: 12\ncurrent: 3\ntype: goal\n---\n# Книга\n");
  const again = (await recognise(deskOf(vault, DAY))) ?? [];
  for (const { path } of adoptions)
    expect([path, again.find((one) => one.path === path)?.by]).toEqual([path, "property"]);
  await answer(undoLast(deskOf(vault, DAY)));
  expect(vault.snapshot()).toEqual(memoryVault(VAULT).snapshot());
});

test("a property that only a person can change is refused before anything is written", async () => {
  const notes = { "A.md": "# x\n", "B.md": "---\ntype:\n  - a\n  - b\n---\n" };
  const vault = memoryVault(notes);
  const adoptions = (["A.md", "B.md"] as const).map((path) => ({ path, kind: "goal", when: "" }) as const);
  expect(await refusal(adopt(deskOf(vault, DAY), adoptions))).toEqual({
    kind: "property-in-parts",
    path: "B.md",
    line: 1,
    name: "type",
  });
  expect(vault.snapshot()).toEqual(notes);
});

test("a week or day that does not exist is never written", () => {
  expect(isFit({ kind: "weekly-review", when: "" })).toBe(false);
  expect(isFit({ kind: "weekly-review", when: "2024-W60" })).toBe(false);
  expect(isFit({ kind: "weekly-review", when: "2024-W23" })).toBe(true);
  expect(isFit({ kind: "mastermind", when: "2024-02-30" })).toBe(false);
  expect(isFit({ kind: "mastermind", when: "" })).toBe(true);
  expect(isFit({ kind: "goal", when: "nonsense" })).toBe(true);
});

describe("the act", () => {
  const act = (vault: MemoryVault, wish: Parameters<typeof adoptAct>[1], dryRun = false) =>
    adoptAct(deskOf(vault, DAY), wish, dryRun);

  test("without a note tells all and writes nothing", async () => {
    const vault = memoryVault(VAULT);
    const { recognised, writes } = await answer(act(vault, {}));
    expect(recognised).toHaveLength(10);
    expect(recognised[0]).toEqual({
      path: "Old/W40 Weekly.md",
      kind: "weekly-review",
      by: "name",
      when: "2023-W40",
      doubt: "year",
    });
    expect(writes).toEqual([]);
    expect(vault.writes()).toBe(0);
  });

  test.each<[Parameters<typeof adoptAct>[1], string, string]>([
    [{ note: "W40 Weekly" }, "Old/W40 Weekly.md", "week: 2023-W40"],
    [{ note: "Итоги", week: "2024-W10" as Week }, "Итоги.md", "week: 2024-W10"],
    [{ note: "19.05" }, "Группа/2024/19.05.md", "type: mastermind\ndate: 2024-05-19"],
    [{ note: "Разговор", date: "2024-05-02" as Day }, "Разговор.md", "type: mastermind\ndate: 2024-05-02"],
    [{ note: "P2P" }, "P2P.md", "type: driver"],
    [{ note: "Слова", kind: "goal" }, "Слова.md", "type: goal"],
    [
      { note: "Слова", kind: "mastermind", date: "2024-05-02" as Day },
      "Слова.md",
      "type: mastermind\ndate: 2024-05-02",
    ],
  ])("writes into one note what it is: %j", async (wish, path, lines) => {
    const vault = memoryVault(VAULT);
    expect(await act(vault, wish, true)).toMatchObject({ diff: expect.stringContaining("@@") as string });
    expect(vault.writes()).toBe(0);
    expect((await answer(act(vault, wish))).writes).toEqual([path]);
    expect(vault.snapshot()[path]).toBe(`---\n${lines}\n---\n${VAULT[path as keyof typeof VAULT]}`);
    await answer(undoLast(deskOf(vault, DAY)));
    expect(vault.snapshot()).toEqual(memoryVault(VAULT).snapshot());
  });

  test.each<[Parameters<typeof adoptAct>[1], string]>([
    [{ note: "Слова" }, "no-kind"],
    [{ note: "Итоги" }, "no-when"],
    [{ note: "Итоги", date: "2024-05-02" as Day }, "no-when"],
    [{ note: "Слова", kind: "weekly-review" }, "no-when"],
    [{ note: "Нет такой" }, "no-note"],
  ])("refuses what nobody can tell: %j", async (wish, kind) => {
    const vault = memoryVault(VAULT);
    expect(await refusal(act(vault, wish))).toMatchObject({ kind });
    expect(vault.writes()).toBe(0);
  });
});

test("very many notes are written in parts, each of which is undone by itself", async () => {
  const big = "x".repeat(400_000);
  const notes = Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [`G${i}.md`, `# Goal ${i}\n${big}\n`] as const),
  );
  const vault = memoryVault(notes);
  let waiting = Object.keys(notes).map((path): Adoption => ({ path, kind: "goal", when: "" }));
  const parts: number[] = [];
  while (waiting.length > 0) {
    const before = vault.snapshot();
    const { writes, later } = await answer(adopt(deskOf(vault, DAY), waiting));
    parts.push(writes.length);
    await answer(undoLast(deskOf(vault, DAY)));
    expect(vault.snapshot()).toEqual(before);
    await answer(adopt(deskOf(vault, DAY), waiting));
    waiting = waiting.filter(({ path }) => later.includes(path));
  }
  expect(parts).toEqual([2, 2, 2, 1]);
  expect(Object.values(vault.snapshot()).every((text) => text.startsWith("---\ntype: goal\n"))).toBe(true);
});

test("of any document every line stays, in its order, and undo gives every byte back", () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "\uFEFF"),
      async (seed, end, bom) => {
        const text = bom + documentOf(seed).replaceAll("\n", end);
        const vault = memoryVault({ "A.md": text });
        const done = await adopt(deskOf(vault, DAY), [
          { path: "A.md", kind: "mastermind", when: "2024-06-09" },
        ]);
        if (done.kind !== "done") {
          expect(vault.snapshot()).toEqual({ "A.md": text });
          return;
        }
        const now = vault.snapshot()["A.md"] ?? "";
        const rest = now
          .split(/\r?\n/)
          .filter((line) => !/^\uFEFF?(?:---|type: mastermind|date: 2024-06-09)$/.test(line));
        const before = text
          .replace("\uFEFF", "")
          .split(/\r?\n/)
          .filter((line) => line !== "---");
        expect(rest.filter((line) => line !== "")).toEqual(before.filter((line) => line !== ""));
        await answer(undoLast(deskOf(vault, DAY)));
        expect(vault.snapshot()).toEqual({ "A.md": text });
      },
    ),
    { numRuns: runs(6000) },
  ));
