// The shapes of browser.mjs, for the bench.

import type { BrowserContext } from "playwright-core";

export function launchKeeping(folder: string): Promise<BrowserContext>;
