// Taking a carry back from the notes alone, as another device must, and what an edit since then keeps.

import { carryBetween } from "../../../src/command/review/carry";
import { takeBackCarry } from "../../../src/command/review/take-back";
import { undoLast } from "../../../src/command/undo";
import { answer, carried, carryOn, note, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W21 = "W/2024-W21.md";
const W22 = "W/2024-W22.md";
const W23 = "W/2024-W23.md";

/** The notes after a carry into W23 that holds `into`, on a device that has no log of it. */
async function elsewhere(from: string, into = "# To do\n", more: Readonly<Record<string, string>> = {}) {
  const start = { ...more, [W22]: from, [W23]: into };
  const { notes } = await carried(start, SUNDAY);
  const vault = memoryVault(notes);
  const takeBack = () => answer(takeBackCarry(deskOf(vault, "2024-06-13"), W23));
  return { start, vault, takeBack };
}

describe("an untouched carry goes home byte for byte", () => {
  test.each([
    ["one line", note("# To do", "- [ ] Report")],
    ["statuses, dates, tags and block ids", note("# To do", "- [/] A ⏫ 📅 2024-06-07 ^b", "- [!] B #x")],
    [
      "an id, which comes home too",
      note("# To do", "- [ ] A 🆔 abc ⛔ def", "- [ ] B  [id:: x]  [due:: 2024-06-07]"),
    ],
    [
      "nested items, continuation lines, fences",
      note(
        "# To do",
        "- [ ] A",
        "  more",
        "\t- [x] done",
        "\t- [ ] B 🆔 b1 ^c",
        "\t\t- note",
        "",
        "  ```",
        "  - [ ] code",
        "  ```",
        "- [ ] C",
      ),
    ],
    [
      "what stood below a done parent",
      note("# To do", "- [x] Site", "\t- [ ] Imprint", "- Garden", "\t- [ ] Peas"),
    ],
    ["equal lines", note("# To do", "- [ ] Call", "- [ ] Call", "- [ ] Call")],
    ["sub-headings", note("# To do", "## Work", "- [ ] A", "**Home**", "", "- [ ] B")],
    ["CRLF", "# To do\r\n- [ ] A\r\n\t- [ ] B\r\n"],
  ])("%s", async (_, from) => {
    const into = from.includes("##")
      ? note("# To do", "## Work", "", "**Home**", "", "- [ ] Own")
      : "# To do\n";
    const { start, vault, takeBack } = await elsewhere(from, into);
    expect(vault.snapshot()).not.toEqual(start);
    const back = await takeBack();
    expect(vault.snapshot()).toEqual(start);
    expect(back.left).toEqual([]);
    expect(back.taken.length).toBeGreaterThan(0);
  });

  test("a line carried twice goes back to the week before only", async () => {
    const vault = memoryVault({ [W21]: "# To do\n- [ ] A\n" });
    await carryOn(vault, "2024-06-02");
    const between = vault.snapshot();
    await carryOn(vault, SUNDAY);
    const other = memoryVault(vault.snapshot());
    await answer(takeBackCarry(deskOf(other, SUNDAY), W23));
    expect(other.notes.get(W22)).toBe(between[W22]);
    expect(other.notes.get(W21)).toBe("# To do\n- [>] A\n");
    expect(other.notes.get(W23)).not.toContain("A  [since");
  });

  test("lines from several reviews go home to each", async () => {
    const start = { [W21]: "# To do\n- [ ] A\n", [W22]: "# To do\n- [ ] B\n", [W23]: "# To do\n" };
    const { notes } = await carried(start, SUNDAY, {}, { choices: () => ({ kind: "carry" }) });
    expect(notes[W23]).toContain("A  [since:: 2024-W21]\n- [ ] B  [since:: 2024-W22]");
    const other = memoryVault(notes);
    const back = await answer(takeBackCarry(deskOf(other, SUNDAY), W23));
    expect(back.taken.map(({ to }) => to)).toEqual([W21, W22]);
    expect(other.snapshot()).toEqual(start);
  });

  test("shown only, it writes nothing", async () => {
    const { vault } = await elsewhere("# To do\n- [ ] A\n");
    const before = vault.snapshot();
    const shown = await takeBackCarry(deskOf(vault, SUNDAY), W23, true);
    expect(shown).toMatchObject({ kind: "done", value: { taken: [{ line: 2, lines: 1, to: W22 }] } });
    expect(vault.snapshot()).toEqual(before);
    expect(vault.writes()).toBe(0);
  });

  test("and is itself undone", async () => {
    const { vault, takeBack } = await elsewhere("# To do\n- [ ] A\n");
    const before = vault.snapshot();
    await takeBack();
    await answer(undoLast(deskOf(vault, SUNDAY)));
    expect(vault.snapshot()).toEqual(before);
  });
});

test("a taking back that came home only in part is ended by whichever device does it next", async () => {
  const { start, vault, takeBack } = await elsewhere(
    note("# To do", "- [/] Report ^r", "  more", "\t- [x] done", "\t- [ ] Figures", "- [ ] Call"),
    note("# To do", "- [ ] Mine"),
  );
  vault.notes.set(W22, start[W22]);
  expect((await takeBack()).taken).toHaveLength(2);
  expect(vault.snapshot()).toEqual(start);
});

describe("what was edited since stays and is named", () => {
  test.each([
    ["another word", "- [ ] Report  [since", "- [ ] Reports  [since"],
    ["ticked", "- [ ] Report", "- [x] Report"],
    ["given a date", "[since:: 2024-W22]", "[since:: 2024-W22]  [due:: 2024-06-20]"],
  ])("%s", async (_, from, to) => {
    const { vault, takeBack } = await elsewhere(note("# To do", "- [ ] Report", "- [ ] Call"));
    const edited = (vault.notes.get(W23) ?? "").replace(from, to);
    vault.notes.set(W23, edited);
    const back = await takeBack();
    expect(vault.notes.get(W23)).toBe(edited.replace("- [ ] Call  [since:: 2024-W22]\n", ""));
    expect(vault.notes.get(W22)).toBe(note("# To do", "- [>] Report", "- [ ] Call"));
    expect(back.taken).toHaveLength(1);
  });

  test("a child added to a copy keeps the whole copy, by its line", async () => {
    const { vault, takeBack } = await elsewhere(note("# To do", "- [ ] Report", "\t- [ ] Figures"));
    const edited = `${vault.notes.get(W23) ?? ""}\t- [ ] My own\n`;
    vault.notes.set(W23, edited);
    const back = await takeBack();
    expect(vault.notes.get(W23)).toBe(edited);
    expect(back).toMatchObject({ taken: [], left: [{ line: 2, from: W22 }], writes: [] });
  });

  test("a source that was edited is not put right by force", async () => {
    const { vault, takeBack } = await elsewhere(note("# To do", "- [ ] Report", "- [ ] Call"));
    vault.notes.set(W22, note("# To do", "- [>] Another report", "- [>] Call"));
    await takeBack();
    expect(vault.notes.get(W22)).toBe(note("# To do", "- [>] Another report", "- [ ] Call"));
    expect(vault.notes.get(W23)).toBe(note("# To do", "- [ ] Report  [since:: 2024-W22]"));
  });

  test("lines written beside the copies stay where they are", async () => {
    const { vault, takeBack, start } = await elsewhere(note("# To do", "- [ ] Report", "- [ ] Call"));
    vault.notes.set(
      W23,
      note(
        "# To do",
        "- [ ] Mine",
        "- [ ] Report  [since:: 2024-W22]",
        "- [ ] Mine too",
        "- [ ] Call  [since:: 2024-W22]",
      ),
    );
    await takeBack();
    expect(vault.notes.get(W22)).toBe(start[W22]);
    expect(vault.notes.get(W23)).toBe(note("# To do", "- [ ] Mine", "- [ ] Mine too"));
  });
});

describe("what was not carried is not taken", () => {
  test("a note into which nothing was carried stays", async () => {
    const before = { [W22]: "# To do\n- [>] Gone elsewhere\n", [W23]: "# To do\n- [ ] Mine\n" };
    const vault = memoryVault(before);
    const back = await answer(takeBackCarry(deskOf(vault, SUNDAY), W23));
    expect(back).toEqual({ note: W23, taken: [], left: [], writes: [] });
    expect(vault.writes()).toBe(0);
  });

  test("a line of one's own that says the same as a moved one", async () => {
    const before = { [W22]: "# To do\n- [>] Report\n", [W23]: "# To do\n- [ ] Report\n" };
    const vault = memoryVault(before);
    await answer(takeBackCarry(deskOf(vault, SUNDAY), W23));
    // Without `since` it was never a copy.
    expect(vault.snapshot()).toEqual(before);
  });

  test("a note that is no review is refused", async () => {
    const vault = memoryVault({ "Plan.md": "# To do\n- [ ] A\n" });
    expect(await refusal(takeBackCarry(deskOf(vault, SUNDAY), "Plan.md"))).toEqual({
      kind: "not-a-review",
      path: "Plan.md",
    });
  });
});

describe("carrying between notes of no kind", () => {
  test("uses the names of weekly sections, dates the copies by the week, and is undone", async () => {
    const start = {
      "Plan.md": note("# Дом", "- [ ] Полка", "- [x] Пол", "", "# Задачи", "- [ ] Отчёт"),
      "Next.md": note("# Что сделать", "- [ ] Моё", "", "# Заметки"),
    };
    const vault = memoryVault(start);
    const desk = deskOf(vault, SUNDAY);
    const report = await answer(carryBetween(desk, { from: "[[Plan]]", to: "Next.md" }));
    expect(vault.notes.get("Next.md")).toBe(
      note(
        "# Что сделать",
        "- [ ] Моё",
        "- [ ] Полка  [since:: 2024-W23]",
        "- [ ] Отчёт  [since:: 2024-W23]",
        "",
        "# Заметки",
      ),
    );
    expect(vault.notes.get("Plan.md")).toBe(
      note("# Дом", "- [>] Полка", "- [x] Пол", "", "# Задачи", "- [>] Отчёт"),
    );
    expect(report).toMatchObject({ note: "Next.md", created: false });
    expect(report.week).toBeUndefined();
    expect((await answer(carryBetween(desk, { from: "Plan", to: "Next" }))).writes).toEqual([]);
    await answer(undoLast(desk));
    expect(vault.snapshot()).toEqual(start);
  });

  test("adds the section in the app's language where the target has none of ours", async () => {
    for (const [appLanguage, heading] of [
      ["en", "# To do"],
      ["ru", "# Что сделать"],
    ] as const) {
      const vault = memoryVault({ "a.md": "- [ ] A\n", "b.md": "text" });
      await answer(carryBetween(deskOf(vault, SUNDAY, { appLanguage }), { from: "a", to: "b" }));
      expect(vault.notes.get("b.md")).toBe(`text\n\n${heading}\n- [ ] A  [since:: 2024-W23]`);
    }
  });

  test("from a review into a note of no kind keeps the review's week", async () => {
    const vault = memoryVault({ [W22]: "# To do\n- [ ] A\n", "Plan.md": "# To do\n" });
    await answer(carryBetween(deskOf(vault, SUNDAY), { from: W22, to: "Plan" }));
    expect(vault.notes.get("Plan.md")).toBe("# To do\n- [ ] A  [since:: 2024-W22]\n");
  });

  test("an empty note takes things as any other", async () => {
    const vault = memoryVault({ "a.md": "- [ ] A", "b.md": "" });
    await answer(carryBetween(deskOf(vault, SUNDAY), { from: "a", to: "b" }));
    expect(vault.notes.get("b.md")).toBe("# To do\n- [ ] A  [since:: 2024-W23]\n");
    expect(vault.notes.get("a.md")).toBe("- [>] A");
  });
});
