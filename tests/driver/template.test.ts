import { driverOf } from "../../src/driver/facts";
import { driverTemplate, statementIn } from "../../src/driver/template";
import { readPage } from "../../src/note/page";

const BODY = [
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
].join("\n");

test("a question says of a driver what stands under its labels, without the blank lines around", () => {
  expect(statementIn(readPage("19.05.md", BODY), {})).toEqual({
    situation: ["* Кризис длинных курсов", "  * за год", "* Группы плохо коммуницируют"],
    effect: [],
    need: ["* Быстро обучаться P2P глобально"],
    impact: [],
  });
});

test("a new driver has every section, in both languages, and reads as one without items", () => {
  for (const language of ["en", "ru"] as const) {
    const text = driverTemplate(language).replace("{{date}}", "2024-06-12");
    const driver = driverOf(readPage("X.md", text), null, {}, null);
    expect(text.match(/^## /gm)).toHaveLength(5);
    expect(driver).toMatchObject({ needs: [], backlog: [] });
    expect(driver.worklog.entries).toEqual([]);
  }
});
