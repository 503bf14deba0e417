// What can be done to the rows of the board: one note changes in one place, and undo takes it back.

import * as acts from "../../../src/command/board/acts";
import type { Desk } from "../../../src/command/desk";
import { updateGoal } from "../../../src/command/board/goal-update";
import { createNote } from "../../../src/command/board/new-note";
import { extractDriver } from "../../../src/command/meeting/driver-from";
import type { Done } from "../../../src/command/perform";
import { questionAt } from "../../../src/command/meeting/question-at";
import type { Refused } from "../../../src/command/refusal";
import type { Written } from "../../../src/command/board/row-edit";
import { undoLast } from "../../../src/command/undo";
import { readVault } from "../../../src/command/vault-facts";
import { readPage } from "../../../src/note/page";
import { aDay, deskOf } from "../../support/desk";
import { Death, memoryVault } from "../../support/memory-notebook";

type Notes = Readonly<Record<string, string>>;
type Act = (desk: Desk) => Promise<Done<Written> | Refused>;

/** The vault after the act; undo has been shown to restore it. */
async function after(notes: Notes, act: Act): Promise<Notes> {
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-06-12");
  const done = await act(desk);
  if (done.kind !== "done") throw new Error(JSON.stringify(done.refusal));
  const written = vault.snapshot();
  await undoLast(desk);
  expect(vault.snapshot()).toEqual(notes);
  return written;
}

async function refusal(notes: Notes, act: Act) {
  const vault = memoryVault(notes);
  const done = await act(deskOf(vault, "2024-06-12"));
  expect(vault.snapshot()).toEqual(notes);
  return done.kind === "refused" ? done.refusal.kind : "done";
}

const row = (line: number, text: string, path = "P2P.md") => ({ path, line, text });
const DRIVER = {
  "P2P.md": "## Беклог\r\n- [ ] Опрос\r\n- Найти\r\n- [/] Чат\r\n\r\n## Ворклог\r\n- 2024-05-01 — да\r\n",
};

test("an item is ticked and opened again; a plain bullet gets a box", async () => {
  const tick = (line: number, text: string) =>
    after(DRIVER, (desk) => acts.tickItem(desk, row(line, text), true));
  expect((await tick(1, "Опрос"))["P2P.md"]).toContain("- [x] Опрос\r\n");
  expect((await tick(3, "Чат"))["P2P.md"]).toContain("- [x] Чат\r\n");
  expect((await tick(2, "Найти"))["P2P.md"]).toContain("- [x] Найти\r\n");
  const done = { "P2P.md": "## Backlog\n- [x] Survey\n" };
  const opened = await after(done, (desk) => acts.tickItem(desk, row(1, "Survey"), false));
  expect(opened["P2P.md"]).toContain("- [ ] Survey\n");
});

test("an item that moved since it was shown is found by its words, one that is gone or doubled is refused", async () => {
  const tick: Act = (desk) => acts.tickItem(desk, row(7, "Опрос"), true);
  expect((await after(DRIVER, tick))["P2P.md"]).toContain("- [x] Опрос\r\n");
  expect(await refusal({ "P2P.md": "- [ ] Опрос?\n" }, tick)).toBe("note-changed");
  expect(await refusal({ "P2P.md": "- [ ] Опрос\n- [ ] Опрос\n" }, tick)).toBe("note-changed");
  expect(await refusal({}, tick)).toBe("note-trouble");
});

test("a backlog item and a worklog entry are added, line breaks made spaces", async () => {
  const added = await after(DRIVER, (desk) => acts.addBacklogItem(desk, "P2P.md", " Сайт\nи почта "));
  expect(added["P2P.md"]).toContain("- [/] Чат\r\n- [ ] Сайт и почта\r\n\r\n## Ворклог");
  const logged = await after(DRIVER, (desk) => acts.logWorkOn(desk, "P2P.md", "позвонили"));
  expect(logged["P2P.md"]).toContain("## Ворклог\r\n- 2024-06-12 — позвонили\r\n- 2024-05-01");
  const english = await after({ "P2P.md": "# P2P\n" }, (desk) => acts.logWorkOn(desk, "P2P.md", "called"));
  expect(english["P2P.md"]).toBe("# P2P\n\n## Worklog\n\n- 2024-06-12 — called\n");
});

test("a backlog item gets another place", async () => {
  const moved = await after(DRIVER, (desk) => acts.moveBacklogItem(desk, row(3, "Чат"), row(1, "Опрос")));
  expect(moved["P2P.md"]).toContain("## Беклог\r\n- [/] Чат\r\n- [ ] Опрос\r\n- Найти\r\n");
  expect(await refusal(DRIVER, (desk) => acts.moveBacklogItem(desk, row(3, "Чат"), row(9, "Нет")))).toBe(
    "note-changed",
  );
});

test("a goal's update goes into its own note, its status into its properties", async () => {
  const goal = { "Школа.md": "---\nstatus: active\n---\n## Апдейты\n- 2024-05-01 — 3\n" };
  const updated = await after(goal, (desk) => updateGoal(desk, "Школа.md", "9\nучеников", null));
  expect(updated["Школа.md"]).toContain("## Апдейты\n- 2024-06-12 — 9 учеников\n- 2024-05-01 — 3\n");
  const paused = await after(goal, (desk) => acts.setGoalStatus(desk, "Школа.md", "paused"));
  expect(paused["Школа.md"]).toContain("---\nstatus: paused\n---\n");
});

describe("What would not be read as it is meant is refused", () => {
  const add: Act = (desk) => acts.addBacklogItem(desk, "P2P.md", "Сайт");
  const pause: Act = (desk) => acts.setGoalStatus(desk, "P2P.md", "paused");

  it("an item below code that nobody closed", async () => {
    expect(await refusal({ "P2P.md": "# P2P\n```\nx\n" }, add)).toBe("swallowed");
  });

  it.each([
    ["a status over several lines", "---\nstatus:\n  - a\n---\n", "property-in-parts"],
    ["properties that are a list", "---\n- a\n---\n", "property-in-parts"],
    ["properties in braces", "---\n{status: a, owner: b}\n---\n", "property-in-parts"],
    ["properties that cannot be read", "---\na: [\n---\n", "malformed-properties"],
  ])("%s", async (_, text, kind) => {
    expect(await refusal({ "P2P.md": text }, pause)).toBe(kind);
  });
});

test("what is so already, and what says nothing, changes nothing", async () => {
  const goal = { "P2P.md": "---\nstatus: paused\n---\n" };
  for (const act of [
    (desk: Desk) => acts.setGoalStatus(desk, "P2P.md", "paused"),
    (desk: Desk) => acts.addBacklogItem(desk, "P2P.md", " \n"),
    (desk: Desk) => acts.logWorkOn(desk, "P2P.md", ""),
    (desk: Desk) => updateGoal(desk, "P2P.md", " ", null),
  ]) {
    const vault = memoryVault(goal);
    expect(await act(deskOf(vault, "2024-06-12"))).toMatchObject({ kind: "done", value: { changed: false } });
    expect(vault.writes()).toBe(0);
  }
});

describe("A goal's update goes into the empty slot that a review has for it", () => {
  const GOAL = "Цели/Школа.md";
  const goal = "---\ntype: goal\n---\n## Апдейты\n";
  const written = (reviews: Notes) =>
    after({ [GOAL]: goal, ...reviews }, async (desk) =>
      updateGoal(desk, GOAL, "9 учеников", await readVault(desk)),
    );
  const review = (slot: string) => `# Мысли\n# Цели\n- [[Другая]]: \n${slot}\n# Что сделать\n`;

  it.each([
    ["of the running week", "Weekly/2024/2024-W24.md"],
    ["of the due week", "Weekly/2024/2024-W23.md"],
  ])("%s", async (_, path) => {
    const notes = await written({ [path]: review("- [[Школа]]: ") });
    expect(notes[path]).toBe(review("- [[Школа]]: 9 учеников"));
    expect(notes[GOAL]).toBe(goal);
  });

  it("under a sub-heading of the goals, where it has no colon yet", async () => {
    const path = "Weekly/2024/2024-W24.md";
    const notes = await written({ [path]: review("## Работа\n- [[Школа]]") });
    expect(notes[path]).toBe(review("## Работа\n- [[Школа]]: 9 учеников"));
  });

  it.each([
    ["where the slot says something already", "Weekly/2024/2024-W24.md", "- [[Школа]]: 5"],
    ["where the slot is of an older review", "Weekly/2024/2024-W21.md", "- [[Школа]]: "],
    ["where the slot is another goal's", "Weekly/2024/2024-W24.md", "- [[Школа жизни]]: "],
    ["where the slot is of several goals", "Weekly/2024/2024-W24.md", "- [[Школа]], [[Сад]]: "],
  ])("else into its own note: %s", async (_, path, slot) => {
    const notes = await written({ [path]: review(slot) });
    expect(notes[path]).toBe(review(slot));
    expect(notes[GOAL]).toContain("- 2024-06-12 — 9 учеников\n");
  });
});

describe("Where Tasks keeps the tasks, it is Tasks that ticks", () => {
  const toggle = (line: string) => [line.replace("[ ]", "[x]") + " ✅ 2024-06-12"];
  const ticked = (line: number, text: string, how: Desk["toggle"] = toggle) =>
    after(DRIVER, (desk) => acts.tickItem({ ...desk, ...(how && { toggle: how }) }, row(line, text), true));

  it("one line, or two where the task recurs", async () => {
    expect((await ticked(1, "Опрос"))["P2P.md"]).toContain("- [x] Опрос ✅ 2024-06-12\r\n- Найти");
    const twice = await ticked(1, "Опрос", (line) => [line, ...toggle(line)]);
    expect(twice["P2P.md"]).toContain("- [ ] Опрос\r\n- [x] Опрос ✅ 2024-06-12\r\n- Найти");
  });

  it("but not a plain bullet, nor where Tasks leaves it to us", async () => {
    expect((await ticked(2, "Найти"))["P2P.md"]).toContain("- [x] Найти\r\n");
    expect((await ticked(1, "Опрос", () => null))["P2P.md"]).toContain("- [x] Опрос\r\n");
  });

  it("and what is ticked already is left as it is", async () => {
    const notes = { "P2P.md": "## Backlog\n- [x] Survey\n" };
    const again = await after(notes, (desk) => acts.tickItem({ ...desk, toggle }, row(1, "Survey"), true));
    expect(again).toEqual(notes);
  });
});

test("an item is pulled into the coming week's review as a task that links back", async () => {
  const review = "Weekly/2024/2024-W24.md";
  const notes = { "P2P.md": "## Backlog\n- [ ] Survey\n", [review]: "# Thoughts\n# To do\n- [ ] Old\n" };
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-06-16");
  const done = await acts.pullIntoWeek(desk, row(7, "Survey"));
  expect(done).toMatchObject({ kind: "done", value: { note: review, added: true } });
  expect(vault.snapshot()[review]).toContain("- [ ] Survey ([[P2P]])\n");
  expect(vault.snapshot()["P2P.md"]).toBe(notes["P2P.md"]);
  const gone = await acts.pullIntoWeek(desk, row(1, "Other"));
  expect(gone).toMatchObject({ refusal: { kind: "note-changed" } });
});

test("new goals and drivers are made beside the others, never over a note", async () => {
  const made = await after({}, (desk) => createNote(desk, "goal", "Открыть: школу?", "Цели"));
  expect(Object.keys(made)).toEqual(["Цели/Открыть школу.md"]);
  expect(made["Цели/Открыть школу.md"]).toContain("horizon: 2024-Q2");
  const driver = await after({}, (desk) => createNote(desk, "driver", "P2P", ""));
  expect(driver["P2P.md"]).toContain("## What is needed?");
  expect(await refusal({ "Цели/школа.md": "" }, (desk) => createNote(desk, "goal", "Школа", "Цели"))).toBe(
    "note-trouble",
  );
});

test.each(["", " ? ", "...", "[[]]"])("a note cannot be called %j", async (title) => {
  expect(await refusal({}, (desk) => createNote(desk, "goal", title, "Цели"))).toBe("no-title");
  expect(await refusal({}, (desk) => createNote(desk, "driver", title, ""))).toBe("no-title");
});

const MEETING =
  "# 19.05\n## Вопросы\n### Алекс / Драйверы\n\nЧто есть сейчас?\n\n* Кризис\n\nЧто нужно сделать?\n\n* Обучаться\n";

test("a driver is taken out of a question, which keeps its text and gets a link (scenario 14)", async () => {
  const wish = {
    path: "Школа/2020/19.05.md",
    line: 2,
    title: "P2P обучение",
    owner: "Алекс",
    day: aDay("2020-05-19"),
    backlog: ["Обучаться"],
    folder: "",
  };
  const notes = { "Школа/2020/19.05.md": MEETING };
  const written = await after(notes, (desk) => extractDriver(desk, wish));
  expect(written["Школа/2020/19.05.md"]).toBe(MEETING.replace("Драйверы\n", "Драйверы\n[[P2P обучение]]\n"));
  const driver = written["P2P обучение.md"] ?? "";
  expect(driver).toContain('type: driver\nstatus: noted\nowner: "Алекс"\n');
  expect(driver).toContain("## Беклог\n\n- [ ] Обучаться\n");
  expect(driver).toContain("- 2020-05-19 — [[19.05]]\n");
  expect(await refusal(notes, (desk) => extractDriver(desk, { ...wish, line: 1_000 }))).toBe("note-changed");
});

describe("A driver is not taken out of a question at any price", () => {
  const wish = { path: "19.05.md", line: 2, title: "P2P", owner: "", day: null, backlog: [], folder: "" };
  const extract: Act = (desk) => extractDriver(desk, wish);
  const question = (...lines: readonly string[]) =>
    ["# 19.05", "## Вопросы", "### Алекс / x", ...lines, ""].join("\n");

  it("code that nobody closed would swallow the new note's sections", async () => {
    const notes = { "19.05.md": question("Что есть сейчас?", "```", "code") };
    expect(await refusal(notes, extract)).toBe("swallowed");
  });

  it("taken once more after a crash, its link is written and its note left alone", async () => {
    const vault = memoryVault({ "19.05.md": question() });
    const desk = deskOf(vault, "2024-06-12");
    vault.diesAt(2);
    await expect(extract(desk)).rejects.toThrow(Death);
    vault.restart();
    expect(await extract(desk)).toMatchObject({ kind: "refused", refusal: { path: "P2P.md" } });
    expect(vault.notes.get("19.05.md")).toBe(question("[[P2P]]"));
  });

  it("the link stands apart from an underlined heading", async () => {
    const written = await after({ "19.05.md": question("Итог", "---") }, extract);
    expect(written["19.05.md"]).toBe(question("[[P2P]]", "", "Итог", "---"));
  });
});

describe("The question that the cursor is in", () => {
  const page = readPage("Школа/2020/19.05.md", MEETING);
  const at = (line: number) => questionAt(page, null, {}, line);
  const asked = {
    line: 2,
    topic: "Драйверы",
    owner: "Алекс",
    day: "2020-05-19",
    needs: ["Обучаться"],
  };

  it("is told from its heading to its last line", () => {
    expect(at(2)).toEqual(asked);
    expect(at(10)).toEqual(asked);
  });

  it("is none above the questions, nor in a note without any", () => {
    expect(at(1)).toBeNull();
    expect(questionAt(readPage("a.md", "# Мысли\n- да\n"), null, {}, 1)).toBeNull();
  });
});
