// Loading and unloading the plugin, over and over.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import { watchListeners, whatLives } from "./support/leftovers";

const ROUNDS = 20;

journey(
  "loading and unloading the plugin twenty times leaves no listener, timer, node or plugin behind",
  { vault: { "Weekly/2024-W25.md": "# To do\n- [ ] Call Dina\n" }, plugin: "off" },
  async (page) => {
    await watchListeners(page);
    // What the host itself makes on the first use is no leftover of the plugin.
    await round(page);
    const before = await whatLives(page);
    for (let count = 0; count < ROUNDS; count++) await round(page);
    const after = await whatLives(page);
    assert.deepEqual(after, before);
  },
);

async function round(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { app, load, unload } = window.playground;
    await load();
    const plugin = app.plugins.getPlugin("throughline");
    if (!plugin) throw new Error("the plugin is not loaded");
    const seen = ((window as { seenPlugins?: WeakRef<object>[] }).seenPlugins ??= []);
    seen.push(new WeakRef(plugin));
    // Its tab is drawn once, so that what it draws has to go too.
    app.commands.executeCommandById("app:open-settings");
    (app.setting as { close(): void }).close();
    unload();
  });
}
