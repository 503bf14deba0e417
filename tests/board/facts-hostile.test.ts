// Hostile notes: what the board reads of them costs in proportion to their length, and nothing throws.

import { factsOf } from "../../src/board/facts";
import { inline } from "../../src/board/inline";
import type { Day } from "../../src/calendar/day";
import { addToBacklog, logWork, moveItem } from "../../src/driver/edits";
import { addUpdate } from "../../src/goal/edits";
import { isKept, edited } from "../../src/note/reread";
import type { Page } from "../../src/note/page";
import { readPage } from "../../src/note/page";
import { withProperty } from "../../src/note/property-edit";

const PATH = "Школа/2020/P2P.md";
const READING = { names: {}, registry: null };
const WORDS = { backlog: "Backlog", worklog: "Worklog" };
const DAY = "2024-06-12" as Day;

const READERS: readonly (readonly [string, (page: Page) => unknown])[] = [
  ["a goal", (page) => factsOf(page, null, "goal", READING)],
  ["a driver", (page) => factsOf(page, null, "driver", READING)],
  ["a meeting", (page) => factsOf(page, null, "mastermind", READING)],
  ["a review", (page) => factsOf(page, null, "weekly-review", READING)],
  ["a backlog to add to", (page) => looked(page, addToBacklog(page, {}, "x", WORDS))],
  ["a worklog to add to", (page) => looked(page, logWork(page, {}, DAY, "x", WORDS))],
  ["updates to add to", (page) => looked(page, addUpdate(page, {}, DAY, "x", "Updates"))],
  ["a backlog to put in order", (page) => looked(page, moveItem(page, {}, page.lines.length - 1, 1) ?? [])],
];

function looked(page: Page, edits: Parameters<typeof isKept>[1]) {
  const now = edited(page, edits);
  return now && isKept(page, edits, now);
}

const times =
  (piece: string, before = "") =>
  (count: number) =>
    before + Array.from({ length: count }, (_, i) => piece.replaceAll("#n", String(i))).join("");
const SHAPES: readonly (readonly [string, (count: number) => string])[] = [
  ["items", times("- [ ] item #n\n", "## Backlog\n")],
  ["sections", times("## Backlog\n- [ ] item #n\n## Worklog\n- 19.05 a\n## Updates\n- 19.05 a\n")],
  ["sub-sections", times("### s#n\n- [ ] a\n", "## Backlog\n")],
  ["entries", times("### 19.05\n- a #n\n- 20.05: b\n", "## Worklog\n")],
  [
    "questions",
    times("### Max / q #n\nWhat is happening?\n- a\nWhat is needed?\n- b\n%% c %%\n", "## Questions\n"),
  ],
  ["one question with comments", times("%%\na\n%%\n\n", "## Questions\n### Max / q\n")],
  ["meetings", times("# 19.05.2020\n## Questions\n### Max / q\n## Updates\n- Max: a\n- Al: b\n")],
  ["labels", times("What is happening?\n- a\n\ntext\n\n")],
  ["quotes", times("> - [ ] a #n\n", "## Other\n> words\n")],
  ["quotes apart", times("> [!todo] words #n\n> - [ ] a\n\n", "## Other\n")],
  ["items for goals", times("- [ ] a [goal:: [[b #n]]]\n", "## Backlog\n")],
  ["steps", times("## Steps\n- [ ] a\n## Goals\n- [[a]]: 5\n")],
];

/** Milliseconds of processor time, which a busy machine disturbs least. */
function cost(read: () => unknown): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe("Eight times the note takes about eight times as long", () => {
  test.each(SHAPES)(
    "of %s",
    (_, shape) => {
      const [short, long] = [readPage(PATH, shape(500)), readPage(PATH, shape(4000))];
      for (const [name, read] of READERS) {
        // Quadratic would be 64. What the machine adds by chance it does not add five times.
        let ratio = Infinity;
        for (let attempt = 0; attempt < 5 && ratio >= 30; attempt++) {
          const eight = cost(() => Array.from({ length: 8 }, () => read(short)));
          ratio = Math.min(ratio, (8 * cost(() => read(long))) / Math.max(eight, 1));
        }
        expect([name, ratio < 30]).toEqual([name, true]);
      }
    },
    60_000,
  );
});

const PIECES = [
  ..."a 1[(*_`~=@:<>%#/\\-".split(""),
  ...[
    "\t",
    "a ",
    "a.",
    "[[",
    "[[a",
    "](",
    "]]",
    "**",
    "~~",
    "==",
    "%%",
    "<!--",
    "1,",
    "1.",
    "1-",
    "123 ",
    "a / ",
    "(a) ",
  ],
  ...["19.05 ", "19.05-", "#open ", "→ ", "Макс ", "№", "[[a]]", "a 1 "],
];
const BEGINNINGS = ["", "Макс ", "**"];

describe("A line of 50,000 characters is read at once", () => {
  test.each(PIECES.map((piece) => [piece]))(
    "of %j",
    (piece) => {
      for (const begin of BEGINNINGS) {
        for (const end of ["", "\u0001"]) {
          const line = begin + piece.repeat(Math.ceil(50_000 / piece.length)) + end;
          const note = `# Goals\n- [[a]]: ${line}\n## Questions\n### ${line}\n${line}\n## Backlog\n- ${line}\n## Worklog\n- ${line}\n## Updates\n- ${line}\n- ${line}\n## Commitments\n- [ ] ${line}\n`;
          const page = readPage(PATH, note);
          const properties = { target: line, status: line };
          const all = () => {
            for (const kind of ["goal", "driver", "mastermind", "weekly-review"] as const)
              factsOf(page, properties, kind, READING);
            inline(line);
            withProperty(readPage(PATH, `---\nstatus: ${line}\n---\n`), "status", "x");
          };
          // Quadratic takes seconds.
          expect([begin, cost(all) < 1500]).toEqual([begin, true]);
        }
      }
    },
    60_000,
  );
});
