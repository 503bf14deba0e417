// The act "write a goal update": into the slot that this week's review has for the goal, else into the goal's own note.

import { factsOf } from "../../board/facts";
import { dueWeek, weekOf } from "../../calendar/week";
import { addUpdate, fillSlot } from "../../goal/edits";
import { goalOf } from "../../goal/facts";
import { GOAL_SECTIONS } from "../../goal/template";
import { holdsEntry } from "../../note/entries";
import type { Page } from "../../note/page";
import type { Catalog } from "../../notebook/catalog";
import type { NotePath } from "../../notebook/notebook";
import type { DatedReview } from "../../board/series";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { perform } from "../perform";
import type { Refused } from "../refusal";
import type { Written } from "./row-edit";
import { languageIn, oneLine, planEdit } from "./row-edit";

/** What the act knows of the vault: its reviews, and where links lead. */
export interface Known {
  readonly notes: Pick<Catalog<unknown>, "resolve">;
  readonly reviews: readonly DatedReview[];
}

/** What stands in a slot is never written over: then the update goes into the goal's note, with today's date. */
export function updateGoal(
  desk: Desk,
  goal: NotePath,
  text: string,
  known: Known | null,
): Promise<Done<Written> | Refused> {
  const said = oneLine(text);
  return perform(
    desk,
    async () => {
      for (const review of known && said !== "" ? reviewsNow(known.reviews, desk) : []) {
        const isThere = (now: Page) => slotsOf(now, desk).some(({ text }) => text === said);
        const slot = await planEdit(desk, review, (page) => slotEdit(page, goal, said, known, desk), isThere);
        if (slot.kind === "planned") return slot;
      }
      const names = desk.settings.sectionNames;
      return planEdit(
        desk,
        goal,
        (page) => {
          const heading = GOAL_SECTIONS[languageIn(page, desk)].updates;
          return said === "" ? [] : addUpdate(page, names, desk.today, said, heading);
        },
        (now) => holdsEntry(goalOf(now, null, names, null).updates, desk.today, said),
      );
    },
    false,
  );
}

/** The reviews of the running week, then of the due one. */
function reviewsNow(reviews: readonly DatedReview[], { today, settings }: Desk): readonly NotePath[] {
  return [weekOf(today), dueWeek(today, settings.reviewDay)].flatMap((now) =>
    reviews.flatMap(({ path, week }) => (week === now ? [path] : [])),
  );
}

function slotEdit(page: Page, goal: NotePath, said: string, known: Known | null, desk: Desk) {
  const slots = slotsOf(page, desk);
  // What is written into a slot of several goals would be said of them all.
  const isAlone = (line: number) => slots.filter((slot) => slot.line === line).length === 1;
  const isEmpty = ({ goal: link, text, line }: (typeof slots)[number]) =>
    text === "" && known?.notes.resolve(link, page.path) === goal && isAlone(line);
  const filled = slots.filter(isEmpty).flatMap(({ line }) => fillSlot(page, line, said) ?? []);
  return filled.length > 0 ? filled.slice(0, 1) : null;
}

function slotsOf(page: Page, { settings, tasks }: Desk) {
  return factsOf(page, null, "weekly-review", { names: settings.sectionNames, registry: tasks }).slots;
}
