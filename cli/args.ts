// The program's arguments: which act, on what, with which options; or one sentence on what is wrong with them.

import { parseArgs as tokenize } from "node:util";
import { parseDay } from "../src/calendar/day";
import type { Day } from "../src/calendar/day";
import { parseWeek } from "../src/calendar/week";
import type { Week } from "../src/calendar/week";
import { ACT_IDS, ACTS, COMMON_FLAGS, COMMON_OPTIONS } from "./acts";
import type { Act, ActId, ValueOption } from "./acts";

export interface Options {
  readonly vault?: string;
  readonly today?: Day;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly week?: Week;
  readonly series?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ActCall {
  readonly kind: "act";
  readonly act: ActId;
  readonly options: Options;
  readonly positionals: readonly string[];
}

export type Parsed =
  | ActCall
  /** `act` is null for the general help. */
  | { readonly kind: "help"; readonly act: ActId | null }
  | { readonly kind: "version" }
  /** `says` is what is wrong, `mend` how to put it right; neither ends in a full stop. */
  | Wrong;

export interface Wrong {
  readonly kind: "wrong";
  readonly says: string;
  readonly mend: string;
}

interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** Every option of every act, so that the act may stand before or after its options. */
const VALUES: Readonly<Record<string, ValueOption>> = Object.assign(
  {},
  COMMON_OPTIONS,
  ...ACT_IDS.map((id) => ACTS[id].options),
) as Record<string, ValueOption>;
const FLAGS = [...Object.keys(COMMON_FLAGS), "help", "version"];

/** @param argv the arguments behind the program's own name. */
export function parseArgs(argv: readonly string[]): Parsed {
  const given = read(argv);
  const [name, ...positionals] = given.positionals;
  const act = ACT_IDS.find((id) => id === name) ?? null;
  if (name !== undefined && act === null) return unknownAct(name);
  if (given.flags.has("help")) return { kind: "help", act };
  if (given.flags.has("version")) return { kind: "version" };
  if (given.wrong) return given.wrong;
  if (act === null) return wrong("no act is named", `name one: ${ACT_IDS.join(", ")}`);
  return (
    misfit(act, { ...given, positionals }) ?? { kind: "act", act, options: optionsOf(given), positionals }
  );
}

function read(argv: readonly string[]): Given & { readonly wrong: Wrong | null } {
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
  const wrongs: Wrong[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
    if (FLAGS.includes(name)) {
      if (value !== undefined) wrongs.push(wrong(`${rawName} takes no value`, `write ${rawName} alone`));
      flags.add(name);
    } else if (!option) {
      wrongs.push(wrong(`there is no option ${rawName}`, "throughline --help lists the options"));
    } else if (!value || (!inlineValue && value.startsWith("-"))) {
      // A value that looks like an option is a forgotten value more often than it is meant.
      wrongs.push(wrong(`${rawName} needs a value`, `write ${rawName}=${option.value}`));
    } else if (values.has(name)) {
      wrongs.push(wrong(`${rawName} is given twice`, "give it once"));
    } else if (option.check && !option.check.fits(value)) {
      wrongs.push(wrong(`${rawName} is ${value}`, `it should be ${option.check.should}`));
    } else values.set(name, value);
  }
  return { values, flags, positionals, wrong: wrongs[0] ?? null };
}

/** What does not fit between an act and its arguments. */
function misfit(act: ActId, { values, positionals }: Given): Wrong | null {
  const { options, needs, takes }: Act = ACTS[act];
  const help = `throughline ${act} --help says what it takes`;
  for (const name of values.keys()) {
    if (!Object.hasOwn(options, name) && !Object.hasOwn(COMMON_OPTIONS, name))
      return wrong(`${act} has no option --${name}`, help);
  }
  for (const name of needs) {
    const { value } = options[name] ?? { value: "" };
    if (!values.has(name)) return wrong(`${act} needs --${name}`, `add --${name} ${value}`);
  }
  const missing = takes[positionals.length];
  if (missing !== undefined) return wrong(`${act} needs a ${missing}`, `write throughline ${act} ${missing}`);
  const extra = positionals[takes.length];
  if (extra !== undefined) return wrong(`${act} does not take ${extra}`, help);
  return positionals.includes("") ? wrong(`${act} is given an empty name`, help) : null;
}

function optionsOf({ values, flags }: Given): Options {
  const [vault, today, week] = [values.get("vault"), values.get("today"), values.get("week")];
  const [series, from, to] = [values.get("series"), values.get("from"), values.get("to")];
  const day = today === undefined ? null : parseDay(today);
  const ofWeek = week === undefined ? null : parseWeek(week);
  return {
    dryRun: flags.has("dry-run"),
    json: flags.has("json"),
    ...(vault !== undefined && { vault }),
    ...(day && { today: day }),
    ...(ofWeek && { week: ofWeek }),
    ...(series !== undefined && { series }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function unknownAct(name: string): Wrong {
  return wrong(
    `there is no act ${name === "" ? "without a name" : name}`,
    `the acts are ${ACT_IDS.join(", ")}`,
  );
}

function wrong(says: string, mend: string): Wrong {
  return { kind: "wrong", says, mend };
}
