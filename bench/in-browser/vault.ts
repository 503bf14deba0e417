// A vault as the app knows it once it has read its notes: files, their metadata, and the texts of those the index reads.

import type { App, CachedMetadata, TFile } from "obsidian";

export interface BenchFile {
  readonly path: string;
  readonly mtime: number;
  readonly size: number;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly frontmatter: Readonly<Record<string, unknown>> | null;
  /** Null of a note of no kind, whose text nobody asks for. */
  readonly text: string | null;
}

/** An app over the files that tells of no events. */
export function benchApp(files: readonly BenchFile[]): App {
  const byPath = new Map<string, TFile>();
  const caches = new Map<string, CachedMetadata>();
  const texts = new Map<string, string>();
  for (const { path, mtime, size, headings, links, frontmatter, text } of files) {
    byPath.set(path, { path, extension: "md", stat: { mtime, ctime: mtime, size } } as TFile);
    const cache = {
      headings: headings.map((heading) => ({ heading })),
      links: links.map((link) => ({ link })),
      ...(frontmatter ? { frontmatter } : {}),
    };
    caches.set(path, cache as unknown as CachedMetadata);
    if (text !== null) texts.set(path, text);
  }
  const events = { on: () => ({}), offref: () => {} };
  return {
    vault: {
      ...events,
      getFileByPath: (path: string) => byPath.get(path) ?? null,
      getMarkdownFiles: () => [...byPath.values()],
      cachedRead: (file: TFile) => Promise.resolve(texts.get(file.path) ?? ""),
    },
    metadataCache: { ...events, getFileCache: (file: TFile) => caches.get(file.path) ?? null },
    workspace: { ...events, iterateAllLeaves: () => {} },
  } as unknown as App;
}
