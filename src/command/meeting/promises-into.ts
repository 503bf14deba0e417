// The promises of earlier meetings as they go into the next one: under the section that waits for them, which is made where it is missing.

import type { CarryTarget } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import { addDays, parseDay } from "../../calendar/day";
import type { DatedMeeting } from "../../mastermind/series";
import { cadenceOf } from "../../mastermind/series";
import { MISSING_HEADINGS } from "../../mastermind/template";
import type { Edit } from "../../note/edit";
import type { Page } from "../../note/page";
import type { Role } from "../../note/roles";
import { movedMark } from "../../note/task";
import type { Desk } from "../desk";
import { ticking } from "../review/carry-notes";
import type { NewPromise } from "./choices";
import type { PromiseChoices, Promises, Spoken } from "./promises";
import { carryPromises } from "./promises";
import type { Source } from "./row";
import { passed } from "./row";
import type { MeetingTarget } from "./target";
import { sectionRoles } from "../../mastermind/section-roles";

/** The meeting that is made, and what it is made from. */
export interface Occasion {
  readonly day: Day;
  /** The series in the order of its days. */
  readonly meetings: readonly DatedMeeting[];
  readonly sources: readonly Source[];
}

export interface PromisesInto extends Promises {
  /** What they write into the meeting, the heading of a missing section included. */
  readonly edits: readonly Edit[];
}

/** `ticked` are sentences of the last meeting that somebody made promises. */
export function promisesInto(
  { page, language, at, linkFrom }: MeetingTarget,
  { day, meetings, sources }: Occasion,
  choose: PromiseChoices,
  ticked: readonly NewPromise[],
  desk: Desk,
): PromisesInto {
  const heading = MISSING_HEADINGS[language].commitments;
  const roles = sectionRoles(page, desk.settings.sectionNames);
  const end = page.lines.length;
  const hasSection = at.commitments !== null || roles.includes("commitmentsIn");
  const region = (line: number) => ({ from: line, to: line });
  const into: CarryTarget = {
    page,
    roles: roles.map((role) => (role === "commitmentsIn" ? "carried" : null)),
    origin: day,
    linkFrom,
    plannedUntil: addDays(day, cadenceOf(meetings.map((one) => one.day)) - 1),
    labelled: [],
    missingHeading: heading,
    main: at.commitments !== null ? region(at.commitments) : hasSection ? null : region(end),
  };
  const promises = carryPromises(sources, into, rulesFor(meetings, day, desk), choose, spokenOf(ticked));
  const copies = promises.carry.target.edits;
  return { ...promises, edits: hasSection ? copies : withHeading(copies, page, roles, heading) };
}

/** What was ticked, each with where it was said, as the lines of boxes. */
function spokenOf(promised: readonly NewPromise[]): readonly Spoken[] {
  return promised.flatMap(({ person, text, ...at }) => {
    const words = (person === null ? text : `${person}: ${text}`).replace(/\s+/g, " ").trim();
    return text.trim() === "" ? [] : [{ ...at, text: words }];
  });
}

/** The section that is missing, at the level the note's sections have, below its title where it has none. */
function withHeading(
  copies: readonly Edit[],
  page: Page,
  roles: readonly (Role | null)[],
  heading: string,
): readonly Edit[] {
  const { level } = page.outline.headings.find((_, i) => roles[i]) ?? { level: 2 };
  const last = copies.at(-1);
  // What stands further in goes below an item that is there already.
  const first = last?.put.find((line) => line.trim() !== "");
  if (!last || first === undefined || /^\s/.test(first)) return copies;
  const room = last.line > 0 && (page.lines[last.line - 1] ?? "").trim() !== "" ? [""] : [];
  return [
    ...copies.slice(0, -1),
    { ...last, put: [...room, `${"#".repeat(level)} ${heading}`, ...last.put] },
  ];
}

function rulesFor(meetings: readonly DatedMeeting[], target: Day, desk: Desk) {
  return {
    today: desk.today,
    mark: movedMark(desk.tasks, desk.settings.sourceMark, desk.settings.forwardLink),
    registry: desk.tasks,
    notation: desk.tasks?.format ?? null,
    tick: ticking(desk),
    // What was missed or asked often is asked about beside the carry, which goes on.
    threshold: Infinity,
    place: desk.settings.carriedPlace,
    times: (since: string) => {
      const day = parseDay(since);
      return day && passed(meetings, day, target);
    },
  };
}
