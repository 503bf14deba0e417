// The program killed, really killed, at every call that writes: what the next run makes of it is what an undisturbed run makes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deep } from "../support/runs";
import { namesBelow, notesOf, run } from "./program";
import type { How } from "./program";
import { tempFolder } from "./temp-folder";

// Some processes a kill, which takes as long as the machine is busy.
jest.setTimeout(deep ? 600_000 : 120_000);

const BEFORE = {
  "Weekly/2023/W52 Weekly.md":
    "\uFEFF---\r\nweek: 2023-W52\r\n---\r\n# To do\r\n- [ ] Позвонить Дине\r\n\t- [ ] номер",
  "Weekly/2023/W51 Weekly.md":
    "---\nweek: 2023-W51\n---\n# To do\n- [ ] Waits [scheduled:: 2024-01-09]\n- [x] done\n",
  "Log.md": "- [ ] stays\n",
};
const WEEK = ["week", "--today", "2024-01-07"];

/** Two notes of a week, of which one goes to the trash, and a note made for a question that waits. */
const TWINS = {
  "Weekly/2024/W01 Weekly.md": "---\nweek: 2024-W01\n---\n# To do\n- [x] Call\n- [ ] Site\n",
  "Weekly/2024/W01 Weekly 2.md": "---\r\nweek: 2024-W01\r\n---\r\n# To do\r\n- [ ] Call\r\n- [ ] Book",
  "Group/2024-01-06.md":
    "# 2024-01-06\n## Updates\n- Max: one\n- Vera: two\n## Questions\n### Max / Prices\n",
};

/** All numbers up to the last where everything is tried, else about `most` of them, the first and the last among them. */
function spread(last: number, most = 12): readonly number[] {
  const all = Array.from({ length: last }, (_, i) => i + 1);
  const step = deep ? 1 : last / most;
  return all.filter((n) => n === 1 || n === last || Math.floor(n / step) !== Math.floor((n - 1) / step));
}

interface Place {
  readonly vault: string;
  readonly state: string;
}

function place(notes: Readonly<Record<string, string>> = BEFORE): Place {
  return { vault: tempFolder(notes), state: tempFolder() };
}

function act(args: readonly string[], { vault, state }: Place, how: How = {}) {
  return run([...args, "--vault", vault], { state, ...how });
}

/** How many calls write when an act runs undisturbed. */
function callsOf(args: readonly string[], at: Place): number {
  const calls = join(tempFolder(), "calls");
  const ran = act(args, at, { preload: "kill-at.mjs", env: { AT: "0", HOW: "kill", CALLS: calls } });
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  return Number(readFileSync(calls, "utf8"));
}

function kill(args: readonly string[], at: Place, n: number): void {
  const ran = act(args, at, { preload: "kill-at.mjs", env: { AT: String(n), HOW: "kill" } });
  expect(ran).toMatchObject({ status: null, signal: "SIGKILL" });
}

function expectNothingLeftBehind({ vault, state }: Place): void {
  const names = [...namesBelow(vault), ...namesBelow(state)];
  expect(names.filter((name) => /throughline-tmp$|\.lock$|\.damaged$/.test(name))).toEqual([]);
}

const undisturbed = place();
const CALLS = callsOf(WEEK, undisturbed);
const AFTER = notesOf(undisturbed.vault);
const UNDO_CALLS = callsOf(["undo"], undisturbed);
const ORIGINAL = notesOf(tempFolder(BEFORE));

test("an undisturbed run writes a good deal, and its undo takes all of it back", () => {
  expect(CALLS).toBeGreaterThan(25);
  expect(UNDO_CALLS).toBeGreaterThan(20);
  expect(Object.keys(AFTER)).toContain("Weekly/2024/W01 Weekly.md");
  expect(notesOf(undisturbed.vault)).toEqual(ORIGINAL);
});

describe("a `week` that was killed", () => {
  test.each(spread(CALLS))("at call %i is finished by the next one, and can be undone", (n) => {
    const at = place();
    kill(WEEK, at, n);
    expect(act(WEEK, at)).toMatchObject({ status: 0, stderr: "" });
    expect(notesOf(at.vault)).toEqual(AFTER);
    expectNothingLeftBehind(at);
    expect(act(["undo"], at)).toMatchObject({ status: 0, stderr: "" });
    if (JSON.stringify(notesOf(at.vault)) !== JSON.stringify(ORIGINAL)) act(["undo"], at);
    expect(notesOf(at.vault)).toEqual(ORIGINAL);
    expectNothingLeftBehind(at);
  });

  test.each(spread(CALLS).filter((_, i) => deep || i % 3 === 0))("at call %i can be undone at once", (n) => {
    const at = place();
    kill(WEEK, at, n);
    expect(act(["undo"], at)).toMatchObject({ status: 0, stderr: "" });
    expect(notesOf(at.vault)).toEqual(ORIGINAL);
    expectNothingLeftBehind(at);
  });
});

describe("an `undo` that was killed", () => {
  test.each(spread(UNDO_CALLS))("at call %i is finished by the next one", (n) => {
    const at = place();
    act(WEEK, at);
    expect(notesOf(at.vault)).toEqual(AFTER);
    kill(["undo"], at, n);
    expect(act(["undo"], at)).toMatchObject({ status: 0, stderr: "" });
    expect(notesOf(at.vault)).toEqual(ORIGINAL);
    expectNothingLeftBehind(at);
    expect(act(["undo", "--json"], at).stdout).toContain('"of":null');
  });
});

describe.each([
  ["a merge", ["merge"]],
  ["a question that makes a note", ["question", "--text", "Whom to ask?"]],
  ["a meeting", ["meeting", "--date", "2024-01-13"]],
] as const)("%s that was killed", (_, wanted) => {
  const args = [...wanted, "--today", "2024-01-07"];
  const whole = place(TWINS);
  const calls = callsOf(args, whole);
  const after = notesOf(whole.vault);

  test.each(spread(calls, 4))("at call %i is finished by the next one, and can be undone", (n) => {
    const at = place(TWINS);
    kill(args, at, n);
    expect(act(args, at)).toMatchObject({ status: 0, stderr: "" });
    expect(notesOf(at.vault)).toEqual(after);
    expectNothingLeftBehind(at);
    expect(act(["undo"], at)).toMatchObject({ status: 0, stderr: "" });
    expect(notesOf(at.vault)).toEqual(notesOf(tempFolder(TWINS)));
  });
});

describe("the first meeting of a group that was killed", () => {
  const args = ["meeting", "--folder", "New", "--coming", "Max, Vera", "--today", "2024-01-07"];
  const whole = place(TWINS);
  const calls = callsOf(args, whole);
  const after = notesOf(whole.vault);

  test.each(spread(calls, 4))(
    "at call %i is made by the next one where it was not, and can be undone",
    (n) => {
      const at = place(TWINS);
      kill(args, at, n);
      const again = act(args, at);
      if (again.status !== 0) expect(again.stderr).toMatch(/^throughline: a group meets in “New” already/);
      expect(notesOf(at.vault)).toEqual(after);
      expectNothingLeftBehind(at);
      expect(act(["undo"], at)).toMatchObject({ status: 0, stderr: "" });
      expect(notesOf(at.vault)).toEqual(notesOf(tempFolder(TWINS)));
    },
  );
});
