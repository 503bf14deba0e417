// The cases of cases.md, and each again on notes that differ in everything that must not matter.

import type { Desk } from "../../src/command/desk";
import { draftMeeting } from "../../src/command/meeting/draft";
import type { MatterChoice } from "../../src/command/meeting/choices";
import { nextMeeting } from "../../src/command/meeting/next-meeting";
import type { NextWish } from "../../src/command/meeting/next-meeting";
import { sayRefusal, wordsOf } from "../../src/command/say";
import { undoLast } from "../../src/command/undo";
import { answer } from "../support/acts";
import type { Case } from "../support/cases";
import { readCases } from "../support/cases";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const cases = readCases("mastermind/cases.md");

const pathOf = (name: string) => (name.includes("/") ? `${name}.md` : `Группа/2024/${name}.md`);

type Change = (text: string) => string;

const asWritten: Change = (text) => text;

const changes: readonly (readonly [string, Change])[] = [
  ["as written", asWritten],
  ["with properties in front", (text) => (text.startsWith("---") ? text : `---\ntags: [a]\n---\n${text}`)],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\uFEFF${text}`],
  ["without a final newline", (text) => text.replace(/\n$/, "")],
];

const LINE = /(?:строк[аеи] |с )\d+/u;

/** A choice as a case writes it: `driver Найти зал`. */
function choiceOf(words: string): MatterChoice {
  const [kind = "", ...rest] = words.split(" ");
  switch (kind) {
    case "carry":
    case "leave":
    case "drop":
    case "done":
    case "question":
    case "park":
    case "first":
      return { kind };
    case "driver":
      return { kind, title: rest.join(" "), folder: "Драйверы" };
    default:
      throw new Error(`no such choice: ${words}`);
  }
}

/** Choices are told by the beginning of what is chosen about; a sentence is ticked with `promise`. */
async function wishOf(one: Case, desk: Desk): Promise<NextWish> {
  const { given, choices } = one;
  const series = given.get("series");
  const date = given.get("date");
  const absent = given.get("absent");
  const draft = await draftMeeting(desk, series);
  const drafted = draft.kind === "draft" ? draft.plan({ ...(date && { date: aDay(date) }) }) : draft;
  const chosen = (text: string) => [...choices].find(([start]) => text.startsWith(start))?.[1];
  const matters = drafted.kind === "planned" ? drafted.matters : [];
  const found = drafted.kind === "planned" ? drafted.found : [];
  return {
    ...(series !== undefined && { series }),
    ...(date !== undefined && { date: aDay(date) }),
    ...(absent !== undefined && { absent: absent.split(", ") }),
    choices: ({ key }) => {
      const matter = matters.find((other) => other.key === key);
      const words =
        matter && chosen(matter.person === null ? matter.text : `${matter.person} / ${matter.text}`);
      return words === undefined ? undefined : choiceOf(words);
    },
    promised: found.filter(({ text }) => chosen(text) === "promise"),
  };
}

async function run(one: Case, change: Change) {
  const notes = [...one.from, ...(one.to ? [one.to] : [])];
  const names = new Set(notes.map(({ name }) => name));
  const before = Object.fromEntries(notes.map(({ name, text }) => [pathOf(name), change(text)]));
  const after = Object.fromEntries(
    // A new note is as its template has it.
    [...one.after].map(([name, text]) => [pathOf(name), names.has(name) ? change(text) : text]),
  );
  const vault = memoryVault(before);
  const language = one.given.get("language") === "en" ? "en" : "ru";
  const desk = deskOf(vault, one.given.get("today") ?? "2024-05-20", { appLanguage: language });
  const wish = await wishOf(one, desk);
  const done = await nextMeeting(desk, wish);
  return { vault, desk, wish, done, before, expected: { ...before, ...after }, language } as const;
}

describe.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
  test.each(changes)("%s", async (_name, change) => {
    const { vault, done, expected, language } = await run(one, change);
    const sentence = one.given.get("refused");
    if (done.kind === "refused") {
      const said = sayRefusal(done.refusal, wordsOf(language)).join(" — ");
      // With properties in front the line is another one.
      expect(change === asWritten ? said : said.replace(LINE, "")).toBe(
        change === asWritten ? sentence : sentence?.replace(LINE, ""),
      );
      expect(vault.writes()).toBe(0);
      return;
    }
    expect(sentence).toBeUndefined();
    expect(vault.snapshot()).toEqual(expected);
    if (one.left.length > 0) expect(done.value.left.map(({ reason }) => reason)).toEqual(one.left);
    if (one.carried.length > 0)
      expect(done.value.carried.map(({ times, since }) => `×${times} since ${since}`)).toEqual(one.carried);
  });

  if (one.given.has("refused")) return;

  test("a second time changes nothing, and undo gives back every byte", async () => {
    const { vault, desk, wish, before, expected } = await run(one, asWritten);
    const writes = vault.touched.length;
    const again = await answer(nextMeeting(desk, wish));
    expect(again).toMatchObject({ writes: [], carried: [] });
    expect(vault.touched).toHaveLength(writes);
    expect(vault.snapshot()).toEqual(expected);
    await answer(undoLast(desk));
    expect(vault.snapshot()).toEqual(before);
  });
});
