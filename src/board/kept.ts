// What was made of a note before, kept for as long as nothing it was made of has changed.

/** Gives what was made from `source` and the same `parts` before; else makes it. Equal rows are then the same rows to who draws them. */
export type Kept<T> = (source: object, parts: readonly unknown[], make: () => T) => T;

export function kept<T>(): Kept<T> {
  const known = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: T }>();
  return (source, parts, make) => {
    const before = known.get(source);
    if (before && isSame(before.parts, parts)) return before.value;
    const value = make();
    known.set(source, { parts, value });
    return value;
  };
}

/** Are these the same, one by one? */
function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, i) => one === now[i]);
}
