// What menus go by while nobody has read the vault yet: single notes as the app's metadata cache has them. Reads no note.

import type { TAbstractFile } from "obsidian";
import { TFile, TFolder } from "obsidian";
import { localeNamed } from "../../calendar/locale";
import { kindIn } from "../../command/vault-facts";
import { excludedIn, nameRules } from "../../command/reading";
import type { NoteKind } from "../../note/kind";
import { candidateOf, isExcluded } from "../../weekly/candidates";
import { languageTag } from "../lay-desk";
import { weeklyNotes } from "../neighbours/periodic-notes";
import { templateFolders } from "../neighbours/template-folders";
import type { Session } from "../session";
import type { Around } from "./entries";

export function glimpse({ app, settings }: Pick<Session, "app" | "settings">): Around {
  const { vault, metadataCache } = app;
  const now = settings.current();
  const desk = {
    settings: now,
    weeklyNotes: weeklyNotes(app),
    locale: localeNamed(languageTag(now)),
    templateFolders: templateFolders(app),
  };
  const names = nameRules(desk);
  const excluded = excludedIn(desk);
  const kindOfFile = (file: TAbstractFile | null): NoteKind => {
    const cache = file instanceof TFile ? metadataCache.getFileCache(file) : null;
    if (!file || !cache || isExcluded(file.path, excluded)) return "note";
    const candidate = candidateOf(file.path, names);
    const headings = (cache.headings ?? []).map(({ heading }) => heading);
    return kindIn({ path: file.path, properties: cache.frontmatter ?? null, candidate, headings });
  };
  return {
    kind: (path) => kindOfFile(vault.getFileByPath(path)),
    // The act says itself where there is nowhere to carry to.
    hasLater: () => true,
    hasGoals: () => false,
    hasMeetings: (folder) => {
      const found = vault.getAbstractFileByPath(folder || "/");
      return found instanceof TFolder && found.children.some((one) => kindOfFile(one) === "mastermind");
    },
  };
}
