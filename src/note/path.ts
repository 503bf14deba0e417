// What a note's path says by itself: the note's name, its folder, the series that the folder makes, and which two are one.

import { folderAboveTimes } from "../calendar/folders";

/** The name of a note without folder and ending; of a link's target too. */
export function noteName(path: string): string {
  const from = path.lastIndexOf("/") + 1;
  return path.endsWith(".md") ? path.slice(from, -3) : path.slice(from).replace(/\.md$/i, "");
}

/** The folder of a note, `` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

let latest = { folder: "", series: "" };

/** The folder of the series a note belongs to: its own, or the one above those that say a time (`Weekly/2024/06-June` → `Weekly`). */
export function seriesOf(path: string): string {
  const folder = folderOf(path);
  // Notes are asked about folder by folder, tens of thousands of them.
  if (latest.folder !== folder) latest = { folder, series: folderAboveTimes(folder) };
  return latest.series;
}

/** A path or name as two of them are compared: letter case and Unicode form do not count. */
export function plainPath(path: string): string {
  return (ASCII.test(path) ? path : path.normalize("NFC")).toLowerCase();
}

/** What has one form only, as most paths: asking for it would cost more. */
const ASCII = /^[\x20-\x7e]*$/;
