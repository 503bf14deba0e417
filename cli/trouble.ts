// What the system says when it will not read or write, in the notebook's words.

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
      return doing === "writing"
        ? { kind: "read-only" }
        : { kind: "failed", detail: "you have no permission to read it" };
    case "ENOSPC":
    case "EDQUOT":
      return { kind: "full" };
    case "ENOENT":
      return { kind: "missing" };
    case "EEXIST":
      return { kind: "exists" };
    case "ENAMETOOLONG":
      return { kind: "failed", detail: "its name is too long for this disk" };
    case "ENOTDIR":
      return { kind: "failed", detail: "a file stands where its path needs a folder" };
    case "ELOOP":
      return { kind: "failed", detail: "its links lead in a circle" };
    default:
      return { kind: "failed", detail: `the system says ${code}` };
  }
}
