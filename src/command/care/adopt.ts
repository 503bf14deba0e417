// The act "adopt": what a vault's notes are taken for; and the properties that say so, where a person wants them written.

import { parseDay } from "../../calendar/day";
import type { Day } from "../../calendar/day";
import type { Week } from "../../calendar/week";
import { parseWeek, weekParts } from "../../calendar/week";
import type { Words } from "../../locale/en";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { AdoptedKind, Recognised } from "./recognise";
import { recognise } from "./recognise";
import type { PropertiesWish, PropertiesWritten } from "./set-properties";
import { planProperties } from "./set-properties";

/** What a person decides of one note. */
export interface Adoption {
  readonly path: NotePath;
  readonly kind: AdoptedKind;
  /** `2024-W23` of a review, a day of a meeting; a meeting may have none, as a log of several has. */
  readonly when: string;
}

/** The JSON value of docs/cli.md. */
export interface AdoptReport {
  /** What the notes are taken for; of one note that is adopted, what it is taken for from now on. */
  readonly recognised: readonly (Pick<Recognised, "path" | "kind" | "when"> & Partial<Recognised>)[];
  readonly writes: readonly NotePath[];
}

/** What was written, or how many notes are taken for something. */
export function sayAdopted({ recognised, writes }: AdoptReport, { care }: Words): string {
  if (writes.length > 0) return care.adopt.written(writes.length);
  if (recognised.length === 0) return care.adopt.none;
  return care.adopt.recognised(recognised.length, recognised.filter(({ doubt }) => doubt).length);
}

export interface AdoptWish {
  readonly note?: string;
  readonly kind?: AdoptedKind;
  readonly week?: Week;
  readonly date?: Day;
}

/** Without a note only tells what all of them are taken for; with one writes into it what it is, as said or as it is taken for. */
export function adoptAct(desk: Desk, wish: AdoptWish, dryRun = false): Promise<Done<AdoptReport> | Refused> {
  return perform(desk, () => planAct(desk, wish), dryRun);
}

async function planAct(
  desk: Desk,
  { note, kind, week, date }: AdoptWish,
): Promise<Planned<AdoptReport> | Refused> {
  if (note === undefined) {
    const recognised = (await recognise(desk)) ?? [];
    return { kind: "planned", writes: batch("", {}), value: { recognised, writes: [] } };
  }
  const found = await findNote(desk, note);
  if (found.kind === "refused") return found;
  const { path } = found.page;
  const given = week ?? date;
  const isSaid = kind !== undefined && (given !== undefined || kind === "goal" || kind === "driver");
  // What a note is taken for follows from its neighbours too.
  const taken = isSaid ? undefined : (await recognise(desk))?.find((one) => one.path === path);
  const own = kind ?? taken?.kind;
  if (own === undefined) return refused({ kind: "no-kind", path });
  const when = own === "weekly-review" ? week : own === "mastermind" ? date : "";
  const adoption = { path, kind: own, when: when ?? (taken?.kind === own ? taken.when : "") };
  if (given !== undefined && when !== given) return refused({ kind: "no-when", path });
  const planned = await planAdoption(desk, [adoption]);
  if (planned.kind === "refused") return planned;
  return { ...planned, value: { recognised: [adoption], writes: planned.value.writes } };
}

/** Whether a decision can be written: a review needs a week that exists, a meeting a day that does, or none. */
export function isFit({ kind, when }: Omit<Adoption, "path">): boolean {
  if (kind === "weekly-review") return weekOfText(when) !== null;
  return kind !== "mastermind" || when === "" || parseDay(when) !== null;
}

function weekOfText(text: string) {
  const week = parseWeek(text);
  return week && weekParts(week).week > 0 ? week : null;
}

/**
 * What would be written: `week:` into reviews, `type:` and `date:` into meetings, `type:` into goals and drivers. Of very many
 * notes the first, as far as the undo log holds them.
 */
export function planAdoption(
  desk: Desk,
  adoptions: readonly Adoption[],
): Promise<Planned<PropertiesWritten> | Refused> {
  const unfit = adoptions.find((one) => !isFit(one));
  if (unfit) return Promise.resolve(refused({ kind: "no-when", path: unfit.path }));
  const wishes = adoptions.map(({ path, kind, when }): PropertiesWish => ({
    path,
    values:
      kind === "weekly-review"
        ? { week: when }
        : { type: kind, ...(kind === "mastermind" && when !== "" ? { date: when } : {}) },
  }));
  return planProperties(desk, wishes, "adopt");
}

export function adopt(
  desk: Desk,
  adoptions: readonly Adoption[],
): Promise<Done<PropertiesWritten> | Refused> {
  return perform(desk, () => planAdoption(desk, adoptions), false, 1);
}
