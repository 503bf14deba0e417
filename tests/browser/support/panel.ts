// What a person sees and does in the sidebar.

import type { Page } from "playwright-core";
import { runCommand, stored, until } from "./person";

/** Opens the sidebar by its command, and waits until it shows something. */
export async function openPanel(page: Page, name = "Open goals and drivers"): Promise<void> {
  await runCommand(page, name);
  await page.locator(".throughline-part-head").first().waitFor();
}

/** What the elements of the sidebar say that match. */
export const texts = (page: Page, selector: string) =>
  page
    .locator(`.throughline-panel ${selector}`)
    .evaluateAll((all) => all.map((one) => one.textContent ?? ""));

/** The names of sections as a person reads them, and as lines know them. */
const SECTIONS = {
  Goals: "goals",
  Drivers: "drivers",
  Carried: "carried",
  Tasks: "tasks",
  "Open questions": "questions",
  Commitments: "commitments",
} as const;

/** The titles and items of a section, in order, without goals' next steps. */
export async function rowsOf(page: Page, section: keyof typeof SECTIONS): Promise<readonly string[]> {
  const lines = `.throughline-panel [role=treeitem][data-section="${SECTIONS[section]}"]`;
  const rows = page.locator(`${lines} .throughline-words, ${lines} .throughline-title`);
  return rows.evaluateAll((all) =>
    all.filter((one) => !one.closest(".is-next")).map((one) => one.textContent ?? ""),
  );
}

/** The note as soon as it holds that. */
export async function note(page: Page, path: string, holds: (text: string) => boolean): Promise<string> {
  const read = async () => (await stored(page, path)) ?? "";
  return until(read, holds, path);
}
