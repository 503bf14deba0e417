// Copies of what was read, so that what is kept of a note does not keep its whole text.

/** The same text as a string of its own: a part of a string keeps the whole alive where it is longer than 12 characters. */
export function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/**
 * Gives data that was made a moment ago, and that nobody else holds yet, strings of its own: equal ones once, and lists
 * without room to spare. It holds strings, numbers, booleans, null, lists and tables, and is the same to whoever reads it.
 */
export function ownData<T extends object>(data: T): T {
  settle(data as Table, new Map());
  return data;
}

type Table = Record<string, unknown>;

/** Most lists of a note are empty, and one such list is like another. */
const NOTHING: readonly never[] = [];

function settle(table: Table, seen: Map<string, string>): void {
  // Data has no keys but its own, and to list them would cost a list for each table.
  for (const key in table) {
    const value = table[key];
    const own = owned(value, seen);
    if (own !== value) table[key] = own;
  }
}

function owned(value: unknown, seen: Map<string, string>): unknown {
  if (typeof value === "string") {
    if (value.length < 13) return value;
    let own = seen.get(value);
    if (own === undefined) seen.set(value, (own = ownText(value)));
    return own;
  }
  if (Array.isArray(value))
    return value.length === 0 ? NOTHING : value.map((one: unknown) => owned(one, seen));
  if (typeof value === "object" && value !== null) settle(value as Table, seen);
  return value;
}
