// Loaded before the program: at the n-th call that writes, the process is killed for good, or the disk is full from then on.
//
// AT: the call, from 1. HOW: `kill`, `full` (this call and all after it fail), or `once` (only this one). CALLS: a file that
// is told how many there were. Of a text that is being written, half is on the disk when it happens.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const at = Number(process.env.AT);
const how = process.env.HOW;
const real = { ...fs };
let calls = 0;

function fault(half) {
  if (how === "kill") {
    half();
    process.kill(process.pid, "SIGKILL");
    // The signal may take a moment, in which nothing more must happen.
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  half();
  throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", errno: -28 });
}

/** Removing takes no room, so a full disk refuses everything but that. */
function patch(name, writes = () => true, half = () => {}) {
  fs[name] = (...args) => {
    if (!writes(...args)) return real[name](...args);
    calls++;
    const fails = how === "kill" || name !== "unlinkSync";
    if (fails && (calls === at || (how === "full" && calls > at))) fault(() => half(...args));
    return real[name](...args);
  };
}

patch("openSync", (_file, flags) => /[wax+]/.test(flags ?? "r"));
patch("writeFileSync", undefined, (file, bytes) => {
  const all = Buffer.from(bytes);
  real.writeSync(file, all, 0, all.length >> 1);
});
for (const name of ["fsyncSync", "renameSync", "linkSync", "unlinkSync", "mkdirSync"]) patch(name);
syncBuiltinESMExports();
process.on("exit", () => {
  if (process.env.CALLS) real.writeFileSync(process.env.CALLS, String(calls));
});
