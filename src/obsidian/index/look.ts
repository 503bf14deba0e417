// Looks at one note: the app's metadata cache tells whether it may matter, and only then its text is read.

import type { App, CachedMetadata, TFile } from "obsidian";
import { MarkdownView } from "obsidian";
import type { Reading } from "../../board/facts";
import type { Desk } from "../../command/desk";
import { excludedIn, nameRules } from "../../command/reading";
import type { Selection } from "../../command/selection";
import type { Signs, Told } from "../../command/vault-facts";
import { headingsOf, kindIn, readingOf, toldBy } from "../../command/vault-facts";
import { propertiesSaid } from "../../command/care/properties-said";
import { readPage } from "../../note/page";
import type { NotePath, Properties } from "../../notebook/notebook";
import type { NameRules } from "../../weekly/candidates";
import { candidateOf, isExcluded } from "../../weekly/candidates";
import { peek } from "../neighbours/door";
import { editorsOf, openViews } from "../open-notes";
import type { Stamp } from "./stamp";
import { isOf, stampOf } from "./stamp";

/** What decides how notes are read: the person's settings and what the neighbours say. */
export interface LookRules {
  readonly names: NameRules;
  readonly excluded: readonly string[];
  readonly reading: Reading;
  readonly yaml: Desk["yaml"];
  /** What Dataview selects and knows; null without it. */
  readonly selection: Selection | null;
}

export function lookRules(desk: Desk, selection: Selection | null): LookRules {
  const { yaml } = desk;
  return { names: nameRules(desk), excluded: excludedIn(desk), reading: readingOf(desk), yaml, selection };
}

export interface Looked {
  readonly told: Told;
  /** The state of the file all this was read of; null where that is not certain, as while somebody types. */
  readonly stamp: Stamp | null;
}

/** What a note says now; null where it is gone, left out, or not known to the app yet, which will tell when it is. */
export async function look(app: App, path: NotePath, rules: LookRules): Promise<Looked | null> {
  const file = isExcluded(path, rules.excluded) ? null : app.vault.getFileByPath(path);
  const cache = file && app.metadataCache.getFileCache(file);
  if (!file || !cache) return null;
  const candidate = candidateOf(path, rules.names);
  // Of properties that are no YAML the app knows only where they stand.
  const unread = !cache.frontmatter && cache.sections?.[0]?.type === "yaml";
  const { selection } = rules;
  const seen = (said: Properties | null) => (selection ? selection.properties(path, said) : said);
  const kindBy = (signs: Signs) => (selection ? selection.kind(path, kindIn(signs)) : kindIn(signs));
  const own = cache.frontmatter ?? null;
  const properties = seen(own);
  const headings = (cache.headings ?? []).map(({ heading }) => heading);
  const links = linksIn(cache);
  const stamp = stampOf(file);
  // What hangs on another plugin is not kept: nobody tells what that one will say at the next start.
  const hangs = selection?.touches(path, kindIn({ path, properties: own, candidate, headings })) === true;
  const isCurrent = isCacheOf(app, file) && !hangs;
  const nothing: Told = { links, facts: null, review: null };
  if (!unread && kindBy({ path, properties, candidate, headings }) === "note")
    return { told: nothing, stamp: isCurrent ? stamp : null };
  const read = await textOf(app, file);
  // It may have been deleted or moved while it was read.
  if (!read || app.vault.getFileByPath(path) !== file) return null;
  const page = readPage(path, read.text);
  const said = unread ? propertiesSaid(page, rules) : null;
  const note = { page, properties: said ? seen(said.values) : properties, candidate };
  const kind = kindBy({ path, candidate, properties: note.properties, headings: headingsOf(page) });
  const told =
    kind === "note" ? nothing : { links, ...toldBy(note, kind, rules.reading, said?.broken ?? null) };
  return { told, stamp: isCurrent && read.stored && isOf(stamp, file) ? stamp : null };
}

/** The cache lags behind the file; which state it was made of the app tells only in an undocumented place. */
function isCacheOf(app: App, file: TFile): boolean {
  const made = peek(app.metadataCache, "fileCache", file.path);
  const { mtime, size } = stampOf(file);
  return made === undefined || (peek(made, "mtime") === mtime && peek(made, "size") === size);
}

interface Read {
  readonly text: string;
  /** Whether this is what lies on the disk. */
  readonly stored: boolean;
}

/** In its editor where the note is open: what a person sees is what the board should say. Null where it cannot be read. */
async function textOf(app: App, file: TFile): Promise<Read | null> {
  const [view] = editorsOf(openViews(app, file.path));
  const stored = () => app.vault.cachedRead(file).catch(() => null);
  if (!view) {
    const text = await stored();
    return text === null ? null : { text, stored: true };
  }
  const text = view.editor.getValue();
  // Only what may be the same is read.
  const mayBeStored = new Blob([text]).size === file.stat.size;
  return { text, stored: mayBeStored && (await stored()) === text };
}

/** Notes that are open in an editor, which may hold something else than the disk. */
export function pathsInEditors({ workspace }: App): readonly NotePath[] {
  const paths: NotePath[] = [];
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file) paths.push(view.file.path);
  });
  return paths;
}

/** Targets as written, without what follows `#`; of Markdown links the app keeps the address. */
function linksIn({ links = [], embeds = [], frontmatterLinks = [] }: CachedMetadata): readonly string[] {
  const targets = [...links, ...embeds, ...frontmatterLinks].map(({ link }) => {
    const target = link.split("#", 1)[0] ?? "";
    if (!target.includes("%")) return target;
    try {
      return decodeURI(target);
    } catch {
      return target;
    }
  });
  return [...new Set(targets.filter((target) => target !== ""))];
}
