// Takes the pictures that tests/browser/shots.ts lists: light and dark, English and Russian, wide and on a phone.
//
//   npm run shots [-- PATTERN]   those whose name, such as `settings-ru-dark-phone`, has the pattern in it

import { join } from "node:path";
import { launch } from "./browser.mjs";
import { ensureInstalled, root } from "./install.mjs";
import { loadShots } from "./journeys.mjs";
import { buildSite, site } from "./playground-site.mjs";
import { Refusal, build } from "./plugin.mjs";
import { serve } from "./serve.mjs";

const WIDTHS = { wide: { width: 1280, height: 800 }, phone: { width: 300, height: 640 } };

ensureInstalled();
process.env.THROUGHLINE_SHOTS ??= join(root, "playground/shots");
try {
  await take(process.argv[2] ?? "");
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
}

async function take(pattern) {
  build();
  await buildSite();
  const { shots, openPage, shot } = await loadShots();
  const wanted = shots.flatMap(variants).filter(({ name }) => name.includes(pattern));
  const server = await serve(site);
  const browser = await launch().catch((error) => {
    server.close();
    throw new Refusal(error.message);
  });
  try {
    for (const { name, setting, reach } of wanted) {
      const { page, context } = await openPage(browser, server.url, setting);
      try {
        await reach(page, setting.language);
        await shot(page, name);
        console.log(`playground/shots/${name}.png`);
      } catch (error) {
        process.exitCode = 1;
        console.error(`${name}: ${error.message}`);
      } finally {
        await context.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

function variants({ name, setting, reach }) {
  return Object.entries(WIDTHS).flatMap(([width, size]) =>
    ["en", "ru"].flatMap((language) =>
      ["light", "dark"].map((theme) => ({
        name: `${name}-${language}-${theme}-${width}`,
        setting: { ...size, ...setting, language, theme },
        reach,
      })),
    ),
  );
}
