// YAML for the acts: values, or the line that is none.

import { parseDocument } from "yaml";
import type { Yaml } from "../src/command/desk";

export function readYaml(text: string): Yaml {
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
