// The vault in Obsidian as a notebook: open notes through their editors, all others through the vault, never past either.

import type { App, TFile } from "obsidian";
import { getFrontMatterInfo, normalizePath, parseYaml } from "obsidian";
import type { Edit } from "../note/edit";
import { apply } from "../note/edit";
import { folderOf } from "../note/path";
import { sameLines } from "../note/text";
import type { NoteText } from "../note/text";
import type { Notebook, NotePath, Properties, Read, Trouble, Wrote } from "../notebook/notebook";
import { hasCommands } from "../template/commands";
import type { Look } from "./open-notes";
import { editOpen, editorsOf, look, saveAll } from "./open-notes";
import { templaterRuns } from "./neighbours/templater";
import { templating } from "./templated";
import { troubleOf } from "./trouble";

const MISSING: Trouble = { kind: "missing" };

/** How long a note that was waited for in vain is not waited for again, in milliseconds. */
const BUSY_FOR = 5000;

export interface Wishes {
  /** How long at most a note that we created waits for Templater, in milliseconds. */
  readonly templater?: number;
  /** Is told before a note is created. */
  readonly creates?: (path: NotePath) => void;
}

/** The vault of `app` as a notebook. It holds nothing but which notes of this session Templater may still rewrite, as what it found them, and at which somebody is. */
export function vaultNotebook(app: App, { templater = 3000, creates }: Wishes = {}): Notebook {
  const { vault } = app;
  const rewriting = new Map<string, Promise<void>>();
  const commanded = new Map<string, NoteText>();
  const busy = new Set<TFile>();

  const fileAt = (path: NotePath): TFile | null =>
    vault.getFileByPath(path) ?? vault.getFileByPath(normalizePath(path));

  /** Waits once for a note at which somebody is, and not again for each look of the same act at it. */
  const lookAt = async (file: TFile): Promise<Look> => {
    const seen = await look(app, file, busy.has(file) ? 1 : undefined);
    if (!seen.isSteady && !busy.has(file)) {
      busy.add(file);
      window.setTimeout(() => busy.delete(file), BUSY_FOR);
    }
    return seen;
  };

  const read = async (path: NotePath): Promise<Read | Trouble> => {
    const file = fileAt(path);
    if (!file) return MISSING;
    const { text, isSteady } = await lookAt(file);
    if (!isSteady) return { kind: "text", text, locked: "busy" };
    return { kind: "text", text, ...((await isGarbled(app, file, text)) ? { locked: "not-text" } : {}) };
  };

  const edit = async (path: NotePath, base: NoteText, edits: readonly Edit[]): Promise<Wrote> => {
    const file = fileAt(path);
    if (!file) return MISSING;
    if (await isGarbled(app, file, base)) return { kind: "not-text" };
    const { views, editors, isSteady } = await lookAt(file);
    if (!isSteady) return { kind: "busy" };
    const [first, ...others] = editors;
    if (first) return editOpen(app, file, [first, ...others], base, edits);
    await saveAll(views);
    return editStored(app, file, base, edits);
  };

  const create = async (path: NotePath, text: NoteText, back = false): Promise<Wrote> => {
    const target = normalizePath(path);
    if (vault.getAbstractFileByPath(target)) return { kind: "exists" };
    await makeFolderOf(app, target);
    const after = templating(app, text, templater);
    creates?.(target);
    let file: TFile;
    try {
      file = await vault.create(target, text);
    } catch (error) {
      const trouble = troubleOf(error);
      return trouble.kind === "failed" && vault.getAbstractFileByPath(target) ? { kind: "exists" } : trouble;
    }
    const through = (back ? after.asItWas(file) : after.through(file)).catch(() => undefined);
    rewriting.set(target, through);
    if (isRunOver(text) && !back) commanded.set(target, text);
    void through.then(() => rewriting.delete(target));
    return { kind: "done" };
  };

  const isRunOver = (text: NoteText): boolean => hasCommands(text) && templaterRuns(app);

  const discard = async (path: NotePath, text: NoteText): Promise<Wrote> => {
    const file = fileAt(path);
    if (!file) return MISSING;
    const { views, isSteady } = await lookAt(file);
    if (!isSteady) return { kind: "busy" };
    await saveAll(views);
    const stored = await vault.read(file);
    const held = [stored, ...editorsOf(views).map((view) => view.editor.getValue())];
    const same = views.length > 0 ? sameLines : (a: NoteText, b: NoteText) => a === b;
    const other = held.find((now) => !same(now, text));
    if (other !== undefined) return { kind: "changed", now: other };
    await app.fileManager.trashFile(file);
    return { kind: "done" };
  };

  const holds = async (path: NotePath, text: NoteText): Promise<boolean> => {
    await rewriting.get(normalizePath(path));
    const file = fileAt(path);
    if (!file) return false;
    return commanded.get(normalizePath(path)) === text || sameLines(await vault.read(file), text);
  };

  const properties = async (path: NotePath): Promise<Properties | null> => {
    const file = fileAt(path);
    if (!file) return null;
    const cache = app.metadataCache.getFileCache(file);
    // A note made a moment ago is not in the cache yet.
    if (!cache) return writtenProperties(await vault.read(file));
    if (cache.frontmatter) return { ...cache.frontmatter };
    return cache.frontmatterPosition ? {} : null;
  };

  return {
    paths: () => vault.getMarkdownFiles().map((file) => file.path),
    read: (path) => read(path).catch(troubleOf),
    edit: (path, base, edits) => edit(path, base, edits).catch(troubleOf),
    create: (path, text, back) => create(path, text, back).catch(troubleOf),
    isRunOver,
    discard: (path, text) => discard(path, text).catch(troubleOf),
    holds: (path, text) => holds(path, text).catch(() => false),
    linking: (path) => {
      const links = Object.entries(app.metadataCache.resolvedLinks);
      return links.flatMap(([from, to]) => (Object.hasOwn(to, path) ? [from] : []));
    },
    properties: (path) => properties(path).catch(() => null),
  };
}

/** Splices a note that no editor has open, at once; the host holds back every other writer meanwhile. */
async function editStored(app: App, file: TFile, base: NoteText, edits: readonly Edit[]): Promise<Wrote> {
  const found: { other?: NoteText } = {};
  try {
    await app.vault.process(file, (now) => {
      const applied = now === base ? apply(now, edits) : null;
      if (applied?.kind === "done") return applied.text;
      found.other = now;
      // Giving back the same text would write it again; only a throw leaves the file and its time alone.
      throw new Error("the note changed");
    });
  } catch (error) {
    if (found.other === undefined) throw error;
    return { kind: "changed", now: found.other };
  }
  return { kind: "done" };
}

/** Whether the file is not UTF-8, so that what was read of it cannot be written back; U+FFFD may also have been typed. */
async function isGarbled(app: App, file: TFile, text: NoteText): Promise<boolean> {
  if (!text.includes("\uFFFD")) return false;
  const bytes = await app.vault.readBinary(file);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    decoder.decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Makes the folders above a note. Where another was faster the folder is there, and where none can be made `create` says why. */
async function makeFolderOf(app: App, path: string): Promise<void> {
  const folder = folderOf(path);
  if (folder === "" || app.vault.getFolderByPath(folder)) return;
  try {
    await app.vault.createFolder(folder);
  } catch (error) {
    if (troubleOf(error).kind !== "exists") throw error;
  }
}

function writtenProperties(text: NoteText): Properties | null {
  const { exists, frontmatter } = getFrontMatterInfo(text);
  if (!exists) return null;
  try {
    const value: unknown = parseYaml(frontmatter);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
