// The program where little is as usual: nobody knows a home folder, names come from a shell's completion, notes hold control signs.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stateFolder, vaultState } from "../../cli/state";
import { json, notesOf, refusal, run } from "./program";
import { tempFolder } from "./temp-folder";

const REVIEWS = {
  "Weekly/2024-W20.md": "# To do\n- [ ] Call Dina\n",
  "Weekly/2024-W21.md": "# To do\n",
};
const DAY = ["--today", "2024-05-26"];

describe("without a home folder", () => {
  test.each([
    ["linux", {}, null],
    ["linux", { XDG_STATE_HOME: "/s" }, "/s/throughline"],
    ["darwin", {}, null],
    ["win32", {}, null],
    ["win32", { LOCALAPPDATA: "C:\\L" }, "C:\\L\\throughline"],
  ])(
    "there is a place for the state on %s with %j only where the environment names one",
    (system, env, folder) => {
      expect(stateFolder(env, system, null)).toBe(folder);
    },
  );

  test("what reads still reads, and what writes says what is missing before anything is written", async () => {
    const { keep, lock } = vaultState(tempFolder(REVIEWS), null);
    expect(await keep.load()).toBeUndefined();
    expect(await keep.save({ batches: [] })).toBe(false);
    expect(await lock()).toEqual({ kind: "failed", detail: "no-home" });
  });

  test("an empty HOME does not have the state written where the program was started", () => {
    const cwd = tempFolder();
    const vault = tempFolder(REVIEWS);
    run(["week", "--vault", vault, "--dry-run", ...DAY], { cwd, env: { HOME: "", XDG_STATE_HOME: "" } });
    run(["outline", "2024-W20", "--vault", vault], { cwd, env: { HOME: "", XDG_STATE_HOME: "" } });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("a name as it comes from elsewhere", () => {
  const vault = () => tempFolder({ ...REVIEWS, "Work/2024-W20.md": "- [ ] a\n", "Work/2024-W21.md": "" });

  test.each(["Weekly/", "/Weekly", "./Weekly/", "weekly"])("%s is the series of that folder", (series) => {
    const folder = vault();
    for (const act of ["week", "merge", "collapse"])
      expect(run([act, "--series", series, "--vault", folder, "--dry-run", ...DAY])).toMatchObject({
        status: 0,
      });
  });

  test("a slash alone is the series at the root of the vault", () => {
    const folder = tempFolder({ ...REVIEWS, "2024-W20.md": "- [ ] a\n", "2024-W21.md": "# To do\n" });
    const report = json(["week", "--series", "/", "--vault", folder, ...DAY]);
    expect(report).toMatchObject({ note: "2024-W21.md", carried: [{ text: "a" }] });
  });

  test.each([
    "[[2024-W20|last week]]",
    "[[2024-W20#To do]]",
    "[last week](Weekly/2024-W20.md)",
    "[[2024-W20]]",
  ])("%s names the note it leads to", (link) => {
    const folder = tempFolder(REVIEWS);
    expect(json(["outline", link, "--vault", folder])).toMatchObject({ items: [{ text: "Call Dina" }] });
  });

  test("a note's path on the disk is its path in the vault; one outside is nobody's", () => {
    const folder = tempFolder(REVIEWS);
    const note = join(folder, "Weekly", "2024-W20.md");
    expect(json(["outline", note, "--vault", folder])).toMatchObject({ items: [{ text: "Call Dina" }] });
    expect(json(["task", note, "--line", "2", "--vault", folder, ...DAY])).toMatchObject({ added: false });
    const outside = join(tempFolder(REVIEWS), "Weekly", "2024-W20.md");
    expect(refusal(run(["outline", outside, "--vault", folder]))).toContain("there is no note");
  });
});

test("bases that cannot be written where they are wanted are refused, not taken for written", () => {
  const folder = tempFolder({ "Note.md": "" });
  for (const wanted of [".hidden", "\u0436".repeat(130), "Note.md"])
    refusal(run(["bases", "--folder", wanted, "--vault", folder]));
  expect(existsSync(join(folder, ".hidden"))).toBe(false);
  expect(notesOf(folder)).toEqual(notesOf(tempFolder({ "Note.md": "" })));
});

test("no text of a note moves the cursor or colours the screen, whatever the act", () => {
  const evil = "evil \u001b[31mred\u0007";
  const folder = tempFolder({
    ...REVIEWS,
    "Weekly/2024-W20.md": `# To do\n- [ ] ${evil}\n`,
    "Note.md": `- ${evil}\n`,
  });
  const vault = ["--vault", folder];
  for (const args of [
    ["outline", "2024-W20"],
    ["task", "Note", "--line", "1", ...DAY],
    ["week", ...DAY],
    ["board", "--scope", "vault", ...DAY],
    ["undo"],
    ["outline", evil],
  ]) {
    const { stdout, stderr } = run([...args, ...vault]);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  }
});
