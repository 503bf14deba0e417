// How links are written.

import type { TFile } from "obsidian-test-mocks/obsidian";
import type { MetadataCache } from "../metadata/cache";
import { folderOf } from "./store";

export interface LinkTo {
  readonly file: TFile;
  readonly sourcePath: string;
  /** The vault's `newLinkFormat`: `relative`, `absolute`, or the shortest that is clear. */
  readonly format: unknown;
}

/** The path that a link has, with or without the extension of a note. */
export function linktextFor(
  { file, sourcePath, format }: LinkTo,
  cache: MetadataCache,
  omitMdExtension: boolean,
): string {
  if (format !== "absolute" && format !== "relative") {
    return cache.fileToLinktext(file, sourcePath, omitMdExtension);
  }
  const path = format === "relative" ? relative(folderOf(sourcePath), file.path) : file.path;
  return omitMdExtension ? path.replace(/\.md$/, "") : path;
}

/** `subpath` with its hash, as everywhere in the app. */
export function wikilink(path: string, subpath: string, shown: string): string {
  return `[[${path}${subpath}${shown === "" ? "" : `|${shown}`}]]`;
}

export function markdownLink(path: string, subpath: string, shown: string): string {
  return `[${shown}](${encoded(path)}${encoded(subpath)})`;
}

/** Blanks and brackets only: other letters stay readable. */
export function encoded(path: string): string {
  return path.replace(/[\s()<>\\%]/g, (character) =>
    encodeURIComponent(character).replace("(", "%28").replace(")", "%29"),
  );
}

function relative(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
