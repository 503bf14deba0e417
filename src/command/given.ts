// What acts may be given: every argument once, with how it is written and read, and the reading that all four doors share.

import { parseDay } from "../calendar/day";
import { parseWeek } from "../calendar/week";
import type { Words } from "../locale/en";
import { ADOPTED_KINDS } from "./care/recognise";

type ActWords = Words["acts"];

/** What an argument is made of: what help calls its value, how that is read (null: it is none), and what it should be. */
export interface Argument<T = unknown> {
  readonly value: string;
  readonly read: (written: string) => T | null;
  readonly should: (words: ActWords) => string;
}

/** A note by path, name or link, a series by its folder, or a folder. No path of a vault has `..` in it, and none leads out. */
const named = (value: string): Argument<string> => ({
  value,
  read: (written) => (/(^|[\\/])\.\.($|[\\/])|\p{Cc}/u.test(written) ? null : written),
  should: (words) => words.should.inVault,
});

/** Words of one line. */
const words = (value: string): Argument<string> => ({
  value,
  read: (written) => (written.trim() === "" || /\p{Cc}/u.test(written) ? null : written.trim()),
  should: (acts) => acts.should.words,
});

const number = (value: string, most: number, should: Argument["should"]): Argument<number> => ({
  value,
  read: (written) => (/^[1-9]\d{0,5}$/.test(written) && Number(written) <= most ? Number(written) : null),
  should,
});

export const DAY = {
  value: "YYYY-MM-DD",
  read: parseDay,
  should: (words) => words.should.day,
} as const satisfies Argument;

/** By name. A week is an ISO week, a line counts from 1, `depth` is how many links away. */
const ARGUMENTS = {
  week: { value: "YYYY-Www", read: parseWeek, should: (words) => words.should.week },
  date: DAY,
  series: named("NAME"),
  from: named("NOTE"),
  to: named("NOTE"),
  note: named("NOTE"),
  folder: named("FOLDER"),
  line: number("N", 999_999, (words) => words.should.line),
  scope: {
    value: "linked|vault",
    read: (written): "linked" | "vault" | null =>
      written === "linked" || written === "vault" ? written : null,
    should: (words) => words.should.scope,
  },
  depth: number("N", 3, (words) => words.should.depth),
  text: words("TEXT"),
  person: words("NAME"),
  absent: words("NAMES"),
  coming: words("NAMES"),
  weeks: number("N", 52, (words) => words.should.weeks),
  kind: {
    value: "KIND",
    read: (written) => ADOPTED_KINDS.find((kind) => kind === written) ?? null,
    should: (words) => words.should.kind,
  },
} as const satisfies Readonly<Record<string, Argument>>;

export type ArgumentName = keyof typeof ARGUMENTS;

type Value<A extends Argument> = Exclude<ReturnType<A["read"]>, null>;

/** What an act is given; which of it an act knows stands in its row of the table. */
export type Given = { readonly [N in ArgumentName]?: Value<(typeof ARGUMENTS)[N]> };

/** The words that say what an act does, or what an argument is to it. */
export type ActWord = Exclude<keyof ActWords, "should">;

/** What an act takes, with what each argument is to it. */
export interface Takes {
  readonly arguments: Readonly<Partial<Record<ArgumentName, ActWord>>>;
  /** Arguments without which the act does not know what to do. */
  readonly needs: readonly ArgumentName[];
}

/** What is wrong with what was written; each door says it in its own notation. */
export type Misgiven =
  /** No act knows it. */
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "not-of-act"; readonly name: ArgumentName }
  | { readonly kind: "missing"; readonly name: ArgumentName }
  | { readonly kind: "misfit"; readonly name: ArgumentName; readonly written: string };

export type GivenRead = { readonly kind: "given"; readonly given: Given } | Misgiven;

export function argumentOf(name: ArgumentName): Argument {
  return ARGUMENTS[name];
}

function isArgument(name: string): name is ArgumentName {
  return Object.hasOwn(ARGUMENTS, name);
}

/** The names of what an act takes, in the order of the table. */
export function namesOf({ arguments: named }: Takes): readonly ArgumentName[] {
  return Object.keys(named).filter(isArgument);
}

/** Reads what was written for an act, by name; whatever the door, nothing of it is evaluated. An empty value is none. */
export function readGiven(act: Takes, written: Iterable<readonly [name: string, value: string]>): GivenRead {
  const given: Partial<Record<ArgumentName, unknown>> = {};
  for (const [name, value] of written) {
    if (!isArgument(name)) return { kind: "unknown", name };
    if (!act.arguments[name]) return { kind: "not-of-act", name };
    const read = value === "" ? null : argumentOf(name).read(value);
    if (read === null) return { kind: "misfit", name, written: value };
    given[name] = read;
  }
  const missing = act.needs.find((name) => given[name] === undefined);
  if (missing !== undefined) return { kind: "missing", name: missing };
  // Each value has been read by the argument of its name.
  return { kind: "given", given: given as Given };
}
