// Which marks a line wears: our field in all its spellings, and lines that were carried on.

import type { MarkRules } from "../../../src/obsidian/marks/read-marks";
import { readMarks } from "../../../src/obsidian/marks/read-marks";
import { movedMark, parseRegistry } from "../../../src/note/task";

const RULES: MarkRules = { registry: null, mark: movedMark(null) };

/** The line with what is folded in angle brackets, and what else its marks say. */
function seen(line: string, rules: MarkRules = RULES): string | null {
  const marks = readMarks(line, rules);
  if (!marks) return null;
  const { since, live, moved, target } = marks;
  const shown = since ? `${line.slice(0, since.from)}<${line.slice(since.from, since.to)}>` : line;
  const rest = since ? line.slice(since.to) : "";
  return [
    shown + rest,
    ...(since ? [since.value] : []),
    ...(live ? [] : ["not live"]),
    ...(moved ? ["moved"] : []),
    ...(target === null ? [] : [`to ${target}`]),
  ].join(" | ");
}

test.each([
  ["- [ ] Call Dina  [since:: 2024-W22] ⏫", "- [ ] Call Dina < [since:: 2024-W22]> ⏫ | 2024-W22"],
  ["- [/] Call [since::2024-W22]", "- [/] Call <[since::2024-W22]> | 2024-W22"],
  ["\t* Позвонить  (с:: 2024-W22)", "\t* Позвонить < (с:: 2024-W22)> | 2024-W22"],
  [
    "> 2. [!] Позвонить [Перенос:: 2024-05-19] #дом",
    "> 2. [!] Позвонить <[Перенос:: 2024-05-19]> #дом | 2024-05-19",
  ],
  [
    "- [x] Done  [since:: 2024-W22] ✅ 2024-06-01",
    "- [x] Done < [since:: 2024-W22]> ✅ 2024-06-01 | 2024-W22 | not live",
  ],
  ["- [ ] [since:: 2024-W22]", "- [ ] <[since:: 2024-W22]> | 2024-W22"],
  ["- [>] Call Dina", "- [>] Call Dina | not live | moved"],
  ["- [>] Call  [since:: 2024-W22]", "- [>] Call < [since:: 2024-W22]> | 2024-W22 | not live | moved"],
  ["- [-] Call → [[W23 Weekly]]", "- [-] Call → [[W23 Weekly]] | not live | moved | to W23 Weekly"],
  [
    "- [>] Call → [[Weekly/W23|next]] ⏫",
    "- [>] Call → [[Weekly/W23|next]] ⏫ | not live | moved | to Weekly/W23",
  ],
])("%j wears %j", (line, expected) => {
  expect(seen(line)).toBe(expected);
});

test.each([
  ["a plain item", "- [ ] Call Dina"],
  ["a paragraph", "Call Dina [since:: 2024-W22]"],
  ["a heading", "# To do [since:: 2024-W22]"],
  ["a bullet without a blank", "-[ ] Call [since:: 2024-W22]"],
  ["a field in code", "- [ ] Write `[since:: 2024-W22]`"],
  ["a field in a comment", "- [ ] Write %%[since:: 2024-W22]%%"],
  ["a field over the whole line", "- с:: 2024-W22"],
  ["a field of somebody else", "- [ ] Call [due:: 2024-06-01]"],
  ["an empty field", "- [ ] Call [since::]"],
  ["a dropped item", "- [-] Call"],
  ["a dropped item with a link of its own", "- [-] Call [[W23 Weekly]]"],
  ["a scheduled item", "- [<] Call"],
  ["an arrow in an open item", "- [ ] Call → [[W23 Weekly]]"],
])("%s wears nothing", (_, line) => {
  expect(seen(line)).toBeNull();
});

test("what is live follows Tasks' registry, and a mark of one's own means moved", () => {
  const registry = parseRegistry({
    statusSettings: { customStatuses: [{ symbol: "w", type: "IN_PROGRESS" }] },
  });
  expect(readMarks("- [w] Call [since:: 2024-W22]", { registry, mark: null })?.live).toBe(true);
  expect(readMarks("- [w] Call [since:: 2024-W22]", RULES)?.live).toBe(false);
  const mark = movedMark(null, "»");
  expect(readMarks("- [»] Call", { registry: null, mark })?.moved).toBe(true);
  expect(readMarks("- [»] Call", RULES)).toBeNull();
});
