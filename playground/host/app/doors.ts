// The doors that lead into plugins from outside the app: its command line and its links.

import type { Registries } from "./registry";

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
