// The acceptance scenarios of mastermind meetings: a log is read, its open questions go on, a promise missed twice becomes one, a
// driver is taken out of one.

import { undoLast } from "../src/command/undo";
import type { MatterAt } from "../src/command/meeting/choices";
import { questionAt } from "../src/command/meeting/question-at";
import { outlineNote } from "../src/command/outline";
import { showBoard } from "../src/command/board/board";
import { extractDriver } from "../src/command/meeting/driver-from";
import { readPage } from "../src/note/page";
import { answer, note } from "./support/acts";
import { deskOf } from "./support/desk";
import { meetOn, met } from "./support/meetings";
import type { MemoryVault } from "./support/memory-notebook";
import { memoryVault } from "./support/memory-notebook";

const MAY_19 = "Школа/2020/19.05.md";
const MAY_26 = "Школа/2020/26.05.md";
const JUNE_2 = "Школа/2020/02.06.md";
const JUNE_9 = "Школа/2020/09.06.md";

const FIRST = note(
  "# 19.05",
  "",
  "## Цели и апдейты",
  "",
  "* Макс: 5000 MAU. Есть продуктовый канвас",
  "* Алекс: хочу обсудить драйверы \\(что можно сделать и тд\\)",
  "* Сая: найти инструменты",
  "",
  "## Вопросы",
  "",
  "### Алекс / Драйверы",
  "",
  "Обсудили",
  "",
  "### Макс / Канвас продукта",
  "",
  "![](../../.gitbook/assets/image%20%28104%29.png)",
  "",
  "### Алекс / Портрет аудитории, потребности и уникальность",
  "",
  "* Боли",
  "",
  "### Сая / Структура расходов и финансирование расходов",
  "",
  "### Сая / Стратегия коммуникации",
  "",
  "## Рефлексия",
  "",
  "* Алекс: нужно выписать боли",
);

const NEXT = note(
  "---",
  "type: mastermind",
  "date: 2020-05-26",
  "participants: [Макс, Алекс, Сая]",
  "---",
  "# 26.05",
  "",
  "## Цели и апдейты",
  "← [[19.05]]",
  "",
  "* Макс: ",
  "* Алекс: ",
  "* Сая: ",
  "",
  "## Вопросы",
  "",
  "### Сая / Структура расходов и финансирование расходов",
  "← [[19.05]]",
  "",
  "### Сая / Стратегия коммуникации",
  "← [[19.05]]",
  "",
  "%% ### Имя / Тема %%",
  "",
  "## Рефлексия",
  "",
  "* Макс: ",
  "* Алекс: ",
  "* Сая: ",
  "",
  "## Договорённости",
  "",
  "%% - [ ] Имя: что и к какому дню %%",
);

/** A meeting of which something was said, with these promises. */
const held = (title: string, ...promises: readonly string[]) =>
  note(
    `# ${title}`,
    "",
    "## Обязательства с прошлой встречи",
    ...promises,
    "",
    "## Цели и апдейты",
    "",
    "* Алекс: дела идут",
    "* Сая: тоже",
    "",
    "## Вопросы",
    "",
    "## Рефлексия",
    "",
  );

describe("scenario 11: a log that never heard of us", () => {
  test("is a meeting, and reading it changes nothing", async () => {
    const vault = memoryVault({ [MAY_19]: FIRST });
    const desk = deskOf(vault, "2020-05-20");
    const { kind, date } = await answer(outlineNote(desk, "19.05"));
    expect({ kind, date }).toEqual({ kind: "mastermind", date: "2020-05-19" });
    const { questions } = await answer(showBoard(desk, { scope: "vault", depth: 1 }));
    expect(questions.map(({ owner, topic }) => [owner, topic])).toEqual([
      ["Сая", "Структура расходов и финансирование расходов"],
      ["Сая", "Стратегия коммуникации"],
    ]);
    expect(vault.writes()).toBe(0);
    expect(vault.snapshot()).toEqual({ [MAY_19]: FIRST });
  });
});

describe("scenario 12: questions to the next meeting", () => {
  test("the open ones stand in the new note, marked where they were asked; slots are empty", async () => {
    const { notes, report } = await met({ [MAY_19]: FIRST }, "2020-05-20");
    expect(notes).toEqual({
      [MAY_19]: FIRST.replace("финансирование расходов\n", "финансирование расходов\n→ [[26.05]]\n").replace(
        "Стратегия коммуникации\n",
        "Стратегия коммуникации\n→ [[26.05]]\n",
      ),
      [MAY_26]: NEXT,
    });
    expect(report).toMatchObject({
      note: MAY_26,
      created: true,
      date: "2020-05-26",
      writes: [MAY_26, MAY_19],
    });
    expect(report.carried).toEqual([
      {
        text: "Сая / Структура расходов и финансирование расходов",
        item: "question",
        from: MAY_19,
        line: 23,
        times: 1,
        since: "2020-05-19",
      },
      {
        text: "Сая / Стратегия коммуникации",
        item: "question",
        from: MAY_19,
        line: 25,
        times: 1,
        since: "2020-05-19",
      },
    ]);
  });

  test("a second run changes nothing, and undo gives back every byte", async () => {
    const { vault, notes } = await met({ [MAY_19]: FIRST }, "2020-05-20");
    const writes = vault.writes();
    expect(await meetOn(vault, "2020-05-21")).toMatchObject({ created: false, carried: [], writes: [] });
    expect(vault.snapshot()).toEqual(notes);
    expect(vault.writes()).toBe(writes);
    await answer(undoLast(deskOf(vault, "2020-06-30")));
    expect(vault.snapshot()).toEqual({ [MAY_19]: FIRST });
  });

  test("undone days later, when the meeting was held, it takes back its own lines and leaves and names what was said since", async () => {
    const { vault, notes } = await met({ [MAY_19]: FIRST }, "2020-05-20");
    const held = notes[MAY_26]?.replace("* Макс: \n", "* Макс: 6000\n") ?? "";
    const said = held.replace(
      "коммуникации\n← [[19.05]]\n",
      "коммуникации\n← [[19.05]]\n\nРешили писать письма\n",
    );
    vault.notes.set(MAY_26, said);
    vault.notes.set(MAY_19, `${vault.notes.get(MAY_19) ?? ""}\nДописано потом\n`);
    const undone = await answer(undoLast(deskOf(vault, "2020-06-30")));
    expect(vault.notes.get(MAY_19)).toBe(`${FIRST}\nДописано потом\n`);
    const now = vault.notes.get(MAY_26) ?? "";
    for (const line of ["* Макс: 6000", "Решили писать письма", "### Сая / Стратегия коммуникации"])
      expect(now.split("\n")).toContain(line);
    expect(undone.left.map(({ path }) => path)).toContain(MAY_26);
  });

  test("carried again, a question keeps the meeting where it was first asked", async () => {
    const { vault } = await met({ [MAY_19]: FIRST }, "2020-05-20");
    const report = await meetOn(vault, "2020-05-28");
    expect(vault.notes.get(JUNE_2)).toContain("### Сая / Стратегия коммуникации\n← [[19.05]]\n");
    expect(vault.notes.get(MAY_26)).toContain("### Сая / Стратегия коммуникации\n← [[19.05]]\n→ [[02.06]]\n");
    expect(report.carried).toMatchObject([
      { times: 2, since: "2020-05-19" },
      { times: 2, since: "2020-05-19" },
    ]);
  });
});

describe("scenario 13: the second miss", () => {
  const promise = "- [ ] Алекс: выписать боли аудитории  [since:: 2020-05-19]";
  const before = {
    [MAY_19]: FIRST + note("", "## Договорённости", "", "- [>] Алекс: выписать боли аудитории"),
    [MAY_26]: held("26.05", promise.replace("[ ]", "[>]")),
    [JUNE_2]: held("02.06", promise),
  };

  test("asks, and where nobody answers carries the promise unchanged", async () => {
    const { notes, report } = await met(before, "2020-06-03");
    expect(report.carried).toContainEqual({
      text: "Алекс: выписать боли аудитории  [since:: 2020-05-19]",
      item: "commitment",
      from: JUNE_2,
      line: 4,
      times: 3,
      since: "2020-05-19",
      asks: true,
    });
    expect(notes[JUNE_9]).toContain(`## Обязательства с прошлой встречи\n${promise}\n\n## Цели`);
    expect(notes[JUNE_2]).toBe(before[JUNE_2].replace("[ ]", "[>]"));
  });

  const choices = ({ path, line }: MatterAt) =>
    path === JUNE_2 && line === 3 ? ({ kind: "question" } as const) : undefined;

  test("made a question, it stands as one with where it was promised, and as no promise", async () => {
    const { notes, report, vault } = await met(before, "2020-06-03", { choices });
    expect(notes[JUNE_9]).toContain("### Алекс / выписать боли аудитории\n← [[19.05]]\n");
    expect(notes[JUNE_9]).not.toContain("- [ ] Алекс");
    expect(notes[JUNE_9]).not.toContain("Обязательства");
    expect(notes[JUNE_2]).toBe(before[JUNE_2].replace("[ ]", "[>]"));
    expect(report.carried.at(-1)).toMatchObject({
      item: "question",
      from: JUNE_2,
      line: 4,
      since: "2020-05-19",
    });
    expect(await meetOn(vault, "2020-06-03")).toMatchObject({ carried: [], writes: [] });
  });

  test("made a question on a device that died before marking, the next device only marks", async () => {
    const { notes } = await met(before, "2020-06-03", { choices });
    const torn = memoryVault({ ...notes, [JUNE_2]: before[JUNE_2] });
    expect(await meetOn(torn, "2020-06-03")).toMatchObject({ writes: [JUNE_2] });
    expect(torn.snapshot()).toEqual(notes);
  });
});

describe("scenario 14: extract a driver", () => {
  const asked = [
    "### Алекс / Драйверы",
    "",
    "Что есть сейчас? ",
    "",
    "* Кризис длинных курсов",
    "* Группы плохо коммуницируют",
    "",
    "Что нужно сделать?",
    "",
    "* Быстро обучаться P2P глобально",
    "",
  ];
  const around = (...question: readonly string[]) =>
    note("# 19.05", "", "## Вопросы", "", ...question, "### Сая / Стратегия", "", "## Рефлексия", "");
  const meeting = around(...asked);
  const driver = note(
    "---",
    "type: driver",
    "status: noted",
    'owner: "Алекс"',
    "review: ",
    "---",
    "# P2P обучение",
    "",
    "## Что есть сейчас?",
    "",
    "* Кризис длинных курсов",
    "* Группы плохо коммуницируют",
    "",
    "## Почему это важно?",
    "",
    "* ",
    "",
    "## Что нужно сделать?",
    "",
    "* Быстро обучаться P2P глобально",
    "",
    "## Беклог",
    "",
    "- [ ] Быстро обучаться P2P глобально",
    "",
    "## Ворклог",
    "",
    "- 2020-05-19 — [[19.05]]",
  );
  const linked = around("### Алекс / Драйверы", "[[P2P обучение]]", ...asked.slice(1));

  /** What the question says of itself, every need ticked, as the dialog takes it. */
  async function extracted(vault: MemoryVault) {
    const question = questionAt(readPage(MAY_19, vault.notes.get(MAY_19) ?? ""), null, {}, 6);
    if (!question) throw new Error("no question there");
    const { line, day, owner, needs } = question;
    const wish = { path: MAY_19, line, day, owner: owner ?? "", backlog: needs };
    const desk = deskOf(vault, "2024-06-01");
    return answer(extractDriver(desk, { ...wish, title: "P2P обучение", folder: "" }));
  }

  test("its note holds what the question says, and the meeting one line more", async () => {
    const vault = memoryVault({ [MAY_19]: meeting });
    expect(await extracted(vault)).toEqual({ note: "P2P обучение.md", changed: true });
    expect(vault.snapshot()).toEqual({ "P2P обучение.md": driver, [MAY_19]: linked });
  });

  test("the question stays discussed, and no next meeting asks it again", async () => {
    const vault = memoryVault({ [MAY_19]: meeting });
    await extracted(vault);
    const { carried } = await meetOn(vault, "2020-05-20");
    expect(carried.map(({ text }) => text)).toEqual(["Сая / Стратегия"]);
  });

  test("a meeting with Windows line ends keeps them, and undo gives back every byte", async () => {
    const crlf = meeting.replaceAll("\n", "\r\n");
    const vault = memoryVault({ [MAY_19]: crlf });
    await extracted(vault);
    expect(vault.snapshot()).toEqual({
      "P2P обучение.md": driver,
      [MAY_19]: linked.replaceAll("\n", "\r\n"),
    });
    await answer(undoLast(deskOf(vault, "2024-06-02")));
    expect(vault.snapshot()).toEqual({ [MAY_19]: crlf });
  });
});
