// The figures of a group's meetings: what was kept and missed, discussed and carried, who was there and who waits for a hot seat.

import { reportMeetings } from "../../src/command/meeting/figures";
import { sayRefusal, wordsOf } from "../../src/command/say";
import { answer, note, refusal } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const meeting = (
  title: string,
  people: readonly string[],
  questions: readonly string[],
  promised: readonly string[],
  made: readonly string[] = [],
) =>
  note(
    `# ${title}`,
    "## Обязательства с прошлой встречи",
    ...promised,
    "## Апдейты",
    ...people.map((name) => `* ${name}: дела`),
    "## Вопросы",
    ...questions,
    "## Договорённости",
    ...made,
  );

const NOTES = {
  "Г/2024/05.05.md": meeting(
    "05.05",
    ["Макс", "Сая"],
    ["### Макс / Цены", "двадцать", "### Сая / Зал", "→ [[12.05]]"],
    [],
    ["- [x] Сая: позвонить", "- [>] Макс: написать", "\t- [>] найти адрес", "- [-] Сая: стол"],
  ),
  "Г/2024/12.05.md": meeting(
    "12.05",
    ["Макс", "Сая", "Вера"],
    ["### Сая / Зал", "← [[05.05]]", "→ [[19.05]]", "### Вера / Имя", "решили"],
    ["- [>] Макс: написать  [since:: 2024-05-05]", "\t- [>] найти адрес"],
  ),
  "Г/2024/19.05.md": meeting(
    "19.05",
    ["Макс", "Вера"],
    ["### Сая / Зал", "← [[05.05]]"],
    ["- [ ] Макс: написать  [since:: 2024-05-05]"],
    ["- [ ] Вера: спросить"],
  ),
};

const report = (notes: Readonly<Record<string, string>>, weeks = 8, person?: string) =>
  reportMeetings(
    deskOf(memoryVault(notes), "2024-05-20"),
    "Г",
    weeks,
    person === undefined ? {} : { person },
  );

test("counts of the group, of each meeting, and who was there", async () => {
  expect(await answer(report(NOTES))).toEqual({
    series: "Г",
    commitments: { kept: 1, missed: 2, dropped: 1, open: 2, rate: 1 / 3 },
    questions: { open: 1, oldest: 2, discussed: 1 },
    people: [
      { name: "Макс", attended: 3, of: 3, waited: 2 },
      { name: "Вера", attended: 2, of: 2, waited: 1 },
      { name: "Сая", attended: 2, of: 3, waited: null },
    ],
    meetings: [
      {
        date: "2024-05-05",
        note: "Г/2024/05.05.md",
        line: 1,
        held: true,
        present: ["Макс", "Сая"],
        discussed: 1,
        carried: 1,
        open: 0,
        kept: 1,
        missed: 0,
      },
      {
        date: "2024-05-12",
        note: "Г/2024/12.05.md",
        line: 1,
        held: true,
        present: ["Макс", "Сая", "Вера"],
        discussed: 1,
        carried: 1,
        open: 0,
        kept: 0,
        missed: 1,
      },
      {
        date: "2024-05-19",
        note: "Г/2024/19.05.md",
        line: 1,
        held: true,
        present: ["Макс", "Вера"],
        discussed: 0,
        carried: 0,
        open: 1,
        kept: 0,
        missed: 1,
      },
    ],
  });
});

test("the promises of a person only where they are asked for, under any of their names", async () => {
  const notes = { ...NOTES, "Люди/Макс.md": "---\naliases: [Max]\n---\n" };
  const { people } = await answer(report(notes, 8, "Max"));
  expect(people.map(({ name, commitments }) => [name, commitments])).toEqual([
    ["Макс", { kept: 0, missed: 2, dropped: 0, open: 1, rate: 0 }],
    ["Вера", undefined],
    ["Сая", undefined],
  ]);
  const said = await refusal(report(notes, 8, "Зоя"));
  expect(sayRefusal(said, wordsOf("ru"))).toEqual([
    "в «Г» никто не участвует под именем «Зоя»",
    "проверьте имя",
  ]);
});

test("over fewer weeks the older meetings only say how old something is", async () => {
  const { meetings, questions, commitments } = await answer(report(NOTES, 1));
  expect(meetings.map(({ date }) => date)).toEqual(["2024-05-19"]);
  expect(questions.oldest).toBe(2);
  expect(commitments).toEqual({ kept: 0, missed: 1, dropped: 0, open: 2, rate: 0 });
});

test("a promise that stayed where it was made is missed at every meeting held since", async () => {
  const notes = {
    "Г/2024/05.05.md": meeting("05.05", ["Макс", "Сая"], [], [], ["- [ ] Макс: написать"]),
    "Г/2024/12.05.md": meeting("12.05", ["Макс", "Сая"], [], []),
    "Г/2024/19.05.md": meeting("19.05", ["Макс", "Сая"], [], []),
    "Г/2024/26.05.md": note("# 26.05", "## Апдейты", "* Макс: ", "## Вопросы"),
  };
  const { commitments, meetings, questions } = await answer(report(notes));
  expect(commitments).toEqual({ kept: 0, missed: 2, dropped: 0, open: 1, rate: 0 });
  expect(meetings.map(({ held }) => held)).toEqual([true, true, true, false]);
  expect(questions).toEqual({ open: 0, oldest: null, discussed: 0 });
});

test("in a log each section is a meeting", async () => {
  const text = Object.values(NOTES)
    .reverse()
    .map((one) => one.replace(/^(# \d\d\.\d\d)$/m, "$1.2024"))
    .join("\n");
  const { meetings, commitments } = await answer(report({ "Г/Лог.md": text }));
  expect(meetings.map(({ date, line }) => [date, line])).toEqual([
    ["2024-05-05", 29],
    ["2024-05-12", 13],
    ["2024-05-19", 1],
  ]);
  expect(commitments).toMatchObject({ kept: 1, missed: 2 });
});
