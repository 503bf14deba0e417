// Bad input: one sentence that names the note, the line and the mend, in both languages, and nothing written.

import { carryBetween } from "../../src/command/review/carry";
import type { Desk } from "../../src/command/desk";
import type { Refusal } from "../../src/command/refusal";
import { sayRefusal, wordsOf } from "../../src/command/say";
import { enRefusals } from "../../src/locale/en-refusals";
import { ruRefusals } from "../../src/locale/ru-refusals";
import { reviewWeek } from "../../src/command/review/week";
import type { MemoryVault } from "../support/memory-notebook";
import { memoryVault } from "../support/memory-notebook";
import { answer, note, refusal, settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";

const SUNDAY = "2024-06-09";
const LIST = note("# To do", "- [ ] Report");
const week = (vault: MemoryVault, desk: Partial<Desk> = {}) =>
  reviewWeek(deskOf(vault, SUNDAY, desk), { carry: true });

const spoken = (why: Refusal) => [
  sayRefusal(why, wordsOf("en")).join(" — "),
  sayRefusal(why, wordsOf("ru")).join(" — "),
];

/** The refusal of the due week in this vault, which it leaves as it was. */
async function refusedIn(
  notes: Readonly<Record<string, string>>,
  desk: Partial<Desk> = {},
): Promise<Refusal> {
  const vault = memoryVault(notes);
  const why = await refusal(week(vault, desk));
  expect(vault.writes()).toBe(0);
  expect(vault.snapshot()).toEqual(notes);
  return why;
}

describe("properties that cannot be read", () => {
  test("refuse with the line that is wrong", async () => {
    const broken = note("---", "tags: [a", "week: 2024-W22", "---", "# To do", "- [ ] Report");
    const why = await refusedIn({ "W22 Weekly.md": broken });
    expect(why.kind).toBe("malformed-properties");
    const [en, ru] = spoken(why);
    expect(en).toMatch(/^the properties of “W22 Weekly\.md” cannot be read \(line [23]\) — correct the YAML/);
    expect(ru).toMatch(/^свойства «W22 Weekly\.md» не читаются \(строка [23]\) — исправьте YAML/);
  });

  test("of a note that is no review stop nobody", async () => {
    const vault = memoryVault({ "2024-W22.md": LIST, "Home.md": "---\na: [\n---\n" });
    expect(await answer(week(vault))).toMatchObject({ week: "2024-W23", created: true });
  });

  test("of an excluded note stop nobody", async () => {
    const vault = memoryVault({ "2024-W22.md": LIST, "Old/2024-W20.md": "---\na: [\n---\n" });
    const settings = settingsWith({ excludedFolders: ["Old"] });
    expect(await answer(week(vault, { settings }))).toMatchObject({ created: true });
  });
});

describe("a week: that does not exist", () => {
  test.each([
    ["2024-W60", "named", "W22 Weekly.md", "---\nweek: 2024-W60\n---\n"],
    ["2024-W53", "named", "W22 Weekly.md", "---\nweek: 2024-W53\n---\n"],
    ["23", "of another number than its name's", "W22 Weekly.md", "---\nweek: 23\n---\n"],
    ["soon", "typed", "Plan.md", "---\nweek: soon\ntype: weekly-review\n---\n"],
    ["2024-W60", "tagged", "Plan.md", "---\nweek: 2024-W60\ntags: weekly\n---\n"],
  ])("%s in a note that is %s refuses with its line", async (value, _, path, text) => {
    const why = await refusedIn({ [path]: text + LIST });
    expect(why).toEqual({ kind: "impossible-week", path, line: 1, value });
    expect(spoken(why)).toEqual([
      `“${path}” names in line 2 a week that does not exist: ${value} — write one as in “week: 2024-W23”`,
      `в «${path}», строка 2, названа неделя, которой нет: ${value} — напишите как «week: 2024-W23»`,
    ]);
  });

  test("names the line of a Russian property too", async () => {
    const why = await refusedIn({ "W22 Weekly.md": "---\naliases: []\nНеделя: 2024-W60\n---\n" });
    expect(why).toMatchObject({ kind: "impossible-week", line: 2, value: "2024-W60" });
  });

  test.each([
    ["the bare number of its own name", "2024-W22.md", "week: 22"],
    ["the same with a W", "2024/W22 Weekly.md", "week: W22"],
    ["nothing", "2024-W22.md", "week:"],
    ["a date of the week", "2024-W22.md", "week: 2024-06-02"],
  ])("%s is no mistake", async (_, path, property) => {
    const vault = memoryVault({ [path]: `---\n${property}\n---\n${LIST}` });
    const report = await answer(week(vault));
    expect(report.carried).toMatchObject([{ text: "Report", since: "2024-W22" }]);
  });

  test("in a note that is no review stops nobody", async () => {
    const vault = memoryVault({ "2024-W22.md": LIST, "Home.md": "---\nweek: 2024-W60\n---\n" });
    expect(await answer(week(vault))).toMatchObject({ created: true });
  });
});

describe("two notes for one week", () => {
  test("refuse, naming both, where the week matters", async () => {
    const why = await refusedIn({ "W/2024-W22.md": LIST, "W/2024-W22 1.md": LIST });
    expect(why).toEqual({
      kind: "two-notes",
      week: "2024-W22",
      paths: ["W/2024-W22 1.md", "W/2024-W22.md"],
    });
    expect(spoken(why)).toEqual([
      "several notes are the review of 2024-W22: W/2024-W22 1.md, W/2024-W22.md — merge them or correct their “week:”",
      "обзор 2024-W22 — несколько заметок: W/2024-W22 1.md, W/2024-W22.md — объедините их или исправьте «week:»",
    ]);
  });

  test("of the due week itself refuse: nobody can say which is meant", async () => {
    const why = await refusedIn({ "W/2024-W22.md": LIST, "W/2024-W23.md": "", "W/2024-W23 1.md": "" });
    expect(why).toMatchObject({ kind: "two-notes", week: "2024-W23" });
  });

  test("beyond the look-back stop nobody, nor do those of another series", async () => {
    const vault = memoryVault({
      "W/2024-W10.md": "",
      "W/2024-W10 1.md": "",
      "W/2024-W22.md": LIST,
      "Home/2024-W21.md": "",
      "Home/2024-W21 1.md": "",
    });
    expect(await answer(week(vault))).toMatchObject({ note: "W/2024-W23.md" });
  });

  test("can be carried together by naming them", async () => {
    const vault = memoryVault({ "W/2024-W22.md": "# To do\n", "W/2024-W22 1.md": LIST });
    await answer(carryBetween(deskOf(vault, SUNDAY), { from: "2024-W22 1", to: "W/2024-W22.md" }));
    expect(vault.notes.get("W/2024-W22.md")).toBe("# To do\n- [ ] Report  [since:: 2024-W22]\n");
  });
});

describe("a year nobody can tell", () => {
  test("refuses where that week could be within the look-back, with the likeliest year", async () => {
    const why = await refusedIn({ "W22 Weekly.md": LIST, "W21 Weekly.md": LIST });
    expect(why).toEqual({ kind: "no-year", path: "W21 Weekly.md", number: 21, guess: "2024-W21" });
  });

  test("in January guesses the year that has just ended", async () => {
    const vault = memoryVault({ "W52 Weekly.md": LIST });
    const why = await refusal(reviewWeek(deskOf(vault, "2025-01-05"), { carry: true }));
    expect(why).toMatchObject({ kind: "no-year", guess: "2024-W52" });
  });

  test("does not matter where that week is far away in either year", async () => {
    const vault = memoryVault({ "2024-W22.md": LIST, "W45 Weekly.md": LIST });
    expect(await answer(week(vault))).toMatchObject({ note: "2024-W23.md", carried: [{ text: "Report" }] });
    expect(vault.notes.get("W45 Weekly.md")).toBe(LIST);
  });

  test("where nothing but such notes exists, a week far from all of them is refused a name", async () => {
    const vault = memoryVault({ "Weekly/W45 Weekly.md": LIST });
    const report = await answer(week(vault));
    expect(report).toMatchObject({ week: "2024-W23", created: true, carried: [] });
    expect(vault.notes.get("Weekly/W45 Weekly.md")).toBe(LIST);
  });
});

describe("templates and names", () => {
  test("a template that cannot be found refuses with its path", async () => {
    const settings = settingsWith({ template: "Templates/Weekly" });
    const why = await refusedIn({ "2024-W22.md": LIST }, { settings });
    expect(why).toEqual({ kind: "no-template", path: "Templates/Weekly.md" });
    expect(spoken(why)).toEqual([
      "the template “Templates/Weekly.md” cannot be found — correct or empty its setting",
      "шаблон «Templates/Weekly.md» не найден — исправьте или очистите его настройку",
    ]);
  });

  test("and is not asked for where the review exists already", async () => {
    const vault = memoryVault({ "2024-W22.md": LIST, "2024-W23.md": "# To do\n" });
    const settings = settingsWith({ template: "Templates/Weekly" });
    expect(await answer(week(vault, { settings }))).toMatchObject({ carried: [{ text: "Report" }] });
  });

  test.each(["[Weekly]/YYYY-MM", "[Weekly]", "YYYY"])(
    "a format without a week, %s, refuses",
    async (format) => {
      const why = await refusedIn(
        { "2024-W22.md": LIST },
        { settings: settingsWith({ weeklyName: format }) },
      );
      expect(why.kind).toBe("format-without-week");
      expect(spoken(why)[0]).toContain(format);
      expect(spoken(why)[1]).toContain(format);
    },
  );

  test("a note that is no review and stands where the review would go refuses", async () => {
    const why = await refusedIn({ "2024-W22.md": LIST, "2024-W23.md": "---\ntype: goal\n---\n" });
    expect(why).toEqual({ kind: "in-the-way", path: "2024-W23.md", week: "2024-W23" });
    expect(spoken(why)).toEqual([
      "“2024-W23.md” stands where the review of 2024-W23 would go — rename it or change the name format",
      "«2024-W23.md» стоит на месте обзора 2024-W23 — переименуйте её или смените формат имени",
    ]);
  });
});

describe("series", () => {
  test("two that are equally fresh are asked about", async () => {
    const why = await refusedIn({ "Home/2024-W22.md": LIST, "Work/2024-W22.md": LIST });
    expect(why).toEqual({ kind: "two-series", series: ["Home", "Work"] });
  });

  test("one that does not exist is named", async () => {
    const vault = memoryVault({ "Work/2024-W22.md": LIST });
    const desk = deskOf(vault, SUNDAY);
    const why = await refusal(reviewWeek(desk, { carry: true, series: "Home" }));
    expect(why).toEqual({ kind: "no-series", name: "Home" });
  });
});

describe("carrying between two notes", () => {
  const between = (from: string, to: string) =>
    refusal(
      carryBetween(
        deskOf(
          memoryVault({
            "W/2024-W22.md": LIST,
            "W/2024-W23.md": LIST,
            "a/Plan.md": LIST,
            "b/Plan.md": LIST,
          }),
          SUNDAY,
        ),
        { from, to },
      ),
    );

  test.each([
    ["2024-W22", "Nowhere", { kind: "no-note", name: "Nowhere" }],
    ["2024-W22", "[[2024-W22]]", { kind: "same-note", path: "W/2024-W22.md" }],
    ["Plan", "2024-W22", { kind: "two-of-name", name: "Plan", paths: ["a/Plan.md", "b/Plan.md"] }],
    ["2024-W23", "2024-W22", { kind: "later-first", from: "W/2024-W23.md", to: "W/2024-W22.md" }],
  ])("from %s to %s", async (from, to, why) => {
    expect(await between(from, to)).toEqual(why);
  });
});

describe("every refusal", () => {
  const all: readonly Refusal[] = [
    { kind: "note-changed", path: "a.md", line: 3 },
    ...(["missing", "exists", "read-only", "full", "not-text", "busy"] as const).map(
      (kind) => ({ kind: "note-trouble", path: "a.md", trouble: { kind } }) as const,
    ),
    { kind: "note-trouble", path: "a.md", trouble: { kind: "failed", detail: "EIO" } },
    { kind: "not-held", path: "a.md" },
    { kind: "no-journal" },
    { kind: "two-of-name", name: "a", paths: ["x/a.md", "y/a.md"] },
    { kind: "same-note", path: "a.md" },
    { kind: "later-first", from: "a.md", to: "b.md" },
    { kind: "not-a-review", path: "a.md" },
    { kind: "no-line", path: "a.md", line: 0 },
    { kind: "no-series", name: "Home" },
    { kind: "two-series", series: ["", "Home"] },
    { kind: "no-note", name: "a" },
  ];

  test.each(all.map((why) => [JSON.stringify(why), why] as const))(
    "%s is said in both languages",
    (_, why) => {
      const [en, ru] = spoken(why);
      expect(en).toMatch(/^[^А-яё]+ — [^А-яё]+$/);
      expect(ru).toMatch(/[а-яё]/);
      expect(en).not.toMatch(/undefined|null|\[object/);
      expect(ru).not.toMatch(/undefined|null|\[object/);
      if ("path" in why) {
        expect(en).toContain("a.md");
        expect(ru).toContain("a.md");
      }
    },
  );

  test("counts lines from 1", () => {
    expect(spoken({ kind: "note-changed", path: "a.md", line: 3 })[0]).toContain("line 4");
    expect(spoken({ kind: "note-changed", path: "a.md", line: 3 })[1]).toContain("строке 4");
  });
});

describe("what is said of refusals", () => {
  const gaps = (sentence: readonly string[]) =>
    sentence
      .join(" ")
      .match(/\{\w+\}/g)
      ?.sort() ?? [];

  test.each(Object.entries(enRefusals))("leaves the same open in both languages: %s", (kind, english) => {
    const russian = Object.entries(ruRefusals).find(([one]) => one === kind)?.[1] ?? [];
    expect(russian.join(" ")).toMatch(/[а-яё]/);
    expect(gaps(russian)).toEqual(gaps(english));
  });

  test("is filled with the refusal's own, lines as people count them and the root by its sign", () => {
    expect(spoken({ kind: "two-series", series: ["", "Work"] })[0]).toContain(": /, Work — ");
    const changed: Refusal = { kind: "note-changed", path: "{line} $&.md", line: 0 };
    expect(spoken(changed)[0]).toBe(
      "“{line} $&.md” changed meanwhile in line 1 — nothing was written, try again",
    );
    const why: Refusal = { kind: "note-trouble", path: "A.md", trouble: { kind: "failed", detail: "EIO" } };
    expect(spoken(why)[1]).toBe("«A.md» не прочитать или не записать (EIO) — устраните причину и повторите");
  });
});
