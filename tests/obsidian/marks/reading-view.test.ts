// The marks in reading view beside Dataview's pills, which come late and write their lines anew.

import type { MarkdownPostProcessorContext, MarkdownRenderChild } from "obsidian";
import { EN } from "../../../src/calendar/locale";
import { parseWeek } from "../../../src/calendar/week";
import { en } from "../../../src/locale/en";
import { movedMark } from "../../../src/note/task";
import type { NoteFacts } from "../../../src/board/facts";
import { catalog } from "../../../src/notebook/catalog";
import type { Mark, Place } from "../../../src/obsidian/marks/follow";
import type { Knowledge } from "../../../src/obsidian/marks/knowledge";
import { passages } from "../../../src/obsidian/marks/passage";
import { readingMarks } from "../../../src/obsidian/marks/reading-view";

const REVIEWS = ["2024-W22", "2024-W23", "2024-W24"].map((week) => ({
  path: `Weekly/${week}.md`,
  series: "Weekly",
  week: parseWeek(week),
}));
const TEXT =
  "# To do\n\n- [ ] Call Dina  [since:: 2024-W22] ⏫\n\t- [ ] ask first  (с:: 2024-W22)\n- [>] Ask Vera\n- `[since:: 2024-W22]`\n";
const HTML = `<ul><li class="task-list-item" data-task=""><input type="checkbox">Call Dina  [since:: 2024-W22] ⏫
<ul><li class="task-list-item" data-task=""><input type="checkbox">ask first  (с:: 2024-W22)</li></ul></li>
<li class="task-list-item" data-task="&gt;"><input type="checkbox">Ask Vera</li><li><code>[since:: 2024-W22]</code></li></ul>`;

function read(pills: boolean) {
  const el = document.body.createDiv();
  el.innerHTML = HTML;
  const followed: (readonly [Mark, Place])[] = [];
  const children: MarkdownRenderChild[] = [];
  const listeners = new Set<() => void>();
  let ready = false;
  const known = passages(catalog<NoteFacts | null>(), REVIEWS);
  const knowledge: Knowledge = {
    look: () => ({
      words: en,
      locale: EN,
      threshold: 3,
      rules: { registry: null, mark: movedMark(null) },
      pills: { editor: pills, reading: pills },
    }),
    rules: () => ({ registry: null, mark: movedMark(null) }),
    passages: () => (ready ? known : null),
    settled: async () => known,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => undefined,
  };
  const context = {
    sourcePath: "Weekly/2024-W23.md",
    getSectionInfo: () => ({ text: TEXT, lineStart: 2, lineEnd: 5 }),
    addChild: (child: MarkdownRenderChild) => {
      children.push(child);
      child.load();
    },
  } as unknown as MarkdownPostProcessorContext;
  void readingMarks(knowledge, (mark, place) => followed.push([mark, place]))(el, context);
  return {
    el,
    followed,
    children,
    listeners,
    ages: () => [...el.querySelectorAll(".throughline-mark.is-age")].map((one) => one.textContent),
    becomesReady: () => {
      ready = true;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** As Dataview does it: the HTML of an item written anew, each field in brackets as a key and a value. */
function drawPills(el: HTMLElement): void {
  const item = el.querySelector("li");
  if (!item) return;
  item.innerHTML = item.innerHTML.replace(
    /\[(since):: ([\w-]+)\]/g,
    `<span class="dataview inline-field"><span class="dataview inline-field-key" data-dv-key="$1" data-dv-norm-key="$1">$1</span><span class="dataview inline-field-value">$2</span></span>`,
  );
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
  document.body.empty();
});

test("fields become ages, which say how often once the vault is read", () => {
  const { el, ages, becomesReady } = read(false);
  expect(ages()).toEqual(["since W22", "since W22"]);
  expect(el.querySelectorAll(".is-onward")).toHaveLength(0);
  becomesReady();
  expect(ages()).toEqual(["×1 · since W22", "×1 · since W22"]);
  const [item, sub, moved, code] = [...el.querySelectorAll("li")].map((li) => li.textContent);
  expect(item).toMatch(/^Call Dina {2}×1 · since W22 ⏫/);
  expect(sub).toBe("ask first  ×1 · since W22");
  expect(code).toBe("[since:: 2024-W22]");
  expect(moved).toBe("Ask Vera");
  becomesReady();
  expect(el.querySelectorAll(".is-onward")).toHaveLength(1);
});

test("behind Dataview's pills stands only how often, whenever they come", async () => {
  const { el, ages, becomesReady } = read(true);
  becomesReady();
  expect(ages()).toEqual([]);
  drawPills(el);
  await turn();
  expect(ages()).toEqual(["×1"]);
  expect(el.querySelector(".inline-field")?.nextElementSibling?.textContent).toBe("×1");
  // Another plugin writes the item anew.
  const [item] = el.querySelectorAll("li");
  if (item) item.innerHTML = String(item.innerHTML);
  await turn();
  expect(ages()).toEqual(["×1"]);
});

test("a press tells the mark and the line of its item", async () => {
  const { el, followed, becomesReady } = read(false);
  becomesReady();
  for (const mark of el.querySelectorAll<HTMLElement>(".throughline-mark")) mark.click();
  const place = { path: "Weekly/2024-W23.md", text: TEXT };
  expect(followed).toEqual([
    [
      { kind: "age", since: "2024-W22" },
      { ...place, line: 2 },
    ],
    [
      { kind: "age", since: "2024-W22" },
      { ...place, line: 3 },
    ],
    [
      { kind: "onward", target: null },
      { ...place, line: 4 },
    ],
  ]);
});

test("a block that is no longer shown hears nothing more", () => {
  const { children, listeners } = read(true);
  for (const child of children) child.unload();
  expect(listeners.size).toBe(0);
});
