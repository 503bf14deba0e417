// How long each person has been without a question that was discussed.

import type { Day } from "../../src/calendar/day";
import { meetingsIn } from "../../src/mastermind/facts";
import { hotSeats } from "../../src/mastermind/hot-seat";
import type { DatedMeeting } from "../../src/mastermind/series";
import { onTheirDays } from "../../src/mastermind/series";
import { readPage } from "../../src/note/page";
import { aDay } from "../support/desk";

function row(notes: Readonly<Record<string, string>>): readonly DatedMeeting[] {
  return onTheirDays(
    Object.entries(notes).map(([path, text]) => {
      const page = readPage(path, text);
      return { page, properties: null, meetings: meetingsIn(page, null, {}, null) };
    }),
  ).dated;
}

const waits = (notes: Readonly<Record<string, string>>, on: Day | null) =>
  Object.fromEntries(hotSeats(row(notes), ["Вера", "Зоя", "Тимур"], on));

const meeting = (questions: string) => `## Апдейты\n- Вера: да\n- Зоя: да\n## Вопросы\n${questions}\n`;
const NOTES = {
  "2024/05.05.md": meeting("### Вера / а\nда\n### Зоя / б\nда"),
  "2024/12.05.md": meeting("### [[вера]] / в\nда\n### Зоя / г"),
  "2024/19.05.md": meeting("### Зоя / г #снято\nда"),
  // Nobody came: it is no meeting to have waited at.
  "2024/26.05.md": "## Апдейты\n- Вера: \n- Зоя: \n## Вопросы\n### Зоя / г\n",
  "2024/02.06.md": meeting("### Зоя / г\nда"),
};

it("is counted back in held meetings from the one of a day; who never had one has none", () => {
  expect(waits(NOTES, aDay("2024-06-02"))).toEqual({ Вера: 2, Зоя: 0, Тимур: null });
  expect(waits(NOTES, aDay("2024-05-19"))).toEqual({ Вера: 1, Зоя: 2, Тимур: null });
  expect(waits(NOTES, aDay("2024-05-05"))).toEqual({ Вера: 0, Зоя: 0, Тимур: null });
});

it("a meeting of the day counts though nobody has said anything yet, and though it stands nowhere", () => {
  expect(waits(NOTES, aDay("2024-05-26"))).toEqual({ Вера: 2, Зоя: 3, Тимур: null });
  expect(waits(NOTES, aDay("2024-06-09"))).toEqual({ Вера: 3, Зоя: 1, Тимур: null });
});

it("without a day it is counted from the latest meeting that was held", () => {
  expect(waits(NOTES, null)).toEqual({ Вера: 2, Зоя: 0, Тимур: null });
  const planned = { ...NOTES, "2024/09.06.md": "## Апдейты\n- Вера: \n- Зоя: \n## Вопросы\n### Вера / д\n" };
  expect(waits(planned, null)).toEqual({ Вера: 2, Зоя: 0, Тимур: null });
});
