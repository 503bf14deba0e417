// What one person promised at the latest meetings, and the tasks of their weekly reviews that stand for it.

import type { Task } from "../../board/facts";
import type { Day } from "../../calendar/day";
import type { Commitment } from "../../mastermind/facts";
import { personKey } from "../../mastermind/person";
import { groups } from "../../note/groups";
import { keyOf } from "../../note/identity";
import { readLinks } from "../../note/link";
import { isLive } from "../../note/task";
import { seriesOf } from "../../note/path";
import { isGiven, listOf, plainText, propertyOf } from "../../note/property";
import type { NotePath } from "../../notebook/notebook";
import { bare } from "../meeting/raised";
import type { RowAt } from "../board/row-edit";
import type { Desk } from "../desk";
import type { VaultFacts } from "../vault-facts";

/** A promise of mine as it stands in the latest meeting that has it. */
export interface MyPromise extends RowAt {
  readonly kind: Commitment["kind"];
  /** What was promised, without the name and what belongs to a task's line. */
  readonly words: string;
  readonly day: Day;
}

/** A promise and the task of a review that links to its meeting with the same words. */
export interface Pair {
  /** The same for the same two while their notes change. */
  readonly key: string;
  readonly promise: MyPromise;
  readonly task: RowAt & { readonly kind: Task["kind"] };
}

/** How many meetings of a series, and how many reviews, are looked back to. */
const MEETINGS = 4;
const REVIEWS = 8;

/** All names of whoever is called so: the aliases of their note too, as in meetings. Nobody has none. */
export async function namesOf(
  me: string,
  { notebook }: Desk,
  { notes }: VaultFacts,
): Promise<readonly string[]> {
  if (me === "") return [];
  const path = notes.resolve(me, "");
  const properties = path === null ? null : await notebook.properties(path);
  const aliases = listOf(propertyOf(properties, "aliases")).filter(isGiven).map(plainText);
  return [me, ...aliases];
}

/** Mine, by their words, of the latest meetings of every series: the latest of each, what was carried on left out. */
function myPromises({ notes }: VaultFacts, me: readonly string[]): readonly MyPromise[] {
  if (me.length === 0) return [];
  const keys = new Set(me.map(personKey));
  const found = [...notes.telling()].flatMap((path) =>
    (notes.get(path)?.facts?.meetings ?? []).flatMap(({ day, commitments }) =>
      day === null ? [] : [{ path, day, commitments }],
    ),
  );
  const mine = new Map<string, MyPromise>();
  for (const [series, row] of groups(found, ({ path }) => seriesOf(path))) {
    const days = [...new Set(row.map(({ day }) => day))].sort().slice(-MEETINGS);
    for (const { path, day, commitments } of row) {
      if (!days.includes(day)) continue;
      for (const { person, text, written, line, kind } of commitments) {
        if (person === null || !keys.has(personKey(person)) || kind === "moved") continue;
        const words = bare(text);
        const name = `${series}\n${keyOf(words)}`;
        const known = mine.get(name);
        if (!known || known.day <= day) mine.set(name, { path, line, text: written, words, kind, day });
      }
    }
  }
  return [...mine.values()];
}

/** Each promise of mine, by all my names, with the latest task that stands for it. */
export function pairsIn(facts: VaultFacts, me: readonly string[]): readonly Pair[] {
  const promises = groups(myPromises(facts, me), ({ words }) => keyOf(words));
  const pairs = new Map<string, Pair>();
  for (const { path, task } of tasksOf(facts)) {
    const said = linkedTo(task.text);
    const meeting = said && facts.notes.resolve(said.target, path);
    if (!said || !meeting) continue;
    for (const promise of promises.get(keyOf(bare(said.words))) ?? []) {
      if (seriesOf(promise.path) !== seriesOf(meeting)) continue;
      const key = `${seriesOf(promise.path)}\n${keyOf(promise.words)}`;
      const { line, text, kind } = task;
      pairs.set(key, { key, promise, task: { path, line, text, kind } });
    }
  }
  return [...pairs.values()];
}

/** Open ones that no task stands for. */
export function untaken(facts: VaultFacts, me: readonly string[]): readonly MyPromise[] {
  const taken = new Set(pairsIn(facts, me).map(({ promise }) => promise));
  const byPlace = new Set([...taken].map(({ path, line }) => `${line} ${path}`));
  return myPromises(facts, me).filter(
    ({ kind, path, line }) => isLive(kind) && !byPlace.has(`${line} ${path}`),
  );
}

/** The tasks of the latest reviews, the oldest first; those that were carried on are not where the work goes on. */
function tasksOf({
  notes,
  reviews,
}: VaultFacts): readonly { readonly path: NotePath; readonly task: Task }[] {
  const latest = reviews.filter(({ week }) => week !== null).slice(-REVIEWS);
  return latest.flatMap(({ path }) =>
    (notes.get(path)?.facts?.tasks ?? []).flatMap((task) => (task.kind === "moved" ? [] : [{ path, task }])),
  );
}

/** `выписать боли ([[19.05]])`: the words, and where the link behind them leads. */
function linkedTo(text: string): { readonly words: string; readonly target: string } | null {
  const link = readLinks(text).findLast(({ from }) => text[from - 1] === "(");
  if (!link || text[link.to] !== ")") return null;
  // What stands behind it is what belongs to a task; a tag in front is the filter of the plugin that keeps them.
  return { words: text.slice(0, link.from - 1).replace(/^(?:#\S+\s+)+/u, ""), target: link.target };
}
