// The act "meeting" of the built program on the sample vault: what it prints, what it writes, and that undo takes it back.

import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { json, notesOf, refusal, run } from "./program";
import { tempFolder } from "./temp-folder";

// Processes are started, which takes as long as the machine is busy.

const NEXT = "Мастермайнд/30.06.md";

function sampleVault(): string {
  const vault = join(tempFolder(), "vault");
  cpSync(join(__dirname, "..", "..", "sample-vault"), vault, { recursive: true });
  return vault;
}

/** `notesOf` keeps bytes; this is text. */
const textOf = (vault: string, path: string) => readFileSync(join(vault, path), "utf8");

const MEETING = ["meeting", "--series", "Мастермайнд", "--today", "2024-06-28", "--vault"];

test("it says what was carried, what was missed twice and what stays; a second run writes nothing; undo takes all back", () => {
  const vault = sampleVault();
  const before = notesOf(vault);
  const state = tempFolder();
  const { status, stdout } = run([...MEETING, vault], { state });
  expect(status).toBe(0);
  expect(stdout).toBe(`Мастермайнд/30.06.md created

Carried 5 into 30.06
  commitments
    Тимур: назначить три пробные партии  [since:: 2024-05-19]  16.06:5 · ×3 since 2024-05-19 · missed twice: better a question?
    Вера: позвать ушедших ещё раз  16.06:32
    Зоя: прислать запись до среды  16.06:33
  questions
    Тимур / Правила для двоих  16.06:15 · ×2 since 2024-06-02
    Зоя / Нужен ли второй микрофон  16.06:22

Left 1
  done
    Вера / Что говорить тем, кто опоздал на первое занятие  16.06:18
`);
  const after = notesOf(vault);
  expect(Object.keys(after)).toContain(NEXT);
  const again = run([...MEETING, vault], { state, env: { LANG: "ru_RU.UTF-8" } });
  expect(again.stdout).toMatch(/^Нечего переносить\n\nОсталось: 6\n {2}уже перенесено\n/);
  expect(notesOf(vault)).toEqual(after);
  expect(run(["undo", "--vault", vault], { state }).status).toBe(0);
  expect(notesOf(vault)).toEqual(before);
});

test("--json and --dry-run say the same and write nothing; --date names the day", () => {
  const vault = sampleVault();
  const before = notesOf(vault);
  const shown = json([...MEETING, vault, "--dry-run"]);
  expect(shown).toMatchObject({
    note: NEXT,
    created: true,
    date: "2024-06-30",
    writes: [NEXT, "Мастермайнд/16.06.md"],
  });
  expect(shown).toMatchObject({ diff: expect.stringContaining("+++ b/Мастермайнд/30.06.md") as string });
  expect(notesOf(vault)).toEqual(before);
  expect(json([...MEETING, vault, "--dry-run", "--date", "2024-07-02"])).toMatchObject({
    note: "Мастермайнд/02.07.md",
  });
});

test("a series nobody has is one sentence", () => {
  expect(refusal(run(["meeting", "--series", "Хор", "--vault", sampleVault()]))).toBe(
    "no meetings are in a series “Хор” — name their folder",
  );
});

test("--absent names who will not be there, with commas between", () => {
  const vault = sampleVault();
  run([...MEETING, vault, "--absent", "Зоя, тимур"]);
  expect(textOf(vault, NEXT)).toContain("participants: [Вера]\n");
});

test("the figures of a series, in words and as JSON, those of a person only on request", () => {
  const vault = sampleVault();
  const report = ["report", "--series", "Мастермайнд", "--vault", vault];
  const { stdout } = run(report);
  expect(stdout).toMatch(
    /^Мастермайнд\n\nMeeting {5}there {2}discussed {2}carried {2}open {2}kept\n2024-05-19 /,
  );
  expect(stdout).toMatch(/\nPromises: \d+ kept, \d+ missed \(\d+ % kept\), \d+ open\nQuestions: \d+ open/);
  expect(stdout).toMatch(/\nWho {4}there {2}last hot seat, meetings ago\n/);
  expect(stdout).not.toMatch(/kept.*\n.*kept.*\n.*\n.*\n.*kept.*kept/);
  const { stdout: russian } = run(report, { env: { LANG: "ru_RU.UTF-8" } });
  expect(russian).toMatch(/\nОбещания: сдержано \d+, сорвано \d+/);
  expect(json([...report, "--weeks", "52"])).toMatchObject({
    series: "Мастермайнд",
    people: expect.any(Array) as object,
  });
  const own = json([...report, "--person", "Зоя"]) as {
    people: readonly { name: string; commitments?: object }[];
  };
  expect(own.people.filter(({ commitments }) => commitments).map(({ name }) => name)).toEqual(["Зоя"]);
  expect(refusal(run([...report, "--person", "Никто"]))).toContain("takes part");
});

test("a question between meetings waits in the note of the series, then stands in the next meeting", () => {
  const vault = sampleVault();
  const ask = ["question", "--series", "Мастермайнд", "--today", "2024-06-28", "--vault", vault, "--text"];
  expect(run([...ask, "Зоя / Где взять кабель"]).stdout).toBe("Waits for the next meeting: Мастермайнд:5\n");
  expect(run([...ask, "Зоя / Где взять кабель"]).stdout).toBe("It waits there already: Мастермайнд:5\n");
  expect(json([...ask, "Кого позвать?", "--from", "16.06:3", "--person", "Вера"])).toMatchObject({
    note: "Мастермайнд/Мастермайнд.md",
    waits: "series",
    question: { owner: "Вера", topic: "Кого позвать?" },
  });
  run([...MEETING, vault]);
  expect(textOf(vault, NEXT)).toContain(
    "### Зоя / Где взять кабель\n← [[Мастермайнд]]\n\n### Вера / Кого позвать?\n← [[16.06]]\n",
  );
  expect(run([...ask, "Зоя / Другое"]).stdout).toMatch(/^Asked in the next meeting: 30\.06:\d+\n$/);
});

describe("over a log as groups keep them, exported from elsewhere and without a word of ours", () => {
  const log = [
    "# 26.05",
    "",
    "## Цели и апдейты",
    "",
    "* Ник: 1200 слушателей. Есть план сезона",
    "* Лада: хочу обсудить зал \\(где и когда\\)  ",
    "* Яна: найти звук",
    "",
    "## Вопросы",
    "",
    "### Лада / Зал",
    "",
    "Что есть сейчас? ",
    "",
    "* Зал занят до осени",
    "",
    "Что нужно сделать?",
    "",
    "* Найти место на лето",
    "",
    "### Ник / План сезона",
    "",
    "![](../../.gitbook/assets/image%20%28104%29.png)",
    "",
    "### Яна / Звук и всё, что к нему",
    "",
    "### Яна / Афиша",
    "",
    "## Рефлексия",
    "",
    "* Лада: нужно обзвонить три места",
    "* Яна: Постараюсь сформулировать и подумаю об афише",
    "",
    "# 19.05",
    "",
    "## Цели и апдейты",
    "",
    "* Ник: 1000 слушателей",
    "* Лада: зал",
    "",
    "## Вопросы",
    "",
    "### Ник / Название",
    "",
    "## Рефлексия",
    "",
    "* Ник: спасибо",
  ].join("\n");
  const path = "Кружок/2020/Встречи.md";

  test("the next meeting is its first section; every line of the log stays; undo gives back every byte", () => {
    const vault = tempFolder({ [path]: log });
    const state = tempFolder();
    const meet = ["meeting", "--today", "2020-05-30", "--vault", vault];
    expect(json([...meet, "--dry-run"])).toMatchObject({ note: path, date: "2020-06-02", writes: [path] });
    expect(textOf(vault, path)).toBe(log);
    run(meet, { state });
    const now = textOf(vault, path);
    expect(now).toMatch(
      /^# 02\.06\n\n## Цели и апдейты\n← \[\[Встречи#26\.05\|26\.05\]\]\n\n\* Ник: \n\* Лада: \n\* Яна: \n/,
    );
    expect(now).toContain(
      "## Вопросы\n\n### Ник / Название\n← [[Встречи#19.05|19.05]]\n\n### Яна / Звук и всё, что к нему\n← [[Встречи#26.05|26.05]]\n\n### Яна / Афиша\n",
    );
    const lines = now.split("\n");
    let at = -1;
    for (const line of log.split("\n")) expect((at = lines.indexOf(line, at + 1))).toBeGreaterThan(-1);
    expect(lines.length - 1 - at).toBe(0);
    expect(json(meet, { state })).toMatchObject({ created: false, carried: [], writes: [] });
    run(["undo", "--vault", vault], { state });
    expect(textOf(vault, path)).toBe(log);
  });
});
