// Indentation as Markdown counts it, with tab stops of four, and lines moved further in or out.

/** White space a line begins with. */
export function leading(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** The indentation of a line below its parent's line; `` where there is none. */
export function relative(parent: string | undefined, line: string): string {
  if (parent === undefined) return "";
  const outer = leading(parent);
  const inner = leading(line);
  const width = Math.max(0, columns(inner) - columns(outer));
  const rest = inner.slice(outer.length);
  return inner.startsWith(outer) && columns(rest) === width ? rest : " ".repeat(width);
}

/** The line further in. Behind spaces a tab reaches less far, so there its width is written out. */
export function indented(outer: string, line: string): string {
  if (outer === "" || !line.startsWith("\t", line.search(/[^ ]/))) return outer + line;
  const inner = leading(line);
  const width = columns(inner);
  if (columns(outer + inner) === columns(outer) + width) return outer + line;
  return outer + " ".repeat(width) + line.slice(inner.length);
}

/** Width of white space with tab stops of four, as Markdown counts it. */
export function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === "\t" ? 4 - (width % 4) : 1;
  return width;
}

/** The line without so many columns of its leading white space; where that cuts or shifts a tab, spaces are left. */
export function dedent(line: string, width: number): string {
  if (width === 0) return line;
  const space = leading(line);
  const left = Math.max(0, columns(space) - width);
  let i = 0;
  while (i < space.length && columns(space.slice(0, i)) < width) i++;
  const rest = space.slice(i);
  return (columns(rest) === left ? rest : " ".repeat(left)) + line.slice(space.length);
}

/** How far an item's text stands from its marker's start: what is below it is indented at least so far. */
export function markerWidth(line: string): number {
  const [, marker = "", space = ""] = /^[ \t]*([-*+]|\d{1,9}[.)])([ \t]*)/.exec(line) ?? [];
  return marker.length + (space.length >= 1 && space.length <= 4 ? space.length : 1);
}
