// The view beside a running meeting: what it shows, what is written into the note from it, and that hands stay on the text.

import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { edited, notices, openNote, runCommand, stored, until } from "./support/person";
import { shot } from "./support/shot";

const FIRST = "Group/2024/2024-06-16.md";
const NOTE = "Group/2024/2024-06-23.md";
const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

const VAULT = {
  [FIRST]: text(
    "# 2024-06-16",
    "## Updates",
    "- Vera: cards",
    "- Zoe: birds",
    "- Tim: rules",
    "## Questions",
    "### Vera / Cards",
    "- one per table",
    "### Zoe / Songs",
    "→ [[2024-06-23]]",
  ),
  [NOTE]: text(
    "# 2024-06-23",
    "",
    "## Commitments from last time",
    "",
    "- [ ] Tim: call the school  [since:: 2024-06-16]",
    "",
    "## Updates",
    "",
    "- Vera: away in July",
    "- Zoe: ",
    "- Tim: ",
    "",
    "## Questions (40 min)",
    "",
    "### Zoe / Songs",
    "← [[2024-06-16]]",
    "",
    "### Tim / Rules for two",
    "",
    "%% ### Name / Topic %%",
    "",
    "## Commitments",
    "",
    "%% - [ ] Name: what, by when %%",
  ),
};

const setting = { vault: VAULT, note: NOTE } as const;

async function run(page: Page, name = "Run the meeting"): Promise<void> {
  await runCommand(page, name);
  await page.locator(".throughline-meeting [data-row]:focus").waitFor();
}

async function noteHas(page: Page, holds: (text: string) => boolean): Promise<string> {
  return until(async () => (await stored(page, NOTE)) ?? "", holds, "the note");
}

const rows = (page: Page, part: string) =>
  page
    .locator(`.throughline-meeting .throughline-part[aria-label="${part}"] [data-row]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, " ").trim()));

async function cursorTo(page: Page, line: number): Promise<void> {
  await page.evaluate((to) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: to, ch: 0 });
    editor?.focus();
  }, line);
}

journey(
  "the view shows who waits for a hot seat, whose turn it is, and which questions are open",
  setting,
  async (page) => {
    await run(page);
    assert.deepEqual(await rows(page, "People"), [
      "Vera has spoken hot seat last time",
      "Zoe no hot seat yet",
      "Tim no hot seat yet",
    ]);
    assert.equal(
      await page
        .locator(".throughline-person-row.is-turn")
        .innerText()
        .then((said) => said.split("\n")[0]),
      "Zoe",
    );
    assert.deepEqual(await rows(page, "Questions"), ["Zoe / Songs ×1", "Tim / Rules for two"]);
    assert.deepEqual(await rows(page, "Promised last time"), ["Tim: call the school"]);
  },
);

journey(
  "the group's figures are folded at the end of the view, those of single people behind one more fold",
  setting,
  async (page) => {
    await run(page);
    const figures = page.locator(".throughline-meeting > .throughline-figures");
    const said = (of: Locator) =>
      of.evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim().split("\n")));
    assert.equal(await figures.locator("dl").count(), 0);
    await figures.locator("summary").focus();
    await page.keyboard.press("Enter");
    const group = figures.locator(":scope > dl");
    await group.waitFor();
    assert.deepEqual(await said(figures.locator(":scope > p")), [
      ["2 meetings in 8 weeks, the latest included"],
    ]);
    assert.deepEqual(await said(group.locator("dt")), [["Commitments"], ["Questions"], ["Attendance"]]);
    assert.deepEqual(await said(group.locator("dd")), [
      ["0 kept, 1 missed, 1 open"],
      ["1 discussed, 1 carried on, 2 open"],
      ["6 of 6"],
    ]);
    const people = figures.locator(".throughline-figures");
    assert.equal(await people.locator("dl").count(), 0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await people.locator("dl").waitFor();
    assert.deepEqual(await said(people.locator("dt")), [["Vera"], ["Zoe"], ["Tim"]]);
    assert.deepEqual(await said(people.locator("dd")), [
      ["hot seat last time", "there 2\u00a0of\u00a02"],
      ["no hot seat yet", "there 2\u00a0of\u00a02"],
      ["no hot seat yet", "there 2\u00a0of\u00a02", "0 kept, 1 missed, 1 open"],
    ]);
    // They follow the note.
    await page.getByRole("checkbox", { name: "Kept: Tim: call the school" }).click();
    await until(
      () => said(group.locator("dd").first()),
      ([promises]) => promises?.[0] === "1 kept, 0 missed, 0 open",
      "the promises kept",
    );
    await shot(page, "meeting-figures");
  },
);

journey("what is written down from the view stands in the note, one undo a line", setting, async (page) => {
  await run(page);
  // Keys alone: down to Tim's question, a line of minutes, back.
  await page.locator("[data-question]").nth(1).focus();
  await page.keyboard.press("m");
  await page.keyboard.type("two pages are enough");
  await page.keyboard.press("Enter");
  await noteHas(page, (now) => now.includes("### Tim / Rules for two\n\n- two pages are enough\n\n%% ###"));
  await until(
    () => page.locator(".throughline-meeting-item.is-discussed [data-row]").count(),
    (count) => count === 1,
    "discussed",
  );
  await page.locator("[data-question]").first().focus();
  await page.keyboard.press("p");
  await noteHas(page, (now) => now.includes("### Zoe / Songs #parked\n← [[2024-06-16]]\n"));
  await page.keyboard.press("c");
  await page.locator(".throughline-capture select").selectOption("Vera");
  await page.locator(".throughline-capture input").focus();
  await page.keyboard.type("print the cards");
  await page.keyboard.press("Enter");
  await noteHas(page, (now) => now.includes("## Commitments\n\n- [ ] Vera: print the cards\n\n%% - [ ]"));
  await page.locator(".throughline-capture button", { hasText: "Decision" }).click();
  await page.keyboard.type("We meet at Vera's");
  await page.keyboard.press("Enter");
  const now = await noteHas(page, (all) =>
    all.includes("## Decisions\n\n- We meet at Vera's\n\n## Commitments\n"),
  );
  assert.deepEqual(await rows(page, "Commitments"), ["Vera: print the cards"]);
  await page.getByRole("checkbox", { name: "Kept: Tim: call the school" }).click();
  await noteHas(page, (all) => all.includes("- [x] Tim: call the school"));
  await runCommand(page, "Undo last change");
  await page.locator(".throughline-undo .mod-cta:focus").waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await noteHas(page, (all) => all === now), now);
});

journey("the key that begins a line of minutes loses none of the keys behind it", setting, async (page) => {
  await run(page);
  await page.locator("[data-question]").nth(1).focus();
  const goes = await page.evaluate(() => {
    const key = new KeyboardEvent("keydown", { key: "m", code: "KeyM", bubbles: true });
    document.activeElement?.dispatchEvent(key);
    return document.activeElement?.tagName;
  });
  assert.equal(goes, "INPUT");
});

journey(
  "minutes go to the question that has the keyboard, before the notes are read again",
  setting,
  async (page) => {
    await run(page);
    const shown = await page.evaluate(() => {
      const questions = document.querySelectorAll<HTMLElement>(".throughline-meeting [data-question]");
      const fieldAt = (question?: HTMLElement) => {
        question?.focus();
        return document.querySelector(".throughline-capture input")?.getAttribute("aria-label") ?? "";
      };
      return [fieldAt(questions[0]), fieldAt(questions[1])];
    });
    assert.match(shown[0] ?? "", /Songs/);
    assert.match(shown[1] ?? "", /Rules for two/);
  },
);

journey(
  "a row that has the keyboard keeps it when the view is given the keyboard late",
  setting,
  async (page) => {
    await run(page);
    const shown = await page.evaluate(() => {
      document.querySelectorAll<HTMLElement>(".throughline-meeting [data-question]")[1]?.focus();
      const [leaf] = window.playground.app.workspace.getLeavesOfType("throughline-meeting");
      (leaf?.view as unknown as { focus(): void }).focus();
      return (document.activeElement as HTMLElement | null)?.innerText ?? "";
    });
    assert.match(shown, /Rules for two/);
  },
);

journey(
  "who types the minutes is not disturbed: words typed meanwhile stay, and so does the cursor",
  setting,
  async (page) => {
    await run(page);
    await cursorTo(page, 9);
    await page.keyboard.press("End");
    await page.keyboard.type("a new ");
    await page.getByRole("checkbox", { name: "Kept: Tim: call the school" }).click();
    await noteHas(page, (all) => all.includes("- [x] Tim: call the school") && all.includes("- Zoe: a new"));
    await page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.focus());
    await page.keyboard.type("song");
    assert.ok((await edited(page))?.includes("- Zoe: a new song\n"));
    // The note moves on, and the view with it.
    await until(
      () => page.locator(".throughline-person-row.is-turn").innerText(),
      (said) => said.startsWith("Tim"),
      "whose turn it is",
    );
    await cursorTo(page, 15);
    await until(
      () => page.locator(".throughline-question-row.is-here").innerText(),
      (said) => said.includes("Songs"),
      "the question at hand",
    );
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest(".throughline-meeting") === null),
      true,
    );
  },
);

journey("Enter goes to a question's heading, Escape gives the keyboard back", setting, async (page) => {
  await run(page);
  await page.locator("[data-question]").nth(1).focus();
  await page.keyboard.press("Enter");
  await until(
    () => page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.getCursor().line),
    (line) => line === 17,
    "the line of the cursor",
  );
  await page.keyboard.type("!");
  assert.ok((await edited(page))?.includes("### Tim / Rules for two!\n"));
  await runCommand(page, "Run the meeting");
  await page.locator(".throughline-meeting [data-row]:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type("?");
  assert.ok((await edited(page))?.includes("### Tim / Rules for two!?\n"));
});

journey(
  "the time is off until it is started, counts the heading's minutes, and is still there in a view opened anew",
  setting,
  async (page) => {
    await run(page);
    const before = await stored(page, NOTE);
    assert.equal(await page.locator(".throughline-ring").count(), 0);
    await page.getByRole("button", { name: "Start 40 min for Questions" }).click();
    await page.locator(".throughline-ring").waitFor();
    assert.match((await page.locator(".throughline-ring text").textContent()) ?? "", /^(40:00|39:5\d)$/);
    await page.getByRole("button", { name: "5 min more" }).click();
    await page.getByRole("button", { name: "Pause" }).click();
    const clock = await page.locator(".throughline-ring text").textContent();
    assert.match(clock ?? "", /^(45:00|44:5\d)$/);
    await page.evaluate(() => {
      const [leaf] = window.playground.app.workspace.getLeavesOfType("throughline-meeting");
      leaf?.detach();
    });
    await run(page);
    assert.equal(await page.locator(".throughline-ring text").textContent(), clock);
    assert.equal(await stored(page, NOTE), before);
    await page.locator(".throughline-time").getByRole("button", { name: "More", exact: true }).click();
    await page.locator(".menu-item", { hasText: "into the heading" }).click();
    await noteHas(page, (all) => all.includes("## Questions (1 min)\n"));
  },
);

journey("the meeting's commands write from the note, without the view", setting, async (page) => {
  await cursorTo(page, 17);
  await runCommand(page, "Meeting: add a line to this question");
  await page.locator(".throughline-ask input").fill("two pages");
  await page.keyboard.press("Enter");
  await noteHas(page, (all) => all.includes("### Tim / Rules for two\n\n- two pages\n"));
  assert.deepEqual(await notices(page), ["Written into 2024-06-23"]);
  await runCommand(page, "Meeting: add a commitment");
  await page.locator(".throughline-ask input").fill("Zoe: sing on Friday");
  await page.keyboard.press("Enter");
  await noteHas(page, (all) => all.includes("- [ ] Zoe: sing on Friday\n"));
  await cursorTo(page, 14);
  await runCommand(page, "Meeting: what became of this question");
  await page.locator(".suggestion-item", { hasText: "Drop it" }).click();
  await noteHas(page, (all) => all.includes("### Zoe / Songs #dropped\n"));
});

journey(
  "closing takes out unused hints, writes what was added in one batch, and gives a summary",
  setting,
  async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const before = await stored(page, NOTE);
    await runCommand(page, "Close meeting");
    await page.locator(".throughline-close").waitFor();
    await page.getByLabel("Another decision").fill("We meet at Vera's");
    await page.keyboard.press("Enter");
    await page.locator(".throughline-add-line select").selectOption("Zoe");
    await page.getByLabel("Another commitment").fill("sing");
    await page.keyboard.press("Enter");
    await page.getByLabel("Tim / Rules for two").selectOption("Park it");
    await checkAccessible(page, "closing a meeting");
    await page.getByRole("button", { name: "Write and copy" }).click();
    const now = await noteHas(page, (all) => all !== before);
    assert.equal(
      now,
      before
        ?.replace("### Tim / Rules for two\n\n%% ### Name / Topic %%\n", "### Tim / Rules for two #parked\n")
        .replace(
          "## Commitments\n\n%% - [ ] Name: what, by when %%\n",
          "## Decisions\n\n- We meet at Vera's\n\n## Commitments\n\n- [ ] Zoe: sing\n",
        ),
    );
    const said = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(
      said,
      [
        "Meeting of 23 June",
        "Decided:\n• We meet at Vera's",
        "Who does what by the next meeting (30 June):\n• Zoe: sing",
        "Stays for next time:\n• Zoe / Songs",
        "Parked:\n• Tim / Rules for two",
        "Kept from last time: 0 of 1",
      ].join("\n\n"),
    );
    await page.locator(".notice button", { hasText: "Undo" }).click();
    assert.equal(await noteHas(page, (all) => all === before), before);
  },
);

journey(
  "another note leaves the view with its meeting; without one it says what to do",
  { ...setting, vault: { ...VAULT, "Plan.md": "# Plan\n" } },
  async (page) => {
    await run(page);
    await openNote(page, "Plan.md");
    await page.waitForTimeout(200);
    assert.equal(await page.locator(".throughline-meeting h2").innerText(), "2024-06-23");
    await openNote(page, FIRST);
    await until(
      () => page.locator(".throughline-meeting h2").innerText(),
      (name) => name === "2024-06-16",
      "the meeting",
    );
  },
);

for (const theme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    journey(
      `the view beside a meeting is accessible: ${theme}, ${width} wide`,
      { ...setting, theme, width, language: "ru" },
      async (page) => {
        await run(page, "Вести встречу");
        await page.keyboard.press("?");
        await page.locator(".throughline-meeting-keys").waitFor();
        await page.locator(".throughline-time-start").click();
        await page.locator(".throughline-ring").waitFor();
        await page.locator(".throughline-figures > summary", { hasText: "Цифры" }).click();
        await page.locator(".throughline-figures > summary", { hasText: "По участникам" }).click();
        await shot(page, `meeting-figures-ru-${theme}-${width}`);
        await checkAccessible(page, "the view beside a meeting");
      },
    );
  }
}
