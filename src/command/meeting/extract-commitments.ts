// The act "extract commitments": sentences of a meeting become boxes in its own note, each linked with what it is about.

import { linksIn } from "../../note/links-in";
import type { Meeting } from "../../mastermind/facts";
import { personKey } from "../../mastermind/person";
import type { Page } from "../../note/page";
import { headingText, readPage, sectionRange } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import { resolver } from "../../notebook/links";
import type { ClosePlan } from "./close";
import { readClosing } from "./close";
import type { Desk } from "../desk";
import { linker } from "../linker";
import type { Sentence } from "./found-promises";
import { foundIn, withSubject } from "./found-promises";
import { linkable } from "./row";
import type { Refused } from "../refusal";

/** What is written of a sentence. */
export interface Extracted {
  readonly person: string | null;
  readonly text: string;
  /** With a link to what it is about. */
  readonly linked: boolean;
}

export interface Extraction {
  readonly kind: "extraction";
  readonly found: readonly Sentence[];
  readonly people: readonly string[];
  readonly plan: (ticked: readonly (readonly [Sentence, Extracted])[]) => ClosePlan | Refused;
}

/** Reads a meeting's sentences; `isDriver` tells which notes are drivers. */
export async function readExtraction(
  desk: Desk,
  path: NotePath,
  line: number,
  isDriver: (path: NotePath) => boolean,
): Promise<Extraction | Refused> {
  const closing = await readClosing(desk, path, line);
  if (closing.kind === "refused") return closing;
  const { page, meeting } = closing;
  const plan: Extraction["plan"] = (ticked) =>
    closing.plan({
      decisions: [],
      marks: [],
      clean: false,
      promises: ticked.map(([sentence, { person, text, linked }]) => ({
        person,
        text: withSubject(text.trim(), linked ? linkTo(sentence, page, desk, isDriver) : null),
      })),
    });
  return {
    kind: "extraction",
    found: foundIn(page, meeting, [meeting], desk),
    people: peopleOf(meeting),
    plan,
  };
}

/** To the note of a driver that the question links to, else to the question's own heading. */
function linkTo(
  { about }: Sentence,
  page: Page,
  desk: Desk,
  isDriver: (path: NotePath) => boolean,
): string | null {
  const heading = page.outline.headings.findIndex(({ line }) => line === about?.line);
  const here = page.outline.headings[heading];
  if (!here) return null;
  const { from, to } = sectionRange(page, heading);
  const resolve = resolver(desk.notebook.paths());
  const body = readPage(page.path, page.lines.slice(from, to).join("\n"));
  const linked = linksIn(body, null).map((target) => resolve(target, page.path));
  const driver = linked.find((path) => path !== null && isDriver(path)) ?? null;
  if (driver !== null) return linker(driver, desk)(page.path);
  const words = linkable(headingText(page, here));
  return words === "" ? null : linker(page.path, desk, words, linkable(about?.title ?? words))(page.path);
}

/** Those who were there, and whoever spoke beside them. */
function peopleOf({ participants, updates, reflection }: Meeting): readonly string[] {
  const known = new Set(participants.map(personKey));
  const others = [...updates, ...reflection].flatMap(({ person }) =>
    person === null || known.has(personKey(person)) || !known.add(personKey(person)) ? [] : [person],
  );
  return [...participants, ...others];
}
