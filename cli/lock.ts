// One run at a time: a lock that its owner's end opens, however it ends.

import { closeSync, mkdirSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { remove } from "./disk";
import { startOf, UNKNOWN } from "./process-start";
import { codeOf } from "./trouble";

export type Lock =
  /** Held until released or until the process ends. */
  | { readonly kind: "held"; release(): void }
  /** Another run is at work, and was for as long as we waited. */
  | { readonly kind: "busy"; readonly pid: number }
  | { readonly kind: "failed"; readonly detail: string };

const PAUSE_MS = 40;
/** Where the system does not tell when a process started, a lock older than this was left by one that is gone. */
const LONGEST_RUN_MS = 10 * 60_000;

/**
 * Takes the lock `name` of a folder, waiting for another run to end.
 *
 * Each run raises a flag, a file named after its process and that process's start, and holds the lock if it then sees no flag
 * of another living run; else it lowers its own and tries again. Of two at once at least one sees the other, and a flag
 * left by the dead is anybody's to remove, because nobody else's can have its name.
 */
export async function takeLock(folder: string, name: string, patienceMs: number): Promise<Lock> {
  const deadline = Date.now() + patienceMs;
  const flag = `${name}.${process.pid}.${startOf(process.pid) ?? UNKNOWN}.lock`;
  for (;;) {
    const tried = raise(folder, name, flag);
    if (tried === null) return held(join(folder, flag));
    if (typeof tried === "string") return { kind: "failed", detail: tried };
    if (Date.now() >= deadline) return { kind: "busy", pid: tried };
    // Uneven pauses, so that two that meet do not meet for ever.
    await wait(PAUSE_MS * (0.5 + Math.random()));
  }
}

/** Null where the lock is ours; else the process whose flag is up, or what the system says. */
function raise(folder: string, name: string, flag: string): number | string | null {
  const file = join(folder, flag);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return code === "EEXIST" ? process.pid : code;
  }
  for (const other of readdirSync(folder)) {
    if (other === flag || !other.startsWith(`${name}.`) || !other.endsWith(".lock")) continue;
    const [pid = "", start = ""] = other.slice(name.length + 1, -".lock".length).split(".");
    if (isAlive(Number(pid), start, join(folder, other))) {
      remove(file);
      return Number(pid);
    }
    remove(join(folder, other));
  }
  return null;
}

function isAlive(pid: number, start: string, file: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = startOf(pid);
  if (now === null) return false;
  if (now !== UNKNOWN && start !== UNKNOWN) return now === start;
  try {
    return Date.now() - statSync(file).mtimeMs < LONGEST_RUN_MS;
  } catch {
    return false;
  }
}

function held(file: string): Lock {
  const release = () => {
    process.off("exit", release);
    remove(file);
  };
  process.on("exit", release);
  return { kind: "held", release };
}
