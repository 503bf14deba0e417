// The acts on meetings, in notes of their own and in a log, of any shape.

import { decision, mark, meetingsOf, minute, promise, take, timeBox } from "../../src/command/meeting/acts";
import { applyClose, readClosing } from "../../src/command/meeting/close";
import { applyMeeting, draftMeeting } from "../../src/command/meeting/draft";
import { extractDriver } from "../../src/command/meeting/driver-from";
import { readExtraction } from "../../src/command/meeting/extract-commitments";
import { ACTS } from "../../src/command/table";
import type { Desk } from "../../src/command/desk";
import type { Page } from "../../src/note/page";
import { headingText } from "../../src/note/page";
import { aLoggedSeries, LOG, MEETINGS, someMeetings } from "./any-vault";
import type { Hostile, Pick } from "./hostile";
import { pageOf, WORDS } from "./hostile";
import type { Outcome } from "./scenario";
import { changed, planned } from "./scenario";

type Act = (desk: Desk, pick: Pick, path: string) => Promise<Outcome>;

/** What is done in the note of the latest meeting, or in the log. */
const DURING: Readonly<Record<string, Act>> = {
  "a promise": async (desk, pick, path) => {
    const person = pick(["Макс", null, "Вера"]) ?? null;
    return take(desk, path, promise(desk, await aMeeting(desk, pick, path), person, pick(WORDS) ?? ""));
  },
  "a decision": async (desk, pick, path) =>
    take(desk, path, decision(desk, await aMeeting(desk, pick, path), pick(WORDS) ?? "")),
  "a line of minutes": async (desk, pick, path) => {
    const question = await aQuestion(desk, pick, path);
    return question ? take(desk, path, minute(desk, question, pick(WORDS) ?? "")) : changed("");
  },
  "a word of what became of a question": async (desk, pick, path) => {
    const question = await aQuestion(desk, pick, path);
    const as = pick(["open", "discussed", "parked", "dropped"] as const) ?? "open";
    return question ? take(desk, path, mark(desk, question, as)) : changed("");
  },
  "the minutes of a part": async (desk, pick, path) => {
    const page = await pageOf(desk, path);
    const heading = page && pick(page.outline.headings.map((_, i) => i));
    return page && typeof heading === "number"
      ? take(desk, path, timeBox(headingIn(page, heading), 40, "мин"))
      : changed("");
  },
  "the closing": async (desk, pick, path) =>
    planned(readClosing(desk, path, await aMeeting(desk, pick, path)), ({ page, meeting, plan }) => {
      const asked = meeting.questions.filter(({ heading }) => heading !== -1).slice(0, 2);
      const wish = {
        decisions: [pick(WORDS) ?? ""],
        promises: [{ person: "Сая", text: pick(WORDS) ?? "" }],
        marks: asked.map(({ heading }) => ({ question: headingIn(page, heading), as: "parked" as const })),
        clean: true,
      };
      return planned(plan(wish), (made) => applyClose(desk, made));
    }),
  "the commitments in what was said": async (desk, pick, path) =>
    planned(
      readExtraction(desk, path, await aMeeting(desk, pick, path), () => false),
      ({ found, plan }) => {
        const linked = pick([true, false]) ?? true;
        const ticked = found.map((one) => [one, { person: one.person, text: one.text, linked }] as const);
        return planned(plan(ticked), (made) => applyClose(desk, made));
      },
    ),
  "a driver out of a question": async (desk, pick, path) => {
    const page = await pageOf(desk, path);
    const asked = page && pick(meetingsOf(page, desk).flatMap(({ questions }) => questions));
    if (!asked) return changed("");
    const wish = { title: "Д", owner: asked.owner ?? "", day: null, backlog: ["a"], folder: "" };
    return extractDriver(desk, { ...wish, path, line: asked.line });
  },
};

export const ANY_MEETINGS: readonly Hostile[] = [someMeetings, aLoggedSeries].flatMap(
  (notes, i): readonly Hostile[] => {
    const [where, path] = i === 0 ? ["in notes", MEETINGS[1]] : ["in a log", LOG];
    return [
      { name: `the next meeting ${where}`, notes, act: (desk) => ACTS.meeting.run(desk, {}, false) },
      { name: `the next meeting ${where}, as somebody chose`, notes, act: chosenMeeting },
      {
        name: `a question between meetings ${where}`,
        notes,
        act: (desk, pick) => ACTS.question.run(desk, { text: pick(WORDS) ?? "да" }, false),
      },
      ...Object.entries(DURING).map(([name, act]): Hostile => ({
        name: `${name} ${where}`,
        notes,
        act: (desk, pick) => act(desk, pick, path),
      })),
    ];
  },
);

/** Every matter gets one of the choices it may have, and two sentences are promised. */
function chosenMeeting(desk: Desk, pick: Pick): Promise<Outcome> {
  return planned(draftMeeting(desk), (draft) =>
    planned(draft.plan({}), ({ matters, found }) => {
      const may = new Map(matters.map((one) => [one.key, one.may]));
      const promised = found.slice(0, 2);
      const wish = {
        promised,
        choices: ({ key, line }: { readonly key: string; readonly line: number }) => {
          const kind = pick(may.get(key) ?? []);
          if (kind === undefined) return undefined;
          return kind === "driver" ? { kind, title: `Д ${String(line)}`, folder: "Драйверы" } : { kind };
        },
      };
      return planned(draft.plan(wish), (drafted) => applyMeeting(desk, drafted));
    }),
  );
}

/** The line in which one of a note's meetings begins. */
async function aMeeting(desk: Desk, pick: Pick, path: string): Promise<number> {
  const page = await pageOf(desk, path);
  return (page && pick(meetingsOf(page, desk)))?.line ?? 0;
}

/** One of its questions that have a heading. */
async function aQuestion(desk: Desk, pick: Pick, path: string) {
  const page = await pageOf(desk, path);
  const asked = page && meetingsOf(page, desk).flatMap(({ questions }) => questions);
  const heading = pick((asked ?? []).flatMap((one) => (one.heading === -1 ? [] : [one.heading])));
  return page && heading !== undefined ? headingIn(page, heading) : null;
}

function headingIn(page: Page, heading: number) {
  const one = page.outline.headings[heading];
  return { line: one?.line ?? 0, text: one ? headingText(page, one).trim() : "" };
}
