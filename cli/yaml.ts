// YAML for the acts and the notebook: values, or the line that is none.

import { parseDocument } from "yaml";
import type { Yaml } from "../src/command/desk";

/** Reads YAML as its version 1.2 says; what plain properties say is read at once, all else by the package. */
export function readYaml(text: string): Yaml {
  const properties = plainProperties(text);
  if (properties) return { kind: "value", value: properties };
  const document = parseDocument(text, { logLevel: "error" });
  const [error] = document.errors;
  if (error) return { kind: "malformed", line: (error.linePos?.[0].line ?? 1) - 1 };
  try {
    return { kind: "value", value: document.toJS() as unknown };
  } catch {
    // An alias that leads nowhere, or to itself too often, is found only here.
    return { kind: "malformed", line: 0 };
  }
}

const ENTRY = /^([\p{L}][\p{L}\p{N}_-]*):(?: +(.*?))? *$/u;
const LISTED = /^( *)- +(.*?) *$/;
/** Words without any sign that YAML could mean something by. */
const WORDS = /^\p{L}[\p{L}\p{N}]*(?:[ /._-]+[\p{L}\p{N}]+)*$/u;
const RESERVED = /^(?:null|true|false|y|n|yes|no|on|off)$/i;
const WEEK_OR_DAY = /^\d{4}-(?:W\d\d|\d\d-\d\d)$/;
const QUOTED = /^"([^"\\\t]*)"$|^'([^'\t]*)'$/;
const LIST = /^\[([^[\]{}"'#&*!|>%@`:]*)\]$/;

/**
 * The properties of most notes: names with words, whole numbers, days, weeks, quoted texts and lists of these. Null where
 * anything else stands, so that the package decides. It takes fifty times as long, which a hundred reviews add up.
 */
function plainProperties(text: string): Readonly<Record<string, unknown>> | null {
  const properties = new Map<string, unknown>();
  let list: unknown[] | null = null;
  let indent = "";
  let open = "";
  for (const line of text.split("\n")) {
    const entry = ENTRY.exec(line);
    if (entry) {
      const [, name = "", written = ""] = entry;
      const value = written === "" ? null : (scalar(written) ?? listOf(written));
      if (value === undefined || RESERVED.test(name) || properties.has(name)) return null;
      properties.set(name, value);
      open = written === "" ? name : "";
      list = null;
      continue;
    }
    const [, before = "", written = ""] = LISTED.exec(line) ?? [];
    const value = scalar(written);
    if (value === undefined || open === "" || (list && before !== indent)) return null;
    if (!list) properties.set(open, (list = []));
    indent = before;
    list.push(value);
  }
  return Object.fromEntries(properties);
}

function listOf(written: string): readonly unknown[] | undefined {
  const inside = LIST.exec(written)?.[1]?.trim();
  if (inside === undefined) return undefined;
  if (inside === "") return [];
  const values = inside.split(",").map((part) => scalar(part.trim()));
  return values.includes(undefined) ? undefined : values;
}

/** Undefined where the value is not certain. */
function scalar(written: string): string | number | undefined {
  if (WORDS.test(written)) return RESERVED.test(written) ? undefined : written;
  if (WEEK_OR_DAY.test(written)) return written;
  if (/^(?:0|[1-9]\d{0,8})$/.test(written)) return Number(written);
  const quoted = QUOTED.exec(written);
  return quoted ? (quoted[1] ?? quoted[2]) : undefined;
}
