// What must hold for every series, in notes or in a log: nothing lost, nothing doubled, whenever the power goes out.

import fc from "fast-check";
import { isCarriable } from "../../src/mastermind/agenda";
import { meetingsIn } from "../../src/mastermind/facts";
import { readPage } from "../../src/note/page";
import { split } from "../../src/note/text";
import { nextMeeting } from "../../src/command/meeting/next-meeting";
import { undoLast } from "../../src/command/undo";
import { answer } from "../support/acts";
import { deskOf } from "../support/desk";
import type { MemoryVault } from "../support/memory-notebook";
import { Death, memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";

const TODAY = "2024-05-27";

const aQuestion = fc.record({
  form: fc.constantFrom("heading", "heading", "bullet", "slash", "person"),
  owner: fc.constantFrom("Макс", "Сая", "[[Сая]]"),
  body: fc.constantFrom(
    "",
    "",
    "",
    "← [[05.05.2024]]",
    "сказали",
    "![](a.png)",
    "%% так %%",
    "```\n# 01.01.2024\n```",
    "---",
  ),
  word: fc.constantFrom("", "", "", "#отложено", "#вернуться", "$& $1", "^q1"),
});

const aPromise = fc.record({
  box: fc.constantFrom("[ ]", "[ ]", "[/]", "[x]", "[-]", "[>]"),
  owner: fc.constantFrom("Макс: ", "Сая — ", ""),
  tail: fc.constantFrom("", " 📅 2024-06-01", " ^b", "  [since:: 2024-05-05]"),
  below: fc.constantFrom("", "", "\t- [ ] часть", "\t- [x] готово", "  дальше"),
});

const aMeeting = fc.record({
  questions: fc.array(aQuestion, { maxLength: 4 }),
  promises: fc.array(aPromise, { maxLength: 3 }),
  below: fc.boolean(),
  blank: fc.boolean(),
  people: fc.constantFrom("bullets", "headings", "table"),
});

const aSeries = fc
  .record({
    meetings: fc.tuple(aMeeting, aMeeting, aMeeting),
    shape: fc.constantFrom("notes", "newest first", "newest last"),
    level: fc.constantFrom(1, 2),
    title: fc.boolean(),
    archive: fc.boolean(),
    ahead: fc.boolean(),
    marker: fc.constantFrom("-", "*", "+"),
    end: fc.constantFrom("\n", "\n", "\r\n"),
    front: fc.constantFrom("", "\uFEFF", "---\nseries: Группа\n---\n"),
    closed: fc.boolean(),
    // Where it is not written the folder tells.
    year: fc.boolean(),
  })
  .map((series) => notesOf(series));

type Given<T> = T extends fc.Arbitrary<infer S> ? S : never;
type Meeting = Given<typeof aMeeting>;
interface Series {
  readonly meetings: readonly Meeting[];
  readonly shape: string;
  readonly level: number;
  readonly title: boolean;
  readonly archive: boolean;
  readonly ahead: boolean;
  readonly marker: string;
  readonly end: string;
  readonly front: string;
  readonly closed: boolean;
  readonly year: boolean;
}

const DAYS = ["12.05.2024", "19.05.2024", "26.05.2024", "02.06.2024"] as const;

/** Every question and promise of a series has a number of its own. */
function notesOf(series: Series): Readonly<Record<string, string>> {
  const { shape, level, front, end, closed, year } = series;
  const days = DAYS.map((day) => (year ? day : day.slice(0, 5)));
  let count = 0;
  const number = () => ++count;
  const ahead: Meeting = { questions: [], promises: [], below: false, blank: true, people: "bullets" };
  const all = series.ahead ? [...series.meetings, ahead] : series.meetings;
  const own = shape === "notes" ? 1 : level;
  const parts = all.map((meeting, i) => written(meeting, days[i] ?? "", own, series.marker, number));
  const ended = (text: string) => (front + (closed ? text : text.trimEnd())).replaceAll("\n", end);
  if (shape === "notes")
    return Object.fromEntries(parts.map((text, i) => [`Группа/2024/${days[i] ?? ""}.md`, ended(text)]));
  const inOrder = shape === "newest first" ? [...parts].reverse() : parts;
  const title = series.title && level === 2 ? "# Наша группа\n\nпо воскресеньям\n\n" : "";
  const archive = series.archive ? `${"#".repeat(level)} Архив\n\nстарое\n` : "";
  return {
    [`Группа/${year ? "" : "2024/"}Лог.md`]: ended(title + inOrder.join("\n") + (archive && `\n${archive}`)),
  };
}

function written(meeting: Meeting, day: string, level: number, marker: string, number: () => number): string {
  const head = (deeper: number) => "#".repeat(level + deeper);
  const lines = [`${head(0)} ${day}`, ""];
  const people = {
    bullets: [`${marker} Макс: раз`, `${marker} Сая: два`],
    headings: [`${head(2)} Макс`, "", "раз", "", `${head(2)} Сая`, "", "два"],
    table: ["| Макс | раз |", "| Сая | два |"],
  };
  lines.push(`${head(1)} Апдейты`, "", ...(people[meeting.people as "table"] ?? []), "");
  // A list behind a heading would be what was said of that question.
  const listed = meeting.questions.filter(({ form }) => form !== "heading");
  const titled = meeting.questions.filter(({ form }) => form === "heading");
  const questions = [`${head(1)} Вопросы`, ...(meeting.blank ? [""] : [])];
  for (const { form, owner, body, word } of listed) {
    const topic = `вопрос ${number()} ${word}`.trimEnd();
    const below = body === "" || body.startsWith("`") ? [] : [`\t${marker} ${body}`];
    if (form === "person")
      questions.push(`${marker} ${owner}:`, `\t${marker} ${topic}`, ...below.map((line) => `\t${line}`));
    else questions.push(`${marker} ${owner}${form === "slash" ? " / " : ": "}${topic}`, ...below);
  }
  if (listed.length > 0) questions.push("");
  for (const { owner, body, word } of titled)
    questions.push(
      `${head(2)} ${owner} / вопрос ${number()} ${word}`.trimEnd(),
      ...(body === "" ? [] : body.split("\n")),
      ...(meeting.blank ? [""] : []),
    );
  const promises = [`${head(1)} Договорённости`, ""];
  for (const { box, owner, tail, below } of meeting.promises) {
    promises.push(`${marker} ${box} ${owner}дело ${number()}${tail}`);
    // What is below a promise that was dropped stays with it.
    if (below !== "" && box !== "[-]")
      promises.push(below.replace(/часть|готово/, (word) => `${word} ${number()}`));
  }
  promises.push("");
  lines.push(
    ...(meeting.below ? [...promises, ...questions] : [...questions, "", ...promises]),
    `${head(1)} Рефлексия`,
    "",
    "",
  );
  return lines.join("\n");
}

const meet = (vault: MemoryVault) => answer(nextMeeting(deskOf(vault, TODAY, { appLanguage: "ru" }), {}));

async function met(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const report = await meet(vault);
  return { vault, report, after: vault.snapshot() };
}

/** The numbers of open questions and promises, sorted. */
function open(notes: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(notes)
    .flatMap(([path, text]) => {
      const meetings = meetingsIn(readPage(path, text), null, {}, null);
      const questions = meetings.flatMap((one) =>
        one.questions.filter(isCarriable).map(({ topic }) => topic),
      );
      const promises = meetings.flatMap((one) =>
        one.commitments
          .filter(({ kind }) => kind === "open" || kind === "progress")
          .map((own) => own.written),
      );
      return [...questions, ...promises].flatMap(
        (words) => /\d+/.exec(words.replace(/.*?(?=вопрос|дело|часть)/u, ""))?.[0] ?? [],
      );
    })
    .sort();
}

const unmarked = (line: string) => line.replace(/^(\s*[-*+]) \[[ />]\]/, "$1 []");

/** The lines of a note in order, with others between them. */
function stand(lines: readonly string[], among: readonly string[]): boolean {
  let at = -1;
  return lines.every((line) => (at = among.indexOf(line, at + 1)) !== -1);
}

describe("the next meeting of any series", () => {
  test("loses no open matter, doubles none, and leaves every line where it was", () =>
    fc.assert(
      fc.asyncProperty(aSeries, async (notes) => {
        const { after } = await met(notes);
        expect(open(after)).toEqual(open(notes));
        for (const [path, text] of Object.entries(notes)) {
          const now = split(after[path] ?? "").lines.map(unmarked);
          expect(stand(split(text).lines.map(unmarked), now)).toBe(true);
        }
      }),
      { numRuns: runs(3_000) },
    ));

  test("everything open is open in it alone, and a log keeps its order", () =>
    fc.assert(
      fc.asyncProperty(aSeries, async (notes) => {
        const { after, report } = await met(notes);
        for (const [path, text] of Object.entries(after)) {
          const meetings = meetingsIn(readPage(path, text), null, {}, null);
          const days = meetings.map(({ day }) => day ?? "");
          expect([days.join(), [...days].reverse().join()]).toContain([...days].sort().join());
          for (const meeting of meetings)
            if (meeting.day !== report.date) expect(meeting.questions.filter(isCarriable)).toEqual([]);
        }
      }),
      { numRuns: runs(2_000) },
    ));

  test("a second time changes nothing, and undo gives back every byte", () =>
    fc.assert(
      fc.asyncProperty(aSeries, async (notes) => {
        const { vault, after, report } = await met(notes);
        expect(await meet(vault)).toMatchObject({ carried: [], writes: [] });
        expect(vault.snapshot()).toEqual(after);
        if (report.writes.length > 0) await answer(undoLast(deskOf(vault, TODAY)));
        expect(vault.snapshot()).toEqual(notes);
      }),
      { numRuns: runs(2_000) },
    ));

  test("killed at any write, the next run ends where one whole run does, here and on another device", () =>
    fc.assert(
      fc.asyncProperty(aSeries, fc.nat(6), fc.boolean(), async (notes, at, keepsJournal) => {
        const { after } = await met(notes);
        const vault = memoryVault(notes);
        vault.diesAt(at);
        await meet(vault).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        const next = keepsJournal ? vault : memoryVault(vault.snapshot());
        next.restart();
        await meet(next);
        expect(next.snapshot()).toEqual(after);
      }),
      { numRuns: runs(3_000) },
    ));

  test("devices that did the same converge, whichever notes a sync brings first", () =>
    fc.assert(
      fc.asyncProperty(
        aSeries,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (notes, stale) => {
          const { after, report } = await met(notes);
          expect((await met(notes)).after).toEqual(after);
          const mixed = Object.fromEntries(
            Object.entries(after).map(([path, text], i) => [
              path,
              path !== report.note && stale[i] ? (notes[path] ?? text) : text,
            ]),
          );
          expect((await met(mixed)).after).toEqual(after);
        },
      ),
      { numRuns: runs(2_000) },
    ));
});
