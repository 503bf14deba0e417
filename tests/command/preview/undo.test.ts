// What undoing shows before it is done, and that nothing else is done.

import { previewUndo, undoShown } from "../../../src/command/preview/undo";
import { reviewWeek } from "../../../src/command/review/week";
import { answer, note } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const REVIEW = note("# Что сделать", "- [ ] Бег", "- [ ] Почта");

async function carried(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-06-09");
  await answer(reviewWeek(desk, { carry: true }));
  return { vault, desk };
}

describe("Undo, before it is done", () => {
  test("shows what each note gets back, and that a note which was made goes", async () => {
    const { vault, desk } = await carried({ [W22]: REVIEW });
    const shown = await previewUndo(desk);
    expect(shown).toMatchObject({ of: "2024-W23", changed: 2 });
    expect(shown?.notes.map(({ name, goes, left }) => [name, goes, left])).toEqual([
      ["W22 Weekly", false, []],
      ["W23 Weekly", true, []],
    ]);
    expect(shown?.notes[0]?.changes.filter(({ kind }) => kind === "in")).toEqual([
      { kind: "in", text: "- [ ] Бег" },
      { kind: "in", text: "- [ ] Почта" },
    ]);
    expect(vault.notes.get(W22)).toContain("[>] Бег");
    if (!shown) throw new Error("nothing to undo");
    expect(await undoShown(desk, shown)).toMatchObject({ kind: "done", value: { of: "2024-W23" } });
    expect(vault.snapshot()).toEqual({ [W22]: REVIEW });
  });

  test("shows what was edited since, which stays", async () => {
    const { vault, desk } = await carried({ [W22]: REVIEW, [W23]: "# Что сделать\n" });
    vault.notes.set(W23, (vault.notes.get(W23) ?? "").replace("Почта", "Разобрать почту"));
    const shown = await previewUndo(desk);
    const last = shown?.notes.find(({ path }) => path === W23);
    expect(last?.left).toEqual([{ line: 3, reason: "edited" }]);
    expect(last?.goes).toBe(false);
  });

  test("does nothing where a note changed after it was shown", async () => {
    const { vault, desk } = await carried({ [W22]: REVIEW, [W23]: "# Что сделать\n" });
    const shown = await previewUndo(desk);
    if (!shown) throw new Error("nothing to undo");
    const typed = (vault.notes.get(W23) ?? "").replace("Почта", "Разобрать почту");
    vault.notes.set(W23, typed);
    expect(await undoShown(desk, shown)).toEqual({ kind: "changed" });
    expect(vault.notes.get(W23)).toBe(typed);
    expect(vault.notes.get(W22)).toContain("[>] Бег");
  });

  test("has nothing to show where nothing was done", async () => {
    expect(await previewUndo(deskOf(memoryVault({ [W22]: REVIEW }), "2024-06-09"))).toBeNull();
  });
});
