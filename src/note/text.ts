// A note's text as lines and the endings between them, so that whatever is not touched is written back byte for byte.

/** A note as its host gives it: one string, a byte order mark and all line endings included. */
export type NoteText = string;

export type LineEnd = "\n" | "\r\n" | "\r" | "";

/** A note taken apart. `ends[i]` follows `lines[i]`; only the last line may have the empty ending. */
export interface Lines {
  readonly bom: boolean;
  readonly lines: readonly string[];
  readonly ends: readonly LineEnd[];
}

const BOM = "\uFEFF";

/**
 * Takes a note apart at `\n`, `\r\n` and lone `\r`, as CommonMark and Obsidian's editor do. An empty note has no lines,
 * and a note that ends with a line ending has no empty line behind it.
 */
export function split(text: NoteText): Lines {
  const lines: string[] = [];
  const ends: LineEnd[] = [];
  const bom = text.startsWith(BOM);
  let from = bom ? 1 : 0;
  // A search that found nothing is not repeated: on a note without `\r` it would read to the end for every line.
  let cr = text.indexOf("\r", from);
  while (from < text.length) {
    const lf = text.indexOf("\n", from);
    if (cr !== -1 && cr < from) cr = text.indexOf("\r", from);
    if (cr !== -1 && (lf === -1 || cr < lf)) {
      const end = lf === cr + 1 ? "\r\n" : "\r";
      lines.push(text.slice(from, cr));
      ends.push(end);
      from = cr + end.length;
    } else if (lf !== -1) {
      lines.push(text.slice(from, lf));
      ends.push("\n");
      from = lf + 1;
    } else {
      lines.push(text.slice(from));
      ends.push("");
      from = text.length;
    }
  }
  return { bom, lines, ends };
}

/** The inverse of `split`. */
export function join({ bom, lines, ends }: Lines): NoteText {
  let text = bom ? BOM : "";
  for (let i = 0; i < lines.length; i++) text += (lines[i] ?? "") + (ends[i] ?? "");
  return text;
}

/** The ending most of the note's lines have; the earlier kind where two are as frequent, `\n` where there is none. */
export function usualEnd({ ends }: Lines): Exclude<LineEnd, ""> {
  const counts = new Map<Exclude<LineEnd, "">, number>();
  for (const end of ends) if (end !== "") counts.set(end, (counts.get(end) ?? 0) + 1);
  let usual: Exclude<LineEnd, ""> = "\n";
  let most = 0;
  for (const [end, count] of counts) {
    if (count > most) [usual, most] = [end, count];
  }
  return usual;
}

/** Whether two texts differ at most in their line endings, which an open editor keeps in its own way. */
export function sameLines(a: NoteText, b: NoteText): boolean {
  if (a === b) return true;
  const unify = (text: string) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return unify(a) === unify(b);
}
