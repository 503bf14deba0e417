import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { goalOf } from "../../src/goal/facts";
import { goalTemplate } from "../../src/goal/template";
import { EN } from "../../src/calendar/locale";
import { fillNote } from "../../src/template/fill-note";
import { readPage } from "../../src/note/page";

test("words that every object knows are no placeholders", () => {
  const words = {
    title: "Школа",
    day: parseDay("2024-06-30") as Day,
    time: { hour: 9, minute: 0, second: 0 },
    locale: EN,
  };
  expect(fillNote("{{constructor}} {{__proto__:YYYY}} {{Date}} {{time+1h}}", words)).toBe(
    "{{constructor}} {{__proto__:YYYY}} 2024-06-30 10:00",
  );
});

test.each([
  ["en", "2024-06-30", "horizon: 2024-Q2\n", "## Next steps\n\n- [ ] \n\n## Updates\n\n- 2024-06-30 — \n"],
  [
    "ru",
    "2024-07-01",
    "horizon: 2024-Q3\n",
    "## Следующие шаги\n\n- [ ] \n\n## Апдейты\n\n- 2024-07-01 — \n",
  ],
] as const)(
  "a new goal in %s has its quarter, an empty step and an empty update",
  (language, day, horizon, end) => {
    const time = { hour: 9, minute: 0, second: 0 };
    const words = { title: "Школа", day: parseDay(day) as Day, time, locale: EN };
    const text = fillNote(goalTemplate(language), words);
    expect(text).toContain(horizon);
    expect(text.endsWith(end)).toBe(true);
    expect(goalOf(readPage("Школа.md", text), null, {}, null)).toMatchObject({
      title: "Школа",
      standing: "active",
      steps: [],
      updates: [],
    });
  },
);
