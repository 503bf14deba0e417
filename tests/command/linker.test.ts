// Links are written as Obsidian is set to write them.

import type { LinkStyle } from "../../src/command/desk";
import { linker } from "../../src/command/linker";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const link = (to: string, from: string, links: LinkStyle, others: readonly string[] = []) => {
  const vault = memoryVault(Object.fromEntries([...others, from].map((path) => [path, ""])));
  return linker(to, deskOf(vault, "2024-06-09", { links }))(from);
};

const FROM = "Weekly/2024/W22 Weekly.md";
const TO = "Weekly/2024/W23 Weekly.md";

describe("a link", () => {
  test.each<[string, LinkStyle, readonly string[], string]>([
    ["names the only note of its name", { markdown: false, path: "shortest" }, [], "[[W23 Weekly]]"],
    [
      "gives the path where another note has the name",
      { markdown: false, path: "shortest" },
      ["Work/w23 weekly.md"],
      "[[Weekly/2024/W23 Weekly|W23 Weekly]]",
    ],
    ["is absolute", { markdown: false, path: "absolute" }, [], "[[Weekly/2024/W23 Weekly|W23 Weekly]]"],
    ["is relative, beside it", { markdown: false, path: "relative" }, [], "[[W23 Weekly]]"],
    [
      "is Markdown, its space escaped",
      { markdown: true, path: "shortest" },
      [],
      "[W23 Weekly](W23%20Weekly.md)",
    ],
    [
      "is Markdown from the root",
      { markdown: true, path: "absolute" },
      [],
      "[W23 Weekly](Weekly/2024/W23%20Weekly.md)",
    ],
  ])("%s", (_, style, others, expected) => {
    expect(link(TO, FROM, style, others)).toBe(expected);
  });

  test.each([
    ["Школа/Зал.md", "Архив/ЗАЛ.md", "[[Школа/Зал|Зал]]"],
    ["Школа/Зал я.md", "Зал Я.md", "[[Школа/Зал я|Зал я]]"],
    ["A/Plan.md", "PLAN.md", "[[A/Plan|Plan]]"],
    ["A/Plan.md", "B/Plan.MD", "[[A/Plan|Plan]]"],
    ["A/Plan.md", "B/Flan.md", "[[Plan]]"],
    ["A/Plan.md", "B/My Plan.md", "[[Plan]]"],
    ["A/Plan.md", "Plat.md", "[[Plan]]"],
    ["Plan.md", "Plan.md", "[[Plan]]"],
  ])("to %s beside %s is %s", (to, other, expected) => {
    expect(link(to, FROM, { markdown: false, path: "shortest" }, [other])).toBe(expected);
  });

  test("goes up where the notes lie apart, and escapes parentheses", () => {
    const style = { markdown: true, path: "relative" } as const;
    const path = encodeURI("Цели/Школа новая").replace(encodeURI("новая"), `%28${encodeURI("новая")}%29`);
    expect(link("Цели/Школа (новая).md", FROM, style)).toBe(`[Школа (новая)](../../${path}.md)`);
  });
});
