// `throughline doctor` as people and scripts run it: what it prints, and --fix that asks one by one.

import { spawnSync } from "node:child_process";
import { json, notesOf, programFile, refusal, run } from "./program";
import { tempFolder } from "./temp-folder";

jest.setTimeout(120_000);

const W21 = "Weekly/2024/W21 Weekly.md";
const W22 = "Weekly/2024/W22 Weekly.md";
const COPY = "Weekly/2024/W22 Weekly (Conflicted copy Pixel 202406021011).md";
const VAULT = {
  [W21]: "---\nweek: 2024-W21\n---\n# To do\n- [ ] Call Dina\n",
  [W22]: "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n",
  [COPY]: "---\nweek: 2024-W22\n---\n# To do\n- [x] Call Dina\n- [ ] Site\n",
  "Weekly/2024/W20 Weekly.md": "---\nweek: 2024-W20\n---\n# To do\n- [ ] Call Dina\n",
  "Log.md": "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n",
};

function fix(vault: string, state: string, answers: string, ...more: readonly string[]) {
  const args = [programFile(), "doctor", "--fix", "--vault", vault, "--today", "2024-06-09", ...more];
  const env = { PATH: process.env["PATH"] ?? "", XDG_STATE_HOME: state, LANG: "C.UTF-8" };
  return spawnSync(process.execPath, args, { input: answers, encoding: "utf8", env, cwd: "/" });
}

test("it says what it found, a line each, and writes nothing", () => {
  const vault = tempFolder(VAULT);
  const ran = run(["doctor", "--vault", vault, "--today", "2024-06-09"]);
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  expect(ran.stdout.split("\n")).toEqual([
    "Found 3; throughline doctor --fix asks about each that can be mended",
    "Log.md:2  git has not finished a merge here: keep what is right between <<<<<<< and >>>>>>>, delete the marks",
    `${W22}:1  it is the review of 2024-W22, and so is W22 Weekly (Conflicted copy Pixel 202406021011)`,
    "Weekly/2024/W20 Weekly.md:5  “Call Dina” is open here and later; old copies: 1, the latest stands in W21 Weekly, line 5",
    "",
  ]);
  expect(json(["doctor", "--vault", vault])).toMatchObject({
    findings: [
      { kind: "unmerged", path: "Log.md", line: 2 },
      { kind: "two-notes", path: W22, line: 1 },
      { kind: "open-twice", path: "Weekly/2024/W20 Weekly.md", line: 5 },
    ],
  });
  expect(notesOf(vault)).toEqual(notesOf(tempFolder(VAULT)));
});

test("--fix shows each change and writes only where the answer is yes", () => {
  const [vault, state] = [tempFolder(VAULT), tempFolder()];
  const ran = fix(vault, state, "y\nn\n");
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain("Found 3, of which 2 can be mended here");
  expect(ran.stdout).toContain("+- [ ] Site");
  expect(ran.stdout).toContain("Mended 1;");
  const now = notesOf(vault);
  expect(now[COPY]).toBeUndefined();
  expect(now[W22]).toBe("---\nweek: 2024-W22\n---\n# To do\n- [x] Call Dina\n- [ ] Site\n");
  expect(now[W21]).toBe(VAULT[W21]);
  run(["undo", "--vault", vault], { state });
  expect(notesOf(vault)).toEqual(notesOf(tempFolder(VAULT)));
});

test.each(["", "q\n", "в\n"])("--fix ends with the answers (%j) and has written nothing", (answers) => {
  const [vault, state] = [tempFolder(VAULT), tempFolder()];
  expect(fix(vault, state, answers)).toMatchObject({ status: 0, stderr: "" });
  expect(notesOf(vault)).toEqual(notesOf(tempFolder(VAULT)));
});

test("a sound vault is said to be sound", () => {
  const ran = run(["doctor", "--vault", tempFolder({ [W22]: VAULT[W22] })]);
  expect(ran).toMatchObject({ status: 0, stdout: "Nothing is wrong\n" });
});

test("--fix is doctor's alone, and asks, so it goes with no --json", () => {
  const vault = tempFolder(VAULT);
  expect(refusal(run(["week", "--fix", "--vault", vault]), 2)).toContain("week has no option --fix");
  expect(refusal(run(["doctor", "--fix", "--json", "--vault", vault]), 2)).toContain("leave out --json");
});
