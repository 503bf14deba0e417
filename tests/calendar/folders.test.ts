// Folders by year, quarter, month and week: which series they belong to, and which one comes next.

import { folderAboveTimes, folderLike } from "../../src/calendar/folders";
import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";

const day = (text: string): Day => {
  const found = parseDay(text);
  if (!found) throw new Error(`no day: ${text}`);
  return found;
};

describe("the folder of a series is the one above those that say a time", () => {
  test.each([
    ["Weekly/2026", "Weekly"],
    ["2026", ""],
    ["", ""],
    ["Weekly/2026/11", "Weekly"],
    ["Weekly/2026/11-November", "Weekly"],
    ["Weekly/2026/11. ноябрь", "Weekly"],
    ["Weekly/2026/Ноябрь", "Weekly"],
    ["Weekly/2026/Nov", "Weekly"],
    ["Journal/2026/11-novembre", "Journal"],
    ["Weekly/2026-11", "Weekly"],
    ["Weekly/2026-11 November", "Weekly"],
    ["Weekly/2026/2026-11", "Weekly"],
    ["Weekly/2026/Q4", "Weekly"],
    ["Weekly/2026-Q4", "Weekly"],
    ["Недели/2026/4 квартал", "Недели"],
    ["Weekly/2026/Q4/11", "Weekly"],
    ["Weekly/2026/W46", "Weekly"],
    ["Weekly/2026/11/Неделя 46", "Weekly"],
    // Without a year these may be anything.
    ["Weekly/11", "Weekly/11"],
    ["Weekly/November", "Weekly/November"],
    ["Groups/May", "Groups/May"],
    ["Courses/W46", "Courses/W46"],
    ["Projects/2026/Book", "Projects/2026/Book"],
    ["Projects/2026/Book/11", "Projects/2026/Book/11"],
    ["Weekly/2026/13", "Weekly/2026/13"],
    ["a/1899", "a/1899"],
    ["2026/2027", "2026"],
  ])("%s belongs to “%s”", (folder, series) => {
    expect(folderAboveTimes(folder)).toBe(series);
  });
});

describe("the folder of another day", () => {
  test.each([
    ["Weekly/2026", "2026-12-31", "2027-01-07", "Weekly/2027"],
    ["Weekly/2026/11", "2026-11-26", "2026-12-03", "Weekly/2026/12"],
    ["Weekly/2026/9", "2026-09-24", "2026-10-01", "Weekly/2026/10"],
    ["Weekly/2026/12-December", "2026-12-31", "2027-01-07", "Weekly/2027/01-January"],
    ["Недели/2026/11. ноябрь", "2026-11-26", "2026-12-03", "Недели/2026/12. декабрь"],
    ["Недели/2026/Ноябрь", "2026-11-26", "2026-12-03", "Недели/2026/Декабрь"],
    ["Weekly/2026/11-Nov", "2026-11-26", "2026-12-03", "Weekly/2026/12-Dec"],
    ["Weekly/2026-11", "2026-11-26", "2026-12-03", "Weekly/2026-12"],
    ["Weekly/2026-Q4", "2026-12-31", "2027-01-07", "Weekly/2027-Q1"],
    ["Недели/2026/3 квартал", "2026-09-24", "2026-10-01", "Недели/2026/4 квартал"],
    ["Weekly/2026/W46", "2026-11-12", "2026-11-19", "Weekly/2026/W47"],
    ["Weekly/2026/Q3/09", "2026-09-24", "2026-10-01", "Weekly/2026/Q4/10"],
    // Where the note is not of the time its folder says, somebody put it there.
    ["Weekly/2024", "2026-11-26", "2027-01-07", "Weekly/2024"],
    ["Weekly/2026/03", "2026-11-26", "2026-12-03", "Weekly/2026/03"],
    // Other languages' words are not known.
    ["Journal/2026/11-novembre", "2026-11-26", "2026-12-03", "Journal/2026/11-novembre"],
    ["Weekly/11", "2026-11-26", "2026-12-03", "Weekly/11"],
    ["", "2026-11-26", "2026-12-03", ""],
  ])("%s of %s is, on %s, %s", (folder, of, on, like) => {
    expect(folderLike(folder, [day(of)], day(on))).toBe(like);
  });

  test("a week that spans two months is of both", () => {
    const week = ["2026-12-03", "2026-11-30", "2026-12-06"].map(day);
    expect(folderLike("W/2026/11", week, day("2026-12-10"))).toBe("W/2026/12");
    expect(folderLike("W/2026/12", week, day("2026-12-10"))).toBe("W/2026/12");
  });
});
