// The built plugin in a running app on a day, and the notes as they stand.

import { createApp } from "../../../playground/host/app/create";
import type { App } from "./app";
import { settled } from "./app";
import { builtPlugin } from "./built-plugin";

const REAL = [
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate"],
  ...["requestAnimationFrame", "cancelAnimationFrame", "requestIdleCallback", "cancelIdleCallback"],
  ...["queueMicrotask", "nextTick", "performance", "hrtime"],
] as const;

export interface Started {
  readonly app: App;
  /** Every note by path, as it is stored. */
  readonly notes: () => Promise<Readonly<Record<string, string>>>;
  /** The words of all notices on the screen. */
  readonly notices: () => readonly string[];
}

let built: ReturnType<typeof builtPlugin> | null = null;

let running: App | null = null;

/** Ends what the last `started` began: for `afterEach`. */
export function stop(): void {
  running?.plugins.unloadPlugin("throughline");
  running = null;
  jest.useRealTimers();
}

/** By the day's clock alone: everything that waits really waits. An app that runs already is stopped. */
export async function started(
  files: Readonly<Record<string, string>>,
  day: string,
  { data = {}, language = "en" }: { readonly data?: object; readonly language?: "en" | "ru" } = {},
): Promise<Started> {
  stop();
  jest.useFakeTimers({ now: new Date(`${day}T10:00:00`), doNotFake: [...REAL] });
  document.body.replaceChildren();
  built ??= builtPlugin();
  const app = await createApp({ files, plugins: [built], language, dataJson: { throughline: data } });
  running = app;
  document.body.append(app.workspace.containerEl);
  await settled(app);
  return {
    app,
    notes: async () => {
      const all = app.vault.getMarkdownFiles().map(async (file) => [file.path, await app.vault.read(file)]);
      return Object.fromEntries(await Promise.all(all)) as Readonly<Record<string, string>>;
    },
    notices: () =>
      [...document.querySelectorAll(".notice-message")].map((el) =>
        [...el.querySelectorAll(":scope > div:not([class])")].map((line) => line.textContent).join("\n"),
      ),
  };
}

/** Waits for what a person would wait for; fails after ten seconds, saying what was not seen. */
export async function seen<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 1000; tries++) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not seen: ${what}`);
}
