// The window itself: the list of files, tabs, links and their previews, the sidebars of a phone, light and dark.

import assert from "node:assert/strict";
import { journey } from "./support/journey";
import { edited, opened, stored, until } from "./support/person";

const VAULT = {
  "Plan.md": "See [[Vera]].\n\n- [ ] Call Dina\n",
  "People/Vera.md": "A friend.\n",
};

journey(
  "notes open from the list and from links, a link is previewed with the modifier held, tabs close",
  { vault: VAULT, note: "Plan.md" },
  async (page) => {
    const link = page.locator(".cm-hmd-internal-link");
    await page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.blur());
    await page.keyboard.press("Control+e");
    await page.locator(".markdown-preview-view a.internal-link").waitFor();
    await page.keyboard.down("Control");
    await page.locator(".markdown-preview-view a.internal-link").hover();
    await page.locator(".hover-popover", { hasText: "A friend." }).waitFor();
    await page.keyboard.up("Control");
    await page.mouse.move(5, 5);
    await page.locator(".hover-popover").waitFor({ state: "detached" });
    await page.keyboard.press("Control+e");
    await link.click();
    await until(
      () => opened(page),
      (path) => path === "People/Vera.md",
      "the link opens its note",
    );
    await page.locator('.nav-file-title[data-path="Plan.md"]').click({ modifiers: ["Control"] });
    assert.equal(await page.locator(".mod-root .workspace-tab-header").count(), 2);
    assert.equal(await opened(page), "Plan.md");
    await page
      .locator(".workspace-tab-header.is-active .workspace-tab-header-inner-close-button")
      .last()
      .click();
    assert.equal(await opened(page), "People/Vera.md");
  },
);

journey(
  "what is typed is stored two seconds later, and Undo of the keyboard takes it back",
  { vault: VAULT, note: "Plan.md" },
  async (page) => {
    await page.locator(".cm-line", { hasText: "Call Dina" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" today");
    assert.equal(await stored(page, "Plan.md"), VAULT["Plan.md"]);
    const typed = VAULT["Plan.md"].replace("Dina", "Dina today");
    await until(
      () => stored(page, "Plan.md"),
      (text) => text === typed,
      "it is stored by itself",
    );
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), VAULT["Plan.md"]);
  },
);

journey(
  "on a phone the sidebars lie over the note and give way to the note that is opened",
  { vault: VAULT, note: "Plan.md", width: 320 },
  async (page) => {
    const files = page.locator(".mod-left-split");
    assert.equal(await files.isVisible(), false);
    await page.locator(".mobile-navbar .clickable-icon").first().click();
    await files.waitFor();
    await page.locator('.nav-folder-title[data-path="People"]').click();
    await page.locator('.nav-file-title[data-path="People/Vera.md"]').click();
    await files.waitFor({ state: "hidden" });
    assert.equal(await opened(page), "People/Vera.md");
  },
);

journey("light becomes dark and the settings say so", { vault: VAULT, theme: "light" }, async (page) => {
  await page.getByLabel("Switch between light and dark").click();
  assert.ok(await page.locator("body.theme-dark").count());
  await page.keyboard.press("Control+,");
  await page.locator(".vertical-tab-nav-item", { hasText: "Appearance" }).click();
  assert.equal(await page.locator(".setting-item-control select").inputValue(), "dark");
});

journey(
  "a callout is drawn in the editor, its tasks can be ticked, and a click shows how it is written",
  { vault: { "Plan.md": "Start\n\n> [!tip] Rest\n> - [ ] Sleep\n\nEnd\n" }, note: "Plan.md" },
  async (page) => {
    const callout = page.locator(".cm-content .callout");
    await callout.getByText("Rest").waitFor();
    await callout.locator("input").click();
    assert.equal(await edited(page), "Start\n\n> [!tip] Rest\n> - [x] Sleep\n\nEnd\n");
    await callout.getByText("Rest").click();
    await page.locator(".cm-line", { hasText: "> [!tip] Rest" }).waitFor();
    await page.locator(".cm-line", { hasText: "End" }).click();
    await callout.waitFor();
  },
);
