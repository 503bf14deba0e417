// The built plugin in the playground, served to a real browser that a section of the bench drives.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

export interface Site {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The scripts are used as they stand, since they find the repository by where they are. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-site-"));
  const script = (name: string): Promise<unknown> =>
    import(pathToFileURL(join(process.cwd(), "scripts", `${name}.mjs`)).href);
  const { build } = (await script("plugin")) as { build: () => void };
  const { buildSite } = (await script("playground-site")) as {
    buildSite: (to: { folder: string }) => Promise<void>;
  };
  const { serve } = (await script("serve")) as {
    serve: (from: string) => Promise<{ url: string; close: () => void }>;
  };
  const { launch } = (await script("browser")) as { launch: () => Promise<Browser> };
  build();
  await buildSite({ folder });
  const server = await serve(folder);
  const browser = await launch();
  return {
    browser,
    url: server.url,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
