// An act that writes into a note which somebody is writing in: their place, their word and their steps to undo stay theirs.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import { edited, stored } from "./support/person";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const PROSE = "- [x] A thing that went well enough to be written down, as all of them are.\n";
const VAULT = {
  [W22]: `# To do\n- [ ] Call Dina\n- [ ] Позвонить\n# What went well\n${PROSE.repeat(300)}`,
  [W23]: `# To do\n- [ ] Already here\n\n# What went well\n${PROSE.repeat(300)}The end`,
};
const COPIES =
  "- [ ] Already here\n- [ ] Call Dina  [since:: 2024-W22]\n- [ ] Позвонить  [since:: 2024-W22]\n";

/** Where the cursor stands in the window, from its top, in pixels. */
function cursorTop(page: Page): Promise<number> {
  return page.evaluate(() => {
    interface Placed {
      readonly cm: {
        readonly state: { readonly selection: { readonly main: { readonly head: number } } };
        coordsAtPos(at: number): { readonly top: number } | null;
      };
    }
    const { cm } = window.playground.app.workspace.activeEditor?.editor as unknown as Placed;
    return cm.coordsAtPos(cm.state.selection.main.head)?.top ?? NaN;
  });
}

async function putCursorAtEnd(page: Page): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(300);
}

function carry(page: Page): Promise<string> {
  return page.evaluate(() => window.playground.app.runCli("throughline:week"));
}

journey(
  "a carry into the note somebody writes in moves neither their cursor nor what they see, and is one step to undo",
  { vault: VAULT, note: W23, today: "2024-06-09" },
  async (page) => {
    await putCursorAtEnd(page);
    await page.keyboard.type(" of it");
    const before = (await edited(page)) ?? "";
    const top = await cursorTop(page);
    assert.ok(top > 0);
    const answer = await carry(page);
    assert.match(answer, /"carried"/);
    const after = (await edited(page)) ?? "";
    assert.ok(after.startsWith(`# To do\n${COPIES}`), after.slice(0, 200));
    assert.equal(await stored(page, W23), after, "what the editor shows is stored, the typing with it");
    await page.waitForTimeout(300);
    assert.ok(Math.abs((await cursorTop(page)) - top) < 3, `the cursor went from ${top} to elsewhere`);
    await page.keyboard.type("!");
    assert.ok((await edited(page))?.endsWith("The end of it!"));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), before, "the second step takes back the carry, and nothing else");
    assert.match((await stored(page, W22)) ?? "", /- \[>\] Call Dina/);
  },
);

journey(
  "a word that is being composed with an input method is neither cut in two nor lost",
  { vault: VAULT, note: W23, today: "2024-06-09" },
  async (page) => {
    await putCursorAtEnd(page);
    await page.keyboard.type(" ");
    const keys = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await compose("に");
    await compose("にほ");
    await carry(page);
    assert.ok((await edited(page))?.startsWith(`# To do\n${COPIES}`));
    await compose("にほん");
    await keys.send("Input.insertText", { text: "日本" });
    await page.keyboard.type(".");
    const now = (await edited(page)) ?? "";
    assert.equal(now.slice(-"The end 日本.".length), "The end 日本.");
    assert.equal(now.split("日本").length, 2);
    assert.ok(!now.includes("に"));
  },
);

journey(
  "a word that is being composed in the very item that is carried stays one word where it was typed",
  { vault: VAULT, note: W22, today: "2024-06-09" },
  async (page) => {
    await page.locator(".cm-content").click();
    await page.evaluate(() => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      editor?.setCursor({ line: 1, ch: "- [ ] Call Dina".length });
      editor?.focus();
    });
    await page.keyboard.type(" ");
    const keys = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await compose("に");
    await compose("にほ");
    await carry(page);
    // The input method was made to let go of what it had; it goes on from there.
    await compose("ん");
    await keys.send("Input.insertText", { text: "ん" });
    const now = (await edited(page)) ?? "";
    assert.ok(now.startsWith("# To do\n- [>] Call Dina にほん\n"), now.slice(0, 100));
    assert.match((await stored(page, W23)) ?? "", /- \[ \] Call Dina にほ {2}\[since/);
  },
);
