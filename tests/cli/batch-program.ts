// What a second process needs to write a batch over a real folder, in one module.

import { folderNotebook } from "../../cli/folder-notebook";
import { vaultState } from "../../cli/state";
import { write } from "../../src/notebook/apply";
import type { Outcome, Writes } from "../../src/notebook/apply";

/** Notes before the batch. */
export const BEFORE = { "W22.md": "- [ ] Call\r\n- [ ] Buy\r\n", "Log.md": "\uFEFFlog" };
/** And after it. */
export const AFTER = {
  "W22.md": "- [>] Call\r\n- [ ] Buy\r\n",
  "Log.md": "\uFEFFlog\ncarried",
  "Weekly/W23.md": "# W23\n- [ ] Call\n",
};

const WRITES: Writes = {
  name: "2024-W23",
  create: [{ path: "Weekly/W23.md", base: "# W23\n", edits: [{ line: 1, expect: [], put: ["- [ ] Call"] }] }],
  gain: [{ path: "Log.md", base: BEFORE["Log.md"], edits: [{ line: 1, expect: [], put: ["carried"] }] }],
  mark: [
    {
      path: "W22.md",
      base: BEFORE["W22.md"],
      edits: [{ line: 0, expect: ["- [ ] Call"], put: ["- [>] Call"] }],
    },
  ],
  discard: [],
};

/** Writes the batch into a vault with the notes `BEFORE`. */
export async function writeBatch(vault: string, state: string): Promise<Outcome> {
  return write(folderNotebook(vault, true), vaultState(vault, state).keep, WRITES);
}
