// The rows of tables, line by line.

/** The cells of a table's row; none where the line is no row. */
export function cellsOf(line: string): readonly string[] {
  const row = line.trim();
  if (!row.startsWith("|") || row.length < 2) return [];
  const cells = row.slice(1, row.endsWith("|") && !row.endsWith("\\|") ? -1 : undefined);
  return cells
    .replace(/\\\|/g, "\u0000")
    .split("|")
    .map((cell) => cell.replaceAll("\u0000", "|").trim());
}
