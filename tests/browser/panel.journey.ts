// The sidebar: what it lists beside the open note, and what a person does in it, seen in the panel and in the notes.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { note, openPanel, rowsOf, texts } from "./support/panel";
import { edited, notices, openNote, opened, runCommand, stored, until } from "./support/person";

const REVIEW = "Weekly/2024/W25 Weekly.md";
const DRIVER = "P2P.md";
const GOAL = "School.md";
const VAULT = {
  [REVIEW]:
    "# What went well\n[[P2P]]\n# Thoughts\n# Goals\n- [[School]]: 5 pupils\n# To do\n- [ ] Call Dina  [since:: 2024-W24]\n",
  "Weekly/2024/W24 Weekly.md": "# What went well\n# Thoughts\n# To do\n- [>] Call Dina\n- [x] Ask Vera\n",
  [DRIVER]:
    "---\ntype: driver\nowner: Vera\n---\n# P2P\n## Backlog\n- [ ] Survey\n- Find hosts\n- ~~Forum~~\n\n## Worklog\n- 2024-06-01 — began\n",
  [GOAL]:
    "---\ntype: goal\nstatus: active\ntarget: 10\n---\n# School\n## Next steps\n- [ ] Rent a room\n## Updates\n- 2024-06-02 — 3 pupils\n",
  "Old.md": "---\ntype: driver\n---\n# Old\n## Backlog\n- [ ] Dust\n",
  "Group/2024/19.05.md":
    "# 19.05\n## Updates\n- Vera: yes\n- Zoe: yes\n## Questions\n### Zoe / Songs\n## Commitments\n- [ ] Zoe: sing\n",
};

const setting = { vault: VAULT, note: REVIEW } as const;

journey(
  "the panel lists what the open review is linked with, and all notes on request",
  setting,
  async (page) => {
    await openPanel(page);
    assert.deepEqual(await rowsOf(page, "Goals"), ["School"]);
    const hint = (selector: string) => page.locator(`.is-goal ${selector}`).getAttribute("title");
    assert.equal(await hint(".throughline-progress"), "5 of 10 · 50 %");
    assert.equal(await hint(".throughline-fact"), "2024-06-23 — 5 pupils");
    assert.deepEqual(await rowsOf(page, "Drivers"), ["P2P", "Survey", "Find hosts"]);
    assert.deepEqual(await rowsOf(page, "Carried"), ["Call Dina"]);
    assert.deepEqual(await texts(page, ".throughline-age"), ["×1 · since W24"]);
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    assert.deepEqual(await rowsOf(page, "Drivers"), ["Old", "Dust", "P2P", "Survey", "Find hosts"]);
    assert.deepEqual(await rowsOf(page, "Open questions"), ["Zoe / Songs"]);
    assert.deepEqual(await rowsOf(page, "Commitments"), ["Zoe: sing"]);
    await page.locator(".throughline-search").fill("dust");
    assert.deepEqual(await rowsOf(page, "Drivers"), ["Old", "Dust"]);
    assert.deepEqual(await rowsOf(page, "Goals"), []);
    await page.locator(".throughline-search").fill("nothing at all");
    assert.deepEqual(await texts(page, ".throughline-empty p"), ["Nothing matches."]);
    await page.getByRole("button", { name: "Clear the search" }).click();
    assert.deepEqual(await rowsOf(page, "Goals"), ["School"]);
  },
);

journey("the panel follows the open note, and stays where it is pinned", setting, async (page) => {
  await openPanel(page);
  await openNote(page, "Old.md");
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows[0] === "Old",
    "the drivers",
  );
  await openNote(page, REVIEW);
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows[0] === "P2P",
    "the drivers",
  );
  await page.getByRole("button", { name: "Stay with this note" }).click();
  await openNote(page, "Old.md");
  await page.waitForTimeout(200);
  assert.equal((await rowsOf(page, "Drivers"))[0], "P2P");
});

journey("a backlog item is ticked, added and moved; the note and the panel agree", setting, async (page) => {
  await openPanel(page);
  await page.getByRole("checkbox", { name: "Done: Survey" }).click();
  await note(page, DRIVER, (text) => text.includes("- [x] Survey\n"));
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => !rows.includes("Survey"),
    "the drivers",
  );
  const driver = page.locator(".throughline-entity.is-driver");
  await driver.hover();
  await driver.getByRole("button", { name: "Add to the backlog" }).click();
  await page.locator(".throughline-entry").fill("Print cards");
  await page.keyboard.press("Enter");
  await note(page, DRIVER, (text) => text.includes("- ~~Forum~~\n- [ ] Print cards\n\n## Worklog"));
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows.includes("Print cards"),
    "the drivers",
  );
  await page.getByRole("checkbox", { name: "Done: Print cards" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await note(page, DRIVER, (text) => text.includes("- [ ] Print cards\n- Find hosts\n- ~~Forum~~\n"));
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows[1] === "Print cards",
    "the drivers",
  );
  // The keys stay with the item that moved.
  await page.keyboard.press("Alt+ArrowDown");
  await note(page, DRIVER, (text) => text.includes("- Find hosts\n- [ ] Print cards\n- ~~Forum~~\n"));
});

journey("a backlog is put in order by dragging", setting, async (page) => {
  await openPanel(page);
  const item = (name: string) => page.locator(".throughline-line.is-item", { hasText: name });
  await item("Find hosts").dragTo(item("Survey"), { targetPosition: { x: 60, y: 3 } });
  await note(page, DRIVER, (text) => text.includes("## Backlog\n- Find hosts\n- [ ] Survey\n- ~~Forum~~\n"));
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows[1] === "Find hosts",
    "the drivers",
  );
  const { height = 0 } = (await item("Survey").boundingBox()) ?? {};
  await item("Find hosts").dragTo(item("Survey"), { targetPosition: { x: 60, y: height - 3 } });
  await note(page, DRIVER, (text) => text.includes("## Backlog\n- [ ] Survey\n- Find hosts\n- ~~Forum~~\n"));
});

journey("a row's menu pulls an item into the coming review, and achieves a goal", setting, async (page) => {
  await openPanel(page);
  await page.locator(".throughline-line.is-item", { hasText: "Survey" }).click({ button: "right" });
  await page.locator(".menu-item", { hasText: "Into the coming week's review" }).click();
  await until(
    () => notices(page),
    ([said]) => said?.includes("Survey") ?? false,
    "the notice",
  );
  const created = await stored(page, "Weekly/2024/W26 Weekly.md");
  assert.ok(created?.includes("- [ ] Survey ([[P2P]])\n"), created ?? "no review");
  await page.locator(".throughline-entity.is-goal").click({ button: "right" });
  await page.locator(".menu-item", { hasText: "Goal achieved" }).click();
  await note(page, GOAL, (text) => text.includes("status: achieved\n"));
});

journey(
  "sections are hidden and put in order, goals and drivers sorted and grouped",
  setting,
  async (page) => {
    await openPanel(page);
    const parts = () =>
      page.locator(".throughline-part-title").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
    const choose = async (entry: string) => {
      await page.getByRole("button", { name: "Order and sections" }).click();
      await page.locator(".menu-item", { hasText: entry }).click();
    };
    await page.locator(".throughline-scopes button", { hasText: "All" }).click();
    await choose("This week");
    await until(parts, ([first]) => first === "Goals", "the sections");
    await page.locator(".throughline-part-head", { hasText: "Carried" }).click({ button: "right" });
    await page.locator(".menu-item", { hasText: "Move up" }).click();
    await until(parts, (now) => now[1] === "Carried" && now[2] === "Drivers", "the sections");
    assert.deepEqual((await rowsOf(page, "Drivers"))[0], "Old");
    await choose("By name");
    await choose("Group by owner");
    await until(
      () => texts(page, ".throughline-group > span:first-child"),
      (groups) => groups.join() === "Vera,None named",
      "the groups",
    );
    assert.deepEqual(await rowsOf(page, "Drivers"), ["P2P", "Survey", "Find hosts", "Old", "Dust"]);
    // The group says it.
    assert.deepEqual(await texts(page, ".throughline-owner"), []);
  },
);

journey("where Tasks runs, an item is ticked as Tasks ticks it", setting, async (page) => {
  await page.evaluate(() => {
    const toggle = (line: string) => `${line.replace("[ ]", "[x]")} ✅ 2024-06-30`;
    Object.assign(window.playground.app.plugins.plugins, {
      "obsidian-tasks-plugin": { apiV1: { executeToggleTaskDoneCommand: toggle } },
    });
  });
  await openPanel(page);
  await page.getByRole("checkbox", { name: "Done: Survey" }).click();
  await note(page, DRIVER, (text) => text.includes("- [x] Survey ✅ 2024-06-30\n"));
});

journey("on a phone each row has one button with its menu", { ...setting, width: 390 }, async (page) => {
  await openPanel(page);
  const driver = page.locator(".throughline-entity.is-driver").first();
  await driver.getByRole("button", { name: "More" }).first().click();
  await page.locator(".menu-item", { hasText: "Log work" }).click();
  await page.locator(".throughline-entry").fill("called");
  await page.keyboard.press("Enter");
  await note(page, DRIVER, (text) => text.includes("- 2024-06-30 — called\n"));
  const goals = page.locator(".throughline-part-head", { hasText: "Goals" });
  await goals.getByRole("button", { name: "More" }).click();
  await page.locator(".menu-item", { hasText: "Move down" }).click();
  await until(
    () => texts(page, ".throughline-part-title"),
    (all) => all.indexOf("Goals") === all.indexOf("Drivers") + 1,
    "the sections",
  );
});

journey("a new goal is one click away in the head of its section", setting, async (page) => {
  await openPanel(page);
  const goals = page.locator(".throughline-part-head", { hasText: "Goals" });
  await goals.hover();
  await goals.getByRole("button", { name: "New goal" }).click();
  await page.locator(".throughline-ask input[type=text]").fill("Book");
  await page.keyboard.press("Enter");
  await until(
    () => opened(page),
    (path) => path === "Book.md",
    "the open note",
  );
});

journey(
  "work is logged, a goal gets its update and rests; undo takes the last back",
  setting,
  async (page) => {
    await openPanel(page);
    const driver = page.locator(".throughline-entity.is-driver");
    await driver.hover();
    await driver.getByRole("button", { name: "Log work" }).click();
    await page.locator(".throughline-entry").fill("called the school");
    await page.keyboard.press("Enter");
    await note(page, DRIVER, (text) =>
      text.includes("## Worklog\n- 2024-06-30 — called the school\n- 2024-06-01"),
    );
    const goal = page.locator(".throughline-entity.is-goal");
    await goal.hover();
    await goal.getByRole("button", { name: "Write an update" }).click();
    await page.locator(".throughline-entry").fill("8 pupils");
    await page.keyboard.press("Enter");
    await note(page, GOAL, (text) => text.includes("## Updates\n- 2024-06-30 — 8 pupils\n"));
    await until(
      () => texts(page, ".is-goal .throughline-fact"),
      ([ago]) => ago === "today",
      "the goal's age",
    );
    await goal.hover();
    await goal.getByRole("button", { name: "Pause this goal" }).click();
    await note(page, GOAL, (text) => text.includes("status: paused\n"));
    await page.locator(".throughline-entity.is-paused").waitFor();
    await runCommand(page, "Undo last change");
    await page.locator(".throughline-undo .mod-cta:focus").waitFor();
    await page.keyboard.press("Enter");
    await note(page, GOAL, (text) => text.includes("status: active\n") && text.includes("— 8 pupils\n"));
  },
);

const BLOCKS =
  "[[P2P]]\n\n```throughline\ndrivers\n```\n\n```throughline\nцели\nзаметки: все\n```\n\n```throughline\nweek\n```\n\n```throughline\nfoo\n```\n\n```throughline\ngoals\nnote: [[Nowhere]]\n```\n";

journey(
  "a block in a note shows the same rows, and says in a sentence what is wrong in it",
  { vault: { ...VAULT, "Board.md": BLOCKS }, note: "Board.md", height: 1400 },
  async (page) => {
    await page.keyboard.press("Control+e");
    const blocks = page.locator(".throughline-block");
    await blocks.first().locator(".throughline-entity").waitFor();
    const said = () => blocks.evaluateAll((all) => all.map((one) => one.textContent ?? ""));
    const [drivers, goals, week, wrong, nowhere] = await until(
      said,
      (all) => all.length === 5 && all.every((text) => text !== "" && !text.startsWith("Reading")),
      "the blocks",
    );
    assert.ok(drivers?.includes("P2P") && drivers.includes("Survey") && !drivers.includes("Old"), drivers);
    assert.ok(goals?.includes("School"), goals);
    assert.ok(week?.includes("W25"), week);
    assert.equal(
      wrong,
      "The first line of this block says what to show: goals, drivers or week; it says “foo”.",
    );
    assert.equal(nowhere, "There is no note “Nowhere” to start from.");
    await checkAccessible(page, "a note with blocks");
    await blocks.first().getByRole("checkbox", { name: "Done: Survey" }).click();
    await note(page, DRIVER, (text) => text.includes("- [x] Survey\n"));
    await until(said, ([first]) => !first?.includes("Survey"), "the block");
  },
);

journey("what a person types is in the panel without a pause for breath", setting, async (page) => {
  await openPanel(page);
  await openNote(page, DRIVER);
  await page.evaluate(() => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.replaceRange("- [ ] Typed just now\n", { line: 6, ch: 0 });
  });
  assert.ok((await edited(page))?.includes("Typed just now"));
  await until(
    () => rowsOf(page, "Drivers"),
    (rows) => rows[1] === "Typed just now",
    "the drivers",
  );
});

journey("a row opens its note at its line", setting, async (page) => {
  await openPanel(page);
  await page.locator(".throughline-title", { hasText: "School" }).click();
  await until(
    () => opened(page),
    (path) => path === GOAL,
    "the open note",
  );
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    journey(
      `the panel is accessible: ${theme}, ${width} wide`,
      { ...setting, theme, width, language: "ru" },
      async (page) => {
        await openPanel(page, "Открыть цели и драйверы");
        await checkAccessible(page, "the panel");
      },
    );
  }
}
