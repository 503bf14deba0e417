// The review that is carried into: as it is, or as its template makes it under the name it would get.

import type { CarryTarget } from "../../carry/rules";
import { formatWeek } from "../../calendar/format";
import { EN, RU } from "../../calendar/locale";
import type { Week } from "../../calendar/week";
import { addWeeks } from "../../calendar/week";
import { readPage } from "../../note/page";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { NamingRules } from "../../weekly/naming";
import { nameOfWeek, nameReview } from "../../weekly/naming";
import type { Review } from "../../weekly/reviews";
import type { Language } from "../../note/language";
import { TEMPLATES, carriedLines, fillWeekly } from "../../weekly/template";
import { activeGoals } from "./active-goals";
import { languageOf, rolesOf, targetOf } from "./carry-notes";
import type { Desk } from "../desk";
import { ownTemplate, withEnding } from "../own-template";
import { wholeFormat } from "../reading";
import { isTaken, spelled } from "../taken";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

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
  const { disambiguated } = named;
  const path = existing?.path ?? spelled(named.path, desk);

  const language = languageFor(reviews, desk);
  const template = await templateFor(week, named.path, language, desk);
  if (template.kind === "refused" && !existing) return template;
  const { text, whose } = template.kind === "template" ? template : { text: "", whose: "own" };
  const locale = language === "ru" ? RU : EN;
  const filled = fillWeekly(text, {
    week,
    title: noteName(path),
    previous: nameOfWeek(addWeeks(week, -1), reviews, naming),
    next: nameOfWeek(addWeeks(week, 1), reviews, naming),
    // Where a template wants what is carried does not hang on goals.
    goals: existing ? [] : await activeGoals(desk, path, reviews, week),
    locale: whose === "theirs" ? desk.locale : locale,
    time: desk.time,
    theirs: whose === "theirs" ? { journal: desk.weeklyNotes?.journal ?? null, today: desk.today } : null,
  });
  const page = existing?.page ?? readPage(path, filled.text);
  const into = targetOf(page, existing?.roles ?? rolesOf(page, desk), week, desk, language);
  const main = whose !== "built-in" && template.kind === "template" ? carriedLines(filled, page) : null;
  return { kind: "target", into: { ...into, main }, disambiguated };
}

interface Template {
  readonly kind: "template";
  readonly text: NoteText;
  readonly whose: "own" | "theirs" | "built-in";
}

/**
 * The person's own template, which must be there; else that of the plugin which would make this very note, where it has one
 * that can be read; else the built-in one.
 */
async function templateFor(
  week: Week,
  path: NotePath,
  language: Language,
  desk: Desk,
): Promise<Template | Refused> {
  const { settings, notebook, weeklyNotes, locale } = desk;
  const own = await ownTemplate(settings.template, desk);
  if (own !== null) return typeof own === "string" ? { kind: "template", text: own, whose: "own" } : own;
  const theirs = weeklyNotes?.template ? withEnding(weeklyNotes.template.replace(/^\/+/, "")) : "";
  if (theirs !== "" && weeklyNotes && `${formatWeek(wholeFormat(weeklyNotes), week, locale)}.md` === path) {
    const read = await notebook.read(theirs);
    if (read.kind === "text") return { kind: "template", text: read.text, whose: "theirs" };
  }
  return { kind: "template", text: TEMPLATES[language], whose: "built-in" };
}

/** How new reviews are named: as the person set, else as a neighbour is set. */
export function namingRules({ settings, weeklyNotes, locale }: Desk): NamingRules {
  return {
    format: settings.weeklyName || null,
    neighbour: weeklyNotes && wholeFormat(weeklyNotes),
    locale,
  };
}

/** The language of new words in a series: the setting, else that of its latest review, else the app's. */
function languageFor(reviews: readonly Review[], { settings, appLanguage }: Desk): Language {
  if (settings.language !== "auto") return settings.language;
  const spoken = reviews.map((review) => languageOf(review.page, review.roles)).filter((one) => one !== null);
  return spoken.pop() ?? appLanguage;
}
