// The sidebar as a view of the app: it goes along with notes that are renamed, stands on either side, and redraws little.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import { note, openPanel, rowsOf, texts } from "./support/panel";
import { openNote, opened, runCommand, until } from "./support/person";

const REVIEW = "Weekly/2024/W25 Weekly.md";
const VAULT = {
  [REVIEW]: "# What went well\n[[P2P]]\n# Thoughts\n# To do\n- [ ] Call Dina  [since:: 2024-W24]\n",
  "Weekly/2024/W24 Weekly.md": "# What went well\n# Thoughts\n# To do\n- [>] Call Dina\n- [x] Ask Vera\n",
  "P2P.md":
    "---\ntype: driver\nowner: Vera\n---\n# P2P\n## Backlog\n- [ ] Survey\n- Find hosts\n\n## Worklog\n- 2024-06-01 — began\n",
  "Old.md": "---\ntype: driver\n---\n# Old\n## Backlog\n- [ ] Dust\n",
};
const setting = { vault: VAULT, note: REVIEW } as const;

const around = (page: Page) => texts(page, ".throughline-around > span");
const drivers = (page: Page) => rowsOf(page, "Drivers");

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ([path, other]) => {
      const { app } = window.playground;
      const file = app.vault.getAbstractFileByPath(path);
      if (file) await app.fileManager.renameFile(file, other);
    },
    [from, to] as const,
  );
}

journey("the panel goes along with the open note when that is renamed", setting, async (page) => {
  await openPanel(page);
  await openNote(page, "Old.md");
  await until(
    () => drivers(page),
    ([first]) => first === "Old",
    "the drivers",
  );
  await rename(page, "Old.md", "Older.md");
  await until(
    () => around(page),
    ([said]) => said === "Around Older",
    "the note it stands at",
  );
  assert.deepEqual(await drivers(page), ["Old", "Dust"]);
});

journey(
  "the panel stays with its note under another name, and in a folder of another name",
  setting,
  async (page) => {
    await openPanel(page);
    await page.getByRole("button", { name: "Stay with this note" }).click();
    await openNote(page, "Old.md");
    await rename(page, REVIEW, "Weekly/2024/2024-W25.md");
    await until(
      () => around(page),
      ([said]) => said === "Around 2024-W25",
      "the note it stays with",
    );
    await rename(page, "Weekly", "Reviews");
    await page.waitForTimeout(300);
    assert.deepEqual(await around(page), ["Around 2024-W25"]);
    assert.deepEqual(await rowsOf(page, "Carried"), ["Call Dina"]);
  },
);

journey("a note that is gone holds the panel no longer, and the pin says so", setting, async (page) => {
  await openPanel(page);
  await page.getByRole("button", { name: "Stay with this note" }).click();
  await openNote(page, "Old.md");
  await page.evaluate(async (path) => {
    const { vault } = window.playground.app;
    const file = vault.getFileByPath(path);
    if (file) await vault.delete(file);
  }, REVIEW);
  await until(
    () => around(page),
    ([said]) => said === "Around Old",
    "the note it stands at",
  );
  await page.getByRole("button", { name: "Stay with this note" }).click();
  await openNote(page, "P2P.md");
  await page.waitForTimeout(200);
  assert.deepEqual(await around(page), ["Around Old"]);
});

journey(
  "on the left it does what it does on the right, and its command finds it there",
  setting,
  async (page) => {
    await page.evaluate(async () => {
      const { workspace } = window.playground.app;
      const leaf = workspace.getLeftLeaf(false);
      await leaf?.setViewState({ type: "throughline-panel", active: true });
      if (leaf) await workspace.revealLeaf(leaf);
    });
    await runCommand(page, "Open goals and drivers");
    await page.locator(".mod-left-split .throughline-part-head").first().waitFor();
    assert.equal(await page.locator(".throughline-panel").count(), 1);
    await page.getByRole("checkbox", { name: "Done: Survey" }).click();
    await note(page, "P2P.md", (text) => text.includes("- [x] Survey\n"));
  },
);

journey(
  "a click anywhere in a row opens its note, but for what does something else",
  setting,
  async (page) => {
    await openPanel(page);
    await page.locator(".is-driver .is-facts", { hasText: "last logged" }).click();
    await until(
      () => opened(page),
      (path) => path === "P2P.md",
      "the open note",
    );
  },
);

const MARKUP =
  "<img src=x onerror=window.wrong=1> <b>bold</b> [[P2P|<i>x</i>]] [y](javascript:window.wrong=1)";

journey(
  "what looks like markup is words, and a link that would run something leads nowhere",
  {
    vault: {
      ...VAULT,
      "P2P.md": `---\ntype: driver\nowner: "<b>Vera</b>"\n---\n# <img src=x onerror=window.wrong=1>\n## Backlog\n- [ ] ${MARKUP}\n`,
    },
    note: REVIEW,
  },
  async (page) => {
    await openPanel(page);
    assert.equal(await page.locator(".throughline-tree").locator("img, b, i, script").count(), 0);
    const [title, item] = await drivers(page);
    assert.equal(title, "<img src=x onerror=window.wrong=1>");
    assert.ok(item?.includes("<b>bold</b>"), item);
    const links = await page.locator(".throughline-line.is-item a").evaluateAll((all) => {
      return all.map((one) => one.getAttribute("href") ?? "");
    });
    assert.deepEqual(
      links.filter((href) => href.includes("script:")),
      [],
    );
    await page.locator(".throughline-line.is-item .throughline-words").last().click();
    assert.equal(await page.evaluate(() => "wrong" in window), false);
  },
);

journey("while somebody types only the row that changes is drawn again", setting, async (page) => {
  await openPanel(page);
  await openNote(page, "P2P.md");
  await until(
    () => drivers(page),
    (rows) => rows.includes("Survey"),
    "the drivers",
  );
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const rowOf = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest("[role=treeitem]")?.textContent;
    const changed = ({ target, addedNodes, removedNodes }: MutationRecord) =>
      [rowOf(target) ?? [...addedNodes, ...removedNodes].map((one) => one.textContent ?? "")].flat();
    const watch = new MutationObserver((records) => seen.push(...records.flatMap(changed)));
    const panel = document.querySelector(".throughline-panel");
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    if (panel) watch.observe(panel, all);
  });
  for (const letter of " now") {
    await page.evaluate((typed) => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      const line = 6;
      editor?.replaceRange(typed, { line, ch: editor.getLine(line).length });
    }, letter);
    await page.waitForTimeout(120);
  }
  await until(
    () => drivers(page),
    (rows) => rows.includes("Survey now"),
    "the drivers",
  );
  const seen = await page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
  assert.ok(
    seen.every((row) => row.startsWith("Survey")),
    JSON.stringify(seen),
  );
});

const aDriver = (links = "") => `---\ntype: driver\n---\n## Backlog\n- [ ] open\n${links}`;

journey(
  "linked is as deep as the setting says, and leaves out excluded folders and templates",
  {
    vault: {
      ...VAULT,
      [REVIEW]:
        "# What went well\n[[P2P#Backlog|ours]] [near](Near.md) [[Archive/Past]] [[Blank]]\n# Thoughts\n# To do\n- [ ] Call [[Named]]\n",
      "Near.md": "---\nabout: '[[Far]]'\n---\n",
      "Far.md": aDriver("\n[[Farther]]\n"),
      "Farther.md": aDriver(),
      "Named.md": aDriver(),
      "Archive/Past.md": aDriver(),
      "Templates/Blank.md": aDriver(),
    },
    note: REVIEW,
    data: { depth: 2, excludedFolders: ["Archive"], templateFolders: ["Templates"] },
  },
  async (page) => {
    await openPanel(page);
    const titles = () => texts(page, ".is-driver .throughline-title");
    await until(titles, (all) => [...all].sort().join() === "Far,Named,P2P", "the drivers");
  },
);
