// What `--help` prints: the acts, or one act and its options.

import { argumentOf, namesOf } from "../src/command/given";
import { capital } from "../src/command/say";
import { ACT_IDS, ACTS } from "../src/command/table";
import type { Act, ActId } from "../src/command/table";
import type { TerminalWords } from "../src/locale/en-terminal";
import { COMMON_FLAGS, COMMON_OPTIONS, OWN_FLAGS } from "./options";

type Row = readonly [name: string, does: string];

/** The help of an act, or of the program where `act` is null. Ends without a line break. */
export function help(act: ActId | null, words: TerminalWords): string {
  const blocks = act === null ? programBlocks(words) : actBlocks(act, ACTS[act], words);
  return [...blocks, table(words.terminal.everyAct, commonRows(words))].join("\n\n");
}

function programBlocks(words: TerminalWords): readonly string[] {
  const { about, acts, act, options } = words.terminal;
  const rows = ACT_IDS.map((id): Row => [call(id, ACTS[id]), words.acts[ACTS[id].does]]);
  return [`throughline ${act} [${options.toUpperCase()}]\n${about}`, table(acts, rows)];
}

function actBlocks(id: ActId, act: Act, words: TerminalWords): readonly string[] {
  const { options } = words.terminal;
  const head = `throughline ${call(id, act)} [${options.toUpperCase()}]\n${capital(words.acts[act.does])}.`;
  const rows = namesOf(act).map((name): Row => {
    const word = act.arguments[name];
    return [option(name, argumentOf(name).value), word ? words.acts[word] : ""];
  });
  for (const [flag, own] of Object.entries(OWN_FLAGS))
    if (own.acts.includes(id)) rows.push([`--${flag}`, own.does(words)]);
  return rows.length === 0 ? [head] : [head, table(options, rows)];
}

/** The act with what it cannot do without. */
function call(id: ActId, { needs, bare }: Act): string {
  const needed = needs.map((name) => {
    const { value } = argumentOf(name);
    return name === bare ? value : option(name, value);
  });
  return [id, ...needed].join(" ");
}

function commonRows(words: TerminalWords): readonly Row[] {
  const { help, version } = words.terminal;
  return [
    ...Object.entries(COMMON_OPTIONS).map(([name, { value, does }]): Row => [
      option(name, value),
      does(words),
    ]),
    ...Object.entries(COMMON_FLAGS).map(([name, does]): Row => [`--${name}`, does(words)]),
    ["-h, --help", help],
    ["--version", version],
  ];
}

function option(name: string, value: string): string {
  return `--${name} ${value}`;
}

function table(heading: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [heading, ...rows.map(([name, does]) => `  ${name.padEnd(width)}${does}`)].join("\n");
}
