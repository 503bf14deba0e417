// Walks journeys one after another in pages of one browser and says of each how it went; for scripts/browser-tests.mjs.

import { stripVTControlCharacters } from "node:util";
import type { Browser } from "playwright-core";
import type { Journey } from "./journey";
import { openPage } from "./open-page";
import { shot } from "./shot";

export interface Walked {
  readonly journey: Journey;
  /** Null where all held. */
  readonly failure: string | null;
  readonly milliseconds: number;
}

/** How long a journey may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** Walks a journey; an error on the console fails it too, and a picture of the failure is kept. */
export async function walk(browser: Browser, url: string, journey: Journey): Promise<Walked> {
  const began = Date.now();
  const failure = await tried(browser, url, journey);
  return { journey, failure, milliseconds: Date.now() - began };
}

async function tried(browser: Browser, url: string, journey: Journey): Promise<string | null> {
  const { name, setting } = journey;
  try {
    const { page, context, complaints } = await openPage(browser, url, setting);
    try {
      await Promise.race([journey.walk(page), patience()]);
      return complaints.length === 0 ? null : `The page complained:\n${complaints.join("\n")}`;
    } catch (error) {
      await shot(page, `failed/${name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}`).catch(() => {});
      return [said(error), ...complaints].join("\n");
    } finally {
      await context.close();
    }
  } catch (error) {
    return said(error);
  }
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`still walking after ${PATIENCE / 1000} s`)), PATIENCE).unref();
  });
}

function said(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // Playwright colours what it says.
  return stripVTControlCharacters(text);
}
