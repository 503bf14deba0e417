// Pictures of the sidebar in its states, of its menus and small dialogs, and of its blocks in notes.

import type { Page } from "playwright-core";
import { panelVault } from "../../bench/panel-vault";
import { runById } from "./support/person";
import type { Shot } from "./support/shot";

const REVIEW = "Недели/2024/W25 Weekly.md";
const MEETING = "Мастермайнд/16.06.md";
const SAMPLE = { vault: "sample", note: REVIEW } as const;

const goal = (rest = "", body = "") => `---\ntype: goal\nstatus: active\n${rest}---\n${body}`;
const WRONG = {
  "Weekly/2024-W26.md":
    "# Thoughts\n[[P2P]]\n# Goals\n- [[School]]: 5\n- [[Shcool]]: 6\n# To do\n- [ ] Call\n",
  "School.md": goal("target: many\ndrivers: '[[Nobody]]'\n", "## Updates\n- 2024-02-31 — 3\n"),
  "Old/School.md": goal(),
  "Run.md": goal("owner: Vera\n", "## Next steps\n- [x] Shoes\n"),
  "Rest.md": goal().replace("active", "paused"),
  "P2P.md":
    "---\ntype: driver\nparent: '[[Loop]]'\nreview: 2024-05-01\n---\n## Backlog\n> [!todo]\n> - [ ] Survey\n",
  "Loop.md": "---\ntype: driver\nparent: '[[P2P]]'\nstatus: resolved\n---\n",
};
const BLOCKS =
  "# Board\n\n```throughline\ngoals\nscope: all\n```\n\n```throughline\ndrivers\nнаметки: все\n```\n\n```throughline\nweek\n```\n";

async function openPanel(page: Page): Promise<void> {
  await runById(page, "open-panel");
  await page.locator(".throughline-part-head, .throughline-empty").first().waitFor();
}

/** The scope's button: linked, (mine,) all. */
async function showAll(page: Page): Promise<void> {
  await openPanel(page);
  await page.locator(".throughline-scopes button").last().click();
}

const driver = (page: Page) => page.locator(".throughline-entity.is-driver").first();

export const panelShots: readonly Shot[] = [
  { name: "panel", setting: SAMPLE, reach: openPanel },
  {
    name: "panel-all",
    setting: {
      ...SAMPLE,
      device: { "throughline-device-settings": { automation: "off", me: "Вера" } },
      height: 1600,
    },
    reach: showAll,
  },
  {
    name: "panel-end",
    setting: SAMPLE,
    reach: async (page) => {
      await showAll(page);
      await page.getByRole("treeitem").first().focus();
      await page.keyboard.press("End");
      await page.locator("[data-section=commitments]:focus").waitFor();
      await page.waitForTimeout(100);
    },
  },
  { name: "panel-meeting", setting: { ...SAMPLE, note: MEETING }, reach: openPanel },
  { name: "panel-empty", setting: {}, reach: openPanel },
  { name: "panel-alone", setting: { vault: { "Note.md": "Hello\n" }, note: "Note.md" }, reach: openPanel },
  {
    name: "panel-search",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-search").fill("видео");
    },
  },
  {
    name: "panel-nothing",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-search").fill("xyz");
    },
  },
  {
    name: "panel-grouped",
    setting: SAMPLE,
    reach: async (page) => {
      await showAll(page);
      await page.locator(".throughline-tools .clickable-icon").click();
      await page.locator(".menu-item").nth(4).click();
    },
  },
  {
    name: "panel-view-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-tools .clickable-icon").click();
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "panel-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await driver(page).click({ button: "right" });
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "panel-writing",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await driver(page).click({ button: "right" });
      await page.locator(".menu-item").nth(1).click();
      await page.locator(".throughline-entry").waitFor();
    },
  },
  { name: "panel-wrong", setting: { vault: WRONG, note: "Weekly/2024-W26.md" }, reach: showAll },
  {
    name: "panel-many",
    setting: { vault: panelVault() },
    reach: async (page) => {
      page.setDefaultTimeout(40_000);
      await showAll(page);
      await page.locator(".throughline-reading").waitFor({ state: "detached" });
    },
  },
  {
    name: "panel-narrow",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".mod-right-split").evaluate((el) => (el.style.width = "220px"));
    },
  },
  {
    name: "ask-item",
    setting: SAMPLE,
    reach: async (page) => {
      await runById(page, "add-to-backlog");
      await page.locator(".suggestion-item").first().click();
      await page.locator(".throughline-ask input").first().waitFor();
    },
  },
  {
    name: "choose-driver",
    setting: SAMPLE,
    reach: async (page) => {
      await runById(page, "log-work");
      await page.locator(".suggestion-item").first().waitFor();
    },
  },
  {
    name: "ask-extract",
    setting: {
      vault: {
        "Group/2024/19.05.md":
          "# 19.05\n## Updates\n- Vera: yes\n- Zoe: yes\n## Questions\n### Zoe / Songs\n\nWhat is happening now?\n\n- nobody sings\n\nWhat is needed?\n\n- a choir\n- a hall with room for forty, near the station, for Thursdays\n",
      },
      note: "Group/2024/19.05.md",
    },
    reach: async (page) => {
      await page.evaluate(() =>
        window.playground.app.workspace.activeEditor?.editor?.setCursor({ line: 5, ch: 0 }),
      );
      await runById(page, "extract-driver");
      await page.locator(".throughline-ask input").first().waitFor();
    },
  },
  {
    name: "settings-panel",
    setting: SAMPLE,
    reach: async (page) => {
      await page.keyboard.press("Control+,");
      await page.locator("textarea:visible").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "suggest",
    setting: SAMPLE,
    reach: async (page) => {
      await page.evaluate(() => {
        const editor = window.playground.app.workspace.activeEditor?.editor;
        const line = (editor?.getValue() ?? "").split("\n").findIndex((text) => text.startsWith("- [ ] "));
        editor?.setCursor({ line, ch: editor.getLine(line).length });
        editor?.focus();
      });
      // The first sign has the vault read.
      await page.keyboard.type(" [goal:: ");
      await page.waitForTimeout(800);
      await page.keyboard.press("Backspace");
      await page.keyboard.type(" ");
      await page.locator(".suggestion-container .suggestion-item").first().waitFor();
    },
  },
  {
    name: "block",
    setting: { vault: { ...WRONG, "Board.md": BLOCKS }, note: "Board.md" },
    reach: async (page) => {
      await page.keyboard.press("Control+e");
      await page.locator(".throughline-block .throughline-entity").first().waitFor();
    },
  },
];
