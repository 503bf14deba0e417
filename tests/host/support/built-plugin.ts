// The plugin as users get it: the code of main.js, built from the sources as they are now.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PluginManifest } from "obsidian";

const root = join(__dirname, "../../..");

// As esbuild.config.mjs builds it.
const options = {
  absWorkingDir: root,
  entryPoints: ["src/main.ts"],
  bundle: true,
  write: false,
  format: "cjs",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
  external: ["obsidian", "electron", "@codemirror/*", "@lezer/*"],
};

const program = `
  const { build } = require("esbuild");
  build(${JSON.stringify(options)}).then(({ outputFiles }) => process.stdout.write(outputFiles[0].text));`;

/** Built in a process of its own: the bundler does not run where a DOM is simulated. */
export function builtPlugin(): { readonly manifest: PluginManifest; readonly code: string } {
  const code = execFileSync(process.execPath, ["-e", program], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8")) as PluginManifest;
  return { manifest, code };
}
