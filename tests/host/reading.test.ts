// The reading view: Markdown drawn as the app draws it, with what plugins do to it, and links that lead somewhere.

import { Component, MarkdownRenderer, MarkdownView } from "obsidian";
import { appWith, fileAt } from "./support/app";
import type { App } from "./support/app";

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

async function rendered(app: App, text: string, source = "A.md"): Promise<HTMLElement> {
  const el = createDiv();
  document.body.replaceChildren(el);
  await MarkdownRenderer.render(app, text, el, source, new Component());
  return el;
}

test("tasks have boxes that carry their status", async () => {
  const el = await rendered(
    await appWith({}),
    "- [ ] open\n- [>] moved\n- [x] done\n- none\n\n- [ ] loose\n\n- [/] half\n",
  );
  const items = [...el.querySelectorAll<HTMLElement>("li")];
  expect(items.map((item) => [item.dataset["task"], item.classList.contains("is-checked")])).toEqual([
    ["", false],
    [">", true],
    ["x", true],
    [undefined, false],
    ["", false],
    ["/", true],
  ]);
  expect(items.map((item) => item.textContent.trim())).toEqual([
    "open",
    "moved",
    "done",
    "none",
    "loose",
    "half",
  ]);
  expect(el.querySelectorAll("input.task-list-item-checkbox:checked")).toHaveLength(3);
});

test("wikilinks, tags, highlights and outside links are what they are; brackets of fields are text", async () => {
  const app = await appWith({ "A.md": "", "B.md": "" });
  const el = await rendered(
    app,
    "[[B|see]] [[None#Part]] ==lit== #tag/sub [since:: 2024-W10] [x](B.md) [y](https://example.com)",
  );
  const links = [...el.querySelectorAll<HTMLElement>("a")];
  expect(
    links.map((link) => [
      link.className,
      link.textContent,
      link.dataset["href"] ?? link.getAttribute("href"),
    ]),
  ).toEqual([
    ["internal-link", "see", "B"],
    ["internal-link is-unresolved", "None > Part", "None#Part"],
    ["tag", "#tag/sub", "#tag/sub"],
    ["internal-link", "x", "B.md"],
    ["external-link", "y", "https://example.com"],
  ]);
  expect(el.querySelector("mark")?.textContent).toBe("lit");
  expect(el.textContent).toContain("[since:: 2024-W10]");
});

test("callouts take their title from their first line and fold", async () => {
  const el = await rendered(await appWith({}), "> [!tip]- Rest *well*\n> Sleep.\n> - [ ] early\n");
  const callout = el.querySelector<HTMLElement>(".callout[data-callout=tip]");
  expect(callout?.querySelector(".callout-title-inner")?.innerHTML).toBe("Rest <em>well</em>");
  const content = callout?.querySelector<HTMLElement>(".callout-content");
  expect(content?.textContent.trim()).toMatch(/^Sleep\.\s+early$/);
  expect(content?.style.display).toBe("none");
  callout?.querySelector<HTMLElement>(".callout-title")?.click();
  expect(content?.style.display).toBe("");
});

test("frontmatter and comments are not shown, HTML is text, and lines keep their numbers", async () => {
  const app = await appWith({});
  const lines: (number | undefined)[] = [];
  app.registries.postProcessors.add({
    run: (el, ctx) => void lines.push(ctx.getSectionInfo(el)?.lineStart),
    sortOrder: 0,
  });
  const el = await rendered(app, "---\na: 1\n---\n# Head\n\n%% hidden %%\n\n<b>raw</b>\n");
  expect(el.textContent.trim()).toMatch(/^Head\s*<b>raw<\/b>$/);
  expect(lines).toEqual([3, 7]);
});

test("code blocks go to their processors, then post-processors run in their order", async () => {
  const app = await appWith({});
  const order: string[] = [];
  app.registries.codeBlocks.add({
    language: "sample",
    run: (source, el) => {
      order.push("code");
      el.setText(source.toUpperCase());
    },
    sortOrder: 0,
  });
  app.registries.postProcessors.add({ run: () => void order.push("late"), sortOrder: 10 });
  app.registries.postProcessors.add({ run: () => void order.push("early"), sortOrder: -10 });
  const el = await rendered(app, "```sample\nabc\n```\n");
  expect(el.querySelector(".block-language-sample")?.textContent).toBe("ABC");
  expect(el.querySelector("pre")).toBeNull();
  expect(order).toEqual(["code", "early", "late"]);
});

test("a click on a link opens its note, with the modifier in a tab of its own", async () => {
  const app = await appWith({ "A.md": "", "in/B.md": "" });
  const el = await rendered(app, "[[B]]");
  const link = el.querySelector<HTMLElement>("a");
  link?.click();
  await tick();
  expect(app.workspace.getActiveFile()?.path).toBe("in/B.md");
  let tabs = 0;
  link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
  await tick();
  app.workspace.iterateRootLeaves(() => tabs++);
  expect(tabs).toBe(2);
});

test("a note is read as it is written, follows changes, and a tick in it changes the note", async () => {
  const app = await appWith({ "A.md": "```\n- [ ] no task\n```\n\n- [ ] one\n- [x] two\n" });
  document.body.replaceChildren(app.workspace.containerEl);
  await app.workspace.getLeaf().openFile(fileAt(app, "A.md"), { state: { mode: "preview" } });
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view) throw new Error("no note is open");
  expect(view.getMode()).toBe("preview");
  const boxes = () => [...view.contentEl.querySelectorAll<HTMLInputElement>(".markdown-preview-view input")];
  expect(boxes().map((box) => box.checked)).toEqual([false, true]);
  boxes()[0]?.click();
  await tick();
  expect(view.getViewData()).toBe("```\n- [ ] no task\n```\n\n- [x] one\n- [x] two\n");
  expect(boxes().map((box) => box.checked)).toEqual([true, true]);
  await view.save();
  await app.vault.process(fileAt(app, "A.md"), () => "- [ ] other\n");
  await tick();
  await tick();
  expect(boxes().map((box) => box.checked)).toEqual([false]);
});
