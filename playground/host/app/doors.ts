// The doors that lead into plugins from outside the app: its command line and its links.

import type { Registries } from "./registry";

/** A command line as it is typed behind `obsidian`: words, `name=value` and `name="a value"`; a word alone is "true". */
export function readCommandLine(line: string): {
  readonly command: string;
  readonly params: Readonly<Record<string, string>>;
} {
  const [command = "", ...words] = (line.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) =>
    word.replaceAll('"', ""),
  );
  return { command, params: paramsOf(words) };
}

/** A link as the system hands it over: its action and its query, decoded; null for a link of another program. */
export function readLink(
  link: string,
): { readonly action: string; readonly params: Readonly<Record<string, string>> } | null {
  const [, action, query = ""] = /^obsidian:\/\/([^/?#]+)\/?(?:\?([^#]*))?$/.exec(link) ?? [];
  if (action === undefined) return null;
  return { action, params: paramsOf(query.split("&").filter(Boolean), decodeURIComponent) };
}

function paramsOf(
  words: readonly string[],
  decode: (text: string) => string = (text) => text,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=");
      return at < 0 ? [decode(word), "true"] : [decode(word.slice(0, at)), decode(word.slice(at + 1))];
    }),
  );
}

/** Runs what a plugin registered for the command line; rejects when nothing did. Flags without a value are "true". */
export async function runCli(
  { cli }: Registries,
  command: string,
  params: Readonly<Record<string, string>> = {},
): Promise<string> {
  const found = cli.all().find((each) => each.command === command);
  if (!found) throw new Error(`Command "${command}" not found`);
  return found.handler({ ...params });
}

/** Runs what a plugin registered for `obsidian://action?…`; false when nothing did. */
export function openUri(
  { protocols }: Registries,
  action: string,
  params: Readonly<Record<string, string>> = {},
): boolean {
  const found = protocols.all().find((each) => each.action === action);
  void found?.handler({ ...params, action });
  return found !== undefined;
}
