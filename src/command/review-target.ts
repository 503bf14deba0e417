// The review that is carried into: as it is, or as its template makes it under the name it would get.

import type { CarryTarget } from "../carry/rules";
import { EN, RU } from "../calendar/locale";
import type { Week } from "../calendar/week";
import { addWeeks } from "../calendar/week";
import { readPage } from "../note/page";
import type { NoteText } from "../note/text";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import type { NamingRules } from "../weekly/naming";
import { nameOfWeek, nameReview } from "../weekly/naming";
import type { Review } from "../weekly/reviews";
import type { Language } from "../note/language";
import { TEMPLATES, carriedLines, fillWeekly } from "../weekly/template";
import { activeGoals } from "./active-goals";
import { languageOf, rolesOf, targetOf } from "./carry-notes";
import type { Desk, WeeklyNotes } from "./desk";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

export interface ReviewTarget {
  readonly kind: "target";
  readonly into: CarryTarget;
  /** The usual name belongs to another year's note, so the year was put into this one's. */
  readonly disambiguated: boolean;
}

/** The review of a week in its series; refused where it has to be made and cannot. */
export async function reviewTarget(
  week: Week,
  reviews: readonly Review[],
  desk: Desk,
): Promise<ReviewTarget | Refused> {
  const existing = reviews.find((review) => review.week === week);
  const naming = namingRules(desk);
  const named = existing
    ? { path: existing.path, disambiguated: false }
    : nameReview(week, reviews, (path) => isTaken(path, desk), naming);
  if ("inTheWay" in named) return refused({ kind: "in-the-way", path: named.inTheWay, week });
  const { path, disambiguated } = named;

  const language = languageFor(reviews, desk);
  const own = desk.settings.template !== "";
  const template = own ? await ownTemplate(desk) : TEMPLATES[language];
  if (typeof template !== "string" && !existing) return template;
  const filled = fillWeekly(typeof template === "string" ? template : "", {
    week,
    title: noteName(path),
    previous: nameOfWeek(addWeeks(week, -1), reviews, naming),
    next: nameOfWeek(addWeeks(week, 1), reviews, naming),
    // Where a template wants what is carried does not hang on goals.
    goals: existing ? [] : await activeGoals(desk, path, reviews, week),
    locale: language === "ru" ? RU : EN,
    time: desk.time,
  });
  const page = existing?.page ?? readPage(path, filled.text);
  const into = targetOf(page, existing?.roles ?? rolesOf(page, desk), week, desk, language);
  const main = own && typeof template === "string" ? carriedLines(filled, page) : null;
  return { kind: "target", into: { ...into, main }, disambiguated };
}

/** How new reviews are named: as the person set, else as a neighbour is set. */
export function namingRules({ settings, weeklyNotes, locale }: Desk): NamingRules {
  return {
    format: settings.weeklyName || null,
    neighbour: weeklyNotes && formatIn(weeklyNotes),
    locale,
  };
}

/** The neighbour's format with its folder in front, kept from being read as tokens; its own default where it names none. */
function formatIn({ folder, format }: WeeklyNotes): string {
  // A bracket cannot be escaped; such a folder is left to the reviews that are in it already.
  const folders = /[[\]]/.test(folder) ? [] : folder.split("/").filter((part) => part !== "");
  return [...folders.map((part) => `[${part}]`), format || "gggg-[W]ww"].join("/");
}

async function ownTemplate({ settings, notebook }: Desk): Promise<NoteText | Refused> {
  const path = settings.template.replace(/(\.md)?$/i, ".md");
  const read = await notebook.read(path);
  return read.kind === "text" ? read.text : refused({ kind: "no-template", path });
}

/** Whether a note has this path, in whatever letter case and Unicode form. */
export function isTaken(path: NotePath, { notebook }: Desk): boolean {
  const plain = (one: NotePath) => one.normalize("NFC").toLowerCase();
  const wanted = plain(path);
  return notebook.paths().some((one) => plain(one) === wanted);
}

/** The language of new words in a series: the setting, else that of its latest review, else the app's. */
function languageFor(reviews: readonly Review[], { settings, appLanguage }: Desk): Language {
  if (settings.language !== "auto") return settings.language;
  const spoken = reviews.map((review) => languageOf(review.page, review.roles)).filter((one) => one !== null);
  return spoken.pop() ?? appLanguage;
}
