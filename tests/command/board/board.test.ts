// The acts "board" and "report" over a vault: which note they start from, and the values they answer with.

import { showBoard } from "../../../src/command/board/board";
import type { BoardGiven } from "../../../src/command/board/board";
import { reportWeeks } from "../../../src/command/board/figures";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

type Notes = Readonly<Record<string, string>>;

async function shown(notes: Notes, given: Partial<BoardGiven> = {}, today = "2024-06-12") {
  const vault = memoryVault(notes);
  const done = await showBoard(deskOf(vault, today), { scope: "linked", depth: 1, ...given });
  if (done.kind !== "done") throw new Error(JSON.stringify(done.refusal));
  // Reading never writes.
  expect(vault.writes()).toBe(0);
  return done.value;
}

const REVIEW = "# Мысли\n[[P2P]]\n# Что сделать\n- [ ] Раз  [since:: 2024-W20]\n- [x] Два\n";
const NOTES: Notes = {
  "Weekly/2024/W20 Weekly.md": "# Что сделать\n- [>] Раз\n# Мысли\n",
  "Weekly/2024/W21 Weekly.md": "# Что сделать\n- [>] Раз  [since:: 2024-W20]\n# Мысли\n",
  "Weekly/2024/W22 Weekly.md": REVIEW,
  "P2P.md":
    "---\ntype: driver\nowner: '[[Вера]]'\n---\n## Что нужно\n- Учиться\n## Беклог\n- [ ] Опрос\n- Найти\n- ~~Форум~~\n",
  "Школа.md": "---\ntype: goal\nstatus: active\n---\n## Апдейты\n- 2024-06-10 — 5 учеников\n",
};

test("without a note it starts from the latest review, and shows what that is linked with", async () => {
  expect(await shown(NOTES)).toEqual({
    root: "Weekly/2024/W22 Weekly.md",
    goals: [],
    drivers: [
      {
        title: "P2P",
        path: "P2P.md",
        owner: "Вера",
        status: null,
        needs: ["Учиться"],
        open: 2,
        total: 2,
        items: [
          { text: "Опрос", path: "P2P.md", line: 8, status: " ", statusKind: "open" },
          { text: "Найти", path: "P2P.md", line: 9, status: null, statusKind: "open" },
        ],
        area: null,
        lastWorked: null,
        overdue: null,
        remarks: [],
      },
    ],
    tasks: [
      {
        text: "Раз  [since:: 2024-W20]",
        path: "Weekly/2024/W22 Weekly.md",
        line: 4,
        status: " ",
        statusKind: "open",
        times: 2,
        since: "2024-W20",
      },
    ],
    questions: [],
    commitments: [],
    astray: [],
  });
});

test("it says what is wrong in notes, of which area they are, and whether a number is behind its time", async () => {
  const { goals, drivers, astray } = await shown(
    {
      "Weekly/2024/W22 Weekly.md": "# Цели\n- [[Школа]]: 1\n- [[Книга]]: 2\n# Что сделать\n",
      "2 Areas/Дом/Школа.md":
        "---\ntype: goal\ntarget: 10\nhorizon: 2024-Q2\ncurrent: много\n---\n## Апдейты\n- 2024-02-31 — да\n",
      "P2P.md": "---\ntype: driver\narea: Дом\nreview: 2024-06-01\n---\n## Ворклог\n- 2024-06-02 — да\n",
    },
    { scope: "vault" },
  );
  expect(goals).toMatchObject([
    {
      area: "Дом",
      behind: true,
      remarks: [
        { path: "2 Areas/Дом/Школа.md", line: 1, says: "“current” is “много”, which is no number." },
        { path: "2 Areas/Дом/Школа.md", line: 8, says: "No calendar has the day 2024-02-31 (line\u00a08)." },
      ],
    },
  ]);
  expect(goals[0]?.elapsed).toBeCloseTo(72 / 90, 2);
  expect(drivers).toMatchObject([
    { area: "Дом", lastWorked: "2024-06-02", overdue: "2024-06-01", remarks: [] },
  ]);
  expect(astray).toEqual([{ path: "Weekly/2024/W22 Weekly.md", line: 3, says: "There is no note “Книга”." }]);
});

test("the whole vault on request, from any note by its name", async () => {
  const { root, goals } = await shown(NOTES, { note: "p2p", scope: "vault" });
  expect(root).toBe("P2P.md");
  expect(goals).toEqual([
    {
      title: "Школа",
      path: "Школа.md",
      owner: null,
      status: "active",
      lastUpdate: "2024-06-10",
      staleDays: 2,
      state: "fresh",
      progress: null,
      area: null,
      elapsed: null,
      behind: false,
      remarks: [],
    },
  ]);
});

test("a note that does not exist is refused", async () => {
  const done = await showBoard(deskOf(memoryVault(NOTES), "2024-06-12"), {
    note: "Нет",
    scope: "vault",
    depth: 1,
  });
  expect(done).toMatchObject({ kind: "refused", refusal: { kind: "no-note" } });
});

test("a malformed note, an empty vault and excluded folders do no harm", async () => {
  expect((await shown({})).root).toBeNull();
  const broken = { ...NOTES, "Сломана.md": "---\ntype: [goal\n---\n# x\n" };
  expect((await shown(broken, { scope: "vault" })).drivers).toHaveLength(1);
});

const meeting = (day: string, rest: string) => `# ${day}\n## Апдейты\n- Вера: да\n- Зоя: да\n${rest}`;
const GROUP: Notes = {
  "Группа/2024/19.05.md": meeting(
    "19.05",
    "## Вопросы\n### Вера / Глина\n→ [[26.05]]\n## Договорённости\n- [>] Зоя: спеть\n",
  ),
  "Группа/2024/26.05.md": meeting("26.05", "## Вопросы\n### Вера / Глина\n← [[19.05]]\n→ [[02.06]]\n"),
  "Группа/2024/02.06.md": meeting(
    "02.06",
    "## Вопросы\n### Вера / Глина\n← [[19.05]]\n## Договорённости\n- [ ] Зоя: спеть  [since:: 2024-05-19]\n",
  ),
};

test("open questions know when they were first asked, promises how often they were missed", async () => {
  const { root, questions, commitments } = await shown(GROUP);
  expect(root).toBe("Группа/2024/02.06.md");
  expect(questions).toEqual([
    {
      owner: "Вера",
      topic: "Глина",
      path: "Группа/2024/02.06.md",
      line: 6,
      state: "open",
      times: 2,
      since: "2024-05-19",
    },
  ]);
  expect(commitments).toMatchObject([{ owner: "Зоя", misses: 2, statusKind: "open", line: 9 }]);
});

test("the notes before and after in a series belong to what is linked", async () => {
  const { tasks } = await shown(
    {
      "Weekly/2024/W20 Weekly.md": "# Что сделать\n- [ ] a\n# Мысли\n",
      "Weekly/2024/W21 Weekly.md": "# Что сделать\n- [ ] b\n# Мысли\n",
      "Weekly/2024/W22 Weekly.md": "# Что сделать\n- [ ] c\n# Мысли\n",
      "Weekly/2024/W23 Weekly.md": "# Что сделать\n- [ ] d\n# Мысли\n",
    },
    { note: "W22 Weekly" },
  );
  expect(tasks.map(({ text }) => text)).toEqual(["c", "b", "d"]);
});

test("the figures of the latest weeks, with what is usual", async () => {
  const week = (done: number, open: number) =>
    `# Что сделать\n${"- [x] a\n".repeat(done)}${"- [ ] b\n".repeat(open)}# Мысли\nда\n`;
  const notes = {
    "Weekly/2024/W20 Weekly.md": week(2, 0),
    "Weekly/2024/W21 Weekly.md": week(4, 1),
    "Weekly/2024/W22 Weekly.md": week(0, 6),
  };
  const done = await reportWeeks(deskOf(memoryVault(notes), "2024-06-12"), 2);
  if (done.kind !== "done") throw new Error("refused");
  expect(done.value).toMatchObject({ series: "Weekly", throughput: 3, overcommit: 2 });
  expect(done.value.weeks.map(({ week, done, planned }) => [week, done, planned])).toEqual([
    ["2024-W21", 4, 5],
    ["2024-W22", 0, 6],
  ]);
});

test("sub-tasks belong to theirs", async () => {
  const notes = {
    "Weekly/2024/W22 Weekly.md":
      "# Что сделать\n- [ ] a\n  - [x] b\n  - c\n    - [ ] d\n- e\n  - [x] f\n# Мысли\n",
  };
  const done = await reportWeeks(deskOf(memoryVault(notes), "2024-06-12"), 8);
  if (done.kind !== "done") throw new Error("refused");
  expect(done.value.weeks[0]).toMatchObject({ planned: 2, done: 1, open: 1 });
});
