// Keeps what the board wants to know of every note, note by note, without holding up a frame.
//
// The app's metadata cache tells which notes may matter and what they link to; only those that matter are read, and what they say
// is told by our own reading of the text.

import type { App, CachedMetadata, EventRef, TFile } from "obsidian";
import type { NoteFacts } from "../../board/facts";
import { factsOf } from "../../board/facts";
import { ownData } from "../../notebook/owned";
import { headingsOf, kindIn, nameRules, reviewRows } from "../../command/vault-facts";
import type { VaultFacts } from "../../command/vault-facts";
import type { Desk } from "../../command/desk";
import { excludedIn } from "../../command/reading";
import { readPage } from "../../note/page";
import type { Catalog } from "../../notebook/catalog";
import { catalog } from "../../notebook/catalog";
import type { NotePath, Properties } from "../../notebook/notebook";
import { candidates, isExcluded } from "../../weekly/candidates";
import { editorsOf, openViews } from "../open-notes";

/** A frame at sixty a second has 16 ms, of which the app needs some. */
const SLICE = 8;

export interface VaultIndex {
  /** What is known now; it grows while `ready` is false. */
  facts(): VaultFacts;
  ready(): boolean;
  /** Resolves once everything that waits has been read. */
  settled(): Promise<void>;
  /** Calls back when something became known, at most once in a turn. Gives back how to stop it. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** Begins to read the vault; the layout must be ready. `lay` gives the desk as it is now, for settings and neighbours. */
export function vaultIndex(app: App, lay: () => Promise<Desk>): VaultIndex {
  const { vault, metadataCache, workspace } = app;
  const notes: Catalog<NoteFacts | null> = catalog();
  const reviews = reviewRows();
  const listeners = new Set<() => void>();
  const waiting = new Set<NotePath>();
  let working: Promise<void> | null = null;
  let told = false;
  let ended = false;

  const tell = () => {
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      if (!ended) for (const listener of listeners) listener();
    });
  };
  const forget = (path: NotePath) => {
    waiting.delete(path);
    reviews.remove(path);
    notes.remove(path);
    tell();
  };

  const look = async (path: NotePath, desk: Desk) => {
    const file = vault.getFileByPath(path);
    const cache = file && metadataCache.getFileCache(file);
    if (!file || !cache || isExcluded(path, excludedIn(desk))) {
      if (notes.get(path)) forget(path);
      return;
    }
    const [candidate = null] = candidates([path], nameRules(desk));
    const properties = propertiesIn(cache);
    const headings = (cache.headings ?? []).map(({ heading }) => heading);
    const links = linksIn(cache);
    if (kindIn({ path, properties, candidate, headings }) === "note") {
      reviews.remove(path);
      notes.set(path, { links, facts: null });
      return;
    }
    const page = readPage(path, await textOf(app, file));
    const own = { page, properties, candidate };
    const kind = kindIn({ path, properties, candidate, headings: headingsOf(page) });
    reviews.set(own, kind);
    const reading = { names: desk.settings.sectionNames, registry: desk.tasks };
    notes.set(path, { links, facts: ownData(factsOf(page, properties, kind, reading)) });
  };

  const work = async () => {
    const desk = await lay();
    let began = performance.now();
    for (const path of waiting) {
      if (ended) return;
      waiting.delete(path);
      await look(path, desk);
      if (performance.now() - began < SLICE) continue;
      tell();
      await nextTurn();
      began = performance.now();
    }
    tell();
  };
  const want = (path: NotePath) => {
    waiting.add(path);
    working ??= work().finally(() => {
      working = null;
      const [next] = waiting;
      if (next !== undefined && !ended) want(next);
    });
  };

  const heard: readonly EventRef[] = [
    metadataCache.on("changed", (file) => want(file.path)),
    metadataCache.on("deleted", (file) => forget(file.path)),
  ];
  const typed = workspace.on("editor-change", (_, { file }) => {
    if (file) want(file.path);
  });
  const renamed = vault.on("rename", (file, old) => {
    if (!notes.get(old)) return;
    forget(old);
    want(file.path);
  });
  for (const { path } of vault.getMarkdownFiles()) want(path);

  return {
    facts: () => ({ notes, reviews: reviews.list() }),
    ready: () => working === null,
    settled: async () => {
      while (working) await working;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      ended = true;
      for (const ref of heard) metadataCache.offref(ref);
      vault.offref(renamed);
      workspace.offref(typed);
    },
  };
}

/** In its editor where the note is open: what a person sees is what the board should say. */
async function textOf(app: App, file: TFile): Promise<string> {
  const [view] = editorsOf(openViews(app, file.path));
  return view ? view.editor.getValue() : app.vault.cachedRead(file);
}

function propertiesIn({ frontmatter }: CachedMetadata): Properties | null {
  return frontmatter ?? null;
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}
