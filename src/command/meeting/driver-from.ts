// A driver taken out of a question of a meeting: its note with what the question says, and the link to it below the question.

import { columns, moved } from "../../carry/indent";
import type { Day } from "../../calendar/day";
import { needsIn } from "../../driver/facts";
import { statementIn } from "../../driver/template";
import type { Question } from "../../mastermind/question";
import { bodyOf } from "../../mastermind/question";
import { belowAllMarks, markHead } from "../../mastermind/question-marks";
import type { Edit } from "../../note/edit";
import type { RoleNames } from "../../note/kind";
import type { Page } from "../../note/page";
import { readPage, within } from "../../note/page";
import { edited, isKept } from "../../note/reread";
import type { NoteText } from "../../note/text";
import type { NoteEdits } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import { builtIn, driverText } from "../board/made-note";
import { hindranceTo, making, notePath } from "../board/new-note";
import type { Written } from "../board/row-edit";
import { languageIn, oneLine } from "../board/row-edit";
import type { Desk } from "../desk";
import { linker } from "../linker";
import { ownTemplate } from "../own-template";
import type { Done, Planned } from "../perform";
import { perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

/** Where a question stands: its heading, or its item in a list. */
type Place = Pick<Question, "heading" | "item">;

export interface Extraction extends DriverWish {
  /** The meeting's note and the line of the question's heading or bullet, 0-based. */
  readonly path: NotePath;
  readonly line: number;
}

/** What a driver taken out of a question is called, and what is known of it. */
export interface DriverWish {
  readonly title: string;
  readonly owner: string;
  /** The day of the meeting; today's where nobody can tell it. */
  readonly day: Day | null;
  /** Needs that become backlog items. */
  readonly backlog: readonly string[];
  readonly folder: string;
}

/** Copies a driver out of a question into a note of its own, and links that below the question's words. */
export function extractDriver(desk: Desk, wish: Extraction): Promise<Done<Written> | Refused> {
  return perform(desk, () => planExtraction(desk, wish), false, 1);
}

async function planExtraction(desk: Desk, wish: Extraction): Promise<Planned<Written> | Refused> {
  const { path, line } = wish;
  const read = await desk.notebook.read(path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  const page = readPage(path, read.text);
  const place = {
    heading: page.outline.headings.findIndex((one) => one.line === line),
    item: page.outline.items.findIndex((one) => one.line === line),
  };
  if (place.heading === -1 && place.item === -1) return refused({ kind: "note-changed", path, line });
  const template = await ownTemplate(desk.settings.driverTemplate, desk);
  const taken = driverFrom(page, place, wish, template, desk);
  if (taken.kind === "refused") return taken;
  return making(taken.note, [{ path, base: page.text, edits: [taken.edit] }]);
}

/** The note of a driver that stands in a question, and the edit that links it there; `template` is the person's own. */
export function driverFrom(
  page: Page,
  question: Place,
  wish: DriverWish,
  template: NoteText | Refused | null,
  desk: Desk,
): { readonly kind: "driver"; readonly note: NoteEdits; readonly edit: Edit } | Refused {
  const path = notePath(wish.folder, wish.title);
  const hindrance = hindranceTo(path, wish.title, desk);
  if (hindrance) return hindrance;
  if (template !== null && typeof template !== "string") return template;
  const link = `${markHead(page, question)}${linker(path, desk)(page.path)}`;
  const at = belowAllMarks(page, question);
  const said = statementIn(bodyPage(page, question), desk.settings.sectionNames);
  const language = languageIn(page, desk);
  const text = driverText(
    path,
    template ?? builtIn("driver", language),
    {
      title: oneLine(wish.title),
      owner: wish.owner,
      said: {
        situation: outwards(said.situation),
        effect: outwards(said.effect),
        need: outwards(said.need),
        impact: outwards(said.impact),
      },
      backlog: wish.backlog,
      day: wish.day ?? desk.today,
      worked: linker(page.path, desk)(path),
    },
    language,
    desk,
  );
  const words = [wish.title, ...Object.values(said).flat(), ...wish.backlog].join("\n");
  if (desk.notebook.isRunOver?.(words)) {
    const at = page.outline.headings[question.heading] ?? page.outline.items[question.item];
    return refused({ kind: "would-run", path: page.path, line: at?.line ?? 0 });
  }
  if (text === null) return refused({ kind: "swallowed", path: page.path, line: openedIn(page, question) });
  const edit = (put: readonly string[]) => ({ line: at, expect: [], put });
  // Right above an underlined heading the link would be a part of it.
  const reads = edited(page, [edit([link])]);
  const isRead = reads !== null && isKept(page, [edit([link])], reads);
  return {
    kind: "driver",
    note: { path, base: text, edits: [] },
    edit: edit(isRead ? [link] : [link, ""]),
  };
}

/** What a question that is a driver says is needed. */
export function neededIn(page: Page, question: Place, names: RoleNames): readonly string[] {
  return needsIn(bodyPage(page, question), names);
}

/** What stands below a question as a page of its own. */
function bodyPage(page: Page, question: Place): Page {
  const { from, to } = bodyOf(page, question);
  return readPage(page.path, outwards(page.lines.slice(from, to)).join("\n"));
}

/** Lines as far out as they go: what stands below a bullet would be code where that is missing. */
function outwards(lines: readonly string[]): readonly string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map(columns));
  return indent === 0 ? lines : lines.map((line) => moved(line, indent, ""));
}

/** Where the last code or comment of a question begins, which nobody has closed. */
function openedIn(page: Page, question: Place): number {
  const { from, to } = bodyOf(page, question);
  return within(page.outline.opaque, from, to).at(-1)?.line ?? from;
}
