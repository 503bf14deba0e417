// Whole batches over a real folder: written, undone, and finished or forgotten after a kill at any call of the file system.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderNotebook } from "../../cli/folder-notebook";
import { vaultState } from "../../cli/state";
import { finish } from "../../src/notebook/apply";
import { planUndo, undo } from "../../src/notebook/undo";
import { AFTER, BEFORE, writeBatch } from "./batch-program";
import { expectNoLeftovers, fs, printed, secondProcess, systemError, tempFolder } from "./temp-folder";

const WRITING = ["writeFileSync", "fsyncSync", "renameSync", "linkSync", "unlinkSync", "mkdirSync"] as const;

// Other processes are started, which takes as long as the machine is busy.

afterEach(() => jest.restoreAllMocks());

/** The notes of a vault as the next run lists and reads them, its leftovers removed. */
function notesIn(vault: string): Readonly<Record<string, string>> {
  const paths = folderNotebook(vault, true).paths();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(vault, path), "utf8")]));
}

describe("a batch over a folder", () => {
  test("is written whole, and undone byte for byte", async () => {
    const [vault, state] = [tempFolder(BEFORE), tempFolder()];
    expect(await writeBatch(vault, state)).toMatchObject({ kind: "done" });
    expect(notesIn(vault)).toEqual(AFTER);
    const [notebook, { keep }] = [folderNotebook(vault, true), vaultState(vault, state)];
    const plan = await planUndo(notebook, keep);
    expect(plan && (await undo(notebook, keep, plan))).toMatchObject({ kind: "done" });
    expect(notesIn(vault)).toEqual(BEFORE);
    expect(readFileSync(join(vault, ".trash/W23.md"), "utf8")).toBe(AFTER["Weekly/W23.md"]);
    expect(await planUndo(notebook, keep)).toBeNull();
  });

  test("is refused without a trace where any one call of the file system fails", async () => {
    let refused = 0;
    for (let fatal = 0; ; fatal++) {
      const [vault, state] = [tempFolder(BEFORE), tempFolder()];
      let calls = 0;
      for (const name of WRITING) {
        const real = fs[name] as (...args: unknown[]) => unknown;
        jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
          if (calls++ === fatal) throw systemError("ENOSPC");
          return real(...args);
        }) as never);
      }
      const outcome = await writeBatch(vault, state);
      jest.restoreAllMocks();
      if (outcome.kind === "refused") {
        refused++;
        expect(outcome.unfinished).toBe(false);
        expect(notesIn(vault)).toEqual(BEFORE);
        expect(await finish(folderNotebook(vault, true), vaultState(vault, state).keep)).toEqual([]);
        expect(notesIn(vault)).toEqual(BEFORE);
      } else expect(notesIn(vault)).toEqual(AFTER);
      expectNoLeftovers(vault);
      if (calls <= fatal) break;
    }
    expect(refused).toBeGreaterThan(10);
  });

  test("is finished or forgotten by the next run where the process was killed at any call", async () => {
    const script = `
      const fs = require("node:fs");
      let calls = 0;
      for (const name of ${JSON.stringify(WRITING)}) {
        const real = fs[name];
        fs[name] = (...given) => {
          if (calls++ === Number(args[2])) process.kill(process.pid, "SIGKILL");
          return real(...given);
        };
      }
      console.log((await program.writeBatch(args[0], args[1])).kind);`;
    const ends = new Set<string>();
    for (let fatal = 0; ; fatal++) {
      const [vault, state] = [tempFolder(BEFORE), tempFolder()];
      const said = await printed(
        secondProcess("tests/cli/batch-program.ts", script, vault, state, String(fatal)),
      );
      await finish(folderNotebook(vault, true), vaultState(vault, state).keep);
      const notes = notesIn(vault);
      const end = "Weekly/W23.md" in notes ? "after" : "before";
      expect(notes).toEqual(end === "after" ? AFTER : BEFORE);
      expectNoLeftovers(vault);
      ends.add(end);
      if (said === "done\n") break;
    }
    expect([...ends].sort()).toEqual(["after", "before"]);
  });
});
