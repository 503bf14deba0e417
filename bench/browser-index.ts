// What the index costs in a browser: begun anew, and begun from what was kept, against merely reading the same shards.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { BrowserContext } from "playwright-core";
import { parse } from "yaml";
import { launchKeeping } from "../scripts/browser.mjs";
import { median } from "./clock";
import type { Bench } from "./in-browser/page";
import type { BenchFile } from "./in-browser/vault";
import { indexVault, tellingVault } from "./index-vault";
import type { Row, Section } from "./table";

export const browserIndex: Section = {
  name: "browser-index",
  what: "the index in Chromium: its start from what was kept, each time in a new page as after a start of the app",
  rows,
};

/** In the page. */
declare const bench: Bench;

const URL = "http://bench.localhost/";
const VAULTS: readonly (readonly [
  what: string,
  notes: () => Iterable<readonly [path: string, text: string]>,
])[] = [
  ["10,000 notes", () => indexVault(10_000)],
  ["50,000 notes", () => indexVault(50_000)],
  ["10,000 notes that all tell something", () => tellingVault(10_000)],
];
const RUNS = 7;
const MTIME = Date.UTC(2024, 5, 1);

async function* rows(): AsyncIterable<Row> {
  const script = await pageScript();
  for (const [what, notes] of VAULTS) {
    const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
    const browser = await launchKeeping(folder);
    try {
      const vault = JSON.stringify([...notes()].map(benchFile));
      await browser.route(`${URL}**`, (route) => {
        const path = route.request().url().slice(URL.length);
        if (path === "vault.json") return route.fulfill({ contentType: "application/json", body: vault });
        if (path === "page.js") return route.fulfill({ contentType: "text/javascript", body: script });
        return route.fulfill({ contentType: "text/html", body: '<script src="page.js"></script>' });
      });
      yield* measured(browser, what);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function* measured(browser: BrowserContext, notes: string): AsyncIterable<Row> {
  const cold = await inPage(browser, () => bench.cold());
  const runs = { read: [] as number[], parsed: [] as number[], start: [] as number[], rows: [] as number[] };
  const work = { raw: [] as number[], start: [] as number[] };
  let bytes = 0;
  for (let run = 0; run < RUNS; run++) {
    const raw = await inPage(browser, () => bench.raw());
    const start = await inPage(browser, () => bench.start(false));
    if (start.value.notes !== cold.value.notes)
      throw new Error(`${start.value.notes} of ${cold.value.notes} notes are known.`);
    bytes = raw.value.bytes;
    runs.read.push(raw.value.read);
    runs.parsed.push(raw.value.parsed);
    runs.start.push(start.value.ms);
    runs.rows.push(start.value.rows);
    work.raw.push(raw.worked);
    work.start.push(start.worked);
  }
  const watched = await inPage(browser, () => bench.start(true));
  const read = median(runs.read);
  const parsed = median(runs.parsed);
  const start = median(runs.start);
  yield {
    name: `first index of ${notes}`,
    value: cold.value.ms,
    unit: "ms",
  };
  yield { name: "kept of them", value: bytes / 1e6, unit: "MB" };
  yield { name: "read their shards", value: read, unit: "ms" };
  yield { name: "read and parse their shards", value: parsed, unit: "ms" };
  yield { name: "  of it the page's own work", value: median(work.raw), unit: "ms" };
  yield { name: "start from their shards", value: start, unit: "ms" };
  yield { name: "  the page's own work, first rows included", value: median(work.start), unit: "ms" };
  yield { name: "start / read", value: start / read, unit: "×" };
  yield {
    name: "start / read and parse",
    value: start / parsed,
    unit: "×",
    target: { most: 1.5 },
  };
  yield {
    name: "first rows around a review after it",
    value: median(runs.rows),
    unit: "ms",
    target: { most: 50 },
  };
  yield {
    name: "longest pause of a start",
    value: watched.value.longest,
    unit: "ms",
    target: { most: 8 },
  };
}

interface InPage<T> {
  readonly value: T;
  /** What the page itself worked, in milliseconds: others on the machine do not count. */
  readonly worked: number;
}

/** In a page of its own, as after a start of the app. */
async function inPage<T>(browser: BrowserContext, measure: () => Promise<T>): Promise<InPage<T>> {
  const page = await browser.newPage();
  try {
    await page.goto(URL);
    await page.evaluate(() => bench.load("vault.json"));
    const tools = await browser.newCDPSession(page);
    // What is left of loading would be swept up while something is measured.
    await tools.send("HeapProfiler.collectGarbage");
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async () => {
      const { metrics } = await tools.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? NaN);
    };
    const before = await worked();
    const value = await page.evaluate(measure);
    return { value, worked: (await worked()) - before };
  } finally {
    await page.close();
  }
}

function benchFile([path, text]: readonly [string, string]): BenchFile {
  const [, yaml = ""] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  const frontmatter = yaml === "" ? null : (parse(yaml) as Record<string, unknown>);
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = ""]) => heading);
  const links = [...text.matchAll(/\[\[([^\]|]+)/g)].map(([, link = ""]) => link);
  const plain = path.startsWith("Folder ");
  return {
    path,
    mtime: MTIME + path.length,
    size: Buffer.byteLength(text),
    headings,
    links,
    frontmatter,
    text: plain ? null : text,
  };
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["bench/in-browser/page.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    alias: { obsidian: "./bench/in-browser/obsidian.ts" },
  });
  const [script] = outputFiles;
  if (!script) throw new Error("nothing was built");
  return script.text;
}
