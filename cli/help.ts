// What `--help` prints: the acts, or one act and its options.

import { ACT_IDS, ACTS } from "../src/command/table";
import type { Act, ActId, Argument } from "../src/command/table";
import type { TerminalWords } from "../src/locale/en-terminal";
import { COMMON_FLAGS, COMMON_OPTIONS } from "./options";

type Row = readonly [name: string, does: string];

/** The help of an act, or of the program where `act` is null. Ends without a line break. */
export function help(act: ActId | null, words: TerminalWords): string {
  const blocks = act === null ? programBlocks(words) : actBlocks(act, ACTS[act], words);
  return [...blocks, table(words.terminal.everyAct, commonRows(words))].join("\n\n");
}

function programBlocks(words: TerminalWords): readonly string[] {
  const { about, acts, act, options } = words.terminal;
  const rows = ACT_IDS.map((id): Row => [call(id, ACTS[id]), ACTS[id].does(words)]);
  return [`throughline ${act} [${options.toUpperCase()}]\n${about}`, table(acts, rows)];
}

function actBlocks(id: ActId, act: Act, words: TerminalWords): readonly string[] {
  const { options } = words.terminal;
  const head = `throughline ${call(id, act)} [${options.toUpperCase()}]\n${capital(act.does(words))}.`;
  const rows = argumentRows(act.arguments, words);
  return rows.length === 0 ? [head] : [head, table(options, rows)];
}

/** The act with what it cannot do without. */
function call(id: ActId, { arguments: named, needs, takes }: Act): string {
  const needed = needs.map((name) => `--${name} ${named[name]?.value ?? ""}`);
  return [id, ...needed, ...(takes ? [takes.value] : [])].join(" ");
}

function commonRows(words: TerminalWords): readonly Row[] {
  const { help, version } = words.terminal;
  return [
    ...argumentRows(COMMON_OPTIONS, words),
    ...Object.entries(COMMON_FLAGS).map(([name, does]): Row => [`--${name}`, does(words)]),
    ["-h, --help", help],
    ["--version", version],
  ];
}

function argumentRows(named: Readonly<Record<string, Argument>>, words: TerminalWords): readonly Row[] {
  return Object.entries(named).map(([name, { value, does }]) => [`--${name} ${value}`, does(words)]);
}

function table(heading: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [heading, ...rows.map(([name, does]) => `  ${name.padEnd(width)}${does}`)].join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
