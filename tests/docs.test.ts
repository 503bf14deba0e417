// Every block of the pages about doors is an example that a test runs, and what the README says to type does what it says.

import { cpSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { notesOf, run } from "./cli/program";
import { tempFolder } from "./cli/temp-folder";
import { sections } from "./support/docs";

jest.setTimeout(120_000);

/** By page, what its blocks are fenced as, and where they are run. */
const RUN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "api.md": { js: "host/doors.test.ts", ts: "api-types.test.ts" },
  "bases.md": { yaml: "host/bases.test.ts", markdown: "host/bases.test.ts" },
  "care.md": {},
  "cli.md": { json: "cli/docs.test.ts", sh: "host/doors.test.ts" },
  "queries.md": { dataview: "queries.test.ts", tasks: "queries.test.ts" },
  "uri.md": { text: "host/doors.test.ts", "text wrong": "host/doors.test.ts" },
};

test.each(Object.entries(RUN))("%s has no block that no test runs", (page, known) => {
  const infos = sections(page).flatMap(({ blocks }) => blocks.map(({ info }) => info));
  expect([...new Set(infos)].sort()).toEqual(Object.keys(known).sort());
});

const ROOT = join(__dirname, "..");

const below = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    `${folder}/${path}`.replaceAll("\\", "/"),
  );

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...below("docs").filter((path) => path.endsWith(".md")),
];

test.each(PAGES)("%s leads to pages, pictures and files that are there", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = ""]) => to);
  expect(links.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
  const files = ["src", "cli", "tests", "playground", "bench", "scripts", "docs", ".github"].flatMap(below);
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|[mc]js|yml|md))`/g)].map(([, name = ""]) => name);
  const missing = named.filter(
    (name) =>
      !/^(?:main\.js|dist\/.*)$/.test(name) &&
      !existsSync(join(ROOT, name)) &&
      !files.some((path) => path.endsWith(`/${name}`)),
  );
  expect(missing).toEqual([]);
});

test("every decision has a number of its own, which its heading says", () => {
  const files = readdirSync(join(ROOT, "docs/decisions"));
  const numbers = files.map((name) => Number(name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(files.length);
  const said = files.map((name) =>
    Number(/^# (\d+)\. /.exec(readFileSync(join(ROOT, "docs/decisions", name), "utf8"))?.[1]),
  );
  expect(said).toEqual(numbers);
});

test("the README's commands for a terminal work one after another, on a copy of the sample vault", () => {
  const lines = sections("README.md", ".").flatMap(({ blocks }) =>
    blocks
      .filter(({ info }) => info === "sh")
      .flatMap(({ text }) => text.split("\n"))
      .flatMap((line) => /^npm run -s throughline -- ([^#]*)/.exec(line)?.[1]?.trim() ?? []),
  );
  expect(lines.length).toBeGreaterThan(4);
  const [vault, state] = [tempFolder(), tempFolder()];
  cpSync(join(__dirname, "../sample-vault"), vault, { recursive: true });
  const before = notesOf(vault);
  for (const line of lines) {
    const args = line.split(" ").map((part) => (part === "~/MyVault" ? vault : part));
    expect(`${line}: ${run([...args, "--today", "2024-06-30"], { state }).stderr}`).toBe(`${line}: `);
  }
  // What was made was undone.
  expect(notesOf(vault)).toEqual(before);
});
