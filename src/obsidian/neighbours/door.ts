// Looking into what a host or another plugin does not document: what is not there is undefined, and nothing is thrown.

/** The member found by following `keys`, or undefined where there is none or where reading it throws. */
export function peek(from: unknown, ...keys: readonly string[]): unknown {
  try {
    let at = from;
    for (const key of keys) {
      if ((typeof at !== "object" && typeof at !== "function") || at === null) return undefined;
      at = (at as Readonly<Record<string, unknown>>)[key];
    }
    return at;
  } catch {
    return undefined;
  }
}

/** What a method answers, or undefined where there is no such method or where it throws. */
export function ask(from: unknown, method: string, ...given: readonly unknown[]): unknown {
  const found = peek(from, method);
  if (typeof found !== "function") return undefined;
  try {
    return Reflect.apply(found, from, given);
  } catch {
    return undefined;
  }
}

/** The community plugin that runs under this id, or undefined where it is absent, switched off or not loaded yet. */
export function communityPlugin(app: unknown, id: string): unknown {
  return peek(app, "plugins", "plugins", id);
}
