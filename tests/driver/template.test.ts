import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { driverOf, said as saying } from "../../src/driver/facts";
import { driverNote, linkLine, statementIn } from "../../src/driver/template";
import { readPage } from "../../src/note/page";
import { stretches } from "../../src/note/stretches";

const DAY = parseDay("2020-05-19") as Day;
const MEETING = [
  "# 19.05",
  "## Вопросы",
  "### Алекс / Драйверы",
  "← [[12.05]]",
  "",
  "Что есть сейчас? ",
  "",
  "* Кризис длинных курсов",
  "  * за год",
  "* Группы плохо коммуницируют",
  "",
  "Что нужно сделать?",
  "",
  "* Быстро обучаться P2P глобально",
  "",
  "## Рефлексия",
  "",
].join("\n");

test("a driver written in a question becomes a note of its own (scenario 14)", () => {
  const page = readPage("Школа/2020/19.05.md", MEETING);
  const said = statementIn(page, 2, {});
  const text = driverNote(
    {
      title: "P2P обучение",
      owner: "Алекс",
      said,
      backlog: ["Быстро обучаться P2P глобально"],
      day: DAY,
      worked: "[[19.05]]",
    },
    "ru",
  );
  expect(text).toBe(
    [
      ...["---", "type: driver", "status: noted", 'owner: "Алекс"', "review: ", "---", "# P2P обучение", ""],
      ...[
        "## Что есть сейчас?",
        "",
        "* Кризис длинных курсов",
        "  * за год",
        "* Группы плохо коммуницируют",
        "",
      ],
      ...["## Почему это важно?", "", "* ", ""],
      ...["## Что нужно сделать?", "", "* Быстро обучаться P2P глобально", ""],
      ...["## Беклог", "", "- [ ] Быстро обучаться P2P глобально", ""],
      ...["## Ворклог", "", "- 2020-05-19 — [[19.05]]", ""],
    ].join("\n"),
  );
  const own = readPage("P2P обучение.md", text);
  const driver = driverOf(own, { type: "driver", owner: "Алекс" }, {}, null);
  const parts = stretches(own, "driver");
  expect(saying(own, parts, "situation")).toEqual(["Кризис длинных курсов", "Группы плохо коммуницируют"]);
  expect(saying(own, parts, "effect")).toEqual([]);
  expect(driver.worklog.entries).toMatchObject([{ day: "2020-05-19", text: "[[19.05]]" }]);
});

test("the link to it goes under the heading and its marks", () => {
  expect(linkLine(readPage("19.05.md", MEETING), 2)).toBe(4);
});

test("a new driver has every section, in both languages, and reads as one without items", () => {
  for (const language of ["en", "ru"] as const) {
    const text = driverNote({ title: "X", owner: "", said: {}, backlog: [], day: DAY, worked: "" }, language);
    const driver = driverOf(readPage("X.md", text), null, {}, null);
    expect(text.match(/^## /gm)).toHaveLength(5);
    expect(driver).toMatchObject({ title: "X", needs: [], backlog: [] });
    expect(driver.worklog.entries).toEqual([]);
  }
});
