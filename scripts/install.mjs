// Installs the packages the lock file names when they are missing, so that any command works as the first one after a clone.

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const OLDEST_NODE = 20;
const turnFile = join(root, ".cache", "installing");

/** Makes `node_modules` agree with `package-lock.json`, or ends the process with one sentence saying what is in the way. */
export function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    stop(
      `Throughline needs Node ${OLDEST_NODE} or newer and this is ${process.version}: install it from https://nodejs.org.`,
    );
  }
  if (isInstalled()) return;
  const done = takeTurn();
  try {
    // Whoever had the turn before us may have installed everything.
    if (!isInstalled()) install();
  } finally {
    done();
  }
}

/** Whether every package of the lock file is there in its version; those for other systems may be absent. */
function isInstalled() {
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!installed) return false;
  return Object.entries(packagesOf(join(root, "package-lock.json")) ?? {}).every(
    ([path, wanted]) =>
      path === "" ||
      (path in installed ? installed[path].version === wanted.version : wanted.optional === true),
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log("Installing packages, once (about half a minute) …");
  const began = Date.now();
  // Development packages are the ones we need, whatever NODE_ENV says.
  const { status, error, stdout, stderr } = npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
    stop(
      `The packages could not be installed (${error?.message ?? `npm ci ended with ${status}`}): see above, then run this again.`,
    );
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function npm(args) {
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 };
  // Under `npm run` npm says where it lies, which spares Windows a shell.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js") && existsSync(cli))
    return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Waits until no other process installs here, and returns what gives the turn back. */
function takeTurn() {
  mkdirSync(join(root, ".cache"), { recursive: true });
  for (let said = false; ;) {
    try {
      const file = openSync(turnFile, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(turnFile, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") stop(`${turnFile} cannot be written (${error.message}).`);
    }
    if (!said) console.log("Waiting for another installation here to end …");
    said = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    if (!isRunning(holder())) rmSync(turnFile, { force: true });
  }
}

function holder() {
  try {
    return Number(readFileSync(turnFile, "utf8"));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
