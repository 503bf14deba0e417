// Where a mark leads: the note an item began in, and the next one that holds it.

import type { PaneType } from "obsidian";
import { identities } from "../../carry/identities";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import type { Session } from "../session";
import type { Knowledge } from "./knowledge";
import type { MarkRules } from "./read-marks";

/** The line a mark stands on, in its note as it is now. */
export interface Place {
  readonly path: NotePath;
  readonly text: NoteText;
  /** 0-based; -1 where nobody can tell. */
  readonly line: number;
}

/** What was pressed: the age with its origin as written, or the arrow with the note it names, if it names one. */
export type Mark =
  | { readonly kind: "age"; readonly since: string }
  | { readonly kind: "onward"; readonly target: string | null };

export type Follow = (mark: Mark, place: Place, pane: PaneType | boolean) => void;

export function follower(session: Session, known: Knowledge): Follow {
  return (mark, place, pane) =>
    session.start(async () => {
      const rules = known.rules();
      const found =
        mark.kind === "age"
          ? await origin(session, known, mark.since, place, rules)
          : await onward(session, known, mark.target, place, rules);
      const { marks } = session.words();
      if (found) await open(session, found, pane);
      else session.say([mark.kind === "age" ? marks.noOrigin(mark.since) : marks.nowhere]);
    });
}

interface Found {
  readonly path: NotePath;
  readonly line: number | null;
}

async function origin(session: Session, known: Knowledge, since: string, place: Place, rules: MarkRules) {
  const path = (await known.settled()).passage(place.path, since)?.origin ?? null;
  return path === null ? null : { path, line: await lineIn(session, path, place, rules) };
}

/** The note its forward mark names, whether the item stands there or not; else the next of the series that holds it. */
async function onward(
  session: Session,
  known: Knowledge,
  target: string | null,
  place: Place,
  rules: MarkRules,
): Promise<Found | null> {
  const named = target && session.app.metadataCache.getFirstLinkpathDest(target, place.path)?.path;
  if (named) return { path: named, line: await lineIn(session, named, place, rules) };
  for (const path of (await known.settled()).later(place.path)) {
    const line = await lineIn(session, path, place, rules);
    if (line !== null) return { path, line };
  }
  return null;
}

/** The line of the same item in another note, 0-based. */
async function lineIn(session: Session, path: NotePath, place: Place, rules: MarkRules) {
  const { vault } = session.app;
  const file = vault.getFileByPath(path);
  return file && sameItem(readPage(path, await vault.cachedRead(file)), place, rules);
}

/** Where a page holds the item of a place: equal words below equal parents, the n-th of equal ones as there. Null where nowhere. */
export function sameItem(page: Page, place: Place, rules: MarkRules): number | null {
  const own = readPage(place.path, place.text);
  const mark = rules.mark ?? { char: ">", link: false };
  const identity = identities({ registry: rules.registry, mark });
  const numbers = identity(own);
  const at = own.outline.items.findIndex(({ line }) => line === place.line);
  const number = numbers[at] ?? -1;
  if (number === -1) return null;
  const rank = numbers.slice(0, at).filter((other) => other === number).length;
  const there = identity(page);
  const lines = page.outline.items.flatMap(({ line }, i) => (there[i] === number ? line : []));
  return lines[Math.min(rank, lines.length - 1)] ?? null;
}

async function open({ app }: Session, { path, line }: Found, pane: PaneType | boolean): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf(pane).openFile(file, line === null ? {} : { eState: { line } });
}
