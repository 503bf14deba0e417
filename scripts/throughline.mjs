// Runs the terminal program as the sources are now, building it where they are newer: npm run throughline -- ACT …

import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { build, Refusal } from "./plugin.mjs";

const program = join(root, "dist", "throughline.mjs");

// What is said while packages are installed is no answer of the program's.
console.log = console.error;
try {
  if (!isFresh()) build();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(error.status);
}
const { status, signal } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  // npm starts us in the repository and remembers where the command was typed.
  cwd: process.env.npm_lifecycle_event === "throughline" ? process.env.INIT_CWD : process.cwd(),
  stdio: "inherit",
});
if (signal) process.kill(process.pid, signal);
process.exitCode = status ?? 1;

/** Whether the program was built after everything it is built from. */
function isFresh() {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const sources = ["src", "cli"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
  );
  return [...sources, "esbuild.config.mjs", "manifest.json", "package-lock.json"].every(
    (path) => statSync(join(root, path)).mtimeMs < built,
  );
}
