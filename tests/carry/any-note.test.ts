// Carrying from any note into any note: nothing open is lost or doubled, no line goes, a second run and undo are exact.

import type { CarryReport } from "../../src/command/report";
import { takeBackCarry } from "../../src/command/review/take-back";
import { undoLast } from "../../src/command/undo";
import { reviewWeek } from "../../src/command/review/week";
import { keyOf } from "../../src/note/identity";
import type { Item } from "../../src/note/outline";
import { outline } from "../../src/note/outline";
import { split } from "../../src/note/text";
import { answer } from "../support/acts";
import { deskOf } from "../support/desk";
import { documentOf } from "../support/documents";
import { memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";

const SUNDAY = "2024-06-09";
const W22 = "W/2024-W22.md";
const W23 = "W/2024-W23.md";

type Change = (text: string) => string;

const LIST = "# To do\n- [ ] Uno\n  - [ ] Due\n- [ ] Tre\n";
const asWritten: Change = (text) => text;
const boxed: Change = (text) => text.replace(/^(\s*(?:[-*+]|\d{1,9}[.)]) )(?!\[)/gm, "$1[ ] ");

/** With labels, of which some name a section. */
const labelled: Change = (text) =>
  boxed(text)
    .replace(/^(?:call Dina|#no)$/gm, "План:")
    .replace(/^Дело$/gm, "Спорт:");

const SOURCES: readonly Change[] = [boxed, labelled, asWritten, () => LIST];
const TARGETS: readonly Change[] = [
  () => "# To do\n",
  asWritten,
  labelled,
  (text) => `${text}\n# To do\n`,
  (text) => `# To do\n${text}`,
  (text) => `# To do\n- [ ] Mine\n${boxed(text)}`,
];
const ENDINGS: readonly Change[] = [asWritten, asWritten, (text) => text.replaceAll("\n", "\r\n")];

const pick = (all: readonly Change[], seed: number): Change => all[seed % all.length] ?? asWritten;

/** An item with all that the promises speak of. */
interface Seen extends Item {
  /** Its key below those of its ancestors. */
  readonly chain: string;
  readonly open: boolean;
}

function seen(text: string): readonly Seen[] {
  const all: Seen[] = [];
  for (const item of outline(text).items) {
    const key = keyOf(text.slice(item.from, item.to), true);
    const chain = `${all[item.parent]?.chain ?? ""}\n${key}`;
    all.push({ ...item, chain, open: item.status === " " && key !== "" && !item.quote });
  }
  return all;
}

const chainsOf = (items: readonly Seen[]) => items.filter((item) => item.open).map(({ chain }) => chain);

/** What is wrong with a carry that was done; "" where it kept every promise. */
function broken(before: Notes, after: Notes, report: CarryReport): string {
  const left = new Map(report.left.map((one) => [one.line - 1, one.reason]));
  const [was, now] = [seen(before.from), seen(after.from)];
  if (was.length !== now.length) return "the source has other items";
  const held = new Set<number>();
  const copied: Seen[] = [];
  for (const [i, item] of was.entries()) {
    if (left.get(item.line) === "already-there" || held.has(item.parent)) held.add(i);
    if (!item.open) continue;
    if (now[i]?.status === " ") {
      if (!left.has(item.line)) return `line ${item.line + 1} stays without a reason`;
    } else if (now[i]?.status !== ">") return `line ${item.line + 1} was changed`;
    else if (!held.has(i)) copied.push(item);
    else if (!seen(before.into).some((one) => one.status !== null && one.chain === item.chain))
      return `line ${item.line + 1} is said to be there`;
  }
  const expected = [...chainsOf(seen(before.into)), ...chainsOf(copied)].sort();
  const found = chainsOf(seen(after.into)).sort();
  if (found.join("\n\n") !== expected.join("\n\n")) return `open are ${JSON.stringify(found)}`;

  const marked = new Set(was.filter((item, i) => item.status !== now[i]?.status).map(({ line }) => line));
  const lines = split(after.from).lines;
  const kept = split(before.from).lines.every((line, i) => {
    return lines[i] === line || (marked.has(i) && lines[i]?.replace("[>]", "[ ]") === line);
  });
  if (!kept) return "the source's text was changed";
  let at = 0;
  const into = split(after.into).lines;
  for (const line of split(before.into).lines) {
    at = into.indexOf(line, at) + 1;
    if (at === 0) return `the target lost ${JSON.stringify(line)}`;
  }
  return "";
}

interface Notes {
  readonly from: string;
  readonly into: string;
}

/** What is wrong with carrying between these notes, "refused", or "". */
async function carry({ from, into }: Notes): Promise<string> {
  const vault = memoryVault({ [W22]: from, [W23]: into });
  const notes = (all = vault.snapshot()): Notes => ({ from: all[W22] ?? "", into: all[W23] ?? "" });
  const same = (text: Notes) => notes().from === text.from && notes().into === text.into;
  const desk = deskOf(vault, SUNDAY);
  const wish = { carry: true, choices: () => ({ kind: "carry" }) as const };
  const before = { from, into };
  const done = await reviewWeek(desk, wish);
  if (done.kind === "refused" && done.refusal.kind === "malformed-properties") return "refused";
  if (done.kind === "refused") {
    if (done.refusal.kind !== "swallowed" || !same(before)) return JSON.stringify(done.refusal);
    return "refused";
  }
  const after = notes();
  const complaint = broken(before, after, done.value);
  if (complaint) return `${complaint}; now ${JSON.stringify(after)}`;

  const writes = vault.writes();
  await answer(reviewWeek(desk, wish));
  if (vault.writes() !== writes || !same(after)) return `a second run wrote ${JSON.stringify(notes())}`;
  const other = memoryVault(vault.snapshot());
  if (writes > 0) await answer(undoLast(desk));
  if (!same(before)) return `undo left ${JSON.stringify(notes())}`;

  const back = await answer(takeBackCarry(deskOf(other, SUNDAY), W23));
  const home = notes(other.snapshot());
  const open = (text: Notes) =>
    [...chainsOf(seen(text.from)), ...chainsOf(seen(text.into))].sort().join("\n\n");
  if (back.taken.length > 0 && open(home) !== open(after)) return `taken back to ${JSON.stringify(home)}`;
  return "";
}

const pairOf = (seed: number): Notes => {
  const end = pick(ENDINGS, seed);
  const [a, b] = [documentOf(2 * seed), documentOf(2 * seed + 1)];
  return { from: end(pick(SOURCES, seed)(a)), into: end(pick(TARGETS, seed >> 2)(b)) };
};

test("from any note into any note", async () => {
  let refused = 0;
  const all = runs(10_000);
  for (let seed = 0; seed < all; seed++) {
    const notes = pairOf(seed);
    const complaint = await carry(notes);
    if (complaint === "refused") refused++;
    else if (complaint) throw new Error(`seed ${seed}: ${JSON.stringify(notes)}: ${complaint}`);
  }
  expect(refused).toBeLessThan(all / 25);
});
