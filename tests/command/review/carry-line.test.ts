// One task of an earlier review, carried by itself: where it goes, what goes along, and that all else stays.

import { carryLine } from "../../../src/command/review/carry-line";
import { undoLast } from "../../../src/command/undo";
import { answer, note, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W22 = "Weekly/2024-W22.md";
const W23 = "Weekly/2024-W23.md";
const OLD = note("# To do", "- [ ] Call Dina", "\t- [ ] ask first", "- [ ] Позвонить", "- [x] Done", "words");

function vaultOf(more: Readonly<Record<string, string>> = { [W23]: "# To do\n- [ ] \n" }) {
  const vault = memoryVault({ [W22]: OLD, ...more });
  const before = vault.snapshot();
  return { vault, before, desk: deskOf(vault, SUNDAY) };
}

describe("carrying one task", () => {
  test("copies it with what is below into the latest review and marks it alone", async () => {
    const { vault, desk } = vaultOf();
    const report = await answer(carryLine(desk, W22, 1));
    expect(report).toMatchObject({ note: W23, carried: [{ text: "Call Dina" }] });
    expect(vault.snapshot()).toEqual({
      [W22]: OLD.replace("- [ ] Call", "- [>] Call").replace("- [ ] ask", "- [>] ask"),
      [W23]: note("# To do", "- [ ] Call Dina  [since:: 2024-W22]", "\t- [ ] ask first", "- [ ] "),
    });
  });

  test("takes the task a line belongs to", async () => {
    const { vault, desk } = vaultOf();
    await answer(carryLine(desk, W22, 2));
    expect(vault.notes.get(W23)).toContain("- [ ] Call Dina  [since:: 2024-W22]\n\t- [ ] ask first\n");
  });

  test("makes the review that is due where there is none yet", async () => {
    const { vault, desk } = vaultOf({});
    const report = await answer(carryLine(desk, W22, 3));
    expect(report).toMatchObject({ note: W23, created: true });
    expect(vault.notes.get(W23)).toContain("- [ ] Позвонить  [since:: 2024-W22]\n");
    expect(vault.notes.get(W22)).toBe(OLD.replace("- [ ] Поз", "- [>] Поз"));
  });

  test("is undone whole", async () => {
    const { vault, before, desk } = vaultOf();
    await answer(carryLine(desk, W22, 1));
    await answer(undoLast(desk));
    expect(vault.snapshot()).toEqual(before);
  });

  test.each([
    ["a task that is done", 4],
    ["words", 5],
    ["a heading", 0],
    ["no line at all", 99],
  ])("writes nothing for %s", async (_, line) => {
    const { vault, before, desk } = vaultOf();
    expect(await answer(carryLine(desk, W22, line))).toMatchObject({ carried: [], writes: [] });
    expect(vault.snapshot()).toEqual(before);
  });

  test("refuses where no review is later, and in a note that is none", async () => {
    const { desk } = vaultOf({ [W23]: "# To do\n- [ ] Here\n", "Ideas.md": "- [ ] Idea\n" });
    expect(await refusal(carryLine(desk, W23, 1))).toEqual({ kind: "no-later-review", path: W23 });
    expect(await refusal(carryLine(desk, "Ideas.md", 0))).toEqual({ kind: "not-a-review", path: "Ideas.md" });
  });
});
