// Keeps what the board wants to know of every note, note by note, without holding up a frame.

import type { VaultFacts } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import { selectedIn } from "../selected";
import type { Session } from "../session";
import type { Arrival } from "./arrival";
import { arrival } from "./arrival";
import type { KeptIndex } from "./kept-index";
import { keptIndex } from "./kept-index";
import { knownNotes } from "./known-notes";
import type { LookRules } from "./look";
import { look, lookRules, pathsInEditors } from "./look";
import { readingQueue } from "./reading-queue";
import { namesKey, readingKey, rulesKey } from "./rules-key";
import { followDataview, readOtherwise } from "./selected-notes";
import type { Shelf } from "./shelf";
import type { Turns } from "./turns";
import { inTime, turns } from "./turns";

/** While the vault is being read, what is known is told this often, in milliseconds: every telling has panels drawn. */
const TELLING = 200;
/** How long an app that quits waits for what is still to be kept, in milliseconds. */
const QUITTING = 1000;

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

/** Where the index lies between two starts. */
export interface Storage {
  /** Null where there is none. */
  open(): Promise<Shelf | null>;
  /** Which program reads the notes: another one may read them otherwise. */
  program(): Promise<string>;
}

/** Begins to read the vault; the layout must be ready. */
export function vaultIndex(
  { app, desk, settings, start }: Pick<Session, "app" | "desk" | "settings" | "start">,
  storage: Storage | null = null,
): VaultIndex {
  const { vault, metadataCache, workspace } = app;
  const notes = knownNotes();
  const listeners = new Set<() => void>();
  const queue = readingQueue();
  let rules: LookRules | null = null;
  /** Settings or neighbours may say something else than `rules`. */
  let unsure = true;
  let kept: KeptIndex | null = null;
  /** While what was kept is taken in. */
  let arriving: Arrival | null = null;
  let working: Promise<void> | null = null;
  let whole = false;
  let news = false;
  let lastTold = 0;
  let telling = false;
  let ended = false;

  const pathsInVault = () => vault.getMarkdownFiles().map(({ path }) => path);
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
  const remove = (path: NotePath) => {
    if (!notes.remove(path)) return;
    kept?.changed(path);
    news = true;
  };
  const forget = (path: NotePath) => {
    queue.forget(path);
    arriving?.forget(path);
    remove(path);
    if (news) tell();
  };

  /** Takes in what was kept and still holds; all that is read later is kept again. Gives back the notes that are left to read. */
  const takeKept = async (turn: Turns) => {
    if (!storage) return pathsInVault();
    const [shelf, program] = await Promise.all([storage.open(), storage.program()]);
    if (!shelf) return pathsInVault();
    if (ended) {
      shelf.close();
      return [];
    }
    const key = () => rules && rulesKey(rules, program);
    const index = keptIndex(shelf, {
      key,
      paths: pathsInVault,
      note: (path) => notes.kept(path),
    });
    kept = index;
    const shards = await index.load(key() ?? "", turn);
    const now = arrival(vault, shards);
    arriving = now;
    await now.compare(turn);
    for (const [place, shard] of shards) {
      notes.take(place, shard, now.gone(place));
      if (turn.over()) await turn.next();
    }
    arriving = null;
    index.loaded(now.stale());
    return now.others();
  };
  const wantAll = async (paths: Iterable<NotePath>, turn: Turns) => {
    for (const path of paths) {
      queue.want(path);
      notes.distrust(path);
      if (turn.over()) await turn.next();
    }
  };
  /** Notes that other rules read otherwise wait again. */
  const takeRules = async (next: LookRules, turn: Turns) => {
    const before = rules;
    rules = next;
    if (!before) {
      await wantAll(await takeKept(turn), turn);
      await wantAll(pathsInEditors(app), turn);
    } else if (namesKey(next) !== namesKey(before)) {
      whole = false;
      await wantAll(pathsInVault(), turn);
      await wantAll(notes.facts().notes.paths(), turn);
    }
    if (before && readingKey(next) !== readingKey(before)) await wantAll(notes.facts().notes.telling(), turn);
    const { selection } = next;
    await wantAll(readOtherwise(before?.selection ?? null, selection, notes.facts()), turn);
  };

  const lookAt = async (path: NotePath, by: LookRules) => {
    const looking = look(app, path, by);
    // A bug that one note brings out is said, and leaves the others as they are.
    const looked = await looking.catch(() => {
      start(async () => void (await looking));
      return null;
    });
    if (ended) return;
    if (!looked) return remove(path);
    notes.set(path, looked);
    kept?.changed(path);
    news = true;
  };
  const readAll = async () => {
    const turn = turns();
    while (!ended && (unsure || !queue.isEmpty())) {
      unsure = false;
      const by = lookRules(await desk(), selectedIn(app, settings.current()));
      await takeRules(by, turn);
      await queue.readAll({
        turn,
        read: (path) => lookAt(path, by),
        goesOn: () => !ended && !unsure,
        turnEnds: () => {
          if (news && performance.now() - lastTold >= TELLING) tell();
        },
      });
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
        if (unsure || !queue.isEmpty()) begin();
      },
      () => {
        working = null;
        start(() => work);
      },
    );
  };
  const want = (path: NotePath) => {
    queue.want(path);
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
  // Told for each note of a folder that is renamed; `changed` is not told then.
  const renamed = vault.on("rename", (file, old) => {
    forget(old);
    if (vault.getFileByPath(file.path)?.extension === "md") want(file.path);
  });
  const seen = [
    workspace.on("editor-change", (_, { file }) => {
      if (file) want(file.path);
    }),
    // No neighbour tells when its settings change; a person comes back from them to a note.
    workspace.on("file-open", doubt),
    workspace.on("layout-change", doubt),
    workspace.on("quit", (tasks) => {
      if (kept) tasks.addPromise(inTime(kept.flush(), QUITTING));
    }),
  ];
  const hidden = () => {
    // A phone may end an app that is not seen without telling it.
    if (document.hidden) void kept?.flush();
  };
  document.addEventListener("visibilitychange", hidden);
  const stopSettings = settings.onChange(doubt);
  const stopDataview = followDataview(app, {
    facts: () => notes.facts(),
    selection: () => rules?.selection ?? null,
    want,
    doubt,
  });
  begin();

  return {
    facts: () => notes.facts(),
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
      stopDataview();
      for (const ref of heard) metadataCache.offref(ref);
      vault.offref(renamed);
      for (const ref of seen) workspace.offref(ref);
      document.removeEventListener("visibilitychange", hidden);
      void kept?.stop();
    },
  };
}
