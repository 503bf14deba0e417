// Pictures of what is seen more seldom: rings, text that runs to the left, the sidebar as a tab, notices, menus, empty lists.

import type { Page } from "playwright-core";
import { runMeeting } from "./shots-meeting";
import { openNote, runById } from "./support/person";
import type { Shot } from "./support/shot";

const REVIEW = "Недели/2024/W25 Weekly.md";
const SAMPLE = { vault: "sample", note: REVIEW } as const;
const TODAY = { today: "2024-06-09" } as const;

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const TASKS = {
  [W22]: "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n- [>] Ask Vera\n",
  [W23]: "---\nweek: 2024-W23\n---\n# To do\n- [ ] Ask Vera  [since:: 2024-W22]\n",
};

const ARABIC = "أسبوعي/2024-W23.md";
const LEFTWARD = {
  [ARABIC]:
    "---\nweek: 2024-W23\n---\n# To do\n- [ ] اتصل بالمدرسة بخصوص القاعة  [since:: 2024-W22]\n- [ ] اكتب إلى مريم\n[[أهداف/نصف ماراثون]] [[محركات/القاعة]]\n",
  "أسبوعي/2024-W22.md": "---\nweek: 2024-W22\n---\n# To do\n- [>] اتصل بالمدرسة بخصوص القاعة\n",
  "أهداف/نصف ماراثون.md":
    "---\ntype: goal\nowner: مريم\ntarget: 21\ncurrent: 12\n---\n## Updates\n- 2024-05-12 — 8\n- 2024-06-02 — 12\n## Next steps\n- [ ] خمسة عشر كيلومترا قبل نهاية الشهر\n",
  "محركات/القاعة.md": "---\ntype: driver\nowner: مريم\n---\n## Backlog\n- [ ] اسأل عن أيام الخميس\n",
};

async function openPanel(page: Page): Promise<void> {
  await runById(page, "open-panel");
  await page.locator(".throughline-part-head, .throughline-empty").first().waitFor();
}

/** The app in a language that runs to the left: its window, and its class for it. */
async function runLeftward(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
    document.body.classList.add("mod-rtl");
  });
}

async function openPreview(page: Page): Promise<void> {
  await runById(page, "create-weekly-review");
  await page.locator(".throughline-row:focus").waitFor();
  // Rows in sight get their words' looks and their choices with the next frame.
  await page.locator(".throughline-row:focus .throughline-segment").first().waitFor();
  await page.locator(".throughline-row:focus .throughline-text > *").first().waitFor();
}

/** The menu of a line, asked for until the vault is read: before, nothing is known of its notes. */
async function menuAt(page: Page, line: number): Promise<void> {
  const item = page.locator(".menu .menu-item");
  for (let i = 0; i < 50 && (await item.count()) === 0; i++) {
    await page.keyboard.press("Escape");
    await page.evaluate((at) => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      editor?.setCursor({ line: at, ch: 3 });
      editor?.focus();
    }, line);
    await page.locator(".cm-content").evaluate((el) => {
      const clientX = Math.min(420, window.innerWidth / 5);
      el.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, clientX, clientY: 330 }));
    });
    await page.waitForTimeout(100);
  }
}

const EMPTY_BASE = `views:\n  - type: throughline-board\n    name: Nothing\nfilters: 'file.name == "nothing"'\n`;

export const cornerShots: readonly Shot[] = [
  {
    name: "panel-keys",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.getByRole("treeitem").first().focus();
      for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
    },
  },
  {
    name: "panel-head-keys",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.getByRole("treeitem").first().focus();
      for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowLeft");
    },
  },
  {
    name: "panel-tab",
    setting: SAMPLE,
    reach: async (page) => {
      await page.evaluate(async () => {
        const leaf = window.playground.app.workspace.getLeaf("tab");
        await leaf.setViewState({ type: "throughline-panel", active: true });
      });
      await page.locator(".throughline-part-head").first().waitFor();
    },
  },
  {
    name: "panel-none",
    setting: { ...SAMPLE, data: { panelSections: [] } },
    reach: openPanel,
  },
  {
    name: "panel-mine",
    setting: {
      ...SAMPLE,
      device: { "throughline-device-settings": { automation: "off", me: "Nobody" } },
    },
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-scopes button").nth(1).click();
    },
  },
  {
    name: "panel-item-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-line.is-item").first().click({ button: "right" });
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "panel-goal-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-entity.is-goal").first().click({ button: "right" });
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "panel-section-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      await page.locator(".throughline-part-head").nth(1).click({ button: "right" });
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "panel-dragging",
    setting: SAMPLE,
    reach: async (page) => {
      await openPanel(page);
      const items = page.locator(".throughline-line.is-item");
      const data = await page.evaluateHandle(() => new DataTransfer());
      await items.first().dispatchEvent("dragstart", { dataTransfer: data });
      await page.waitForTimeout(50);
      const at = await items.nth(2).boundingBox();
      const clientY = at ? at.y + at.height - 2 : 0;
      await items.nth(2).dispatchEvent("dragover", { dataTransfer: data, clientY });
      await page.locator(".is-drop-below, .is-drop-above").first().waitFor();
    },
  },
  {
    name: "preview-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await openPreview(page);
      await page.locator(".throughline-segment.is-more").first().click();
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "preview-fields",
    setting: SAMPLE,
    reach: async (page) => {
      await openPreview(page);
      for (const key of ["t", "h", "m"]) {
        await page.keyboard.press(key);
        await page.keyboard.press("Escape");
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("x");
    },
  },
  {
    name: "preview-older",
    setting: SAMPLE,
    reach: async (page) => {
      await openPreview(page);
      await page.locator(".throughline-fold").first().click();
      await page.locator(".throughline-stays > summary").first().click();
      await page.locator(".throughline-fold").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "menu-task",
    setting: { vault: TASKS, note: W22, ...TODAY },
    reach: (page) => menuAt(page, 4),
  },
  {
    name: "menu-mark",
    setting: { vault: TASKS, note: W23, ...TODAY },
    reach: (page) => menuAt(page, 4),
  },
  {
    name: "notice-refused",
    setting: { vault: { "Note.md": "Hello\n" }, note: "Note.md" },
    reach: async (page) => {
      await runById(page, "merge-notes-of-week");
      await page.locator(".notice").first().waitFor();
    },
  },
  {
    name: "notice-nothing",
    setting: SAMPLE,
    reach: async (page) => {
      await runById(page, "undo-last-carry");
      await page.locator(".notice").first().waitFor();
    },
  },
  {
    name: "care-mend",
    setting: { vault: { ...TASKS, "Weekly/2024/W22 Weekly 1.md": TASKS[W22] }, ...TODAY },
    reach: async (page) => {
      await runById(page, "check-vault");
      const mend = page.locator(".throughline-finding-acts button:nth-child(2)").first();
      await mend.click();
      await page.locator(".modal").nth(1).waitFor();
    },
  },
  {
    name: "care-fine",
    setting: { vault: { "Note.md": "Hello\n" }, ...TODAY },
    reach: async (page) => {
      await runById(page, "check-vault");
      await page.locator(".throughline-check-dialog .throughline-foot button").first().waitFor();
      await page.waitForTimeout(200);
    },
  },
  {
    name: "bases-nothing",
    setting: { vault: { "Nothing.base": EMPTY_BASE } },
    reach: async (page) => {
      await openNote(page, "Nothing.base");
      await page.locator(".throughline-base .throughline-empty").first().waitFor();
    },
  },
  {
    name: "settings-all",
    setting: { ...SAMPLE, height: 4800 },
    reach: async (page) => {
      await page.keyboard.press("Control+,");
      await page.locator(".setting-item-control:visible").first().waitFor();
      await page.addStyleTag({
        content: ".modal.mod-settings { height: 100%; max-height: none; }",
      });
    },
  },
  {
    name: "rtl-panel",
    setting: { vault: LEFTWARD, note: ARABIC, ...TODAY },
    reach: async (page) => {
      await runLeftward(page);
      await openPanel(page);
    },
  },
  {
    name: "rtl-preview",
    setting: { vault: LEFTWARD, note: ARABIC, today: "2024-06-16" },
    reach: async (page) => {
      await runLeftward(page);
      await openPreview(page);
      await page.keyboard.press("v");
    },
  },
  {
    name: "rtl-meeting",
    setting: { vault: "sample", note: "Мастермайнд/16.06.md" },
    reach: async (page) => {
      await runLeftward(page);
      await runMeeting(page);
      await page.locator(".throughline-time-start").click();
    },
  },
];
