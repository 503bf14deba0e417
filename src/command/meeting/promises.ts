// The open promises of meetings as a carry takes them: each with its person's name, whatever list it stands in.

import { planCarry } from "../../carry/plan";
import type { Carry } from "../../carry/plan";
import { columns, moved } from "../../carry/indent";
import { movedLine, withStatus } from "../../carry/mark";
import type { CarryRules, CarryTarget } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import type { Commitment, Meeting } from "../../mastermind/facts";
import { nameAt, personKey } from "../../mastermind/person";
import type { Edit } from "../../note/edit";
import type { Item } from "../../note/outline";
import type { Page } from "../../note/page";
import { itemHead, itemText, readPage } from "../../note/page";
import type { NoteEdits } from "../../notebook/apply";

/** A meeting that promises are carried from. */
export interface PromiseSource {
  readonly page: Page;
  readonly meeting: Meeting;
  readonly day: Day;
  readonly latest: boolean;
}

/** What becomes of a promise: moved on as a box or as a question, left as it is, kept or cancelled in its place. */
export type PromiseChoice = "carry" | "question" | "leave" | "done" | "drop";

/** Asked with the source and the promise's line, 0-based. */
export type PromiseChoices = (source: PromiseSource, line: number) => PromiseChoice;

export interface Promises {
  readonly carry: Carry;
  readonly marks: readonly NoteEdits[];
}

/** A promise found in what was said at the meeting of a day, where it stands as no box. */
export interface Spoken {
  readonly day: Day;
  readonly path: string;
  readonly line: number;
  /** `Макс: написать Дине`. */
  readonly text: string;
}

/**
 * Plans the carry of promises, and of those that were only `spoken`. The sources are handed over as notes with nothing in them but their promises, in the lines these
 * stand in: a box below `* Макс: …` stands there as `- [ ] Макс: …`. What is marked is marked in the notes as they are.
 */
export function carryPromises(
  sources: readonly PromiseSource[],
  target: CarryTarget,
  rules: CarryRules,
  choose: PromiseChoices,
  spoken: readonly Spoken[] = [],
): Promises {
  const boxes = sources.map((source) => ({
    page: promisesOf(source, (line) => choose(source, line) !== "question"),
    roles: [],
    origin: source.day,
    reach: source.latest ? ("latest" as const) : ("older" as const),
    plannedUntil: null,
  }));
  const said = spoken.map(({ day, path, line, text }) => ({
    page: readPage(path, `${"\n".repeat(line)}- [ ] ${text}`),
    roles: [],
    origin: day,
    reach: "latest" as const,
    plannedUntil: null,
  }));
  const plain = [...boxes, ...said];
  const indexOf = new Map(boxes.map((one, i) => [one.page, i]));
  const carry = planCarry(plain, target, rules, (offer) => {
    if (offer.unasked === "recurring") return undefined;
    const source = sources[indexOf.get(offer.source.page) ?? -1];
    const line = offer.source.page.outline.items[offer.item]?.line ?? -1;
    const choice = source ? choose(source, line) : "carry";
    return { kind: choice === "question" ? "leave" : choice };
  });
  const marks = sources.map((source, i): NoteEdits => {
    const { page } = source;
    const lines = (carry.marks[i]?.edits ?? []).map(({ line }) => line);
    const raised = promiseLines(source).filter((line) => choose(source, line) === "question");
    const edits = [...lines, ...raised].flatMap((line): readonly Edit[] => {
      const item = page.outline.items.find((one) => one.line === line);
      if (!item) return [];
      const choice = choose(source, line);
      const put =
        choice === "drop" || choice === "done"
          ? withStatus(page, item, choice === "drop" ? "-" : "x")
          : movedLine(page, item, rules.mark, target.linkFrom(page.path));
      return [{ line, expect: [page.lines[line] ?? ""], put: [put] }];
    });
    return { path: page.path, base: page.text, edits };
  });
  return { carry, marks };
}

/** The lines of open promises, those below another promise aside: they go along with it. */
export function promiseLines({ page, meeting }: PromiseSource): readonly number[] {
  return blocksOf(page, meeting)
    .filter(({ commitment }) => commitment.kind === "open" || commitment.kind === "progress")
    .map(({ commitment }) => commitment.line);
}

interface Block {
  readonly commitment: Commitment;
  /** What is carried: the promise, or the plain item it stands below. */
  readonly item: Item;
  /** The name to put before its text; null where it has one or nobody is known. */
  readonly name: string | null;
}

function blocksOf(page: Page, meeting: Meeting): readonly Block[] {
  const { items } = page.outline;
  const byLine = new Map(items.map((item) => [item.line, item]));
  const known = new Set(meeting.participants.map(personKey));
  const blocks: Block[] = [];
  let end = -1;
  for (const commitment of meeting.commitments) {
    const own = byLine.get(commitment.line);
    if (!own || own.line < end) continue;
    const hasName = commitment.person !== null && nameAt(commitment.written)?.name === commitment.person;
    const above = items[own.parent];
    const words = above
      ? itemText(page, above)
          .trim()
          .replace(/[:—–-]\s*$/, "")
      : "";
    const heads = known.has(personKey(words)) ? words : null;
    const name = hasName ? null : (commitment.person ?? heads);
    let item = own;
    while (!hasName && name === null && items[item.parent]) item = items[item.parent] ?? item;
    blocks.push({ commitment, item, name });
    end = item.end;
  }
  return blocks;
}

/** The note with its promises alone, each as a list of its own in its own lines. */
function promisesOf({ page, meeting }: PromiseSource, counts: (line: number) => boolean): Page {
  const lines = page.lines.map(() => "");
  for (const { commitment, item, name } of blocksOf(page, meeting)) {
    if (!counts(commitment.line)) continue;
    const from = columns(page.lines[item.line] ?? "");
    for (let line = item.line; line < item.end; line++) {
      const text = page.lines[line] ?? "";
      const named =
        line === item.line && name ? `${itemHead(page, item)}${name}: ${itemText(page, item)}` : text;
      lines[line] = moved(named, from, "");
    }
  }
  return readPage(page.path, lines.join("\n"));
}
