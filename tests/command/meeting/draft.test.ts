// The next meeting as a dialog works with it: what it proposes, what can be decided, and that it writes what was shown.

import { applyMeeting, draftMeeting } from "../../../src/command/meeting/draft";
import type { MeetingDraft } from "../../../src/command/meeting/draft";
import type { MeetingWish } from "../../../src/command/meeting/plan";
import { answer, note } from "../../support/acts";
import { DEFAULTS } from "../../../src/settings/settings";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import { runOver } from "../../support/run-over";

const FIRST = "Группа/2024/12.05.md";
const SECOND = "Группа/2024/19.05.md";
const NEXT = "Группа/2024/26.05.md";

const notes = {
  [FIRST]: note(
    "# 12.05",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: два",
    "## Вопросы",
    "### Сая / Зал",
    "→ [[19.05]]",
    "## Рефлексия",
    "* Макс: подумаю",
  ),
  [SECOND]: note(
    "# 19.05",
    "## Обязательства с прошлой встречи",
    "- [ ] Макс: написать Дине  [since:: 2024-05-05]",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: два",
    "## Вопросы",
    "### Сая / Зал",
    "← [[12.05]]",
    "",
    "### Макс / Цены",
    "",
    "## Рефлексия",
    "* Макс: нужно выписать боли. Спасибо!",
    "* Сая: подумаю про зал",
  ),
};

const meeting = (day: string, ...people: readonly string[]) =>
  note(`# ${day}`, "## Апдейты", ...people.map((name) => `* ${name}: раз`), "## Вопросы", "## Рефлексия");

async function draftOf(
  today: string,
  vaultNotes: Readonly<Record<string, string>> = notes,
): Promise<{
  draft: MeetingDraft;
  write: (wish: MeetingWish) => Promise<void>;
  notes: () => Readonly<Record<string, string>>;
}> {
  const vault = memoryVault(vaultNotes);
  const desk = deskOf(vault, today);
  const draft = await draftMeeting(desk);
  if (draft.kind === "refused") throw new Error(JSON.stringify(draft.refusal));
  const write = async (wish: MeetingWish) => {
    const drafted = draft.plan(wish);
    if (drafted.kind === "refused") throw new Error(JSON.stringify(drafted.refusal));
    await answer(applyMeeting(desk, drafted));
  };
  return { draft, write, notes: () => vault.snapshot() };
}

const planned = (draft: MeetingDraft, wish: MeetingWish = {}) => {
  const drafted = draft.plan(wish);
  if (drafted.kind === "refused") throw new Error(JSON.stringify(drafted.refusal));
  return drafted;
};

test("it proposes the day of the cadence and knows the people and the days that are taken", async () => {
  const { draft } = await draftOf("2024-05-20");
  expect(draft).toMatchObject({ series: "Группа", day: "2024-05-26", cadence: 7 });
  expect(draft.people).toEqual([
    { name: "Макс", expected: true },
    { name: "Сая", expected: true },
  ]);
  expect(draft.days).toEqual([
    { day: "2024-05-12", path: FIRST },
    { day: "2024-05-19", path: SECOND },
  ]);
});

test("who missed one meeting is expected again, who missed three is known and comes where somebody says so", async () => {
  const {
    draft,
    write,
    notes: after,
  } = await draftOf("2024-06-10", {
    "Группа/2024/12.05.md": meeting("12.05", "Лея", "Макс", "Сая"),
    "Группа/2024/19.05.md": meeting("19.05", "Ким", "Лея", "Макс", "Сая"),
    "Группа/2024/26.05.md": meeting("26.05", "Макс", "Сая"),
    "Группа/2024/02.06.md": meeting("02.06", "Лея", "Макс", "Сая"),
    "Группа/2024/09.06.md": meeting("09.06", "Макс", "Ира"),
  });
  expect(draft.people).toEqual([
    { name: "Ким", expected: false },
    { name: "Лея", expected: true },
    { name: "Макс", expected: true },
    { name: "Сая", expected: true },
    { name: "Ира", expected: true },
  ]);
  await write({ date: draft.day, absent: ["Ира"], coming: ["Ким"] });
  const slots = ["* Ким: ", "* Лея: ", "* Макс: ", "* Сая: "];
  expect(after()["Группа/2024/16.06.md"]?.match(/^\* .*/gm)).toEqual([...slots, ...slots]);
});

test("every open question and promise can be decided about, with how often it came", async () => {
  const { matters } = planned((await draftOf("2024-05-20")).draft, { absent: ["Сая"] });
  expect(
    matters.map(({ item, person, text, since, times, misses, asks, absent }) => ({
      item,
      person,
      text,
      since,
      times,
      misses,
      asks,
      absent,
    })),
  ).toEqual([
    {
      item: "commitment",
      person: "Макс",
      text: "написать Дине",
      since: "2024-05-05",
      times: 3,
      misses: 2,
      asks: true,
      absent: false,
    },
    {
      item: "question",
      person: "Сая",
      text: "Зал",
      since: "2024-05-12",
      times: 2,
      misses: 0,
      asks: false,
      absent: true,
    },
    {
      item: "question",
      person: "Макс",
      text: "Цены",
      since: "2024-05-19",
      times: 1,
      misses: 0,
      asks: false,
      absent: false,
    },
  ]);
  expect(new Set(matters.map(({ key }) => key)).size).toBe(matters.length);
});

test("a day, people away, decisions and ticked sentences are written as they were shown", async () => {
  const { draft, write, notes: after } = await draftOf("2024-05-20");
  const { matters, found, value } = planned(draft, { date: draft.day });
  expect(value.created).toBe(true);
  expect(found.map(({ person, text, chosen, about }) => [person, text, chosen, about?.title])).toEqual([
    ["Макс", "выписать боли", true, undefined],
    ["Макс", "Спасибо", false, undefined],
    ["Сая", "подумаю про зал", true, "Зал"],
  ]);
  const [promise, hall] = matters;
  await write({
    date: draft.day,
    absent: ["Сая"],
    choices: ({ key }) =>
      key === promise?.key ? { kind: "question" } : key === hall?.key ? { kind: "first" } : undefined,
    promised: found.filter(({ chosen }) => chosen),
  });
  expect(after()[NEXT]).toBe(
    note(
      "---",
      "type: mastermind",
      "date: 2024-05-26",
      "participants: [Макс]",
      "---",
      "# 26.05",
      "",
      "## Обязательства с прошлой встречи",
      "- [ ] Макс: выписать боли  [since:: 2024-05-19]",
      "- [ ] Сая: подумаю про зал  [since:: 2024-05-19]",
      "",
      "## Цели и апдейты",
      "← [[19.05]]",
      "",
      "* Макс: ",
      "",
      "## Вопросы",
      "",
      "### Сая / Зал",
      "← [[12.05]]",
      "",
      "### Макс / Цены",
      "← [[19.05]]",
      "",
      "### Макс / написать Дине",
      "← [[19.05]]",
      "",
      "%% ### Имя / Тема %%",
      "",
      "## Рефлексия",
      "",
      "* Макс: ",
      "",
      "## Договорённости",
      "",
      "%% - [ ] Имя: что и к какому дню %%",
    ),
  );
});

test("a question is parked, dropped, or becomes a driver, in one batch", async () => {
  const { draft, write, notes: after } = await draftOf("2024-05-20");
  const [, hall, prices] = planned(draft).matters;
  await write({
    choices: ({ key }) =>
      key === hall?.key
        ? { kind: "driver", title: "Найти зал", folder: "Драйверы" }
        : key === prices?.key
          ? { kind: "park" }
          : { kind: "drop" },
  });
  expect(after()[SECOND]).toBe(
    notes[SECOND].replace("← [[12.05]]\n", "← [[12.05]]\n[[Найти зал]]\n")
      .replace("### Макс / Цены", "### Макс / Цены #отложено")
      .replace("- [ ] Макс: написать", "- [-] Макс: написать"),
  );
  expect(after()["Драйверы/Найти зал.md"]).toContain('owner: "Сая"');
  expect(after()[NEXT]).not.toContain("###  Сая");
  expect(planned(draft, { choices: () => undefined }).value.created).toBe(true);
});

test("a note that changed since it was shown is a refusal, and nothing is written", async () => {
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-05-20");
  const draft = await draftMeeting(desk);
  if (draft.kind === "refused") throw new Error("refused");
  const drafted = planned(draft, { choices: () => undefined });
  vault.notes.set(SECOND, `${notes[SECOND]}\nmore\n`);
  const done = await applyMeeting(desk, drafted);
  expect(done).toMatchObject({ kind: "refused", refusal: { kind: "note-changed", path: SECOND } });
  expect(vault.notes.has(NEXT)).toBe(false);
});

test("a meeting that another program runs over is made first, and gets promises and questions when that is through", async () => {
  const template = note(
    "# <% title %>",
    "## Обязательства с прошлой встречи",
    "{{commitments}}",
    "## Апдейты",
    "## Вопросы",
  );
  const told = notes[SECOND].replace("написать Дине", "написать <% Дине %>").replace(
    "Макс / Цены",
    "Макс / Цены <% сейчас %>",
  );
  const vault = memoryVault({ ...notes, [SECOND]: told, "T.md": template });
  const settings = { ...DEFAULTS, meetingTemplate: "T.md" };
  const desk = deskOf(vault, "2024-05-20", { notebook: runOver(vault), settings });
  const draft = await draftMeeting(desk, undefined, [FIRST, SECOND]);
  if (draft.kind === "refused") throw new Error(JSON.stringify(draft.refusal));
  const done = await applyMeeting(desk, planned(draft));
  expect(done).toMatchObject({ kind: "done", value: { note: NEXT, created: true, date: "2024-05-26" } });
  const after = vault.notes.get(NEXT) ?? "";
  expect(after).toContain(
    "# RUN\n## Обязательства с прошлой встречи\n- [ ] Макс: написать <% Дине %>  [since:: 2024-05-05]\n",
  );
  expect(after).toContain("### Макс / Цены <% сейчас %>\n");
  expect(vault.notes.get(SECOND)).toContain("- [>] Макс: написать <% Дине %>");
  expect([...vault.notes.keys()].filter((path) => path.startsWith("Группа"))).toEqual([FIRST, SECOND, NEXT]);
});
