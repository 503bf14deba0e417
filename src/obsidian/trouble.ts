// What an error of Obsidian or of the file system under it means for a note.

import type { Trouble } from "../notebook/notebook";
import { peek } from "./neighbours/door";

/** Node's error codes, which desktop passes through, and the sentences of Obsidian and the phones' file systems. */
const KINDS: readonly (readonly [RegExp, Exclude<Trouble["kind"], "failed">])[] = [
  [/EEXIST|already exists/i, "exists"],
  [/ENOENT|not found|does(?:n't| not) exist|no such file/i, "missing"],
  [/ENOSPC|EDQUOT|no space left|disk full|not enough (?:free )?space/i, "full"],
  [/EACCES|EPERM|EROFS|permission denied|read-only|not permitted/i, "read-only"],
];

/** Translates whatever was thrown by a call into the host. A code goes first: a sentence may name a note called so. */
export function troubleOf(error: unknown): Trouble {
  const detail = error instanceof Error ? error.message : String(error);
  for (const said of [String(peek(error, "code")), detail]) {
    const kind = KINDS.find(([words]) => words.test(said))?.[1];
    if (kind) return { kind };
  }
  return { kind: "failed", detail };
}
