// A review of an unknown year: which years are likely, and the answer written into its note.

import { carryBetween } from "../../../src/command/review/carry";
import { carryInto } from "../../../src/command/review/carry-into";
import { takeBackCarry } from "../../../src/command/review/take-back";
import { undoLast } from "../../../src/command/undo";
import { reviewWeek } from "../../../src/command/review/week";
import { likelyWeeks, stateWeek, unknownYear } from "../../../src/command/review/year";
import type { Week } from "../../../src/calendar/week";
import { parseWeek } from "../../../src/calendar/week";
import { answer, note, refusal } from "../../support/acts";
import { aDay, deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const SUNDAY = "2024-06-09";
const PATH = "W22 Weekly.md";
const LIST = note("# To do", "- [ ] Report");

function aWeek(text: string): Week {
  const week = parseWeek(text);
  if (!week) throw new Error(`no week: ${text}`);
  return week;
}

const W22 = aWeek("2024-W22");

/** The note once its week was stated; taking that back has to give the very text there was. */
async function stated(text: string, path = PATH): Promise<string | undefined> {
  const vault = memoryVault({ [path]: text });
  const desk = deskOf(vault, SUNDAY);
  expect(await answer(stateWeek(desk, path, W22))).toEqual({ note: path, week: "2024-W22" });
  const after = vault.notes.get(path);
  await answer(undoLast(desk));
  expect(vault.notes.get(path)).toBe(text);
  return after;
}

describe("stating the week of a note adds one line to its properties", () => {
  test.each([
    ["without properties", LIST, `---\nweek: 2024-W22\n---\n${LIST}`],
    ["that is empty", "", "---\nweek: 2024-W22\n---\n"],
    ["without a final newline", "# To do", "---\nweek: 2024-W22\n---\n# To do"],
    ["that begins with a rule", "---\n\na", "---\nweek: 2024-W22\n---\n---\n\na"],
    ["with CRLF", "a\r\nb\r\n", "---\r\nweek: 2024-W22\r\n---\r\na\r\nb\r\n"],
    ["with a byte order mark", "\uFEFFa\n", "\uFEFF---\nweek: 2024-W22\n---\na\n"],
    ["with properties", "---\ntags: [a]\n---\nb", "---\ntags: [a]\nweek: 2024-W22\n---\nb"],
    ["with properties of no entry", "---\n---\nb\n", "---\nweek: 2024-W22\n---\nb\n"],
    ["with properties in CRLF", "---\r\na: 1\r\n---\r\nb", "---\r\na: 1\r\nweek: 2024-W22\r\n---\r\nb"],
    ["with properties behind a BOM", "\uFEFF---\na: 1\n---\n", "\uFEFF---\na: 1\nweek: 2024-W22\n---\n"],
    ["with an open text", "---\na: |\n  b\n---\n", "---\na: |\n  b\nweek: 2024-W22\n---\n"],
    ["with an empty week:", "---\nweek:\na: 1\n---\n", "---\nweek: 2024-W22\na: 1\n---\n"],
    ["with the number only", "---\nweek: 22  # of?\n---\n", "---\nweek: 2024-W22  # of?\n---\n"],
    ["with a Russian key", "---\nНеделя: W22\r\n---\n", "---\nНеделя: 2024-W22\r\n---\n"],
    ["with a quoted key", '---\n"week": "22"\n---\n', '---\n"week": 2024-W22\n---\n'],
  ])("of a note %s", async (_, before, after) => {
    expect(await stated(before)).toBe(after);
  });

  test("and no line where the note names its week by now", async () => {
    const vault = memoryVault({ [PATH]: "---\nweek: 2023-W22\n---\n" });
    await answer(stateWeek(deskOf(vault, SUNDAY), PATH, W22));
    expect(vault.writes()).toBe(0);
  });

  test.each([
    ["properties no line fits into", "---\n{a: 1}\n---\n"],
    ["a week: of several lines", "---\nweek:\n  - 22\n---\n"],
  ])("but a note with %s is left to the person", async (_, text) => {
    const vault = memoryVault({ [PATH]: text });
    const why = await refusal(stateWeek(deskOf(vault, SUNDAY), PATH, W22));
    expect(why).toEqual({ kind: "no-year", path: PATH, number: 22, guess: "2024-W22" });
    expect(vault.writes()).toBe(0);
  });

  test("and a note that is gone or read-only refuses", async () => {
    const vault = memoryVault({ [PATH]: LIST });
    vault.refuses(PATH, { kind: "read-only" });
    const desk = deskOf(vault, SUNDAY);
    expect(await refusal(stateWeek(desk, PATH, W22))).toMatchObject({ trouble: { kind: "read-only" } });
    vault.notes.clear();
    expect(await refusal(stateWeek(desk, PATH, W22))).toMatchObject({ trouble: { kind: "missing" } });
  });

  test("after which the act that asked for it goes on, over several notes", async () => {
    const vault = memoryVault({ [PATH]: LIST, "W03 Weekly.md": LIST });
    const desk = deskOf(vault, SUNDAY);
    expect(await refusal(carryInto(desk, "W03 Weekly.md"))).toMatchObject({ guess: "2024-W03" });
    await answer(stateWeek(desk, PATH, W22));
    expect(await answer(reviewWeek(desk, { carry: true }))).toMatchObject({
      note: "W23 Weekly.md",
      carried: [{ text: "Report" }],
    });
  });
});

describe("a review of an unknown year", () => {
  const other = { "2024-W23.md": "# To do\n", "Home.md": "# To do\n", "A/W22.md": LIST };

  test.each([
    ["carried from", { from: "A/W22.md", to: "Home.md" }],
    ["carried into", { from: "2024-W23.md", to: "A/W22.md" }],
  ])("is refused where it is %s, since its items would get the week that runs", async (_, wish) => {
    const vault = memoryVault(other);
    const why = await refusal(carryBetween(deskOf(vault, SUNDAY), wish));
    expect(why).toEqual({ kind: "no-year", path: "A/W22.md", number: 22, guess: "2024-W22" });
    expect(vault.snapshot()).toEqual(other);
  });

  test("is refused where its carry is taken back", async () => {
    const why = await refusal(takeBackCarry(deskOf(memoryVault(other), SUNDAY), "A/W22.md"));
    expect(why.kind).toBe("no-year");
  });
});

describe("the likely weeks of a review", () => {
  const likely = (path: string, number: number, today: string, written: string | null = null) => {
    const why = unknownYear({ path, number }, { today: aDay(SUNDAY) });
    return likelyWeeks(why, aDay(today), written === null ? null : aDay(written));
  };

  test("begin with the last one that can be, and go back ten years", () => {
    const weeks = likely(PATH, 22, SUNDAY);
    expect(weeks.slice(0, 3)).toEqual(["2024-W22", "2023-W22", "2022-W22"]);
    expect(weeks).toHaveLength(10);
    expect(likely("W24 Weekly.md", 24, SUNDAY).slice(0, 2)).toEqual(["2024-W24", "2023-W24"]);
    expect(likely("W25 Weekly.md", 25, SUNDAY)[0]).toBe("2023-W25");
  });

  test("go on with the one the file's time speaks for", () => {
    expect(likely(PATH, 22, SUNDAY, "2021-06-06").slice(0, 3)).toEqual(["2024-W22", "2021-W22", "2023-W22"]);
    expect(likely("W52.md", 52, SUNDAY, "2022-01-02").slice(0, 2)).toEqual(["2023-W52", "2021-W52"]);
    expect(likely(PATH, 22, SUNDAY, "1970-01-01")).toEqual(likely(PATH, 22, SUNDAY));
  });

  test("are weeks that exist", () => {
    expect(likely("W53.md", 53, SUNDAY)).toEqual(["2020-W53", "2015-W53"]);
  });

  test("are those of the days a name says", () => {
    const weeks = likely("Неделя 27.05 – 02.06.md", 22, SUNDAY);
    expect(weeks.slice(0, 2)).toEqual(["2024-W22", "2023-W21"]);
  });
});
