// Where suggestions come up while somebody types, and where they stay away.

import { placeIn } from "../../../src/obsidian/suggest/place";
import { heardIn, roleAbove } from "../../../src/obsidian/suggest/section";
import { written } from "../../../src/obsidian/suggest/written";

/** The cursor stands at the bar. */
const place = (line: string) => placeIn(line.split("|", 1)[0] ?? "");

describe("What the words before the cursor ask for", () => {
  it.each([
    ["- [ ] Call Dina [goal:: |", "goal", ""],
    ["- [ ] Call Dina [goal:: Sch|", "goal", "Sch"],
    ["- [ ] Call Dina [goal::Sch|]", "goal", "Sch"],
    ["- Позвонить (цель:: Шк|", "goal", "Шк"],
    ["goal:: Open a sch|", "goal", "Open a sch"],
    ["- [goal:: [[Open a school]], P2|", "goal", "P2"],
    ["- [ ] x [driver:: |]", "driver", ""],
    ["- [драйвер:: P2P об|", "driver", "P2P об"],
    ["- [ ] x  [since:: 2024|", "origin", "2024"],
    ["week:: |", "week", ""],
    ["[series:: Шк|]", "series", "Шк"],
    ["### |", "owner", ""],
    ["### Са|", "owner", "Са"],
    ["* ма|", "speaker", "ма"],
    ["- [-] Call Dina → W2|", "way", "W2"],
    ["← 19|", "way", "19"],
  ])("%s", (line, wanted, query) => {
    expect(place(line)).toMatchObject({
      wanted,
      query,
      from: (line.split("|")[0] ?? "").length - query.length,
    });
  });

  it.each([
    ["a link that is being typed is Obsidian's", "- [ ] Call Dina [goal:: [[Sch|"],
    ["so is an alias", "- [goal:: [[School|"],
    ["a field that is closed", "- [goal:: School] and |"],
    ["another field", "- [due:: 2024|"],
    ["a key of every object", "- [constructor:: a|"],
    ["a question that has its topic", "### Сая / Стра|"],
    ["a title", "# Ма|"],
    ["a tag", "- #ма|"],
    ["an empty bullet: Enter leaves the list there", "- |"],
    ["a task", "- [ ] Call|"],
    ["a bullet whose person is named", "- Макс: 5|"],
    ["prose with an arrow", "Moscow → |"],
    ["prose", "Call Di|"],
    ["an empty line", "|"],
    ["a very long line", `- [goal:: ${"a".repeat(3000)}|`],
  ])("nothing: %s", (_, line) => {
    expect(placeIn(line.slice(0, line.lastIndexOf("|")))).toBeNull();
  });

  it("is found at once in lines made to be slow", () => {
    const began = performance.now();
    for (const part of ["[", "::", "[goal:: ", "(a::,", "→ ", "- ", "### ", " ,"])
      placeIn(part.repeat(2000 / part.length));
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("What is put into the line", () => {
  const put = (line: string, text: string) => {
    const [before = "", after = ""] = line.split("|");
    const found = placeIn(before);
    if (!found) throw new Error("no place");
    const { from, to, text: whole, cursor } = written(found, text, after);
    const now = before.slice(0, from) + whole + (before + after).slice(to);
    return `${now.slice(0, cursor)}|${now.slice(cursor)}`;
  };

  it.each([
    ["- x [goal:: Sch|", "[[School]]", "- x [goal:: [[School]]]|"],
    ["- x [goal:: Sch|] 📅 2024-06-07", "[[School]]", "- x [goal:: [[School]]]| 📅 2024-06-07"],
    ["- x (goal:: Sch|)", "[[School]]", "- x (goal:: [[School]])|"],
    ["goal:: Sch|", "[[School]]", "goal:: [[School]]|"],
    ["- [goal:: [[A]], B|]", "[[B]]", "- [goal:: [[A]], [[B]]]|"],
    ["### С|", "Сая", "### Сая / |"],
    ["* м|", "Макс", "* Макс: |"],
    ["- [-] x → W2|", "[[W25 Weekly]]", "- [-] x → [[W25 Weekly]]|"],
  ])("%s, %s", (line, text, expected) => {
    expect(put(line, text)).toBe(expected);
  });
});

const MEETING = `# 26.05
## Цели и апдейты
* Макс: 5000 MAU
* [[Алекс]] — драйверы
*
## Вопросы
### Сая / Стратегия

текст
### 
## Notes
### 
`.split("\n");
const at = (line: number) => MEETING[line] ?? "";

describe("The section around a line of a meeting", () => {
  it.each([
    [4, "updates"],
    [9, "questions"],
    [8, "questions"],
    [11, null],
    [0, null],
  ])("of line %d is for %s", (line, role) => {
    expect(roleAbove(at, line, {})).toBe(role);
  });

  it("knows who has a bullet in it, and asks no other section", () => {
    expect([...heardIn(at, 4, MEETING.length - 1)].sort()).toEqual(["алекс", "макс"]);
    expect([...heardIn(at, 3, MEETING.length - 1)]).toEqual(["макс"]);
  });
});
