// Where in the target carried items go: under their own sub-heading, else where the template says, else with what was
// carried, else with the tasks.

import { normalHeading } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { blockEnd, headingParents, headingText, itemText, labelLines, sectionRange } from "../note/page";
import type { CarryRules, CarryTarget, Region } from "./rules";
import { leading } from "./indent";
import { outsideUnclosed } from "./readable";

/** A place between two lines: what is put there goes before the line `line`. */
export interface Place {
  readonly line: number;
  /** Lines that have to stand before what is put: a blank line, a missing heading. */
  readonly before: readonly string[];
  /** That of the list it joins, or what stands further in would become its child. */
  readonly indent: string;
}

export type Places = (under: string | null) => Place;

/** Finds the places of a target; asked with a source's sub-heading or label, as written, or null. */
export function placesIn(target: CarryTarget, rules: Pick<CarryRules, "place">): Places {
  const { page, roles } = target;
  const todo = sectionWithTasks(page, roles, "todo");
  const carried = sectionWithTasks(page, roles, "carried");
  const groups = todo === -1 ? new Map<string, Region>() : groupsIn(page, todo);
  const main = carried !== -1 ? carried : todo;
  const known = new Map<string | null, Place>();
  return (under) => {
    const words = under === null || groups.size === 0 ? null : normalHeading(under);
    const group = words === null ? undefined : groups.get(words);
    const key = group ? words : null;
    const place =
      known.get(key) ?? (group ? inRegion(page, group, rules) : inSection(page, main, target, rules));
    known.set(key, place);
    return place;
  };
}

/** The section of a role; of several the first that has tasks. */
function sectionWithTasks(page: Page, roles: CarryTarget["roles"], role: "todo" | "carried"): number {
  const all = page.outline.headings.flatMap((_, i) => (roles[i] === role ? [i] : []));
  if (all.length < 2) return all[0] ?? -1;
  const withTasks = all.find((i) => {
    const { from, to } = sectionRange(page, i);
    return page.outline.items.some(
      (item) => item.status !== null && !item.quote && item.line >= from && item.line < to,
    );
  });
  return withTasks ?? all[0] ?? -1;
}

/** The sub-headings and labels of a section by their normal words, the first of equal ones. */
function groupsIn(page: Page, section: number): Map<string, Region> {
  const { from, to } = sectionRange(page, section);
  const starts: { readonly words: string; readonly line: number; readonly from: number }[] = [];
  page.outline.headings.forEach((heading, i) => {
    if (i > section && heading.line < to) {
      starts.push({
        words: normalHeading(headingText(page, heading)),
        line: heading.line,
        from: heading.end,
      });
    }
  });
  for (const [line, label] of labelLines(page)) {
    if (line >= from && line < to) starts.push({ words: normalHeading(label), line, from: line + 1 });
  }
  starts.sort((a, b) => a.line - b.line);
  const groups = new Map<string, Region>();
  starts.forEach((start, i) => {
    if (!groups.has(start.words))
      groups.set(start.words, { from: start.from, to: starts[i + 1]?.line ?? to });
  });
  return groups;
}

function inSection(
  page: Page,
  section: number,
  target: CarryTarget,
  rules: Pick<CarryRules, "place">,
): Place {
  if (target.main) return inRegion(page, target.main, rules);
  if (section === -1) return appended(page, target);
  const { from, to } = sectionRange(page, section);
  const sub = page.outline.headings[section + 1];
  const label = [...labelLines(page).keys()].find((line) => line >= from);
  return inRegion(page, { from, to: Math.min(to, sub?.line ?? to, label ?? to) }, rules);
}

/** Below the last item but above empty boxes that wait to be filled; right under the heading where there is none. */
function inRegion(page: Page, region: Region, rules: Pick<CarryRules, "place">): Place {
  const roots = page.outline.items.filter(
    (item) => item.parent === -1 && !item.quote && item.line >= region.from && item.line < region.to,
  );
  let full = roots.length;
  const labels = labelLines(page);
  while (full > 0 && isEmptyBox(page, roots[full - 1], labels)) full--;
  const last = roots[full - 1];
  const first = roots[0];
  const indent = leading(page.lines[(last ?? first)?.line ?? -1] ?? "");
  if (first && (rules.place === "above" || !last)) return { line: first.line, before: [], indent };
  if (last) return { line: Math.min(last.end, region.to), before: [], indent };
  let line = region.to;
  while (line > region.from && (page.lines[line - 1] ?? "").trim() === "") line--;
  line = outsideUnclosed(page, line, "");
  const text = line > region.from && (page.lines[line - 1] ?? "").trim() !== "";
  return { line, before: text ? [""] : [], indent: "" };
}

function isEmptyBox(page: Page, item: Item | undefined, labels: ReadonlyMap<number, string>): boolean {
  if (item?.status !== " " || itemText(page, item).trim() !== "") return false;
  return blockEnd(item, labels) === item.line + 1;
}

/** A missing section is added at the end, one blank line below what is there, at the level the note's sections have. */
function appended(page: Page, { missingHeading, roles }: CarryTarget): Place {
  const { headings } = page.outline;
  const levels = headings.flatMap((heading, i) => (roles[i] ? [heading.level] : []));
  const parents = headingParents(page);
  const titled = headings.length > 1 && parents.slice(1).every((parent) => parent !== -1);
  const level = levels[0] ?? (titled ? headings[1]?.level : headings[0]?.level) ?? 1;
  const line = outsideUnclosed(page, page.lines.length, "");
  const blank = (page.lines[line - 1] ?? "").trim() === "" ? [] : [""];
  return { line, before: [...blank, `${"#".repeat(level)} ${missingHeading}`], indent: "" };
}
