// What lives in the page: listeners, timers, nodes, registrations and plugins, to be compared before and after.

import type { Page } from "playwright-core";

interface Ledger {
  listeners: Map<string, number>;
  intervals: Set<number>;
}

/** Begins to write down who listens to window and document, and which intervals run. */
export async function watchListeners(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ledger: Ledger = { listeners: new Map(), intervals: new Set() };
    Object.assign(window, { ledger });
    const known = new WeakMap<object, Set<string>>();
    let ids = 0;
    const names = new WeakMap<object, number>();
    const key = (type: string, listener: object, options: unknown) => {
      if (!names.has(listener)) names.set(listener, ++ids);
      const capture =
        typeof options === "object" ? (options as { capture?: boolean } | null)?.capture : options;
      return `${type} ${names.get(listener)} ${capture === true}`;
    };
    const count = (name: string, by: number) =>
      ledger.listeners.set(name, (ledger.listeners.get(name) ?? 0) + by);
    for (const [name, target] of Object.entries({ window, document, body: document.body })) {
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      Object.assign(target, {
        addEventListener(type: string, listener: object | null, options: unknown) {
          if (listener) {
            const all = known.get(target) ?? new Set<string>();
            known.set(target, all);
            const own = key(type, listener, options);
            if (!all.has(own)) count(`${name} ${type}`, 1);
            all.add(own);
          }
          addEventListener.call(target, type, listener as never, options as never);
        },
        removeEventListener(type: string, listener: object | null, options: unknown) {
          if (listener && known.get(target)?.delete(key(type, listener, options)))
            count(`${name} ${type}`, -1);
          removeEventListener.call(target, type, listener as never, options as never);
        },
      });
    }
    const { setInterval, clearInterval } = window;
    Object.assign(window, {
      setInterval: (...given: Parameters<typeof setInterval>) => {
        const id = setInterval(...given);
        ledger.intervals.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        ledger.intervals.delete(id);
        clearInterval(id);
      },
    });
  });
}

/** Counts what lives, after the garbage was collected. */
export async function whatLives(page: Page): Promise<Readonly<Record<string, unknown>>> {
  // A plugin may still be ending something it began.
  await page.waitForTimeout(300);
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return page.evaluate(() => {
    const { ledger, seenPlugins = [] } = window as unknown as {
      ledger: Ledger;
      seenPlugins?: WeakRef<object>[];
    };
    const { app } = window.playground;
    const events = (source: unknown) =>
      Object.fromEntries(
        Object.entries((source as { _: Record<string, unknown[]> })._)
          .map(([name, all]) => [name, all.length] as const)
          .filter(([, length]) => length > 0),
      );
    return {
      listeners: Object.fromEntries([...ledger.listeners].filter(([, count]) => count > 0)),
      intervals: ledger.intervals.size,
      nodes: document.querySelectorAll("*").length,
      styles: document.querySelectorAll("style[data-plugin]").length,
      commands: Object.keys(app.commands.commands).length,
      registered: Object.fromEntries(
        Object.entries(app.registries).map(([name, registry]) => [
          name,
          (registry as { all(): unknown[] }).all().length,
        ]),
      ),
      vault: events(app.vault),
      workspace: events(app.workspace),
      metadata: events(app.metadataCache),
      plugins: seenPlugins.filter((ref) => ref.deref() !== undefined).length,
    };
  });
}
