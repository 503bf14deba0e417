// The built terminal program, run as a person, cron or a script runs it: another process, arguments, two streams, a status.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "./temp-folder";

const REPOSITORY = join(__dirname, "..", "..");

export interface Ran {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface How {
  readonly cwd?: string;
  /** Where the program keeps its undo log; one that is given may be used again. */
  readonly state?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A module of this folder that is loaded before the program. */
  readonly preload?: string;
  /** Closes the program's output before it says anything, as a reader does that has seen enough; `start` only. */
  readonly closed?: boolean;
}

let built: string | null = null;

/** The program, built from the sources as they are with the options of `npm run build`; once a test file. */
export function programFile(): string {
  if (built !== null) return built;
  const file = join(tempFolder(), "throughline.mjs");
  const options = ["--bundle", "--format=esm", "--target=node20", "--platform=neutral", "--charset=utf8"];
  const more = ["--main-fields=module,main", "--external:node:*", "--minify", "--log-level=error"];
  const esbuild = join(REPOSITORY, "node_modules", ".bin", "esbuild");
  execFileSync(esbuild, ["cli/main.ts", ...options, ...more, `--outfile=${file}`], { cwd: REPOSITORY });
  return (built = file);
}

/** Runs the program to its end. It never sees the state folder, the language or the settings of whoever runs the tests. */
export function run(args: readonly string[], how: How = {}): Ran {
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, argv(args, how), {
    ...options(how),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, signal, stdout, stderr };
}

/** Starts the program; several run at once that way. */
export function start(args: readonly string[], how: How = {}): Promise<Ran> {
  const child = spawn(process.execPath, argv(args, how), options(how));
  const said = { stdout: "", stderr: "" };
  if (how.closed) child.stdout.destroy();
  child.stdout.on("data", (data: Buffer) => (said.stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said.stderr += data.toString()));
  return new Promise((resolve) => {
    child.on("close", (status, signal) => resolve({ status, signal, ...said }));
  });
}

/** The value that an act prints with `--json`, which must have succeeded and have said nothing else. */
export function json(args: readonly string[], how: How = {}): unknown {
  const { status, stdout, stderr } = run([...args, "--json"], how);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.endsWith("\n")).toBe(true);
  expect(stdout.trimEnd()).not.toContain("\n");
  return JSON.parse(stdout) as unknown;
}

/** Expects a refusal: the status, nothing on stdout, one sentence of the promised form on stderr, which is given back. */
export function refusal(ran: Ran, status: 1 | 2 = 1): string {
  expect(ran).toMatchObject({ status, stdout: "" });
  expect(ran.stderr).toMatch(/^throughline: [^\n]+ — [^\n]+\n$/);
  return ran.stderr.slice("throughline: ".length).trimEnd();
}

/** The bytes of every note of a vault by path, the trash left out. */
export function notesOf(vault: string): Readonly<Record<string, string>> {
  const paths = readdirSync(vault, { recursive: true, encoding: "utf8" });
  const notes = paths.filter((path) => path.endsWith(".md") && !/(^|\/)\./.test(path)).sort();
  return Object.fromEntries(notes.map((path) => [path, readFileSync(join(vault, path), "latin1")]));
}

/** Every name below a folder, hidden ones too. */
export function namesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

function argv(args: readonly string[], { preload }: How): string[] {
  const before = preload === undefined ? [] : ["--import", join(__dirname, preload)];
  return [...before, programFile(), ...args];
}

function options({ cwd = "/", state = tempFolder(), env = {} }: How) {
  return { cwd, env: { PATH: process.env["PATH"] ?? "", XDG_STATE_HOME: state, LANG: "C.UTF-8", ...env } };
}
