// Two devices that share a vault by git: real clones, the built program on each, offline, merged in both orders.

import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { json, notesOf, programFile, refusal, run } from "./program";
import { tempFolder } from "./temp-folder";

jest.setTimeout(120_000);

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const W24 = "Weekly/2024/W24 Weekly.md";
const VAULT = {
  [W22]: `---
week: 2024-W22
---
# What went well
The course began

# To do
- [x] Netflix
- [ ] Call Dina ⏫ 📅 2024-06-07 ^dina
- [ ] Site
\t- [x] Screens
\t- [ ] Text
`,
  "Log.md": "- [ ] stays\n",
};

function git(folder: string, ...args: readonly string[]): string {
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_DATE: "2024-06-09T10:00:00Z",
    GIT_COMMITTER_DATE: "2024-06-09T10:00:00Z",
  };
  const who = ["-c", "user.name=Vera", "-c", "user.email=vera@example.org", "-c", "core.autocrlf=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}

interface Device {
  readonly vault: string;
  readonly state: string;
}

/** A vault on a server and two clones of it, each a device with a state of its own. */
function devices(files: Readonly<Record<string, string>> = VAULT) {
  const origin = tempFolder(files);
  git(origin, "init", "-q", "-b", "main");
  git(origin, "config", "receive.denyCurrentBranch", "updateInstead");
  git(origin, "add", "-A");
  git(origin, "commit", "-qm", "start");
  const clone = (): Device => {
    const vault = tempFolder();
    git(vault, "clone", "-q", origin, ".");
    return { vault, state: tempFolder() };
  };
  return { phone: clone(), desk: clone() };
}

function act({ vault, state }: Device, ...args: readonly string[]) {
  const ran = run([...args, "--vault", vault], { state });
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  return ran;
}

const carry = (on: Device, today: string) => act(on, "week", "--today", today);

function commit({ vault }: Device): void {
  git(vault, "add", "-A");
  if (git(vault, "status", "--porcelain") !== "") git(vault, "commit", "-qm", "notes");
}

/** The one pushes, the other pulls and merges and pushes, the one pulls. */
function sync(first: Device, second: Device): void {
  commit(first);
  commit(second);
  git(first.vault, "push", "-q");
  git(second.vault, "pull", "-q", "--no-rebase", "--no-edit");
  git(second.vault, "push", "-q");
  git(first.vault, "pull", "-q", "--no-rebase", "--no-edit");
}

/** A person finishes git's merge on the second device: of each conflict what they keep of its two sides. */
function finish(first: Device, second: Device, keep: (sides: readonly string[]) => string): void {
  for (const [path, text] of Object.entries(notesOf(second.vault))) {
    if (!text.includes("<<<<<<<")) continue;
    const file = join(second.vault, path);
    const whole = readFileSync(file, "utf8").replace(
      /<{7}.*\n([^]*?)={7}\n([^]*?)>{7}.*\n/g,
      (_, mine: string, theirs: string) => keep([mine, theirs]),
    );
    writeFileSync(file, whole);
  }
  git(second.vault, "add", "-A");
  git(second.vault, "commit", "-qm", "merged");
  git(second.vault, "push", "-q");
  git(first.vault, "pull", "-q", "--no-rebase", "--no-edit");
}

const boxes = (text: string, of: string) =>
  text
    .split("\n")
    .filter((line) => line.includes(of))
    .map((line) => /\[(.)\]/.exec(line)?.[1]);

describe.each(["the phone first", "the desk first"])("two clones that were offline, %s", (order) => {
  const inOrder = ({ phone, desk }: ReturnType<typeof devices>): [Device, Device] =>
    order === "the phone first" ? [phone, desk] : [desk, phone];

  test("that both carried the same week hold the same bytes at once, and merge without a conflict", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    carry(both.desk, "2024-06-09");
    expect(notesOf(both.phone.vault)).toEqual(notesOf(both.desk.vault));
    sync(...inOrder(both));
    const after = notesOf(both.phone.vault);
    expect(notesOf(both.desk.vault)).toEqual(after);
    carry(both.desk, "2024-06-09");
    expect(notesOf(both.desk.vault)).toEqual(after);
  });

  test("that carried while the other wrote converge, and keep what was written", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    const text = readFileSync(join(both.desk.vault, W22), "utf8");
    writeFileSync(join(both.desk.vault, W22), text.replace("The course began", "The course began\nRain"));
    sync(...inOrder(both));
    carry(both.phone, "2024-06-09");
    carry(both.desk, "2024-06-09");
    sync(...inOrder(both));
    const after = notesOf(both.phone.vault);
    expect(notesOf(both.desk.vault)).toEqual(after);
    expect(readFileSync(join(both.phone.vault, W22), "utf8")).toContain("Rain");
    expect(boxes(after[W22] ?? "", "Call")).toEqual([">"]);
    expect(boxes(after[W23] ?? "", "Call")).toEqual([" "]);
  });

  test("that are a week apart end with one open copy of each item", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    carry(both.desk, "2024-06-16");
    sync(...inOrder(both));
    carry(both.phone, "2024-06-16");
    carry(both.desk, "2024-06-16");
    sync(...inOrder(both));
    const after = notesOf(both.phone.vault);
    expect(notesOf(both.desk.vault)).toEqual(after);
    for (const item of ["Call", "Site", "Text"]) {
      expect([W22, W23, W24].flatMap((path) => boxes(after[path] ?? "", item))).toEqual([">", ">", " "]);
    }
    const [again] = inOrder(both);
    carry(again, "2024-06-16");
    expect(notesOf(again.vault)).toEqual(after);
  });

  test("that both changed one line are refused until git's merge is finished", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    const text = readFileSync(join(both.desk.vault, W22), "utf8");
    writeFileSync(join(both.desk.vault, W22), text.replace("- [ ] Call Dina", "- [x] Call Dina"));
    const [first, second] = inOrder(both);
    expect(() => sync(first, second)).toThrow();
    const conflicted = notesOf(second.vault);
    expect(conflicted[W22]).toContain("<<<<<<<");
    const ran = run(["week", "--today", "2024-06-09", "--vault", second.vault], { state: second.state });
    expect(refusal(ran)).toContain("git has not finished merging “Weekly/2024/W22 Weekly.md” (line ");
    expect(notesOf(second.vault)).toEqual(conflicted);
  });

  test("whose conflicting merge a person has finished converge", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    const text = readFileSync(join(both.desk.vault, W22), "utf8");
    writeFileSync(join(both.desk.vault, W22), text.replace("- [ ] Call Dina", "- [x] Call Dina"));
    const [first, second] = inOrder(both);
    expect(() => sync(first, second)).toThrow();
    finish(first, second, (sides) => sides.find((side) => side.includes("[x]")) ?? "");
    carry(first, "2024-06-09");
    carry(second, "2024-06-09");
    sync(first, second);
    const after = notesOf(first.vault);
    expect(notesOf(second.vault)).toEqual(after);
    expect(boxes(after[W22] ?? "", "Call")).toEqual(["x"]);
    for (const item of ["Site", "Text"])
      expect([W22, W23].flatMap((path) => boxes(after[path] ?? "", item))).toEqual([">", " "]);
  });

  test("that both wrote into the week they made converge once git's merge is finished, and lose neither line", () => {
    const both = devices();
    for (const [device, line] of [
      [both.phone, "- [ ] Book"],
      [both.desk, "- [ ] Rent"],
    ] as const) {
      carry(device, "2024-06-09");
      appendFileSync(join(device.vault, W23), `${line}\n`);
    }
    const [first, second] = inOrder(both);
    expect(() => sync(first, second)).toThrow();
    finish(first, second, (sides) => sides.join(""));
    for (const device of [first, second]) carry(device, "2024-06-09");
    const after = notesOf(first.vault);
    expect(notesOf(second.vault)).toEqual(after);
    for (const item of ["Call", "Site", "Book", "Rent"]) expect(boxes(after[W23] ?? "", item)).toEqual([" "]);
    for (const item of ["Call", "Site"]) expect(boxes(after[W22] ?? "", item)).toEqual([">"]);
  });

  describe("with a group's meetings", () => {
    const LAST = "Group/2024/02.06.md";
    const NEXT = "Group/2024/09.06.md";
    const LATER = "Group/2024/16.06.md";
    const GROUP = {
      "Group/2024/26.05.md":
        "---\ntype: mastermind\ndate: 2024-05-26\n---\n## Goals and updates\n- Max: ran\n\n## Commitments\n\n## Questions\n",
      [LAST]: `---
type: mastermind
date: 2024-06-02
participants: [Max, Zoe]
---
## Goals and updates
- Max: ran
- Zoe: read

## Commitments
- [ ] Zoe: call the hall
- [x] Max: write

## Questions
### Zoe / Prices
### Max / Site
`,
    };
    const meet = (on: Device, date: string, today = date) =>
      act(on, "meeting", "--series", "Group", "--date", date, "--today", today);

    test("that both made the same one hold the same bytes at once, and merge without a conflict", () => {
      const both = devices(GROUP);
      meet(both.phone, "2024-06-09");
      meet(both.desk, "2024-06-09");
      expect(notesOf(both.phone.vault)).toEqual(notesOf(both.desk.vault));
      sync(...inOrder(both));
      const after = notesOf(both.phone.vault);
      expect(notesOf(both.desk.vault)).toEqual(after);
      meet(both.desk, "2024-06-09");
      expect(notesOf(both.desk.vault)).toEqual(after);
      expect(boxes(after[NEXT] ?? "", "call the hall")).toEqual([" "]);
      expect(boxes(after[LAST] ?? "", "call the hall")).toEqual([">"]);
    });

    test("that one made while the other wrote converge, and keep what was written", () => {
      const both = devices(GROUP);
      meet(both.phone, "2024-06-09");
      const text = readFileSync(join(both.desk.vault, LAST), "utf8");
      writeFileSync(join(both.desk.vault, LAST), text.replace("- Max: ran", "- Max: ran and swam"));
      sync(...inOrder(both));
      meet(both.phone, "2024-06-09");
      meet(both.desk, "2024-06-09");
      sync(...inOrder(both));
      const after = notesOf(both.phone.vault);
      expect(notesOf(both.desk.vault)).toEqual(after);
      expect(after[LAST]).toContain("ran and swam");
      expect((after[NEXT] ?? "").match(/Zoe \/ Prices/g)).toHaveLength(1);
      expect(boxes(after[NEXT] ?? "", "call the hall")).toEqual([" "]);
    });

    test("that are a meeting apart: git asks where questions went, and either answer ends with each open once", () => {
      const both = devices(GROUP);
      meet(both.phone, "2024-06-09");
      meet(both.desk, "2024-06-16");
      const [first, second] = inOrder(both);
      expect(() => sync(first, second)).toThrow();
      expect(readFileSync(join(second.vault, LAST), "utf8")).toMatch(/<{7}[^]*→ \[\[[^]*={7}[^]*→ \[\[/);
      finish(first, second, (sides) => sides[0] ?? "");
      for (const device of [first, second]) meet(device, "2024-06-16");
      sync(first, second);
      const after = notesOf(first.vault);
      expect(notesOf(second.vault)).toEqual(after);
      const open = [LAST, NEXT, LATER].flatMap((path) => boxes(after[path] ?? "", "call the hall"));
      expect(open).toEqual([">", ">", " "]);
      expect((after[LATER] ?? "").match(/Zoe \/ Prices/g)).toHaveLength(1);
      meet(first, "2024-06-16");
      expect(notesOf(first.vault)).toEqual(after);
    });

    test("whose last meeting a sync kept twice carry nothing until it is one, and then what both know", () => {
      const both = devices(GROUP);
      const copy = LAST.replace(".md", " (Conflicted copy Pixel 202406031011).md");
      const kept = readFileSync(join(both.phone.vault, LAST), "utf8")
        .replace("- [ ] Zoe: call", "- [x] Zoe: call")
        .replace("- [x] Max: write", "- [x] Max: write\n- [ ] Max: print");
      writeFileSync(join(both.phone.vault, copy), kept);
      sync(...inOrder(both));
      const args = ["meeting", "--series", "Group", "--today", "2024-06-09"];
      for (const device of [both.phone, both.desk]) {
        const ran = run([...args, "--vault", device.vault], { state: device.state });
        expect(refusal(ran)).toMatch(/^several notes are the meeting of 2024-06-02: .*02.06.* — merge them/);
        const env = { PATH: process.env["PATH"] ?? "", XDG_STATE_HOME: device.state, LANG: "C.UTF-8" };
        const fix = [programFile(), "doctor", "--fix", "--vault", device.vault, "--today", "2024-06-09"];
        execFileSync(process.execPath, fix, { input: "y\n", env });
        act(device, ...args);
      }
      const after = notesOf(both.phone.vault);
      expect(notesOf(both.desk.vault)).toEqual(after);
      expect(after[copy]).toBeUndefined();
      expect(boxes(after[LAST] ?? "", "call the hall")).toEqual(["x"]);
      expect(boxes(after[NEXT] ?? "", "call the hall")).toEqual([]);
      expect(boxes(after[NEXT] ?? "", "Max: print")).toEqual([" "]);
    });

    test("whose notes git left half merged are refused, and nothing is written", () => {
      const both = devices(GROUP);
      meet(both.phone, "2024-06-09");
      sync(...inOrder(both));
      for (const [device, box] of [
        [both.phone, "x"],
        [both.desk, "-"],
      ] as const) {
        const text = readFileSync(join(device.vault, NEXT), "utf8");
        writeFileSync(join(device.vault, NEXT), text.replace("- [ ] Zoe: call", `- [${box}] Zoe: call`));
      }
      const [first, second] = inOrder(both);
      expect(() => sync(first, second)).toThrow();
      const conflicted = notesOf(second.vault);
      expect(conflicted[NEXT]).toContain("<<<<<<<");
      const args = ["meeting", "--series", "Group", "--date", "2024-06-16", "--today", "2024-06-16"];
      const ran = run([...args, "--vault", second.vault], { state: second.state });
      expect(refusal(ran)).toContain("git has not finished merging “Group/2024/09.06.md” (line ");
      expect(notesOf(second.vault)).toEqual(conflicted);
    });
  });

  test("whose copies a sync kept side by side become one note on both, with the same bytes", () => {
    const both = devices();
    carry(both.phone, "2024-06-09");
    carry(both.desk, "2024-06-09");
    appendFileSync(join(both.phone.vault, W23), "- [ ] Book\n");
    // As Syncthing does where both have written the file.
    const kept = readFileSync(join(both.desk.vault, W23), "utf8").replace("- [ ] Call", "- [x] Call");
    writeFileSync(
      join(both.phone.vault, W23.replace(".md", ".sync-conflict-20240609-101112-ABCDEFG.md")),
      kept,
    );
    git(both.desk.vault, "checkout", "-q", ".");
    git(both.desk.vault, "clean", "-qfd");
    sync(...inOrder(both));
    for (const device of [both.phone, both.desk]) {
      expect(json(["merge", "--vault", device.vault], { state: device.state })).toMatchObject({
        merged: W23,
      });
    }
    const after = notesOf(both.phone.vault);
    expect(notesOf(both.desk.vault)).toEqual(after);
    expect(boxes(after[W23] ?? "", "Call")).toEqual(["x"]);
    expect(boxes(after[W23] ?? "", "Book")).toEqual([" "]);
    expect(Object.keys(after).filter((path) => path.includes("conflict"))).toEqual([]);
    act(both.phone, "undo");
    expect(Object.keys(notesOf(both.phone.vault)).filter((path) => path.includes("conflict"))).toHaveLength(
      1,
    );
  });
});
