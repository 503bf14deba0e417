// Moments moved by a shift, held against moment.

import * as fc from "fast-check";
import moment from "moment";
import type { Day } from "../../src/calendar/day";
import { parseShift, shifted } from "../../src/calendar/shift";

const aDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const aTime = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
});
const aShift = fc.record({
  amount: fc.integer({ min: -400, max: 400 }),
  unit: fc.constantFrom("y", "Q", "M", "w", "d", "h", "m", "s" as const),
});

test("a moment moves as moment's `add` moves it", () => {
  fc.assert(
    fc.property(aDay, aTime, aShift, (day, time, { amount, unit }) => {
      const at = moment.utc({ ...time, year: Number(day.slice(0, 4)) });
      at.month(Number(day.slice(5, 7)) - 1).date(Number(day.slice(8)));
      at.add(amount, unit);
      const to = shifted({ day, time }, { amount, unit });
      const two = (part: number) => String(part).padStart(2, "0");
      const said = `${to.day} ${two(to.time.hour)}:${two(to.time.minute)}:${two(to.time.second)}`;
      expect(said).toBe(at.format("YYYY-MM-DD HH:mm:ss"));
    }),
  );
});

test.each([
  ["+1d", { amount: 1, unit: "d" }],
  ["-2M", { amount: -2, unit: "M" }],
  ["+3q", { amount: 3, unit: "Q" }],
  ["1d", null],
  ["+d", null],
  ["+1x", null],
  ["+1d2", null],
])("%s is %j", (written, shift) => {
  expect(parseShift(written)).toEqual(shift);
});
