// The sample vault's files, as a host is given them.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const folder = join(__dirname, "../../../sample-vault");

/** Texts by path, the vault's configuration among them. */
export function sampleVault(): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  return Object.fromEntries(
    paths
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}
