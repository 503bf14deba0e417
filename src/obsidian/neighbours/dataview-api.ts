// Dataview's API as far as it is used: the notes of a source, a page's fields, and when either changes. No type or code of its own.

import type { App, EventRef, Events } from "obsidian";
import type { NotePath, Properties } from "../../notebook/notebook";
import { ask, communityPlugin, peek } from "./door";

export interface Dataview {
  /** Grows with every change of its index. */
  revision(): number;
  /** The notes of a source (`#goal and "Projects"`), or null where it cannot be read. */
  paths(source: string): ReadonlySet<NotePath> | null;
  /** A page's fields as plain values, links as `[[path]]` and dates as days; null where Dataview has no such page. */
  fields(path: NotePath): Properties | null;
}

/** Null where Dataview is off, or has not read the vault yet (0.5: `api.index.initialized`). */
export function dataview(app: App): Dataview | null {
  const api = peek(communityPlugin(app, "dataview"), "api");
  if (typeof peek(api, "pagePaths") !== "function" || peek(api, "index", "initialized") !== true) return null;
  return {
    revision: () => Number(peek(api, "index", "revision")),
    paths: (source) => {
      const found = listOf(ask(api, "pagePaths", source));
      return found && new Set(found.filter((path) => typeof path === "string"));
    },
    fields: (path) => {
      const page = ask(api, "page", path);
      if (typeof page !== "object" || page === null) return null;
      const fields: Record<string, unknown> = {};
      for (const key of Object.keys(page)) {
        const value = key === "file" ? undefined : plain(peek(page, key));
        if (value !== undefined) fields[key] = value;
      }
      return fields;
    },
  };
}

/**
 * Calls back when Dataview has read the vault, and whenever it has read a note again, with that note's path. Gives back how to
 * stop it.
 */
export function onDataview(app: App, listener: (path: NotePath | null) => void): () => void {
  const cache: Events = app.metadataCache;
  const heard: readonly EventRef[] = [
    cache.on("dataview:index-ready", () => listener(null)),
    // Told as type, file, and for a rename the path before.
    cache.on("dataview:metadata-change", (...told: unknown[]) => {
      const path = peek(told[1], "path");
      listener(typeof path === "string" ? path : null);
    }),
  ];
  return () => {
    for (const ref of heard) cache.offref(ref);
  };
}

/** Its arrays are its own kind of list, which gives a plain one. */
function listOf(value: unknown): readonly unknown[] | null {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : ask(value, "array");
  return Array.isArray(list) ? (list as readonly unknown[]) : null;
}

/** Text, numbers and truth as they are; links, dates and lists as frontmatter would have them; nothing else. */
function plain(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const day = ask(value, "toISODate");
  if (typeof day === "string") return day;
  const list = listOf(value);
  if (list) return list.map(plain).filter((one) => one !== undefined);
  const path = peek(value, "path");
  return typeof path === "string" ? `[[${path.replace(/\.md$/i, "")}]]` : undefined;
}
