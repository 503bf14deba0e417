// A guarded edit: which lines of a note to replace, what is expected there, what to put instead.

import type { LineEnd, NoteText } from "./text";
import { join, split, usualEnd } from "./text";

export interface Edit {
  /** First line replaced, 0-based; the line count appends. */
  readonly line: number;
  /** Lines that must stand there, without their endings. What is not found is never overwritten. */
  readonly expect: readonly string[];
  readonly put: readonly string[];
  /** The endings of `put` where they must be exact, as an inverse needs on a note of mixed endings. */
  readonly ends?: readonly LineEnd[];
}

export type Applied =
  | { readonly kind: "done"; readonly text: NoteText }
  /** `line` is the first one that is not as expected; `null` stands for "no line". */
  | {
      readonly kind: "conflict";
      readonly line: number;
      readonly expected: string | null;
      readonly found: string | null;
    };

/**
 * Applies edits to a note, all or none. Endings, byte order mark and a missing final newline are the note's own and stay:
 * a replaced line keeps its ending, an added one takes that of the line above.
 * @throws where two edits overlap or a line to put holds a line break: the plan is wrong, not the note.
 */
export function apply(text: NoteText, edits: readonly Edit[]): Applied {
  const note = split(text);
  const usual = usualEnd(note.ends);
  const lines: string[] = [];
  const ends: LineEnd[] = [];
  let next = 0;
  const keep = (until: number) => {
    for (; next < until; next++) {
      lines.push(note.lines[next] ?? "");
      ends.push(note.ends[next] ?? "");
    }
  };
  for (const { line, expect, put, ends: exact } of inOrder(edits)) {
    const wrong = expect.findIndex((expected, i) => note.lines[line + i] !== expected);
    if (wrong !== -1 || line > note.lines.length) {
      const at = line + Math.max(wrong, 0);
      return { kind: "conflict", line: at, expected: expect[wrong] ?? null, found: note.lines[at] ?? null };
    }
    if (line < next) throw new Error(`two edits meet in line ${line + 1}`);
    keep(line);
    put.forEach((added, i) => {
      if (/[\r\n]/.test(added)) throw new Error(`a line to put in line ${line + 1} holds a line break`);
      const replaced = i < expect.length ? note.ends[line + i] : undefined;
      lines.push(added);
      ends.push(exact?.[i] ?? replaced ?? (ends.at(-1) || usual));
    });
    next = line + expect.length;
  }
  keep(note.lines.length);
  if (!edits.some((edit) => edit.ends)) mend(lines, ends, usual, note.ends.at(-1) === "");
  return { kind: "done", text: join({ bom: note.bom, lines, ends }) };
}

/** Ends every line but the last, and that one too unless the note lacked its final newline. */
function mend(lines: readonly string[], ends: LineEnd[], usual: LineEnd, lacking: boolean): void {
  const last = lines.length - 1;
  for (let i = last; i >= 0; i--) {
    // An empty last line is nothing but its ending, so it keeps one.
    const open = i === last && lacking && lines[i] !== "";
    const end = open ? "" : ends[i] || usual;
    // A line ended by a lone `\r` above an empty one ended by `\n` would be read as one line.
    ends[i] = end === "\r" && lines[i + 1] === "" && ends[i + 1] === "\n" ? "\r\n" : end;
  }
}

/**
 * The edits that take `apply`'s result back to the text before it, byte for byte.
 * @throws where the edits do not apply to the text.
 */
export function invert(text: NoteText, edits: readonly Edit[]): readonly Edit[] {
  const after = apply(text, edits);
  if (after.kind === "conflict")
    throw new Error(`edits that do not apply have no inverse (line ${after.line + 1})`);
  const back = reversed(edits);
  const before = apply(after.text, back);
  if (before.kind === "done" && before.text === text) return back;
  // Where endings are mixed, what was removed may have been the only lines of their kind: the note as a whole then.
  const { lines, ends } = split(text);
  return [{ line: 0, expect: split(after.text).lines, put: lines, ends }];
}

/** The way back line for line; what it puts gets the endings of the lines around. */
export function reversed(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return inOrder(edits).map(({ line, expect, put }) => {
    const back = { line: line + shift, expect: put, put: expect };
    shift += put.length - expect.length;
    return back;
  });
}

/** By line; edits of one line in the order given, insertions before the replacement of that line. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.line - b.line || a.expect.length - b.expect.length);
}
