// Bundles the playground's host for Jest, which cannot load its ECMAScript packages: playground/out/host.cjs, and beside it one
// small file for every file of playground/host, so that a test imports exactly what it names.

import { build } from "esbuild";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./install.mjs";

const source = join(root, "playground/host");
const out = join(root, "playground/out");

/** Jest calls it before the first test. */
export default async function bundleHost() {
  const files = readdirSync(source, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => path.replace(/\.tsx?$/, ""));
  const contents = files.map((path) => `exports[${JSON.stringify(path)}] = require("./${path}");`).join("\n");
  // The setting up of the mocks belongs to the same copy as the mocks.
  const setup = `exports["setup"] = require("obsidian-test-mocks/setup");`;
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `${setup}\n${contents}`, resolveDir: source },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    // In a file of its own: Jest looks for an inline map with a pattern that runs out of stack on eight megabytes.
    sourcemap: "linked",
    outfile: join(out, "host.cjs"),
    alias: { obsidian: "./playground/host/obsidian.ts" },
    // One copy of CodeMirror's state, shared with the plugin under test.
    external: ["@codemirror/*", "@lezer/*"],
  });
  for (const { path, text } of outputFiles) put(path, text);
  for (const path of ["setup", ...files]) {
    const file = join(out, "host", `${path}.cjs`);
    const bundle = relative(dirname(file), join(out, "host.cjs")).replaceAll("\\", "/");
    put(file, `module.exports = require(${JSON.stringify(bundle)})[${JSON.stringify(path)}];\n`);
  }
}

/** In one move: another run of Jest may be reading the file. */
function put(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
