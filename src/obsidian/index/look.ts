// Looks at one note: the app's metadata cache tells whether it may matter, and only then its text is read.

import type { App, CachedMetadata, TFile } from "obsidian";
import type { Reading } from "../../board/facts";
import type { Desk } from "../../command/desk";
import { excludedIn, nameRules } from "../../command/reading";
import type { Told } from "../../command/vault-facts";
import { headingsOf, kindIn, readingOf, toldBy } from "../../command/vault-facts";
import { readPage } from "../../note/page";
import type { NotePath, Properties } from "../../notebook/notebook";
import type { NameRules } from "../../weekly/candidates";
import { candidates, isExcluded } from "../../weekly/candidates";
import { editorsOf, openViews } from "../open-notes";

/** What decides how notes are read: the person's settings and what the neighbours say. */
export interface LookRules {
  readonly names: NameRules;
  readonly excluded: readonly string[];
  readonly reading: Reading;
}

export function lookRules(desk: Desk): LookRules {
  return { names: nameRules(desk), excluded: excludedIn(desk), reading: readingOf(desk) };
}

/** What a note says now; null where it is gone, left out, or not known to the app yet, which will tell when it is. */
export async function look(app: App, path: NotePath, rules: LookRules): Promise<Told | null> {
  const file = app.vault.getFileByPath(path);
  const cache = file && app.metadataCache.getFileCache(file);
  if (!file || !cache || isExcluded(path, rules.excluded)) return null;
  const [candidate = null] = candidates([path], rules.names);
  const properties: Properties | null = cache.frontmatter ?? null;
  const headings = (cache.headings ?? []).map(({ heading }) => heading);
  const links = linksIn(cache);
  if (kindIn({ path, properties, candidate, headings }) === "note")
    return { links, facts: null, review: null };
  const text = await textOf(app, file);
  // It may have been deleted or moved while it was read.
  if (text === null || app.vault.getFileByPath(path) !== file) return null;
  const page = readPage(path, text);
  const kind = kindIn({ path, properties, candidate, headings: headingsOf(page) });
  return { links, ...toldBy({ page, properties, candidate }, kind, rules.reading) };
}

/** In its editor where the note is open: what a person sees is what the board should say. Null where it cannot be read. */
async function textOf(app: App, file: TFile): Promise<string | null> {
  const [view] = editorsOf(openViews(app, file.path));
  if (view) return view.editor.getValue();
  try {
    return await app.vault.cachedRead(file);
  } catch {
    return null;
  }
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
