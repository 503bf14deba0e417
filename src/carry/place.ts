// Where in the target carried items go: under their own sub-heading, else where the template says, else with what was
// carried, else with the tasks; in a note without a section for tasks under the heading they had.

import { normalHeading } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import {
  blockEnd,
  firstFrom,
  headingParents,
  isBlank,
  itemText,
  labelLines,
  sectionRange,
  textEnd,
  within,
} from "../note/page";
import type { Stretch } from "../note/stretches";
import { withRole } from "../note/stretches";
import type { Head } from "./headings";
import { headNames, headsOf } from "./headings";
import { leading } from "./indent";
import { outsideUnclosed } from "./readable";
import type { CarryRules, CarryTarget, Region } from "./rules";

/** A place between two lines: what is put there goes before the line `line`. */
export interface Place {
  readonly line: number;
  /** Lines that have to stand before what is put: a blank line, a missing heading. */
  readonly before: readonly string[];
  /** That of the list it joins, or what stands further in would become its child. */
  readonly indent: string;
}

/** Asked with the source's sub-heading or label, as written, and with what finds the name of its nearest head (`headNames`), if any. */
export type Places = (under: string | null, head: (() => string | null) | null) => Place;

export function placesIn(target: CarryTarget, rules: Pick<CarryRules, "place">): Places {
  const { page, roles } = target;
  const heads = headsOf(page);
  const labels = labelLines(page);
  const todo = sectionOf("todo");
  const headed = target.main ?? sectionOf("carried") ?? todo;
  const part = headed ? undefined : (labelled("carried") ?? labelled("todo"));
  const main = headed ?? (part && upToLabel(part));
  const usual = main ? inRegion(page, labels, main, rules) : appended(target);
  const groups = new Map<string, Region>();
  const end = todo ? sectionRange(page, todo.heading).to : 0;
  for (const head of heads) {
    const words = normalHeading(head.words);
    if (todo && head.line > todo.line && head.line < end && !groups.has(words)) groups.set(words, head);
  }
  // Of several with one name the first; none that a label says is for something else.
  const own = new Map<string, Region>();
  const others = new Set(target.labelled.flatMap(({ role, line }) => (role === part?.role ? [] : line)));
  if (!headed)
    headNames(target, heads).forEach((name, i) => {
      const head = heads[i];
      if (name !== null && head && !others.has(head.line) && !own.has(name)) own.set(name, head);
    });
  const known = new Map<Region, Place>();
  return (under, head) => {
    const inTodo = under !== null && groups.size > 0;
    // Most targets have a section for tasks, and nobody need know what the item stood under.
    const name = inTodo || own.size === 0 || !head ? null : head();
    const group = inTodo ? groups.get(normalHeading(under)) : name === null ? undefined : own.get(name);
    if (!group) return usual;
    const place = known.get(group) ?? inRegion(page, labels, group, rules);
    known.set(group, place);
    return place;
  };

  /** The section of a role; of several the first that has tasks. */
  function sectionOf(role: "todo" | "carried"): Head | undefined {
    const all = heads.filter(({ heading }) => roles[heading] === role);
    return all.find(({ heading }) => hasTasks(page, sectionRange(page, heading))) ?? all[0];
  }

  /** The same of sections that only a label heads. */
  function labelled(role: "todo" | "carried"): Stretch | undefined {
    const all = withRole(target.labelled, role);
    return all.find((one) => hasTasks(page, one)) ?? all[0];
  }

  /** Without the labels below that are for nothing in particular. */
  function upToLabel({ from, to }: Stretch): Region {
    return { from, to: Math.min(to, heads[firstFrom(heads, from)]?.line ?? to) };
  }
}

function hasTasks(page: Page, { from, to }: Region): boolean {
  return within(page.outline.items, from, to).some(({ status, quote }) => status !== null && !quote);
}

/** Below the last item but above empty boxes that wait to be filled; right under the heading where there is none. */
function inRegion(
  page: Page,
  labels: ReadonlyMap<number, string>,
  { from, to }: Region,
  rules: Pick<CarryRules, "place">,
): Place {
  const roots = within(page.outline.items, from, to).filter(({ parent, quote }) => parent === -1 && !quote);
  const [first] = roots;
  const last = roots.filter((item) => !isEmptyBox(page, item, labels)).pop();
  const indent = leading(page.lines[(last ?? first)?.line ?? -1] ?? "");
  if (first && (rules.place === "above" || !last)) return { line: first.line, before: [], indent };
  if (last) return { line: Math.min(last.end, to), before: [], indent };
  const line = outsideUnclosed(page, textEnd(page, from, to), "");
  return { line, before: line > from && !isBlank(page, line - 1) ? [""] : [], indent: "" };
}

function isEmptyBox(page: Page, item: Item, labels: ReadonlyMap<number, string>): boolean {
  const empty = item.status === " " && itemText(page, item).trim() === "";
  return empty && blockEnd(item, labels) === item.line + 1;
}

/** A missing section is added at the end, one blank line below what is there, at the level the note's sections have. */
function appended({ page, missingHeading, roles }: CarryTarget): Place {
  const { headings } = page.outline;
  const titled = headings.length > 1 && headingParents(page).lastIndexOf(-1) === 0;
  const { level } = headings.find((_, i) => roles[i]) ?? headings[titled ? 1 : 0] ?? { level: 1 };
  const line = outsideUnclosed(page, page.lines.length, "");
  const room = isBlank(page, line - 1) ? [] : [""];
  return { line, before: [...room, `${"#".repeat(level)} ${missingHeading}`], indent: "" };
}
