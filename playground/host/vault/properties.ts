// A note's properties, changed in its text.

import { parse, stringify } from "yaml";

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** The text with its properties changed by `change`; without any, the block goes. Throws when they are not YAML. */
export function withProperties(text: string, change: (properties: Record<string, unknown>) => void): string {
  const block = BLOCK.exec(text);
  const properties = record(block?.[1] ?? "");
  change(properties);
  const body = text.slice(block?.[0].length ?? 0);
  if (Object.keys(properties).length === 0) return body;
  return `---\n${stringify(properties, { lineWidth: 0, nullStr: "" }).replace(/: $/gm, ":")}---\n${body}`;
}

function record(yaml: string): Record<string, unknown> {
  const data: unknown = parse(yaml, { logLevel: "error" });
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}
