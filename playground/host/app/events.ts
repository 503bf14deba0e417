// Events whose listeners do not hinder each other, over the mocks' own.

import type { EventRef } from "obsidian";
import * as mocks from "obsidian-test-mocks/obsidian";

interface Listener {
  readonly name: string;
  readonly fn: (...data: unknown[]) => unknown;
  readonly ctx: unknown;
  readonly e: mocks.Events;
}

const listeners = new WeakMap<object, readonly Listener[]>();

/** In the prototype, as every part of the mocks with events inherits from it. */
Object.assign(mocks.Events.prototype, {
  on(this: mocks.Events, name: string, fn: Listener["fn"], ctx?: unknown): EventRef {
    const listener: Listener = { name, fn, ctx, e: this };
    listeners.set(this, [...(listeners.get(this) ?? []), listener]);
    return listener;
  },

  off(this: mocks.Events, name: string, fn: Listener["fn"]): void {
    keep(this, (listener) => listener.name !== name || listener.fn !== fn);
  },

  /** The mocks take away every listener with the same function. */
  offref(this: mocks.Events, ref: EventRef): void {
    keep(this, (listener) => listener !== ref);
  },

  trigger(this: mocks.Events, name: string, ...data: unknown[]): void {
    for (const listener of listeners.get(this) ?? []) {
      if (listener.name === name) this.tryTrigger(listener, data);
    }
  },

  /** A listener that throws is reported and the others run on; in the mocks it rejects what the vault was asked for. */
  tryTrigger(this: mocks.Events, ref: EventRef, args: unknown[]): void {
    const { fn, ctx } = ref as Listener;
    try {
      fn.apply(ctx, args);
    } catch (error) {
      window.setTimeout(() => {
        throw error;
      });
    }
  },
});

function keep(events: object, stays: (listener: Listener) => boolean): void {
  listeners.set(events, (listeners.get(events) ?? []).filter(stays));
}
