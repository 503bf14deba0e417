// Builds the plugin and puts it into a vault's configuration folder, as Obsidian itself would.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

/** The plugin's manifest: `id`, `name`, `version`, `minAppVersion`. */
export const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));

/** Builds main.js and the terminal program. Throws a `Refusal` when they do not build; why stands on stderr by then. */
export function build() {
  ensureInstalled();
  const { status } = spawnSync(process.execPath, ["esbuild.config.mjs"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Refusal("The plugin does not build: the reason stands above.");
}

/**
 * Installs what `build` made below `configFolder` (an absolute path) and returns the plugin's folder there.
 * Everything else in that folder, such as the settings in data.json, stays. Throws what the file system throws.
 */
export function installPlugin(configFolder) {
  const folder = join(configFolder, "plugins", manifest.id);
  mkdirSync(folder, { recursive: true });
  // Renamed into place, so that an Obsidian that starts meanwhile never loads half a file.
  for (const name of ["manifest.json", "styles.css", "main.js"]) {
    const fresh = join(folder, `.${name}.new`);
    copyFileSync(join(root, name), fresh);
    renameSync(fresh, join(folder, name));
  }
  return folder;
}

/** Something a person can mend: its message is one sentence, `status` the exit status that goes with it. */
export class Refusal extends Error {
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/** Runs `act`; what a person can mend is said in one sentence on stderr and in the exit status, a bug with its stack. */
export function run(act) {
  try {
    act();
  } catch (error) {
    console.error(sentenceFor(error));
    process.exitCode = error.status ?? 1;
  }
}

function sentenceFor(error) {
  if (error instanceof Refusal) return error.message;
  // The file system's own errors name a path and a code; anything else is a bug.
  if (error.path === undefined || error.code === undefined) throw error;
  return `${error.path} cannot be read or written (${error.code}): see that it is there and that it is yours to change.`;
}
