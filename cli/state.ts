// What this device keeps about a vault: the journal, in the user's state folder and never in the vault.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { isAbsolute, join, posix, win32 } from "node:path";
import type { Keep } from "../src/notebook/journal";
import { isTemporary, remove, writeWhole } from "./disk";
import { takeLock } from "./lock";
import type { Lock } from "./lock";
import { codeOf } from "./trouble";

export interface VaultState {
  readonly keep: Keep;
  /** Waits for another run over the same vault to end, `patienceMs` at most (5 seconds unless told). */
  lock(patienceMs?: number): Promise<Lock>;
}

type Kept = { readonly kind: "kept"; readonly value: unknown } | { readonly kind: "none" | "damaged" };

const PATIENCE_MS = 5000;
/** The state holds words of the notes, so it is its owner's alone. */
const PRIVATE = 0o600;

/** Where programs keep such state: `$XDG_STATE_HOME` where it is an absolute path, else the system's own place; null where nobody knows one. */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string | null,
): string | null {
  const path = platform === "win32" ? win32 : posix;
  const { XDG_STATE_HOME: xdg, LOCALAPPDATA: local } = env;
  // The XDG specification has relative paths ignored.
  if (xdg && path.isAbsolute(xdg)) return path.join(xdg, "throughline");
  if (platform === "win32" && local) return path.join(local, "throughline");
  if (home === null) return null;
  if (platform === "win32") return path.join(home, "AppData", "Local", "throughline");
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "throughline");
  return path.join(home, ".local", "state", "throughline");
}

/** The home folder; null where the system knows none, as for a user without a name in a container. */
function homeFolder(): string | null {
  for (const told of [() => homedir(), () => userInfo().homedir]) {
    const home = attempt(told);
    // An empty HOME would have the state written wherever the program was started.
    if (home !== undefined && isAbsolute(home)) return home;
  }
  return null;
}

/** What is kept where there is no place for it: nothing, so that nothing is written; notes can still be read. */
const NOWHERE: VaultState = {
  keep: { load: async () => undefined, save: async () => false },
  lock: async () => ({ kind: "failed", detail: "no-home" }),
};

/** @param vault the vault's folder; it must exist. */
export function vaultState(
  vault: string,
  folder: string | null = stateFolder(process.env, process.platform, homeFolder()),
): VaultState {
  if (folder === null) return NOWHERE;
  const real = realpathSync.native(vault);
  const name = createHash("sha256").update(real.normalize("NFC")).digest("hex").slice(0, 32);
  const file = join(folder, `${name}.json`);
  return {
    keep: {
      load: async () => {
        const kept = attempt(() => read(file));
        return kept?.kind === "kept" ? kept.value : undefined;
      },
      save: async (value) => attempt(() => write(folder, file, real, value)) ?? false,
    },
    lock: async (patienceMs = PATIENCE_MS) => {
      const lock = await takeLock(folder, name, patienceMs);
      // Whoever holds the lock is alone, so such a file is one of a run that died.
      if (lock.kind === "held") attempt(() => removeLeftovers(folder, `.${name}.`));
      return lock;
    },
  };
}

function read(file: string): Kept {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "none" };
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "kept" in value
      ? { kind: "kept", value: value.kept }
      : { kind: "damaged" };
  } catch {
    return { kind: "damaged" };
  }
}

function write(folder: string, file: string, vault: string, kept: unknown): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Set aside only now: reading alone, as a dry run does, changes nothing on the disk.
  if (read(file).kind === "damaged") renameSync(file, `${file}.damaged`);
  writeWhole(file, JSON.stringify({ vault, kept }), PRIVATE);
  return true;
}

function removeLeftovers(folder: string, beginning: string): void {
  for (const entry of readdirSync(folder))
    if (entry.startsWith(beginning) && isTemporary(entry)) remove(join(folder, entry));
}

/** Undefined where the system refuses. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return undefined;
  }
}
