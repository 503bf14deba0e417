// What is named by its path on this disk, as a shell completes it and other programs print it, by its path in the vault.

import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { argumentOf } from "../src/command/given";
import type { ArgumentName, Given } from "../src/command/given";
import { codeOf } from "./trouble";

/** What such an argument calls its value; words of a person may begin with a slash and mean nothing by it. */
const PLACES: ReadonlySet<string> = new Set(["NOTE", "FOLDER"]);

/** Notes and folders given as absolute paths into the vault, by their paths in it; all else as it is. `vault` is a real path. */
export function inVault(given: Given, vault: string): Given {
  const entries = Object.entries(given).map(([name, value]) => {
    const isPlace = name === "series" || PLACES.has(argumentOf(name as ArgumentName).value);
    return [name, isPlace && typeof value === "string" ? pathIn(vault, value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function pathIn(vault: string, written: string): string {
  if (!isAbsolute(written)) return written;
  const real = realPath(written);
  return real.startsWith(join(vault, sep)) ? relative(vault, real).split(sep).join("/") : written;
}

/** A path that leads nowhere is as it is written. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return path;
  }
}
