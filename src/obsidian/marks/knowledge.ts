// What the marks know at a moment: settings, words, neighbours, and, once the vault is read, the rows its notes stand in.

import type { App } from "obsidian";
import type { Locale } from "../../calendar/locale";
import { localeNamed } from "../../calendar/locale";
import type { Words } from "../../locale/en";
import type { TasksRegistry } from "../../note/task";
import { movedMark } from "../../note/task";
import { languageTag } from "../lay-desk";
import type { Pills } from "../neighbours/dataview";
import { dataviewPills } from "../neighbours/dataview";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import type { Passages } from "./passage";
import { passages } from "./passage";
import type { MarkRules } from "./read-marks";

/** How marks look now. */
export interface Look {
  readonly words: Words;
  readonly locale: Locale;
  readonly threshold: number;
  readonly rules: MarkRules;
  readonly pills: Pills;
}

export interface Knowledge {
  /** Null where a person wants no marks. */
  look(): Look | null;
  /** What tells marks, whether they are wanted or not. */
  rules(): MarkRules;
  /** Null until the vault is known whole; asking for it has the vault read, in the background and from the layout on. */
  passages(): Passages | null;
  settled(): Promise<Passages>;
  /** Calls back when marks may look otherwise. Gives back how to stop it. */
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** The index speaks after every keystroke; marks of other lines need not follow at once. In milliseconds. */
const SOON = 200;

export function knowledge(session: Session, index: () => VaultIndex): Knowledge {
  const { app, settings } = session;
  const listeners = new Set<() => void>();
  let registry: TasksRegistry | null = null;
  let look: Look | null | undefined;
  let read: VaultIndex | null = null;
  let made: { readonly revision: number; readonly passages: Passages } | null = null;
  let asked = false;
  let telling = 0;
  let ended = false;
  const stops: (() => void)[] = [];

  const tellNow = () => {
    telling = 0;
    look = undefined;
    if (read?.ready()) known(read);
    if (!ended) for (const listener of [...listeners]) listener();
  };
  const tell = () => {
    if (telling === 0) telling = window.setTimeout(tellNow, SOON);
  };
  const lay = () =>
    session.start(async () => {
      const { tasks } = await session.desk();
      if (JSON.stringify(shape(tasks)) === JSON.stringify(shape(registry))) return;
      registry = tasks;
      tell();
    });
  const wake = () => {
    if (read || ended || !app.workspace.layoutReady) return;
    read = index();
    stops.push(read.onChange(tell));
    tell();
  };
  const known = (from: VaultIndex): Passages => {
    const { notes, reviews } = from.facts();
    const revision = notes.revision();
    if (made?.revision !== revision) made = { revision, passages: passages(notes, reviews) };
    return made.passages;
  };

  app.workspace.onLayoutReady(() => {
    if (ended) return;
    lay();
    if (asked) wake();
    const opened = app.workspace.on("file-open", lay);
    stops.push(() => app.workspace.offref(opened));
  });
  stops.push(
    settings.onChange(() => {
      window.clearTimeout(telling);
      tellNow();
    }),
  );

  return {
    look: () => (look !== undefined ? look : (look = lookNow(app, session, registry))),
    rules: () => rulesNow(session, registry),
    passages: () => {
      // Not in the middle of an editor's update.
      if (!asked) window.setTimeout(wake, 0);
      asked = true;
      // Every keystroke makes the rows others; whoever draws in between does with those made last.
      return made?.passages ?? null;
    },
    settled: async () => {
      wake();
      const all = read ?? index();
      await all.settled();
      return known(all);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      ended = true;
      window.clearTimeout(telling);
      for (const stop of stops.splice(0)) stop();
    },
  };
}

function shape(registry: TasksRegistry | null): unknown {
  return registry && [...registry.types];
}

function lookNow(app: App, session: Session, registry: TasksRegistry | null): Look | null {
  const settings = session.settings.current();
  if (!settings.ageMarks) return null;
  return {
    words: session.words(),
    locale: localeNamed(languageTag(settings)),
    threshold: settings.threshold,
    rules: rulesNow(session, registry),
    pills: dataviewPills(app),
  };
}

function rulesNow(session: Session, registry: TasksRegistry | null): MarkRules {
  const { sourceMark, forwardLink } = session.settings.current();
  return { registry, mark: movedMark(registry, sourceMark, forwardLink) };
}
