// A guarded edit: which lines of a note to replace, what is expected there, what to put instead.

import type { LineEnd, Lines, NoteText } from "./text";
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

interface Spliced {
  readonly lines: readonly string[];
  readonly ends: readonly LineEnd[];
  /** For every line of the result: its line in the note before, or -1 where an edit put it. */
  readonly origins: readonly number[];
}

/**
 * Applies edits to a note, all or none. Endings, byte order mark and a missing final newline are the note's own and stay:
 * a replaced line keeps its ending, an added one takes that of the line above.
 * @throws where two edits overlap or a line to put holds a line break: the plan is wrong, not the note.
 */
export function apply(text: NoteText, edits: readonly Edit[]): Applied {
  const note = split(text);
  for (const edit of edits) {
    for (let i = 0; i < Math.max(edit.expect.length, 1); i++) {
      const found = note.lines[edit.line + i] ?? null;
      const expected = edit.expect[i] ?? null;
      const beyond = edit.line > note.lines.length;
      if (beyond || (i < edit.expect.length && found !== expected)) {
        return { kind: "conflict", line: edit.line + i, expected, found };
      }
    }
  }
  const { lines, ends } = splice(note, inOrder(edits));
  return { kind: "done", text: join({ bom: note.bom, lines, ends }) };
}

/**
 * The edits that take `apply`'s result back to the text before it, byte for byte.
 * @throws where the edits do not apply to the text.
 */
export function invert(text: NoteText, edits: readonly Edit[]): readonly Edit[] {
  const applied = apply(text, edits);
  if (applied.kind === "conflict")
    throw new Error(`edits that do not apply have no inverse (line ${applied.line + 1})`);
  const inverse: Edit[] = [];
  let shift = 0;
  for (const { line, expect, put } of inOrder(edits)) {
    inverse.push({ line: line + shift, expect: put, put: expect });
    shift += put.length - expect.length;
  }
  const back = apply(applied.text, inverse);
  if (back.kind === "done" && back.text === text) return inverse;
  return withExactEnds(split(text), edits, inverse);
}

/** The same inverse with every ending written out, those of untouched lines that `apply` had to change included. */
function withExactEnds(note: Lines, edits: readonly Edit[], inverse: readonly Edit[]): readonly Edit[] {
  const after = splice(note, inOrder(edits));
  const exact: Edit[] = [];
  inOrder(edits).forEach((edit, i) => {
    const back = inverse[i];
    if (back) exact.push({ ...back, ends: note.ends.slice(edit.line, edit.line + edit.expect.length) });
  });
  after.origins.forEach((origin, line) => {
    const end = note.ends[origin];
    const same = after.lines[line];
    if (origin >= 0 && end !== undefined && same !== undefined && end !== after.ends[line]) {
      exact.push({ line, expect: [same], put: [same], ends: [end] });
    }
  });
  return inOrder(exact);
}

function splice(note: Lines, edits: readonly Edit[]): Spliced {
  const usual = usualEnd(note);
  const lines: string[] = [];
  const ends: LineEnd[] = [];
  const origins: number[] = [];
  let lastIsExact = false;
  let next = 0;
  const keep = (until: number) => {
    for (; next < until; next++) {
      lines.push(note.lines[next] ?? "");
      ends.push(note.ends[next] ?? "");
      origins.push(next);
      lastIsExact = false;
    }
  };
  for (const edit of edits) {
    if (edit.line < next) throw new Error(`two edits meet in line ${edit.line + 1}`);
    keep(edit.line);
    edit.put.forEach((line, i) => {
      if (/[\r\n]/.test(line)) throw new Error(`a line to put in line ${edit.line + 1} holds a line break`);
      const above = ends[ends.length - 1];
      const replaced = i < edit.expect.length ? note.ends[edit.line + i] : undefined;
      lines.push(line);
      ends.push(edit.ends?.[i] ?? replaced ?? (above ? above : usual));
      origins.push(-1);
      lastIsExact = edit.ends !== undefined;
    });
    next = edit.line + edit.expect.length;
  }
  keep(note.lines.length);

  const last = ends.length - 1;
  for (let i = 0; i < last; i++) if (ends[i] === "") ends[i] = usual;
  const endedBefore = note.ends.length === 0 || note.ends[note.ends.length - 1] !== "";
  if (last >= 0 && !lastIsExact) {
    // An empty last line is nothing but its ending, so it keeps one even where the note had no final newline.
    if (!endedBefore && lines[last] !== "") ends[last] = "";
    else if (ends[last] === "") ends[last] = usual;
  }
  // A line ended by a lone `\r` above an empty one ended by `\n` would be read as one line.
  for (let i = 0; i < last; i++) {
    if (ends[i] === "\r" && lines[i + 1] === "" && ends[i + 1] === "\n") ends[i] = "\r\n";
  }
  return { lines, ends, origins };
}

/** By line; edits of one line in the order given, insertions before the replacement of that line. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit, given) => ({ edit, given }))
    .sort(
      (a, b) => a.edit.line - b.edit.line || a.edit.expect.length - b.edit.expect.length || a.given - b.given,
    )
    .map(({ edit }) => edit);
}
