// What a note's path says by itself: the note's name, its folder, and the series that the folder makes.

/** The name of a note without folder and ending; of a link's target too. */
export function noteName(path: string): string {
  const from = path.lastIndexOf("/") + 1;
  return path.endsWith(".md") ? path.slice(from, -3) : path.slice(from).replace(/\.md$/i, "");
}

/** The folder of a note, `` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folder of the series a note belongs to: its own, or the one above where its own is a year (`Weekly/2024` → `Weekly`). */
export function seriesOf(path: string): string {
  const folder = folderOf(path);
  const last = folder.slice(folder.lastIndexOf("/") + 1);
  return /^(19|20)\d\d$/.test(last) ? folderOf(folder) : folder;
}
