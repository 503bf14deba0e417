// How a person calls a series: by the path of its folder, by that folder's name, or by a `series:` value.

import { plainPath } from "../note/path";

/** A name as people give it: a folder that a shell has completed has slashes around it, and the vault's root is one alone. */
export function seriesName(wanted: string): string {
  return wanted.replace(/^\.?\/+|\/+$/g, "");
}

/** Whether a series has this name: all of it, or its last part. */
export function isCalled(series: string, name: string): boolean {
  const last = series.slice(series.lastIndexOf("/") + 1);
  return plainPath(series) === plainPath(name) || plainPath(last) === plainPath(name);
}
