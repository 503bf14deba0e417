// The acts at Obsidian's own command line (1.12.2): `obsidian throughline:week week=2024-W23 dry-run`.

import type { CliData, CliFlag, CliFlags, Plugin } from "obsidian";
import { DAY, argumentOf, namesOf } from "../../command/given";
import type { Act, ActId } from "../../command/table";
import { ACT_IDS, ACTS } from "../../command/table";
import type { Words } from "../../locale/en";
import type { Sentence } from "../../locale/en-refusals";
import { answer, readOrder } from "./answer";
import type { House } from "./answer";

const FLAGS = ["dry-run", "json"] as const;

/** What the app takes for itself of every command, should it hand it on. */
const OF_THE_APP = ["vault", "copy", "--copy"];

/** Registers an act as `throughline:ACT`, and `throughline` that lists them; in the language that is set when the plugin loads. */
export function registerCli(plugin: Plugin, house: House): void {
  const { id: name } = plugin.manifest;
  const words = house.session.words();
  plugin.registerCliHandler(name, words.doors.cli.about, null, () => listed(name, house.session.words()));
  for (const id of ACT_IDS) {
    const does = words.acts[ACTS[id].does];
    plugin.registerCliHandler(`${name}:${id}`, does, flagsOf(ACTS[id], words), (given) =>
      call(house, id, given),
    );
  }
}

function listed(name: string, { acts }: Words): string {
  const rows = ACT_IDS.map((id) => [`${name}:${id}`, acts[ACTS[id].does]] as const);
  const width = Math.max(...rows.map(([command]) => command.length)) + 2;
  return rows.map(([command, does]) => command.padEnd(width) + does).join("\n");
}

function flagsOf(act: Act, { acts, doors }: Words): CliFlags {
  const { today, dryRun, json } = doors.cli;
  const own = namesOf(act).map((name): [string, CliFlag] => {
    const word = act.arguments[name];
    const description = word ? acts[word] : "";
    const required = act.needs.includes(name);
    return [name, { value: `<${argumentOf(name).value}>`, description, required }];
  });
  return Object.fromEntries<CliFlag>([
    ...own,
    ["today", { value: `<${DAY.value}>`, description: today }],
    ["dry-run", { description: dryRun }],
    ["json", { description: json }],
  ]);
}

/** The JSON value of docs/cli.md; of a dry run without `json` the diff, where there is any; or `throughline: WHAT — HOW TO FIX`. */
async function call(house: House, act: ActId, params: CliData): Promise<string> {
  const words = house.session.words();
  const { doors, acts } = words;
  const written = new Map(Object.entries(params).filter(([name]) => !OF_THE_APP.includes(name)));
  const day = written.get("today");
  const today = day === undefined ? undefined : DAY.read(day);
  if (today === null) return refusal(doors.misfit("today", day ?? "", DAY.should(acts)));
  for (const flag of FLAGS) {
    const value = written.get(flag);
    if (value !== undefined && value !== "true") return refusal(doors.noFlag(flag));
  }
  const own = [...written].filter(([name]) => name !== "today" && !FLAGS.some((flag) => flag === name));
  const order = readOrder(act, own, words);
  if (order.kind === "wrong") return refusal(order.sentence);
  const dryRun = written.has("dry-run");
  const outcome = await answer(house, { act, given: order.given, dryRun, ...(today && { today }) });
  if (outcome.kind === "refused") return refusal(outcome.sentence);
  const { value, diff } = outcome;
  if (diff !== undefined && diff !== "" && !written.has("json")) return diff.replace(/\n$/, "");
  return JSON.stringify(diff === undefined ? value : { ...value, diff });
}

function refusal([what, mend]: Sentence): string {
  return `throughline: ${what} — ${mend}`;
}
