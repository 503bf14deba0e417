// Runs every check of the repository and ends with one line: how many passed, failed and were skipped.
//
//   npm test                           everything
//   npm test -- --only STEP [PATTERN]  one step; after `jest` or `browser`, only the tests whose file matches
//   npm run test:deep [-- PATTERN]     the tests alone, with the long runs of the generated ones

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const steps = [
  check("types", "typescript/bin/tsc", ["--noEmit", "--project", "."]),
  check("lint", "eslint/bin/eslint.js", [".", "--max-warnings", "0"]),
  { name: "directions", run: () => asCheck(node(["scripts/directions.mjs"])) },
  check("unused", "knip/bin/knip.js", ["--no-progress"]),
  check("format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
  { name: "build", run: () => asCheck(node(["esbuild.config.mjs"])) },
  { name: "jest", run: jest },
  { name: "browser", run: browser },
];

/** Steps that are many tests, of which one may want some. */
const PATTERNED = ["jest", "browser"];

const { chosen, pattern, deep } = readArguments(process.argv.slice(2));
ensureInstalled();

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of chosen) {
  const began = Date.now();
  const result = await run();
  for (const key of Object.keys(total)) total[key] += result[key];
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${result.failed ? "✗" : "✓"} ${name.padEnd(10)} ${seconds.padStart(6)} s${result.note ?? ""}`);
  if (result.failed || result.always) console.log(indent(result.output));
}
process.exitCode = total.failed ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

/** A step that is one command: it passes when the command ends with 0. */
function check(name, program, args) {
  return { name, run: () => asCheck(node([join("node_modules", program), ...args])) };
}

async function asCheck(running) {
  const { status, output } = await running;
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, output };
}

/** The tests, counted one by one; a file that does not load counts as one failure. */
async function jest() {
  const folder = mkdtempSync(join(tmpdir(), "throughline-test-"));
  const report = join(folder, "report.json");
  // A busy machine is not a failure, so one test may take a minute, and a long run of generated cases some hours.
  const patience = `--testTimeout=${deep ? 6 * 3_600_000 : 60_000}`;
  const args = [
    "node_modules/jest/bin/jest.js",
    "--ci",
    "--json",
    `--outputFile=${report}`,
    patience,
    ...pattern,
  ];
  // A long run should show that it moves; a run of seconds should only say what is wrong.
  const { output } = await node(args, { show: deep, env: deep ? { THROUGHLINE_DEEP: "1" } : {} });
  try {
    return counted(JSON.parse(readFileSync(report, "utf8")), output);
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\n${error.message}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The journeys through the playground, counted one by one by the script that walks them. */
async function browser() {
  const { status, output } = await node(["scripts/browser-tests.mjs", ...pattern]);
  const lines = output.trim().split("\n");
  try {
    const told = JSON.parse(lines.pop());
    const note = `  ${told.passed + told.failed} journeys`;
    return { ...told, note, output: lines.filter((line) => !line.startsWith("✓")).join("\n") };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: `${output}\nended with ${status}` };
  }
}

function counted(report, output) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // Found no test at all, or complained about itself: jest then fails without a failed test.
  const broken = !report.success && failed === 0;
  const files = report.testResults;
  const skipped = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "pending" || status === "todo" || status === "disabled")
      .map(({ fullName }) => `skipped: ${fullName} (${relative(root, name)})`),
  );
  // A long run has shown its failures already.
  const wrong = deep ? [] : files.filter(({ status }) => status === "failed").map(({ message }) => message);
  return {
    passed: report.numPassedTests,
    failed: failed + (broken ? 1 : 0),
    skipped: skipped.length,
    note: `  ${report.numTotalTests} tests in ${report.numTotalTestSuites} files`,
    always: skipped.length > 0,
    output: [...skipped, ...wrong, ...(broken ? [output] : [])].join("\n"),
  };
}

/** Runs Node on a script of ours or of a package. Resolves with its exit status and all it said. */
function node(args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    }
    child.on("error", (error) => resolve({ status: 1, output: error.message }));
    child.on("close", (code, signal) =>
      resolve({ status: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

function indent(text) {
  return text.trim().replace(/^(?=.)/gm, "    ");
}

function readArguments(args) {
  const deep = args[0] === "--deep";
  const only = deep ? "jest" : args[0] === "--only" ? args[1] : undefined;
  const pattern = args.slice(deep ? 1 : 2);
  const chosen = steps.filter(({ name }) => only === undefined || name === only);
  const understood =
    only === undefined ? args.length === 0 : PATTERNED.includes(only) || pattern.length === 0;
  if (!understood || chosen.length === 0) {
    const names = steps.map(({ name }) => name).join(", ");
    console.error(`usage: npm test [-- --only STEP [PATTERN]], where STEP is one of ${names}`);
    process.exit(2);
  }
  return { chosen, pattern, deep };
}
