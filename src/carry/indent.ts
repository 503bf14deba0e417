// Indentation as Markdown counts it, with tab stops of four, and lines moved further in or out.

/** White space a line begins with. */
export function leading(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** Width of the white space a line begins with, with tab stops of four, as Markdown counts it. */
export function columns(line: string): number {
  let width = 0;
  for (const char of leading(line)) width += widthAt(width, char);
  return width;
}

const HEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t])?)?/u;

/**
 * The line moved from a column to an indentation, so that all in it stays as far in as it was: where a tab, also one behind
 * a marker, would reach elsewhere, its width is written out. A line that stands further out loses all its indentation.
 */
export function moved(line: string, from: number, to: string): string {
  let cut = 0;
  let at = 0;
  for (; at < from && (line[cut] === " " || line[cut] === "\t"); cut++) at += widthAt(at, line[cut]);
  const start = to + " ".repeat(Math.max(0, at - from));
  const rest = line.slice(cut);
  if ((columns(start) - at) % 4 === 0) return start + rest;
  return (
    start +
    rest.replace(HEAD, (head) =>
      head.replace(/./gu, (char) => {
        const width = widthAt(at, char);
        at += width;
        return char === "\t" ? " ".repeat(width) : char;
      }),
    )
  );
}

function widthAt(column: number, char: string | undefined): number {
  return char === "\t" ? 4 - (column % 4) : 1;
}

/** The column of an item's text; what is below the item is indented at least so far. */
export function contentColumn(line: string): number {
  const [head = "", marker = ""] = /^[ \t]*([-*+]|\d{1,9}[.)])/.exec(line) ?? [];
  const start = columns(line) + marker.length;
  const gap = columns(" ".repeat(start) + leading(line.slice(head.length))) - start;
  return start + (gap >= 1 && gap <= 4 ? gap : 1);
}
