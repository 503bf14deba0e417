// Pictures of meetings: the view beside a running one, and the dialogs that make the next one and close this one.

import type { Page } from "playwright-core";
import { runById } from "./support/person";
import type { Shot } from "./support/shot";

const MEETING = "Мастермайнд/16.06.md";
const SAMPLE = { vault: "sample", note: MEETING } as const;

/** Nobody has spoken, nothing is asked, nothing was promised. */
const BARE = {
  "Group/2024/19.05.md": "# 19.05\n## Updates\n## Questions\n",
  "Group/2024/12.05.md": "# 12.05\n",
};

export async function runMeeting(page: Page): Promise<void> {
  await runById(page, "run-meeting");
  await page.locator(".throughline-meeting-title").waitFor();
}

async function newMeeting(page: Page): Promise<void> {
  await runById(page, "new-meeting");
  await page.locator(".throughline-new [data-matter]").first().waitFor();
}

async function closeMeeting(page: Page, language: "en" | "ru"): Promise<void> {
  await runById(page, "close-meeting");
  const decision = page.locator(".throughline-add-line input").first();
  await decision.fill(language === "ru" ? "В июле собираемся у Веры" : "In July we meet at Vera’s");
  await decision.press("Enter");
}

/** The list of a dialog, scrolled to its end. */
const toEnd = (page: Page) =>
  page.locator(".throughline-notes").evaluate((el) => (el.scrollTop = el.scrollHeight));

export const meetingShots: readonly Shot[] = [
  {
    name: "meeting",
    setting: SAMPLE,
    reach: async (page) => {
      await runMeeting(page);
      await page.locator(".throughline-time-start").click();
    },
  },
  {
    name: "meeting-keys",
    setting: SAMPLE,
    reach: async (page) => {
      await runMeeting(page);
      await page.locator(".throughline-question-row").first().focus();
      await page.keyboard.press("?");
    },
  },
  {
    name: "meeting-menu",
    setting: SAMPLE,
    reach: async (page) => {
      await runMeeting(page);
      await page.locator(".throughline-question-row").first().click({ button: "right" });
      await page.locator(".menu").waitFor();
    },
  },
  {
    name: "meeting-end",
    setting: SAMPLE,
    reach: async (page) => {
      await runMeeting(page);
      await page.locator(".throughline-figures > summary").click();
      await page.locator(".throughline-figures .throughline-figures > summary").click();
      await page.locator(".throughline-scopes button").nth(1).click();
      await page.locator(".throughline-view").evaluate((el) => (el.scrollTop = el.scrollHeight));
    },
  },
  {
    name: "meeting-bare",
    setting: { vault: BARE, note: "Group/2024/19.05.md" },
    reach: runMeeting,
  },
  {
    name: "meeting-first",
    setting: { vault: { "Notes.md": "# Notes\n" }, note: "Notes.md" },
    reach: async (page, language) => {
      await runById(page, "new-meeting");
      const dialog = page.locator(".throughline-new-dialog");
      await dialog
        .getByLabel(language === "ru" ? "Кто придёт" : "Who comes")
        .fill(language === "ru" ? "Сая, Макс, Алекс" : "Zoe, Max, Alex");
      await dialog.locator("summary").click();
    },
  },
  { name: "meeting-new", setting: SAMPLE, reach: newMeeting },
  {
    name: "meeting-new-end",
    setting: SAMPLE,
    reach: async (page) => {
      await newMeeting(page);
      // A question that becomes a driver is asked for its title; a sentence that is ticked, for what is written.
      await page.locator(".throughline-segment.is-driver").first().click();
      await page.locator(".throughline-found input").first().click();
      await toEnd(page);
    },
  },
  { name: "meeting-close", setting: SAMPLE, reach: closeMeeting },
  {
    name: "meeting-close-end",
    setting: SAMPLE,
    reach: async (page, language) => {
      await closeMeeting(page, language);
      await page.locator(".throughline-stays > summary").click();
      await toEnd(page);
    },
  },
];
