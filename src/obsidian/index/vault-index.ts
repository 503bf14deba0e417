// Keeps what the board wants to know of every note, note by note, without holding up a frame.

import type { VaultFacts } from "../../command/vault-facts";
import { knownVault } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import type { Session } from "../session";
import type { LookRules } from "./look";
import { look, lookRules } from "./look";
import { namesKey, readingKey } from "./rules-key";
import { turns } from "./turns";

/** Notes read at the same time: most of a reading is waiting for the disk. */
const READERS = 8;
/** While the vault is being read, what is known is told this often, in milliseconds: every telling has panels drawn. */
const TELLING = 200;

export interface VaultIndex {
  /** What is known now; it grows while `ready` is false. */
  facts(): VaultFacts;
  /** Whether the vault is known whole, but for notes that changed a moment ago. */
  ready(): boolean;
  /** Resolves once everything that waits has been read. */
  settled(): Promise<void>;
  /** Calls back when something became known, at most once in a turn. Gives back how to stop it. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** Begins to read the vault; the layout must be ready. */
export function vaultIndex({
  app,
  desk,
  settings,
  start,
}: Pick<Session, "app" | "desk" | "settings" | "start">): VaultIndex {
  const { vault, metadataCache, workspace } = app;
  const known = knownVault();
  const listeners = new Set<() => void>();
  const waiting = new Set<NotePath>();
  const beingRead = new Set<NotePath>();
  let rules: LookRules | null = null;
  /** Settings or neighbours may say something else than `rules`. */
  let unsure = true;
  let working: Promise<void> | null = null;
  let whole = false;
  let news = false;
  let lastTold = 0;
  let telling = false;
  let ended = false;

  const tell = () => {
    lastTold = performance.now();
    news = false;
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (!ended) for (const listener of listeners) listener();
    });
  };
  const forget = (path: NotePath) => {
    waiting.delete(path);
    if (!known.get(path)) return;
    known.remove(path);
    tell();
  };

  /** Notes that other rules read otherwise wait again; what was known of them stands until then. */
  const takeRules = (next: LookRules) => {
    const before = rules;
    rules = next;
    if (!before || namesKey(next) !== namesKey(before)) {
      whole = false;
      wantAll();
    }
    if (before && readingKey(next) !== readingKey(before)) {
      for (const path of known.facts().notes.telling()) waiting.add(path);
    }
  };
  const wantAll = () => {
    for (const { path } of vault.getMarkdownFiles()) waiting.add(path);
    for (const path of known.facts().notes.paths()) waiting.add(path);
  };

  const lookAt = async (path: NotePath, by: LookRules) => {
    beingRead.add(path);
    const looking = look(app, path, by);
    // A bug that one note brings out is said, and leaves the others as they are.
    const told = await looking.catch(() => {
      start(async () => void (await looking));
      return null;
    });
    beingRead.delete(path);
    if (ended) return;
    if (told) known.set(path, told);
    else known.remove(path);
    news = true;
  };
  /** One that is being read waits until that is done: the later reading must have the last word. */
  const nextWaiting = () => {
    for (const path of waiting) if (!beingRead.has(path)) return path;
    return null;
  };
  const readWaiting = async () => {
    const turn = turns();
    const reader = async () => {
      for (let path = nextWaiting(); path !== null && !ended && !unsure && rules; path = nextWaiting()) {
        waiting.delete(path);
        await lookAt(path, rules);
        if (!turn.over()) continue;
        if (news && performance.now() - lastTold >= TELLING) tell();
        await turn.next();
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  };
  const readAll = async () => {
    while (!ended && (unsure || waiting.size > 0)) {
      unsure = false;
      takeRules(lookRules(await desk()));
      await readWaiting();
    }
    if (news || !whole) tell();
    whole = true;
  };
  const begin = () => {
    if (ended || working) return;
    const work = readAll();
    working = work.then(
      () => {
        working = null;
        if (unsure || waiting.size > 0) begin();
      },
      () => {
        working = null;
        start(() => work);
      },
    );
  };
  const want = (path: NotePath) => {
    waiting.add(path);
    begin();
  };
  const doubt = () => {
    unsure = true;
    begin();
  };

  const heard = [
    metadataCache.on("changed", (file) => want(file.path)),
    metadataCache.on("deleted", (file) => forget(file.path)),
  ];
  const typed = workspace.on("editor-change", (_, { file }) => {
    if (file) want(file.path);
  });
  // No neighbour tells when its settings change; a person comes back from them to a note.
  const opened = workspace.on("file-open", doubt);
  const laidOut = workspace.on("layout-change", doubt);
  // Told for each note of a folder that is renamed; `changed` is not told then.
  const renamed = vault.on("rename", (file, old) => {
    forget(old);
    if (vault.getFileByPath(file.path)?.extension === "md") want(file.path);
  });
  const stopSettings = settings.onChange(doubt);
  begin();

  return {
    facts: () => known.facts(),
    ready: () => whole,
    settled: async () => {
      while (working) await working;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      ended = true;
      stopSettings();
      for (const ref of heard) metadataCache.offref(ref);
      for (const ref of [typed, opened, laidOut]) workspace.offref(ref);
      vault.offref(renamed);
    },
  };
}
