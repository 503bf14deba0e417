// How the note of a new goal or driver reads: its template filled, and of a driver what a question says put into its sections.

import type { Day } from "../../calendar/day";
import { addToBacklog, logWork } from "../../driver/edits";
import { driverOf } from "../../driver/facts";
import type { Statement } from "../../driver/template";
import { DRIVER_SECTIONS, STATEMENT, driverTemplate, putStatement } from "../../driver/template";
import { goalTemplate } from "../../goal/template";
import type { Edit } from "../../note/edit";
import { holdsEntry } from "../../note/entries";
import type { Language } from "../../note/language";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { withProperty } from "../../note/property-edit";
import { edited } from "../../note/reread";
import { stretches, withRole } from "../../note/stretches";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import { fillNote } from "../../template/fill-note";
import type { Desk } from "../desk";
import { propertiesOf } from "../reading";
import { headingsOf, kindIn } from "../vault-facts";

export type MadeKind = "goal" | "driver";

/** What is known of a driver when its note is made; all of it may be empty. */
export interface NewDriver {
  readonly title: string;
  readonly owner: string;
  /** Lines of its statement by section, as they will stand. */
  readonly said: Readonly<Record<Statement, readonly string[]>>;
  readonly backlog: readonly string[];
  /** The day of the first entry of its worklog, and what it says. */
  readonly day: Day;
  readonly worked: string;
}

export function builtIn(kind: MadeKind, language: Language): NoteText {
  return kind === "goal" ? goalTemplate(language) : driverTemplate(language);
}

/** The template filled. One that says nothing of its kind is told to be of it, so that the note is found again. */
export function madeNote(
  path: NotePath,
  template: NoteText,
  made: { readonly kind: MadeKind; readonly title: string; readonly day: Day },
  desk: Desk,
): Page {
  const { time, locale, settings } = desk;
  const page = readPage(path, fillNote(template, { ...made, time, locale }));
  const read = propertiesOf(page, desk);
  // What Templater has still to fill may be no YAML yet; with a source of Dataview's a note need not say what it is.
  if (read.kind === "refused" || settings[`${made.kind}Source`] !== "") return page;
  const signs = { path, properties: read.values, candidate: null, headings: headingsOf(page) };
  if (kindIn(signs) === made.kind) return page;
  const type = withProperty(page, "type", made.kind);
  return (type && edited(page, [type])) ?? page;
}

/** The note of a driver that was told in a question; null where not all of it would be read as it is meant. */
export function driverText(
  path: NotePath,
  template: NoteText,
  driver: NewDriver,
  language: Language,
  desk: Desk,
): NoteText | null {
  const { owner, said, backlog, day, worked } = driver;
  const names = desk.settings.sectionNames;
  const words = DRIVER_SECTIONS[language];
  const steps: readonly ((page: Page) => readonly Edit[])[] = [
    (page) => (owner === "" ? [] : [withProperty(page, "owner", JSON.stringify(owner)) ?? []].flat()),
    ...STATEMENT.filter((section) => said[section].length > 0).map((section) => (page: Page) => {
      return putStatement(page, section, said[section], names, language);
    }),
    ...backlog.map((text) => (page: Page) => addToBacklog(page, names, text, words)),
    (page) => logWork(page, names, day, worked, words),
  ];
  const first = madeNote(path, template, { kind: "driver", title: driver.title, day }, desk);
  const page = steps.reduce<Page | null>((now, step) => now && edited(now, step(now)), first);
  return page && holdsAll(page, driver, desk) ? page.text : null;
}

/** Code or a comment that nobody closed takes in what stands below it. */
function holdsAll(page: Page, { said, backlog, day, worked }: NewDriver, desk: Desk): boolean {
  const names = desk.settings.sectionNames;
  const parts = stretches(page, "driver", names);
  const read = driverOf(page, null, names, desk.tasks);
  return (
    STATEMENT.every((section) => said[section].length === 0 || withRole(parts, section).length > 0) &&
    backlog.every((text) => read.backlog.some((item) => item.text === text)) &&
    holdsEntry(read.worklog.entries, day, worked)
  );
}
