// A note's properties, read from the head of its file alone.

import { closeSync, openSync, readSync } from "node:fs";
import type { Properties } from "../src/notebook/notebook";
import { readYaml } from "./yaml";

/** Bytes that hold the properties of most notes. */
const FIRST_READ = 1024;
/** Frontmatter that is still open after so many bytes is a rule on the first line of a long note. */
const LONGEST = 1 << 20;
/** In bytes as letters of one byte each, so that most notes need not be decoded; the first three are a byte order mark. */
const OPENING = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /(?:^|\r\n?|\n)---[ \t]*(?=[\r\n]|$)/;

/** The properties of a file, `null` where it has none; what is no map or no YAML is empty. @throws the system's errors. */
export function readProperties(file: string): Properties | null {
  const block = frontmatterOf(file);
  if (block === null) return null;
  const yaml = readYaml(block);
  const value = yaml.kind === "value" ? yaml.value : null;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What stands between the two `---`, reading no further than needed. */
function frontmatterOf(file: string): string | null {
  const fd = openSync(file, "r");
  try {
    let bytes = Buffer.alloc(0);
    for (let size = FIRST_READ; size <= LONGEST; size *= 4) {
      const more = Buffer.allocUnsafe(size - bytes.length);
      const count = readSync(fd, more, 0, more.length, bytes.length);
      bytes = Buffer.concat([bytes, more.subarray(0, count)]);
      const whole = count < more.length;
      const opening = OPENING.exec(bytes.toString("latin1"));
      if (!opening) return null;
      // A letter cut in two at the end is not seen: only up to the last line break is looked at.
      const end = whole ? bytes.length : bytes.lastIndexOf("\n") + 1;
      const rest = bytes.toString("utf8", opening[0].length, Math.max(opening[0].length, end));
      const closing = CLOSING.exec(rest);
      if (closing) return rest.slice(0, closing.index).replace(/\r\n?/g, "\n");
      if (whole) return null;
    }
    return null;
  } finally {
    closeSync(fd);
  }
}
