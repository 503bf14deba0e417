// A line of any note made a task of the coming week: what it says, where it goes, and that the line itself stays.

import type { Desk } from "../../../src/command/desk";
import { makeTask } from "../../../src/command/review/make-task";
import { undoLast } from "../../../src/command/undo";
import { answer, note, refusal, settingsWith } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W23 = "Weekly/2024-W23.md";

/** The due review after a line of another note was made a task. */
async function made(line: string, desk: Partial<Desk> = {}) {
  const vault = memoryVault({ [W23]: "# To do\n- [ ] Here\n- [ ] \n", "Ideas.md": note("# Ideas", line) });
  const report = await answer(makeTask(deskOf(vault, SUNDAY, desk), "Ideas.md", 1));
  expect(vault.notes.get("Ideas.md")).toBe(note("# Ideas", line));
  return { vault, report, text: vault.notes.get(W23) ?? "" };
}

describe("a line of another note", () => {
  test.each([
    ["a bullet", "- Ask Zoe", "Ask Zoe"],
    ["a nested bullet", "\t* Ask Zoe", "Ask Zoe"],
    ["a numbered line", "12. Ask Zoe", "Ask Zoe"],
    ["plain text", "Ask Zoe", "Ask Zoe"],
    ["a heading", "## Ask Zoe", "Ask Zoe"],
    ["a quote", "> Ask Zoe", "Ask Zoe"],
    ["a bullet in a quote", "> - Ask Zoe", "Ask Zoe"],
    ["a task", "- [ ] Ask Zoe", "Ask Zoe"],
    ["a done task", "- [x] Ask Zoe", "Ask Zoe"],
    ["a line with a block id", "- Ask Zoe ^zoe", "Ask Zoe"],
    ["Russian words and a link", "- Спросить [[Зоя|Зою]] про $& и $$", "Спросить [[Зоя|Зою]] про $& и $$"],
  ])("%s becomes a task that links back", async (_, line, words) => {
    const { text, report } = await made(line);
    expect(text).toBe(`# To do\n- [ ] Here\n- [ ] ${words} ([[Ideas]])\n- [ ] \n`);
    expect(report).toEqual({
      note: W23,
      created: false,
      text: `${words} ([[Ideas]])`,
      added: true,
      writes: [W23],
    });
  });

  test("goes above what is there, where the setting says so", async () => {
    const { text } = await made("Ask Zoe", { settings: settingsWith({ carriedPlace: "above" }) });
    expect(text).toBe("# To do\n- [ ] Ask Zoe ([[Ideas]])\n- [ ] Here\n- [ ] \n");
  });

  test("links as the vault links", async () => {
    const { text } = await made("Ask Zoe", { links: { markdown: true, path: "relative" } });
    expect(text).toContain("- [ ] Ask Zoe ([Ideas](../Ideas.md))\n");
  });

  test("is not added twice", async () => {
    const { vault, text } = await made("Ask Zoe");
    const again = await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 1));
    expect(again).toMatchObject({ added: false, note: W23 });
    expect(vault.notes.get(W23)).toBe(text);
  });

  test("is there already when it is in progress, and not when it is done", async () => {
    const ask = async (status: string) => {
      const vault = memoryVault({
        [W23]: `# To do\n- [${status}] Ask Zoe ([[Ideas]])\n`,
        "Ideas.md": "Ask Zoe\n",
      });
      return (await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0))).added;
    };
    expect(await ask("/")).toBe(false);
    expect(await ask("x")).toBe(true);
    expect(await ask(">")).toBe(true);
  });

  test("goes to the tasks, not among what was carried", async () => {
    const vault = memoryVault({
      [W23]: "# Carried over\n- [ ] Old  [since:: 2024-W22]\n\n# To do\n- [ ] Here\n",
      "Ideas.md": "Ask Zoe\n",
    });
    await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0));
    expect(vault.notes.get(W23)).toBe(
      "# Carried over\n- [ ] Old  [since:: 2024-W22]\n\n# To do\n- [ ] Here\n- [ ] Ask Zoe ([[Ideas]])\n",
    );
  });

  test("goes to the tasks below a label, where no heading says what is what", async () => {
    const review = "Carried over:\n- [ ] Old  [since:: 2024-W22]\n\nTo do:\n- [ ] Here\nNotes:\n- a\n";
    const vault = memoryVault({ [W23]: review, "Ideas.md": "Ask Zoe\n" });
    await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0));
    expect(vault.notes.get(W23)).toBe(
      review.replace("- [ ] Here\n", "- [ ] Here\n- [ ] Ask Zoe ([[Ideas]])\n"),
    );
  });

  test("creates the review that is due, without carrying into it", async () => {
    const vault = memoryVault({ "Weekly/2024-W22.md": "# To do\n- [ ] Report\n", "Ideas.md": "Ask Zoe\n" });
    const report = await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0));
    expect(report).toMatchObject({ note: W23, created: true, added: true, writes: [W23] });
    expect(vault.notes.get(W23)).toMatch(/# To do\n- \[ \] Ask Zoe \(\[\[Ideas\]\]\)\n- \[ \] \n$/);
    expect(vault.notes.get("Weekly/2024-W22.md")).toBe("# To do\n- [ ] Report\n");
  });

  test("goes to a later review where one exists", async () => {
    const vault = memoryVault({ "Weekly/2024-W25.md": "# To do\n", "Ideas.md": "Ask Zoe\n" });
    const report = await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0));
    expect(report).toMatchObject({ note: "Weekly/2024-W25.md", created: false });
  });

  test("is undone", async () => {
    const { vault } = await made("Ask Zoe");
    await answer(undoLast(deskOf(vault, SUNDAY)));
    expect(vault.notes.get(W23)).toBe("# To do\n- [ ] Here\n- [ ] \n");
  });

  test("is found by its path where another note has its name", async () => {
    const vault = memoryVault({ [W23]: "# To do\n", "Ideas.md": "Ask Zoe\n", "a/Ideas.md": "Other\n" });
    const report = await answer(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 0));
    expect(report.text).toBe("Ask Zoe ([[Ideas]])");
  });
});

describe("a line of a review", () => {
  test("becomes a task of that review itself, without a link", async () => {
    const vault = memoryVault({
      "Weekly/2024-W22.md": "# Чего было не очень\n- Много встреч\n\n# Что сделать\n- [ ] \n",
      [W23]: "# Что сделать\n",
    });
    const report = await answer(makeTask(deskOf(vault, SUNDAY), "Weekly/2024-W22.md", 1));
    expect(report).toMatchObject({ note: "Weekly/2024-W22.md", text: "Много встреч" });
    expect(vault.notes.get("Weekly/2024-W22.md")).toBe(
      "# Чего было не очень\n- Много встреч\n\n# Что сделать\n- [ ] Много встреч\n- [ ] \n",
    );
    expect(vault.notes.get(W23)).toBe("# Что сделать\n");
  });
});

describe("a line that says nothing", () => {
  test.each(["", "   ", "- ", "- [ ] ", "> ", "## ", "- ^only", "***", "- - -", "| --- | :-: |", "```"])(
    "%j is refused with its number",
    async (line) => {
      const vault = memoryVault({ [W23]: "# To do\n", "Ideas.md": note("# Ideas", line) });
      const why = await refusal(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 1));
      expect(why).toEqual({ kind: "no-line", path: "Ideas.md", line: 1 });
      expect(vault.writes()).toBe(0);
    },
  );

  test.each([0, 1, 2])("so does line %i of the properties", async (line) => {
    const vault = memoryVault({ [W23]: "# To do\n", "Ideas.md": note("---", "type: goal", "---") });
    const why = await refusal(makeTask(deskOf(vault, SUNDAY), "Ideas.md", line));
    expect(why).toEqual({ kind: "no-line", path: "Ideas.md", line });
  });

  test("but a sign that means something is a task", async () => {
    const { report } = await made("- 🎂");
    expect(report.text).toBe("🎂 ([[Ideas]])");
  });

  test("beyond the end of the note too", async () => {
    const vault = memoryVault({ [W23]: "# To do\n", "Ideas.md": "a\n" });
    expect(await refusal(makeTask(deskOf(vault, SUNDAY), "Ideas.md", 7))).toMatchObject({ kind: "no-line" });
  });
});
