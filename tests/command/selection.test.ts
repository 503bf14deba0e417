// Goals and drivers that are selected by another plugin's query: what a note is to us then, and what else is known of it.

import { selection } from "../../src/command/selection";
import type { Properties } from "../../src/notebook/notebook";

const FIELDS: Readonly<Record<string, Properties>> = {
  "A.md": { status: "paused", current: 5000, random: 1, факт: 4 },
  "D.md": { владелец: "Макс" },
};
const fields = (path: string) => FIELDS[path] ?? null;
const all = selection({
  goals: new Set(["A.md", "B.md"]),
  drivers: new Set(["B.md", "D.md"]),
  of: "",
  fields,
});

describe("A selected note", () => {
  test("is what it is selected as, whatever it says, a goal before a driver", () => {
    expect(all.properties("A.md", { type: "driver" })).toMatchObject({ type: "goal" });
    expect(all.properties("B.md", null)).toEqual({ type: "goal" });
    expect(all.properties("D.md", { тип: "цель", week: "2024-W22" })).toEqual({
      type: "driver",
      week: "2024-W22",
      owner: "Макс",
    });
    expect(all.kind("A.md", "note")).toBe("goal");
    expect(all.kind("D.md", "mastermind")).toBe("driver");
  });

  test("says by its fields what its properties leave out, and nothing that is not ours to read", () => {
    expect(all.properties("A.md", { current: 7 })).toEqual({ type: "goal", status: "paused", current: 7 });
    expect(all.properties("A.md", { факт: 7 })).toEqual({ type: "goal", status: "paused", факт: 7 });
  });
});

describe("A note that is not selected", () => {
  test("is no goal and no driver where those are selected, and stays what else it is", () => {
    expect(all.kind("C.md", "goal")).toBe("note");
    expect(all.kind("C.md", "driver")).toBe("note");
    expect(all.kind("C.md", "weekly-review")).toBe("weekly-review");
    expect(all.properties("C.md", { type: "goal", status: "x" })).toEqual({ status: "x" });
    const review = { type: "weekly" };
    expect(all.properties("C.md", review)).toBe(review);
    expect(all.properties("C.md", null)).toBeNull();
  });

  test("is what it says where nothing is selected of its kind, with its fields", () => {
    const drivers = selection({ goals: null, drivers: new Set<string>(), of: "", fields });
    expect(drivers.kind("A.md", "goal")).toBe("goal");
    expect(drivers.properties("A.md", { type: "goal" })).toEqual({
      type: "goal",
      status: "paused",
      current: 5000,
    });
    const goal = { type: "goal" };
    expect(drivers.properties("C.md", goal)).toBe(goal);
  });
});

test("what is read of goals, drivers and selected notes hangs on the other plugin, of no others", () => {
  expect(all.touches("A.md", "note")).toBe(true);
  expect(all.touches("C.md", "goal")).toBe(true);
  expect(all.touches("C.md", "weekly-review")).toBe(false);
  expect([...all.paths()].sort()).toEqual(["A.md", "B.md", "D.md"]);
});
