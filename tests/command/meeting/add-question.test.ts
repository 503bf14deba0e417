// A question asked between meetings: it waits where the next meeting is, or in the note of the series, and is taken over exactly once.

import fc from "fast-check";
import { addQuestion } from "../../../src/command/meeting/add-question";
import type { QuestionWish } from "../../../src/command/meeting/add-question";
import { nextMeeting } from "../../../src/command/meeting/next-meeting";
import { sayRefusal, wordsOf } from "../../../src/command/say";
import { undoLast } from "../../../src/command/undo";
import { answer, note, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { Death, memoryVault } from "../../support/memory-notebook";
import type { MemoryVault } from "../../support/memory-notebook";

const TODAY = "2024-05-20";
const LAST = "Школа/2024/19.05.md";
const NEXT = "Школа/2024/26.05.md";
const SERIES = "Школа/Школа.md";

const HELD = note(
  "# 19.05",
  "",
  "## Апдейты",
  "",
  "* Макс: раз",
  "* Сая: два",
  "",
  "## Вопросы",
  "",
  "### Сая / Зал",
  "",
  "## Рефлексия",
  "",
  "* Макс: хорошо",
);

const ask = (vault: MemoryVault, wish: QuestionWish) => addQuestion(deskOf(vault, TODAY), wish);
const meet = (vault: MemoryVault) => answer(nextMeeting(deskOf(vault, TODAY), {}));

describe("without a next meeting it waits in the note of the series", () => {
  test("which is made where it is missing, with a heading that says so", async () => {
    const vault = memoryVault({ [LAST]: HELD, "Драйверы/P2P.md": "# P2P\n" });
    const report = await answer(ask(vault, { text: "Макс / Цены на курс", from: "P2P:12" }));
    expect(report).toEqual({
      note: SERIES,
      line: 5,
      waits: "series",
      question: { owner: "Макс", topic: "Цены на курс" },
      writes: [SERIES],
    });
    expect(vault.notes.get(SERIES)).toBe(
      note("# Школа", "", "## Вопросы к следующей встрече", "", "### Макс / Цены на курс", "← [[P2P]]"),
    );
    expect(vault.notes.get(LAST)).toBe(HELD);
  });

  test("and taken into the next meeting's questions, below those carried, marked where it waited, once", async () => {
    const vault = memoryVault({ [LAST]: HELD, "Драйверы/P2P.md": "# P2P\n" });
    await answer(ask(vault, { text: "Цены", person: "Макс", from: "P2P" }));
    await answer(ask(vault, { text: "Кого позвать?" }));
    const report = await meet(vault);
    expect(vault.notes.get(NEXT)).toContain(
      note(
        "## Вопросы",
        "",
        "### Сая / Зал",
        "← [[19.05]]",
        "",
        "### Макс / Цены",
        "← [[P2P]]",
        "",
        "### Кого позвать?",
        "← [[Школа]]",
        "",
      ),
    );
    expect(vault.notes.get(SERIES)).toContain(
      "### Макс / Цены\n← [[P2P]]\n→ [[26.05]]\n\n### Кого позвать?\n→ [[26.05]]\n",
    );
    expect(report.carried.map(({ text, from, times }) => [text, from, times])).toEqual([
      ["Сая / Зал", LAST, 1],
      ["Макс / Цены", SERIES, 1],
      ["Кого позвать?", SERIES, 1],
    ]);
    expect(await meet(vault)).toMatchObject({ carried: [], writes: [] });
    const again = await answer(ask(vault, { text: "Макс / Цены" }));
    expect(again).toMatchObject({ note: NEXT, waits: "meeting", writes: [] });
  });

  test("a note that is there gets the section at its end, and keeps every byte else", async () => {
    const own = "---\ncadence: 7\n---\r\n# Наша школа\r\n\r\nО нас";
    const vault = memoryVault({ [LAST]: HELD, [SERIES]: own });
    await answer(ask(vault, { text: "Цены" }));
    expect(vault.notes.get(SERIES)).toBe(`${own}\r\n\r\n## Вопросы к следующей встрече\r\n\r\n### Цены`);
    await answer(undoLast(deskOf(vault, TODAY)));
    expect(vault.snapshot()).toEqual({ [LAST]: HELD, [SERIES]: own });
  });

  test("the note that `series:` names is the one, wherever it lies", async () => {
    const text = HELD.replace("# 19.05", '---\nseries: "[[Утро]]"\ndate: 2024-05-19\n---\n# 19.05');
    const vault = memoryVault({ [LAST]: text, "Группы/Утро.md": "# Утро\n" });
    expect(await answer(ask(vault, { text: "Цены" }))).toMatchObject({
      note: "Группы/Утро.md",
      waits: "series",
    });
    expect(await answer(ask(vault, { text: "Цены" }))).toMatchObject({ writes: [] });
  });

  test("in English, and at the root of a vault", async () => {
    const text = note("# 2024-05-19", "## Updates", "- Max: a", "- Zoe: b", "## Questions");
    const vault = memoryVault({ "2024-05-19.md": text });
    await answer(ask(vault, { text: "Zoe / Prices #" }));
    expect(vault.notes.get("Meetings.md")).toBe(
      note("# Meetings", "", "## Questions for the next meeting", "", "### Zoe / Prices \\#"),
    );
  });
});

describe("in a log it waits before the first section", () => {
  const log = (...lines: readonly string[]) =>
    note(
      ...lines,
      "## 19.05.2024",
      "",
      "### Апдейты",
      "* Макс: раз",
      "* Сая: два",
      "",
      "### Вопросы",
      "",
      "## 12.05.2024",
      "",
      "### Вопросы",
    );

  test.each([
    ["below a title", ["# Школа", "", "о нас", ""]],
    ["at the top", []],
    ["below properties", ["---", "tags: [a]", "---"]],
  ])("%s", async (_, above) => {
    const before = log(...above);
    const vault = memoryVault({ "Школа/Лог.md": before });
    const report = await answer(ask(vault, { text: "Сая / Цены" }));
    expect(report).toMatchObject({ note: "Школа/Лог.md", waits: "series" });
    const put = ["## Вопросы к следующей встрече", "", "### Сая / Цены", ""];
    expect(vault.notes.get("Школа/Лог.md")).toBe(log(...above, ...put));
    await meet(vault);
    expect(vault.notes.get("Школа/Лог.md")).toContain(
      "### Сая / Цены\n→ [[Лог#26.05.2024|26.05.2024]]\n\n## 26.05.2024\n",
    );
    expect(vault.notes.get("Школа/Лог.md")?.match(/^#{3,4} Сая \/ Цены$/gm)).toHaveLength(2);
    expect(await meet(vault)).toMatchObject({ carried: [], writes: [] });
  });
});

describe("where the next meeting is written ahead it is asked there", () => {
  const ahead = (...questions: readonly string[]) =>
    note("# 26.05", "", "## Апдейты", "", "## Вопросы", ...questions, "## Рефлексия");

  test("as the last question, above the hint of a template", async () => {
    const vault = memoryVault({
      [LAST]: HELD,
      [NEXT]: ahead("", "### Сая / Зал", "", "%% ### Имя / Тема %%", ""),
    });
    expect(await answer(ask(vault, { text: "Макс / Цены" }))).toMatchObject({
      note: NEXT,
      line: 9,
      waits: "meeting",
    });
    expect(vault.notes.get(NEXT)).toBe(
      ahead("", "### Сая / Зал", "", "### Макс / Цены", "", "%% ### Имя / Тема %%", ""),
    );
  });

  test("in a list where all questions are one", async () => {
    const vault = memoryVault({ [LAST]: HELD, [NEXT]: ahead("", "* Сая / Зал", "    * у кого?", "") });
    await answer(ask(vault, { text: "Цены", from: "19.05" }));
    expect(vault.notes.get(NEXT)).toBe(
      ahead("", "* Сая / Зал", "    * у кого?", "* [ ] Цены", "    * ← [[19.05]]", ""),
    );
  });

  test("in a section of its own where there is none", async () => {
    const vault = memoryVault({ [LAST]: HELD, [NEXT]: note("# 26.05", "## Апдейты", "## Рефлексия") });
    await answer(ask(vault, { text: "Цены" }));
    expect(vault.notes.get(NEXT)).toBe(
      note("# 26.05", "## Апдейты", "## Рефлексия", "", "## Вопросы", "", "### Цены"),
    );
  });

  test("the same question is not asked twice, however it is written", async () => {
    const vault = memoryVault({ [LAST]: HELD, [NEXT]: ahead("", "### [[Сая]] / **Зал**.", "") });
    expect(await answer(ask(vault, { text: "сая / зал" }))).toMatchObject({ line: 7, writes: [] });
  });
});

describe("refusals are one sentence, and write nothing", () => {
  test.each([
    ["no words", { [LAST]: HELD }, { text: "  " }, "no-title"],
    ["a note that is not there", { [LAST]: HELD }, { text: "Цены", from: "Нет такой" }, "no-note"],
    ["no meetings", {}, { text: "Цены" }, "no-meetings"],
    [
      "code that nobody closed",
      { [LAST]: HELD, [SERIES]: "# Школа\n\n```\nкод\n" },
      { text: "Цены" },
      "swallowed",
    ],
  ])("%s", async (_, notes, wish, kind) => {
    const vault = memoryVault(notes);
    const said = await refusal(ask(vault, wish));
    expect(said.kind).toBe(kind);
    expect(vault.writes()).toBe(0);
    for (const language of ["en", "ru"] as const)
      for (const part of sayRefusal(said, wordsOf(language))) expect(part).not.toMatch(/[{}]|undefined/);
  });
});

test("killed at any point, asking and meeting again end with the question in the next meeting exactly once", () =>
  fc.assert(
    fc.asyncProperty(fc.nat(5), fc.nat(7), fc.boolean(), async (first, second, keepsJournal) => {
      const survived = async (
        vault: MemoryVault,
        at: number,
        act: (vault: MemoryVault) => Promise<unknown>,
      ) => {
        vault.diesAt(at);
        await act(vault).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        const next = keepsJournal ? vault : memoryVault(vault.snapshot());
        next.restart();
        await act(next);
        return next;
      };
      const asked = await survived(memoryVault({ [LAST]: HELD }), first, (vault) =>
        answer(ask(vault, { text: "Макс / Цены" })),
      );
      const done = await survived(asked, second, meet);
      const all = [...done.notes.values()].join("\n");
      expect(all.match(/^### Макс \/ Цены$/gm)).toHaveLength(2);
      expect(done.notes.get(SERIES)).toContain("### Макс / Цены\n→ [[26.05]]\n");
      expect(done.notes.get(NEXT)?.match(/^### Макс \/ Цены$/gm)).toHaveLength(1);
    }),
    { numRuns: 60 },
  ));

test("where an index knows which notes may be meetings, no other is read", async () => {
  const others = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`Заметки/${i}.md`, "# Заметка\n"]));
  const vault = memoryVault({ ...others, [LAST]: HELD });
  const read = jest.spyOn(vault.notebook, "read");
  await answer(nextMeeting(deskOf(vault, TODAY), { among: [LAST] }));
  expect([...new Set(read.mock.calls.map(([path]) => path))].sort()).toEqual([LAST, NEXT].sort());
});
