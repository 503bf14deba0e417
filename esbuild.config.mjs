// Bundles the plugin (main.js) and the terminal program (dist/throughline.mjs); --watch rebuilds both on every change.

import { chmodSync, statSync } from "node:fs";
import { ensureInstalled, root } from "./scripts/install.mjs";

ensureInstalled();
const esbuild = await import("esbuild");

const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const both = {
  absWorkingDir: root,
  bundle: true,
  target: "es2022",
  // Russian words stay as they are: escaped, each letter would cost six bytes.
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
  sourcemap: watch ? "inline" : false,
};

/** @type {import("esbuild").BuildOptions} */
const plugin = {
  ...both,
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  format: "cjs",
  // A phone has no Node: with this platform an import of a Node module does not build.
  platform: "browser",
  // Obsidian hands these to plugins; a second copy of CodeMirror's state breaks every extension.
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
  minify: !watch,
};

/** @type {import("esbuild").BuildOptions} */
const program = {
  ...both,
  entryPoints: ["cli/main.ts"],
  outfile: "dist/throughline.mjs",
  format: "esm",
  target: "node20",
  // Not "node": that picks the CommonJS half of packages, whose require() an ECMAScript module does not have.
  platform: "neutral",
  mainFields: ["module", "main"],
  external: ["node:*"],
  banner: { js: "#!/usr/bin/env node" },
};

function finish() {
  chmodSync(program.outfile, 0o755);
  for (const { outfile } of [plugin, program]) {
    console.log(`${outfile}  ${(statSync(outfile).size / 1000).toFixed(1)} kB`);
  }
}

process.chdir(root);
if (watch) {
  const contexts = await Promise.all([plugin, program].map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log("Watching for changes; Ctrl+C ends it.");
} else {
  try {
    await Promise.all([plugin, program].map((options) => esbuild.build(options)));
    finish();
  } catch {
    // The bundler has already said what is wrong, and where.
    process.exitCode = 1;
  }
}
