// Whatever a note looks like, an act of the board changes what it was asked to and nothing else, or refuses and changes nothing.

import fc from "fast-check";
import * as acts from "../../../src/command/board/acts";
import type { Desk } from "../../../src/command/desk";
import { updateGoal } from "../../../src/command/board/goal-update";
import { itemRow, linkItemToGoal } from "../../../src/command/board/link-goal";
import type { Done } from "../../../src/command/perform";
import type { Refused } from "../../../src/command/refusal";
import { sayRefusal, wordsOf } from "../../../src/command/say";
import { undoLast } from "../../../src/command/undo";
import { readVault } from "../../../src/command/vault-facts";
import { driverOf } from "../../../src/driver/facts";
import { goalOf } from "../../../src/goal/facts";
import type { Item } from "../../../src/note/outline";
import type { Page } from "../../../src/note/page";
import { blockEnd, headingText, itemText, labelLines, opaqueLines, readPage } from "../../../src/note/page";
import { namesOf, propertyOf } from "../../../src/note/property";
import { deskOf } from "../../support/desk";
import { documentOf } from "../../support/documents";
import { memoryVault } from "../../support/memory-notebook";
import { deep } from "../../support/runs";

const RUNS = deep ? 10_000 : 200;
const NOTE = "P2P.md";
const TODAY = "2024-06-12";

const HEADINGS = [
  "## Беклог",
  "### Backlog (после MVP)",
  "## Worklog",
  "## Ворклог",
  "### 19.05",
  "## Апдейты",
  "## Шаги",
  "Беклог:",
  "Ворклог:",
  "Беклог\n---",
  "# P2P",
  "> ## Беклог",
  "> [!todo] Беклог",
];
const ITEMS = [
  "- [ ] Опрос",
  "- [ ] ",
  "-",
  "* ",
  "- Найти\n  - [x] Веру\n\n  и ещё",
  "- [/] Чат\n\n\ttext",
  "\t- [ ] глубже",
  "1. раз\n2. два",
  "- 2024-05-20 — ",
  "- 2024-05-20\n  - позвонили\n  - ~~нет~~",
  "- 31.02: нет",
  "* 19.05: да",
  "- [x] 2024-05-01 да",
  "-\n  ниже",
  "- ```\n  код",
  "- a\n  ```\n  b\n  ```\nтекст",
  "> [!todo]\n> - [ ] в выноске",
  "%%\n- [ ] спрятан\n%%",
  "<div>\n- [ ] в HTML\n</div>",
  "| a | b |\n| - | - |",
  "-     код",
  "-   ёлка\n\n      x",
  "**Потом**",
  "[ ] x\n**Потом**",
  "",
  "",
];
const PROPERTIES = [
  "type: goal\nstatus: active\ntarget: 12",
  "status: active # пока",
  'status: "a # b" # c',
  "status: 'it''s'",
  "статус: в работе\nstatus: active",
  "Status:\nстатус: на паузе",
  "status:\n  - a\n  - b",
  "status: a\n  b",
  "status: |\n  a\n\n  b",
  "status: [a,\n  b]\nowner: Вера",
  "status: [a, b]",
  "status: {a: b}",
  "status: &s active\nowner: *s",
  "status: !!str active",
  "- a\n- b",
  "просто текст",
  "{status: active, owner: x}",
  "# только примечание",
  "",
  "a: [",
  "owner: x\n...",
  "note: >-\n  длинное\n\n  status: x\nowner: y",
  "\tstatus: a",
  "status: a\nstatus: b",
  "status : a",
  "? status\n: a",
  'note: "много\n  строк"\n"status": a',
  "note: |\n  последнее",
  "note: |+\n  последнее\n\n",
  "STATUS: a",
];
const TEXTS = [
  "Сайт и почта",
  "  две\nстроки ",
  "[x] y",
  "- [ ] z",
  "# h",
  "> q",
  "```",
  "%%",
  "$$",
  "<!-- c",
  "<div>",
  "31.05 да",
  "2024-05-19",
  "**b**",
  "---",
  "===",
  "~~x~~",
  "$& $1 $`",
  "1. x",
  "a ^id",
  "[[L]]",
  "\\",
  "`",
  "— да",
  ": да",
  "-",
  "ключ:: значение",
  "x 📅 2024-05-01",
  "",
  " \n ",
];

const aText = fc.constantFrom(...TEXTS);
const aPiece = fc.oneof(
  fc.constantFrom(...HEADINGS),
  fc.constantFrom(...ITEMS),
  fc.constantFrom(...ITEMS),
  // A few lines of a grown document, wherever they begin.
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })).map(([seed, from, count]) => {
    const lines = documentOf(seed).split("\n");
    const at = from % lines.length;
    return lines.slice(at, at + count).join("\n");
  }),
);
const aBody = fc
  .array(aPiece, { maxLength: 9 })
  .map((pieces) => pieces.flatMap((piece) => piece.split("\n")));
const aNote = fc
  .record({
    body: aBody,
    properties: fc.option(fc.constantFrom(...PROPERTIES), { freq: 2 }),
    end: fc.constantFrom("\n", "\n", "\r\n", "\r"),
    bom: fc.boolean(),
    final: fc.boolean(),
    mixed: fc.boolean(),
  })
  .map(({ body, properties, end, bom, final, mixed }) => {
    const lines = properties === null ? body : ["---", ...properties.split("\n"), "---", ...body];
    const joined = lines.map((line, i) => line + (mixed && i % 3 === 1 ? "\n" : end)).join("");
    return (bom ? "\uFEFF" : "") + (final ? joined : joined.replace(/[\r\n]+$/, ""));
  });

type Act = (desk: Desk) => Promise<Done<{ readonly changed: boolean }> | Refused>;

/** The page after the act, or null where it refused; either way undo or the refusal has left the note as it was. */
async function after(text: string, act: Act): Promise<Page | null> {
  const vault = memoryVault({ [NOTE]: text });
  const desk = deskOf(vault, TODAY);
  const done = await act(desk);
  const written = vault.notes.get(NOTE) ?? "";
  if (done.kind === "refused") {
    expect(written).toBe(text);
    const said = sayRefusal(done.refusal, wordsOf("ru")).join(" — ");
    expect(said).toContain(NOTE);
    expect(said).not.toMatch(/тем временем|\{|undefined|NaN/);
    return null;
  }
  expect(done.value.changed).toBe(written !== text);
  if (written !== text) {
    await undoLast(desk);
    expect(vault.notes.get(NOTE)).toBe(text);
  }
  return readPage(NOTE, written);
}

const read = (text: string) => readPage(NOTE, text);
const driver = (page: Page) => driverOf(page, null, {}, null);
const goal = (page: Page) => goalOf(page, null, {}, null);
const sorted = (all: readonly string[]) => [...all].sort();

/** An item by what it says and what it stands under; its box aside. A label below it is no part of it. */
function nameOf(page: Page, item: Item): string {
  const parent = page.outline.items[item.parent];
  const end = blockEnd({ line: item.line, end: item.ownEnd }, labelLines(page));
  const own = page.lines.slice(item.line + 1, end).map((line) => line.trim());
  while (own.at(-1) === "") own.pop();
  const quote = item.quote ? ">" : "";
  return `${parent ? `${nameOf(page, parent)} / ` : ""}${quote}${[itemText(page, item).trim(), ...own].join("↵")}`;
}
const boxed = (page: Page, item: Item) => `[${item.status ?? "none"}] ${nameOf(page, item)}`;
const itemsOf = (page: Page) => page.outline.items.map((item) => boxed(page, item));
const headingsOf = (page: Page) =>
  page.outline.headings.map((heading) => `${heading.level} ${headingText(page, heading)}`);
/** A line with the one above it, whose text it may be, to Markdown. */
const joinedTo = (page: Page, line: number) =>
  `${page.lines[line - 1]?.trim() ?? ""}↵${page.lines[line] ?? ""}`;
function opaqueOf(page: Page): readonly string[] {
  const opaque = opaqueLines(page);
  return page.lines.filter((line, i) => opaque[i] && line.trim() !== "");
}

/** What is in `more` and not in `less`, each as often as it is there more often. */
function beyond(more: readonly string[], less: readonly string[]): readonly string[] {
  const rest = [...more];
  for (const one of less) {
    const at = rest.indexOf(one);
    if (at !== -1) rest.splice(at, 1);
  }
  return rest;
}

const EMPTY = /^\s*(?:[-*+]|\d+[.)])\s*(?:\[ \]\s*)?(?:\d{4}-\d\d-\d\d|\d\d\.\d\d)?[\s—:]*$/;

/** Nothing of the note is gone, read otherwise or glued to what is new, but for an empty item that gave way to the new one. */
function expectKept(before: Page, now: Page): void {
  const given = beyond(before.lines, now.lines);
  expect(given.length).toBeLessThanOrEqual(1);
  for (const line of given) expect(line).toMatch(EMPTY);
  const lost = beyond(itemsOf(before), itemsOf(now));
  expect(lost.length).toBe(given.length);
  for (const item of lost) expect(item.replace(/^\[.*?\] (?:.* \/ )?/s, "- ")).toMatch(EMPTY);
  expect(beyond(itemsOf(now), itemsOf(before))).toHaveLength(1);
  expect(beyond(headingsOf(before), headingsOf(now))).toEqual([]);
  expect(beyond(headingsOf(now), headingsOf(before)).length).toBeLessThanOrEqual(1);
  const joined = before.lines.map((_, line) => joinedTo(before, line));
  const labels = [...labelLines(now).keys()].map((line) => joinedTo(now, line));
  for (const label of beyond(labels, joined)) expect(label).toMatch(/^↵/);
  expect(opaqueOf(now)).toEqual(opaqueOf(before));
  expect(now.outline.frontmatter).toEqual(before.outline.frontmatter);
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const check = (property: fc.IAsyncProperty<unknown>) =>
  fc.assert(property as fc.IAsyncProperty<[unknown]>, { numRuns: RUNS });
const MINUTES = deep ? 1_200_000 : 60_000;

test(
  "a backlog item is added as an open item of the backlog",
  () =>
    check(
      fc.asyncProperty(aNote, aText, async (text, wish) => {
        const now = await after(text, (desk) => acts.addBacklogItem(desk, NOTE, wish));
        if (!now) return;
        if (oneLine(wish) === "") return void expect(now.text).toBe(text);
        const before = read(text);
        expectKept(before, now);
        const rows = (page: Page) =>
          driver(page).backlog.map(
            (row) => `${row.status ?? "none"} ${row.text}${row.nested ? " nested" : ""}`,
          );
        expect(beyond(rows(now), rows(before))).toEqual([`  ${oneLine(wish)}`]);
      }),
    ),
  MINUTES,
);

const ENTRIES = [
  ["worklog", acts.logWorkOn, (page: Page) => driver(page).worklog.entries],
  [
    "goal's updates",
    (desk: Desk, path: string, text: string) => updateGoal(desk, path, text, null),
    (page: Page) => goal(page).updates,
  ],
] as const;

test.each(ENTRIES)(
  "an entry of a %s is added with its day",
  (_, add, entriesOf) =>
    check(
      fc.asyncProperty(aNote, aText, async (text, wish) => {
        const now = await after(text, (desk) => add(desk, NOTE, wish));
        if (!now) return;
        if (oneLine(wish) === "") return void expect(now.text).toBe(text);
        const before = read(text);
        expectKept(before, now);
        // A date without a year takes it from its neighbours, of which the new entry may be one.
        const rows = (page: Page) => entriesOf(page).map((entry) => entry.text);
        expect(beyond(rows(now), rows(before))).toEqual([oneLine(wish)]);
        const added = entriesOf(now).filter(({ day, text: said }) => day === TODAY && said === oneLine(wish));
        expect(added.length).toBeGreaterThan(0);
      }),
    ),
  MINUTES,
);

test(
  "an item is ticked in its box and nowhere else",
  () =>
    check(
      fc.asyncProperty(aNote, fc.nat(), fc.boolean(), async (text, wish, done) => {
        const before = read(text);
        const { items } = before.outline;
        const item = items[wish % Math.max(1, items.length)];
        const row = item && itemRow(NOTE, text, item.line);
        if (!row) return;
        const now = await after(text, (desk) => acts.tickItem(desk, row, done));
        if (!now) return;
        if (now.text === text) return;
        expect(now.lines.length).toBe(before.lines.length);
        now.lines.forEach((line, i) => i === item.line || expect(line).toBe(before.lines[i]));
        const ticked = now.outline.items[items.indexOf(item)];
        expect(ticked?.line).toBe(item.line);
        expect(ticked && itemText(now, ticked)).toBe(itemText(before, item));
        expect(now.outline.items.map((one) => nameOf(now, one))).toEqual(
          items.map((one) => nameOf(before, one)),
        );
        expect(beyond(itemsOf(now), itemsOf(before)).length).toBeLessThanOrEqual(1);
        expect(/[xX-]/.test(ticked?.status ?? " ") || !done).toBe(true);
        expect([headingsOf(now), opaqueOf(now).length]).toEqual([
          headingsOf(before),
          opaqueOf(before).length,
        ]);
      }),
    ),
  MINUTES,
);

test(
  "a backlog item moves with all that is its own, and all else stays",
  () =>
    check(
      fc.asyncProperty(aNote, fc.nat(), fc.nat(), async (text, wish, where) => {
        const before = read(text);
        const rows = driver(before).backlog.filter(({ nested }) => !nested);
        const row = rows[wish % Math.max(1, rows.length)];
        const next = rows[where % (rows.length + 1)] ?? null;
        if (!row || row === next) return;
        const at = (one: typeof row) => ({ path: NOTE, line: one.line, text: one.text });
        const now = await after(text, (desk) => acts.moveBacklogItem(desk, at(row), next && at(next)));
        if (!now) return;
        expect(sorted(now.lines)).toEqual(sorted(before.lines));
        expect(sorted(itemsOf(now))).toEqual(sorted(itemsOf(before)));
        expect([headingsOf(now), opaqueOf(now).length]).toEqual([
          headingsOf(before),
          opaqueOf(before).length,
        ]);
        const order = (all: typeof rows) => all.map((one) => `${one.status ?? ""}|${one.text}`);
        const moved = driver(now).backlog.filter(({ nested }) => !nested);
        if (!next) return void expect(sorted(order(moved))).toEqual(sorted(order(rows)));
        const wanted = rows.filter((one) => one !== row);
        wanted.splice(wanted.indexOf(next), 0, row);
        expect(order(moved)).toEqual(order(wanted));
      }),
    ),
  MINUTES,
);

const REVIEW = "Weekly/2024/2024-W24.md";

test(
  "an item pulled into the week is a task of the review, which keeps all it has; its own note stays as it was",
  () =>
    check(
      fc.asyncProperty(
        aNote,
        fc.constantFrom("# Что сделать", "# To do", "текст"),
        aText,
        async (text, heading, wish) => {
          const said = oneLine(wish);
          const source = `- [ ] ${said}\n`;
          const review = `${text.startsWith("\uFEFF") ? "" : "\uFEFF"}${text}`.replace(/$/, `\n${heading}\n`);
          const vault = memoryVault({ [NOTE]: source, [REVIEW]: review });
          const desk = deskOf(vault, "2024-06-16");
          const before = readPage(REVIEW, review);
          const done = await acts.pullIntoWeek(desk, { path: NOTE, line: 0, text: said });
          const now = readPage(REVIEW, vault.notes.get(REVIEW) ?? "");
          expect(vault.notes.get(NOTE)).toBe(source);
          // A note whose properties say that it is a goal is no review.
          const into = done.kind === "done" && done.value.added ? done.value.note : null;
          if (into !== REVIEW) return void expect(now.text).toBe(review);
          expect(beyond(before.lines, now.lines)).toEqual([]);
          expect(beyond(itemsOf(before), itemsOf(now))).toEqual([]);
          const [added = "", ...others] = beyond(itemsOf(now), itemsOf(before));
          expect([added.startsWith("[ ] "), added.endsWith(" ([[P2P]])"), others]).toEqual([true, true, []]);
          expect(beyond(headingsOf(before), headingsOf(now))).toEqual([]);
          expect(opaqueOf(now)).toEqual(opaqueOf(before));
          await undoLast(desk);
          expect(vault.notes.get(REVIEW)).toBe(review);
        },
      ),
    ),
  MINUTES,
);

test(
  "an update fills the slot of the review, which keeps all else, or goes into the goal's own note",
  () =>
    check(
      fc.asyncProperty(
        aNote,
        fc.constantFrom(
          "- [[P2P]]: ",
          "- [[P2P]]",
          "* [P2P](P2P.md) —",
          "- [[P2P]]:\n  - 5",
          "> - [[P2P]]: ",
          "- [ ] [[P2P]]:",
        ),
        aText,
        async (text, slot, wish) => {
          const review = `# Цели\n${slot}\n${text.replace(/^\uFEFF/, "")}`;
          const notes = { [NOTE]: "---\ntype: goal\n---\n## Апдейты\n", [REVIEW]: review };
          const vault = memoryVault(notes);
          const desk = deskOf(vault, TODAY);
          const done = await updateGoal(desk, NOTE, wish, await readVault(desk));
          if (done.kind === "refused" || !done.value.changed)
            return void expect(vault.snapshot()).toEqual(notes);
          const [before, now] = [readPage(REVIEW, review), readPage(REVIEW, vault.notes.get(REVIEW) ?? "")];
          expect(now.lines.filter((line, i) => line !== before.lines[i]).length).toBeLessThanOrEqual(1);
          expect(now.lines.length).toBe(before.lines.length);
          expect(opaqueOf(now)).toEqual(opaqueOf(before));
          expect(headingsOf(now)).toEqual(headingsOf(before));
          expect(now.outline.items.length).toBe(before.outline.items.length);
          if (now.text !== review)
            expect(now.lines.find((line, i) => line !== before.lines[i])).toContain(oneLine(wish));
          else
            expect(goal(readPage(NOTE, vault.notes.get(NOTE) ?? "")).updates.at(0)).toMatchObject({
              day: TODAY,
              text: oneLine(wish),
            });
          await undoLast(desk);
          expect(vault.snapshot()).toEqual(notes);
        },
      ),
    ),
  MINUTES,
);

test(
  "a goal's status is what YAML reads, and every other property as it was",
  () =>
    check(
      fc.asyncProperty(
        aNote,
        fc.constantFrom("active", "paused", "achieved", "dropped"),
        async (text, status) => {
          const before = read(text);
          const now = await after(text, (desk) => acts.setGoalStatus(desk, NOTE, status));
          const old = propertiesOf(before);
          // A table that cannot be read is none that could be changed.
          if (old === undefined) expect(now).toBeNull();
          if (!now) return;
          const properties = propertiesOf(now);
          if (!properties || !old) throw new Error("the properties cannot be read");
          expect(propertyOf(properties, "status")).toBe(status);
          const others = (of: Readonly<Record<string, unknown>>) =>
            Object.entries(of).filter(([key]) => !namesOf("status").includes(key.toLowerCase()));
          expect(others(properties)).toEqual(others(old));
          expect(now.lines.slice(now.outline.frontmatter?.end)).toEqual(
            before.lines.slice(before.outline.frontmatter?.end ?? 0),
          );
          expect(beyond(before.lines, now.lines).length).toBeLessThanOrEqual(1);
          expect([itemsOf(now), headingsOf(now)]).toEqual([itemsOf(before), headingsOf(before)]);
        },
      ),
    ),
  MINUTES,
);

/** As the host reads them; undefined where they cannot be read or are no table. */
function propertiesOf({ outline, lines }: Page): Readonly<Record<string, unknown>> | undefined {
  const { frontmatter } = outline;
  const { yaml } = deskOf(memoryVault({}), TODAY);
  const read = yaml(frontmatter ? lines.slice(1, frontmatter.end - 1).join("\n") : "");
  if (read.kind === "malformed") return undefined;
  if (read.value === null || read.value === undefined) return {};
  return typeof read.value === "object" && !Array.isArray(read.value) ? { ...read.value } : undefined;
}

test(
  "an item that is linked to a goal names it and keeps every word, token and field it had",
  () =>
    check(
      fc.asyncProperty(aNote, fc.nat(), async (text, nth) => {
        const before = read(text);
        const item = before.outline.items[nth % Math.max(1, before.outline.items.length)];
        const row = item && itemRow(NOTE, text, item.line);
        if (!row) return;
        const now = await after(text, (desk) => linkItemToGoal(desk, row, "Школа.md"));
        if (!now) return;
        const [line = ""] = beyond(now.lines, before.lines);
        const [own = ""] = beyond(before.lines, now.lines);
        expect(line.replace(/ {2}\[goal:: \[\[Школа\]\]\]/, "")).toBe(own);
        expect(now.lines.length).toBe(before.lines.length);
        const facts = (page: Page) => page.outline.items.map(({ status }) => status);
        expect(facts(now)).toEqual(facts(before));
        expect(opaqueOf(now)).toEqual(opaqueOf(before));
      }),
    ),
  MINUTES,
);
