// What follows from a meeting and from where one is in it: the part, the question, whose turn it is.

import type {
  RunningMeeting,
  RunningPart,
  RunningPerson,
  RunningQuestion,
} from "../../command/meeting/running";
import { personKey } from "../../mastermind/person";
import { USUAL } from "../../mastermind/time-box";
import type { Live } from "./clocks";

/** Parts in which each person speaks in turn. */
const ROUNDS = ["updates", "reflection"] as const;

export interface Here {
  /** The words of the part or question one is in: a turn that was given counts there and nowhere else. */
  readonly place: string;
  readonly part: RunningPart | null;
  readonly question: RunningQuestion | null;
  readonly turn: RunningPerson | null;
}

export interface Box {
  readonly title: string;
  readonly minutes: number;
}

/** What a timer is started for: the part one is in, else the first that says how long it is, else the questions, else all of it. */
export function boxAt({ parts, name }: RunningMeeting, part: RunningPart | null): Box {
  const next =
    part ?? parts.find(({ minutes }) => minutes !== null) ?? parts.find(({ role }) => role === "questions");
  return { title: next?.title ?? name, minutes: next?.minutes ?? USUAL };
}

/** Without a line one is nowhere yet: the first round has the first turn, and the first open question is the one at hand. */
export function hereIn({ parts, questions, people }: RunningMeeting, { line, turn }: Live): Here {
  const isIn = ({ line: from, to }: { readonly line: number; readonly to: number }) =>
    line !== null && line >= from && line < to;
  const part = parts.findLast(isIn) ?? null;
  const around = questions.find(isIn);
  const open = questions.find(({ state }) => state === "open") ?? null;
  const question = around ?? (part === null || part.role === "questions" ? open : null);
  const round = ROUNDS.find((role) => role === (part?.role ?? "updates"));
  const place = around?.text ?? part?.title ?? "";
  const given = people.find(({ name }) => name === turn?.name && place === turn.place);
  const owner = around?.owner;
  const asks = owner ? people.find(({ name }) => personKey(name) === personKey(owner)) : undefined;
  const waits = round ? people.find(({ spoke }) => !spoke.includes(round)) : undefined;
  return { place, part, question, turn: given ?? asks ?? waits ?? null };
}

/** Who speaks after somebody, in the order of the people; the first after the last. */
export function nextAfter({ people }: RunningMeeting, turn: RunningPerson | null): RunningPerson | null {
  const at = people.findIndex(({ name }) => name === turn?.name);
  return people[(at + 1) % Math.max(1, people.length)] ?? null;
}

/** Where what a person says in the part one is in stands; null where they have no line there. */
export function lineOf(person: RunningPerson, part: RunningPart | null): number | null {
  const role = part?.role === "reflection" ? "reflection" : "updates";
  return person.lines[role] ?? null;
}
