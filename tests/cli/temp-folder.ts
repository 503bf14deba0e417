// Real folders for the tests of the terminal program, and a second process that runs a piece of it.

import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The file system as the program sees it: tests make its calls fail with `jest.spyOn`. */
export const fs = jest.requireActual<typeof import("node:fs")>("node:fs");

const REPOSITORY = join(__dirname, "..", "..");
const made: string[] = [];
const bundles = new Map<string, string>();

afterAll(() => {
  for (const folder of made.splice(0)) {
    unlock(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** A new folder with these files, removed after the tests of the file; its real path. */
export function tempFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "throughline-")));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder: its bytes, mode and times of change, by path. */
export function everyFile(folder: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const file = join(folder, path);
    const { mode, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
    const bytes = lstatSync(file).isFile() ? readFileSync(file, "latin1") : "";
    // A folder's times change with what is in it.
    files[path] = lstatSync(file).isFile() ? `${mode} ${mtimeNs} ${ctimeNs} ${bytes}` : `${mode}`;
  }
  return files;
}

/** An error as the file system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Fails where a temporary file of ours is left below a folder. */
export function expectNoLeftovers(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.endsWith("-tmp"))).toEqual([]);
}

/** Starts a second Node with a module of the program as `program`; `script` is the body of an async function. */
export function secondProcess(module: string, script: string, ...args: readonly string[]): ChildProcess {
  const run = join(tempFolder(), "run.cjs");
  writeFileSync(
    run,
    `const program = require(${JSON.stringify(bundled(module))});\nconst args = process.argv.slice(2);\n(async () => {${script}})();\n`,
  );
  return spawn(process.execPath, [run, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

/** A module of the repository with all it imports, as one file that Node runs. */
function bundled(module: string): string {
  const done = bundles.get(module);
  if (done !== undefined) return done;
  const bundle = join(tempFolder(), "program.cjs");
  const options = ["--bundle", "--platform=node", "--log-level=error", `--outfile=${bundle}`];
  execFileSync(join(REPOSITORY, "node_modules", ".bin", "esbuild"), [join(REPOSITORY, module), ...options]);
  bundles.set(module, bundle);
  return bundle;
}

/** What a process prints until it ends. */
export async function printed(child: ChildProcess): Promise<string> {
  let text = "";
  child.stdout?.on("data", (data: Buffer) => (text += data.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  return text;
}

/** The first thing a process prints. */
export function firstPrint(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once("data", (data: Buffer) => resolve(data.toString())));
}

function unlock(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(join(folder, entry.name));
}
