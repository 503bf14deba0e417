// The minutes of a heading and the timer that runs through them.

import {
  extended,
  minutesIn,
  passedOf,
  readTimer,
  startTimer,
  toggled,
  withMinutes,
} from "../../src/mastermind/time-box";

test.each([
  ["Вопросы (40 мин)", 40],
  ["Вопросы (5 минут)", 5],
  ["Questions (15 min)", 15],
  ["Questions (15 Minutes)", 15],
  ["🔥 Вопросы (40 мин.):", 40],
  ["Questions (20')", 20],
  ["Вопросы (40)", null],
  ["Вопросы (0 мин)", null],
  ["Вопросы на 40 мин", null],
  ["Вопросы (1200 мин)", null],
])("“%s” gives %p minutes", (heading, minutes) => {
  expect(minutesIn(heading)).toBe(minutes);
});

it("writes minutes over those that stand there, else behind the words", () => {
  expect(withMinutes("Вопросы (40 мин):", 55, "мин")).toBe("Вопросы (55 мин):");
  expect(withMinutes("Questions", 10, "min")).toBe("Questions (10 min)");
});

it("a timer counts down, rests, goes on, is extended, and says how far it is over", () => {
  const minute = 60_000;
  const timer = startTimer("Вопросы", 10, 1000);
  expect(readTimer(timer, 1000)).toEqual({ left: 1, clock: "10:00", over: false });
  expect(readTimer(timer, 1000 + 2.5 * minute)).toEqual({ left: 0.75, clock: "7:30", over: false });
  const rests = toggled(timer, 1000 + 9 * minute);
  expect(readTimer(rests, 1000 + 60 * minute).clock).toBe("1:00");
  const goesOn = toggled(rests, 1000 + 60 * minute);
  expect(readTimer(goesOn, 1000 + 61 * minute)).toEqual({ left: 0, clock: "0:00", over: false });
  expect(readTimer(goesOn, 1000 + 62 * minute + 5000)).toEqual({ left: 0, clock: "+1:05", over: true });
  expect(readTimer(extended(goesOn, 5), 1000 + 61 * minute).clock).toBe("5:00");
});

it("a clock that is set back takes nothing away", () => {
  expect(passedOf(startTimer("Вопросы", 10, 5000), 1000)).toBe(0);
});
