// Measures what things cost: `npm run bench` runs every section, `npm run bench -- reading memory` those named.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const { build } = await import("esbuild");

// Beside the packages it measures, so that it finds them.
const outfile = join(root, ".cache", "bench.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/run.ts"],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  charset: "utf8",
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["--expose-gc", outfile, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
