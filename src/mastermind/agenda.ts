// Questions carried to the next meeting: what is written there, and the line that marks them where they were asked.

import type { Edit } from "../note/edit";
import { keyOf } from "../note/identity";
import type { RoleNames } from "../note/kind";
import type { NoteEdits } from "../notebook/apply";
import type { AgendaTarget, Asked, CarriedQuestion, Raised } from "./agenda-place";
import { insertion } from "./agenda-place";
import { personKey } from "./person";
import type { Question } from "./question";
import { writtenAt } from "./question";
import { belowMarks, markHead, markLines } from "./question-marks";

export interface Agenda<R extends Raised = Raised> {
  readonly taken: readonly CarriedQuestion[];
  /** In the target already: only marked. */
  readonly held: readonly CarriedQuestion[];
  /** Promises written as questions: those the target does not have. */
  readonly raised: readonly R[];
  readonly edits: readonly Edit[];
  readonly marks: readonly NoteEdits[];
}

/**
 * Carries the open questions of meetings, in the order given and those of absent people last. What the target has, told by owner
 * and topic, is not written again. `choose` may leave a question where it is, or put it first.
 */
export function carryQuestions<R extends Raised>(
  sources: readonly Asked[],
  raised: readonly R[],
  target: AgendaTarget,
  names: RoleNames,
  choose: (source: Asked, question: Question) => "carry" | "first" | null = () => "carry",
): Agenda<R> {
  const held: CarriedQuestion[] = [];
  const taken: CarriedQuestion[] = [];
  const marks: NoteEdits[] = [];
  const there = new Set(target.meeting.questions.map(questionKey));
  const firsts = new Set<CarriedQuestion>();
  for (const source of sources) {
    const { page, meeting } = source;
    const edits: Edit[] = [];
    for (const question of meeting.questions) {
      const choice = isCarriable(question) ? choose(source, question) : null;
      if (choice === null) continue;
      const key = questionKey(question);
      const one = { source, question, text: writtenAt(page, question) };
      if (choice === "first") firsts.add(one);
      (there.has(key) ? held : taken).push(one);
      there.add(key);
      const line = belowMarks(page, question);
      const mark = `${markHead(page, question)}→ ${target.linkFrom(page.path)}`;
      edits.push({ line, expect: [], put: markLines(page, line, mark) });
      const own = page.outline.items[question.item];
      if (own && own.status !== null)
        edits.push({ line: own.line, expect: [page.lines[own.line] ?? ""], put: [target.moved(page, own)] });
    }
    if (edits.length > 0) marks.push({ path: page.path, base: page.text, edits });
  }
  const present = new Set(target.present.map(personKey));
  const isAbsent = ({ question }: CarriedQuestion) =>
    present.size > 0 && question.owner !== null && !present.has(personKey(question.owner));
  const rank = (one: CarriedQuestion) => (firsts.has(one) ? 0 : isAbsent(one) ? 2 : 1);
  const inOrder = [0, 1, 2].flatMap((wanted) => taken.filter((one) => rank(one) === wanted));
  const fresh = raised.filter(({ person, topic }) => {
    const key = questionKey({ owner: person, topic });
    return !there.has(key) && there.add(key);
  });
  return { taken: inOrder, held, raised: fresh, edits: insertion(inOrder, fresh, target, names), marks };
}

/** By it a question is the same in two meetings. */
export function questionKey({ owner, topic }: Pick<Question, "owner" | "topic">): string {
  return `${personKey(owner ?? "")}\n${keyOf(topic)}`;
}

const PLACEHOLDERS = new Set(["имя\nтема", "name\ntopic"]);

/** Open, and asked by somebody: not an empty heading, nor the one a template has to show how it is done. */
export function isCarriable(question: Question): boolean {
  const isAsked = question.topic.trim() !== "" && !PLACEHOLDERS.has(questionKey(question));
  return question.state === "open" && isAsked && !/^\{\{.*\}\}$/.test(question.topic.trim());
}
