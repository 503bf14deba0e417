// A meeting in a few lines of plain text, for the group's chat.

import { plainText } from "../../board/inline";
import type { Day } from "../../calendar/day";
import { parseDay } from "../../calendar/day";
import type { enMeeting } from "../../locale/en-meeting";
import type { Commitment } from "../../mastermind/facts";
import { stands } from "../../mastermind/facts";
import { groups } from "../../note/groups";
import { readLine } from "../../note/field";
import type { RunningMeeting } from "./running";

/** What a chat understands: no Markdown, bullets as signs. `sayDay` says a day as a person would; `next` is the day of the next meeting. */
export function meetingSummary(
  meeting: RunningMeeting,
  next: Day | null,
  words: (typeof enMeeting)["summary"],
  sayDay: (day: Day) => string,
): string {
  const { day, name, decisions, commitments, promised, questions } = meeting;
  const lines = (all: readonly string[]) => all.map((one) => `• ${one}`);
  const part = (title: string, all: readonly string[]) =>
    all.length > 0 ? [[title, ...all].join("\n")] : [];
  const topic = ({ owner, topic: text }: RunningMeeting["questions"][number]) =>
    owner === null ? plainText(text) : `${owner} / ${plainText(text)}`;
  const live = commitments.filter(stands);
  const byPerson = [...groups(live, ({ person }) => person ?? "")];
  const kept = promised.filter(({ kind }) => kind === "done").length;
  const state = (wanted: string) => questions.filter((one) => one.state === wanted).map(topic);
  const until = next === null ? "" : sayDay(next);
  return [
    words.title(day === null ? name : sayDay(day)),
    ...part(words.decided, lines(decisions.map(({ text }) => plainText(text)))),
    ...part(
      until === "" ? words.promised : words.promisedUntil(until),
      byPerson.flatMap(([person, all]) =>
        lines(
          all.map((one) => {
            const by = dueOf(one);
            const text = `${person === "" ? "" : `${person}: `}${plainText(one.text)}`;
            return by === null ? text : `${text} — ${words.by(sayDay(by))}`;
          }),
        ),
      ),
    ),
    ...part(words.discussed, lines(state("discussed"))),
    ...part(words.stay, lines(state("open"))),
    ...part(words.parked, lines(state("parked"))),
    ...(promised.length > 0 ? [words.kept(kept, promised.length)] : []),
  ].join("\n\n");
}

/** The day a promise names; null where it is meant for the next meeting. */
export function dueOf({ written }: Commitment): Day | null {
  const due = readLine(written).tokens.find((token) => token.kind === "due");
  return due ? parseDay(due.value) : null;
}
