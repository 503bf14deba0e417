// The act "bases": files of Obsidian's Bases for goals, drivers, reviews and meetings; none is written over one that is there.

import { folderOf, noteName, seriesOf } from "../note/path";
import type { NotePath } from "../notebook/notebook";
import type { Words } from "../locale/en";
import type { Desk } from "./desk";
import type { Done, Planned } from "./perform";
import { batch, perform } from "./perform";
import { wordsOf } from "./say";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import { writtenBy } from "./report";
import type { Known, VaultFacts } from "./vault-facts";

/** The type of our own view in a base. */
export const BOARD_VIEW = "throughline-board";

/** The JSON value of docs/cli.md. */
export interface BasesReport {
  readonly bases: readonly NotePath[];
  /** Those of them that were there and stay as they are. */
  readonly kept: readonly NotePath[];
  readonly writes: readonly NotePath[];
}

/** `folder` is where they go; one of their own at the vault's root where none is named. */
export async function createBases(
  desk: Desk,
  folder: string | undefined,
  known: Known,
  dryRun = false,
): Promise<Done<BasesReport> | Refused> {
  const words = wordsOf(desk.appLanguage).doors.bases;
  const facts = await known(desk);
  const inFolder = (folder ?? words.folder).replace(/^\/+|\/+$/g, "");
  const files = baseFiles(words, facts).map(({ name, text }) => {
    return { path: [...(inFolder === "" ? [] : [inFolder]), `${name}.base`].join("/"), text };
  });
  const plan = async (): Promise<Planned<BasesReport> | Refused> => {
    const kept: NotePath[] = [];
    for (const { path } of files) {
      const there = await desk.notebook.read(path);
      if (there.kind === "text") kept.push(path);
      else if (there.kind !== "missing") return refused({ kind: "note-trouble", path, trouble: there });
    }
    const fresh = files.filter(({ path }) => !kept.includes(path));
    const writes = batch(inFolder, {
      create: fresh.map(({ path, text }) => ({ path, base: text, edits: [] })),
    });
    const value = { bases: files.map(({ path }) => path), kept, writes: writtenBy(writes) };
    return { kind: "planned", writes, value };
  };
  return perform(desk, plan, dryRun);
}

interface Base {
  /** Statements one of which holds for a note that is shown. */
  readonly shows: readonly string[];
  readonly formulas?: Readonly<Record<string, string>>;
  /** Columns of its table behind the name, and what they are called. */
  readonly columns: Readonly<Record<string, string>>;
  readonly hasBoard: boolean;
}

type BaseWords = Words["doors"]["bases"];

function baseFiles(
  words: BaseWords,
  { notes, reviews }: VaultFacts,
): readonly { name: string; text: string }[] {
  const { files, columns } = words;
  const named = (...names: readonly (keyof BaseWords["columns"])[]) =>
    Object.fromEntries(names.map((name) => [name, columns[name]]));
  const meetings = [...notes.telling()].filter((path) => (notes.get(path)?.facts?.meetings ?? []).length > 0);
  const text = (base: Base) => baseText(base, words);
  return [
    {
      name: files.goals,
      text: text({
        shows: ofKind("goal", "okr", "цель"),
        formulas: { progress: PROGRESS },
        columns: {
          ...named("status", "owner", "horizon", "metric", "current", "target"),
          "formula.progress": columns.progress,
          ...named("confidence"),
        },
        hasBoard: true,
      }),
    },
    {
      name: files.drivers,
      text: text({
        shows: ofKind("driver", "драйвер"),
        columns: named("status", "owner", "review"),
        hasBoard: true,
      }),
    },
    {
      name: files.reviews,
      text: text({
        shows: [
          "week",
          ...ofKind("weekly-review", "weekly", "недельный-обзор"),
          ...inFolders(reviews.map(({ path }) => path)),
        ],
        columns: named("week"),
        hasBoard: false,
      }),
    },
    {
      name: files.meetings,
      text: text({
        shows: [...ofKind("mastermind", "meeting", "мастермайнд", "встреча"), ...inFolders(meetings)],
        columns: named("date", "participants"),
        hasBoard: false,
      }),
    },
  ];
}

/** By the property, in either language, or a tag (DOMAIN §5.1). What only headings tell a base cannot see. */
function ofKind(...names: readonly string[]): readonly string[] {
  const list = names.map((name) => JSON.stringify(name)).join(", ");
  return [
    `list(type).containsAny(${list})`,
    `list(note["тип"]).containsAny(${list})`,
    `file.hasTag(${list})`,
  ];
}

/** The folders in which the vault has some notes; those at its root have none to be told by. */
function inFolders(paths: readonly NotePath[]): readonly string[] {
  const folders = new Set(
    paths.map((path) => seriesOf(path) || folderOf(path)).filter((folder) => folder !== ""),
  );
  return [...folders].sort().map((folder) => `file.inFolder(${JSON.stringify(folder)})`);
}

const FROM = "if(start, start, 0)";
const PROGRESS = `if(target && current, ((current - ${FROM}) / (target - ${FROM}) * 100).toFixed(0) + " %")`;

/** As Obsidian writes and reads it (help.obsidian.md/bases/syntax); texts in quotes, so that YAML makes nothing else of them. */
function baseText({ shows, formulas = {}, columns, hasBoard }: Base, words: BaseWords): string {
  const lines = ["filters:", "  or:", ...shows.map((one) => `    - ${quoted(one)}`)];
  const formulaNames = Object.entries(formulas);
  if (formulaNames.length > 0)
    lines.push("formulas:", ...formulaNames.map(([name, formula]) => `  ${name}: ${quoted(formula)}`));
  lines.push("properties:");
  for (const [name, called] of Object.entries(columns))
    lines.push(`  ${name}:`, `    displayName: ${quoted(called)}`);
  lines.push("views:");
  if (hasBoard) lines.push(`  - type: ${BOARD_VIEW}`, `    name: ${quoted(words.board)}`);
  lines.push("  - type: table", `    name: ${quoted(words.table)}`, "    order:", "      - file.name");
  lines.push(...Object.keys(columns).map((name) => `      - ${name}`));
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What it did, in lines for a notice or a terminal. */
export function sayBases({ bases, kept, writes }: BasesReport, { doors }: Words): readonly string[] {
  const folder = folderOf(bases[0] ?? "") || "/";
  return [
    ...(writes.length > 0 ? [doors.bases.created(writes.length, folder)] : []),
    ...(kept.length > 0 ? [doors.bases.kept(kept.map(noteName).join(", "))] : []),
  ];
}
