// What the system says when it will not read or write, in the notebook's words and in the person's.

import type { Refused } from "../src/command/refusal";
import { sayRefused } from "../src/command/say";
import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import type { Trouble } from "../src/notebook/notebook";

/** The system's short name of an error, such as `ENOENT`; null for whatever is no error of the system. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/**
 * The trouble behind an error of the file system.
 * @throws the error itself where it is no system's: that is a bug.
 */
export function troubleOf(error: unknown, doing: "reading" | "writing"): Trouble {
  const code = codeOf(error);
  switch (code) {
    case null:
      throw error;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return doing === "writing" ? { kind: "read-only" } : { kind: "failed", detail: "no-permission" };
    case "ENOSPC":
    case "EDQUOT":
      return { kind: "full" };
    case "ENOENT":
      return { kind: "missing" };
    case "EEXIST":
      return { kind: "exists" };
    case "ENAMETOOLONG":
      return { kind: "failed", detail: "long-name" };
    case "ENOTDIR":
      return { kind: "failed", detail: "file-for-folder" };
    case "ELOOP":
      return { kind: "failed", detail: "circle" };
    default:
      return { kind: "failed", detail: code };
  }
}

/** A trouble's detail as a person reads it: ours in words, the system's by its short name. */
export function sayDetail(detail: string, { trouble }: TerminalWords): string {
  const said = Object.entries(trouble).find(([kind]) => kind === detail);
  return said ? said[1] : detail;
}

/** A refusal as it is said, with what the disk said in the person's words. */
export function sayFailure(refused: Refused, words: TerminalWords): Sentence {
  const { refusal } = refused;
  if (refusal.kind !== "note-trouble" || refusal.trouble.kind !== "failed") return sayRefused(refused, words);
  const trouble = { ...refusal.trouble, detail: sayDetail(refusal.trouble.detail, words) };
  return sayRefused({ ...refused, refusal: { ...refusal, trouble } }, words);
}
