// When a process started, which tells it from a later one that was given the same number.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf } from "./trouble";

/** A start in letters fit for a file name; `null`: there is no such process; `"unknown"`: there is one, and that is all we learn. */
export type Start = string | null;

export const UNKNOWN = "unknown";

/** Asks the system when a process started. */
export function startOf(pid: number): Start {
  switch (process.platform) {
    case "linux":
      return startInProc(pid) ?? (hasProc() ? null : existence(pid));
    case "win32":
      // Asking takes longer there than all the rest of a run.
      return existence(pid);
    default:
      return existence(pid) === null ? null : startByPs(pid);
  }
}

function startInProc(pid: number): Start {
  const stat = textOf(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces and parentheses; proc(5) numbers the state behind it 3 and the start 22.
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  const ticks = rest[18];
  if (ticks === undefined || state === "Z" || state === "X") return null;
  // Ticks count from the boot, and machines that start alike have processes that start alike.
  return `${textOf("/proc/sys/kernel/random/boot_id")?.slice(0, 8) ?? ""}-${ticks}`;
}

function startByPs(pid: number): Start {
  try {
    const options = { encoding: "utf8", env: { ...process.env, LC_ALL: "C", TZ: "UTC" } } as const;
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], options).trim();
    return started === "" ? null : started.replace(/[^0-9A-Za-z]+/g, "-");
  } catch {
    return existence(pid);
  }
}

function existence(pid: number): Start {
  try {
    process.kill(pid, 0);
    return UNKNOWN;
  } catch (error) {
    // Not being allowed to signal it means that it is there.
    return codeOf(error) === "EPERM" ? UNKNOWN : null;
  }
}

function hasProc(): boolean {
  return textOf("/proc/self/stat") !== null;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
