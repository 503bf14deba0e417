// Lists that hold nothing, one thing or two most of the time.

export const NONE: readonly never[] = [];

/**
 * The list with `item` at its end. `push` makes room for seventeen at once, and writing that room cost more than reading
 * the line; so the first two come without.
 */
export function added<T>(list: T[] | undefined, item: T): T[] {
  if (!list) return [item];
  if (list.length === 1) return [list[0] as T, item];
  list.push(item);
  return list;
}
