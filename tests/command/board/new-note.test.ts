// Notes of goals and drivers are made from the person's own templates, as they are; what a question says goes into their sections.

import { createNote } from "../../../src/command/board/new-note";
import { extractDriver } from "../../../src/command/meeting/driver-from";
import type { Desk } from "../../../src/command/desk";
import { readVault } from "../../../src/command/vault-facts";
import { aDay, deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import { settingsWith } from "../../support/acts";

type Notes = Readonly<Record<string, string>>;
const SETTINGS = settingsWith({
  goalTemplate: "Templates/Goal",
  driverTemplate: "Templates/Driver.md",
  meetingTemplate: "Call",
});

function desk(notes: Notes): { readonly desk: Desk; readonly read: () => Notes } {
  const vault = memoryVault(notes);
  return { desk: { ...deskOf(vault, "2024-06-12"), settings: SETTINGS }, read: () => vault.snapshot() };
}

const GOAL =
  "---\ntype: goal\nkr: 3\nsince: {{date}}\n---\n# 🎯 {{title}}\nDue {{date+1M:YYYY-MM}}, <% tp.date.now() %> {{unknown}}\n\n## Следующие шаги\n- [ ] begin\n";

test("a goal is made of its own template: its names are filled, all else stays as it is", async () => {
  const { desk: own, read } = desk({ "Templates/Goal.md": GOAL });
  expect(await createNote(own, "goal", "Run $& far", "Goals")).toMatchObject({ kind: "done" });
  expect(read()["Goals/Run $& far.md"]).toBe(
    "---\ntype: goal\nkr: 3\nsince: 2024-06-12\n---\n# 🎯 Run $& far\nDue 2024-07, <% tp.date.now() %> {{unknown}}\n\n## Следующие шаги\n- [ ] begin\n",
  );
});

test("a template that says nothing of its kind makes a goal or driver all the same", async () => {
  const { desk: own, read } = desk({
    "Templates/Goal.md": "# {{title}}\n",
    "Templates/Driver.md": "---\nstatus: new\n---\n# {{title}}\n",
  });
  await createNote(own, "goal", "A", "");
  await createNote(own, "driver", "B", "");
  expect(read()["A.md"]).toBe("---\ntype: goal\n---\n# A\n");
  expect(read()["B.md"]).toBe("---\nstatus: new\ntype: driver\n---\n# B\n");
});

test("a template that is not there is refused, and nothing is written", async () => {
  const { desk: own, read } = desk({});
  expect(await createNote(own, "goal", "A", "")).toMatchObject({
    kind: "refused",
    refusal: { kind: "no-template", path: "Templates/Goal.md" },
  });
  expect(read()).toEqual({});
});

test("templates of goals, drivers and meetings are none themselves", async () => {
  const { desk: own } = desk({
    "Call.md":
      "---\ntype: mastermind\n---\n# {{title}}\n## Questions\n### Zoe / Songs\nmore\n## Commitments\n- [ ] Zoe: sing\n",
    "Templates/Goal.md": GOAL,
    "Templates/Driver.md": "---\ntype: driver\n---\n# {{title}}\n",
    "A.md": "---\ntype: goal\n---\n# A\n",
  });
  const { notes } = await readVault(own);
  expect([...notes.telling()]).toEqual(["A.md"]);
});

const MEETING =
  "# 19.05\n## Вопросы\n### Алекс / Драйверы\n\nЧто есть сейчас?\n\n* Кризис\n  * за год\n\nЧто нужно сделать?\n\n* Обучаться\n\nПланируемое влияние:\n\n* Больше людей\n";
const WISH = {
  path: "Школа/2020/19.05.md",
  line: 2,
  title: "P2P",
  owner: "Алекс",
  day: aDay("2020-05-19"),
  backlog: ["Обучаться", "Учить"],
  folder: "",
};

test("a driver written in a question becomes a note of its own by the built-in template (scenario 14)", async () => {
  const { desk: own, read } = desk({ [WISH.path]: MEETING });
  const settings = settingsWith({});
  expect(await extractDriver({ ...own, settings }, { ...WISH, title: "P2P обучение" })).toMatchObject({
    kind: "done",
  });
  const made = read()["P2P обучение.md"] ?? "";
  expect(made).toBe(
    [
      ...["---", "type: driver", "status: noted", 'owner: "Алекс"', "review: ", "---", "# P2P обучение", ""],
      ...["## Что есть сейчас?", "", "* Кризис", "  * за год", ""],
      ...["## Почему это важно?", "", "* ", ""],
      ...["## Что нужно сделать?", "", "* Обучаться", ""],
      ...["## Планируемое влияние", "", "* Больше людей", ""],
      ...["## Беклог", "", "- [ ] Обучаться", "- [ ] Учить", ""],
      ...["## Ворклог", "", "- 2020-05-19 — [[19.05]]", ""],
    ].join("\n"),
  );
  const { notes } = await readVault({ ...own, settings });
  expect(notes.get("P2P обучение.md")?.facts?.drivers).toMatchObject([
    { owner: "Алекс", needs: ["Обучаться"], backlog: [{ text: "Обучаться" }, { text: "Учить" }] },
  ]);
});

test("what a question says goes into the sections of the template, what it has no section for above the backlog", async () => {
  const { desk: own, read } = desk({
    [WISH.path]: MEETING,
    "Templates/Driver.md":
      "---\ntype: driver\nowner:\n---\n# {{title}} ({{date}})\n### Ситуация\nкоротко\n### Беклог по приоритетам\n- [ ] \n### Журнал\n- {{date}} — \n",
  });
  expect(await extractDriver(own, WISH)).toMatchObject({ kind: "done" });
  expect(read()["P2P.md"]).toBe(
    [
      ...["---", "type: driver", 'owner: "Алекс"', "---", "# P2P (2020-05-19)"],
      ...["### Ситуация", "коротко", "", "* Кризис", "  * за год"],
      ...["### Что нужно сделать?", "", "* Обучаться", ""],
      ...["### Планируемое влияние", "", "* Больше людей", ""],
      ...["### Беклог по приоритетам", "- [ ] Обучаться", "- [ ] Учить"],
      ...["### Журнал", "- 2020-05-19 — [[19.05]]", ""],
    ].join("\n"),
  );
});

test("a template without any section gets those that are needed", async () => {
  const { desk: own, read } = desk({ [WISH.path]: MEETING, "Templates/Driver.md": "# {{title}}" });
  expect(await extractDriver(own, WISH)).toMatchObject({ kind: "done" });
  const made = read()["P2P.md"] ?? "";
  for (const line of ["* Кризис", "* Больше людей", "- [ ] Учить", "- 2020-05-19 — [[19.05]]"])
    expect(made.split("\n")).toContain(line);
  const { notes } = await readVault({ ...own, settings: settingsWith({}) });
  expect(notes.get("P2P.md")?.facts?.drivers[0]).toMatchObject({
    title: "P2P",
    owner: "Алекс",
    backlog: [{}, {}],
  });
});

test("a template whose code nobody closed would swallow what the question says", async () => {
  const { desk: own, read } = desk({ [WISH.path]: MEETING, "Templates/Driver.md": "# {{title}}\n```\n" });
  expect(await extractDriver(own, WISH)).toMatchObject({ kind: "refused", refusal: { kind: "swallowed" } });
  expect(read()["P2P.md"]).toBeUndefined();
});

describe("a title too long for a file's name", () => {
  const LONG = "Почему люди не доходят до конца урока и что с этим делать нам всем ".repeat(4).trim();

  test.each([
    ["of many words is cut behind one of them", LONG, /^Почему .* [а-я]+…$/u],
    ["of one word is cut in it", "ж".repeat(300), /^ж+…$/u],
  ])("%s, and the note still has all of it", async (_, title, name) => {
    const vault = memoryVault({});
    const done = await createNote(deskOf(vault, "2024-06-12"), "goal", title, "Goals");
    if (done.kind !== "done") throw new Error(done.refusal.kind);
    const { note } = done.value;
    expect(note.replace(/^Goals\/|\.md$/g, "")).toMatch(name);
    expect(Buffer.byteLength(`.${note.slice(6)}.throughline-tmp`)).toBeLessThanOrEqual(255);
    expect(vault.snapshot()[note]).toContain(title);
  });

  test.each([
    ["a/b: c?", "a b c.md"],
    [" ..hidden. ", "hidden..md"],
    ["a\u0007b", "a b.md"],
  ])("and what a name cannot hold is left out: %j", async (title, path) => {
    const done = await createNote(deskOf(memoryVault({}), "2024-06-12"), "goal", title, "");
    expect(done).toMatchObject({ kind: "done", value: { note: path } });
  });
});
