// Paths of new notes where a folder is written in other letters than the vault has it in.

import { reviewWeek } from "../../src/command/review/week";
import { spelled } from "../../src/command/taken";
import { settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const SUNDAY = "2024-06-09";
const NOTES = {
  "Weekly/2024/2024-W22.md": "# To do\n- [ ] Call Dina\n",
  "ЗАМЕТКИ/Разное.md": "",
  "A.md": "",
};

test.each([
  ["weekly/2024/2024-W23.md", "Weekly/2024/2024-W23.md"],
  ["weekly/2025/2025-W01.md", "Weekly/2025/2025-W01.md"],
  ["Weekly/2024/2024-W23.md", "Weekly/2024/2024-W23.md"],
  ["заметки/2024-W23.md", "ЗАМЕТКИ/2024-W23.md"],
  ["New/2024-W23.md", "New/2024-W23.md"],
  ["2024-W23.md", "2024-W23.md"],
])("%s goes to %s", (path, to) => {
  expect(spelled(path, deskOf(memoryVault(NOTES), SUNDAY))).toBe(to);
});

test("a folder that is there in these very letters is taken, whatever stands beside it", () => {
  const vault = memoryVault({ ...NOTES, "weekly/Other.md": "" });
  expect(spelled("weekly/2024-W23.md", deskOf(vault, SUNDAY))).toBe("weekly/2024-W23.md");
});

test("a review is made beside the others where the name format has their folder in other letters", async () => {
  const vault = memoryVault(NOTES);
  const settings = settingsWith({ weeklyName: "[weekly]/GGGG/GGGG-[W]WW" });
  const done = await reviewWeek(deskOf(vault, SUNDAY, { settings }), { carry: true });
  expect(done).toMatchObject({ kind: "done", value: { note: "Weekly/2024/2024-W23.md", created: true } });
  expect(vault.snapshot()["Weekly/2024/2024-W23.md"]).toContain("Call Dina");
});
