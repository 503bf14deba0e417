// The terminal program: one act over a folder of notes, said on stdout, refused on stderr, with the exit status of docs/cli.md.

import { parseDocument } from "yaml";
import { EN, RU } from "../src/calendar/locale";
import { carryBetween } from "../src/command/carry";
import type { Desk, Yaml } from "../src/command/desk";
import { outlineNote } from "../src/command/outline";
import { reviewWeek } from "../src/command/week";
import { sayRefusal, wordsOf } from "../src/command/say";
import { undoLast } from "../src/command/undo";
import { parseRegistry } from "../src/note/task";
import { parseSettings } from "../src/settings/settings";
import type { Language } from "../src/weekly/template";
import { parseArgs } from "./args";
import type { ActCall } from "./args";
import { readConfig } from "./config";
import { folderNotebook } from "./folder-notebook";
import { help } from "./help";
import { now } from "./now";
import { print } from "./print";
import { vaultState } from "./state";
import { findVault } from "./vault-folder";
import { version } from "./version";

const DONE = 0;
const REFUSED = 1;
const WRONG = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArgs(argv);
  switch (parsed.kind) {
    case "wrong":
      return fail(WRONG, parsed.says, parsed.mend);
    case "help":
      console.log(help(parsed.act));
      return DONE;
    case "version":
      console.log(version);
      return DONE;
    case "act":
      return run(parsed);
  }
}

async function run(call: ActCall): Promise<number> {
  const { options } = call;
  const vault = findVault(options.vault, process.cwd());
  if (vault.kind === "wrong") return fail(WRONG, vault.says, vault.mend);
  const writes = call.act !== "outline" && !options.dryRun;
  const state = vaultState(vault.path);
  const lock = writes ? await state.lock() : null;
  if (lock?.kind === "busy") {
    return fail(
      REFUSED,
      `another run is at work in this vault (process ${lock.pid})`,
      "wait for it to end and try again",
    );
  }
  if (lock?.kind === "failed") {
    return fail(
      REFUSED,
      `the state folder cannot be written (${lock.detail})`,
      "allow writing to it, or set XDG_STATE_HOME",
    );
  }
  try {
    const desk = layDesk(vault.path, call, writes);
    return desk === null ? REFUSED : await act(desk, call);
  } finally {
    lock?.release();
  }

  function layDesk(path: string, { options: { today } }: ActCall, tidies: boolean): Desk | null {
    const config = readConfig(path);
    const own = `${config.folder ?? ""}/plugins/throughline/data.json`;
    for (const { file, problem } of config.problems) {
      warn(`${file} ${problem}`, file === own ? "correct it, or delete it to start anew" : "it was ignored");
      // With settings nobody can read, a review could go to the wrong place.
      if (file === own) return null;
    }
    const { settings, repaired } = parseSettings(config.settings);
    for (const key of repaired) warn(`the setting “${key}” in ${own} makes no sense`, "its default was used");
    const { day, time } = now();
    const language = settings.language === "auto" ? languageOf(process.env) : settings.language;
    return {
      notebook: folderNotebook(path, tidies),
      keep: state.keep,
      settings,
      today: today ?? day,
      time,
      appLanguage: language,
      locale: language === "ru" ? RU : EN,
      yaml,
      tasks: config.plugins.includes("obsidian-tasks-plugin") ? parseRegistry(config.tasks ?? {}) : null,
      weeklyNotes: config.weeks,
      templateFolders: [],
    };
  }
}

async function act(desk: Desk, { act: id, options, positionals }: ActCall): Promise<number> {
  const { dryRun, json, week, series, from = "", to = "" } = options;
  const words = wordsOf(desk.appLanguage);
  const done = await (() => {
    switch (id) {
      case "week":
        return reviewWeek(
          desk,
          { carry: true, ...(week && { week }), ...(series !== undefined && { series }) },
          dryRun,
        );
      case "carry":
        return carryBetween(desk, { from, to }, dryRun);
      case "undo":
        return undoLast(desk, dryRun);
      case "outline":
        return outlineNote(desk, positionals[0] ?? "");
    }
  })();
  if (done.kind === "refused") {
    const [what, mend] = sayRefusal(done.refusal, words);
    return fail(REFUSED, what, done.unfinished ? `${mend}; ${words.refusal.unfinished}` : mend);
  }
  const { value, diff } = done;
  if (json) console.log(JSON.stringify(diff === undefined ? value : { ...value, diff }));
  else for (const line of print(value, diff, words)) console.log(line);
  return DONE;
}

function fail(status: number, what: string, mend: string): number {
  warn(what, mend);
  return status;
}

function warn(what: string, mend: string): void {
  console.error(`throughline: ${what} — ${mend}`);
}

/** The language of the terminal, as programs there agree on it. */
function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^ru/i.test(set) ? "ru" : "en";
}

function yaml(text: string): Yaml {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { kind: "malformed", line: (error.linePos?.[0].line ?? 1) - 1 };
  return { kind: "value", value: document.toJS() as unknown };
}
