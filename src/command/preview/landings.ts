// Notes that can take an item for good: drivers with a backlog, goals with next steps.

import { placesIn } from "../../carry/place";
import type { Landing } from "../../carry/choice";
import { isActiveGoal } from "../../goal/facts";
import { kindOf, roleOf } from "../../note/kind";
import { headingText, readPage, sectionRange } from "../../note/page";
import type { Page } from "../../note/page";
import { plainText, propertyOf } from "../../note/property";
import type { NotePath, Properties } from "../../notebook/notebook";
import { isExcluded } from "../../weekly/candidates";
import { noteName } from "../../note/path";
import { tagsOf } from "../../weekly/reviews";
import type { Desk } from "../desk";
import { linker } from "../linker";
import { excludedIn } from "../reading";

export interface NamedLanding {
  readonly kind: "driver" | "goal";
  readonly name: string;
  readonly landing: Landing;
}

/** Drivers' words for being closed; a status that is none of them is open (DOMAIN §3.8). */
const CLOSED = new Set(["resolved", "passed", "dropped", "closed", "закрыт", "передан", "снят"]);

const WHERE = { driver: "backlog", goal: "steps" } as const;

/**
 * The open drivers and goals that have the section an item goes to, by name. Properties say which notes those are, so only
 * they are read; a note that takes part in the carry itself is left out by `others`.
 */
export async function landingsOf(
  desk: Desk,
  others: ReadonlySet<NotePath>,
): Promise<readonly NamedLanding[]> {
  const found: NamedLanding[] = [];
  const excluded = excludedIn(desk);
  for (const path of desk.notebook.paths()) {
    if (others.has(path) || isExcluded(path, excluded)) continue;
    const properties = await desk.notebook.properties(path);
    const kind = properties && kindOfLanding(properties);
    if (!kind) continue;
    const read = await desk.notebook.read(path);
    if (read.kind !== "text" || read.locked) continue;
    const page = readPage(path, read.text);
    const line = placeIn(page, kind, desk);
    if (line !== null)
      found.push({ kind, name: noteName(path), landing: { page, linkFrom: linker(path, desk), line } });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

function kindOfLanding(properties: Properties): "driver" | "goal" | null {
  const tags = tagsOf(properties);
  const { kind } = kindOf({ properties, tags, weekName: false, meetingName: false, headings: [] });
  if (kind === "goal") return isActiveGoal(properties) ? "goal" : null;
  const status = plainText(propertyOf(properties, "status") ?? "").toLowerCase();
  return kind === "driver" && !CLOSED.has(status) ? "driver" : null;
}

/** Below the section's last item; null where the note has no such section. */
function placeIn(page: Page, kind: "driver" | "goal", desk: Desk): number | null {
  const { headings } = page.outline;
  const at = headings.findIndex(
    (heading) => roleOf(headingText(page, heading), kind, desk.settings.sectionNames) === WHERE[kind],
  );
  if (at === -1) return null;
  const main = sectionRange(page, at);
  const target = {
    page,
    roles: headings.map(() => null),
    origin: "",
    linkFrom: () => "",
    plannedUntil: desk.today,
    labelled: [],
    missingHeading: "",
    main,
  };
  return placesIn(target, { place: "below" })(null, null).line;
}
