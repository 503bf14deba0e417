// The program's arguments: which act, on what, with which options; or one sentence on what is wrong with them.

import { parseArgs as tokenize } from "node:util";
import type { Day } from "../src/calendar/day";
import { DAY, argumentOf, namesOf, readGiven } from "../src/command/given";
import type { Given, Misgiven } from "../src/command/given";
import { ACT_IDS, ACTS } from "../src/command/table";
import type { Act, ActId } from "../src/command/table";
import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import { COMMON_FLAGS, COMMON_OPTIONS, OWN_FLAGS } from "./options";

export interface Options {
  readonly vault?: string;
  readonly today?: Day;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Of `doctor` and `adopt`: ask about each finding. */
  readonly fix: boolean;
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

/** What every named option calls its value: of every act, so that the act may stand before or after them. */
const VALUES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(COMMON_OPTIONS).map(([name, { value }]) => [name, value] as const),
  ...ACT_IDS.flatMap((id) => namesOf(ACTS[id])).map((name) => [name, argumentOf(name).value] as const),
]);
const FLAGS = [...Object.keys(COMMON_FLAGS), ...Object.keys(OWN_FLAGS), "help", "version"];

/** @param argv the arguments behind the program's own name. */
export function parseArgs(argv: readonly string[], words: TerminalWords): Parsed {
  const say = words.terminal;
  const written = readWritten(argv, words);
  const [name, ...positionals] = written.positionals;
  const id = ACT_IDS.find((one) => one === name) ?? null;
  if (name !== undefined && id === null) return wrong(say.unknownAct(name || '""', ACT_IDS.join(", ")));
  if (written.flags.has("help")) return { kind: "help", act: id };
  if (written.flags.has("version")) return { kind: "version" };
  if (written.wrong) return written.wrong;
  if (id === null) return wrong(say.noAct(ACT_IDS.join(", ")));
  for (const [flag, { acts }] of Object.entries(OWN_FLAGS))
    if (written.flags.has(flag) && !acts.includes(id)) return wrong(say.notOfAct(id, `--${flag}`));
  if (written.flags.has("fix") && written.flags.has("json")) return wrong(say.doctor.fixAsks);
  const read = givenIn(id, { ...written, positionals }, words);
  if (read.kind === "wrong") return read;
  return { kind: "act", act: id, given: read.given, options: optionsOf(written) };
}

function readWritten(
  argv: readonly string[],
  words: TerminalWords,
): Written & { readonly wrong: Wrong | null } {
  const say = words.terminal;
  const options = {
    ...Object.fromEntries(Object.keys(VALUES).map((name) => [name, { type: "string" as const }])),
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
    if (FLAGS.includes(name)) {
      if (value !== undefined) wrongs.push(say.noValue(rawName));
      flags.add(name);
    } else if (!Object.hasOwn(VALUES, name)) {
      wrongs.push(say.unknownOption(rawName));
    } else if (!value || (!inlineValue && value.startsWith("-"))) {
      // A value that looks like an option is a forgotten value more often than it is meant.
      wrongs.push(say.needsValue(rawName, VALUES[name] ?? ""));
    } else if (values.has(name)) {
      wrongs.push(say.twice(rawName));
    } else if (name === "today" && DAY.read(value) === null) {
      wrongs.push(say.misfit(rawName, value, DAY.should(words.acts)));
    } else values.set(name, value);
  }
  return { values, flags, positionals, wrong: wrongs[0] ? wrong(wrongs[0]) : null };
}

/** What an act is given by its named options and by the one it takes bare. */
function givenIn(
  id: ActId,
  { values, positionals }: Written,
  words: TerminalWords,
): { readonly kind: "given"; readonly given: Given } | Wrong {
  const { terminal: say } = words;
  const act: Act = ACTS[id];
  const { bare } = act;
  const [first] = positionals;
  const extra = positionals[bare && !values.has(bare) ? 1 : 0];
  if (extra !== undefined) return wrong(say.takesNot(id, extra));
  if (first === "") return wrong(say.emptyName(id));
  const own = [...values].filter(([name]) => !Object.hasOwn(COMMON_OPTIONS, name));
  const all = bare && first !== undefined ? [...own, [bare, first] as const] : own;
  const read = readGiven(act, all);
  return read.kind === "given" ? read : wrong(sayMisgiven(id, read, words));
}

function sayMisgiven(id: ActId, misgiven: Misgiven, { acts, terminal: say }: TerminalWords): Sentence {
  const { name } = misgiven;
  switch (misgiven.kind) {
    case "unknown":
      return say.unknownOption(`--${name}`);
    case "not-of-act":
      return say.notOfAct(id, `--${name}`);
    case "missing": {
      const { value } = argumentOf(misgiven.name);
      return name === ACTS[id].bare ? say.needsName(id, value) : say.needsOption(id, `--${name}`, value);
    }
    case "misfit":
      return say.misfit(`--${name}`, misgiven.written, argumentOf(misgiven.name).should(acts));
    default:
      return misgiven satisfies never;
  }
}

function optionsOf({ values, flags }: Written): Options {
  const vault = values.get("vault");
  const today = DAY.read(values.get("today") ?? "");
  return {
    dryRun: flags.has("dry-run"),
    json: flags.has("json"),
    fix: flags.has("fix"),
    ...(vault !== undefined && { vault }),
    ...(today && { today }),
  };
}

function wrong(sentence: Sentence): Wrong {
  return { kind: "wrong", sentence };
}
