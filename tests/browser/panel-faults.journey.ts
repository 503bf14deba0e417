// Notes that are not as they were meant: the sidebar says so in a sentence where the person looks, and shows the rest.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { openPanel, rowsOf, texts } from "./support/panel";
import { notices, opened, stored, until } from "./support/person";

const goal = (rest = "", body = "") => `---\ntype: goal\nstatus: active\n${rest}---\n${body}`;
const driver = (rest = "", body = "") => `---\ntype: driver\n${rest}---\n${body}`;
const REVIEW = "Weekly/2024-W26.md";
const VAULT = {
  [REVIEW]:
    "# Thoughts\n[[P2P]]\n# Goals\n- [[School]]: 5 pupils\n- [[Shcool]]: 6 pupils\n# To do\n- [ ] a\n",
  "School.md": goal("target: many\ndrivers: '[[Nobody]]'\n", "## Updates\n- 2024-02-31 — 3\n"),
  "Old/School.md": goal(),
  "Broken.md": "---\ntype: goal\nowner: Vera\ntags: [a\n---\n# Broken\n",
  "P2P.md": driver(
    "parent: '[[Loop]]'\nreview: soon\n",
    "## Backlog\n> [!todo]\n> - [ ] Survey\n\n## Worklog\n- 30.02.2024: called\n- 2024-06-01 — began\n",
  ),
  "Loop.md": driver("parent: '[[P2P]]'\n"),
};

journey(
  "what is wrong in a note is said in its row, and the rest of it is shown",
  { vault: VAULT, note: REVIEW, height: 1400 },
  async (page) => {
    await openPanel(page);
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    assert.deepEqual([...(await rowsOf(page, "Goals"))].sort(), [
      "Broken",
      "School",
      "School",
      "There is no note “Shcool”.",
    ]);
    const said = await texts(page, ".throughline-remark");
    assert.deepEqual([...said].sort(), [
      "Another goal has the same name: Old/School.md. Links may lead there.",
      "Another goal has the same name: School.md. Links may lead there.",
      "It is a part of itself: Loop › P2P › Loop.",
      "It is a part of itself: P2P › Loop › P2P.",
      "Items in quotes and callouts are not counted (line\u00a08).",
      "No calendar has the day 2024-02-31 (line\u00a08).",
      "No calendar has the day 30.02.2024 (line\u00a011).",
      "The properties cannot be read from line 4 on: mend the YAML there.",
      "There is no note “Nobody”.",
      "“review” is “soon”, which is no day like 2024-06-30.",
      "“target” is “many”, which is no number.",
    ]);
    assert.ok((await texts(page, ".is-driver .is-facts")).some((text) => text.includes("2024-06-01")));
    await checkAccessible(page, "the panel with faults");
    await page.locator(".throughline-remark", { hasText: "callouts" }).click();
    await until(
      () => opened(page),
      (path) => path === "P2P.md",
      "the open note",
    );
    const line = await page.evaluate(
      () => window.playground.app.workspace.activeEditor?.editor?.getCursor().line,
    );
    assert.equal(line, 7);
  },
);

journey(
  "a note that is deleted between click and write is said, and nothing is written",
  { vault: VAULT, note: REVIEW, height: 1400 },
  async (page) => {
    await openPanel(page);
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    const title = page.locator(".throughline-title", { hasText: /^P2P$/ });
    const driver = page.locator(".is-driver").filter({ has: title });
    await driver.hover();
    await driver.getByRole("button", { name: "Log work" }).click();
    await page.locator(".throughline-entry").fill("called");
    await page.evaluate(() => {
      const { app } = window.playground;
      const file = app.vault.getFileByPath("P2P.md");
      const field = document.querySelector(".throughline-entry");
      // In one turn: nothing is drawn between the two.
      if (file) void app.fileManager.trashFile(file);
      field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
    const [said] = await until(
      () => notices(page),
      (all) => all.length > 0,
      "the refusal",
    );
    assert.equal(said, "“P2P.md” is gone — restore it or choose another note.");
    assert.equal(await stored(page, "P2P.md"), null);
    await until(
      () => rowsOf(page, "Drivers"),
      (rows) => !rows.includes("P2P"),
      "the drivers",
    );
  },
);

journey(
  "a goal with broken properties is not written to, and its status is told to be mended",
  { vault: VAULT, note: REVIEW, height: 1400 },
  async (page) => {
    await openPanel(page);
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    await page.locator(".is-goal", { hasText: "Broken" }).hover();
    await page.getByRole("button", { name: "Pause this goal" }).click();
    const [said] = await until(
      () => notices(page),
      (all) => all.length > 0,
      "the refusal",
    );
    assert.ok(said?.includes("Broken.md"), said ?? "");
    assert.equal(await stored(page, "Broken.md"), VAULT["Broken.md"]);
  },
);

const WRONG = [
  ["tasks", "The first line of this block says what to show: goals, drivers or week; it says “tasks”."],
  ["goals\\nscope: everything", "The scope is linked, mine or all, not “everything”."],
  ["goals\\nlimit: 3", "“limit: 3” is none of scope:, note:, owner: and area: with something behind it."],
  ["drivers\\narea: Nowhere\\nscope: all", "No drivers among these notes."],
] as const;

journey(
  "wrong words in a block are said in it, one sentence each",
  {
    vault: {
      ...VAULT,
      "Board.md": WRONG.map(
        ([source]) => `\`\`\`throughline\n${source.replaceAll("\\n", "\n")}\n\`\`\`\n\n`,
      ).join(""),
    },
    note: "Board.md",
  },
  async (page) => {
    await page.keyboard.press("Control+e");
    await until(
      () => page.locator(".throughline-block").evaluateAll((all) => all.map((one) => one.textContent ?? "")),
      (all) => all.join("\n") === WRONG.map(([, said]) => said).join("\n"),
      "the blocks",
    );
  },
);
