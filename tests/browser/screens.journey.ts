// Every screen of the host itself is accessible, light and dark, wide and on a phone.

import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { runCommand } from "./support/person";

const NOTE = "# Plan\n\n- [ ] Call Dina 📅 2024-06-07\n- [x] Ask [[Vera]] #home\n\n> [!tip] Rest\n> Sleep.\n";
const VAULT = { "Plan.md": NOTE, "Vera.md": "---\ntags: [people]\n---\nA friend.\n" };

for (const theme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    journey(
      `notes, prompts, menus and settings are accessible: ${theme}, ${width} wide`,
      { vault: VAULT, note: "Plan.md", theme, width },
      async (page) => {
        await checkAccessible(page, "the editor");
        await page.keyboard.press("Control+e");
        await page.locator(".markdown-preview-view").waitFor();
        await checkAccessible(page, "the reading view");
        await page.keyboard.press("Control+p");
        await page.locator(".suggestion-item").first().waitFor();
        await checkAccessible(page, "the palette");
        await page.keyboard.press("Escape");
        await page.locator(".view-action").last().click();
        await checkAccessible(page, "a menu");
        await page.keyboard.press("Escape");
        await runCommand(page, "Open settings");
        await page.locator(".setting-item-control:visible").first().waitFor();
        await checkAccessible(page, "the settings");
        await openTab(page, "Appearance");
        await checkAccessible(page, "the page's own settings");
      },
    );
  }
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.locator(".vertical-tab-nav-item", { hasText: name }).click();
}
