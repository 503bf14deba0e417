import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { goalOf } from "../../src/goal/facts";
import { goalNote } from "../../src/goal/template";
import { readPage } from "../../src/note/page";

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
    const text = goalNote("Школа", parseDay(day) as Day, language);
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
