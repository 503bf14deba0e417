// Mends what a check of the vault found: the guarded edits of one finding, made anew from the notes as they are.

import type { Mend } from "../../care/finding";
import { planAdoption } from "./adopt";
import { findCopiesAmong } from "./collapse";
import { keyOf } from "./collapse-choice";
import type { Desk } from "../desk";
import { planMerge } from "./merge-notes";
import type { Done, Planned } from "../perform";
import { perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

/** Finding again what was found costs a reading of the notes concerned, and nothing else. */
export async function planMend(desk: Desk, mend: Mend): Promise<Planned<object> | Refused> {
  switch (mend.do) {
    case "merge":
      return planMerge(desk, mend);
    case "state":
      if (mend.when === null) return refused({ kind: "no-when", path: mend.path });
      return planAdoption(desk, [{ ...mend, when: mend.when }]);
    case "mark": {
      const found = await findCopiesAmong(desk, mend.among);
      const keys = new Set(mend.keys);
      return found.plan(new Set(found.rows.flatMap((row, i) => (keys.has(keyOf(row)) ? [i] : []))));
    }
    default:
      return mend satisfies never;
  }
}

export function applyMend(desk: Desk, mend: Mend, dryRun = false): Promise<Done<object> | Refused> {
  return perform(desk, () => planMend(desk, mend), dryRun, 1);
}
