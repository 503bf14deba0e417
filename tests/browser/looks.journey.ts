// What takes the keys shows it, and what is pressed by a finger is as large as one: in the sidebar, beside a meeting, in dialogs.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import type { Setting } from "./support/journey";
import { runById } from "./support/person";

interface Screen {
  readonly name: string;
  readonly setting: Setting;
  /** What is looked at. */
  readonly within: string;
  readonly reach: (page: Page) => Promise<void>;
}

const REVIEW = "Недели/2024/W25 Weekly.md";
const MEETING = "Мастермайнд/16.06.md";

const opens = (id: string, first: string) => async (page: Page) => {
  await runById(page, id);
  await page.locator(first).first().waitFor();
};

const SCREENS: readonly Screen[] = [
  {
    name: "the sidebar",
    setting: { vault: "sample", note: REVIEW },
    within: ".throughline-panel",
    reach: opens("open-panel", ".throughline-entity"),
  },
  {
    name: "the view beside a meeting",
    setting: { vault: "sample", note: MEETING },
    within: ".throughline-meeting",
    reach: async (page) => {
      await opens("run-meeting", ".throughline-time-start")(page);
      await page.locator(".throughline-time-start").click();
      await page.locator(".throughline-time-more").waitFor();
    },
  },
  {
    name: "the preview of a carry",
    setting: { vault: "sample", note: REVIEW },
    within: ".throughline-dialog",
    reach: opens("create-weekly-review", ".throughline-row:focus"),
  },
  {
    name: "set-up",
    setting: { vault: "sample", note: REVIEW, data: null },
    within: ".throughline-dialog",
    reach: (page) => page.locator(".throughline-example pre").waitFor(),
  },
  {
    name: "a new meeting",
    setting: { vault: "sample", note: MEETING },
    within: ".throughline-dialog",
    reach: async (page) => {
      await opens("new-meeting", ".throughline-new [data-matter]")(page);
      await page.locator(".throughline-segment.is-driver").first().click();
      await page.locator(".throughline-found input").first().click();
    },
  },
  {
    name: "closing a meeting",
    setting: { vault: "sample", note: MEETING },
    within: ".throughline-dialog",
    reach: opens("close-meeting", ".throughline-add-line input"),
  },
  {
    name: "the check of a vault",
    setting: { vault: { "Goal.md": "---\ntype: goal\nstatus: [active\n---\n" } },
    within: ".throughline-dialog",
    reach: opens("check-vault", ".throughline-finding"),
  },
];

/** What can have the keys and shows no ring with them. */
async function ringless(page: Page, within: string): Promise<readonly string[]> {
  // Rings are for who uses keys.
  await page.keyboard.press("Shift");
  await page.keyboard.press("Tab");
  return page.evaluate((selector) => {
    const rings = (el: Element) =>
      [null, "::before"].map((part) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(el, part);
        const none = outlineStyle === "none" || outlineWidth === "0px" || /, 0\)$/.test(outlineColor);
        return `${none ? "" : outlineColor} ${boxShadow}`;
      });
    const all = document.querySelectorAll<HTMLElement>(
      `:is(${selector}) :is(a[href], button, input, select, textarea, summary, [tabindex])`,
    );
    const found: string[] = [];
    for (const el of all) {
      if (el.getClientRects().length === 0 || el.matches(":disabled, .clickable-icon[tabindex='-1']"))
        continue;
      el.blur();
      const before = rings(el).join();
      el.focus();
      if (document.activeElement === el && rings(el).join() === before)
        found.push(el.outerHTML.slice(0, 160));
    }
    return found;
  }, within);
}

/** What a finger would miss: lower than 44 px, or narrower than 36. */
async function tooSmall(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    const isLarge = ({ width, height }: DOMRect) => height >= 43.5 && width >= 36;
    for (const el of document.querySelectorAll(
      `:is(${selector}) :is(button, input, select, textarea, summary)`,
    )) {
      const own = el.getBoundingClientRect();
      if (own.width === 0) continue;
      const around = [el, ...(el.matches("[type=checkbox], [type=radio]") ? labelOf(el) : [])];
      const parts = around.map((one) => one.getBoundingClientRect());
      if (parts.some(isLarge) || reaches(el, own)) continue;
      found.push(`${Math.round(own.width)}×${Math.round(own.height)} ${el.outerHTML.slice(0, 160)}`);
    }
    return found;

    /** The label around a box, which is pressed for it; one that has no box of its own is as large as what is in it. */
    function labelOf(el: Element): readonly Element[] {
      const label = el.closest("label");
      return label ? [label, ...label.children] : [];
    }

    /** What is drawn small may take presses around it. */
    function reaches(el: Element, { left, top, width, height }: DOMRect): boolean {
      const inset = getComputedStyle(el, "::before");
      return (
        inset.position === "absolute" &&
        height - parseFloat(inset.top) - parseFloat(inset.bottom) >= 43.5 &&
        width - parseFloat(inset.left) - parseFloat(inset.right) >= 43.5 &&
        left + top > 0
      );
    }
  }, within);
}

for (const { name, setting, within, reach } of SCREENS) {
  journey(`what takes the keys shows it: ${name}`, setting, async (page) => {
    await reach(page);
    assert.deepEqual(await ringless(page, within), []);
  });

  journey(`a finger meets what it means: ${name}`, { ...setting, width: 300, height: 640 }, async (page) => {
    await reach(page);
    assert.deepEqual(await tooSmall(page, within), []);
  });
}
