// What `npm run shots` takes pictures of: one row a state, with how a person gets there.

import type { Page } from "playwright-core";
import { careShots } from "./shots-care";
import { cornerShots } from "./shots-corners";
import { meetingShots } from "./shots-meeting";
import { panelShots } from "./shots-panel";
import { opened, openNote, runById, runCommand, until } from "./support/person";
import type { Shot } from "./support/shot";

const SOURCE = "Недели/2024/W25 Weekly.md";
const WORK = "Work/Weekly/2024-W23.md";
const AT_WORK = { vault: "sample", note: WORK, data: { weeklyName: "[Work/Weekly]/GGGG-[W]WW" } } as const;

/** The plugin's command in either language. */
const CREATE = { en: "Create weekly review", ru: "Создать недельный обзор" };

const UNDO = { en: "Undo last change", ru: "Отменить последнее изменение" };

export const shots: readonly Shot[] = [
  {
    name: "window",
    setting: { vault: "sample", note: SOURCE },
    // The line with the cursor shows its marks.
    reach: (page) => page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.blur()),
  },
  {
    name: "palette",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page) => {
      await page.keyboard.press("Control+p");
      await page.locator(".prompt-input").fill("Throughline");
      await page.locator(".suggestion-item").first().waitFor();
    },
  },
  {
    name: "preview",
    setting: { vault: "sample", note: SOURCE },
    reach: openPreview,
  },
  {
    // The README's, whose readers read English: the reviews of work are in English.
    name: "preview-work",
    setting: AT_WORK,
    reach: openPreview,
  },
  {
    name: "panel-work",
    setting: AT_WORK,
    reach: async (page, language) => {
      await openPreview(page, language);
      await page.keyboard.press("c");
      await page.keyboard.press("Enter");
      await until(
        () => opened(page),
        (note) => note?.endsWith("W26.md") === true,
        "the review",
      );
      await runById(page, "open-panel");
      await page.locator(".throughline-part-head").first().waitFor();
      await page.locator(".cm-content .throughline-mark.is-2").first().waitFor();
      // A click beside its buttons sends a notice away.
      await page.locator(".notice").click({ position: { x: 3, y: 3 } });
      await page.locator(".notice").waitFor({ state: "detached" });
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "preview-diff",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openPreview(page, language);
      await page.keyboard.press("v");
      const diff = page.locator(".throughline-diff-line.is-in").first();
      await diff.waitFor();
      await diff.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "review-carried",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openPreview(page, language);
      // The second item was carried twice already and waits for a decision: it is left.
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("l");
      await page.keyboard.press("Enter");
      await page.locator(".notice button").first().waitFor();
    },
  },
  {
    name: "preview-split",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openPreview(page, language);
      await page.keyboard.press("s");
      await page.keyboard.type(language === "ru" ? "Главная страница" : "The first page");
      await page.keyboard.press("Control+Enter");
      await page.keyboard.press("?");
    },
  },
  {
    name: "undo",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openPreview(page, language);
      await page.keyboard.press("Shift+l");
      await page.keyboard.press("c");
      await page.keyboard.press("Enter");
      await page.locator(".notice button").first().waitFor();
      await runCommand(page, UNDO[language]);
      await page.locator(".throughline-undo .mod-cta:focus").waitFor();
    },
  },
  {
    name: "setup",
    setting: { vault: "sample", note: SOURCE, data: null },
    reach: async (page) => {
      await page.locator(".throughline-example pre").waitFor();
    },
  },
  {
    name: "reading",
    setting: { vault: "sample", note: WORK },
    reach: async (page) => {
      await openNote(page, WORK);
      await page.keyboard.press("Control+e");
      await page.locator(".markdown-preview-view").waitFor();
    },
  },
  {
    name: "settings",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page) => {
      await page.keyboard.press("Control+,");
      await page.locator(".setting-item-control:visible").first().waitFor();
    },
  },
  ...panelShots,
  ...careShots,
  ...meetingShots,
  ...cornerShots,
  {
    name: "marks",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page) => {
      await showTasks(page, 31);
      await page.locator(".cm-content .throughline-mark.is-2").waitFor();
    },
  },
  {
    name: "marks-read",
    setting: { vault: "sample", note: "Недели/2024/W24 Weekly.md" },
    reach: async (page) => {
      await page.keyboard.press("Control+e");
      await page
        .locator(".markdown-preview-view .throughline-mark.is-onward")
        .last()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: "bases",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openBase(page, language === "ru" ? "Базы/Цели.base" : "Bases/Goals.base");
      await page.locator(".throughline-base .throughline-entity").first().waitFor();
    },
  },
  {
    name: "bases-drivers",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page, language) => {
      await openBase(page, language === "ru" ? "Базы/Драйверы.base" : "Bases/Drivers.base");
      await page.locator(".throughline-base .throughline-entity").first().waitFor();
    },
  },
  {
    name: "link",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page) => {
      await followLink(page, { act: "week", series: "Недели" });
      await page.locator(".throughline-link-dialog .mod-cancel:focus").waitFor();
    },
  },
  {
    name: "link-answer",
    setting: { vault: "sample", note: SOURCE },
    reach: async (page) => {
      await followLink(page, { act: "board", scope: "vault" });
      await page.locator(".throughline-answer").waitFor();
    },
  },
];

/** One of the ready-made bases, written before. */
async function openBase(page: Page, path: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { app } = window.playground;
    await app.runCli("throughline:bases");
    const file = app.vault.getFileByPath(wanted);
    if (file) await app.workspace.getLeaf(false).openFile(file);
  }, path);
}

/** As a click outside the app does: the system hands the link over. */
async function followLink(page: Page, params: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => window.playground.app.openUri("throughline", given), params);
}

/** The open note from this line on, with the cursor some lines below. */
async function showTasks(page: Page, line: number): Promise<void> {
  await page.evaluate((from) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: from + 5, ch: 12 });
    editor?.scrollIntoView({ from: { line: from, ch: 0 }, to: { line: from + 8, ch: 0 } }, true);
    editor?.focus();
  }, line);
}

async function openPreview(page: Page, language: "en" | "ru"): Promise<void> {
  await runCommand(page, CREATE[language]);
  await page.locator(".throughline-row:focus").waitFor();
  // Rows in sight get their words' looks and their choices with the next frame.
  await page.locator(".throughline-row:focus .throughline-segment").first().waitFor();
  await page.locator(".throughline-row:focus .throughline-text > *").first().waitFor();
}
