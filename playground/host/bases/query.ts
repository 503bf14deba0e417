// A base over the vault: what its file says, which notes it shows, and their values, in the form that views are handed.

import type { App, BasesConfigFile, BasesConfigFileFilter, BasesPropertyId, TFile } from "obsidian";
import { parse } from "yaml";
import { getAllTags } from "../metadata/all-tags";
import type { Datum, Scope } from "./expression";
import { asText, evaluate, isTruthy, parseExpression } from "./expression";

export interface BaseView {
  readonly type: string;
  readonly name: string;
  readonly filters?: BasesConfigFileFilter;
  readonly groupBy?: { readonly property: string; readonly direction?: "ASC" | "DESC" };
  readonly sort?: readonly { readonly property: string; readonly direction?: "ASC" | "DESC" }[];
  readonly order?: readonly string[];
  readonly limit?: number;
  readonly [key: string]: unknown;
}

export interface Base extends Omit<BasesConfigFile, "views"> {
  readonly views: readonly BaseView[];
}

/** @throws Error where the file is no base. */
export function readBase(text: string): Base {
  const read = (parse(text, { logLevel: "error" }) ?? {}) as Partial<Base>;
  if (typeof read !== "object") throw new Error("The file is no base");
  const { views = [{ type: "table", name: "Table" }] } = read;
  return { ...read, views };
}

/** A value as views get it (obsidian.d.ts, `Value`). */
export class HostValue {
  constructor(readonly data: Datum) {}

  toString(): string {
    return asText(this.data);
  }

  isTruthy(): boolean {
    return isTruthy(this.data);
  }

  renderTo(el: HTMLElement): void {
    el.setText(this.toString());
  }
}

export class HostEntry {
  constructor(
    readonly file: TFile,
    private readonly valueOf_: (id: string) => Datum,
  ) {}

  getValue(id: BasesPropertyId): HostValue | null {
    const value = this.valueOf_(id);
    return value === null ? null : new HostValue(value);
  }
}

export interface HostGroup {
  readonly key?: HostValue;
  readonly entries: readonly HostEntry[];
}

export interface HostResult {
  readonly data: readonly HostEntry[];
  readonly groupedData: readonly HostGroup[];
  readonly properties: readonly string[];
}

/** Runs the base's query for one of its views. @throws Error for an expression it does not understand. */
export function query(app: App, base: Base, view: BaseView): HostResult {
  const entries = app.vault
    .getMarkdownFiles()
    .map((file) => ({ file, scope: scopeOf(app, file, base.formulas ?? {}) }))
    .filter(({ scope }) => holds(base.filters, scope) && holds(view.filters, scope))
    .map(({ file, scope }) => new HostEntry(file, (id) => valueIn(id, scope)))
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const sorted = (view.sort ?? []).reduceRight<readonly HostEntry[]>((all, by) => sortedBy(all, by), entries);
  const data = sorted.slice(0, view.limit ?? sorted.length);
  return { data, groupedData: groups(data, view), properties: (view.order ?? []).map(idOf) };
}

/** A name alone is a note's property. */
export function idOf(name: string): string {
  return /^(note|file|formula)\./.test(name) ? name : `note.${name}`;
}

function groups(data: readonly HostEntry[], { groupBy }: BaseView): readonly HostGroup[] {
  if (!groupBy) return [{ entries: data }];
  const found = new Map<string, HostEntry[]>();
  for (const entry of data) {
    const key = entry.getValue(idOf(groupBy.property) as BasesPropertyId)?.toString() ?? "";
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  if (groupBy.direction === "DESC") inOrder.reverse();
  return inOrder.map(([key, entries]) => ({ key: new HostValue(key === "" ? null : key), entries }));
}

function sortedBy(all: readonly HostEntry[], by: { readonly property: string; readonly direction?: string }) {
  const id = idOf(by.property) as BasesPropertyId;
  const sign = by.direction === "DESC" ? -1 : 1;
  const key = (entry: HostEntry) => entry.getValue(id)?.toString() ?? "";
  return [...all].sort((a, b) => sign * key(a).localeCompare(key(b), undefined, { numeric: true }));
}

function holds(filter: BasesConfigFileFilter | undefined, scope: Scope): boolean {
  if (filter === undefined) return true;
  if (typeof filter === "string") return isTruthy(evaluate(parseExpression(filter), scope));
  if ("and" in filter) return filter.and.every((one) => holds(one, scope));
  if ("or" in filter) return filter.or.some((one) => holds(one, scope));
  return !filter.not.some((one) => holds(one, scope));
}

function valueIn(id: string, scope: Scope): Datum {
  const at = id.indexOf(".");
  const table = scope.value(id.slice(0, at));
  return typeof table === "object" && table !== null
    ? ((table as Readonly<Record<string, Datum>>)[id.slice(at + 1)] ?? null)
    : null;
}

function scopeOf(app: App, file: TFile, formulas: Readonly<Record<string, string>>): Scope {
  const cache = app.metadataCache.getFileCache(file);
  const note = (cache?.frontmatter ?? {}) as Readonly<Record<string, Datum>>;
  const folder = file.parent?.path ?? "/";
  const about: Readonly<Record<string, Datum>> = {
    name: file.basename,
    path: file.path,
    folder,
    ext: file.extension,
    size: file.stat.size,
  };
  const scope: Scope = {
    value: (name) => {
      if (name === "note") return note;
      if (name === "file") return about;
      if (name !== "formula") return note[name] ?? null;
      // Each is worked out when it is asked for.
      const worked = Object.entries(formulas).map(([key, text]) => [
        key,
        evaluate(parseExpression(text), scope),
      ]);
      return Object.fromEntries(worked) as Readonly<Record<string, Datum>>;
    },
    fileFunction: (name, given) => {
      const tags = cache ? (getAllTags(cache) ?? []).map((tag) => tag.slice(1).toLowerCase()) : [];
      const [first = ""] = given.map(asText);
      switch (name) {
        case "hasTag":
          return given.map(asText).some((wanted) => {
            const own = wanted.replace(/^#/, "").toLowerCase();
            return tags.some((tag) => tag === own || tag.startsWith(`${own}/`));
          });
        case "inFolder":
          return folder === first || folder.startsWith(`${first}/`);
        case "hasProperty":
          return first in note;
        default:
          throw new Error(`There is no function file.${name}`);
      }
    },
  };
  return scope;
}
