// The weekly review of a week: created from its template where it is missing, and what earlier reviews left carried into it.

import type { Choices } from "../carry/choice";
import type { Carry } from "../carry/plan";
import { mayOffer } from "../carry/offers";
import { planCarry } from "../carry/plan";
import type { CarryTarget } from "../carry/rules";
import { EN, RU } from "../calendar/locale";
import { weekFormat } from "../calendar/read-format";
import type { Week } from "../calendar/week";
import { addWeeks, dueWeek, weeksBetween } from "../calendar/week";
import { readPage } from "../note/page";
import type { Page } from "../note/page";
import type { NoteText } from "../note/text";
import type { Writes } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";
import { noteName, seriesOf } from "../weekly/candidates";
import { nameOfWeek, nameReview } from "../weekly/naming";
import type { NamingRules } from "../weekly/naming";
import type { Review } from "../weekly/reviews";
import type { Language, WeeklyFacts } from "../weekly/template";
import { TEMPLATES, carriedLines, fillWeekly } from "../weekly/template";
import { activeGoals } from "./active-goals";
import { carryRules, languageOf, rolesOf, sourcesFor, targetOf } from "./carry-notes";
import type { Desk, WeeklyNotes } from "./desk";
import { readReviews } from "./reading";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import { unknownYear } from "./year";

export interface WeekWish {
  /** The week to review; the due one where none is named. */
  readonly week?: Week;
  /** A series by its folder's name or path, or its `series:` value. */
  readonly series?: string;
  /** Whether to carry; a review that is only created offers the carry later. */
  readonly carry: boolean;
  /** Nobody is there to ask: notes that are reviews only by their names are not written. */
  readonly automatic?: boolean;
  readonly choices?: Choices;
}

export interface WeekPlan {
  readonly kind: "plan";
  readonly week: Week;
  readonly note: NotePath;
  readonly created: boolean;
  /** The usual name belongs to another year's note, so the year was put into this one's. */
  readonly disambiguated: boolean;
  /** The review as it is, or as its template makes it, before anything is carried into it. */
  readonly into: CarryTarget;
  readonly carry: Carry | null;
  readonly writes: Writes;
  /** The reviews of its series in the order of their weeks. */
  readonly series: readonly Review[];
  /** The plan with other choices, made from the notes as they were read. */
  readonly again: (choices: Choices) => WeekPlan | Refused;
}

/** Nothing is created while a later review exists: that week is behind. */
export interface LaterExists {
  readonly kind: "later";
  readonly week: Week;
  readonly later: Review;
}

export async function planWeek(desk: Desk, wish: WeekWish): Promise<WeekPlan | LaterExists | Refused> {
  const wrong = wrongFormat(desk);
  if (wrong) return wrong;
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const series = chooseSeries(read.reviews, desk, wish.series);
  if (series.kind === "refused") return series;
  const { reviews } = series;
  const week = wish.week ?? dueWeek(desk.today, weekdayOf(desk));
  const unclear = unclearReview(reviews, week, desk);
  if (unclear) return refused(unclear);
  const existing = reviews.find((review) => review.week === week);
  const later = reviews.find((review) => review.week !== null && review.week > week);
  if (!existing && later && wish.week === undefined) return { kind: "later", week, later };

  const target = existing
    ? await existingTarget(existing, week, reviews, desk)
    : await newTarget(week, reviews, desk);
  if (target.kind === "refused") return target;
  const { into, disambiguated } = target;
  const guessed = wish.automatic === true && existing?.guess === true;
  const sources = wish.carry && !guessed ? sourcesFor(week, reviews, desk) : [];
  const willing = sources.filter(
    (source) => mayOffer(source, into) && (wish.automatic !== true || !isGuess(source.page, reviews)),
  );
  const rules = carryRules(week, reviews, desk);
  return plan(wish.choices);

  function plan(choices?: Choices): WeekPlan | Refused {
    const carry = wish.carry ? planCarry(willing, into, rules, choices) : null;
    if (carry && carry.swallowedAt !== null) {
      return refused({ kind: "swallowed", path: carry.target.path, line: carry.swallowedAt });
    }
    const edits = carry?.target ?? { path: into.page.path, base: into.page.text, edits: [] };
    return {
      kind: "plan",
      week,
      note: edits.path,
      created: !existing,
      disambiguated,
      into,
      carry,
      writes: {
        name: week,
        create: existing ? [] : [edits],
        gain: [...(existing ? [edits] : []), ...(carry?.landings ?? [])],
        mark: carry?.marks ?? [],
        discard: [],
      },
      series: reviews,
      again: plan,
    };
  }
}

export function weekdayOf(desk: Desk): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return ([1, 2, 3, 4, 5, 6, 7] as const).find((day) => day === desk.settings.reviewDay) ?? 7;
}

interface Target {
  readonly kind: "target";
  readonly into: CarryTarget;
  readonly disambiguated: boolean;
}

async function existingTarget(
  review: Review,
  week: Week,
  reviews: readonly Review[],
  desk: Desk,
): Promise<Target> {
  const language = languageFor(reviews, desk);
  const into = targetOf(review.page, review.roles, week, desk, language);
  const template = desk.settings.template === "" ? null : await templateFor(language, desk);
  if (template?.kind !== "template") return { kind: "target", into, disambiguated: false };
  // Goals are not looked for again: where the template wants what is carried does not hang on them.
  const filled = fillWeekly(template.text, weeklyFacts(week, review.name, [], reviews, desk));
  return { kind: "target", into: { ...into, main: carriedLines(filled, review.page) }, disambiguated: false };
}

async function newTarget(week: Week, reviews: readonly Review[], desk: Desk): Promise<Target | Refused> {
  const naming = namingRules(desk);
  const named = nameReview(week, reviews, (path) => isTaken(path, desk), naming);
  if ("inTheWay" in named) return refused({ kind: "in-the-way", path: named.inTheWay, week });

  const language = languageFor(reviews, desk);
  const template = await templateFor(language, desk);
  if (template.kind === "refused") return template;
  const earlier = reviews.filter((review) => review.week !== null && review.week < week);
  const goals = await activeGoals(desk, named.path, earlier);
  const filled = fillWeekly(template.text, weeklyFacts(week, noteName(named.path), goals, reviews, desk));
  const page = readPage(named.path, filled.text);
  const into = targetOf(page, rolesOf(page, desk), week, desk, language);
  const main = desk.settings.template === "" ? null : carriedLines(filled, page);
  return { kind: "target", into: { ...into, main }, disambiguated: named.disambiguated };
}

async function templateFor(
  language: Language,
  desk: Desk,
): Promise<{ readonly kind: "template"; readonly text: NoteText } | Refused> {
  const own = desk.settings.template;
  if (own === "") return { kind: "template", text: TEMPLATES[language] };
  const path = /\.md$/i.test(own) ? own : `${own}.md`;
  const read = await desk.notebook.read(path);
  return read.kind === "text"
    ? { kind: "template", text: read.text }
    : refused({ kind: "no-template", path });
}

function weeklyFacts(
  week: Week,
  title: string,
  goals: readonly string[],
  reviews: readonly Review[],
  desk: Desk,
): WeeklyFacts {
  const naming = namingRules(desk);
  return {
    week,
    title,
    previous: nameOfWeek(addWeeks(week, -1), reviews, naming),
    next: nameOfWeek(addWeeks(week, 1), reviews, naming),
    goals,
    locale: languageFor(reviews, desk) === "ru" ? RU : EN,
    time: desk.time,
  };
}

/** Whether a note has this path, in whatever letter case and Unicode form. */
function isTaken(path: NotePath, desk: Desk): boolean {
  const plain = (one: NotePath) => one.normalize("NFC").toLowerCase();
  const wanted = plain(path);
  return desk.notebook.paths().some((one) => plain(one) === wanted);
}

function namingRules(desk: Desk): NamingRules {
  return {
    format: desk.settings.weeklyName || null,
    neighbour: desk.weeklyNotes && formatIn(desk.weeklyNotes),
    locale: desk.locale,
  };
}

/** The neighbour's format with its folder in front, kept from being read as tokens; its own default where it names none. */
function formatIn({ folder, format }: WeeklyNotes): string {
  const folders = folder.split("/").filter((part) => part !== "");
  // A bracket cannot be escaped; such a folder is left to the reviews that are in it already.
  const escapable = !/[[\]]/.test(folder);
  return [...(escapable ? folders.map((part) => `[${part}]`) : []), format || "gggg-[W]ww"].join("/");
}

/** The language of new words in a series: the setting, else that of its latest review, else the app's. */
function languageFor(reviews: readonly Review[], desk: Desk): Language {
  const { language } = desk.settings;
  if (language !== "auto") return language;
  const spoken = [...reviews].reverse().map((review) => languageOf(review.page, review.roles));
  return spoken.find((one) => one !== null) ?? desk.appLanguage;
}

function wrongFormat(desk: Desk): Refused | null {
  const format = desk.settings.weeklyName;
  if (format === "") return null;
  return weekFormat(format, desk.locale).kind === "none"
    ? refused({ kind: "format-without-week", format })
    : null;
}

/** The reviews of one series: the one named, the one the person's format leads to, else the one with the latest review. */
function chooseSeries(
  reviews: readonly Review[],
  desk: Desk,
  wanted: string | undefined,
): { readonly kind: "series"; readonly reviews: readonly Review[] } | Refused {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) groups.set(review.series, [...(groups.get(review.series) ?? []), review]);
  const chosen = (series: string) => ({ kind: "series", reviews: groups.get(series) ?? [] }) as const;
  if (wanted !== undefined) {
    const same = (name: string) => name.normalize("NFC").toLowerCase();
    const matches = [...groups.keys()].filter((series) => {
      return (
        same(series) === same(wanted) || same(series.slice(series.lastIndexOf("/") + 1)) === same(wanted)
      );
    });
    // A path names one series, whatever other folders are called.
    const exact = matches.find((series) => same(series) === same(wanted));
    const match = exact ?? matches[0];
    if (match === undefined) return refused({ kind: "no-series", name: wanted });
    if (exact === undefined && matches.length > 1) return refused({ kind: "two-series", series: matches });
    return chosen(match);
  }
  if (desk.settings.weeklyName !== "") {
    const week = dueWeek(desk.today, weekdayOf(desk));
    const naming = nameReview(week, [], () => false, namingRules(desk));
    const own = "path" in naming ? seriesOf(naming.path) : "";
    if (groups.has(own) || groups.size === 0) return chosen(own);
  }
  const latest = [...groups].map(([series, list]) => ({
    series,
    week: list.filter((one) => one.week).pop()?.week ?? "",
  }));
  latest.sort((a, b) => (a.week < b.week ? 1 : a.week > b.week ? -1 : 0));
  const [first, second] = latest;
  if (first && second && first.week === second.week) {
    const tied = latest.filter((one) => one.week === first.week).map((one) => one.series);
    return refused({ kind: "two-series", series: tied });
  }
  return chosen(first?.series ?? "");
}

/** Two notes for one week, or a year nobody can tell, where it matters for this week. */
function unclearReview(reviews: readonly Review[], week: Week, desk: Desk) {
  const near = (of: Week) => of <= week && weeksBetween(of, week) <= desk.settings.lookBack;
  const byWeek = new Map<Week, Review[]>();
  for (const review of reviews) {
    if (review.week === null) {
      const unknown = unknownYear(review, desk, week);
      if (near(unknown.guess)) return unknown;
    } else byWeek.set(review.week, [...(byWeek.get(review.week) ?? []), review]);
  }
  for (const [of, notes] of byWeek) {
    if (notes.length > 1 && near(of)) {
      return { kind: "two-notes", week: of, paths: notes.map((note) => note.path) } as const;
    }
  }
  return null;
}

function isGuess(page: Page, reviews: readonly Review[]): boolean {
  return reviews.find((review) => review.page === page)?.guess === true;
}
