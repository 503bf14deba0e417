// The terminal program: one act over a folder of notes, said on stdout, refused on stderr, with the exit status of docs/cli.md.

import type { Desk } from "../src/command/desk";
import { ACTS } from "../src/command/table";
import type { TerminalWords } from "../src/locale/en-terminal";
import { parseArgs } from "./args";
import type { ActCall } from "./args";
import { layDesk } from "./desk";
import { fixDoubts, fixFindings } from "./fix";
import { help } from "./help";
import { terminalLanguage } from "./language";
import { DONE, REFUSED, WRONG, fail, onBrokenOutput, say, warn } from "./output";
import { print } from "./print";
import { vaultState } from "./state";
import { sayDetail, sayFailure } from "./trouble";
import { findVault } from "./vault-folder";
import { inVault } from "./vault-path";
import { version } from "./version";
import { wordsOf } from "./words";

/** Acts that go by which notes are goals or drivers. */
const ASKS_FOR_GOALS: ReadonlySet<string> = new Set(["board", "week"]);

const language = terminalLanguage(process.env);
const words = wordsOf(language);

onBrokenOutput(words);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.env["THROUGHLINE_DEBUG"] === "1") console.error(error);
  const what = error instanceof Error ? error.message : String(error);
  process.exitCode = fail(REFUSED, words.terminal.unexpected(what.replace(/\s*\n\s*/g, " ")));
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArgs(argv, words);
  switch (parsed.kind) {
    case "wrong":
      return fail(WRONG, parsed.sentence);
    case "help":
      say(help(parsed.act, words));
      return DONE;
    case "version":
      say(version);
      return DONE;
    case "act":
      return run(parsed);
    default:
      return parsed satisfies never;
  }
}

async function run(call: ActCall): Promise<number> {
  const { options } = call;
  const vault = findVault(options.vault, process.cwd(), words);
  if (vault.kind === "wrong") return fail(WRONG, vault.sentence);
  const writes = (ACTS[call.act].writes || options.fix) && !options.dryRun;
  const state = vaultState(vault.path);
  const laid = layDesk(vault.path, state.keep, { today: options.today ?? null, language, writes });
  if (laid.kind === "refused") return fail(REFUSED, laid.sentence);
  laid.warnings.forEach(warn);
  const { goalSource, driverSource } = laid.desk.settings;
  if (ASKS_FOR_GOALS.has(call.act) && (goalSource || driverSource)) warn(laid.words.terminal.noDataview());
  const lock = writes ? await state.lock() : null;
  if (lock?.kind === "busy") return fail(REFUSED, laid.words.terminal.busy(lock.pid));
  if (lock?.kind === "failed")
    return fail(REFUSED, laid.words.terminal.noState(sayDetail(lock.detail, laid.words)));
  try {
    // Listing the notes removes what a killed run left beside them; not every act lists them by itself.
    if (writes) laid.desk.notebook.paths();
    return await act({ ...call, given: inVault(call.given, vault.path) }, laid);
  } finally {
    lock?.release();
  }
}

async function act(call: ActCall, { desk, words }: { desk: Desk; words: TerminalWords }): Promise<number> {
  const { given, options } = call;
  const { dryRun, json, fix } = options;
  if (fix && !dryRun) {
    await (call.act === "adopt" ? fixDoubts : fixFindings)(desk, words);
    return DONE;
  }
  const done = await ACTS[call.act].run(desk, given, dryRun);
  if (done.kind === "refused") {
    return fail(REFUSED, sayFailure(done, words));
  }
  const { value, diff } = done;
  if (json) say(JSON.stringify(diff === undefined ? value : { ...value, diff }));
  else say(print(value, diff, desk.today, words).join("\n"));
  return DONE;
}
