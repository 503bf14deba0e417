// Shows what the product does, on a copy of the sample vault: npm run demo

import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";
import { build, installPlugin, manifest, Refusal, run } from "./plugin.mjs";

/** The day on which the sample vault's owner sits down to review: the Sunday of 2024-W26. */
const SAMPLE_DAY = "2024-06-30";
const sample = join(root, "sample-vault");
const vault = join(root, "demo-vault");
/** Says that a demo vault was made here and may be replaced. */
const marker = join(vault, ".throughline-demo");

const reasons = {
  done: "done already",
  cancelled: "cancelled",
  moved: "carried by an earlier review",
  "not-a-task": "no task",
  empty: "an empty box",
  scheduled: "its day is still to come",
  recurring: "repeats by itself",
  older: "from reviews before the last one",
  "unknown-status": "a status nobody has explained",
  declined: "not wanted",
  "already-there": "is in the new note already",
  undecided: "carried so often that you should decide first",
};

run(() => {
  build();
  say(
    `Built ${manifest.name} ${manifest.version}: main.js for Obsidian, dist/throughline.mjs for a terminal.`,
  );
  copySample();
  say(`Copied sample-vault to demo-vault: ${notesBelow(vault)} invented notes.`);
  const config = join(vault, ".obsidian");
  installPlugin(config);
  turnOn(join(config, "community-plugins.json"));
  say("Installed the plugin in demo-vault/.obsidian and turned it on there.");
  say(`\nIt is ${SAMPLE_DAY}, a Sunday. Vera reviews her own week, in Russian:`);
  review();
  say("\nThen her week at work, in English:");
  review("--series", "Work/Weekly");
  sayHowToLook();
});
// A person at a terminal sees it at once; a server that nobody ends would keep everything else waiting.
if (!process.exitCode && process.stdout.isTTY && !process.env.CI) {
  spawn(process.execPath, ["scripts/playground.mjs"], { cwd: root, stdio: "inherit" });
}

function copySample() {
  if (existsSync(vault) && !existsSync(marker)) {
    throw new Refusal("demo-vault was not made by this command: move it away, then run this again.");
  }
  if (!existsSync(sample))
    throw new Refusal("sample-vault is missing: get it back with `git checkout sample-vault`.");
  rmSync(vault, { recursive: true, force: true });
  mkdirSync(vault);
  writeFileSync(marker, "Made by `npm run demo`, which replaces this whole folder.\n");
  cpSync(sample, vault, { recursive: true });
}

function notesBelow(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".md")).length;
}

function turnOn(list) {
  const enabled = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  writeFileSync(list, `${JSON.stringify([...new Set([...enabled, manifest.id])], null, 2)}\n`);
}

function review(...series) {
  const args = ["week", "--vault", "demo-vault", "--today", SAMPLE_DAY, ...series];
  say(`  node dist/throughline.mjs ${args.join(" ")}\n`);
  tell(throughline(args));
}

/** What the terminal program answers to `args`, as the value it prints with --json. */
function throughline(args) {
  const program = spawnSync(process.execPath, ["dist/throughline.mjs", ...args, "--json"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (program.status !== 0) throw new Refusal("The weekly review was not written: the reason stands above.");
  return JSON.parse(program.stdout);
}

function tell({ note, created, week, carried, left, writes }) {
  say(`${created ? "Created" : "Found"} the review of ${week}: demo-vault/${note}`);
  say(`\nCarried into it (${carried.length}):`);
  for (const { text, from, line, times, since } of carried) {
    say(`  ${text}\n      from ${from}, line ${line}; open since ${since} (×${times})`);
  }
  say(`\nLeft where they are (${left.length}):`);
  for (const [reason, items] of groupedByReason(left)) {
    say(`  ${items.length} × ${reasons[reason] ?? reason}`);
    const [{ text, from, line }] = items;
    say(`      ${text === "" ? "" : `such as “${text}” `}in ${from}, line ${line}`);
  }
  say(`\nNotes written (${writes.length}): ${writes.join(", ")}`);
}

function groupedByReason(left) {
  const groups = new Map();
  for (const item of left) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function sayHowToLook() {
  say(`
To try the plugin in a browser, without Obsidian: npm run playground

To look at it in Obsidian (${manifest.minAppVersion} or newer):
  1. Open another vault → Open folder as vault → ${vault}
  2. Trust the author of the vault, which lets the plugin run.
  3. Open a review; the command palette has ${manifest.name}'s commands, “Undo last change” among them.
To take the last one back here:
  node dist/throughline.mjs undo --vault demo-vault
Run \`npm run demo\` again for a fresh copy.`);
}

function say(text) {
  console.log(text);
}
