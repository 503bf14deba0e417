// Whether a value from outside has the shape of a type: checks that are put together like the type itself. They stand in the way
// of every start, so they go by index, which needs no iterator.

/** Tells whether a value is a T. */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value) => typeof value === "string";
export const isNumber: Is<number> = (value) => typeof value === "number";
export const isBoolean: Is<boolean> = (value) => typeof value === "boolean";

export function orNull<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

export function isListOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!is(value[i])) return false;
    return true;
  };
}

/** One of the words that the table has as keys: a type's words are all there, or it does not compile. */
export function isOneOf<T extends string>(words: Readonly<Record<T, true>>): Is<T> {
  const known: ReadonlySet<unknown> = new Set(Object.keys(words));
  return (value): value is T => known.has(value);
}

/** A table that has every key of the type, each with a value of its type; whatever else it has is no matter. */
export function isTable<T extends object>(shape: { readonly [K in keyof T]-?: Is<T[K]> }): Is<T> {
  const keys = Object.keys(shape);
  const checks = Object.values(shape) as readonly Is<unknown>[];
  return (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const table = value as Readonly<Record<string, unknown>>;
    for (let i = 0; i < keys.length; i++) if (!checks[i]?.(table[keys[i] ?? ""])) return false;
    return true;
  };
}

/** One of several kinds of a thing, each with a check of its own: of every kind there is one, or it does not compile. */
export function isOfKind<T extends { readonly kind: string }>(
  kinds: Readonly<Record<T["kind"], Is<object>>>,
): Is<T> {
  return (value): value is T => {
    const kind = typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
    return typeof kind === "string" && Object.hasOwn(kinds, kind) && kinds[kind as T["kind"]](value);
  };
}
