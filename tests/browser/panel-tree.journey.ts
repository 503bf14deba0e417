// The sidebar's lines as a tree: keys walk through it, five thousand rows are no more in the page than a screenful, and it
// behaves as the app's own lists do.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { PANEL_ROWS, panelVault } from "../../bench/panel-vault";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { note, openPanel, rowsOf } from "./support/panel";
import { edited, opened, stored, until } from "./support/person";

const REVIEW = "Weekly/2024-W25.md";
const VAULT = {
  [REVIEW]: "# What went well\n[[P2P]]\n# Goals\n- [[School]]: 5\n# To do\n- [ ] Call [[Dina]]\n",
  "P2P.md":
    "---\ntype: driver\n---\n# P2P\n## Backlog\n- [ ] a1\n- [ ] a2\n- [ ] a3\n- [ ] a4\n- [ ] a5\n- [ ] a6\n- [ ] a7\n",
  "School.md": "---\ntype: goal\nstatus: active\n---\n# School\n## Next steps\n- [ ] Rent a room\n",
  "Dina.md": "# Dina\n",
};

/** The words of the line that has the keys. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement?.closest("[role=treeitem]");
    const words = at?.querySelector(
      ".throughline-part-title, .throughline-title, .throughline-words, .throughline-more",
    );
    return words?.textContent ?? null;
  });
const leaves = (page: Page) =>
  page.evaluate(() => window.playground.app.workspace.getLeavesOfType("markdown").length);

journey(
  "keys walk through the lines, fold, open, tick and move",
  { vault: VAULT, note: REVIEW },
  async (page) => {
    await openPanel(page);
    const go = async (key: string, to: string) => {
      await page.keyboard.press(key);
      await until(
        () => focused(page),
        (now) => now === to,
        key,
      );
    };
    await page.getByRole("treeitem").first().focus();
    assert.equal(await focused(page), "This week");
    await go("End", "Call Dina");
    await go("Home", "This week");
    await page.keyboard.press("ArrowDown");
    await go("ArrowDown", "Goals");
    await go("ArrowRight", "School");
    await go("ArrowLeft", "Goals");
    await page.keyboard.press("ArrowLeft");
    await until(
      () => rowsOf(page, "Goals"),
      (rows) => rows.length === 0,
      "the folded goals",
    );
    assert.equal(await page.locator("[role=treeitem]:focus").getAttribute("aria-expanded"), "false");
    await go("ArrowDown", "Drivers");
    await page.keyboard.press("ArrowDown");
    for (const item of ["a1", "a2", "a3", "a4", "a5"]) await go("ArrowDown", item);
    await go("ArrowDown", "2 more");
    await page.keyboard.press("Enter");
    await go("ArrowUp", "a7");
    await page.keyboard.press("Alt+ArrowUp");
    await note(page, "P2P.md", (text) => text.includes("- [ ] a7\n- [ ] a6\n"));
    await until(
      () => rowsOf(page, "Drivers"),
      (rows) => rows[6] === "a7",
      "the drivers",
    );
    // The keys stay with what was moved.
    assert.equal(await focused(page), "a7");
    await page.keyboard.press("Alt+ArrowUp");
    await note(page, "P2P.md", (text) => text.includes("- [ ] a7\n- [ ] a5\n"));
    await page.keyboard.press(" ");
    await note(page, "P2P.md", (text) => text.includes("- [x] a7\n"));
    await page.getByRole("treeitem").filter({ hasText: "a6" }).focus();
    await page.keyboard.press("Enter");
    await until(
      () => opened(page),
      (path) => path === "P2P.md",
      "the open note",
    );
    await checkAccessible(page, "the panel");
  },
);

journey(
  "a row opens in a new tab, is previewed and has the app's menu",
  { vault: VAULT, note: REVIEW },
  async (page) => {
    await openPanel(page);
    const words = page.locator(".throughline-words", { hasText: "a1" });
    assert.equal(await leaves(page), 1);
    // On Linux the middle button pastes what was selected last.
    await page.locator(".cm-line", { hasText: "What went well" }).dblclick();
    await words.click({ button: "middle" });
    await until(
      () => leaves(page),
      (count) => count === 2,
      "the tabs",
    );
    await words.click({ modifiers: ["Control"] });
    await until(
      () => leaves(page),
      (count) => count === 3,
      "the tabs",
    );
    assert.equal(await stored(page, "P2P.md"), VAULT["P2P.md"]);
    assert.equal(await edited(page), VAULT["P2P.md"]);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const { workspace } = window.playground.app;
      const listen = workspace.on.bind(workspace) as (name: string, run: (...all: never[]) => void) => void;
      listen("hover-link", ({ source, linktext, state }: Record<string, unknown>) =>
        heard.push([source, linktext, state]),
      );
      listen("file-menu", (_menu: unknown, { path }: { path: string }, source: unknown) =>
        heard.push([source, path]),
      );
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await page.mouse.move(600, 600);
    await words.hover();
    await until(heard, ([first]) => JSON.stringify(first).includes("P2P.md"), "the preview");
    assert.deepEqual((await heard())[0], ["throughline-panel", "P2P.md", { scroll: 5 }]);
    await words.click({ button: "right" });
    await page.locator(".menu-item", { hasText: "Open to the right" }).waitFor();
    assert.deepEqual((await heard()).at(-1), ["link-context-menu", "P2P.md"]);
  },
);

journey("a dragged row becomes a link in the note", { vault: VAULT, note: REVIEW }, async (page) => {
  await openPanel(page);
  await page.locator(".throughline-title", { hasText: "School" }).dragTo(page.locator(".cm-line").first());
  await until(
    () => edited(page),
    (text) => (text ?? "").split("[[School]]").length === 3,
    "the note",
  );
});

journey(
  "what was set in the panel is kept with the workspace, and nothing is drawn behind another tab",
  { vault: VAULT, note: REVIEW },
  async (page) => {
    await openPanel(page);
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    await page.locator(".throughline-part-head", { hasText: "Drivers" }).click();
    await page.locator(".throughline-search").fill("a");
    const kept = await page.evaluate(() => {
      const [leaf] = window.playground.app.workspace.getLeavesOfType("throughline-panel");
      const ephemeral: unknown = leaf?.getEphemeralState();
      const state = leaf?.getViewState().state ?? {};
      leaf?.detach();
      return { state, ephemeral } as const;
    });
    assert.deepEqual(kept.state, {
      scope: "vault",
      pinned: null,
      folded: ["drivers"],
      sort: "staleness",
      grouping: "none",
    });
    await page.evaluate(async ({ state, ephemeral }) => {
      const { workspace } = window.playground.app;
      const leaf = workspace.getRightLeaf(false);
      if (!leaf) return;
      await leaf.setViewState({ type: "throughline-panel", state, active: true }, ephemeral);
      await workspace.revealLeaf(leaf);
    }, kept);
    await until(
      () => page.locator(".throughline-search").inputValue(),
      (query) => query === "a",
      "the search",
    );
    assert.deepEqual(await rowsOf(page, "Drivers"), []);
    await page.locator(".throughline-search").fill("");
    const drawn = () => page.locator(".throughline-panel").evaluate((el) => el.textContent ?? "");
    await page.evaluate(() => {
      const { workspace } = window.playground.app;
      const [leaf] = workspace.getLeavesOfType("throughline-panel");
      leaf?.view.containerEl.parentElement?.toggle(false);
    });
    await page.evaluate(async () => {
      const { vault } = window.playground.app;
      const file = vault.getFileByPath("School.md");
      if (file) await vault.process(file, (text) => text.replace("# School", "# College"));
    });
    await page.waitForTimeout(300);
    assert.ok(!(await drawn()).includes("College"));
    await page.evaluate(() => {
      const { workspace } = window.playground.app;
      const [leaf] = workspace.getLeavesOfType("throughline-panel");
      leaf?.view.containerEl.parentElement?.toggle(true);
    });
    await until(drawn, (text) => text.includes("College"), "the panel");
  },
);

journey(
  "of five thousand rows only those that can be seen are in the page, and all are reached",
  { vault: panelVault(), width: 1280 },
  async (page) => {
    await page.evaluate(async () => {
      const { workspace } = window.playground.app;
      const leaf = workspace.getRightLeaf(false);
      const type = "throughline-panel";
      await leaf?.setViewState({ type, active: true, state: { scope: "vault" } });
      if (leaf) await workspace.revealLeaf(leaf);
    });
    await page.waitForFunction(
      () =>
        document.querySelector(".throughline-tree") !== null &&
        document.querySelector(".throughline-reading") === null,
      undefined,
      { timeout: 40_000 },
    );
    const lines = page.locator(".throughline-tree > [role=treeitem]");
    const few = async () => assert.ok((await lines.count()) < 120, `${await lines.count()} lines`);
    await few();
    const total = await page.locator(".throughline-view").evaluate((el) => el.scrollHeight);
    assert.ok(total > PANEL_ROWS * 20, `${total} pixels for ${PANEL_ROWS} rows`);
    await lines.first().focus();
    await page.keyboard.press("End");
    const last = page.locator("[role=treeitem]:focus");
    await until(
      () => last.getAttribute("aria-posinset"),
      (at) => at === "400",
      "the last promise",
    );
    assert.equal(await last.getAttribute("aria-setsize"), "400");
    // Heights are guessed until lines are drawn, and the status bar lies over the end of the sidebar.
    await until(
      () =>
        last.evaluate((el) => {
          const [line, bar] = [el, document.querySelector(".status-bar")].map((one) =>
            one?.getBoundingClientRect(),
          );
          return Math.round((bar?.top ?? 0) - (line?.bottom ?? 0));
        }),
      (room) => room >= 0 && room < 100,
      "the last line above the status bar",
    );
    await few();
    await page.keyboard.press("ArrowUp");
    await until(
      () => last.getAttribute("aria-posinset"),
      (at) => at === "399",
      "the one before",
    );
    // What has the keys stays, wherever one scrolls.
    await page.locator(".throughline-view").evaluate((el) => (el.scrollTop = 0));
    await page.waitForTimeout(200);
    assert.equal(await last.getAttribute("aria-posinset"), "399");
    await few();
    await page.keyboard.press("ArrowDown");
    await until(
      () => last.evaluate((el) => el.getBoundingClientRect().top < window.innerHeight),
      (seen) => seen,
      "the line in sight",
    );
    await page.locator(".throughline-search").fill("Driver 349 ");
    await until(
      () => rowsOf(page, "Drivers"),
      (rows) => rows.length === 7 && (rows[0] ?? "").startsWith("Driver 349 "),
      "what was searched",
    );
    await page.locator(".throughline-search").fill("");
    await page.locator(".throughline-part-head", { hasText: "Goals" }).click();
    await until(
      () => lines.nth(3).textContent(),
      (text) => text?.includes("Drivers") ?? false,
      "the line behind the folded goals",
    );
    assert.equal(await stored(page, "Goals/Goal 0.md"), panelVault()["Goals/Goal 0.md"]);
  },
);
