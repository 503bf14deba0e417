// What a person does and sees in the playground.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Playground } from "../../../playground/page/run";

declare global {
  interface Window {
    readonly playground: Playground;
  }
}

/** Chooses a command in the palette by its words; fails where the palette offers another first. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await page.locator(".prompt-input").fill(name);
  const offered = page.locator(".prompt .suggestion-item.is-selected");
  await offered.waitFor();
  const text = (await offered.textContent()) ?? "";
  assert.ok(text.includes(name), `the palette offers “${text}” for “${name}”`);
  await page.keyboard.press("Enter");
}

/** Runs one of the plugin's commands by its id, where no palette is wanted or its words do not matter. */
export async function runById(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.playground.app.commands.executeCommandById(`throughline:${wanted}`);
  }, id);
}

/** Opens a note in the tab that is active. */
export async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { app } = window.playground;
    const file = app.vault.getFileByPath(wanted);
    if (!file) throw new Error(`no note ${wanted}`);
    await app.workspace.getLeaf(false).openFile(file);
  }, path);
}

/** What is stored of a note; null where there is none. */
export async function stored(page: Page, path: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    const { vault } = window.playground.app;
    const file = vault.getFileByPath(wanted);
    return file ? vault.read(file) : null;
  }, path);
}

/** The path of the note that is open. */
export async function opened(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.playground.app.workspace.getActiveFile()?.path);
}

/** The text in the editor that is active. */
export async function edited(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.getValue());
}

/** The words of all notices, without those of their buttons. */
export async function notices(page: Page): Promise<readonly string[]> {
  return page
    .locator(".notice-message")
    .evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll(":scope > div:not([class])")].map((el) => el.textContent).join("\n"),
      ),
    );
}

/** Presses a button of a notice. */
export async function pressNotice(page: Page, button: string): Promise<void> {
  await page.locator(".notice button", { hasText: button }).click();
}

/** Waits until `found` gives what `holds`; fails saying what it gave last. */
export async function until<T>(
  found: () => Promise<T>,
  holds: (value: T) => boolean,
  what: string,
): Promise<T> {
  const patience = Date.now() + 5000;
  for (;;) {
    const value = await found();
    if (holds(value)) return value;
    if (Date.now() > patience) assert.fail(`${what}: found ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
