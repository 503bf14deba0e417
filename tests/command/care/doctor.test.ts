// The check of a vault: each kind of finding once, what mends it, and that a sound vault has none.

import fc from "fast-check";
import type { Finding } from "../../../src/care/finding";
import { checkVault } from "../../../src/command/care/check";
import { checkUp, sayFinding } from "../../../src/command/care/doctor";
import { applyMend } from "../../../src/command/care/mend";
import { wordsOf } from "../../../src/command/say";
import { undoLast } from "../../../src/command/undo";
import { answer, carried, note } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import { runs } from "../../support/runs";
import { aVault } from "../../support/vaults";

const DAY = "2024-06-09";
const week = (n: number) => `Weekly/2024/W${n} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  note("---", `week: 2024-W${n}`, "---", "# To do", ...lines);

async function found(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const findings = (await checkVault(deskOf(vault, DAY))) ?? [];
  expect(vault.writes()).toBe(0);
  return { vault, findings };
}

const short = ({ kind, path, line }: Finding) => [kind, path, line] as const;

const SOUND = {
  [week(21)]: review(21, "- [x] Done", "- [>] Call"),
  [week(22)]: review(22, "- [ ] Call  [since:: 2024-W21]", "- [-] Old → [[W21 Weekly]]"),
  "Group/2024/19.05.md": "# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n### Сая / Тема\n→ [[26.05]]\n",
  "Group/2024/26.05.md": "# 26.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n### Сая / Тема\n← [[19.05]]\n",
  "Goals/School.md": "---\ntype: goal\nstatus: active\n---\n# School\n",
  "Templates/Week.md": "# Что было хорошего\n{{date}}\n# Чего было не очень\n",
  "Weekly/2024/W02 Weekly.md":
    "---\nweek: 2024-W02\n---\n- [ ] Vaccinate the cat 🛫 2024-07-01\n- [ ] Water 🔁 every week\n",
  "Chapter.md": "one\ntwo\nthree\n",
  "Chapter 2.md": "four\nfive\n",
  "How git says it.md": "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n```\n",
};

test("a sound vault has no findings", async () => {
  expect((await found(SOUND)).findings).toEqual([]);
});

describe("what is found", () => {
  test.each<[string, Record<string, string>, readonly (readonly [string, string, number])[]]>([
    [
      "an unfinished merge of git, in any note",
      { "Log.md": "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n" },
      [["unmerged", "Log.md", 1]],
    ],
    [
      "broken YAML of a goal",
      { "Goal.md": "---\ntype: goal\nstatus: [a\n---\n" },
      [["broken-properties", "Goal.md", 2]],
    ],
    [
      "broken YAML of a driver told by its headings",
      { "D.md": "---\na: [b\n---\n## Что есть сейчас?\nx\n## Что нужно сделать?\ny\n" },
      [["broken-properties", "D.md", 1]],
    ],
    ["no broken YAML of other notes", { "D.md": "---\na: [b\n---\nwords\n" }, []],
    ["two notes of one week", { "Weekly/2024/W22 Weekly 1.md": review(22) }, [["two-notes", week(22), 0]]],
    [
      "a review without a year",
      { "Home/W40 Weekly.md": "# To do\n" },
      [["no-year", "Home/W40 Weekly.md", 0]],
    ],
    [
      "a week that does not exist",
      { "Home/2024-W41.md": "---\nweek: 2024-W60\n---\n# To do\n" },
      [["impossible-week", "Home/2024-W41.md", 1]],
    ],
    [
      "a week that is not that of the name",
      { "Home/2024-W41.md": "---\nweek: 2024-W40\n---\n# To do\n" },
      [["week-differs", "Home/2024-W41.md", 1]],
    ],
    [
      "a conflict copy of a goal",
      { "Goals/School.sync-conflict-20240609-101112-ABCDEFG.md": "other\n" },
      [["conflict-copy", "Goals/School.sync-conflict-20240609-101112-ABCDEFG.md", 0]],
    ],
    [
      "a copy with a number that says the same",
      { "Chapter 3.md": "one\ntwo\n!\n" },
      [["conflict-copy", "Chapter 3.md", 0]],
    ],
    [
      "a weekly review that says no week",
      { "Notes.md": "# Что было хорошего\nx\n# Чего было не очень\ny\n" },
      [["unplaced", "Notes.md", 0]],
    ],
    [
      "a meeting that says no day",
      { "Talk.md": "---\ntype: meeting\n---\n# Talk\n" },
      [["unplaced", "Talk.md", 0]],
    ],
    [
      "an origin that is in no series",
      { "Home/2024-W41.md": "- [ ] a  [since:: 2024-W02]\n- [ ] b  [since:: 2024-W99]\n" },
      [
        ["unknown-since", "Home/2024-W41.md", 0],
        ["unknown-since", "Home/2024-W41.md", 1],
      ],
    ],
    [
      "an arrow that leads nowhere",
      {
        "Group/2024/26.05.md":
          "# 26.05\n## Цели и апдейты\n* Макс: да, как `→ [[никуда]]`\n## Вопросы\n### Сая / Тема\n← [[12.05]]\n",
      },
      [["dead-arrow", "Group/2024/26.05.md", 5]],
    ],
    [
      "what fell out of the look-back",
      { "Weekly/2024/W02 Weekly.md": note("---", "week: 2024-W02", "---", "- [ ] Old one", "- [ ] Another") },
      [["older", "Weekly/2024/W02 Weekly.md", 3]],
    ],
    [
      "habits fall out of nothing",
      { "Weekly/2024/W02 Weekly.md": note("---", "week: 2024-W02", "---", "## Habits", "- [ ] Run") },
      [],
    ],
  ])("%s", async (_, notes, expected) => {
    const { findings } = await found({ ...SOUND, ...notes });
    expect(findings.filter(({ kind }) => kind !== "open-twice").map(short)).toEqual(expected);
    for (const language of ["en", "ru"] as const)
      for (const one of findings) expect(sayFinding(one, wordsOf(language))).not.toMatch(/[{}]|undefined/);
  });

  test("an item that is open in two reviews, once however many copies there are", async () => {
    const { findings } = await found({
      [week(20)]: review(20, "- [ ] Call"),
      [week(21)]: review(21, "- [ ] Call"),
      [week(22)]: review(22, "- [ ] Call"),
    });
    expect(findings.map(short)).toEqual([["open-twice", week(20), 4]]);
    expect(sayFinding(findings[0] as Finding, wordsOf("en"))).toBe(
      "“Call” is open here and later; old copies: 2, the latest stands in W22 Weekly, line 5",
    );
  });

  test("lines of the report are 1-based", async () => {
    const vault = memoryVault({ "Log.md": "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n" });
    const { findings } = await answer(checkUp(deskOf(vault, DAY)));
    expect(findings).toEqual([
      {
        kind: "unmerged",
        path: "Log.md",
        line: 2,
        says: "git has not finished a merge here: keep what is right between <<<<<<< and >>>>>>>, delete the marks",
      },
    ]);
  });

  test("a check that is stopped says nothing", async () => {
    const vault = memoryVault(SOUND);
    await expect(checkVault(deskOf(vault, DAY), () => Promise.resolve(false))).resolves.toBeNull();
  });
});

describe("what is mended", () => {
  const meeting = (day: string, ...lines: readonly string[]) =>
    note("---", "type: mastermind", `date: 2024-05-${day}`, "---", "## Обязательства", ...lines);

  test("of what only a person can say, once it is said", async () => {
    const { vault, findings } = await found({
      "Notes.md": "# Что было хорошего\nx\n# Чего было не очень\ny\n",
    });
    const [mend] = findings.map((one) => one.mend);
    if (mend?.do !== "state") throw new Error("no mend");
    expect(await applyMend(deskOf(vault, DAY), mend, true)).toMatchObject({ refusal: { kind: "no-when" } });
    await answer(applyMend(deskOf(vault, DAY), { ...mend, when: "2024-W10" }));
    expect(await checkVault(deskOf(vault, DAY))).toEqual([]);
  });

  test.each([
    [
      "two notes of a week",
      { [week(22)]: review(22, "- [x] a"), "Weekly/2024/W22 Weekly 1.md": review(22, "- [ ] a", "- [ ] b") },
      { [week(22)]: review(22, "- [x] a", "- [ ] b") },
    ],
    [
      "a review without a year",
      { "W/W40 Weekly.md": "# To do\n" },
      { "W/W40 Weekly.md": "---\nweek: 2023-W40\n---\n# To do\n" },
    ],
    [
      "a week of another name",
      { "W/2024-W41.md": "---\nweek: 2024-W40 # mine\n---\n" },
      { "W/2024-W41.md": "---\nweek: 2024-W41 # mine\n---\n" },
    ],
    [
      "a week that does not exist",
      { "W/2024-W41.md": "---\nweek: 2024-W60\n---\n" },
      { "W/2024-W41.md": "---\nweek: 2024-W41\n---\n" },
    ],
    [
      "a copy that says nothing more",
      { "A.md": "a\nb\n", "A (conflicted copy 2024-06-09 101112).md": "a\n" },
      { "A.md": "a\nb\n" },
    ],
    [
      "an item open twice",
      { [week(21)]: review(21, "- [ ] Call"), [week(22)]: review(22, "- [ ] Call") },
      { [week(21)]: review(21, "- [>] Call"), [week(22)]: review(22, "- [ ] Call") },
    ],
    [
      "a meeting without a year",
      { "G/19.05.md": "# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n" },
      {
        "G/19.05.md":
          "---\ntype: mastermind\ndate: 2024-05-19\n---\n# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n",
      },
    ],
    [
      "a meeting that a sync kept twice",
      {
        "G/2024-05-26.md": meeting("26", "- [ ] Макс: позвонить"),
        "G/2024-05-26 (Vera's conflicted copy 2024-05-27).md": meeting(
          "26",
          "- [x] Макс: позвонить",
          "- [ ] Сая: зал",
        ),
      },
      { "G/2024-05-26.md": meeting("26", "- [x] Макс: позвонить", "- [ ] Сая: зал") },
    ],
    [
      "a promise open in two meetings",
      {
        "G/2024-05-19.md": meeting("19", "- [ ] Макс: позвонить"),
        "G/2024-05-26.md": meeting("26", "- [ ] Макс: позвонить"),
      },
      {
        "G/2024-05-19.md": meeting("19", "- [>] Макс: позвонить"),
        "G/2024-05-26.md": meeting("26", "- [ ] Макс: позвонить"),
      },
    ],
  ])("%s, and undone", async (_, notes, after) => {
    const { vault, findings } = await found(notes);
    expect(findings).toHaveLength(1);
    const mend = findings[0]?.mend;
    if (!mend) throw new Error("no mend");
    const shown = await applyMend(deskOf(vault, DAY), mend, true);
    expect(shown).toMatchObject({ kind: "done", diff: expect.stringContaining("@@") as string });
    expect(vault.snapshot()).toEqual(memoryVault(notes as Record<string, string>).snapshot());
    await answer(applyMend(deskOf(vault, DAY), mend));
    expect(vault.snapshot()).toEqual(after);
    expect(await checkVault(deskOf(vault, DAY))).toEqual([]);
    await answer(undoLast(deskOf(vault, DAY)));
    expect(vault.snapshot()).toEqual(memoryVault(notes as Record<string, string>).snapshot());
  });
});

test("what a carry leaves has no item open twice and no arrow to nowhere", () =>
  fc.assert(
    fc.asyncProperty(aVault, async ({ notes }) => {
      const { vault } = await carried(notes, DAY, {}, { choices: () => ({ kind: "carry" }) });
      const findings = (await checkVault(deskOf(vault, DAY))) ?? [];
      expect(findings.filter(({ kind }) => kind === "open-twice" || kind === "dead-arrow")).toEqual([]);
    }),
    { numRuns: runs(2000) },
  ));
