// The bench's table: one line a figure, with its target and whether it was reached.

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value must not exceed, or fall below. */
  readonly target?: { readonly most: number } | { readonly least: number };
}

export interface Section {
  readonly name: string;
  /** In one line: what is measured, and on what. */
  readonly what: string;
  readonly rows: () => Iterable<Row> | AsyncIterable<Row>;
}

export function print({ name, value, unit, target }: Row): void {
  let goal = "";
  let verdict = "";
  if (target) {
    const [sign, limit] = "most" in target ? ["≤", target.most] : ["≥", target.least];
    goal = `${sign} ${figure(limit)} ${unit}`;
    verdict = ("most" in target ? value <= target.most : value >= target.least) ? "ok" : "MISSED";
  }
  const columns = [name.padEnd(58), `${figure(value)} ${unit}`.padStart(14), goal.padStart(14), verdict];
  console.log(columns.join("  ").trimEnd());
}

/** Three digits that count. */
function figure(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString("en", { minimumFractionDigits: 0, maximumFractionDigits: Math.min(4, digits) });
}
