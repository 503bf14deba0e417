// Walks the journeys of tests/browser in a real browser and says of each whether it held; the last line counts them as JSON.
//
//   node scripts/browser-tests.mjs [PATTERN]   those whose file or name has the pattern in it

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { ensureInstalled } from "./install.mjs";
import { loadJourneys } from "./journeys.mjs";
import { buildSite } from "./playground-site.mjs";
import { Refusal, build } from "./plugin.mjs";
import { serve } from "./serve.mjs";

/** Journeys walked at the same time. */
const AT_ONCE = 2;

ensureInstalled();
const counted = { passed: 0, failed: 0, skipped: 0 };
try {
  await run(process.argv[2] ?? "");
} catch (error) {
  counted.failed++;
  console.log(error instanceof Refusal ? error.message : (error.stack ?? error));
}
process.exitCode = counted.failed > 0 ? 1 : 0;
console.log(JSON.stringify(counted));

async function run(pattern) {
  build();
  const folder = mkdtempSync(join(tmpdir(), "throughline-site-"));
  const { journeys, walk } = await loadJourneys(pattern);
  if (journeys.length === 0) throw new Refusal(`No journey has “${pattern}” in its file or name.`);
  await buildSite({ folder });
  const server = await serve(folder);
  // What is missing on a machine without a browser is one sentence, no stack.
  const browser = await launch().catch((error) => {
    server.close();
    throw new Refusal(error.message);
  });
  try {
    const left = [...journeys];
    const walker = async () => {
      for (let next = left.shift(); next; next = left.shift()) tell(await walk(browser, server.url, next));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walker));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell({ journey, failure, milliseconds }) {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`${failure === null ? "✓" : "✗"} ${journey.name} (${seconds})`);
  if (failure === null) counted.passed++;
  else {
    counted.failed++;
    console.log(failure.replace(/^/gm, "    "));
  }
}
