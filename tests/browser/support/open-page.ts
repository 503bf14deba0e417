// A fresh page of the playground in a setting, with everything it complains about written down.

import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Setting } from "./journey";

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page threw or wrote to the console as an error. */
  readonly complaints: readonly string[];
}

const PLUGIN = "throughline";
const PHONE = 600;

/** Resolves when the layout is ready and the plugin loaded; rejects after ten seconds without. */
export async function openPage(
  browser: Browser,
  url: string,
  {
    vault = {},
    language = "en",
    theme = "light",
    width = 1280,
    height = 800,
    today,
    note,
    // Kept once: else every journey would begin with set-up.
    data = {},
    device = {},
    plugin = "loaded",
  }: Setting,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "ru" ? "ru-RU" : "en-US",
    colorScheme: theme,
    // What moves is caught halfway by a screenshot.
    reducedMotion: "reduce",
    hasTouch: width <= PHONE,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  const start = {
    language,
    theme,
    plugin,
    ...(vault === "sample" ? {} : { files: vault, note: null }),
    ...(today === undefined ? {} : { today }),
    ...(note === undefined ? {} : { note }),
    ...(data === null ? {} : { dataJson: { [PLUGIN]: data } }),
    device,
  };
  await page.addInitScript((asked) => Object.assign(globalThis, { playground: asked }), start);
  await page.goto(url);
  await page.waitForSelector("body[data-ready]", { timeout: 10_000 });
  return { page, context, complaints };
}
