// A question that becomes a driver: what its note holds, where the link stands, and that a question in a list is no worse than one with a heading.

import { draftMeeting } from "../../../src/command/meeting/draft";
import { extractDriver } from "../../../src/command/meeting/driver-from";
import { nextMeeting } from "../../../src/command/meeting/next-meeting";
import { questionAt } from "../../../src/command/meeting/question-at";
import { undoLast } from "../../../src/command/undo";
import { readPage } from "../../../src/note/page";
import { answer, note } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import { runOver } from "../../support/run-over";

const PATH = "Школа/2024/19.05.md";
const DRIVER = "Драйверы/Зал.md";
const TODAY = "2024-05-20";

const meeting = (...questions: readonly string[]) =>
  note("# 19.05", "## Апдейты", "* Макс: раз", "* Сая: два", "## Вопросы", ...questions, "", "## Рефлексия");

const HEADED = meeting(
  "### Сая / Зал",
  "← [[12.05]]",
  "",
  "Что есть сейчас?",
  "",
  "* Тесно",
  "    * всегда",
  "",
  "Что нужно сделать?",
  "",
  "* Найти зал",
);
const LISTED = meeting(
  "* Сая: Зал",
  "\t* ← [[12.05]]",
  "\t* Что есть сейчас?",
  "\t\t* Тесно",
  "\t\t\t* всегда",
  "\t* Что нужно сделать?",
  "\t\t* Найти зал",
  "* Макс: Цены?",
);

const extraction = {
  path: PATH,
  title: "Зал",
  owner: "Сая",
  day: null,
  backlog: ["Найти зал"],
  folder: "Драйверы",
};

test.each([
  ["under a heading", HEADED, 5, "← [[12.05]]\n", "[[Зал]]\n"],
  ["in a list", LISTED, 5, "\t* ← [[12.05]]\n", "\t* [[Зал]]\n"],
])(
  "extracted from a question %s it is linked below the marks, and undo gives all back",
  async (_, text, line, mark, link) => {
    const vault = memoryVault({ [PATH]: text });
    const desk = deskOf(vault, TODAY, { appLanguage: "ru" });
    await answer(extractDriver(desk, { ...extraction, line }));
    expect(vault.notes.get(PATH)).toBe(text.replace(mark, mark + link));
    const driver = vault.notes.get(DRIVER) ?? "";
    expect(driver).toMatch(/^---\ntype: driver\nstatus: noted\nowner: "Сая"\n/u);
    expect(driver.replaceAll("\t", "")).toContain("Тесно\n");
    expect(driver).toContain("## Беклог\n\n- [ ] Найти зал\n");
    await answer(undoLast(desk));
    expect(vault.snapshot()).toEqual({ [PATH]: text });
  },
);

test("what stands in the list below the question stands in the note as a list of its own", async () => {
  const vault = memoryVault({ [PATH]: LISTED });
  await answer(extractDriver(deskOf(vault, TODAY), { ...extraction, line: 5 }));
  expect(vault.notes.get(DRIVER)).toContain(
    "## Что есть сейчас?\n\n* Тесно\n\t* всегда\n\n## Почему это важно?\n\n* \n\n## Что нужно сделать?\n\n* Найти зал\n",
  );
});

test("the question around a line is known in a list too, with what it says is needed", () => {
  const page = readPage(PATH, LISTED);
  expect([4, 5, 8, 12].map((line) => questionAt(page, null, {}, line))).toMatchObject([
    null,
    { line: 5, topic: "Зал", owner: "Сая", needs: ["Найти зал"] },
    { line: 5, topic: "Зал", owner: "Сая" },
    { line: 12, topic: "Цены?", owner: "Макс", needs: [] },
  ]);
});

describe("at the next meeting", () => {
  test.each([
    ["a plain bullet", ["* Сая: где найти зал?", "* Макс: Цены?"], "    "],
    ["a box", ["- [ ] Кого позвать", "- [ ] Макс: Цены?"], "\t"],
    ["a bullet below a person's", ["* Макс: Цены?", "* Сая:", "    * где найти зал?"], "    "],
  ])("%s may become a driver, is not asked again, and a second time changes nothing", async (_, lines) => {
    const at = lines.findIndex((line) => /зал|позвать/u.test(line));
    const text = meeting(...lines);
    const vault = memoryVault({ [PATH]: text });
    const desk = deskOf(vault, TODAY, { appLanguage: "ru" });
    const draft = await draftMeeting(desk);
    const drafted = draft.kind === "draft" ? draft.plan({}) : draft;
    if (drafted.kind === "refused") throw new Error("refused");
    expect(drafted.matters.map(({ may }) => may.includes("driver"))).toEqual([true, true]);
    const driver = { kind: "driver", title: "Зал", folder: "Драйверы" } as const;
    const wish = { choices: ({ line }: { readonly line: number }) => (line === 5 + at ? driver : undefined) };
    await answer(nextMeeting(desk, wish));
    expect(vault.notes.get(PATH)).toMatch(/(?:зал\?|позвать)\n\s+[*-] \[\[Зал\]\]\n/u);
    expect(vault.notes.get("Школа/2024/26.05.md")).not.toMatch(/зал|позвать/u);
    expect(vault.notes.get("Школа/2024/26.05.md")).toContain("Цены?");
    expect(vault.notes.get(DRIVER)).toContain("type: driver");
    const after = vault.snapshot();
    await answer(nextMeeting(desk, {}));
    expect(vault.snapshot()).toEqual(after);
    await answer(undoLast(desk));
    expect(vault.snapshot()).toEqual({ [PATH]: text });
  });
});

test("what Templater would run in the new note is not put there: said in a sentence, and nothing is written", async () => {
  const text = HEADED.replace("* Тесно", "* Тесно <% tp.file.title %>");
  const vault = memoryVault({ [PATH]: text });
  const without = deskOf(vault, TODAY, { appLanguage: "ru" });
  const desk = { ...without, notebook: runOver(vault) };
  expect(await extractDriver(desk, { ...extraction, line: 5 })).toEqual({
    kind: "refused",
    refusal: { kind: "would-run", path: PATH, line: 5 },
  });
  expect(Object.fromEntries(vault.notes)).toEqual({ [PATH]: text });
  expect(await extractDriver(without, { ...extraction, line: 5 })).toMatchObject({ kind: "done" });
});
