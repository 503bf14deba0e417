// What is kept of notes between two starts, and its form in the database: shards of columns that need not be taken apart.

import type { NoteFacts } from "../../board/facts";
import type { Told, ToldPack } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import type { Columns } from "../../notebook/pack";
import { inColumns } from "../../notebook/pack";
import type { Undated } from "../../weekly/reviews";
import type { Stamp } from "./stamp";
import type { Turns } from "./turns";

export interface KeptNote {
  readonly path: NotePath;
  /** Where its file lies in the app's list of files. */
  readonly at: number;
  readonly stamp: Stamp;
  readonly told: Told;
}

/** One record of the database: what browsers hand over fastest, and nothing has to be made of before it is asked for. */
export interface Shard {
  /** What its notes were read by. */
  readonly key: string;
  /** `KeptColumns` as JSON, in UTF-8. */
  readonly columns: Uint8Array;
  /** The facts of all notes that tell something, each as JSON. */
  readonly facts: Uint8Array;
  /** Of both texts and the place of the shard: nothing that was damaged is believed. */
  readonly sum: number;
}

/** The notes of a shard, and what is known of them but for their facts. */
export interface KeptColumns extends Columns {
  /** Where the file of each row lay in the app's list of files. */
  readonly at: readonly number[];
  readonly mtimes: readonly number[];
  readonly sizes: readonly number[];
  readonly telling: readonly number[];
  /** Where the facts of each of `telling` end. */
  readonly ends: readonly number[];
  readonly reviews: readonly Undated[];
}

/** A shard as it was kept. */
export interface KeptShard extends Pick<KeptColumns, "at" | "mtimes" | "sizes"> {
  readonly pack: ToldPack;
  /** Those of the pack; equal texts may be put in their places. */
  readonly paths: NotePath[];
  /** What the file of a note was when the shard was written. */
  stampOf(path: NotePath): Stamp | undefined;
}

/** Makes the shard in turns: a large one takes longer than one has. */
export async function shardOf(
  key: string,
  place: number,
  notes: readonly KeptNote[],
  turn: Turns,
): Promise<Shard> {
  const { rows, columns } = inColumns(notes.map((note) => ({ ...note, links: note.told.links })));
  const encoder = new TextEncoder();
  const telling: number[] = [];
  const facts: Uint8Array[] = [];
  const ends: number[] = [];
  for (const [row, { told }] of rows.entries()) {
    if (!told.facts) continue;
    const text = encoder.encode(JSON.stringify(told.facts));
    telling.push(row);
    facts.push(text);
    ends.push((ends.at(-1) ?? 0) + text.length);
    if (turn.over()) await turn.next();
  }
  const all = {
    ...columns,
    at: rows.map(({ at }) => at),
    mtimes: rows.map(({ stamp }) => stamp.mtime),
    sizes: rows.map(({ stamp }) => stamp.size),
    telling,
    ends,
    reviews: rows.flatMap(({ told }) => told.review ?? []),
  } satisfies KeptColumns;
  const texts = { columns: encoder.encode(JSON.stringify(all)), facts: joined(facts) };
  return { key, ...texts, sum: sumOf(place, texts) };
}

/** Null where it is no shard that was kept by this key in this place. */
export function shardIn(value: unknown, key: string, place: number): KeptShard | null {
  if (!isShard(value) || value.key !== key || value.sum !== sumOf(place, value)) return null;
  const all = parsed<KeptColumns>(value.columns);
  if (!all) return null;
  const { at, mtimes, sizes, ends, ...columns } = all;
  const paths = [...all.paths];
  const known = new Map<number, NoteFacts | null>();
  const read = (row: number) => {
    const nth = columns.telling.indexOf(row);
    if (nth === -1) return null;
    const text = value.facts.subarray(nth === 0 ? 0 : ends[nth - 1], ends[nth]);
    return parsed<NoteFacts>(text);
  };
  const facts = (row: number) => {
    let own = known.get(row);
    if (own === undefined) known.set(row, (own = read(row)));
    return own;
  };
  let rows: ReadonlyMap<NotePath, number> | null = null;
  return {
    pack: { ...columns, paths, facts },
    paths,
    at,
    mtimes,
    sizes,
    stampOf: (path) => {
      rows ??= new Map(paths.map((one, row) => [one, row]));
      const row = rows.get(path);
      return row === undefined ? undefined : { mtime: mtimes[row] ?? NaN, size: sizes[row] ?? NaN };
    },
  };
}

/** Null where it is no JSON, which the sum should have told. */
function parsed<T>(bytes: Uint8Array): T | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    return null;
  }
}

function isShard(value: unknown): value is Shard {
  if (typeof value !== "object" || value === null) return false;
  const { key, columns, facts, sum } = value as Readonly<Record<keyof Shard, unknown>>;
  const areBytes = ArrayBuffer.isView(columns) && ArrayBuffer.isView(facts);
  return areBytes && typeof key === "string" && typeof sum === "number";
}

/** What a disk damages it damages in blocks of 512 bytes or more, of which the last may go beyond the text. */
const APART = 64;

/** Of four bytes in every 64, of the last 64, and of the place (after FNV-1a): all of them would be a third of the work of a start. */
function sumOf(place: number, { columns, facts }: Pick<Shard, "columns" | "facts">): number {
  let sum = 0x811c9dc5 ^ place;
  for (const bytes of [columns, facts]) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    for (let i = 0; i < words.length; i += APART / 4) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
    for (let i = Math.max(0, bytes.length - APART); i < bytes.length; i++)
      sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
    sum = Math.imul(sum ^ bytes.length, 0x01000193);
  }
  return sum;
}

function joined(texts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(texts.reduce((length, text) => length + text.length, 0));
  let at = 0;
  for (const text of texts) {
    all.set(text, at);
    at += text.length;
  }
  return all;
}
