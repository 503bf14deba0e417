// Which folder is the vault: the one named, or the nearest that Obsidian has opened as one.

import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import { configFolder, USUAL_FOLDER } from "./config";
import { codeOf } from "./trouble";

export type VaultFolder =
  /** `path` is a real path. */
  { readonly kind: "vault"; readonly path: string } | { readonly kind: "wrong"; readonly sentence: Sentence };

/**
 * @param named what `--vault` says, relative to `from` or absolute; it need not have a configuration folder.
 * @param from where the program was started: without `--vault`, this folder if it has one, or the nearest above it
 * that has a `.obsidian`. Above, any hidden folder with an `app.json` will not do: that might be the home folder.
 */
export function findVault(named: string | undefined, from: string, words: TerminalWords): VaultFolder {
  if (named !== undefined) {
    const folder = folderAt(resolve(from, named));
    return folder === null
      ? { kind: "wrong", sentence: words.terminal.noFolder(named) }
      : { kind: "vault", path: folder };
  }
  const start = folderAt(from);
  if (start !== null && configFolder(start) !== null) return { kind: "vault", path: start };
  for (let at = start; at !== null && dirname(at) !== at; at = dirname(at)) {
    const path = dirname(at);
    if (folderAt(join(path, USUAL_FOLDER)) !== null) return { kind: "vault", path };
  }
  return { kind: "wrong", sentence: words.terminal.noVault() };
}

function folderAt(path: string): string | null {
  try {
    const real = realpathSync.native(path);
    return statSync(real).isDirectory() ? real : null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
