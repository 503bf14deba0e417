// What reading notes costs: against counting newlines, and against what one would take instead.

import { GFM, parser as lezer } from "@lezer/markdown";
import MarkdownIt from "markdown-it";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { readLine } from "../src/note/field";
import { outline } from "../src/note/outline";
import { fastest, percentile, times } from "./clock";
import type { Row, Section } from "./table";
import { vault } from "./vault";

export const reading: Section = {
  name: "reading",
  what: "10,000 notes of 4 KB and 20 of 200 KB, in memory; the slow ones on every hundredth note",
  rows,
};

function* rows(): Iterable<Row> {
  const notes = [...vault(10_000, 4_000), ...vault(20, 200_000)];
  const bytes = notes.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const all = (read: (text: string) => number) => () => notes.reduce((sum, text) => sum + read(text), 0);

  const newlines = fastest(9, all(countNewlines));
  const structure = fastest(
    9,
    all((text) => outline(text).items.length),
  );
  const ours = fastest(9, all(readWhole));
  yield { name: "counting newlines", value: newlines, unit: "ms" };
  yield { name: "outline", value: structure, unit: "ms" };
  yield { name: "outline, against counting newlines", value: structure / newlines, unit: "×" };
  yield { name: "outline with fields", value: ours, unit: "ms" };
  yield { name: "outline with fields", value: bytes / 1000 / ours, unit: "MB/s" };
  yield {
    name: "outline with fields, against counting newlines",
    value: ours / newlines,
    unit: "×",
    target: { most: 15 },
  };

  const lezerBlocks = fastest(
    2,
    all((text) => LEZER_BLOCKS.parse(text).length),
  );
  yield { name: "Lezer's block structure, against outline", value: lezerBlocks / structure, unit: "×" };
  yield {
    name: "Lezer's block structure, against outline with fields",
    value: lezerBlocks / ours,
    unit: "×",
    target: { least: 5 },
  };

  const sample = notes.filter((_, i) => i % 100 === 0);
  const onSample = (read: (text: string) => number) =>
    fastest(3, () => sample.reduce((sum, text) => sum + read(text), 0));
  const sampled = onSample(readWhole);
  for (const [name, read] of OTHERS) {
    yield { name: `${name}, against outline with fields`, value: onSample(read) / sampled, unit: "×" };
  }

  yield* rereading("4 KB", vault(1, 4_000, 7), { median: 0.05, p99: 1 });
  yield* rereading("200 KB", vault(1, 200_000, 7), { median: 1.5, p99: 20 });
}

function* rereading(
  size: string,
  [text = ""]: readonly string[],
  most: { readonly median: number; readonly p99: number },
): Iterable<Row> {
  const sorted = times(500, () => readWhole(text));
  yield {
    name: `re-reading one note of ${size}, median of 500`,
    value: percentile(sorted, 0.5),
    unit: "ms",
    target: { most: most.median },
  };
  yield {
    name: `re-reading one note of ${size}, 99th percentile`,
    value: percentile(sorted, 0.99),
    unit: "ms",
    target: { most: most.p99 },
  };
}

/** What the index reads of a note: its structure, and what each item's line says. */
function readWhole(text: string): number {
  let facts = 0;
  for (const { from, to } of outline(text).items) {
    const { fields, tokens } = readLine(text.slice(from, to));
    facts += fields.length + tokens.length;
  }
  return facts;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

const INLINE = [
  "Escape",
  "Entity",
  "InlineCode",
  "HTMLTag",
  "Emphasis",
  "HardBreak",
  "Link",
  "Image",
  "LinkEnd",
];
const LEZER_BLOCKS = lezer.configure({ remove: INLINE });
const LEZER_FULL = lezer.configure(GFM);
const MARKDOWN_IT = new MarkdownIt();
const MARKDOWN_IT_BLOCKS = new MarkdownIt();
MARKDOWN_IT_BLOCKS.core.ruler.disable(["inline", "text_join"]);
const MDAST = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

const OTHERS: readonly (readonly [string, (text: string) => number])[] = [
  ["Lezer in full with GFM", (text) => LEZER_FULL.parse(text).length],
  ["markdown-it's blocks", (text) => MARKDOWN_IT_BLOCKS.parse(text, {}).length],
  ["markdown-it in full", (text) => MARKDOWN_IT.parse(text, {}).length],
  ["mdast with GFM", (text) => fromMarkdown(text, MDAST).children.length],
];
