// What `--help` prints: the acts, or one act and its options.

import { ACT_IDS, ACTS, COMMON_FLAGS, COMMON_OPTIONS } from "./acts";
import type { Act, ActId, ValueOption } from "./acts";

/** The help of an act, or of the program where `act` is null. Ends without a line break. */
export function help(act: ActId | null): string {
  const blocks = act === null ? programBlocks() : actBlocks(act, ACTS[act]);
  return [...blocks, `Options of every act\n${table(commonRows())}`].join("\n\n");
}

function programBlocks(): readonly string[] {
  const acts = ACT_IDS.map((id) => [call(id, ACTS[id]), ACTS[id].does] as const);
  return [
    "throughline ACT [OPTIONS]\nWeekly reviews that carry what is unfinished, over a folder of notes.",
    `Acts\n${table(acts)}`,
  ];
}

function actBlocks(id: ActId, act: Act): readonly string[] {
  const head = `throughline ${call(id, act)} [OPTIONS]\n${capital(act.does)}.`;
  const rows = valueRows(act.options);
  return rows.length === 0 ? [head] : [head, `Options\n${table(rows)}`];
}

/** The act with what it cannot do without. */
function call(id: ActId, { options, needs, takes }: Act): string {
  return [id, ...needs.map((name) => `--${name} ${options[name]?.value ?? ""}`), ...takes].join(" ");
}

function commonRows(): readonly (readonly [string, string])[] {
  return [
    ...valueRows(COMMON_OPTIONS),
    ...Object.entries(COMMON_FLAGS).map(([name, { does }]) => [`--${name}`, does] as const),
    ["-h, --help", "print this, or the help of an act"],
    ["--version", "print the version"],
  ];
}

function valueRows(options: Readonly<Record<string, ValueOption>>): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, { value, does }]) => [`--${name} ${value}`, does] as const);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, does]) => `  ${name.padEnd(width)}${does}`).join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
