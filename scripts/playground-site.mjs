// Builds the playground: a folder with the page, the built plugin and the sample vault, that any server of files can publish.

import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

/** Where the site is built. */
export const site = join(root, "playground/out/site");

/**
 * Builds the site's page and the plugin's files into `folder`. With `served` the page follows the server's news of later
 * builds. Rejects where the page does not build, with the bundler's reason on stderr; main.js has to be built before.
 */
export async function buildSite({ folder = site, served = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writePlugin(folder);
  writeVault(folder);
  await buildPage({ folder, served });
}

/** Writes the built plugin where the page finds it: as a script, which works without a server too, and as JSON. */
export function writePlugin(folder = site) {
  const read = (name) => readFileSync(join(root, name), "utf8");
  const files = {
    manifest: JSON.parse(read("manifest.json")),
    code: read("main.js"),
    styles: read("styles.css"),
  };
  const json = JSON.stringify(files);
  writeFileSync(join(folder, "plugin.json"), json);
  writeFileSync(join(folder, "plugin.js"), `globalThis.playgroundPlugin = ${json};\n`);
}

/** Writes the notes of the sample vault where the page finds them: texts by path. */
export function writeVault(folder = site) {
  const notes = notesBelow(join(root, "sample-vault"));
  writeFileSync(join(folder, "vault.js"), `globalThis.playgroundVault = ${JSON.stringify(notes)};\n`);
}

/** Bundles the page's script and styles and copies its HTML. */
export async function buildPage({ folder = site, served = false } = {}) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: { page: "playground/page/page.ts", "page-style": "playground/page/app.css" },
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    minify: !served,
    sourcemap: served ? "inline" : false,
    alias: { obsidian: "./playground/host/obsidian.ts" },
    define: { PLAYGROUND_SERVED: String(served) },
    loader: { ".woff2": "file" },
    // Fallbacks for browsers older than the page itself works in.
    external: ["*.woff"],
    assetNames: "fonts/[name]",
  });
  const html = readFileSync(join(root, "playground/page/index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), html.replace("page.css", "page-style.css"));
}

function notesBelow(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
