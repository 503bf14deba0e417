// One run at a time over a vault, and no lock that outlives its process.

import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../../cli/lock";
import { startOf } from "../../cli/process-start";
import { firstPrint, printed, secondProcess, tempFolder } from "./temp-folder";

const HOLD = `
  const lock = await program.takeLock(args[0], "v", 5000);
  console.log(lock.kind);
  setTimeout(() => args[2] === "release" && lock.release(), Number(args[1]));`;

// Other processes are started, which takes as long as the machine is busy.

/** Takes the lock and gives it back at once. */
async function takes(folder: string, patienceMs: number): Promise<string> {
  const lock = await takeLock(folder, "v", patienceMs);
  if (lock.kind === "held") lock.release();
  return lock.kind;
}

describe("a lock", () => {
  test("is refused, by name, while another process is at work, and free when that was killed", async () => {
    const folder = tempFolder();
    const child = secondProcess("cli/lock.ts", HOLD, folder, "60000");
    expect(await firstPrint(child)).toBe("held\n");
    const start = performance.now();
    expect(await takeLock(folder, "v", 150)).toEqual({ kind: "busy", pid: child.pid });
    expect(performance.now() - start).toBeGreaterThanOrEqual(150);
    expect(await takes(folder, 0)).toBe("busy");
    const other = await takeLock(folder, "another vault", 0);
    expect(other.kind).toBe("held");
    if (other.kind === "held") other.release();

    child.kill("SIGKILL");
    // Asleep, we do not bury it: it is dead and still has its number.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    expect(await takes(folder, process.platform === "linux" ? 0 : 2000)).toBe("held");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is waited for while its owner ends its work", async () => {
    const folder = tempFolder();
    const child = secondProcess("cli/lock.ts", HOLD, folder, "300", "release");
    await firstPrint(child);
    expect(await takes(folder, 5000)).toBe("held");
  });

  test("goes when its process ends without giving it back", async () => {
    const folder = tempFolder();
    const child = secondProcess("cli/lock.ts", HOLD, folder, "0");
    expect(await printed(child)).toBe("held\n");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a dead process whose number a living one has now is taken over", async () => {
    const folder = tempFolder({ [`v.${process.ppid}.00000000-1.lock`]: "", "v.rubbish.lock": "" });
    expect(startOf(process.ppid)).not.toBeNull();
    expect(await takes(folder, 0)).toBe("held");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of which nobody knows when its process started holds for ten minutes at most", async () => {
    const flag = `v.${process.ppid}.unknown.lock`;
    const folder = tempFolder({ [flag]: "" });
    expect(await takes(folder, 0)).toBe("busy");
    const eleven = Date.now() / 1000 - 11 * 60;
    utimesSync(join(folder, flag), eleven, eleven);
    expect(await takes(folder, 0)).toBe("held");
  });

  test("is not given twice to one process", async () => {
    const folder = tempFolder();
    const first = await takeLock(folder, "v", 0);
    expect(await takeLock(folder, "v", 0)).toEqual({ kind: "busy", pid: process.pid });
    if (first.kind === "held") first.release();
    expect(await takes(folder, 0)).toBe("held");
  });

  test("lets three processes that count in one file lose no count", async () => {
    const folder = tempFolder();
    const counter = join(tempFolder(), "counter");
    writeFileSync(counter, "0");
    const script = `
      const { readFileSync, writeFileSync } = require("node:fs");
      for (let i = 0; i < 15; i++) {
        const lock = await program.takeLock(args[0], "v", 20000);
        if (lock.kind !== "held") throw new Error(JSON.stringify(lock));
        const count = Number(readFileSync(args[1], "utf8"));
        await new Promise((resolve) => setTimeout(resolve, 3));
        writeFileSync(args[1], String(count + 1));
        lock.release();
      }`;
    await Promise.all([1, 2, 3].map(() => printed(secondProcess("cli/lock.ts", script, folder, counter))));
    expect(readFileSync(counter, "utf8")).toBe("45");
  });
});

describe("a process's start", () => {
  test("stays the same while it lives and is none for a number nobody has", () => {
    const start = startOf(process.pid);
    expect(start).toMatch(/^[0-9A-Za-z-]+$/);
    expect(startOf(process.pid)).toBe(start);
    expect(startOf(0x7ffffffe)).toBeNull();
  });
});
