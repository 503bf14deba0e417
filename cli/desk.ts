// The desk an act works at: the vault's folder, what its configuration says, this terminal's clock and language.

import { EN, RU } from "../src/calendar/locale";
import type { Day } from "../src/calendar/day";
import { countedIn } from "../src/command/desk";
import type { Desk } from "../src/command/desk";
import { wordsOf } from "./words";
import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import { parseRegistry } from "../src/note/task";
import type { Keep } from "../src/notebook/journal";
import { parseSettings } from "../src/settings/settings";
import type { Language } from "../src/note/language";
import { readConfig } from "./config";
import type { Problem } from "./config";
import { folderNotebook } from "./folder-notebook";
import { now } from "./now";
import { readYaml } from "./yaml";

export interface Laid {
  readonly kind: "desk";
  readonly desk: Desk;
  /** In the language the settings ask for, else the terminal's. */
  readonly words: TerminalWords;
  /** What of the configuration was not counted. */
  readonly warnings: readonly Sentence[];
}

export interface Wish {
  readonly today: Day | null;
  /** The terminal's language. */
  readonly language: Language;
  /** Whether the run will write; see `folderNotebook`. */
  readonly writes: boolean;
}

/** Lays the desk; refused where our own settings cannot be read, since a review could then go to the wrong place. */
export function layDesk(
  vault: string,
  keep: Keep,
  { today, language, writes }: Wish,
): Laid | { readonly kind: "refused"; readonly sentence: Sentence } {
  const config = readConfig(vault);
  const own = `${config.folder ?? ""}/plugins/throughline/data.json`;
  const damage = config.problems.find(({ file }) => file === own);
  if (damage) {
    const words = wordsOf(language);
    return { kind: "refused", sentence: words.terminal.damagedOwn(own, why(damage.problem, words)) };
  }
  const { settings, repaired } = parseSettings(config.settings);
  const spoken = settings.language === "auto" ? language : settings.language;
  const words = wordsOf(spoken);
  const warnings: Sentence[] = [];
  if (config.problems.length > 0) {
    const files = config.problems.map(({ file, problem }) => `${file} (${why(problem, words)})`);
    warnings.push(words.terminal.damaged(files.join(", ")));
  }
  if (repaired.length > 0) warnings.push(words.terminal.repaired(repaired.join(", "), own));
  const clock = now();
  const desk: Desk = {
    notebook: folderNotebook(vault, writes),
    keep,
    settings,
    today: today ?? clock.day,
    time: clock.time,
    appLanguage: spoken,
    locale: countedIn(spoken === "ru" ? RU : EN, settings, config.weeks),
    yaml: readYaml,
    tasks: config.plugins.includes("obsidian-tasks-plugin") ? parseRegistry(config.tasks ?? {}) : null,
    weeklyNotes: config.weeks,
    links: config.links,
    templateFolders: config.templateFolders,
  };
  return { kind: "desk", desk, words, warnings };
}

function why(problem: Problem, { terminal }: TerminalWords): string {
  switch (problem.kind) {
    case "not-json":
      return terminal.notJson;
    case "not-as-expected":
      return terminal.notAsExpected;
    case "outside":
      return terminal.outside;
    case "unreadable":
      return problem.code;
    default:
      return problem satisfies never;
  }
}
