// A group meets for the first time: its note is made, the next meeting follows from it, and what is in the way is said.

import type { NextWish } from "../../../src/command/meeting/next-meeting";
import { applyMeeting, draftFirst } from "../../../src/command/meeting/draft";
import { nextMeeting } from "../../../src/command/meeting/next-meeting";
import { namesIn } from "../../../src/command/meeting/people";
import { sayRefusal, wordsOf } from "../../../src/command/say";
import { undoLast } from "../../../src/command/undo";
import { answer, note, refusal, settingsWith } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { meetOn, met } from "../../support/meetings";
import { memoryVault } from "../../support/memory-notebook";

const TODAY = "2024-06-03";
const FIRST = "Mastermind/2024-06-03.md";
const wish: NextWish = { folder: "Mastermind", coming: ["Zoe", "Max "] };

test("its note is made from the template, with a slot for everybody who comes", async () => {
  const { notes, report, vault } = await met({ "Ideas.md": "# Ideas\n" }, TODAY, wish);
  expect(report).toEqual({ note: FIRST, created: true, date: TODAY, carried: [], left: [], writes: [FIRST] });
  expect(notes[FIRST]).toBe(
    note(
      "---",
      "type: mastermind",
      "date: 2024-06-03",
      "participants: [Zoe, Max]",
      "---",
      "# 2024-06-03",
      "",
      "## Goals and updates",
      "",
      "* Zoe: ",
      "* Max: ",
      "",
      "## Questions",
      "",
      "%% ### Name / Topic %%",
      "",
      "## Reflection",
      "",
      "* Zoe: ",
      "* Max: ",
      "",
      "## Commitments",
      "",
      "%% - [ ] Name: what, by when %%",
    ),
  );
  await answer(undoLast(deskOf(vault, TODAY)));
  expect(vault.snapshot()).toEqual({ "Ideas.md": "# Ideas\n" });
});

test("the next meeting follows from it, in its folder and with its people", async () => {
  const { vault } = await met({}, TODAY, wish);
  const next = await meetOn(vault, "2024-06-05", { date: deskOf(vault, "2024-06-10").today });
  expect(next).toMatchObject({ note: "Mastermind/2024-06-10.md", created: true });
  expect(vault.notes.get(next.note)).toContain("participants: [Zoe, Max]\n");
});

test("in Russian where the settings or the app say so, and under the folder's own letters", async () => {
  const { report, notes } = await met(
    { "Группы/2023/Заметка.md": "" },
    TODAY,
    { folder: "/группы/Мастермайнд/", coming: ["Сая"] },
    { appLanguage: "ru" },
  );
  expect(report.note).toBe("Группы/Мастермайнд/2024-06-03.md");
  expect(notes[report.note]).toContain("# 03.06\n\n## Цели и апдейты\n\n* Сая: \n");
});

test("a template of one's own that says nothing of its kind is told to be a meeting's", async () => {
  const own = { "T/Meeting.md": "# {{date:DD.MM}}\n\n{{participants}}\n" };
  const settings = settingsWith({ meetingTemplate: "T/Meeting" });
  const { notes, vault } = await met(own, TODAY, wish, { settings });
  expect(notes[FIRST]).toBe("---\ntype: mastermind\n---\n# 03.06\n\nZoe, Max\n");
  const next = await answer(nextMeeting(deskOf(vault, "2024-06-10", { settings }), {}));
  expect(next.note).toBe("Mastermind/2024-06-10.md");
});

test.each([
  ["one in another folder of years", "Group/2024", "Group/2023/2023-12-11.md"],
  ["one in a folder of years", "Group", "Group/2024/2024-05-27.md"],
])("a group that meets has %s, and no other begins there", async (_, folder, path) => {
  const vault = memoryVault({ [path]: "---\ntype: mastermind\n---\n" });
  const refused = await refusal(nextMeeting(deskOf(vault, TODAY), { folder }));
  expect(refused).toEqual({ kind: "group-there", name: "Group" });
});

test.each([
  ["Group #1", { "Group #1/Notes.md": "" }, "Group #1"],
  ["a  b / .c", { "A  b/.C/d/Notes.md": "" }, "A  b/.C"],
  ["Group #1", {}, "Group 1"],
  ["Group. /.obsidian/aux", {}, "Group/obsidian/_aux"],
])("the folder %p with %p is %p", async (folder, notes: Record<string, string>, made) => {
  const { report } = await met(notes, TODAY, { folder });
  expect(report.note).toBe(`${made}/2024-06-03.md`);
});

test.each([
  ["a folder of years", "Group/2024", "# {{title}}\n", "Group"],
  ["a template with a series", "Group", "---\nseries: Alpha\n---\n", "Alpha"],
])("in %s it is known by its series, also after Templater ran", async (_, folder, template, series) => {
  const settings = settingsWith({ meetingTemplate: "T/M" });
  const desk = deskOf(memoryVault({ "T/M.md": template }), TODAY, { settings });
  const plan = (await draftFirst(desk)).plan({ folder });
  if (plan.kind === "refused") throw new Error(plan.refusal.kind);
  expect(plan.plan.series).toBe(series);
  await answer(applyMeeting(desk, plan));
  expect(await answer(nextMeeting(desk, { series }))).toMatchObject({ created: false });
  const again = await plan.again(desk);
  expect(again).toMatchObject({ kind: "planned", value: { note: `${folder}/2024-06-03.md` } });
});

test.each([
  ["---\ntags: [a]\n---\n# {{date}}\n## Questions\n{{questions}}\n", "tags: [a]\ntype: mastermind\n"],
  ["---\ntype: note\n---\n# {{date}}\n## Questions\n{{questions}}\n", "type: mastermind\n"],
])("one section and the day make no group alone: %j", async (template, properties) => {
  const settings = settingsWith({ meetingTemplate: "T/M" });
  const { notes, vault } = await met({ "T/M.md": template }, TODAY, wish, { settings });
  expect(notes[FIRST]).toContain(`---\n${properties}---\n`);
  expect(await meetOn(vault, "2024-06-10", {}, { settings })).toMatchObject({ created: true });
});

test.each([
  ["---\na: [b\n---\n", { kind: "malformed-properties", path: "T/M.md" }],
  ["---\ntype:\n  - note\n---\n", { kind: "template-kind", path: "T/M.md" }],
  ["---\ndate: 2020-01-01\n---\n", { kind: "template-day", path: "T/M.md" }],
  ["---\ntype: mastermind\n---\n## 2024-05-01\n- a\n## 2024-05-08\n- b\n", { kind: "template-day" }],
  ["---\nseries: Others\n---\n", { kind: "group-there", name: "Others" }],
])("refused with a template by which nobody would find the group: %j", async (template, expected) => {
  const notes = { "T/M.md": template, "Others/2024-05-27.md": "---\ntype: mastermind\n---\n" };
  const vault = memoryVault(notes);
  const desk = deskOf(vault, TODAY, { settings: settingsWith({ meetingTemplate: "T/M" }) });
  const refused = await refusal(nextMeeting(desk, wish));
  expect(refused).toMatchObject(expected);
  for (const language of ["en", "ru"] as const)
    expect(sayRefusal(refused, wordsOf(language)).join(" — ")).not.toMatch(/[{}]|undefined/);
  expect(vault.snapshot()).toEqual(notes);
});

test("who is named twice comes once, as first written; a link with a comma is one name", async () => {
  const coming = namesIn("Ёлка, елка;[[Doe, John]] ,, Zoe\nZOE");
  const { notes } = await met({}, TODAY, { folder: "Mastermind", coming });
  expect(notes[FIRST]).toContain('participants: [Ёлка, "[[Doe, John]]", Zoe]\n');
});

test.each([
  ["a series is named too", {}, { ...wish, series: "Mastermind" }, "group-and-folder"],
  ["the day's note is there", { [FIRST]: "# Diary\n" }, wish, "meeting-in-the-way"],
  [
    "a group meets there",
    { "mastermind/2024-05-27.md": "---\ntype: mastermind\n---\n" },
    wish,
    "group-there",
  ],
  ["the folder is left out", {}, { folder: "Old/Mastermind" }, "left-out"],
  ["so it is in other letters", { "Old/Note.md": "" }, { folder: "old/Mastermind" }, "left-out"],
  ["no folder is named", {}, { folder: " / " }, "no-title"],
  ["the template is gone", {}, wish, "no-template"],
])("refused where %s, and nothing is written", async (_, notes: Record<string, string>, wanted, kind) => {
  const vault = memoryVault(notes);
  const settings = settingsWith({
    excludedFolders: ["Old"],
    ...(kind === "no-template" && { meetingTemplate: "T/Gone" }),
  });
  const refused = await refusal(nextMeeting(deskOf(vault, TODAY, { settings }), wanted));
  expect(refused.kind).toBe(kind);
  for (const language of ["en", "ru"] as const)
    expect(sayRefusal(refused, wordsOf(language)).join(" — ")).not.toMatch(/[{}]|undefined/);
  expect(vault.snapshot()).toEqual(notes);
});

test("a draft is asked at every key, and writes what it showed", async () => {
  const vault = memoryVault({ "Old group/2024-05-27.md": "---\ntype: mastermind\n---\n" });
  const desk = deskOf(vault, TODAY);
  const draft = await draftFirst(desk);
  expect(draft).toMatchObject({ series: null, day: TODAY, people: [], days: [] });
  const refusals = ["", "old group"].map((folder) => draft.plan({ folder }));
  expect(refusals.map((one) => one.kind === "refused" && one.refusal.kind)).toEqual([
    "no-title",
    "group-there",
  ]);
  const plan = draft.plan({ folder: "New", coming: ["Ann"] });
  if (plan.kind === "refused") throw new Error(plan.refusal.kind);
  const report = await answer(applyMeeting(desk, plan));
  expect(report).toMatchObject({ note: "New/2024-06-03.md", created: true });
  expect(vault.notes.get(report.note)).toContain("participants: [Ann]\n");
});
