// docs/cli.md as a contract: every JSON value there has the shape of what the built program answers, no key more or less.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACT_IDS } from "../../src/command/table";
import { DOCS_DAY, DOCS_VAULT, sections } from "../support/docs";
import { json, run } from "./program";
import { tempFolder } from "./temp-folder";

jest.setTimeout(120_000);

type Files = Readonly<Record<string, string>>;

interface Scenario {
  readonly files?: Files;
  /** Acts that come first, and what a person writes then. */
  readonly before?: (vault: string, act: (...args: readonly string[]) => void) => void;
  readonly args: readonly string[];
}

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const meeting = (day: string, text: string) =>
  `---\ntype: mastermind\ndate: ${day}\nparticipants: [Vera, Zoe]\n---\n## Goals and updates\n- Vera: nine pupils\n- Zoe: read\n\n${text}`;
const GROUP: Files = {
  "Group/2024/19.05.md": meeting(
    "2024-05-19",
    "## Commitments\n- [ ] Zoe: ask two newcomers\n\n## Questions\n",
  ),
  "Group/2024/26.05.md": meeting(
    "2024-05-26",
    "## Commitments\n- [ ] Zoe: ask two newcomers  [since:: 2024-05-19]\n- [x] Vera: write\n\n## Questions\n### Zoe / A microphone\n",
  ),
  "Group/2024/02.06.md": meeting(
    "2024-06-02",
    "## Commitments\n- [ ] Zoe: ask two newcomers  [since:: 2024-05-19]\n\n## Questions\n### Vera / Prices\nWe agreed on ten.\n### Zoe / A second microphone\n",
  ),
};
const week = (number: number, ...lines: readonly string[]) =>
  `---\nweek: 2024-W${number}\n---\n# To do\n${lines.map((line) => `${line}\n`).join("")}`;

/** By heading, for each of its blocks, the runs that together show all of it. */
const SHOWN: Readonly<Record<string, readonly (readonly Scenario[])[]>> = {
  "week, carry": [
    [
      { args: ["week"] },
      { args: ["carry", "--from", "W21 Weekly", "--to", "Ideas"] },
      { files: { [W22]: week(22, "- [ ] Call 🛫 2024-07-01") }, args: ["week"] },
      { files: { "Weekly/2024/W24 Weekly.md": week(24) }, args: ["week", "--week", "2024-W23"] },
      {
        files: { [W22]: "---\nweek: 2024-W22\n---\n", "Weekly/W22 Weekly.md": week(22) },
        args: ["carry", "--from", "W21 Weekly", "--to", "Ideas"],
      },
    ],
  ],
  meeting: [[{ files: GROUP, args: ["meeting", "--series", "Group"] }]],
  question: [[{ args: ["question", "--series", "Group", "--text", "Zoe / A second microphone"] }]],
  undo: [
    [
      {
        before: (vault, act) => {
          act("week");
          const file = join(vault, W23);
          writeFileSync(file, readFileSync(file, "utf8").replace("Call Dina", "Call Vera"));
        },
        args: ["undo"],
      },
      { before: (_, act) => act("week"), args: ["undo"] },
    ],
  ],
  task: [[{ args: ["task", "Ideas", "--line", "3"] }]],
  "take-back": [
    [
      {
        files: { [W22]: week(22, "- [ ] Call Dina", "- [ ] Rent") },
        before: (vault, act) => {
          act("week");
          const file = join(vault, W23);
          writeFileSync(file, readFileSync(file, "utf8").replace(/(.*Rent.*\n)/, "$1\t- [ ] My own\n"));
        },
        args: ["take-back", "W23 Weekly"],
      },
    ],
  ],
  board: [
    [
      {
        files: {
          "Drivers/Newcomers leave.md":
            "---\ntype: driver\nowner: Zoe\nstatus: active\nreview: soon\n---\n## What is needed\n- A first lesson\n\n## Backlog\n- [ ] Ask those who left\n",
          [W22]: "---\nweek: 2024-W22\n---\n# Goals\n- [[Half-marathon]]: 5\n# To do\n- [ ] Call Dina\n",
        },
        args: ["board", "--scope", "vault"],
      },
    ],
  ],
  report: [
    [{ args: ["report", "--weeks", "4"] }],
    [{ files: GROUP, args: ["report", "--series", "Group", "--person", "Zoe"] }],
  ],
  bases: [[{ files: { "Bases/Goals.base": "views: []\n" }, args: ["bases"] }]],
  outline: [
    [
      { args: ["outline", "W22 Weekly"] },
      { files: { ...GROUP, [W22]: week(22, "- [ ] Call #work") }, args: ["outline", "02.06"] },
      { files: { [W22]: week(22, "- [ ] Call #work") }, args: ["outline", "W22 Weekly"] },
    ],
  ],
  adopt: [[{ files: { "Old/W40 Weekly.md": "# To do\n" }, args: ["adopt"] }]],
  collapse: [
    [
      {
        files: {
          "Weekly/2024/W20 Weekly.md": week(20, "- [ ] Book the hall", "- [ ] Rent 📅 2024-05-01"),
          [W22]: week(22, "- [ ] Call", "- [ ] Rent"),
        },
        args: ["collapse"],
      },
    ],
  ],
  doctor: [[{ files: { "Weekly/2024/W22 Weekly 1.md": week(22) }, args: ["doctor"] }]],
  merge: [
    [
      {
        files: {
          "Weekly/2024/W22 Weekly (Conflicted copy Pixel 202406091011).md": week(22, "- [ ] Rent"),
          "Archive/Older/Years/W22 Weekly (Conflicted copy Pixel 202406091011).md": "another\n",
          "Links.md": "[[W22 Weekly (Conflicted copy Pixel 202406091011)]]\n",
        },
        args: ["merge"],
      },
    ],
  ],
};

/** By path of a key, of what types its values are; what stands in free tables of the person's own is left out. */
function shapes(value: unknown, at = "", found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) shapes(one, `${at}[]`, found);
  else if (typeof value === "object" && value !== null) {
    if (at !== "") add(at, "object");
    if (!at.endsWith(".fields"))
      for (const [key, one] of Object.entries(value)) shapes(one, `${at}.${key}`, found);
  } else add(at, value === null ? "null" : typeof value);
  return found;

  function add(path: string, type: string) {
    found.set(path, (found.get(path) ?? new Set()).add(type));
  }
}

function shown({ files = {}, before, args }: Scenario): unknown {
  const [vault, state] = [tempFolder({ ...DOCS_VAULT, ...files }), tempFolder()];
  const common = ["--vault", vault, "--today", DOCS_DAY];
  before?.(vault, (...act) => {
    expect(run([...act, ...common], { state })).toMatchObject({ status: 0, stderr: "" });
  });
  return json([...args, ...common], { state });
}

const VALUES = sections("cli.md").flatMap(({ name, text, blocks }) => {
  const examples = blocks.filter(({ info }) => info === "json");
  return examples.map(({ text: block }, i) => ({ name: `${name} ${i + 1}`, heading: name, i, text, block }));
});

test("every act has its value, and every value is shown by a run", () => {
  expect(VALUES.map(({ heading }) => heading)).toEqual(
    Object.entries(SHOWN).flatMap(([heading, all]) => all.map(() => heading)),
  );
  const told = new Set(VALUES.flatMap(({ heading }) => heading.split(", ")));
  expect([...told].sort()).toEqual([...ACT_IDS].sort());
});

test.each(VALUES)("$name has the keys the page shows, with their types", ({ heading, i, text, block }) => {
  const example = shapes(JSON.parse(block));
  const actual = new Map<string, Set<string>>();
  for (const scenario of SHOWN[heading]?.[i] ?? []) shapes(shown(scenario), "", actual);
  const isNamed = (path: string) => {
    const key = path.replace(/\[\]$/, "").split(".").at(-1) ?? "";
    return text.includes(`\`${key}\``) || text.includes(`"${key}":`);
  };
  expect([...example.keys()].filter((path) => !actual.has(path))).toEqual([]);
  expect([...actual.keys()].filter((path) => !example.has(path) && !isNamed(path))).toEqual([]);
  for (const [path, types] of example)
    for (const type of types) {
      const seen = [...(actual.get(path) ?? [])].filter((one) => one !== "null");
      if (type !== "null" && seen.length > 0) expect(`${path}: ${seen.join(" ")}`).toBe(`${path}: ${type}`);
    }
});

test("what the page says of exit statuses is so", () => {
  const common = ["--vault", tempFolder(DOCS_VAULT), "--today", DOCS_DAY];
  expect(run(["week", ...common]).status).toBe(0);
  expect(run(["outline", "Nothing", ...common]).status).toBe(1);
  expect(run(["week", "--week", "2024-W54", ...common]).status).toBe(2);
});
