// Two devices that share a vault by git: real clones, the built program on each, offline, merged in both orders.

import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { json, notesOf, refusal, run } from "./program";
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
