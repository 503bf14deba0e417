import { nameMeeting } from "../../src/mastermind/naming";
import { aDay } from "../support/desk";

const named = (latest: string, day: string, on: string, taken: readonly string[] = []) =>
  nameMeeting(aDay(on), { path: latest, day: aDay(day) }, (path) => taken.includes(path));

describe("a new meeting is called as the latest one", () => {
  test.each([
    ["Школа/19.05.md", "Школа/26.05.md"],
    ["Школа/2024-05-19.md", "Школа/2024-05-26.md"],
    ["Школа/20240519.md", "Школа/20240526.md"],
    ["Школа/19.05.24.md", "Школа/26.05.24.md"],
    ["Школа/2024-05-19 Мастермайнд.md", "Школа/2024-05-26 Мастермайнд.md"],
    ["Школа/Мастермайнд 19 мая.md", "Школа/Мастермайнд 26 мая.md"],
    ["19 May call.md", "26 May call.md"],
    ["Calls/May 19, 2024.md", "Calls/May 26, 2024.md"],
    ["Школа/19.05–20.05.md", "Школа/26.05–27.05.md"],
    ["Школа/Встреча первая.md", "Школа/2024-05-26.md"],
    // The name tells another day than the note: it is no example.
    ["Школа/18.05.md", "Школа/2024-05-26.md"],
  ])("%s → %s", (latest, path) => {
    expect(named(latest, "2024-05-19", "2024-05-26")).toEqual({ path });
  });

  test("in the folder of its year, where that is what the folder is", () => {
    expect(named("Школа/2024/29.12.md", "2024-12-29", "2025-01-05")).toEqual({ path: "Школа/2025/05.01.md" });
    expect(named("2024/29.12.md", "2024-12-29", "2025-01-05")).toEqual({ path: "2025/05.01.md" });
    expect(named("Школа/2024/12 декабрь/29.12.md", "2024-12-29", "2025-01-05")).toEqual({
      path: "Школа/2025/01 январь/05.01.md",
    });
    expect(named("Набор 2024/29.12.md", "2024-12-29", "2025-01-05")).toEqual({ path: "Набор 2024/05.01.md" });
  });

  test.each([
    ["Школа/19.05.md", "Школа/26.05.md", "Школа/26.05.2024.md"],
    ["Школа/Мастермайнд 19 мая.md", "Школа/Мастермайнд 26 мая.md", "Школа/Мастермайнд 26 мая 2024.md"],
  ])("a name another year's meeting bears gets its year: %s", (latest, taken, path) => {
    expect(named(latest, "2024-05-19", "2024-05-26", [taken])).toEqual({ path });
  });

  test("where that is taken too, or has its year already, something stands in the way", () => {
    const inTheWay = "Школа/26.05.md";
    const both = [inTheWay, "Школа/26.05.2024.md"];
    expect(named("Школа/19.05.md", "2024-05-19", "2024-05-26", both)).toEqual({ inTheWay });
    const full = "Школа/2024-05-26.md";
    expect(named("Школа/2024-05-19.md", "2024-05-19", "2024-05-26", [full])).toEqual({ inTheWay: full });
  });
});
