// How planning a carry grows with the note: ten times the tasks may cost twelve times the time.

import { parseDay } from "../src/calendar/day";
import { planCarry } from "../src/carry/plan";
import { readPage } from "../src/note/page";
import { fastest } from "./clock";
import type { Row, Section } from "./table";

export const carry: Section = {
  name: "carry",
  what: "planning the carry from a note of many tasks, reading it included",
  rows,
};

const RUNS = 9;

const KINDS: readonly (readonly [string, (i: number) => string])[] = [
  ["of tasks that differ", (i) => `- [ ] task ${i} #tag 📅 2024-06-07`],
  ["of equal tasks", () => "- [ ] call"],
  [
    "of tasks under headings and labels",
    (i) => `## Group ${i}\n\n**Label ${i}**\n\n- [ ] task ${i}\n  - [x] part\n  - [ ] rest`,
  ],
];

function* rows(): Iterable<Row> {
  for (const [name, line] of KINDS) {
    // Ten small plans in a row against one large one: garbage is collected in both.
    const small = time(note(1_000, line), 10);
    const large = time(note(10_000, line), 1);
    yield { name: `10,000 ${name}`, value: large, unit: "ms" };
    yield { name: `10,000 ${name}, against 1,000`, value: large / small, unit: "×", target: { most: 12 } };
  }
}

function note(tasks: number, line: (i: number) => string): string {
  return ["# To do", ...Array.from({ length: tasks }, (_, i) => line(i)), ""].join("\n");
}

function time(text: string, plans: number): number {
  const day = parseDay("2024-06-09");
  if (!day) throw new Error("the bench's day is none");
  const plan = () => {
    const from = readPage("W22.md", text);
    const into = readPage("W23.md", "# To do\n- [ ] \n");
    return planCarry(
      [
        {
          page: from,
          origin: "2024-W22",
          roles: roles(from.outline.headings.length),
          reach: "latest",
          plannedUntil: day,
        },
      ],
      {
        page: into,
        origin: "2024-W23",
        roles: roles(1),
        linkFrom: () => "[[W23]]",
        plannedUntil: day,
        labelled: [],
        missingHeading: "To do",
        main: null,
      },
      {
        today: day,
        mark: { char: ">", link: false },
        registry: null,
        notation: null,
        threshold: 3,
        place: "below",
        times: () => 1,
      },
    );
  };
  if (plan().taken.length === 0) throw new Error("the bench's note carries nothing");
  const all = () => Array.from({ length: plans }, plan);
  return fastest(RUNS, all) / plans;
}

function roles(headings: number): readonly ("todo" | null)[] {
  return Array.from({ length: headings }, (_, i) => (i === 0 ? "todo" : null));
}
