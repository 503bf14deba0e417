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
  settle(data as Record<string, unknown>, new Map());
  return data;
}

/** Most lists of a note are empty, and one such list is like another. */
const NOTHING: readonly never[] = [];

function settle(data: Record<string, unknown> | unknown[], seen: Map<string, string>): void {
  const table = data as Record<string, unknown>;
  for (const key of Object.keys(data)) {
    const value = table[key];
    if (typeof value === "string") {
      if (value.length < 13) continue;
      let own = seen.get(value);
      if (own === undefined) seen.set(value, (own = ownText(value)));
      table[key] = own;
    } else if (typeof value === "object" && value !== null) {
      if (Array.isArray(value)) {
        if (value.length === 0) {
          table[key] = NOTHING;
          continue;
        }
        table[key] = value.slice();
      }
      settle(table[key] as Record<string, unknown>, seen);
    }
  }
}
