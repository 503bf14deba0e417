// Loads the browser's journeys, which are written in TypeScript: bundled into one module beside the build, and imported.

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./install.mjs";

const folder = join(root, "tests/browser");

/**
 * The journeys whose file or name has `pattern` in it, and `walk(browser, url, journey)`. Rejects where a journey's file does
 * not build or throws.
 */
export async function loadJourneys(pattern = "") {
  const files = readdirSync(folder)
    .filter((name) => /\.journey\.(?:ts|mjs)$/.test(name))
    .sort();
  const loaded = await load(
    `import { journeys } from "./support/journey";
     export { walk } from "./support/walk";
     export { journeys };
     export const by = [];
     ${files.map((file) => `by.push([${JSON.stringify(file)}, async () => { await import("./${file}"); }]);`).join("\n")}`,
  );
  const found = [];
  for (const [file, tell] of loaded.by) {
    const before = loaded.journeys().length;
    await tell();
    const told = loaded.journeys().slice(before);
    found.push(...told.filter(({ name }) => file.includes(pattern) || name.includes(pattern)));
  }
  return { journeys: found, walk: loaded.walk };
}

/** The table of screenshots and what takes them. */
export function loadShots() {
  return load(`export { shots } from "./shots"; export { openPage } from "./support/open-page";
    export { shot } from "./support/shot";`);
}

/** Bundles a module that stands in tests/browser and imports it. */
async function load(contents) {
  const { build } = await import("esbuild");
  const outfile = join(root, "playground/out", `journeys-${process.pid}-${Date.now()}.mjs`);
  mkdirSync(join(root, "playground/out"), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: folder, loader: "js" },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      sourcemap: "inline",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
