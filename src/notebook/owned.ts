// Copies of what was read, so that what is kept of a note does not keep its whole text.

/** A part of a string that is shorter is a string of its own; a longer one keeps the whole alive. */
const PART = 13;

/** The same text as a string of its own. */
export function ownText(text: string): string {
  if (text.length < PART) return text;
  // Joined it takes two bytes a letter wherever the note does; through JSON one where that is enough, but slower.
  return WIDE.test(text)
    ? [text.slice(0, 1), text.slice(1)].join("")
    : (JSON.parse(JSON.stringify(text)) as string);
}

const WIDE = /[^\0-\xff]/;

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
  for (const key in table) table[key] = owned(table[key], seen);
}

function owned(value: unknown, seen: Map<string, string>): unknown {
  if (typeof value === "string") {
    // Nothing is remembered of what is its own already.
    if (value.length < PART) return value;
    let own = seen.get(value);
    if (own === undefined) seen.set(value, (own = ownText(value)));
    return own;
  }
  if (Array.isArray(value))
    return value.length === 0 ? NOTHING : value.map((one: unknown) => owned(one, seen));
  if (typeof value === "object" && value !== null) settle(value as Table, seen);
  return value;
}
