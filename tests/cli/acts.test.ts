// The acts of the built program end to end: what it prints, what it writes, and what it leaves as it was.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { json, namesBelow, notesOf, run } from "./program";
import { everyFile, tempFolder } from "./temp-folder";

// Processes are started, which takes as long as the machine is busy.

const W22 = `---
week: 2024-W22
---
# What went well

# To do
- [ ] Call Dina #work 📅 2024-06-07 ^dina
	- [x] find her number
- [x] Buy milk
- [-] Order the server
- [ ] Taxes  [scheduled:: 2024-06-24]
- [ ] Стрижка 🔁 every month
- [ ] Write the letter  [since:: 2024-W19]
- [ ] 
`;
const VAULT = {
  "Weekly/2024/W20 Weekly.md": "# To do\n- [ ] Old thing\n",
  "Weekly/2024/W22 Weekly.md": W22,
  "Log.md": "- [ ] no review\n> - [ ] quoted\n",
};
const [FROM, TO] = ["Weekly/2024/W22 Weekly.md", "Weekly/2024/W23 Weekly.md"];
const WEEK = ["week", "--today", "2024-06-09", "--vault"];
const REPORT = {
  note: TO,
  created: true,
  week: "2024-W23",
  carried: [
    { text: "Call Dina #work 📅 2024-06-07 ^dina", from: FROM, line: 7, times: 1, since: "2024-W22" },
  ],
  left: [
    { text: "Old thing", from: "Weekly/2024/W20 Weekly.md", line: 2, reason: "older" },
    { text: "find her number", from: FROM, line: 8, reason: "done" },
    { text: "Buy milk", from: FROM, line: 9, reason: "done" },
    { text: "Order the server", from: FROM, line: 10, reason: "cancelled" },
    {
      text: "Taxes  [scheduled:: 2024-06-24]",
      from: FROM,
      line: 11,
      reason: "scheduled",
      until: "2024-06-24",
    },
    { text: "Стрижка 🔁 every month", from: FROM, line: 12, reason: "recurring" },
    { text: "Write the letter  [since:: 2024-W19]", from: FROM, line: 13, reason: "undecided" },
    { text: "", from: FROM, line: 14, reason: "empty" },
  ],
  writes: [TO, FROM],
};

/** Notes as they are after git has applied a diff to them. */
function applied(diff: string, vault: string): Readonly<Record<string, string>> {
  const copy = tempFolder();
  cpSync(vault, copy, { recursive: true });
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: copy, GIT_DIR: join(copy, "none") };
  const args = ["apply", "--whitespace=nowarn", "-"];
  execFileSync("git", args, { cwd: copy, input: diff, env, stdio: "pipe" });
  return notesOf(copy);
}

describe("week", () => {
  test("creates the due review and carries into it; a second time there is nothing to do; undo takes it back", () => {
    const [vault, state] = [tempFolder(VAULT), tempFolder()];
    const before = everyFile(vault);
    expect(json([...WEEK, vault], { state })).toEqual(REPORT);
    expect(readFileSync(join(vault, FROM), "utf8")).toBe(W22.replace("[ ] Call", "[>] Call"));
    expect(readFileSync(join(vault, TO), "utf8")).toContain(
      "# To do\n- [ ] Call Dina  [since:: 2024-W22] #work 📅 2024-06-07\n- [ ] \n",
    );
    const untouched = ({ "Log.md": log, "Weekly/2024/W20 Weekly.md": old }: Record<string, string>) => [
      log,
      old,
    ];
    expect(untouched(everyFile(vault))).toEqual(untouched(before));

    const once = everyFile(vault);
    expect(json([...WEEK, vault], { state })).toMatchObject({ created: false, carried: [], writes: [] });
    expect(everyFile(vault)).toEqual(once);

    const lines = readFileSync(join(vault, TO), "utf8").split("\n").length - 1;
    expect(json(["undo", "--vault", vault], { state })).toEqual({
      of: "2024-W23",
      undone: [
        { path: TO, lines: Array.from({ length: lines }, (_, i) => i + 1) },
        { path: FROM, lines: [7] },
      ],
      left: [],
      discarded: [TO],
    });
    expect(notesOf(vault)).toEqual(notesOf(tempFolder(VAULT)));
    expect(namesBelow(vault)).toContain(".trash/W23 Weekly.md");
    expect(json(["undo", "--vault", vault], { state })).toEqual({
      of: null,
      undone: [],
      left: [],
      discarded: [],
    });
  });

  test("is undone line by line where the review was written in since", () => {
    const [vault, state] = [tempFolder(VAULT), tempFolder()];
    json([...WEEK, vault], { state });
    const own = readFileSync(join(vault, TO), "utf8").replace("# Thoughts\n", "# Thoughts\nmine\n");
    rmSync(join(vault, TO));
    cpSync(join(tempFolder({ n: own }), "n"), join(vault, TO));
    const undone = json(["undo", "--vault", vault], { state });
    expect(undone).toMatchObject({ discarded: [], left: [{ path: TO, reason: "kept" }] });
    expect(readFileSync(join(vault, FROM), "utf8")).toBe(W22);
    expect(readFileSync(join(vault, TO), "utf8")).toContain("# Thoughts\nmine\n");
    expect(readFileSync(join(vault, TO), "utf8")).not.toContain("Dina");
  });

  test("takes the week and the series it is told", () => {
    const vault = tempFolder({ ...VAULT, "Work/2024-W22.md": "# To do\n- [ ] Ship\n" });
    const both = run([...WEEK, vault]);
    expect(both).toMatchObject({ status: 1, stdout: "" });
    expect(both.stderr).toContain("Weekly, Work");
    const report = json(["week", "--week", "2024-W25", "--series", "Work", "--vault", vault]);
    expect(report).toMatchObject({ note: "Work/2024-W25.md", week: "2024-W25", carried: [{ text: "Ship" }] });
  });

  test("creates nothing where a later review exists, and says so", () => {
    const vault = tempFolder({ ...VAULT, "Weekly/2024/W25 Weekly.md": "# To do\n" });
    const before = everyFile(vault);
    const later = "Weekly/2024/W25 Weekly.md";
    expect(json([...WEEK, vault])).toMatchObject({ note: later, created: false, later, writes: [] });
    expect(run([...WEEK, vault]).stdout).toBe(
      `${later} is later than the due week, so nothing was created\n`,
    );
    expect(everyFile(vault)).toEqual(before);
  });
});

describe("carry", () => {
  test("carries between notes named by path, name or link", () => {
    for (const [from, to] of [
      [FROM, "Weekly/2024/W23 Weekly.md"],
      ["W22 Weekly", "W23 Weekly"],
      ["[[W22 Weekly]]", "./Weekly/2024/W23 Weekly"],
    ] as const) {
      const vault = tempFolder({ ...VAULT, [TO]: "# To do\n" });
      const report = json(["carry", "--from", from, "--to", to, "--vault", vault, "--today", "2024-06-09"]);
      const left = REPORT.left.filter((item) => item.from === FROM);
      expect(report).toEqual({ ...REPORT, created: false, left });
    }
  });

  test("into a note of no kind names no week", () => {
    const vault = tempFolder(VAULT);
    const report = json(["carry", "--from", FROM, "--to", "Log", "--vault", vault, "--today", "2024-06-09"]);
    expect(report).toMatchObject({ note: "Log.md", writes: ["Log.md", FROM] });
    expect(report).not.toHaveProperty("week");
  });
});

describe("outline", () => {
  const NOTE =
    "---\ndate: 2024-06-02\n---\n# To do\n- [!] a [k:: v] #t ^b1\n  - b\n> - [>] c\n\n```\n- [ ] code\n```\n1. [i] - [ ] two\n";

  test("prints every item the product sees, and writes nothing", () => {
    const vault = tempFolder({ "Weekly/2024-W22.md": NOTE });
    const before = everyFile(vault);
    const none = { fields: {}, tags: [], blockId: null, section: "To do", parent: null, quote: false };
    expect(json(["outline", "2024-W22", "--vault", vault])).toEqual({
      kind: "weekly-review",
      week: "2024-W22",
      sections: [{ name: "To do", role: "todo", line: 4, level: 1 }],
      items: [
        {
          ...none,
          line: 5,
          status: "!",
          statusKind: "open",
          text: "a [k:: v] #t ^b1",
          fields: { k: "v" },
          tags: ["#t"],
          blockId: "b1",
          task: true,
        },
        { ...none, line: 6, status: null, statusKind: null, text: "b", parent: 5, task: false },
        { ...none, line: 7, status: ">", statusKind: "moved", text: "c", task: false, quote: true },
        { ...none, line: 12, status: "i", statusKind: "other", text: "- [ ] two", task: false },
      ],
    });
    expect(everyFile(vault)).toEqual(before);
    const said = run(["outline", "2024-W22", "--vault", vault]);
    expect(said.stdout).toBe(
      "    5  [!] a [k:: v] #t ^b1\n    6    - b\n    7  [>] c\n   12  [i] - [ ] two\n",
    );
  });
});

describe("task and take-back", () => {
  test("a line of a note becomes a task of the due review, once; a dry run only shows it", () => {
    const vault = tempFolder(VAULT);
    const task = ["task", "Log", "--line", "1", "--today", "2024-06-09", "--vault", vault];
    const before = notesOf(vault);
    expect(run([...task, "--dry-run"]).stdout).toContain("+- [ ] no review ([[Log]])");
    expect(notesOf(vault)).toEqual(before);
    expect(json(task)).toEqual({
      note: TO,
      created: true,
      text: "no review ([[Log]])",
      added: true,
      writes: [TO],
    });
    expect(json(task)).toMatchObject({ created: false, added: false, writes: [] });
    expect(run(task).stdout).toBe("“no review ([[Log]])” is already in W23 Weekly\n");
  });

  test("a carry is taken back by the notes alone, with another state folder", () => {
    const vault = tempFolder(VAULT);
    const before = notesOf(vault);
    json([...WEEK, vault]);
    const back = ["take-back", "W23 Weekly", "--today", "2024-06-09", "--vault", vault];
    expect(json([...back, "--dry-run"])).toMatchObject({ note: TO, left: [], writes: [FROM, TO] });
    expect(run(back).stdout).toBe("1 item taken back\n");
    expect(notesOf(vault)[FROM]).toBe(before[FROM]);
    expect(run(back).stdout).toBe("Nothing was carried into this note\n");
  });
});

test("the board in words says what is wrong, of which area a row is, and what is behind or overdue", () => {
  const vault = tempFolder({
    "2024-W22.md": "# Goals\n- [[School]]: 1\n- [[Book]]: 2\n# To do\n",
    "School.md":
      "---\ntype: goal\nowner: Vera\narea: Home\ntarget: 10\nhorizon: 2024-Q2\ncurrent: many\n---\n## Updates\n",
    "P2P.md": "---\ntype: driver\nreview: 2024-06-01\n---\n## Backlog\n- [ ] Survey\n> - [ ] Quoted\n",
  });
  const said = run(["board", "--scope", "vault", "--today", "2024-06-12", "--vault", vault]);
  expect(said.stdout).toBe(
    [
      "Goals",
      "  School  Vera · Home · fresh · updated 10 d ago · █░░░░░░░░░ · behind its time",
      "    ! “current” is “many”, which is no number.",
      "  ! There is no note “Book”.  2024-W22:3",
      "",
      "Drivers",
      "  P2P  1 open of 1 · review was due 2024-06-01",
      "    ! Items in quotes and callouts are not counted (line\u00a07).",
      "    [ ] Survey",
      "",
    ].join("\n"),
  );
});

describe("goals that Dataview selects", () => {
  const settings = (text: string) => ({ ".obsidian/plugins/throughline/data.json": text });

  test("are said to be unknown to the terminal, on stderr alone", () => {
    const vault = tempFolder({ ...VAULT, ...settings('{"goalSource": "#goal", "language": "ru"}') });
    const said = run(["board", "--json", "--vault", vault]);
    expect(JSON.parse(said.stdout)).toMatchObject({ goals: [] });
    expect(said.stderr).toMatch(
      /^throughline: какие цели и драйверы выбирает Dataview, здесь неизвестно — .+\n$/,
    );
    expect(run([...WEEK, vault]).stderr).toContain("Dataview");
    expect(run(["report", "--vault", vault]).stderr).toBe("");
  });

  test("are not spoken of where none are", () => {
    expect(run(["board", "--vault", tempFolder({ ...VAULT, ...settings("{}") })]).stderr).toBe("");
  });
});

describe("a dry run", () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["week", WEEK, {}],
    ["carry", ["carry", "--from", FROM, "--to", "Log", "--today", "2024-06-09", "--vault"], {}],
    [
      "week over other endings",
      WEEK,
      { [FROM]: `\uFEFF${W22.replace(/\n/g, "\r\n").trimEnd()} no end`, [TO]: "# To do\r\n- [ ] there" },
    ],
  ])("of %s writes nothing, and its diff gives git the same notes", (_, args, more) => {
    const [vault, state] = [tempFolder({ ...VAULT, ...more }), tempFolder()];
    const before = [everyFile(vault), namesBelow(state)];
    const dry = json([...args, vault, "--dry-run"], { state }) as { diff: string };
    const said = run([...args, vault, "--dry-run"], { state });
    expect(said).toMatchObject({ status: 0, stdout: dry.diff, stderr: "" });
    expect([everyFile(vault), namesBelow(state)]).toEqual(before);
    const foretold = applied(dry.diff, vault);
    const { diff, ...value } = dry;
    expect(diff).not.toBe("");
    expect(json([...args, vault], { state })).toEqual(value);
    expect(notesOf(vault)).toEqual(foretold);
  });

  test("of undo too", () => {
    const [vault, state] = [tempFolder(VAULT), tempFolder()];
    json([...WEEK, vault], { state });
    const before = [everyFile(vault), everyFile(state)];
    const { diff } = json(["undo", "--vault", vault, "--dry-run"], { state }) as { diff: string };
    expect([everyFile(vault), everyFile(state)]).toEqual(before);
    expect(applied(diff, vault)).toEqual(notesOf(tempFolder(VAULT)));
  });

  test("with nothing to do says so", () => {
    const vault = tempFolder({ [TO]: "# To do\n" });
    expect(json([...WEEK, vault, "--dry-run"])).toMatchObject({ diff: "", writes: [] });
    expect(run([...WEEK, vault, "--dry-run"]).stdout).toBe("Nothing to carry\n");
    expect(run(["undo", "--vault", vault, "--dry-run"]).stdout).toBe("Nothing to undo\n");
  });
});

describe("what the program says", () => {
  test("is grouped by what waits for the person, in the terminal's language", () => {
    const vault = tempFolder(VAULT);
    const said = run([...WEEK, vault], { env: { LANG: "ru_RU.UTF-8" } });
    expect(said.stdout.split("\n")).toEqual([
      `Создано: ${TO}`,
      "",
      "Перенесено в W23 Weekly: 1",
      "  Call Dina #work 📅 2024-06-07 ^dina  W22 Weekly:7",
      "",
      "Осталось: 8",
      "  ждёт решения",
      "    Write the letter  [since:: 2024-W19]  W22 Weekly:13",
      "  старше последнего обзора",
      "    Old thing  W20 Weekly:2",
      "  запланировано на W26",
      "    Taxes  [scheduled:: 2024-06-24]  W22 Weekly:11",
      "  повторяющаяся",
      "    Стрижка 🔁 every month  W22 Weekly:12",
      "  отменено",
      "    Order the server  W22 Weekly:10",
      "  сделано",
      "    find her number  W22 Weekly:8",
      "    Buy milk  W22 Weekly:9",
      "  пусто",
      "    W22 Weekly:14",
      "",
    ]);
  });

  test("names the year of a week of another one, and how long an item has waited", () => {
    const notes = {
      "W51 Weekly 2024.md": "# To do\n- [ ] Skis [scheduled:: 2025-02-03]\n- [ ] Wood [since:: 2024-W50]\n",
    };
    const said = run(["week", "--today", "2024-12-22", "--week", "2024-W52", "--vault", tempFolder(notes)]);
    expect(said.stdout).toContain("  scheduled for 2025-W06\n    Skis");
    expect(said.stdout).toContain("W51 Weekly 2024:3 · ×2 since W50\n");
  });

  test("is in the language of the settings once they are read, and colours no screen", () => {
    const vault = tempFolder({
      "2024-W22.md": "# To do\n- [ ] \u001b[31mred\u0007\n",
      ".obsidian/plugins/throughline/data.json": '{"language": "ru"}',
    });
    const said = run([...WEEK, vault]);
    expect(said.stdout).toMatch(/^Создано: 2024-W23\.md\n/);
    expect(said.stdout).toContain("  �[31mred�  2024-W22:2\n");
    expect(run(["week", "--nonsense", "--vault", vault]).stderr).toMatch(/^throughline: there is no option/);
  });
});

test("a copy of the sample vault gets its review and is as before after the undo", () => {
  const [vault, state] = [tempFolder(), tempFolder()];
  cpSync(join(__dirname, "..", "..", "sample-vault"), vault, { recursive: true });
  mkdirSync(join(vault, "Empty"));
  const before = notesOf(vault);
  const week = ["week", "--today", "2024-06-30", "--vault", vault];
  const { diff } = json([...week, "--dry-run"], { state }) as { diff: string };
  const foretold = applied(diff, vault);
  const report = json(week, { state }) as { carried: unknown[]; left: unknown[]; created: boolean };
  expect(report.created).toBe(true);
  expect(report.carried.length).toBeGreaterThan(5);
  expect(notesOf(vault)).toEqual(foretold);
  json(["undo", "--vault", vault], { state });
  expect(notesOf(vault)).toEqual(before);
});
