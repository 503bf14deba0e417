// The program's arguments: which act, on what, with which options; or one sentence on what is wrong with them.

import { parseArgs as tokenize } from "node:util";
import { parseDay } from "../src/calendar/day";
import type { Day } from "../src/calendar/day";
import { parseWeek } from "../src/calendar/week";
import { ACT_IDS, ACTS, isScope } from "../src/command/table";
import type { Act, ActId, Argument, Given } from "../src/command/table";
import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import { COMMON_FLAGS, COMMON_OPTIONS } from "./options";

export interface Options {
  readonly vault?: string;
  readonly today?: Day;
  readonly dryRun: boolean;
  readonly json: boolean;
}

export interface ActCall {
  readonly kind: "act";
  readonly act: ActId;
  readonly given: Given;
  readonly options: Options;
}

export type Parsed =
  | ActCall
  /** `act` is null for the general help. */
  | { readonly kind: "help"; readonly act: ActId | null }
  | { readonly kind: "version" }
  | Wrong;

export interface Wrong {
  readonly kind: "wrong";
  readonly sentence: Sentence;
}

interface Written {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

type Named = Readonly<Record<string, Argument>>;

/** Every named argument of every act, so that the act may stand before or after them. */
const NAMED: Named = Object.assign({}, COMMON_OPTIONS, ...ACT_IDS.map((id) => ACTS[id].arguments)) as Named;
const FLAGS = [...Object.keys(COMMON_FLAGS), "help", "version"];

/** @param argv the arguments behind the program's own name. */
export function parseArgs(argv: readonly string[], words: TerminalWords): Parsed {
  const say = words.terminal;
  const written = read(argv, words);
  const [name, ...positionals] = written.positionals;
  const act = ACT_IDS.find((id) => id === name) ?? null;
  if (name !== undefined && act === null) return wrong(say.unknownAct(name || '""', ACT_IDS.join(", ")));
  if (written.flags.has("help")) return { kind: "help", act };
  if (written.flags.has("version")) return { kind: "version" };
  if (written.wrong) return written.wrong;
  if (act === null) return wrong(say.noAct(ACT_IDS.join(", ")));
  const misfit = misfitOf(act, { ...written, positionals }, words);
  if (misfit) return wrong(misfit);
  return { kind: "act", act, given: givenOf(act, written.values, positionals), options: optionsOf(written) };
}

function read(argv: readonly string[], words: TerminalWords): Written & { readonly wrong: Wrong | null } {
  const say = words.terminal;
  const options = {
    ...Object.fromEntries(Object.keys(NAMED).map((name) => [name, { type: "string" as const }])),
    ...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" as const }])),
    help: { type: "boolean" as const, short: "h" },
  };
  // Strict mode throws sentences of its own that name no mend; the tokens hold what it would have checked.
  const { tokens } = tokenize({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const positionals: string[] = [];
  const wrongs: Sentence[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const argument = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (FLAGS.includes(name)) {
      if (value !== undefined) wrongs.push(say.noValue(rawName));
      flags.add(name);
    } else if (!argument) {
      wrongs.push(say.unknownOption(rawName));
    } else if (!value || (!inlineValue && value.startsWith("-"))) {
      // A value that looks like an option is a forgotten value more often than it is meant.
      wrongs.push(say.needsValue(rawName, argument.value));
    } else if (values.has(name)) {
      wrongs.push(say.twice(rawName));
    } else if (argument.check && !argument.check.fits(value)) {
      wrongs.push(say.misfit(rawName, value, argument.check.should(words)));
    } else values.set(name, value);
  }
  return { values, flags, positionals, wrong: wrongs[0] ? wrong(wrongs[0]) : null };
}

/** What does not fit between an act and its arguments. */
function misfitOf(
  id: ActId,
  { values, positionals }: Written,
  { terminal: say }: TerminalWords,
): Sentence | null {
  const act: Act = ACTS[id];
  for (const name of values.keys()) {
    if (!Object.hasOwn(act.arguments, name) && !Object.hasOwn(COMMON_OPTIONS, name))
      return say.notOfAct(id, `--${name}`);
  }
  for (const name of act.needs) {
    if (!values.has(name)) return say.needsOption(id, `--${name}`, act.arguments[name]?.value ?? "");
  }
  const [first] = positionals;
  if (act.takes && first === undefined) return say.needsName(id, act.takes.value);
  const extra = positionals[act.takes ? 1 : 0];
  if (extra !== undefined) return say.takesNot(id, extra);
  return first === "" ? say.emptyName(id) : null;
}

/** What an act is given; every value has been checked. */
function givenOf(id: ActId, values: ReadonlyMap<string, string>, positionals: readonly string[]): Given {
  const { takes }: Act = ACTS[id];
  const text = (name: "series" | "from" | "to" | "note") => {
    const value = values.get(name);
    return value !== undefined && { [name]: value };
  };
  const number = (name: "depth" | "weeks") => {
    const value = values.get(name);
    return value !== undefined && { [name]: Number(value) };
  };
  const week = parseWeek(values.get("week") ?? "");
  const date = parseDay(values.get("date") ?? "");
  const scope = values.get("scope") ?? "";
  return {
    ...(week && { week }),
    ...(date && { date }),
    ...text("series"),
    ...text("from"),
    ...text("to"),
    ...text("note"),
    ...(isScope(scope) && { scope }),
    ...number("depth"),
    ...number("weeks"),
    ...(takes && positionals[0] !== undefined && { [takes.argument]: positionals[0] }),
  };
}

function optionsOf({ values, flags }: Written): Options {
  const vault = values.get("vault");
  const today = parseDay(values.get("today") ?? "");
  return {
    dryRun: flags.has("dry-run"),
    json: flags.has("json"),
    ...(vault !== undefined && { vault }),
    ...(today && { today }),
  };
}

function wrong(sentence: Sentence): Wrong {
  return { kind: "wrong", sentence };
}
