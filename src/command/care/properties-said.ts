// What a note's properties say, also where they are no YAML: a goal must not vanish for a bracket that nobody closed.

import type { NoteFacts } from "../../board/facts";
import type { Page } from "../../note/page";
import type { Properties } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { propertiesOf } from "../reading";

export interface PropertiesSaid {
  readonly values: Properties | null;
  /** The line (0-based) from which on they cannot be read; null where all can. */
  readonly broken: number | null;
}

const KEY = /^[\p{L}][\p{L}\p{N} _-]*:[ \t]+\S/u;

/** Reads properties for what is only shown. Of YAML that is broken it gives the lines that are YAML by themselves. */
export function propertiesSaid(page: Page, desk: Pick<Desk, "yaml">): PropertiesSaid {
  const read = propertiesOf(page, desk);
  if (read.kind === "properties") return { values: read.values, broken: null };
  const { frontmatter } = page.outline;
  const lines = frontmatter ? page.lines.slice(frontmatter.line + 1, frontmatter.end - 1) : [];
  const values: Record<string, unknown> = {};
  for (const line of lines) {
    const yaml = KEY.test(line) ? desk.yaml(line) : null;
    if (yaml?.kind !== "value" || typeof yaml.value !== "object" || yaml.value === null) continue;
    for (const [key, value] of Object.entries(yaml.value)) values[key] ??= value as unknown;
  }
  const { refusal } = read;
  return { values, broken: refusal.kind === "malformed-properties" ? refusal.line : 0 };
}

/** The facts of a note whose properties are broken say so. */
export function withBroken(facts: NoteFacts, broken: number | null): NoteFacts {
  if (broken === null) return facts;
  return { ...facts, remarks: [{ kind: "broken-properties", line: broken }, ...facts.remarks] };
}
