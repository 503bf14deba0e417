// Notes that Dataview selects, or knows more of than their properties say: when they are to be read again.

import type { App } from "obsidian";
import type { Selection } from "../../command/selection";
import type { VaultFacts } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import { onDataview } from "../neighbours/dataview-api";

const NONE: ReadonlySet<NotePath> = new Set();

/**
 * Notes that are read otherwise by another selection: those that come or go; where none was before, all goals and drivers too;
 * where its queries change or go, all there are, since nobody knows any more which notes it left out.
 */
export function readOtherwise(
  before: Selection | null,
  next: Selection | null,
  { notes }: VaultFacts,
): ReadonlySet<NotePath> {
  if (before === next) return new Set();
  const was = before?.paths() ?? NONE;
  const is = next?.paths() ?? NONE;
  const moved = [...was].filter((path) => !is.has(path)).concat([...is].filter((path) => !was.has(path)));
  if (before && next && before.of === next.of) return new Set(moved);
  if (before?.selects) return new Set(notes.paths());
  const own = [...notes.telling()].filter((path) => isOurs(notes.get(path)?.facts?.kind));
  return new Set([...was, ...is, ...own]);
}

function isOurs(kind: string | undefined): boolean {
  return kind === "goal" || kind === "driver";
}

/** Dataview tells of every note that it has read again, one after another; together they are looked at once. */
const TOGETHER = 300;

export interface Following {
  readonly facts: () => VaultFacts;
  readonly selection: () => Selection | null;
  /** A note is to be read again. */
  readonly want: (path: NotePath) => void;
  /** The selection may be another one. */
  readonly doubt: () => void;
}

/** Follows Dataview's events. Gives back how to stop it. */
export function followDataview(app: App, { facts, selection, want, doubt }: Following): () => void {
  let waiting = 0;
  const soon = () => {
    waiting ||= window.setTimeout(() => {
      waiting = 0;
      doubt();
    }, TOGETHER);
  };
  const stop = onDataview(app, (path) => {
    const now = selection();
    if (path === null) return soon();
    // While it reads the vault it tells of each note, and of none that matters yet.
    if (!now) return;
    if (now.paths().has(path) || isOurs(facts().notes.get(path)?.facts?.kind)) want(path);
    if (now.selects) soon();
  });
  return () => {
    stop();
    window.clearTimeout(waiting);
  };
}
