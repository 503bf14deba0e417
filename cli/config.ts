// What the vault's configuration folder says: our settings, the neighbours' and how links are written.

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LinkStyle, WeeklyNotes } from "../src/command/desk";
import { parseCalendarWeeks, parseJournalWeeks, parsePeriodicWeeks } from "../src/command/their-weeks";
import { objectOf, readJson } from "./json-file";
import type { JsonProblem } from "./json-file";
import { codeOf } from "./trouble";

export interface VaultConfig {
  /** The configuration folder's name, `.obsidian` as a rule; null where the vault has none. */
  readonly folder: string | null;
  /** Throughline's settings as kept, to be parsed; undefined where there are none. */
  readonly settings: unknown;
  /** Ids of the community plugins that are switched on. */
  readonly plugins: readonly string[];
  /** Tasks' settings as kept; undefined where Tasks is off or has none. */
  readonly tasks: unknown;
  /** Those of Periodic Notes, else of Calendar, else of Journals; null where none makes any. */
  readonly weeks: WeeklyNotes | null;
  /** Where the core plugin Templates and Templater keep templates, which may look like reviews and are none. */
  readonly templateFolders: readonly string[];
  readonly links: LinkStyle;
  /** Files that were ignored, and why. */
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  /** Vault path. */
  readonly file: string;
  readonly problem: Problem;
}

/** Why a file counts for nothing. */
export type Problem = JsonProblem | { readonly kind: "not-as-expected" } | { readonly kind: "outside" };

/** Obsidian's own name for a configuration folder. */
export const USUAL_FOLDER = ".obsidian";

/** Reads the configuration of a vault; what cannot be read is ignored and named among the problems. */
export function readConfig(vault: string): VaultConfig {
  const problems: ConfigProblem[] = [];
  const folder = configFolder(vault);
  const read = (path: string): unknown => {
    if (folder === null) return undefined;
    const file = `${folder}/${path}`;
    const json = staysInside(vault, file)
      ? readJson(join(vault, file))
      : ({ kind: "damaged", problem: { kind: "outside" } } as const);
    if (json.kind === "damaged") problems.push({ file, problem: json.problem });
    return json.kind === "value" ? json.value : undefined;
  };
  const shaped = <T>(path: string, shape: (value: unknown) => T | null): T | null => {
    const value = read(path);
    const shapely = value === undefined ? null : shape(value);
    if (value !== undefined && shapely === null)
      problems.push({ file: `${folder}/${path}`, problem: { kind: "not-as-expected" } });
    return shapely;
  };

  const app = shaped("app.json", objectOf);
  const plugins = shaped("community-plugins.json", idsOf) ?? [];
  const ofPlugin = (id: string) => (plugins.includes(id) ? read(`plugins/${id}/data.json`) : undefined);
  // On unless it was switched off: older versions of Obsidian keep a list of ids, newer ones a switch for each.
  const core = read("core-plugins.json");
  const hasTemplates = Array.isArray(core)
    ? core.includes("templates")
    : objectOf(core)?.["templates"] !== false;
  const folders = [
    hasTemplates ? objectOf(read("templates.json"))?.["folder"] : null,
    objectOf(ofPlugin("templater-obsidian"))?.["templates_folder"],
  ];
  return {
    folder,
    settings: read("plugins/throughline/data.json"),
    plugins,
    tasks: ofPlugin("obsidian-tasks-plugin"),
    weeks:
      parsePeriodicWeeks(ofPlugin("periodic-notes")) ??
      parseCalendarWeeks(ofPlugin("calendar")) ??
      parseJournalWeeks(ofPlugin("journals")),
    templateFolders: folders.flatMap(folderPath),
    links: { markdown: app?.["useMarkdownLinks"] === true, path: linkPath(app?.["newLinkFormat"]) },
    problems,
  };
}

function folderPath(value: unknown): readonly string[] {
  const path = typeof value === "string" ? value.trim().replace(/^\/+|\/+$/g, "") : "";
  return path === "" ? [] : [path];
}

/** The name of a folder's configuration folder: `.obsidian`, or the first hidden one that holds an `app.json`. */
export function configFolder(vault: string): string | null {
  if (isKind(join(vault, USUAL_FOLDER), "folder")) return USUAL_FOLDER;
  const hidden = namesIn(vault).filter((name) => name.startsWith("."));
  return hidden.sort().find((name) => isKind(join(vault, name, "app.json"), "file")) ?? null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isKind(path: string, kind: "file" | "folder"): boolean {
  try {
    const stats = statSync(path);
    return kind === "file" ? stats.isFile() : stats.isDirectory();
  } catch {
    return false;
  }
}

/** False where links lead out of the vault; a file that is not there leads nowhere. */
function staysInside(vault: string, file: string): boolean {
  try {
    const root = realpathSync.native(vault);
    return realpathSync.native(join(vault, file)).startsWith(join(root, "/"));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return true;
  }
}

function idsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((id) => typeof id === "string") ? value : null;
}

function linkPath(value: unknown): LinkStyle["path"] {
  return value === "relative" || value === "absolute" ? value : "shortest";
}
