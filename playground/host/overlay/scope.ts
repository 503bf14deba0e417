// A scope holds key handlers; the keymap asks the scope on top of its stack, then that one's parents.

import type { KeymapContext, KeymapEventHandler, KeymapEventListener, Modifier } from "obsidian";

interface Handler extends KeymapEventHandler {
  readonly func: KeymapEventListener;
}

export class Scope {
  private handlers: readonly Handler[] = [];

  constructor(private readonly parent?: Scope) {}

  /** `null` as modifiers or key matches any. */
  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): KeymapEventHandler {
    const handler: Handler = {
      scope: this,
      modifiers: modifiers === null ? null : compiled(modifiers),
      key,
      func,
    };
    this.handlers = [...this.handlers, handler];
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    this.handlers = this.handlers.filter((other) => other !== handler);
  }

  /** What the first handler answered that did not leave the key to the next one; undefined where none did. */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const { modifiers, key, func } of this.handlers) {
      if (modifiers !== null && modifiers !== context.modifiers) continue;
      if (
        key !== null &&
        key.toLowerCase() !== context.key?.toLowerCase() &&
        key.toLowerCase() !== context.vkey
      )
        continue;
      const answer: unknown = func(event, context);
      if (answer !== undefined) return answer;
    }
    return this.parent?.handleKey(event, context);
  }
}

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "");

/** Modifiers as one sorted string; `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export function compiled(modifiers: readonly Modifier[]): string {
  return modifiers
    .map((modifier) => (modifier === "Mod" ? (MAC ? "Meta" : "Ctrl") : modifier))
    .sort()
    .join(",");
}
