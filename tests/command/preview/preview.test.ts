// What the preview of a carry shows, and that what is chosen in it is what is written.

import type { Way } from "../../../src/command/review/carry-into";
import type { Desk } from "../../../src/command/desk";
import { previewOf } from "../../../src/command/preview/preview";
import type { Preview, PreviewItem } from "../../../src/command/preview/preview";
import type { Decision } from "../../../src/command/preview/choices";
import { choicesOf, isWhole } from "../../../src/command/preview/choices";
import { diffLines } from "../../../src/command/preview/diff";
import type { Draft, Drafted } from "../../../src/command/preview/draft";
import { applyDraft, draftCarry } from "../../../src/command/preview/draft";
import { landingsOf } from "../../../src/command/preview/landings";
import { reviewWeek } from "../../../src/command/review/week";
import type { Notebook } from "../../../src/notebook/notebook";
import { DEFAULTS } from "../../../src/settings/settings";
import { note } from "../../support/acts";
import { aDay, deskOf } from "../../support/desk";
import type { MemoryVault } from "../../support/memory-notebook";
import { memoryVault } from "../../support/memory-notebook";
import { runOver } from "../../support/run-over";

const W21 = "Weekly/2024/W21 Weekly.md";
const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const W24 = "Weekly/2024/W24 Weekly.md";
const W25 = "Weekly/2024/W25 Weekly.md";
const SUNDAY = "2024-06-09";
const DUE: Way = { kind: "week", wish: { carry: true } };

/** A review of checklist lines. */
const review = (week: string, ...lines: readonly string[]) =>
  note("---", `week: 2024-${week}`, "---", "# Что сделать", ...lines);

interface Opened {
  readonly desk: Desk;
  readonly draft: Draft;
  readonly preview: Preview;
  readonly plan: (decisions: Readonly<Record<string, Decision>>) => Promise<Drafted>;
  readonly item: (start: string) => PreviewItem;
}

async function opened(vault: MemoryVault, today: string, way: Way = DUE): Promise<Opened> {
  const desk = deskOf(vault, today);
  const draft = await draftCarry(desk, way);
  if (draft.kind !== "draft") throw new Error(`no draft: ${JSON.stringify(draft)}`);
  const drafted = draft.plan(() => undefined);
  if (drafted.kind === "refused") throw new Error(`refused: ${JSON.stringify(drafted)}`);
  const preview = previewOf(draft, drafted, desk);
  const item = (start: string) => {
    const found = preview.notes.flatMap(({ items }) => items).find(({ text }) => text.startsWith(start));
    if (!found) throw new Error(`no item ${start}`);
    return found;
  };
  return {
    desk,
    draft,
    preview,
    item,
    plan: async (decisions) => {
      const named = await landingsOf(desk, new Set());
      const landings = new Map(named.map(({ landing }) => [landing.page.path, landing]));
      const chosen = new Map(Object.entries(decisions).map(([start, one]) => [item(start).key, one]));
      const planned = draft.plan(choicesOf(chosen, landings));
      if (planned.kind === "refused") throw new Error(`refused: ${JSON.stringify(planned)}`);
      return planned;
    },
  };
}

describe("Scenario 1 in the preview", () => {
  const before = note(
    "# Что сделать",
    "- [x] Купить доступ к Netflix",
    "- [ ] Собрать задачу по росту подписок",
    "- [/] Сделать саммари подкаста с [[Глеб]]",
    "- [-] Заказать сервер",
    "- [>] Обновить портфолио",
    "- [i] Идея: подсобрать ПК",
    "- [ ] ",
  );

  test("lists two items that would be carried and five lines that stay, each with its reason", async () => {
    const { preview } = await opened(memoryVault({ [W22]: before }), SUNDAY);
    expect(preview).toMatchObject({ note: W23, name: "W23 Weekly", created: true });
    expect(preview.notes).toHaveLength(1);
    const [first] = preview.notes;
    expect(first).toMatchObject({ path: W22, name: "W22 Weekly", older: false });
    expect(first?.items).toMatchObject([
      { text: "Собрать задачу по росту подписок", line: 3, times: 1, since: "W22", unasked: "carry" },
      { text: "Сделать саммари подкаста с [[Глеб]]", line: 4, section: ["Что сделать"], due: null },
    ]);
    expect(first?.left.map(({ reason, line }) => [line, reason])).toEqual([
      [2, "done"],
      [5, "cancelled"],
      [6, "moved"],
      [7, "not-a-task"],
      [8, "empty"],
    ]);
  });

  test("writes what it showed, and nothing before it is told to", async () => {
    const vault = memoryVault({ [W22]: before });
    const { desk, plan } = await opened(vault, SUNDAY);
    const drafted = await plan({});
    const diffs = diffLines(drafted.writes);
    expect(vault.writes()).toBe(0);
    expect(diffs.get(W22)?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "gap", text: "" },
      { kind: "out", text: "- [ ] Собрать задачу по росту подписок" },
      { kind: "in", text: "- [>] Собрать задачу по росту подписок" },
      { kind: "out", text: "- [/] Сделать саммари подкаста с [[Глеб]]" },
      { kind: "in", text: "- [>] Сделать саммари подкаста с [[Глеб]]" },
    ]);
    const done = await applyDraft(desk, drafted);
    expect(done).toMatchObject({ kind: "done", value: { note: W23, created: true, writes: [W23, W22] } });
    const created = diffs.get(W23)?.filter(({ kind }) => kind === "in");
    expect(created?.map(({ text }) => `${text}\n`).join("")).toBe(vault.notes.get(W23));
  });
});

describe("Scenario 3 and 4 in the preview", () => {
  const before = {
    [W22]: review("W22"),
    [W23]: review("W23"),
    [W24]: review(
      "W24",
      "- [ ] Сделать сайт  [since:: 2024-W22]",
      "- [ ] Разобрать почту  [since:: 2024-W22]",
      "- [ ] Новое ^new",
    ),
    [W25]: review("W25"),
  };

  test("at the threshold there is no default, below it there is", async () => {
    const { preview } = await opened(memoryVault(before), "2024-06-23");
    expect(preview.notes[0]?.items).toMatchObject([
      { text: "Сделать сайт", times: 3, since: "W22", unasked: "ask" },
      { text: "Разобрать почту", times: 3, unasked: "ask" },
      { text: "Новое", times: 1, since: "W24", unasked: "carry" },
    ]);
  });

  test("splits one and drops the other, as the same plan does without a preview", async () => {
    const vault = memoryVault(before);
    const { desk, plan } = await opened(vault, "2024-06-23");
    const drafted = await plan({
      "Сделать сайт": { kind: "split", parts: ["Главная", " Форма заявки ", ""] },
      "Разобрать почту": { kind: "drop" },
      Новое: { kind: "leave" },
    });
    await applyDraft(desk, drafted);
    expect(vault.notes.get(W25)).toBe(
      review("W25", "- [ ] Сделать сайт  [since:: 2024-W22]", "\t- [ ] Главная", "\t- [ ] Форма заявки"),
    );
    expect(vault.notes.get(W24)).toBe(
      before[W24].replace("[ ] Сделать", "[>] Сделать").replace("[ ] Разобрать", "[-] Разобрать"),
    );
  });

  test("a choice that says too little counts as none", async () => {
    const lacking: Decision[] = [
      { kind: "split", parts: [" "] },
      { kind: "schedule", day: null },
      { kind: "hand", to: " " },
      { kind: "move", to: null },
    ];
    for (const decision of lacking) {
      expect(isWhole(decision)).toBe(false);
      const { plan } = await opened(memoryVault(before), "2024-06-23");
      const { value } = await plan({ "Сделать сайт": decision });
      expect(value.left.map(({ reason }) => reason)).toEqual(["undecided", "undecided"]);
    }
  });
});

describe("Scenario 19 in the preview", () => {
  test("shows what is overdue, what is scheduled for which week, and what recurs", async () => {
    const { preview } = await opened(
      memoryVault({
        [W22]: review("W22"),
        [W23]: review(
          "W23",
          "- [ ] Налоги  [due:: 2024-06-05]",
          "- [ ] Отпуск  [scheduled:: 2024-06-24]",
          "- [ ] Зарядка 🔁 every day 📅 2024-06-09",
        ),
      }),
      "2024-06-16",
    );
    const [first] = preview.notes;
    expect(first?.items).toMatchObject([
      { text: "Налоги", due: "2024-06-05", overdue: true, unasked: "carry" },
      { text: "Зарядка 🔁 every day", unasked: "leave" },
    ]);
    expect(first?.left).toMatchObject([{ reason: "scheduled", until: "W26" }]);
  });

  test("what recurs stays, and goes along with what is below it where it is ticked", async () => {
    const list = ["- [ ] Зарядка", "- [ ] Зарядка 🔁 every day 📅 2024-06-09", "\t- [ ] растяжка"];
    const vault = memoryVault({ [W22]: review("W22"), [W23]: review("W23", ...list) });
    const { desk, plan } = await opened(vault, "2024-06-16");
    expect((await plan({})).value).toMatchObject({
      carried: [{ text: "Зарядка" }],
      left: [{ text: "Зарядка 🔁 every day 📅 2024-06-09", reason: "recurring" }],
    });
    const done = await applyDraft(desk, await plan({ "Зарядка 🔁 every day": { kind: "carry" } }));
    expect(done).toMatchObject({ kind: "done", value: { left: [] } });
    const after = vault.snapshot();
    expect(after[W23]).toBe(review("W23", ...list.map((line) => line.replace("[ ]", "[>]"))));
    expect(after[W24]).toContain(
      note(
        "- [ ] Зарядка  [since:: 2024-W23]",
        "- [ ] Зарядка  [since:: 2024-W23] 🔁 every day 📅 2024-06-09",
        "\t- [ ] растяжка",
      ),
    );
  });
});

describe("What is known of an item", () => {
  const shown = async (...lines: readonly string[]) => {
    const { preview } = await opened(memoryVault({ [W22]: review("W22", ...lines) }), SUNDAY);
    return preview.notes[0]?.items;
  };

  test("how many of its sub-tasks are done", async () => {
    expect(
      await shown("- [ ] Кейс", "\t- [x] Собрать экраны", "\t- [ ] Написать текст", "\t- ссылка"),
    ).toMatchObject([{ below: { done: 1, all: 2 } }]);
    expect(await shown("- [ ] Кейс", "\t- ссылка")).toMatchObject([{ below: null }]);
  });

  test("its section and the label above it", async () => {
    expect(await shown("**Спорт**", "- [ ] Бег")).toMatchObject([{ section: ["Что сделать", "Спорт"] }]);
  });

  test("its text without what badges say, other fields and tokens as they stand", async () => {
    expect(await shown("- [ ] Call **Dina** [effort:: 2] ⏫ 📅 2024-06-07 #work ^dina")).toMatchObject([
      { text: "Call **Dina** [effort:: 2] ⏫ #work", due: "2024-06-07" },
    ]);
  });

  test("an origin of another year is named with it", async () => {
    const { preview } = await opened(
      memoryVault({
        "Weekly/2023-W52.md": "# To do\n",
        "Weekly/2024-W01.md": "# To do\n- [ ] A  [since:: 2023-W52]\n- [ ] B  [since:: 2020-05-19]\n",
      }),
      "2024-01-14",
    );
    expect(preview.notes[0]?.items.map(({ since }) => since)).toEqual(["2023-W52", "2020-05-19"]);
  });

  test("equal items are told apart, and an item keeps its key when lines above it move", async () => {
    const first = await shown("- [ ] Бег", "- [ ] Бег");
    const later = await shown("- [x] Новое", "- [ ] Бег", "- [ ] Бег");
    expect(new Set(first?.map(({ key }) => key)).size).toBe(2);
    expect(later?.map(({ key }) => key)).toEqual(first?.map(({ key }) => key));
  });
});

describe("Older reviews", () => {
  const before = {
    [W21]: review("W21", "- [ ] Старое"),
    [W22]: review("W22", "- [ ] Новое"),
    [W23]: review("W23"),
  };

  test("come after the latest one, unticked and folded", async () => {
    const { preview } = await opened(memoryVault(before), SUNDAY);
    expect(preview.notes.map(({ name, older }) => [name, older])).toEqual([
      ["W22 Weekly", false],
      ["W21 Weekly", true],
    ]);
    expect(preview.notes[1]?.items).toMatchObject([{ text: "Старое", unasked: "leave" }]);
  });

  test("are carried where that is chosen", async () => {
    const { plan } = await opened(memoryVault(before), SUNDAY);
    const { value } = await plan({ Старое: { kind: "carry" } });
    expect(value.carried.map(({ text, since }) => [text, since])).toEqual([
      ["Старое", "2024-W21"],
      ["Новое", "2024-W22"],
    ]);
  });
});

describe("An item that stands in the target already", () => {
  test("is said to, and only marked", async () => {
    const { preview, plan } = await opened(
      memoryVault({
        [W22]: review("W22", "- [ ] Бег"),
        [W23]: review("W23", "- [ ] Бег  [since:: 2024-W22]"),
      }),
      SUNDAY,
    );
    expect(preview.notes[0]?.items).toMatchObject([{ there: true }]);
    expect([...diffLines((await plan({})).writes).keys()]).toEqual([W22]);
  });
});

describe("The capacity line", () => {
  test("takes the median of what the last four reviews got done, and counts what the target holds", async () => {
    const done = (count: number) => Array.from({ length: count }, (_, i) => `- [x] Готово ${i}`);
    const { preview } = await opened(
      memoryVault({
        "Weekly/2024/W18 Weekly.md": review("W18", ...done(40)),
        "Weekly/2024/W19 Weekly.md": review("W19", ...done(4)),
        "Weekly/2024/W20 Weekly.md": review("W20", ...done(6)),
        [W21]: review("W21", ...done(9)),
        [W22]: review("W22", ...done(2), "- [ ] Бег"),
        [W23]: review("W23", "- [ ] Своё", "\t- [ ] часть", "- [ ] Чужое  [since:: 2024-W20]", "- [ ] "),
      }),
      SUNDAY,
    );
    expect(preview.capacity).toEqual({ usual: 5, open: 2, carried: 1 });
  });

  test("says nothing of what is usual after a single review", async () => {
    const { preview } = await opened(memoryVault({ [W22]: review("W22", "- [x] a", "- [ ] b") }), SUNDAY);
    expect(preview.capacity.usual).toBeNull();
  });
});

describe("A note that takes an item for good", () => {
  const goal = note("---", "type: goal", "status: active", "---", "## Next steps", "- [ ] One", "- [ ] ", "");
  const driver = note("---", "тип: драйвер", "---", "## Беклог", "", "## Ворклог", "- 2024-06-01 — старт");
  const before = {
    [W22]: review("W22", "- [ ] Опрос", "\t- [ ] вопросы", "- [ ] Бег"),
    [W23]: review("W23"),
    "Goals/School.md": goal,
    "Goals/Old.md": goal.replace("active", "achieved"),
    "Drivers/P2P.md": driver,
    "Drivers/Closed.md": driver.replace("тип: драйвер", "тип: драйвер\nстатус: закрыт"),
    "Drivers/Bare.md": note("---", "type: driver", "---", "Text"),
  };

  test("is an open driver with a backlog or an active goal with steps", async () => {
    const found = await landingsOf(deskOf(memoryVault(before), SUNDAY), new Set());
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ["driver", "P2P"],
      ["goal", "School"],
    ]);
    expect(await landingsOf(deskOf(memoryVault(before), SUNDAY), new Set(["Drivers/P2P.md"]))).toHaveLength(
      1,
    );
  });

  test("gets it in its section, above the empty box, and the source is marked", async () => {
    const vault = memoryVault(before);
    const { desk, plan } = await opened(vault, SUNDAY);
    const drafted = await plan({
      Опрос: { kind: "move", to: "Goals/School.md" },
      Бег: { kind: "move", to: "Drivers/P2P.md" },
    });
    await applyDraft(desk, drafted);
    expect(vault.notes.get("Goals/School.md")).toBe(
      goal.replace("- [ ] One\n", "- [ ] One\n- [ ] Опрос\n\t- [ ] вопросы\n"),
    );
    expect(vault.notes.get("Drivers/P2P.md")).toContain("## Беклог\n- [ ] Бег\n");
    expect(vault.notes.get(W23)).toBe(before[W23]);
  });
});

describe("The other choices", () => {
  test("tick, schedule and hand over, each in the line it belongs to", async () => {
    const vault = memoryVault({
      [W22]: review("W22", "- [ ] A", "- [ ] B", "- [ ] C"),
      [W23]: review("W23"),
    });
    const { desk, plan } = await opened(vault, SUNDAY);
    const drafted = await plan({
      A: { kind: "done" },
      B: { kind: "schedule", day: aDay("2024-07-01") },
      C: { kind: "hand", to: "@Dina" },
    });
    await applyDraft(desk, drafted);
    expect(vault.notes.get(W22)).toBe(review("W22", "- [x] A", "- [ ] B ⏳ 2024-07-01", "- [>] C"));
    expect(vault.notes.get(W23)).toBe(review("W23", "- [ ] C @Dina  [since:: 2024-W22]"));
  });
});

describe("Ticked beside Tasks", () => {
  const vault = () =>
    memoryVault({ [W22]: review("W22", "- [ ] A", "\t- [ ] B", "- [ ] C"), [W23]: review("W23") });

  async function ticked(toggle: Desk["toggle"] & object): Promise<string> {
    const kept = vault();
    const desk = deskOf(kept, SUNDAY, { toggle });
    const draft = await draftCarry(desk, DUE);
    if (draft.kind !== "draft") throw new Error(draft.kind);
    const drafted = draft.plan(({ text }) => ({ kind: text === "A" ? "done" : "leave" }));
    if (drafted.kind === "refused") throw new Error("refused");
    await applyDraft(desk, drafted);
    return kept.notes.get(W22) ?? "";
  }

  test("an item gets its date, as Tasks writes it", async () => {
    const asked: string[] = [];
    const after = await ticked((line, path) => {
      asked.push(`${path} ${line}`);
      return [`${line.replace("[ ]", "[x]")} ✅ 2024-06-09`];
    });
    expect(after).toBe(review("W22", "- [x] A ✅ 2024-06-09", "\t- [ ] B", "- [ ] C"));
    expect(new Set(asked)).toEqual(new Set([`${W22} - [ ] A`]));
  });

  test("what recurs is two lines, as Tasks writes them", async () => {
    const after = await ticked((line) => [`${line} 🔁`, line.replace("[ ]", "[x]")]);
    expect(after).toBe(review("W22", "- [ ] A 🔁", "- [x] A", "\t- [ ] B", "- [ ] C"));
  });

  test.each([
    ["leaves it to us", null],
    ["goes on to a status that is not done", ["- [/] A"]],
    ["makes no task of it", ["A"]],
  ])("it is done all the same where Tasks %s", async (_, lines) => {
    expect(await ticked(() => lines)).toBe(review("W22", "- [x] A", "\t- [ ] B", "- [ ] C"));
  });
});

describe("A note that changes under an open preview", () => {
  test("is named, nothing is written, and after reading again the decision still belongs to its item", async () => {
    const vault = memoryVault({
      [W22]: review("W22", "- [ ] A", "- [ ] B"),
      [W23]: review("W23"),
    });
    const { desk, plan, item } = await opened(vault, SUNDAY);
    const decisions = new Map<string, Decision>([[item("B").key, { kind: "drop" }]]);
    const drafted = await plan({ B: { kind: "drop" } });
    const typed = review("W22", "- [ ] New", "- [ ] A", "- [ ] B");
    vault.notes.set(W22, typed);
    expect(await applyDraft(desk, drafted)).toMatchObject({
      kind: "refused",
      refusal: { kind: "note-changed", path: W22, line: 4 },
    });
    expect(vault.snapshot()).toEqual({ [W22]: typed, [W23]: review("W23") });

    const again = await opened(vault, SUNDAY);
    const planned = again.draft.plan(choicesOf(decisions, new Map()));
    if (planned.kind === "refused") throw new Error("refused");
    await applyDraft(again.desk, planned);
    expect(vault.notes.get(W22)).toBe(review("W22", "- [>] New", "- [>] A", "- [-] B"));
  });
});

describe("A new note that another program runs over", () => {
  const before = { [W22]: review("W22", "- [ ] Learn <% date %>", "- [ ] B") };

  const settings = { ...DEFAULTS, template: "T.md" };

  test("is made first, and gets what was chosen when that is through, whose commands nobody runs", async () => {
    const vault = memoryVault({ ...before, "T.md": "# <% title %>\n# Thoughts\n# To do\n" });
    const desk = deskOf(vault, SUNDAY, { notebook: runOver(vault), settings });
    const draft = await draftCarry(desk, { kind: "week", wish: { carry: true } });
    if (draft.kind !== "draft") throw new Error(draft.kind);
    const drafted = draft.plan((offer) => (offer.item === 1 ? { kind: "drop" } : undefined));
    if (drafted.kind === "refused") throw new Error("refused");
    const done = await applyDraft(desk, drafted);
    expect(done).toMatchObject({ kind: "done", value: { note: W23, created: true, carried: [{ line: 5 }] } });
    expect(vault.notes.get(W23)).toBe(
      "# RUN\n# Thoughts\n# To do\n- [ ] Learn <% date %>  [since:: 2024-W22]\n",
    );
    expect(vault.notes.get(W22)).toBe(review("W22", "- [>] Learn <% date %>", "- [-] B"));
  });

  test("is left alone, and nothing is marked, where it is no review any more", async () => {
    const vault = memoryVault({ ...before, "T.md": "# <% title %>\n# Thoughts\n# To do\n" });
    const notebook = runOver(vault);
    const moves: Notebook = {
      ...notebook,
      create: async (path, text) => {
        const wrote = await notebook.create(path, text);
        const now = vault.notes.get(path) ?? "";
        vault.notes.delete(path);
        vault.notes.set("Moved away.md", now);
        return wrote;
      },
      holds: async () => true,
    };
    const desk = deskOf(vault, SUNDAY, { notebook: moves, settings });
    expect(await reviewWeek(desk, { carry: true })).toMatchObject({
      kind: "refused",
      refusal: { kind: "not-held", path: W23 },
    });
    expect(vault.notes.get(W22)).toBe(before[W22]);
  });
});

describe("A carry between two named notes", () => {
  test("is drafted, shown and written the same way", async () => {
    const vault = memoryVault({ "A.md": "- [ ] From A\n", "B.md": "# To do\n" });
    const way: Way = { kind: "between", wish: { from: "A.md", to: "B.md" } };
    const { desk, preview, plan } = await opened(vault, SUNDAY, way);
    expect(preview).toMatchObject({ note: "B.md", created: false, notes: [{ path: "A.md" }] });
    await applyDraft(desk, await plan({}));
    expect(vault.notes.get("A.md")).toBe("- [>] From A\n");
  });
});
