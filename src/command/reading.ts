// Reads the reviews an act needs, and nothing else: names tell which notes they are.

import type { Page } from "../note/page";
import { readPage } from "../note/page";
import { kindOf } from "../note/kind";
import type { NotePath, Properties } from "../notebook/notebook";
import type { Candidate, NameRules } from "../weekly/candidates";
import { candidates, isExcluded } from "../weekly/candidates";
import { folderOf } from "../note/path";
import type { ReadNote, Review } from "../weekly/reviews";
import { impossibleWeek, reviewsFrom, tagsOf } from "../weekly/reviews";
import type { Desk, WeeklyNotes } from "./desk";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

/** A folder with more notes than this that no name makes a review is not searched for one by its properties. */
const FEW = 200;

/** All reviews of the vault in the order of their weeks, of every series. */
export async function readReviews(
  desk: Desk,
): Promise<{ readonly kind: "read"; readonly reviews: readonly Review[] } | Refused> {
  const notes: ReadNote[] = [];
  for (const { path, candidate } of await whichToRead(desk)) {
    const read = await readNote(desk, path, candidate);
    if (read.kind === "refused") return read;
    if (read.kind !== "note") continue;
    const wrong = impossibleWeek(read.note);
    if (wrong) return refused({ kind: "impossible-week", path, ...wrong });
    notes.push(read.note);
  }
  return { kind: "read", reviews: reviewsFrom(notes, desk.settings.sectionNames) };
}

/** Those of some notes whose names may be reviews'; nothing is read. */
export function mayBeReviews(desk: Desk, paths: readonly NotePath[]): readonly NotePath[] {
  const rules = { ...nameRules(desk), excluded: excludedIn(desk) };
  return candidates(paths, rules).map(({ path }) => path);
}

/** How names are read here; excluded notes are left out elsewhere. */
export function nameRules(desk: Pick<Desk, "settings" | "weeklyNotes" | "locale">): NameRules {
  const { settings, weeklyNotes, locale } = desk;
  const whole = settings.weeklyName || (weeklyNotes && wholeFormat(weeklyNotes));
  return {
    format: settings.weeklyName || weeklyNotes?.format || null,
    whole: whole || null,
    locale,
    excluded: [],
  };
}

/** The neighbour's format with its folder in front, kept from being read as tokens; its own default where it names none. */
export function wholeFormat({ folder, format }: WeeklyNotes): string {
  // A bracket cannot be escaped; such a folder is left to the reviews that are in it already.
  const folders = /[[\]]/.test(folder) ? [] : folder.split("/").filter((part) => part !== "");
  return [...folders.map((part) => `[${part}]`), format || "gggg-[W]ww"].join("/");
}

interface Wanted {
  readonly path: NotePath;
  readonly candidate: Candidate | null;
}

/** Notes that names give away, those beside them whose properties do; in a vault without such names, all whose properties do. */
async function whichToRead(desk: Desk): Promise<readonly Wanted[]> {
  const paths = desk.notebook.paths();
  const excluded = excludedIn(desk);
  const named = candidates(paths, { ...nameRules(desk), excluded });
  const folders = new Set(named.filter(({ weak }) => !weak).map(({ path }) => folderOf(path)));
  const isNear = (path: NotePath) => folders.size === 0 || folders.has(folderOf(path));
  const wanted: Wanted[] = named
    .filter(({ path }) => isNear(path))
    .map((candidate) => ({ path: candidate.path, candidate }));
  const taken = new Set(wanted.map(({ path }) => path));
  const others = paths.filter((path) => !taken.has(path) && isNear(path) && !isExcluded(path, excluded));
  const beside = new Map<string, number>();
  for (const path of others) beside.set(folderOf(path), (beside.get(folderOf(path)) ?? 0) + 1);
  for (const path of others) {
    if (folders.size > 0 && (beside.get(folderOf(path)) ?? 0) > FEW) continue;
    const properties = await desk.notebook.properties(path);
    if (properties && saysWeekly(properties)) wanted.push({ path, candidate: null });
  }
  return wanted;
}

function saysWeekly(properties: Properties): boolean {
  const tags = tagsOf(properties);
  const kind = kindOf({ properties, tags, weekName: false, meetingName: false, headings: [] });
  return kind.kind === "weekly-review";
}

/** Folders and notes that are never read as anything, without the ending of notes; what stands in a template is nobody's yet. */
export function excludedIn(
  desk: Pick<Desk, "settings" | "weeklyNotes" | "templateFolders">,
): readonly string[] {
  const { excludedFolders, templateFolders } = desk.settings;
  const { template, meetingTemplate, goalTemplate, driverTemplate } = desk.settings;
  const theirs = desk.weeklyNotes?.template ?? "";
  const own = [template, meetingTemplate, goalTemplate, driverTemplate, theirs];
  const templates = own.map((path) => path.replace(/\.md$/i, ""));
  return [...excludedFolders, ...templateFolders, ...desk.templateFolders, ...templates].filter(Boolean);
}

/** One note with its properties. A note that vanished since it was listed is none. */
export async function readNote(
  desk: Desk,
  path: NotePath,
  candidate: Candidate | null,
): Promise<{ readonly kind: "note"; readonly note: ReadNote } | { readonly kind: "gone" } | Refused> {
  const read = await desk.notebook.read(path);
  if (read.kind === "missing") return { kind: "gone" };
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  const page = readPage(path, read.text);
  const properties = propertiesOf(page, desk);
  if (properties.kind === "refused") return properties;
  return { kind: "note", note: { page, properties: properties.values, candidate } };
}

/** A note's properties; YAML that cannot be read is refused, since what it says of the week cannot be known. */
export function propertiesOf(
  page: Page,
  desk: Pick<Desk, "yaml">,
): { readonly kind: "properties"; readonly values: Properties | null } | Refused {
  const range = page.outline.frontmatter;
  if (!range) return { kind: "properties", values: null };
  const yaml = desk.yaml(page.lines.slice(range.line + 1, range.end - 1).join("\n"));
  if (yaml.kind === "malformed") {
    return refused({ kind: "malformed-properties", path: page.path, line: range.line + 1 + yaml.line });
  }
  const { value } = yaml;
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return { kind: "properties", values: isRecord ? { ...value } : {} };
}
