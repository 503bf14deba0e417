// The plugin in a browser, over the sample vault.
//
//   npm run playground         serves it and follows every change of the sources
//   npm run playground:build   builds it into playground/out/site, to be published

import { watch } from "node:fs";
import { join, relative } from "node:path";
import { ensureInstalled, root } from "./install.mjs";
import { Refusal, build } from "./plugin.mjs";
import { buildPage, buildSite, site, writePlugin, writeVault } from "./playground-site.mjs";
import { serve } from "./serve.mjs";

const PORT = 5173;
/** Editors write a file in several steps, in milliseconds. */
const SETTLED_AFTER = 100;

ensureInstalled();
const only = process.argv.includes("--build");
try {
  build();
  await buildSite({ served: !only });
  if (only) console.log(`Built ${relative(root, site)}: open its index.html, or publish the folder.`);
  else await follow();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.status;
}

async function follow() {
  const server = await serve(site, PORT).catch(() => serve(site));
  console.log(`The playground is at ${server.url} and follows changes of the sources; Ctrl+C ends it.`);
  onChange(["src", "styles.css", "manifest.json"], () => {
    build();
    writePlugin();
    server.tell("plugin");
  });
  onChange(["playground/host", "playground/page", "sample-vault"], async () => {
    writeVault();
    await buildPage({ served: true });
    server.tell("page");
  });
}

/** Runs `rebuild` once things have settled; what does not build is said, and the next change tries again. */
function onChange(paths, rebuild) {
  let timer;
  const settled = async () => {
    const began = Date.now();
    try {
      await rebuild();
      console.log(`Built again in ${Date.now() - began} ms.`);
    } catch (error) {
      console.error(error.message);
    }
  };
  for (const path of paths) {
    watch(join(root, path), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(settled, SETTLED_AFTER);
    });
  }
}
