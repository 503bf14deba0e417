// Reads cases written in Markdown: under each heading, notes before and after, what stays, and what a person chooses.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface CaseNote {
  readonly name: string;
  readonly text: string;
}

export interface Case {
  readonly title: string;
  readonly from: readonly CaseNote[];
  /** Null where the note does not exist before. */
  readonly to: CaseNote | null;
  /** What differs afterwards, by name. */
  readonly after: ReadonlyMap<string, string>;
  readonly left: readonly string[];
  readonly carried: readonly string[];
  /** By the beginning of an item's text: what is chosen, as written. */
  readonly choices: ReadonlyMap<string, string>;
  /** What else is given, by its word: `today: 2024-05-20`. */
  readonly given: ReadonlyMap<string, string>;
}

export function readCases(file: string): readonly Case[] {
  const text = readFileSync(join(__dirname, "..", file), "utf8");
  return sections(text).map(readCase);
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Splits at `## ` outside fences. */
function sections(text: string): readonly Section[] {
  const found: { title: string; lines: string[] }[] = [];
  let fence = "";
  for (const line of text.split("\n")) {
    const ticks = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence === "" && line.startsWith("## ")) {
      found.push({ title: line.slice(3), lines: [] });
      continue;
    }
    if (fence === "" && ticks) fence = ticks;
    else if (fence !== "" && line.trim() === fence) fence = "";
    found[found.length - 1]?.lines.push(line);
  }
  return found;
}

function readCase({ title, lines }: Section): Case {
  const from: CaseNote[] = [];
  const after = new Map<string, string>();
  const choices = new Map<string, string>();
  const given = new Map<string, string>();
  const into: CaseNote[] = [];
  let left: readonly string[] = [];
  let carried: readonly string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.trim() === "") continue;
    const list = /^(left|carried): (.*)$/.exec(line);
    const word = /^(today|date|series|absent|refused|language): (.*)$/.exec(line);
    const choice = /^choose `(.*)`: (.*)$/.exec(line);
    const label = /^(from|to)(?: `(.*)`)?(, after)?$/.exec(line);
    if (list?.[1] === "left") left = (list[2] ?? "").split(", ");
    else if (list) carried = (list[2] ?? "").split(", ");
    else if (word) given.set(word[1] ?? "", word[2] ?? "");
    else if (choice) choices.set(choice[1] ?? "", choice[2] ?? "");
    else if (label) {
      const block = blockAfter(lines, i + 1, title);
      i = block.last;
      const name: string | undefined = label[2] ?? (label[1] === "to" ? into : from)[0]?.name;
      if (name === undefined) throw new Error(`${title}: no name in "${line}"`);
      if (label[3]) after.set(name, block.text);
      else if (label[1] === "to") into.push({ name, text: block.text });
      else from.push({ name, text: block.text });
    } else throw new Error(`${title}: cannot read "${line}"`);
  }
  const [to = null] = into;
  return { title, from, to, after, left, carried, choices, given };
}

function blockAfter(lines: readonly string[], from: number, title: string): { text: string; last: number } {
  let open = from;
  while (lines[open]?.trim() === "") open++;
  const fence = /^`{3,}/.exec(lines[open] ?? "")?.[0];
  if (!fence) throw new Error(`${title}: a note is missing`);
  const close = lines.findIndex((line, i) => i > open && line.trim() === fence);
  if (close === -1) throw new Error(`${title}: a note does not end`);
  const body = lines.slice(open + 1, close);
  return { text: body.map((line) => `${line}\n`).join(""), last: close };
}
