// The terminal program as the first command typed in a clone: built where it is missing or old, and run where it was typed.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./temp-folder";

jest.setTimeout(120_000);

const REPOSITORY = join(__dirname, "..", "..");

/** What a clone has, but for the tests and with the packages in place. */
function clone(): string {
  const folder = tempFolder();
  for (const part of ["src", "cli", "scripts", "package.json", "package-lock.json", "manifest.json"])
    cpSync(join(REPOSITORY, part), join(folder, part), { recursive: true });
  cpSync(join(REPOSITORY, "esbuild.config.mjs"), join(folder, "esbuild.config.mjs"));
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function typed(args: readonly string[], folder: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "scripts/throughline.mjs"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"] ?? "",
        LANG: "C.UTF-8",
        XDG_STATE_HOME: tempFolder(),
        // As npm starts a script.
        npm_lifecycle_event: "throughline",
        INIT_CWD: cwd,
      },
    },
  );
  return { status, stdout, stderr };
}

test("it builds itself, takes the folder it was typed in, says its answer alone and ends with the program's status", () => {
  const folder = clone();
  const vault = tempFolder({ "W22.md": "# To do\n- [ ] Call Dina\n" });
  mkdirSync(join(vault, ".obsidian"));
  const { status, stdout } = typed(["outline", "W22", "--json"], folder, vault);
  expect({ status, kind: (JSON.parse(stdout) as { kind: string }).kind }).toEqual({
    status: 0,
    kind: "weekly-review",
  });
  expect(typed(["outline", "Nothing"], folder, vault)).toMatchObject({ status: 1, stdout: "" });
  expect(typed(["outline"], folder, vault)).toEqual({
    status: 2,
    stdout: "",
    stderr: "throughline: outline needs a NOTE — write throughline outline NOTE\n",
  });
});

test("it is built anew where the sources are newer, and not otherwise", () => {
  const folder = clone();
  expect(typed(["--version"], folder, folder).status).toBe(0);
  // A build would now fail.
  rmSync(join(folder, "esbuild.config.mjs"));
  cpSync(join(REPOSITORY, "knip.json"), join(folder, "esbuild.config.mjs"));
  utimesSync(join(folder, "esbuild.config.mjs"), 0, 0);
  expect(typed(["--version"], folder, folder).status).toBe(0);
  const later = Date.now() / 1000 + 60;
  utimesSync(join(folder, "cli/main.ts"), later, later);
  const { status, stderr } = typed(["--version"], folder, folder);
  expect(status).toBe(1);
  expect(stderr).toContain("does not build");
});
