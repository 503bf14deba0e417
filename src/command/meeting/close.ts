// Closing a meeting: what was decided and promised goes into its note, what becomes of its questions, hints nobody used go out.

import type { Meeting } from "../../mastermind/facts";
import { hintsIn, withoutHints } from "../../mastermind/hints";
import type { Marking } from "../../mastermind/minutes";
import { MEETING_TEMPLATES } from "../../mastermind/template";
import { editsBetween } from "../../note/edits-between";
import type { Page } from "../../note/page";
import { headingText, itemText, readPage } from "../../note/page";
import { edited } from "../../note/reread";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import { ownTemplate } from "../own-template";
import type { HeadingAt, Step } from "./acts";
import { decision, mark, meetingsOf, promise } from "./acts";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { misread } from "../board/row-edit";

/** What a person says at the end of a meeting; whatever is empty is left as it is. */
export interface CloseWish {
  readonly decisions: readonly string[];
  readonly promises: readonly { readonly person: string | null; readonly text: string }[];
  /** What becomes of questions. */
  readonly marks: readonly { readonly question: HeadingAt; readonly as: Marking }[];
  /** Takes out the hints of the template that nobody used. */
  readonly clean: boolean;
}

export interface CloseReport {
  readonly note: NotePath;
  readonly changed: boolean;
}

/** A meeting as it was read for closing; nothing is read again while a person chooses. */
export interface Closing {
  readonly kind: "closing";
  readonly page: Page;
  readonly meeting: Meeting;
  /** How many hints nobody used. */
  readonly hints: number;
  /** What a wish would write in the note as it was read. */
  readonly plan: (wish: CloseWish) => ClosePlan | Refused;
}

export interface ClosePlan extends Planned<CloseReport> {
  /** The note as it would read. */
  readonly page: Page;
}

/** Writes what was shown. Refused where the note has changed since it was read: what was chosen may mean other lines there. */
export function applyClose(desk: Desk, plan: ClosePlan): Promise<Done<CloseReport> | Refused> {
  return perform(desk, () => Promise.resolve(plan), false, 1);
}

/** `line` is where the meeting begins, 0-based; of a note with one meeting it is that one. */
export async function readClosing(desk: Desk, path: NotePath, line: number): Promise<Closing | Refused> {
  const read = await desk.notebook.read(path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  const page = readPage(path, read.text);
  const all = meetingsOf(page, desk);
  const meeting = all.length === 1 ? all[0] : all.find((one) => one.line === line);
  if (!meeting) return refused({ kind: "note-changed", path, line });
  const hints = hintsIn(await templates(desk));
  const clean = () => withoutHints(page, meeting.line, meeting.end, hints);
  const plan = (wish: CloseWish) => planClose(desk, page, wish, wish.clean ? clean() : [], line);
  return { kind: "closing", page, meeting, hints: clean().length, plan };
}

/** The built-in ones, since a note may be older than the setting, and the person's own. */
async function templates(desk: Desk): Promise<readonly Page[]> {
  const own = await ownTemplate(desk.settings.meetingTemplate, desk);
  const texts = [...Object.values(MEETING_TEMPLATES), ...(typeof own === "string" ? [own] : [])];
  return texts.map((text) => readPage("", text));
}

function planClose(
  desk: Desk,
  page: Page,
  wish: CloseWish,
  hints: ReturnType<typeof withoutHints>,
  line: number,
): ClosePlan | Refused {
  const { path } = page;
  const steps: readonly Step[] = [
    ...wish.marks.map(({ question, as }) => mark(desk, question, as)),
    ...wish.decisions.map((text) => decision(desk, line, text)),
    ...wish.promises.map(({ person, text }) => promise(desk, line, person, text)),
  ];
  // Hints go first: the lines of what is found by its line are then those of the note without them.
  let now = edited(page, hints);
  if (!now || !saysTheSame(page, now)) return refused({ kind: "swallowed", path, line: hints[0]?.line ?? 0 });
  for (const { make, proof } of steps) {
    const made = make(now);
    if (!made) return refused({ kind: "note-changed", path, line });
    if ("kind" in made) return refused(made);
    const wrong = misread(now, made, proof);
    const next = edited(now, made);
    if (wrong || !next) return refused(wrong ?? { kind: "note-changed", path, line });
    now = next;
  }
  const edits = editsBetween(page.text, now.text);
  const gain = edits.length > 0 ? [{ path, base: page.text, edits }] : [];
  return {
    kind: "planned",
    writes: batch(noteName(path), { gain }),
    value: { note: path, changed: edits.length > 0 },
    page: now,
  };
}

/** Whether every heading and every item is read as before, wherever it stands now. */
function saysTheSame(page: Page, now: Page): boolean {
  const said = (one: Page) =>
    JSON.stringify([
      one.outline.headings.map((heading) => [heading.level, headingText(one, heading)]),
      one.outline.items.map((item) => [item.status, item.parent, item.quote, itemText(one, item)]),
    ]);
  return said(page) === said(now);
}
