// The cases of cases.md, and each again on notes that differ in everything that must not matter.

import type { Choice } from "../../src/carry/choice";
import { reviewWeek } from "../../src/command/review/week";
import { lastDay, parseWeek } from "../../src/calendar/week";
import type { Case } from "../support/cases";
import { readCases } from "../support/cases";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const cases = readCases("carry/cases.md");

const pathOf = (name: string) => `Weekly/2024/${name}.md`;

function weekIn(name: string) {
  const number = /W(\d\d)/.exec(name)?.[1] ?? "";
  const week = parseWeek(`2024-W${number}`);
  if (!week) throw new Error(`no week in ${name}`);
  return week;
}

function choiceOf(words: string): Choice {
  const [kind = "", ...rest] = words.split(" ");
  const tail = rest.join(" ");
  switch (kind) {
    case "carry":
    case "leave":
    case "done":
    case "drop":
      return { kind };
    case "split":
      return { kind, parts: tail.split("; ") };
    case "hand":
      return { kind, to: tail };
    case "schedule":
      return { kind, day: aDay(tail) };
    default:
      throw new Error(`no such choice: ${words}`);
  }
}

type Change = (text: string) => string;

const asWritten: Change = (text) => text;

/** Only where every indentation is a multiple of four: a tab in the middle would be another note. */
const withTabs: Change = (text) =>
  /^(?: {4})* {1,3}\S/m.test(text)
    ? text
    : text.replace(/^(?: {4})+/gm, (space) => "\t".repeat(space.length / 4));

const changes: readonly (readonly [string, Change])[] = [
  ["as written", asWritten],
  ["with properties in front", (text) => `---\ntags: [a]\nnote: "- [ ] not here"\n---\n${text}`],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\uFEFF${text}`],
  ["with tabs", withTabs],
  ["without a final newline", (text) => text.replace(/\n$/, "")],
];

async function run(one: Case, change: Change) {
  const { to } = one;
  if (!to) throw new Error(`${one.title}: no note to carry into`);
  const before = Object.fromEntries([...one.from, to].map((note) => [pathOf(note.name), change(note.text)]));
  const expected = Object.fromEntries(
    [...one.from, to].map((note) => [pathOf(note.name), change(one.after.get(note.name) ?? note.text)]),
  );
  const vault = memoryVault(before);
  const week = weekIn(to.name);
  const desk = deskOf(vault, lastDay(week));
  const wish = {
    week,
    carry: true,
    choices: ({ text }: { text: string }) => {
      const chosen = [...one.choices].find(([start]) => text.startsWith(start))?.[1];
      return chosen === undefined ? undefined : choiceOf(chosen);
    },
  };
  const done = await reviewWeek(desk, wish);
  if (done.kind !== "done") throw new Error(`refused: ${JSON.stringify(done.refusal)}`);
  return { vault, desk, wish, done, expected };
}

describe.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
  test.each(changes)("%s", async (_name, change) => {
    const { vault, done, expected } = await run(one, change);
    expect(vault.snapshot()).toEqual(expected);
    expect(done.value.left.map((left) => left.reason)).toEqual(one.left);
    if (one.carried.length > 0) {
      expect(done.value.carried.map(({ times, since }) => `×${times} since ${since}`)).toEqual(one.carried);
    }
  });

  test("a second time changes nothing", async () => {
    const { vault, desk, wish, expected } = await run(one, asWritten);
    const writes = vault.touched.length;
    const again = await reviewWeek(desk, wish);
    expect(again).toMatchObject({ kind: "done", value: { writes: [], carried: [] } });
    expect(vault.touched).toHaveLength(writes);
    expect(vault.snapshot()).toEqual(expected);
  });
});
