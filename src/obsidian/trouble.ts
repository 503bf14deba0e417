// What an error of Obsidian or of the file system under it means for a note.

import type { Trouble } from "../notebook/notebook";
import { peek } from "./neighbours/door";

/** Node's error codes, which desktop passes through. */
const BY_CODE: ReadonlyMap<unknown, Trouble> = new Map<unknown, Trouble>([
  ["ENOENT", { kind: "missing" }],
  ["EEXIST", { kind: "exists" }],
  ["EACCES", { kind: "read-only" }],
  ["EPERM", { kind: "read-only" }],
  ["EROFS", { kind: "read-only" }],
  ["ENOSPC", { kind: "full" }],
  ["EDQUOT", { kind: "full" }],
]);

/** Obsidian and the phones' file systems throw sentences instead. */
const BY_WORDS: readonly (readonly [RegExp, Trouble])[] = [
  [/already exists/i, { kind: "exists" }],
  [/not found|does(?:n't| not) exist|no such file/i, { kind: "missing" }],
  [/no space left|disk full|not enough (?:free )?space/i, { kind: "full" }],
  [/permission denied|read-only|not permitted/i, { kind: "read-only" }],
];

/** Translates whatever was thrown by a call into the host. */
export function troubleOf(error: unknown): Trouble {
  const known = BY_CODE.get(peek(error, "code"));
  if (known) return known;
  const detail = error instanceof Error ? error.message : String(error);
  return BY_WORDS.find(([words]) => words.test(detail))?.[1] ?? { kind: "failed", detail };
}
