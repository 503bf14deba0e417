// A vault beside a program that runs over notes just created, as Templater does: RUN stands where a command was.

import type { Notebook } from "../../src/notebook/notebook";
import type { MemoryVault } from "./memory-notebook";

export function runOver({ notebook, notes }: MemoryVault): Notebook {
  const made = new Map<string, string>();
  return {
    ...notebook,
    isRunOver: (text) => text.includes("<%"),
    create: async (path, text) => {
      const wrote = await notebook.create(path, text);
      if (wrote.kind !== "done") return wrote;
      made.set(path, text);
      notes.set(path, text.replace(/<%.*?%>/g, "RUN"));
      return wrote;
    },
    holds: async (path, text) => notes.has(path) && (made.get(path) === text || notes.get(path) === text),
  };
}
