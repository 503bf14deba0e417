import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { addToBacklog, logWork, moveItem } from "../../src/driver/edits";
import { apply } from "../../src/note/edit";
import type { Edit } from "../../src/note/edit";
import { readPage } from "../../src/note/page";
import type { Page } from "../../src/note/page";
import { edited, isKept } from "../../src/note/reread";

const WORDS = { backlog: "Беклог", worklog: "Ворклог" };
const DAY = parseDay("2024-06-03") as Day;

function after(text: string, act: (page: Page) => readonly Edit[] | null): string {
  const edits = act(readPage("P2P.md", text));
  const applied = apply(text, edits ?? []);
  if (edits === null || applied.kind !== "done") throw new Error("refused");
  return applied.text;
}
const added = (text: string) => after(text, (page) => addToBacklog(page, {}, "Опрос", WORDS));
const logged = (text: string) => after(text, (page) => logWork(page, {}, DAY, "позвонили", WORDS));

test.each([
  [
    "below the last item",
    "## Беклог\n\n- [ ] a\n\n## Ворклог\n",
    "## Беклог\n\n- [ ] a\n- [ ] Опрос\n\n## Ворклог\n",
  ],
  ["with the marker of the list", "## Беклог\n* [ ] a\n  * b\n", "## Беклог\n* [ ] a\n  * b\n* [ ] Опрос\n"],
  [
    "in place of the empty box of a template",
    "## Беклог\n\n- [ ] \n\n## Ворклог\n",
    "## Беклог\n\n- [ ] Опрос\n\n## Ворклог\n",
  ],
  ["in place of an empty bullet", "## Беклог\n* \n", "## Беклог\n* [ ] Опрос\n"],
  ["under a bare heading", "## Беклог\n\n## Ворклог\n", "## Беклог\n\n- [ ] Опрос\n\n## Ворклог\n"],
  ["under a heading with no room", "## Беклог\n## Ворклог\n", "## Беклог\n\n- [ ] Опрос\n## Ворклог\n"],
  ["below the prose of the section", "## Беклог\nпо важности\n", "## Беклог\nпо важности\n\n- [ ] Опрос\n"],
  [
    "in a section of its own where there is none",
    "# P2P\n\nтекст",
    "# P2P\n\nтекст\n\n## Беклог\n\n- [ ] Опрос",
  ],
  ["in an empty note", "", "## Беклог\n\n- [ ] Опрос\n"],
  ["keeping CRLF", "## Беклог\r\n- [ ] a\r\n", "## Беклог\r\n- [ ] a\r\n- [ ] Опрос\r\n"],
  [
    "below an empty bullet whose text stands in the next line",
    "## Беклог\n-\n  a\n",
    "## Беклог\n-\n  a\n- [ ] Опрос\n",
  ],
  [
    "in place of an empty item above a label, with room, or the label would be its text",
    "## Беклог\n* \n**Потом**\n",
    "## Беклог\n* [ ] Опрос\n\n**Потом**\n",
  ],
  [
    "in place of an empty box above a label",
    "## Беклог\n- [ ] \n**Потом**\n- [ ] b\n",
    "## Беклог\n- [ ] Опрос\n\n**Потом**\n- [ ] b\n",
  ],
  [
    "in place of an empty bullet right above text",
    "## Беклог\n-\nтекст\n",
    "## Беклог\n- [ ] Опрос\n\nтекст\n",
  ],
  [
    "above the label of the next section, right below the last item",
    "Беклог:\n- [ ] a\nВорклог:\n- 2024-05-01 a\n",
    "Беклог:\n- [ ] a\n- [ ] Опрос\n\nВорклог:\n- 2024-05-01 a\n",
  ],
  [
    "with room before a label, which would be its text",
    "Беклог:\n\nВорклог:\n- 2024-05-01 a\n",
    "Беклог:\n\n- [ ] Опрос\n\nВорклог:\n- 2024-05-01 a\n",
  ],
  [
    "with room before an underlined heading, which would be none",
    "## Беклог\nЗаметки\n---\n",
    "## Беклог\n\n- [ ] Опрос\n\nЗаметки\n---\n",
  ],
])("a backlog item is added %s", (_, before, expected) => {
  expect(added(before)).toBe(expected);
});

test.each([
  [
    "on top",
    "## Ворклог\n- 2024-05-01 — b\n- 2024-04-01 — a\n",
    "## Ворклог\n- 2024-06-03 — позвонили\n- 2024-05-01 — b\n- 2024-04-01 — a\n",
  ],
  [
    "at the end of a log that grows down",
    "## Ворклог\n- 2024-04-01 — a\n- 2024-05-01 — b\n",
    "## Ворклог\n- 2024-04-01 — a\n- 2024-05-01 — b\n- 2024-06-03 — позвонили\n",
  ],
  [
    "in place of an entry nobody wrote",
    "## Ворклог\n\n- 2024-05-20 — \n",
    "## Ворклог\n\n- 2024-06-03 — позвонили\n",
  ],
  [
    "in a section of its own",
    "## Беклог\n- [ ] a\n",
    "## Беклог\n- [ ] a\n\n## Ворклог\n\n- 2024-06-03 — позвонили\n",
  ],
  [
    "above a day with bullets below it, whose date stays",
    "## Ворклог\n- 2024-05-20\n  - решили\n",
    "## Ворклог\n- 2024-06-03 — позвонили\n- 2024-05-20\n  - решили\n",
  ],
  [
    "under a heading of its own where days are headings",
    "## Ворклог\n\n### 19.05\n\n- b\n\n### 12.05\n\n- a\n",
    "## Ворклог\n\n### 2024-06-03\n\n- позвонили\n\n### 19.05\n\n- b\n\n### 12.05\n\n- a\n",
  ],
  [
    "under a heading at the end where such a log grows down",
    "## Ворклог\n### 12.05\n- a\n### 19.05\n- b\n\n## Беклог\n",
    "## Ворклог\n### 12.05\n- a\n### 19.05\n- b\n\n### 2024-06-03\n- позвонили\n\n## Беклог\n",
  ],
  [
    "at the end of the last of several lists",
    "## Ворклог\n- 2024-04-01 — a\n### Ещё\n- 2024-05-01 — b\n",
    "## Ворклог\n- 2024-04-01 — a\n### Ещё\n- 2024-05-01 — b\n- 2024-06-03 — позвонили\n",
  ],
  [
    "and a tick without words stays a tick",
    "## Ворклог\n- [x] \n",
    "## Ворклог\n- 2024-06-03 — позвонили\n- [x] \n",
  ],
])("work is logged %s", (_, before, expected) => {
  expect(logged(before)).toBe(expected);
});

test.each(["<div>", "May 19 is too late", "> да", "1. раз"])(
  "under a day as a heading %j keeps its day",
  (text) => {
    const note = "## Ворклог\n### 19.05\n- b\n";
    expect(after(note, (page) => logWork(page, {}, DAY, text, WORDS))).toBe(
      `## Ворклог\n### 2024-06-03\n- 2024-06-03 — ${text}\n\n### 19.05\n- b\n`,
    );
  },
);

const LIST = "## Беклог\n- [ ] a\n  - [ ] a1\n- [ ] b\n- [ ] c\n";
const moved = (line: number, before: number | null) =>
  after(LIST, (page) => moveItem(page, {}, line, before));

test("an item moves from one list of the backlog to another", () => {
  const two = "## Беклог\n- [ ] a\n\n## Беклог (потом)\n- [ ] b\n";
  expect(after(two, (page) => moveItem(page, {}, 4, 1))).toBe(
    "## Беклог\n- [ ] b\n- [ ] a\n\n## Беклог (потом)\n",
  );
});

test("an item moves with what is below it", () => {
  expect(moved(4, 1)).toBe("## Беклог\n- [ ] c\n- [ ] a\n  - [ ] a1\n- [ ] b\n");
  expect(moved(1, 4)).toBe("## Беклог\n- [ ] b\n- [ ] a\n  - [ ] a1\n- [ ] c\n");
  expect(moved(1, null)).toBe("## Беклог\n- [ ] b\n- [ ] c\n- [ ] a\n  - [ ] a1\n");
});

test("a label right below an item, lazy to Markdown, heads the next group and moves with nobody", () => {
  const groups = "## Беклог\n**Сейчас**\n- [ ] a\n- [ ] b\n**Потом**\n- [ ] c\n- [ ] d\n**Когда-нибудь**\n";
  const act = (line: number, before: number | null) => (page: Page) => {
    const edits = moveItem(page, {}, line, before) ?? [];
    const now = edited(page, edits);
    expect(now && isKept(page, edits, now)).toBe(true);
    return edits;
  };
  expect(after(groups, act(3, 2))).toBe(groups.replace("- [ ] a\n- [ ] b\n", "- [ ] b\n- [ ] a\n"));
  expect(after(groups, act(6, 2))).toBe(
    groups.replace("- [ ] d\n", "").replace("- [ ] a\n", "- [ ] d\n- [ ] a\n"),
  );
  expect(after(groups, act(3, null))).toBe(
    groups.replace("- [ ] b\n", "").replace("- [ ] d\n", "- [ ] d\n- [ ] b\n"),
  );
  expect(after(groups, act(6, null))).toBe(groups);
  expect(added(groups)).toBe(groups.replace("- [ ] d\n", "- [ ] d\n- [ ] Опрос\n\n"));
});

test("the label of the next section, right below the last item, stays where it is", () => {
  const labelled = "Беклог:\n- [ ] a\n- [ ] b\nВорклог:\n- 2024-05-01 a\n";
  const act = (line: number, before: number | null) => (page: Page) => moveItem(page, {}, line, before) ?? [];
  const swapped = labelled.replace("- [ ] a\n- [ ] b\n", "- [ ] b\n- [ ] a\n");
  expect(after(labelled, act(2, 1))).toBe(swapped);
  expect(after(labelled, act(1, null))).toBe(swapped);
});

test("an item that is where it should be stays, and one of another list is refused", () => {
  expect(moved(1, 3)).toBe(LIST);
  expect(moved(4, null)).toBe(LIST);
  const page = readPage("P2P.md", `${LIST}## Заметки\n- [ ] d\n`);
  expect(moveItem(page, {}, 6, 1)).toBeNull();
  expect(moveItem(page, {}, 1, 6)).toBeNull();
});
