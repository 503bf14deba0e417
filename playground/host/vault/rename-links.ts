// Links that keep leading to the same file when it, or the note they stand in, moves.

import type { FrontmatterLinkCache, ReferenceCache } from "obsidian";
import type { TFile } from "obsidian-test-mocks/obsidian";
import { getLinkpath } from "obsidian-test-mocks/obsidian";
import type { MetadataCache } from "../metadata/cache";
import { parseMetadata } from "../metadata/parse";
import { encoded, linktextFor } from "./link-text";
import type { Vault } from "./vault";

/** Of each note: the link paths in it and the files they lead to. */
export type Destinations = ReadonlyMap<TFile, ReadonlyMap<string, TFile>>;

/** Where all links lead now, by the notes' texts and not by a cache that may lag behind. */
export function linksBefore(vault: Vault, cache: MetadataCache): Destinations {
  return new Map(vault.getMarkdownFiles().map((note) => [note, destinationsIn(note, vault, cache)]));
}

/** After a move: rewrites each link that led to a file before and does not any more. */
export async function rewriteLinks(before: Destinations, vault: Vault, cache: MetadataCache): Promise<void> {
  for (const [note, destinations] of before) {
    const lost = [...destinations].filter(
      ([linkpath, file]) => cache.getFirstLinkpathDest(linkpath, note.path) !== file,
    );
    if (lost.length === 0) continue;
    const format = vault.getConfig("newLinkFormat");
    const texts = new Map(
      lost.map(([linkpath, file]) => {
        const link = { file, sourcePath: note.path, format };
        return [linkpath, { wiki: linktextFor(link, cache, true), path: linktextFor(link, cache, false) }];
      }),
    );
    await vault.process(note, (text) => rewritten(text, texts));
  }
}

type NewTexts = ReadonlyMap<string, { readonly wiki: string; readonly path: string }>;

function rewritten(text: string, texts: NewTexts): string {
  const { links = [], embeds = [], frontmatterLinks = [], frontmatterPosition } = parseMetadata(text);
  let result = text;
  for (const link of [...links, ...embeds].sort((a, b) => start(b) - start(a))) {
    const put = replaced(link, texts);
    if (put === undefined) continue;
    result = result.slice(0, start(link)) + put + result.slice(link.position.end.offset);
  }
  // Links in properties have no places of their own; the body is done, so what lies before it has not moved.
  const top = frontmatterPosition?.end.offset ?? 0;
  let properties = result.slice(0, top);
  for (const link of frontmatterLinks) {
    const put = replaced(link, texts);
    if (put !== undefined) properties = properties.replaceAll(link.original, () => put);
  }
  return properties + result.slice(top);
}

/** The link with its new path; its subpath and its words stay. */
function replaced(link: ReferenceCache | FrontmatterLinkCache, texts: NewTexts): string | undefined {
  const linkpath = getLinkpath(link.link);
  const put = texts.get(linkpath);
  if (!put) return undefined;
  const subpath = link.link.slice(linkpath.length);
  const brackets = /^(!?\[\[)/.exec(link.original)?.[1];
  if (brackets === undefined) {
    const words = link.original.slice(0, link.original.lastIndexOf("]("));
    return `${words}](${encoded(put.path)}${encoded(subpath)})`;
  }
  const rest = link.original.slice(brackets.length + link.link.length);
  return brackets + put.wiki + subpath + rest;
}

function start({ position }: ReferenceCache): number {
  return position.start.offset;
}

function destinationsIn(note: TFile, vault: Vault, cache: MetadataCache): ReadonlyMap<string, TFile> {
  const { links = [], embeds = [], frontmatterLinks = [] } = parseMetadata(vault.textNow(note));
  const found = new Map<string, TFile>();
  for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
    const linkpath = getLinkpath(link);
    const file = linkpath === "" ? null : cache.getFirstLinkpathDest(linkpath, note.path);
    if (file) found.set(linkpath, file);
  }
  return found;
}
