// How large main.js is, and what it is made of: a phone reads all of it at every start of Obsidian.

import { build } from "esbuild";
import type { Row, Section } from "./table";

export const size: Section = {
  name: "size",
  what: "main.js, minified, its Russian words unescaped",
  rows,
};

async function* rows(): AsyncIterable<Row> {
  const { metafile } = await build({
    entryPoints: ["src/main.ts"],
    bundle: true,
    minify: true,
    format: "cjs",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    external: ["obsidian", "@codemirror/*"],
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  if (!output) throw new Error("nothing was built");
  yield { name: "main.js", value: output.bytes / 1000, unit: "kB", target: { most: 100 } };
  const folders = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
    const folder = file.split("/").slice(0, 2).join("/");
    folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput);
  }
  for (const [folder, bytes] of [...folders].sort((a, b) => b[1] - a[1])) {
    yield { name: `  of it ${folder}`, value: bytes / 1000, unit: "kB" };
  }
}
