// Promises that become questions, because they were missed so often that they need one.

import type { Raised } from "../../mastermind/agenda-place";
import { questionKey } from "../../mastermind/agenda";
import type { DatedMeeting } from "../../mastermind/series";
import { isOwn, readLine } from "../../note/field";
import { replaced } from "../../note/span";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { linkTo } from "./row";
import type { Source } from "./row";
import type { PromiseChoices, PromiseSource } from "./promises";
import { promiseLines } from "./promises";

/** A promise that becomes a question, and where it stands. */
export interface Raise extends Raised {
  readonly path: NotePath;
  readonly line: number;
  readonly text: string;
  readonly since: string;
}

/** Those chosen to be questions. */
export function raisedFrom(
  sources: readonly Source[],
  choose: PromiseChoices,
  meetings: readonly DatedMeeting[],
  target: NotePath,
  desk: Desk,
): readonly Raise[] {
  return sources.flatMap((source) =>
    promiseLines(source).flatMap((line) => {
      const promise = source.meeting.commitments.find((one) => one.line === line);
      if (!promise || choose(source, line) !== "question") return [];
      const made = promise.since ?? source.day;
      const origin = meetings.find(({ day }) => day === made);
      const { path } = source.page;
      return [
        {
          person: promise.person,
          topic: bare(promise.text),
          link: origin ? linkTo(origin, target, desk) : source.link,
          path,
          line,
          text: promise.written,
          since: made,
        },
      ];
    }),
  );
}

/** By it a promise is the same as a question. */
export function keyOfPromise({ meeting }: PromiseSource, line: number): string {
  const promise = meeting.commitments.find((one) => one.line === line);
  return questionKey({ owner: promise?.person ?? null, topic: bare(promise?.text ?? "") });
}

/** A promise as a heading says it: without what belongs to a task's line. */
export function bare(text: string): string {
  const facts = readLine(text);
  const gone = [...facts.fields.filter(isOwn), ...facts.tokens].map(({ from, to }) => ({
    from,
    to,
    text: "",
  }));
  return replaced(text, gone)
    .replace(/\s\^[A-Za-z0-9-]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
