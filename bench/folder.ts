// A vault in a folder, to measure what the terminal program does: its files written, and all of them read.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { folderNotebook } from "../cli/folder-notebook";

export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Lists and reads all notes in the product's own way, note by note; gives the length of all of it. */
export async function readAll(vault: string): Promise<number> {
  const notebook = folderNotebook(vault, false);
  let size = 0;
  for (const path of notebook.paths()) {
    const read = await notebook.read(path);
    if (read.kind === "text") size += read.text.length;
  }
  return size;
}
