// The element an event happened at, in whatever window that was.

/** Null where it was none. A pop-out window has constructors of its own, so that `instanceof Element` denies what stands in it. */
export function elementOf(target: EventTarget | null): Element | null {
  const node = target as Node | null;
  return node?.instanceOf?.(Element) ? node : null;
}
