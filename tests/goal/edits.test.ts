import { parseDay } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { addUpdate, fillSlot } from "../../src/goal/edits";
import { apply } from "../../src/note/edit";
import type { Edit } from "../../src/note/edit";
import { readPage } from "../../src/note/page";
import type { Page } from "../../src/note/page";
import { withProperty } from "../../src/note/property-edit";

const DAY = parseDay("2024-06-03") as Day;

function after(text: string, act: (page: Page) => readonly Edit[]): string {
  const applied = apply(text, act(readPage("Школа.md", text)));
  if (applied.kind !== "done") throw new Error("refused");
  return applied.text;
}

test("an update goes on top of the goal's own, or where the template left room", () => {
  const add = (text: string) => after(text, (page) => addUpdate(page, {}, DAY, "9 учеников", "Апдейты"));
  expect(add("## Апдейты\n\n- 2024-05-26 — 3\n")).toBe(
    "## Апдейты\n\n- 2024-06-03 — 9 учеников\n- 2024-05-26 — 3\n",
  );
  expect(add("## Апдейты\n### 2024-05-26\nТри ученика.\n")).toBe(
    "## Апдейты\n### 2024-06-03\n- 2024-06-03 — 9 учеников\n\n### 2024-05-26\nТри ученика.\n",
  );
  expect(add("# Ш\n\n## Апдейты\n\n- 2024-05-26 — \n")).toBe(
    "# Ш\n\n## Апдейты\n\n- 2024-06-03 — 9 учеников\n",
  );
  expect(add("# Ш\n\n## Шаги\n- [ ] a\n")).toBe(
    "# Ш\n\n## Шаги\n- [ ] a\n\n## Апдейты\n\n- 2024-06-03 — 9 учеников\n",
  );
});

test.each([
  ["- [[Школа]]: ", "- [[Школа]]: 9 учеников"],
  ["- [[Школа]]", "- [[Школа]]: 9 учеников"],
  ["- [Школа](Школа.md):", "- [Школа](Школа.md): 9 учеников"],
  ["* [[Школа]] — ", "* [[Школа]] — 9 учеников"],
  ["- **[[Школа]]**: ", "- **[[Школа]]**: 9 учеников"],
  ["- **[[Школа]]:**", "- **[[Школа]]:** 9 учеников"],
  ["- **[[Школа]]**", "- **[[Школа]]**: 9 учеников"],
])("the slot %j is filled", (slot, expected) => {
  expect(
    after(`${slot}\n`, (page) => [fillSlot(page, 0, "9 учеников") ?? { line: 9, expect: [""], put: [] }]),
  ).toBe(`${expected}\n`);
});

test("a slot somebody wrote into is left alone", () => {
  expect(fillSlot(readPage("W22.md", "- [[Школа]]: 5\n"), 0, "9")).toBeNull();
});

test.each([
  ["---\ntype: goal\nstatus: active\n---\nx", "---\ntype: goal\nstatus: paused\n---\nx"],
  ["---\nстатус: в работе # пока\n---\n", "---\nстатус: paused # пока\n---\n"],
  ["---\r\nstatus:\r\n---\r\n", "---\r\nstatus: paused\r\n---\r\n"],
  ['---\n"status": "a"\n---\n', '---\n"status": paused\n---\n'],
  ["---\ntype: goal\n---\n", "---\ntype: goal\nstatus: paused\n---\n"],
  ["текст\n", "---\nstatus: paused\n---\nтекст\n"],
  ["\uFEFFтекст\n", "\uFEFF---\nstatus: paused\n---\nтекст\n"],
  ["", "---\nstatus: paused\n---\n"],
  ['---\nstatus: "a # b" # c\n---\n', "---\nstatus: paused # c\n---\n"],
  ["---\nstatus: 'it''s # b'\n---\n", "---\nstatus: paused\n---\n"],
  // The English name is the one that is read.
  ["---\nстатус: в работе\nstatus: a\n---\n", "---\nстатус: в работе\nstatus: paused\n---\n"],
  ["---\nstatus:\nстатус: a\n---\n", "---\nstatus:\nстатус: paused\n---\n"],
])("the status of %j changes in one line", (text, expected) => {
  const set = (page: Page) => {
    const edit = withProperty(page, "status", "paused");
    return edit ? [edit] : [];
  };
  expect(after(text, set)).toBe(expected);
});

test.each([
  "---\nstatus: a\n  b\n---\n",
  "---\nstatus: a\n\n  b\n---\n",
  '---\nstatus: "a\n  b"\n---\n',
  "---\nstatus: &s a\nowner: *s\n---\n",
  "---\nstatus:\n  - a\n---\n",
  "---\nstatus: |\n  a\n---\n",
  "---\nstatus: [a,\n  b]\n---\n",
])("a status written over several lines is left to a person: %j", (text) => {
  expect(withProperty(readPage("Школа.md", text), "status", "paused")).toBeNull();
});
