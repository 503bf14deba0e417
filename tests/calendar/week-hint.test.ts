// The quick look at names: it may let through what is no week, and never holds back what is one.

import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { mayTellWeek } from "../../src/calendar/week-hint";
import { parseWeekName } from "../../src/calendar/week-name";
import { runs } from "../support/runs";

describe("the quick look at a name", () => {
  test.each([
    "Project plan",
    "2024-05-14",
    "2024-05-14 Встреча",
    "Standup 2024-12-31",
    "Meeting 5 notes",
    "202405141230 Zettel - a thought",
    "Version 2.10 draft",
    "14.05.2024",
    "План на 2024",
    "Book notes 3",
    "Q3 бюджет (8)",
    "S-Bahn",
    "Нужно 2 стола",
  ])("spares the full reader %s", (name) => {
    expect(parseWeekName(name)).toBeNull();
    expect(mayTellWeek(name)).toBe(false);
  });

  test.each([
    "W21",
    "Kw. 21",
    "2024-W21",
    "21-я неделя",
    "НЕДЕЛЯ № 21",
    "Нед 3".normalize("NFD"),
    "Нёделя 21".normalize("NFD"),
    "20.05-26.05",
    "20–26 мая",
    "20 мая по 26 мая",
    "2024-05-20 – 26 мая",
    "2024-05-20-2024-05-26",
    "(2024-05-20) - 2024-05-26",
    "20240520-20240526",
    "May 20–26",
    "Week of 2024-05-20",
    "Weekly 20.05",
    "Итоги W-202405-21",
    "\u212aW 21",
    "s21",
  ])("lets through %s", (name) => {
    expect(mayTellWeek(name)).toBe(true);
  });

  test("lets through every review of the sample vault", () => {
    const sample = join(__dirname, "..", "..", "sample-vault");
    const names = readdirSync(sample, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => path.slice(path.lastIndexOf("/") + 1, -3));
    const weeks = names.filter((name) => parseWeekName(name) !== null);
    expect(weeks.length).toBeGreaterThan(30);
    expect(weeks.filter((name) => !mayTellWeek(name))).toEqual([]);
  });

  const aPart = fc.constantFrom(
    ..."W w KW kw Wk Week WEEK week Weekly Woche Неделя неделя недели Нед нед. Нёд weekly Еженедельник CW sem semana S s н Н".split(
      " ",
    ),
    ..."review обзор итоги за с по до to of from г года я ая May may Sept мая Июнь янв plan Дина x Кw é \u0301 \u0306".split(
      " ",
    ),
    ...["2024", "2025", "1899", "24", "21", "05", "5", "26", "30", "31", "202405", "20240520", "2024-05-20"],
    ...["2024-05-26", "2024-02-30", "20.05", "20.05.2024", "26/05/2024", "20-05-2024", "st", "th"],
  );
  const aJoint = fc.constantFrom(
    ...["", " ", "-", "–", " - ", " – ", ".", ",", ", ", "_", "/", " (", ") ", "№", "# ", ":", "$", "\u00a0"],
  );

  test("never holds back a name that the full reader takes for a week's", () => {
    let weeks = 0;
    const property = fc.property(
      fc.array(fc.tuple(aPart, aJoint), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("NFC", "NFD", "as written"),
      (parts, form) => {
        const joined = parts.flat().join("");
        const name = form === "as written" ? joined : joined.normalize(form);
        if (parseWeekName(name) === null) return;
        weeks++;
        if (!mayTellWeek(name)) throw new Error(`held back: ${name}`);
      },
    );
    fc.assert(property, { numRuns: runs(1_000_000), seed: 20240609 });
    expect(weeks).toBeGreaterThan(runs(1_000_000) / 100);
  });
});
