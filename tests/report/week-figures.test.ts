import { factsOf } from "../../src/board/facts";
import { addWeeks, lastDay, parseWeek } from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";
import { readPage } from "../../src/note/page";
import type { Counted } from "../../src/report/week-figures";
import { throughput, weekFigures } from "../../src/report/week-figures";

const W22 = parseWeek("2024-W22") as Week;
const until = lastDay(addWeeks(W22, 1));

const figures = (text: string) => {
  const page = readPage("W22 Weekly.md", text);
  const { tasks } = factsOf(page, null, "weekly-review", { names: {}, registry: null });
  return weekFigures(W22, tasks, until);
};

test("every form of a completion date counts (scenario 20)", () => {
  const week = figures(
    [
      "# Что сделать",
      "- [x] A",
      "- [x] B  [completion:: 2024-06-10]",
      "- [x] C (completion:: 2024-06-04)",
      "- [x] D ✅ 2024-06-05",
      "- [ ] E [since:: 2024-W19]",
      "- [>] F",
      "",
    ].join("\n"),
  );
  expect(week).toMatchObject({ planned: 6, done: 4, open: 1, moved: 1, onTime: 2, late: 1, undated: 1 });
  expect(week).toMatchObject({ carriedIn: 1, firstPass: 1, oldest: 3 });
  expect(week.rate).toBeCloseTo(4 / 6);
});

test("a week without tasks has no rate, and decorations are no tasks", () => {
  expect(figures("# Что сделать\n- [ ] \n- [i] идея\n- просто\n")).toMatchObject({
    planned: 0,
    rate: null,
    firstPass: null,
    oldest: null,
  });
});

test("what is usual is the median of the last four weeks", () => {
  const week = (done: number) =>
    weekFigures(W22, Array<Counted>(done).fill({ kind: "done", since: null, done: null }), until);
  expect(throughput([])).toBeNull();
  expect(throughput([3].map(week))).toBe(3);
  expect(throughput([100, 1, 7, 3, 5].map(week))).toBe(4);
  expect(throughput([1, 9, 2].map(week))).toBe(2);
  const untouched = weekFigures(W22, [{ kind: "open", since: null, done: null }], until);
  expect(throughput([...[1, 9, 2].map(week), untouched])).toBe(2);
});
