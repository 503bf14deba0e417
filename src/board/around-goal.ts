// What the notes around a goal say of it: its updates, what its drivers have open, items that name it, and what is wrong.

import { lastDay } from "../calendar/week";
import { backlogCount } from "../driver/facts";
import { numberIn } from "../goal/update";
import { readLinks } from "../note/link";
import type { Catalog } from "../notebook/catalog";
import type { NotePath } from "../notebook/notebook";
import type { NoteFacts } from "./facts";
import { itemsForGoals } from "./goal-links";
import type { Around, GoalUpdate, NextStep } from "./goals";
import { goalUpdate } from "./goals";
import type { Remark } from "./remarks";
import type { Rows } from "./series";

type Notes = Catalog<NoteFacts | null>;

/** What is known of a goal beside its own note, by the links of the vault. */
export function aroundGoal(path: NotePath, facts: NoteFacts, notes: Notes, row: Rows): Around {
  const named = (facts.goal?.drivers ?? []).map((link) => ({ link, to: notes.resolve(link, path) }));
  const drivers = named.flatMap(({ to }) => (to !== null && notes.get(to)?.facts?.drivers) || []);
  const missing = named.flatMap(({ link, to }): readonly Remark[] =>
    to === null ? [{ kind: "no-note", value: link, line: 0 }] : [],
  );
  const twins = goalsCalled(notes, path).map((twin): Remark => ({ kind: "same-name", path: twin }));
  const from = notes.linksTo(path);
  return {
    updates: updatesOf(path, facts, notes, row, from),
    openInDrivers:
      drivers.length === 0 ? null : drivers.reduce((sum, { backlog }) => sum + backlogCount(backlog).open, 0),
    items: itemsFor(path, notes, from),
    area: facts.area,
    remarks: [...facts.remarks, ...missing, ...twins],
  };
}

/** Everything said of a goal in its own note, in reviews and by people in meetings. */
function updatesOf(
  path: NotePath,
  { goal }: NoteFacts,
  notes: Notes,
  row: Rows,
  linking: readonly NotePath[],
): readonly GoalUpdate[] {
  const metric = goal?.metric ?? null;
  const written = (goal?.updates ?? []).flatMap((entry) =>
    entry.day ? [goalUpdate(entry, path, entry.day, metric)] : [],
  );
  const elsewhere = linking.flatMap((from): readonly GoalUpdate[] => {
    const facts = notes.get(from)?.facts;
    const leadsTo = (target: string) => notes.resolve(target, from);
    const leadsHere = (target: string) => leadsTo(target) === path;
    const isGoal = (target: string) => !!notes.get(leadsTo(target) ?? "")?.facts?.goal;
    const week = row.weekOf(from);
    const slots = week
      ? (facts?.slots ?? [])
          .filter((slot) => slot.text !== "" && leadsHere(slot.goal))
          .map((slot) => goalUpdate(slot, from, lastDay(week), metric))
      : [];
    const said = (facts?.meetings ?? []).flatMap((meeting) => {
      const about = meeting.updates.filter(({ text, links }) => text !== "" && links.some(leadsHere));
      const day = about.length === 0 ? null : row.onDay(meeting);
      return day === null
        ? []
        : about.map((update) => goalUpdate(partAbout(update, leadsHere, isGoal), from, day, metric));
    });
    return [...slots, ...said];
  });
  return [...written, ...elsewhere];
}

/** What parts two goals in a text that says the same of both. */
const AND = /^[*_\s]*(?:[,&+]|и|and)?[*_\s]*$/iu;

/**
 * Of what somebody said of several goals the part about this one: from its link to the next goal's. Where a number stands before the first of
 * them, each part ends with its link instead. Goals that are named together share a part.
 */
function partAbout<T extends { readonly text: string; readonly links: readonly string[] }>(
  said: T,
  isThis: (target: string) => boolean,
  isGoal: (target: string) => boolean,
): T {
  const { text, links } = said;
  if (links.length < 2) return said;
  const goals = readLinks(text).filter(({ target, external }) => !external && isGoal(target));
  const together: { readonly from: number; to: number; isThis: boolean }[] = [];
  for (const { from, to, target } of goals) {
    const last = together.at(-1);
    if (last && AND.test(text.slice(last.to, from))) {
      last.to = to;
      last.isThis ||= isThis(target);
    } else together.push({ from, to, isThis: isThis(target) });
  }
  if (together.length < 2) return said;
  const isBehind = numberIn(text.slice(0, together[0]?.from)) !== null;
  const parts = together.flatMap(({ from, to, isThis }, i) => {
    if (!isThis) return [];
    return isBehind ? text.slice(together[i - 1]?.to ?? 0, to) : text.slice(from, together[i + 1]?.from);
  });
  return { ...said, text: parts.map((part) => part.replace(/^[\s;,]+|[\s;,]+$/g, "")).join("; ") };
}

function itemsFor(path: NotePath, notes: Notes, linking: readonly NotePath[]): readonly NextStep[] {
  return linking.flatMap((from) => {
    const facts = notes.get(from)?.facts;
    const items = facts ? itemsForGoals(facts) : [];
    return items
      .filter(({ goal }) => notes.resolve(goal, from) === path)
      .map(({ line, text, kind }) => ({ path: from, line, text, kind }));
  });
}

/** The other goals of the vault whose notes are called the same: a link by name may mean either. */
function goalsCalled(notes: Notes, path: NotePath): readonly NotePath[] {
  return notes.called(path).filter((one) => one !== path && notes.get(one)?.facts?.goal);
}
