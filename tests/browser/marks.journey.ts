// The marks beside carried items: seen in the editor and in reading view, followed, and out of the way of whoever types.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { edited, notices, openNote, opened, until } from "./support/person";

const PATH = (week: number) => `Weekly/2024/W${week} Weekly.md`;
const OPEN = [
  "---",
  "since: '[since:: 2024-W22]'",
  "---",
  "# What went well",
  "# Thoughts",
  "Nothing to do.",
  "```",
  "- [ ] Code  [since:: 2024-W22]",
  "```",
  "# To do",
  "- [ ] Call Dina  [since:: 2024-W22] ⏫",
  "- [ ] Позвонить Дине  (с:: 2024-W24) 📅 2024-06-30",
  "- [x] Ask Vera  [since:: 2024-W22]",
  "- [ ] Buy paint",
  "",
].join("\n");
const VAULT = {
  [PATH(22)]: "# What went well\n# To do\n- [x] Rest\n- [>] Call Dina\n- [>] Ask Vera\n",
  [PATH(23)]:
    "# What went well\n# To do\n- [>] Call Dina  [since:: 2024-W22]\n- [>] Ask Vera  [since:: 2024-W22]\n",
  [PATH(24)]:
    "# What went well\n# To do\n- [>] Call Dina  [since:: 2024-W22]\n- [>] Позвонить Дине\n- [-] Ask Vera → [[W25 Weekly]]\n",
  [PATH(25)]: OPEN,
} as const;
const setting = { vault: VAULT, note: PATH(25) } as const;

const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent));
const marks = (page: Page) => texts(page, ".cm-content .throughline-mark.is-age");
const lineOf = (page: Page, words: string) => page.locator(".cm-line", { hasText: words });

/** Waits until the vault is read and the ages say how often. */
async function seen(page: Page, expected: readonly string[], find = marks): Promise<void> {
  await until(
    () => find(page),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
    `the marks are ${JSON.stringify(expected)}`,
  );
}

async function select(page: Page, line: number): Promise<void> {
  await page.evaluate((at) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: at, ch: 8 });
    editor?.focus();
  }, line);
}

const AGES = ["×3 · since W22", "×1 · since W24", "×3 · since W22"];

journey(
  "carried items wear their age, which the cursor's line shows as it is written",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    const levels = await page
      .locator(".throughline-mark.is-age")
      .evaluateAll((all) => all.map((one) => /is-\d/.exec(one.getAttribute("class") ?? "")?.[0]));
    assert.deepEqual(
      levels,
      ["is-3", "is-1", "is-1"],
      "what waits for a decision is urgent, what is done is not",
    );
    assert.match((await lineOf(page, "Code").textContent()) ?? "", /\[since:: 2024-W22\]/);
    const hint = await page.locator(".throughline-mark.is-3").getAttribute("aria-label");
    assert.equal(hint, "×3 · since W22\nW22 Weekly → W23 Weekly → W24 Weekly → W25 Weekly");

    await select(page, 10);
    await seen(page, AGES.slice(1));
    assert.match(
      (await lineOf(page, "Call Dina").textContent()) ?? "",
      /Call Dina {2}\[since:: 2024-W22\] ⏫$/,
    );
    await page.keyboard.press("ArrowDown");
    await seen(page, [AGES[0] ?? "", AGES[2] ?? ""]);
    await page.keyboard.press("Control+a");
    await seen(page, []);
    await select(page, 5);
    await seen(page, AGES);
  },
);

journey(
  "a press on an age opens the note the item began in, and one on an arrow the next that has it",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await page.locator(".throughline-mark.is-3").click();
    await until(
      () => opened(page),
      (path) => path === PATH(22),
      "the note of the origin is open",
    );
    const arrows = page.locator(".cm-content .throughline-mark.is-onward");
    await until(
      () => arrows.count(),
      (count) => count === 2,
      "both items that were carried on have an arrow",
    );
    assert.equal(await arrows.first().getAttribute("aria-label"), "Carried on → W23 Weekly");
    const line = () =>
      page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.getCursor().line);
    assert.equal(await line(), 3, "at the item");
    await arrows.first().click();
    await until(
      () => opened(page),
      (path) => path === PATH(23),
      "the next note that has it is open",
    );
    assert.equal(await line(), 2);
    await openNote(page, PATH(24));
    await lineOf(page, "Ask Vera").locator(".is-onward").click();
    await until(
      () => opened(page),
      (path) => path === PATH(25),
      "the note its mark names is open",
    );
    assert.equal(await line(), 12);
  },
);

journey(
  "an arrow that leads nowhere says so",
  {
    vault: { ...VAULT, [PATH(24)]: "# What went well\n# To do\n- [>] Sweep\n" },
    note: PATH(24),
  },
  async (page) => {
    await page.locator(".cm-content .is-onward").click();
    await until(
      () => notices(page),
      (shown) => shown.includes("No later note of this series holds it"),
      "a notice says that no note has it",
    );
  },
);

journey(
  "marks are no part of the text: typing, undo and what is stored know nothing of them",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), OPEN, "there is nothing to undo");
    await page.evaluate(() => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      editor?.setCursor({ line: 9, ch: 7 });
    });
    await page.keyboard.type("\n- [ ] Mend");
    await page.keyboard.press("ArrowUp");
    await seen(page, AGES);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), OPEN);
    // What opens a block of code takes the marks from what it takes in, and gives them back.
    await select(page, 9);
    await page.keyboard.press("End");
    await page.keyboard.type("\n```");
    await seen(page, []);
    await page.keyboard.press("Backspace");
    await seen(page, AGES);
  },
);

journey("the setting takes the marks away and brings them back at once", setting, async (page) => {
  await select(page, 5);
  await seen(page, AGES);
  await page.keyboard.press("Control+,");
  const toggle = page
    .locator(".setting-item", { hasText: "Age of carried tasks in notes" })
    .locator(".checkbox-container");
  await toggle.click();
  await seen(page, []);
  await toggle.click();
  await seen(page, AGES);
});

const read = (page: Page) => texts(page, ".markdown-preview-view .throughline-mark.is-age");

journey("reading view shows the same, and the keyboard can follow it", setting, async (page) => {
  await page.keyboard.press("Control+e");
  await page.locator(".markdown-preview-view").waitFor();
  await seen(page, AGES, read);
  const items = await texts(page, ".markdown-preview-view li");
  assert.equal(items[0]?.trim(), "Call Dina  ×3 · since W22 ⏫");
  assert.match(
    (await page.locator(".markdown-preview-view pre").textContent()) ?? "",
    /\[since:: 2024-W22\]/,
  );
  await page.locator(".markdown-preview-view .throughline-mark").first().press("Enter");
  await until(
    () => opened(page),
    (path) => path === PATH(22),
    "the note of the origin is open",
  );
});

for (const theme of ["light", "dark"] as const) {
  journey(`marks can be read and pressed by everybody, ${theme}`, { ...setting, theme }, async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await checkAccessible(page, "a review with marks");
    await openNote(page, PATH(23));
    await page.keyboard.press("Control+e");
    await seen(page, ["×1 · since W22", "×1 · since W22"], read);
    await checkAccessible(page, "a review with marks, being read");
  });
}

const LONG = `# What went well\n${"- [x] A thing that went well enough to be written down here, as all of them are.\n".repeat(2600)}# To do\n${"- [ ] Call Dina  [since:: 2024-W22]\n- [>] Ask Vera\n".repeat(40)}`;

journey(
  "typing in a note of 200 KB costs the marks less than a millisecond a keystroke",
  { vault: { ...VAULT, [PATH(24)]: LONG }, note: PATH(24) },
  async (page) => {
    const found = await page.evaluate(async () => {
      interface Loaded {
        readonly session: {
          readonly settings: { set(key: string, value: unknown): Promise<unknown> };
        };
      }
      interface Drawing {
        readonly plugins: readonly {
          readonly value: { decorations?: unknown; update?: (update: object) => void } | null;
        }[];
        readonly state: { readonly doc: { readonly length: number } };
        dispatch(spec: object): void;
      }
      const { app } = window.playground;
      const { plugins } = app as unknown as { plugins: { plugins: Record<string, Loaded> } };
      const editor = app.workspace.activeEditor?.editor;
      const loaded = plugins.plugins["throughline"];
      if (!editor || !loaded) throw new Error("no editor");
      const { cm } = editor as unknown as { cm: Drawing };
      const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      // Of all that draws in the editor only the marks give their decorations by a function.
      const marks = cm.plugins.find(({ value }) => typeof value?.decorations === "function")?.value;
      const { update } = marks ?? {};
      if (!marks || !update) throw new Error("no marks");
      let own = 0;
      marks.update = (change) => {
        const began = performance.now();
        update(change);
        own += performance.now() - began;
      };
      const last = editor.lastLine() - 10;
      const times = { on: [] as number[], off: [] as number[], own: [] as number[] };
      // Clocks of browsers are coarse, so that five keystrokes are measured at once.
      const type = async (on: boolean) => {
        await loaded.session.settings.set("ageMarks", on);
        editor.setCursor({ line: last, ch: editor.getLine(last).length });
        editor.scrollIntoView({ from: editor.getCursor(), to: editor.getCursor() }, true);
        editor.focus();
        await rest(400);
        for (let i = 0; i < 10; i++) {
          own = 0;
          const began = performance.now();
          for (let k = 0; k < 5; k++) {
            const at = editor.posToOffset(editor.getCursor());
            cm.dispatch({
              changes: { from: at, insert: "a" },
              selection: { anchor: at + 1 },
              userEvent: "input.type",
            });
          }
          times[on ? "on" : "off"].push((performance.now() - began) / 5);
          if (on) times.own.push(own / 5);
          await rest(20);
        }
      };
      for (let round = 0; round < 4; round++) {
        await type(false);
        await type(true);
      }
      return {
        ...times,
        marks: document.querySelectorAll(".throughline-mark").length,
        size: cm.state.doc.length,
      };
    });
    const median = (times: readonly number[]) =>
      [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
    const [own, on, off] = [found.own, found.on, found.off].map(median);
    const said = [own, on, off].map((time) => `${time?.toFixed(3)} ms`);
    console.log(
      `  200 keystrokes in ${Math.round(found.size / 1000)} KB, medians: the marks ${said[0]}, all ${said[1]} with them and ${said[2]} without`,
    );
    assert.ok(found.size > 200_000 && found.marks > 20, `${found.size} long, ${found.marks} marks in sight`);
    assert.ok(own !== undefined && own < 1, `the marks take ${said[0]} a keystroke`);
  },
);
