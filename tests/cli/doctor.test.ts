// `throughline doctor` as people and scripts run it: what it prints, and --fix that asks one by one.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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

describe("adopt", () => {
  const OLD = {
    "Old/W40 Weekly.md": "# To do\n",
    "Итоги.md": "# Что было хорошего\nх\n# Чего было не очень\nу\n",
    "P2P.md": "## Что есть сейчас?\nх\n## Что нужно сделать?\nу\n",
    "School.md": "---\ntype: goal\n---\n",
  };

  test("lists what notes are taken for, and writes nothing", () => {
    const vault = tempFolder(OLD);
    const ran = run(["adopt", "--vault", vault, "--today", "2024-06-09"]);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout.split("\n")).toEqual([
      "4 notes are recognised, 3 of them in doubt",
      "",
      "Weekly reviews (2)",
      "  Old/W40 Weekly.md  2023-W40 · The year is a guess",
      "  Итоги.md  ? · It tells no day or week",
      "",
      "Drivers (1)",
      "  P2P.md  ? · Only its headings say so",
      "",
      expect.stringContaining("throughline adopt NOTE"),
      "",
    ]);
    expect(json(["adopt", "--vault", vault, "--today", "2024-06-09"])).toMatchObject({
      recognised: [
        { path: "Old/W40 Weekly.md", doubt: "year" },
        {},
        { path: "School.md", doubt: null },
        { path: "P2P.md" },
      ],
      writes: [],
    });
    expect(notesOf(vault)).toEqual(notesOf(tempFolder(OLD)));
  });

  test("writes into one note what it is, and undo takes it back", () => {
    const [vault, state] = [tempFolder(OLD), tempFolder()];
    expect(refusal(run(["adopt", "Итоги", "--vault", vault], { state }), 1)).toContain(
      "say it: a week for a review",
    );
    expect(refusal(run(["adopt", "Итоги", "--kind", "novel", "--vault", vault], { state }), 2)).toContain(
      "--kind",
    );
    run(["adopt", "Итоги", "--week", "2024-W10", "--vault", vault], { state });
    expect(readFileSync(join(vault, "Итоги.md"), "utf8")).toBe(
      `---\nweek: 2024-W10\n---\n${OLD["Итоги.md"]}`,
    );
    run(["undo", "--vault", vault], { state });
    expect(notesOf(vault)).toEqual(notesOf(tempFolder(OLD)));
  });

  test("--fix asks about each note in doubt, and takes a week for what nobody can tell", () => {
    const [vault, state] = [tempFolder(OLD), tempFolder()];
    const args = [programFile(), "adopt", "--fix", "--vault", vault, "--today", "2024-06-09"];
    const env = { PATH: process.env["PATH"] ?? "", XDG_STATE_HOME: state, LANG: "C.UTF-8" };
    const answers = "2022-W40\n2024-W10\nn\n";
    const ran = spawnSync(process.execPath, args, { input: answers, encoding: "utf8", env, cwd: "/" });
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toContain("Mended 2;");
    const now = Object.fromEntries(
      Object.keys(OLD).map((path) => [path, readFileSync(join(vault, path), "utf8")]),
    );
    expect(now).toEqual({
      ...OLD,
      "Old/W40 Weekly.md": "---\nweek: 2022-W40\n---\n# To do\n",
      "Итоги.md": `---\nweek: 2024-W10\n---\n${OLD["Итоги.md"]}`,
    });
  });
});

test("--fix is doctor's and adopt's alone, and asks, so it goes with no --json", () => {
  const vault = tempFolder(VAULT);
  expect(refusal(run(["week", "--fix", "--vault", vault]), 2)).toContain("week has no option --fix");
  expect(refusal(run(["doctor", "--fix", "--json", "--vault", vault]), 2)).toContain("leave out --json");
});
