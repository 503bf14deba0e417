// Screenshots: `npm run shots` writes them into playground/shots, a journey beside the build where nobody commits them.

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import type { Setting } from "./journey";

/** A picture and how a person gets there. */
export interface Shot {
  /** The file's name, without what tells variants apart. */
  readonly name: string;
  readonly setting: Setting;
  readonly reach: (page: Page, language: "en" | "ru") => Promise<void>;
}

const folder = process.env["THROUGHLINE_SHOTS"] ?? "playground/out/shots";

/** Writes what the window shows to `NAME.png`, once its fonts are there. */
export async function shot(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, caret: "hide" });
}
