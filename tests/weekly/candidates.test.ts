// What a path alone says: a note's name and folder, the folder of its series, and whether it may be a weekly review.

import { EN } from "../../src/calendar/locale";
import { candidates, isExcluded } from "../../src/weekly/candidates";
import { folderOf, noteName, seriesOf } from "../../src/note/path";

const rules = { format: null, locale: EN, excluded: [] };

test.each([
  ["Weekly/2024/W21 Weekly.md", "W21 Weekly", "Weekly/2024", "Weekly"],
  ["W21.md", "W21", "", ""],
  ["2024/W21.md", "W21", "2024", ""],
  ["a/1899/W21.md", "W21", "a/1899", "a/1899"],
  ["Недели/2024/11/Неделя 21.MD", "Неделя 21", "Недели/2024/11", "Недели"],
  ["Journal/2024/Q4/11-November/2024-W46.md", "2024-W46", "Journal/2024/Q4/11-November", "Journal"],
  ["a.md/v1.2.md", "v1.2", "a.md", "a.md"],
])("%s", (path, name, folder, series) => {
  expect([noteName(path), folderOf(path), seriesOf(path)]).toEqual([name, folder, series]);
});

describe("excluded", () => {
  test.each([
    ["Archive/W21.md", true],
    ["Archive/2020/W21.md", true],
    ["Archives/W21.md", false],
    ["My/Archive/W21.md", false],
    ["Templates/Weekly.md", true],
    ["Templates/Weekly W21.md", false],
    ["Templates/Other.md", true],
  ])("%s: %s", (path, is) => {
    expect(isExcluded(path, ["Archive", "Templates/Weekly", "Templates/Other.md"])).toBe(is);
  });

  test("notes are no candidates, in the person's own format either", () => {
    const paths = ["Archive/2024-W21.md", "Weekly/2024-W21.md"];
    const found = (format: string | null) =>
      candidates(paths, { ...rules, format, excluded: ["Archive"] }).map(({ path }) => path);
    expect(found(null)).toEqual(["Weekly/2024-W21.md"]);
    expect(found("[Archive]/GGGG-[W]WW")).toEqual(["Weekly/2024-W21.md"]);
  });
});

describe("candidates", () => {
  const read = (path: string) => candidates([path], rules)[0];

  test("are in the order of the paths, and nothing else is one", () => {
    const paths = ["W22.md", "Зоя.md", "Weekly/2024-W21.md", "2024-05-20.md", "Неделя 20.md"];
    expect(candidates(paths, rules).map(({ path }) => path)).toEqual([
      "W22.md",
      "Weekly/2024-W21.md",
      "Неделя 20.md",
    ]);
  });

  test("say the week and, where the name does, the year", () => {
    expect(read("a/2024-W21.md")).toEqual({
      path: "a/2024-W21.md",
      week: 21,
      year: 2024,
      first: null,
      weak: false,
    });
    expect(read("2024/W21 Weekly.md")).toMatchObject({ week: 21, year: null });
    expect(read("Неделя 5.md")).toMatchObject({ week: 5, year: null });
  });

  test("of a name of days know the first", () => {
    expect(read("Неделя 27.05 – 02.06.md")?.first).not.toBeNull();
  });

  test("with names that could be anything are weak", () => {
    expect(read("S21.md")?.weak).toBe(true);
    expect(read("W21.md")?.weak).toBe(false);
  });

  test("in the person's own format are never weak, and other forms are read beside it", () => {
    const own = candidates(["Reviews/24-S21.md", "W22.md"], { ...rules, format: "[Reviews]/YY-[S]WW" });
    expect(own.map(({ path, week, weak }) => [path, week, weak])).toEqual([
      ["Reviews/24-S21.md", 21, false],
      ["W22.md", 22, false],
    ]);
  });
});

describe("A path is exactly what the format in use gives its week", () => {
  const exact = (path: string, whole: string | null, format = "GGGG-[W]WW") =>
    candidates([path], { format, whole, locale: EN, excluded: [] })[0]?.exact === true;

  test.each([
    ["in its folder", "Journal/2024-W23.md", "[Journal]/GGGG-[W]WW", true],
    ["in a folder of the year", "Journal/2024/2024-W23.md", "[Journal]/GGGG/GGGG-[W]WW", true],
    ["in another folder", "Archive/2024-W23.md", "[Journal]/GGGG-[W]WW", false],
    ["in a deeper folder", "Journal/Old/2024-W23.md", "[Journal]/GGGG-[W]WW", false],
    ["without a format", "Journal/2024-W23.md", null, false],
  ])("%s", (_, path, whole, expected) => {
    expect(exact(path, whole)).toBe(expected);
  });

  test("never without a year, which nobody can tell", () => {
    expect(exact("Journal/W23 Weekly.md", "[Journal]/[W]WW [Weekly]", "[W]WW [Weekly]")).toBe(false);
  });
});
