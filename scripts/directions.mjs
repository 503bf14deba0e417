// Checks who imports whom against .dependency-cruiser.cjs. Its own command refuses versions of Node on which it works well.

import { cruise } from "dependency-cruiser";
import readTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { join } from "node:path";
import config from "../.dependency-cruiser.cjs";
import { root } from "./install.mjs";

process.chdir(root);
const { output } = await cruise(
  ["src", "cli", "tests", "playground"],
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: readTsConfig(join(root, config.options.tsConfig.fileName)) },
);
for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name) : from === to ? [] : [to];
  console.log(`${[from, ...path].join(" → ")}\n    ${rule.name}: ${comment(rule.name)}`);
}
process.exitCode = output.summary.violations.length > 0 ? 1 : 0;

function comment(name) {
  return config.forbidden.find((rule) => rule.name === name).comment;
}
