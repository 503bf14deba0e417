// Things by what they have in common, each group in the order given.

export function groups<T, K>(of: Iterable<T>, keyOf: (one: T) => K): ReadonlyMap<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of of) {
    const key = keyOf(one);
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return found;
}
