// A stand-in for Dataview, from its documentation: sources over tags, folders and links, page fields, a revision, and its events.

import type { PluginManifest, TFile } from "obsidian";
import { Plugin } from "obsidian";

export const DATAVIEW: PluginManifest = {
  id: "dataview",
  name: "Dataview",
  author: "",
  version: "0.5.68",
  minAppVersion: "0.13.11",
  description: "",
};

/** The lists it answers with are no arrays, but give one. */
class DataArray<T> {
  constructor(private readonly values: readonly T[]) {}

  array(): readonly T[] {
    return this.values;
  }
}

/** A date as its library has it. */
class DateTime {
  constructor(private readonly text: string) {}

  toISODate(): string {
    return this.text;
  }
}

const TOKEN =
  /\s*(?:(and|or|&|\|)\b|(-|!)|(\()|(\))|"([^"]*)"|(#[\p{L}\p{N}/_-]+)|(outgoing)?\(?\[\[([^\]]*)\]\]\)?)/uy;

type Test = (path: string) => boolean;

export class Dataview extends Plugin {
  override readonly settings = {
    prettyRenderInlineFields: true,
    prettyRenderInlineFieldsInLivePreview: true,
  };
  private readonly texts = new Map<string, string>();
  readonly api = {
    index: { initialized: false, revision: 0 },
    pagePaths: (source: string) => new DataArray(this.paths(source)),
    page: (path: string) => this.page(path),
  };

  override onload(): void {
    const { metadataCache, workspace } = this.app;
    workspace.onLayoutReady(() => void this.initialize());
    this.registerEvent(metadataCache.on("resolve", (file) => void this.reload(file)));
  }

  private async initialize(): Promise<void> {
    for (const file of this.app.vault.getMarkdownFiles()) await this.reload(file);
    this.api.index.initialized = true;
    this.app.metadataCache.trigger("dataview:index-ready");
  }

  private async reload(file: TFile): Promise<void> {
    this.texts.set(file.path, await this.app.vault.cachedRead(file));
    this.api.index.revision++;
    this.app.metadataCache.trigger("dataview:metadata-change", "update", file);
  }

  private paths(source: string): readonly string[] {
    const test = this.parse(source);
    return [...this.texts.keys()].filter(test);
  }

  private page(path: string): Readonly<Record<string, unknown>> | undefined {
    const text = this.texts.get(path);
    if (text === undefined) return undefined;
    const fields: Record<string, unknown> = { file: { path } };
    for (const [, key = "", value = ""] of text.matchAll(/^(?:[-*] )?([\p{L} ]+):: (.*)$/gmu))
      fields[key.toLowerCase()] = literal(value.trim());
    return { ...fields, ...this.frontmatter(path) };
  }

  private frontmatter(path: string): Readonly<Record<string, unknown>> {
    const file = this.app.vault.getFileByPath(path);
    return (file && this.app.metadataCache.getFileCache(file)?.frontmatter) ?? {};
  }

  private tagsOf(path: string): readonly string[] {
    const file = this.app.vault.getFileByPath(path);
    const cache = file && this.app.metadataCache.getFileCache(file);
    const own = [cache?.frontmatter?.["tags"] as unknown].flat().filter((tag) => typeof tag === "string");
    return [...(cache?.tags ?? []).map(({ tag }) => tag), ...own.map((tag) => `#${tag}`)];
  }

  /** `and`, `or`, `-` and brackets over `#tag`, `"folder"`, `[[note]]` (links to it) and `outgoing([[note]])`. Throws on others. */
  private parse(source: string): Test {
    let at = 0;
    const next = () => {
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(source);
      if (!found) throw new Error(`Failed to parse query in 'pagePaths': ${source.slice(at)}`);
      at = TOKEN.lastIndex;
      return found;
    };
    const one = (): Test => {
      const [, , not, open, , folder, tag, outgoing, link] = next();
      if (not) {
        const inner = one();
        return (path) => !inner(path);
      }
      if (open) {
        const inner = all();
        next();
        return inner;
      }
      if (folder !== undefined) return (path) => path.startsWith(`${folder}/`);
      if (tag !== undefined)
        return (path) => this.tagsOf(path).some((own) => own === tag || own.startsWith(`${tag}/`));
      const { resolvedLinks } = this.app.metadataCache;
      const of = this.app.metadataCache.getFirstLinkpathDest(link ?? "", "")?.path ?? "";
      return outgoing
        ? (path) => resolvedLinks[of]?.[path] !== undefined
        : (path) => resolvedLinks[path]?.[of] !== undefined;
    };
    const all = (): Test => {
      let left = one();
      for (
        let joint = /^\s*(and|or)\b/.exec(source.slice(at));
        joint;
        joint = /^\s*(and|or)\b/.exec(source.slice(at))
      ) {
        at += joint[0].length;
        const [before, right] = [left, one()];
        left =
          joint[1] === "and" ? (path) => before(path) && right(path) : (path) => before(path) || right(path);
      }
      return left;
    };
    const test = all();
    if (source.slice(at).trim() !== "") throw new Error(`Failed to parse query in 'pagePaths': ${source}`);
    return test;
  }
}

function literal(value: string): unknown {
  if (/^\d+$/.test(value)) return Number(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return new DateTime(value);
  const link = /^\[\[([^\]|]+)\]\]$/.exec(value)?.[1];
  return link === undefined ? value : { path: `${link}.md`, type: "file", embed: false };
}
