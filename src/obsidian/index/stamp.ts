// The state of a file that something was read of: by its time and size it is known again.

import type { TFile } from "obsidian";

export interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

export function stampOf({ stat: { mtime, size } }: TFile): Stamp {
  return { mtime, size };
}

/** Whether a file still is in the state of the stamp. */
export function isOf({ mtime, size }: Stamp, { stat }: TFile): boolean {
  return stat.mtime === mtime && stat.size === size;
}
