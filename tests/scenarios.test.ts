// The acceptance scenarios of the weekly carry, from the first one to figures' fields: notes before, an act, notes after.

import { carryBetween } from "../src/command/review/carry";
import { planWeek } from "../src/command/review/plan-week";
import { sayRefusal, wordsOf } from "../src/command/say";
import { undoLast } from "../src/command/undo";
import { reviewWeek } from "../src/command/review/week";
import { dueWeek } from "../src/calendar/week";
import { readLine } from "../src/note/field";
import { answer, carried, carryOn, choosing, note, refusal } from "./support/acts";
import { aDay, deskOf } from "./support/desk";
import { memoryVault } from "./support/memory-notebook";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const W24 = "Weekly/2024/W24 Weekly.md";
const W25 = "Weekly/2024/W25 Weekly.md";
const SUNDAY = "2024-06-09";

const FIRST = note(
  "# Что было хорошего",
  "Запустили курс",
  "",
  "# Что сделать",
  "- [x] Купить доступ к Netflix",
  "- [ ] Собрать задачу по росту подписок",
  "- [/] Сделать саммари подкаста с [[Глеб]]",
  "- [-] Заказать сервер",
  "- [>] Обновить портфолио",
  "- [i] Идея: подсобрать ПК",
  "- [ ] ",
);

const FIRST_AFTER = FIRST.replace("- [ ] Собрать", "- [>] Собрать").replace("- [/]", "- [>]");

const CREATED = note(
  "---",
  "week: 2024-W23",
  "---",
  "# Что было хорошего",
  "",
  "# Чего было не очень",
  "",
  "# Мысли",
  "",
  "# Что сделать",
  "- [ ] Собрать задачу по росту подписок  [since:: 2024-W22]",
  "- [/] Сделать саммари подкаста с [[Глеб]]  [since:: 2024-W22]",
  "- [ ] ",
);

/** A review of checklist lines, in Russian as the first scenario's. */
const review = (...lines: readonly string[]) => note("# Что сделать", ...lines);

describe("scenario 1: the weekly carry", () => {
  test("creates W23 in the vault's form, copies the two open lines and changes two characters of W22", async () => {
    const { notes, report } = await carried({ [W22]: FIRST }, SUNDAY);
    expect(notes).toEqual({ [W22]: FIRST_AFTER, [W23]: CREATED });
    expect(report).toMatchObject({ note: W23, created: true, week: "2024-W23", writes: [W23, W22] });
  });

  test("lists five lines that stay, each with its line and reason", async () => {
    const { report } = await carried({ [W22]: FIRST }, SUNDAY);
    expect(report.left).toEqual([
      { text: "Купить доступ к Netflix", from: W22, line: 5, reason: "done" },
      { text: "Заказать сервер", from: W22, line: 8, reason: "cancelled" },
      { text: "Обновить портфолио", from: W22, line: 9, reason: "moved" },
      { text: "Идея: подсобрать ПК", from: W22, line: 10, reason: "not-a-task" },
      { text: "", from: W22, line: 11, reason: "empty" },
    ]);
  });

  test("says of each carried line where it stood, how often it was carried and since when", async () => {
    const { report } = await carried({ [W22]: FIRST }, SUNDAY);
    expect(report.carried).toEqual([
      { text: "Собрать задачу по росту подписок", from: W22, line: 6, times: 1, since: "2024-W22" },
      { text: "Сделать саммари подкаста с [[Глеб]]", from: W22, line: 7, times: 1, since: "2024-W22" },
    ]);
  });

  test("shown only, it writes nothing and prints both notes", async () => {
    const vault = memoryVault({ [W22]: FIRST });
    const shown = await reviewWeek(deskOf(vault, SUNDAY), { carry: true }, true);
    if (shown.kind !== "done") throw new Error("refused");
    expect(vault.writes()).toBe(0);
    expect(vault.snapshot()).toEqual({ [W22]: FIRST });
    expect(shown.diff).toContain("-- [ ] Собрать задачу по росту подписок\n");
    expect(shown.diff).toContain("+- [>] Собрать задачу по росту подписок\n");
    expect(shown.diff).toContain("+- [ ] Собрать задачу по росту подписок  [since:: 2024-W22]\n");
    expect(shown.value.writes).toEqual([W23, W22]);
  });
});

describe("scenario 2: running again", () => {
  test("changes no file and carries nothing", async () => {
    const { vault, notes } = await carried({ [W22]: FIRST }, SUNDAY);
    const writes = vault.writes();
    const again = await carryOn(vault, SUNDAY);
    expect(again).toMatchObject({ created: false, carried: [], writes: [] });
    expect(vault.snapshot()).toEqual(notes);
    expect(vault.writes()).toBe(writes);
  });

  test("on another device, which has the notes and no log, it changes nothing either", async () => {
    const { notes } = await carried({ [W22]: FIRST }, SUNDAY);
    const other = await carried(notes, "2024-06-12", { appLanguage: "en" });
    expect(other.notes).toEqual(notes);
    expect(other.vault.writes()).toBe(0);
  });
});

describe("scenario 3: the second carry", () => {
  const line = "- [ ] Собрать задачу по росту подписок  [since:: 2024-W22]";

  test("copies the line as it stands and calls it the second since W22", async () => {
    const { notes, report } = await carried(
      { [W22]: review("- [>] Собрать задачу по росту подписок"), [W23]: review(line), [W24]: review() },
      "2024-06-16",
    );
    expect(notes[W24]).toBe(review(line));
    expect(notes[W23]).toBe(review(line.replace("[ ]", "[>]")));
    expect(report.carried).toMatchObject([{ times: 2, since: "2024-W22" }]);
  });
});

describe("scenario 4: the guard at three", () => {
  const before = {
    [W22]: review(),
    [W23]: review(),
    [W24]: review("- [ ] Сделать сайт  [since:: 2024-W22]", "- [ ] Разобрать почту  [since:: 2024-W22]"),
    [W25]: review(),
  };

  test("splits one and drops the other", async () => {
    const { notes } = await carried(
      before,
      "2024-06-23",
      {},
      {
        choices: choosing({
          "Сделать сайт": { kind: "split", parts: ["Главная", "Форма заявки"] },
          "Разобрать почту": { kind: "drop" },
        }),
      },
    );
    expect(notes[W25]).toBe(
      review("- [ ] Сделать сайт  [since:: 2024-W22]", "\t- [ ] Главная", "\t- [ ] Форма заявки"),
    );
    expect(notes[W24]).toBe(
      review("- [>] Сделать сайт  [since:: 2024-W22]", "- [-] Разобрать почту  [since:: 2024-W22]"),
    );
  });

  test("without a decision nothing is dropped, carried or written", async () => {
    const { vault, notes, report } = await carried(before, "2024-06-23");
    expect(notes).toEqual(before);
    expect(vault.writes()).toBe(0);
    expect(report.left.map(({ reason }) => reason)).toEqual(["undecided", "undecided"]);
  });

  test("a week without a review does not count, so below the threshold nothing is asked", async () => {
    const missed = { [W22]: before[W22], [W24]: before[W24], [W25]: before[W25] };
    const { report } = await carried(missed, "2024-06-23");
    expect(report.carried.map(({ times }) => times)).toEqual([2, 2]);
    expect(report.left).toEqual([]);
  });
});

describe("scenario 5: Tasks' emoji and a block id", () => {
  test("keep their order, and the block id stays with the source", async () => {
    const line = "Позвонить Диме #работа ⏫ 📅 2024-06-07 ^dima";
    const { notes } = await carried({ [W22]: review(`- [ ] ${line}`), [W23]: review() }, SUNDAY);
    const copy = "- [ ] Позвонить Диме  [since:: 2024-W22] #работа ⏫ 📅 2024-06-07";
    expect(notes[W23]).toBe(review(copy));
    expect(notes[W22]).toBe(review(`- [>] ${line}`));
    const facts = readLine(copy.slice("- [ ] ".length));
    expect(facts.tokens.map(({ kind, value }) => [kind, value])).toEqual([
      ["priority", "high"],
      ["due", "2024-06-07"],
    ]);
  });
});

describe("scenario 6: the id that others depend on", () => {
  test("moves to the copy, and the note that depends on it is not touched", async () => {
    const school = note("- [ ] Написать лендинг ⛔ fb1");
    const { notes, vault } = await carried(
      { [W22]: review("- [ ] Собрать отзывы 🆔 fb1"), [W23]: review(), "Школа.md": school },
      SUNDAY,
    );
    expect(notes[W23]).toBe(review("- [ ] Собрать отзывы  [since:: 2024-W22] 🆔 fb1"));
    expect(notes[W22]).toBe(review("- [>] Собрать отзывы"));
    expect(notes["Школа.md"]).toBe(school);
    expect(vault.touched).toEqual([W23, W22]);
  });
});

describe("scenario 7: a subtree", () => {
  test("goes with its open lines and plain notes, its bullets and indentation kept", async () => {
    const { notes } = await carried(
      {
        [W22]: review(
          "* [ ] Кейс про кабинет",
          "    * [x] Собрать экраны",
          "    * [ ] Написать текст",
          "    * ссылка: https://example.org/a",
        ),
        [W23]: review(),
      },
      SUNDAY,
    );
    expect(notes[W23]).toBe(
      review(
        "* [ ] Кейс про кабинет  [since:: 2024-W22]",
        "    * [ ] Написать текст",
        "    * ссылка: https://example.org/a",
      ),
    );
    expect(notes[W22]).toBe(
      review(
        "* [>] Кейс про кабинет",
        "    * [x] Собрать экраны",
        "    * [>] Написать текст",
        "    * ссылка: https://example.org/a",
      ),
    );
  });
});

describe("scenario 8: what is no task", () => {
  test("is neither carried nor marked; a box without a bullet is named", async () => {
    const before = {
      [W22]: review("```", "- [ ] a", "```", "%%", "- [ ] a", "%%", "> - [ ] b", "", "[ ] c", "", "- [x]d"),
      [W23]: review(),
    };
    const { notes, report } = await carried(before, SUNDAY);
    expect(notes).toEqual(before);
    expect(report.left).toEqual([{ text: "[ ] c", from: W22, line: 10, reason: "not-a-task" }]);
  });
});

describe("scenario 9: missing years and gaps", () => {
  const W51 = "Weekly/W51 Weekly.md";
  const W01 = "Weekly/W01 Weekly.md";
  const W02 = "Weekly/W02 Weekly.md";
  const W03 = "Weekly/W03 Weekly.md";
  const known = {
    [W51]: `---\nweek: 2024-W51\n---\n${review("- [ ] A")}`,
    [W01]: review(),
    [W02]: review("- [ ] B"),
  };

  test("W01 and W02 are of the year after W51's, and what is older waits to be chosen", async () => {
    const { notes, report } = await carried(known, "2025-01-19");
    expect(report).toMatchObject({ note: W03, week: "2025-W03" });
    expect(report.carried).toEqual([{ text: "B", from: W02, line: 2, times: 1, since: "2025-W02" }]);
    expect(report.left).toEqual([{ text: "A", from: W51, line: 5, reason: "older" }]);
    expect(notes[W03]).toContain("- [ ] B  [since:: 2025-W02]\n- [ ] \n");
    expect(notes[W51]).toBe(known[W51]);
  });

  test("both are offered, the older one first and unticked", async () => {
    const plan = await planWeek(deskOf(memoryVault(known), "2025-01-19"), { carry: true });
    if (plan.kind !== "plan") throw new Error(plan.kind);
    expect(plan.carry?.offers.map(({ text, unasked, times }) => [text, unasked, times])).toEqual([
      ["A", "older", 3],
      ["B", "carry", 1],
    ]);
  });

  test("ticked, the older one keeps the week it comes from", async () => {
    const { notes } = await carried(known, "2025-01-19", {}, { choices: () => ({ kind: "carry" }) });
    expect(notes[W03]).toContain("- [ ] A  [since:: 2024-W51]\n- [ ] B  [since:: 2025-W02]\n");
    expect(notes[W51]).toContain("- [>] A\n");
  });

  test("without any year the act is refused with the line to add, in both languages", async () => {
    const vault = memoryVault({ [W51]: review("- [ ] A"), [W01]: review(), [W02]: review("- [ ] B") });
    const why = await refusal(reviewWeek(deskOf(vault, "2025-01-19"), { carry: true }));
    expect(vault.writes()).toBe(0);
    expect(why).toEqual({ kind: "no-year", path: W01, number: 1, guess: "2025-W01" });
    expect(sayRefusal(why, wordsOf("en"))).toEqual([
      "the year of week 1 in “Weekly/W01 Weekly.md” is unknown",
      "add “week: 2025-W01” (or the right year) to its properties",
    ]);
    expect(sayRefusal(why, wordsOf("ru"))).toEqual([
      "неизвестен год недели 1 в «Weekly/W01 Weekly.md»",
      "добавьте в свойства «week: 2025-W01» (или с верным годом)",
    ]);
  });
});

describe("scenario 10: weeks are ISO weeks whatever the language", () => {
  test.each([SUNDAY, "2024-06-10", "2024-06-12", "2024-06-15"])("on %s W23 is due", async (today) => {
    const { report, notes } = await carried({ [W22]: FIRST }, today, { appLanguage: "en" });
    expect(report.week).toBe("2024-W23");
    expect(notes[W23]).toBe(CREATED);
  });

  test("on the next Sunday W24 is due, and a missed week does not matter", async () => {
    const { report } = await carried({ [W22]: FIRST }, "2024-06-16");
    expect(report).toMatchObject({ week: "2024-W24", note: W24 });
    expect(report.carried).toHaveLength(2);
    expect(dueWeek(aDay("2024-06-16"))).toBe("2024-W24");
  });
});

describe("scenario 17: an existing note that lacks the section", () => {
  const tasks = review("- [ ] Отчёт", "- [ ] Письмо");
  const copies = "# Что сделать\n- [ ] Отчёт  [since:: 2024-W22]\n- [ ] Письмо  [since:: 2024-W22]";

  test("is not replaced: the section is added at its end after a blank line", async () => {
    const { notes, report } = await carried({ [W22]: tasks, [W23]: "# Мысли\nчерновик\n" }, SUNDAY);
    expect(report.created).toBe(false);
    expect(notes[W23]).toBe(`# Мысли\nчерновик\n\n${copies}\n`);
  });

  test("and where the last line was not ended, exactly one line ending comes between", async () => {
    const { notes } = await carried({ [W22]: tasks, [W23]: "# Мысли\nчерновик" }, SUNDAY);
    expect(notes[W23]?.startsWith("# Мысли\nчерновик\n\n# Что сделать\n")).toBe(true);
    expect(notes[W23]).toBe(`# Мысли\nчерновик\n\n${copies}`);
  });

  test("nothing to carry leaves it as it is", async () => {
    const { notes, vault } = await carried(
      { [W22]: review("- [x] Отчёт"), [W23]: "# Мысли\nчерновик" },
      SUNDAY,
    );
    expect(notes[W23]).toBe("# Мысли\nчерновик");
    expect(vault.writes()).toBe(0);
  });
});

describe("scenario 18: undo", () => {
  test("of an untouched carry brings W22 back byte for byte and takes the created note away", async () => {
    const { vault } = await carried({ [W22]: FIRST }, SUNDAY);
    const undone = await answer(undoLast(deskOf(vault, SUNDAY)));
    expect(undone).toMatchObject({ of: "2024-W23", left: [], discarded: [W23] });
    expect(vault.snapshot()).toEqual({ [W22]: FIRST });
  });

  test("after a line was added to W23 takes only the two copies out of it, and names the note", async () => {
    const { vault } = await carried({ [W22]: FIRST }, SUNDAY);
    vault.notes.set(W23, CREATED.replace("# Мысли\n", "# Мысли\nновая мысль\n"));
    const undone = await answer(undoLast(deskOf(vault, "2024-06-13")));
    expect(vault.notes.get(W22)).toBe(FIRST);
    expect(vault.notes.get(W23)).toBe(
      CREATED.replace("# Мысли\n", "# Мысли\nновая мысль\n").replace(/^.*since::.*\n/gm, ""),
    );
    expect(undone.discarded).toEqual([]);
    expect(undone.left).toMatchObject([{ path: W23, reason: "kept" }]);
  });

  test("leaves a copy that was edited and names its line", async () => {
    const { vault } = await carried({ [W22]: FIRST }, SUNDAY);
    vault.notes.set(W23, CREATED.replace("росту подписок", "росту продаж"));
    const undone = await answer(undoLast(deskOf(vault, SUNDAY)));
    expect(vault.notes.get(W22)).toBe(FIRST);
    expect(vault.notes.get(W23)).toContain(
      "- [ ] Собрать задачу по росту продаж  [since:: 2024-W22]\n- [ ] \n",
    );
    expect(undone.left).toContainEqual({ path: W23, line: 11, reason: "edited" });
  });

  test("a second undo has nothing more to take back", async () => {
    const { vault } = await carried({ [W22]: FIRST }, SUNDAY);
    await answer(undoLast(deskOf(vault, SUNDAY)));
    expect(await answer(undoLast(deskOf(vault, SUNDAY)))).toEqual({
      of: null,
      undone: [],
      left: [],
      discarded: [],
    });
  });
});

describe("scenario 19: dates decide", () => {
  const list = review(
    "- [ ] Налоги  [due:: 2024-06-05]",
    "- [ ] Отпуск  [scheduled:: 2024-06-24]",
    "- [ ] Зарядка 🔁 every day 📅 2024-06-09",
  );

  test("what is overdue goes with its date, what is scheduled later and what recurs stays", async () => {
    const { notes, report } = await carried({ [W22]: list, [W23]: review() }, SUNDAY);
    expect(notes[W23]).toBe(review("- [ ] Налоги  [since:: 2024-W22]  [due:: 2024-06-05]"));
    expect(notes[W22]).toBe(list.replace("- [ ] Налоги", "- [>] Налоги"));
    expect(report.left).toEqual([
      {
        text: "Отпуск  [scheduled:: 2024-06-24]",
        from: W22,
        line: 3,
        reason: "scheduled",
        until: "2024-06-24",
      },
      { text: "Зарядка 🔁 every day 📅 2024-06-09", from: W22, line: 4, reason: "recurring" },
    ]);
  });

  test("the overdue one is marked as such in the preview", async () => {
    const desk = deskOf(memoryVault({ [W22]: list, [W23]: review() }), SUNDAY);
    const plan = await planWeek(desk, { carry: true });
    if (plan.kind !== "plan") throw new Error(plan.kind);
    expect(plan.carry?.offers).toMatchObject([
      { text: "Налоги  [due:: 2024-06-05]", overdue: true, unasked: "carry" },
      { text: "Зарядка 🔁 every day 📅 2024-06-09", unasked: "recurring" },
    ]);
  });

  test("what was scheduled comes when the review that plans its week is made", async () => {
    const vault = memoryVault({ [W22]: list });
    const reports = [];
    for (const day of [SUNDAY, "2024-06-16", "2024-06-23"]) reports.push(await carryOn(vault, day));
    expect(reports.map(({ week }) => week)).toEqual(["2024-W23", "2024-W24", "2024-W25"]);
    const names = reports.map((report) => report.carried.map(({ text }) => text.split("  ")[0]));
    expect(names).toEqual([["Налоги"], ["Налоги"], ["Отпуск"]]);
    expect(vault.notes.get(W25)).toContain("- [ ] Отпуск  [since:: 2024-W22]  [scheduled:: 2024-06-24]\n");
    expect(vault.notes.get(W22)).toContain("- [>] Отпуск  [scheduled:: 2024-06-24]\n");
    // Two weeks of waiting were not two carries.
    expect(reports[2]?.carried).toMatchObject([{ times: 1, since: "2024-W22" }]);
  });
});

describe("scenario 20: forms of fields", () => {
  const list = review(
    "- [x] A",
    "- [x] B  [completion:: 2024-06-10]",
    "- [x] C (completion:: 2024-06-04)",
    "- [x] D ✅ 2024-06-05",
    "- [ ] E [since:: 2024-W19]",
    "- [>] F",
  );

  test("only E goes, as it stands, and waits for a decision first", async () => {
    const empty: Record<string, string> = {};
    for (const number of [19, 20, 21]) empty[`Weekly/2024/W${number} Weekly.md`] = review();
    const before = { ...empty, [W22]: list, [W23]: review() };
    const { report, notes } = await carried(before, SUNDAY);
    expect(notes).toEqual(before);
    expect(report.left.map(({ reason }) => reason)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "undecided",
      "moved",
    ]);

    const chosen = await carried(before, SUNDAY, {}, { choices: choosing({ E: { kind: "carry" } }) });
    expect(chosen.notes[W23]).toBe(review("- [ ] E [since:: 2024-W19]"));
    expect(chosen.report.carried).toMatchObject([{ times: 4, since: "2024-W19" }]);
  });

  test("the figures' weeks come from the dates, so moving the list to another note changes nothing", async () => {
    const vault = memoryVault({ "a.md": list, "b.md": review() });
    await answer(carryBetween(deskOf(vault, SUNDAY), { from: "a", to: "b" }));
    expect(vault.notes.get("b.md")).toBe(review("- [ ] E [since:: 2024-W19]"));
  });
});
