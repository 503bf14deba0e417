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

/** All numbers up to the last where everything is tried, else about a dozen of them, the first and the last among them. */
function spread(last: number): readonly number[] {
  const all = Array.from({ length: last }, (_, i) => i + 1);
  const step = deep ? 1 : last / 12;
  return all.filter((n) => n === 1 || n === last || Math.floor(n / step) !== Math.floor((n - 1) / step));
}

interface Place {
  readonly vault: string;
  readonly state: string;
}

function place(): Place {
  return { vault: tempFolder(BEFORE), state: tempFolder() };
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
