// The commands of the palette on small vaults: what stands in the notes afterwards, and what a person is told.

import { hostOf, settled } from "./support/plugin";
import type { Files, Host } from "./support/plugin";
import { openNote } from "./support/open-note";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const W24 = "Weekly/2024/W24 Weekly.md";

const REVIEW = `---
week: 2024-W22
---
# Что было хорошего
Запустили курс

# Что сделать
- [x] Купить доступ
- [ ] Собрать задачу
- [/] Сделать саммари
- [ ] 
`;
const MARKED = REVIEW.replace("[ ] Собрать", "[>] Собрать").replace("[/]", "[>]");
const COPIES = `- [ ] Собрать задачу  [since:: 2024-W22]
- [/] Сделать саммари  [since:: 2024-W22]
`;

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 5, 9, 10, 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function loaded(files: Files, data: object = {}): Promise<Host> {
  const host = hostOf(files);
  await host.load({ language: "en", skipPreview: true, ...data });
  await host.layoutReady();
  return host;
}

describe("Create weekly review", () => {
  it("creates the due review, opens it, and carries once that is wanted", async () => {
    const host = await loaded({ [W22]: REVIEW });
    await host.run("create-weekly-review");
    expect(host.opened()).toBe(W23);
    expect(await host.note(W22)).toBe(REVIEW);
    expect(await host.note(W23)).toMatch(/^---\nweek: 2024-W23\n---\n# What went well\n/);
    expect(host.notices()).toEqual([{ lines: ["2 unfinished in W22 Weekly"], buttons: ["Carry", "Choose"] }]);

    await host.press("Carry");
    expect(await host.note(W22)).toBe(MARKED);
    expect(await host.note(W23)).toContain(`# To do\n${COPIES}- [ ] \n`);
    expect(host.notices()).toEqual([{ lines: ["2 of 2 carried"], buttons: ["Undo"] }]);

    await host.press("Undo");
    expect(await host.note(W22)).toBe(REVIEW);
    expect(await host.note(W23)).not.toContain("Собрать");
  });

  it("puts the first review of a vault where Periodic Notes would", async () => {
    const host = hostOf({});
    const weekly = { enabled: true, format: "gggg-[W]ww", folder: "Дневник/Weekly", template: "" };
    Object.assign(host.app, { plugins: { plugins: { "periodic-notes": { settings: { weekly } } } } });
    await host.load({ language: "ru" });
    await host.layoutReady();
    await host.run("create-weekly-review");
    expect(host.opened()).toBe("Дневник/Weekly/2024-W23.md");
    expect(await host.note("Дневник/Weekly/2024-W23.md")).toContain("# Что сделать\n");
  });

  describe("where two series go on side by side", () => {
    const two = {
      "Work/2024-W22.md": "# To do\n- [ ] Report\n",
      "Home/2024-W22.md": "# To do\n- [ ] Dishes\n",
      "Work/2024-W24.md": "# To do\n",
      "Home/2024-W24.md": "# To do\n",
    };

    it("creates in the series of the open review", async () => {
      const host = await loaded(two);
      await host.open("Work/2024-W22.md");
      await host.run("create-weekly-review");
      expect(host.offered()).toEqual([]);
      await host.press("Create");
      expect(host.opened()).toBe("Work/2024-W23.md");
      expect(host.paths()).not.toContain("Home/2024-W23.md");
    });

    it("asks which one elsewhere", async () => {
      const host = await loaded(two);
      await host.run("create-weekly-review");
      expect(host.offered()).toEqual(["Home", "Work"]);
      await host.choose("Home");
      await host.press("Create");
      expect(host.opened()).toBe("Home/2024-W23.md");
      await host.press("Carry");
      expect(await host.note("Home/2024-W23.md")).toContain("Dishes");
    });
  });

  it("says nothing about a carry where nothing is unfinished", async () => {
    const host = await loaded({ [W22]: REVIEW.replace(/\[[ /]\] \S+ \S+/g, "[x] ok") });
    await host.run("create-weekly-review");
    expect(host.opened()).toBe(W23);
    expect(host.notices()).toEqual([]);
  });

  it("opens the due review where that is the running week's, and offers what is unfinished", async () => {
    const draft = "# Мысли\nчерновик";
    const host = await loaded({ [W22]: REVIEW, [W23]: draft });
    await host.run("create-weekly-review");
    expect(host.opened()).toBe(W23);
    expect(await host.note(W23)).toBe(draft);
    await host.press("Carry");
    expect(await host.note(W23)).toBe(`${draft}\n\n# Что сделать\n${COPIES.trimEnd()}`);
  });

  it("offers the running week's where the due one is there", async () => {
    jest.setSystemTime(new Date(2024, 5, 12, 10, 0));
    const host = await loaded({ [W22]: REVIEW, [W23]: REVIEW.replaceAll("W22", "W23") });
    await host.run("create-weekly-review");
    expect(host.paths()).toEqual([W22, W23]);
    expect(host.notices()).toEqual([
      { lines: ["W23 Weekly is already there. Create W24 Weekly?"], buttons: ["Create", "Open"] },
    ]);
    await host.press("Create");
    expect(host.paths()).toEqual([W22, W23, W24]);
    expect(host.opened()).toBe(W24);
  });

  it("opens the due one where the running week's is there too", async () => {
    jest.setSystemTime(new Date(2024, 5, 12, 10, 0));
    const empty = "# Что сделать\n";
    const host = await loaded({ [W22]: empty, [W23]: empty, [W24]: empty });
    await host.run("create-weekly-review");
    expect(host.opened()).toBe(W23);
    expect(host.paths()).toEqual([W22, W23, W24]);
  });

  it("says which later review is in the way, and creates the due one all the same where told to", async () => {
    const host = await loaded({ [W22]: REVIEW, [W24]: REVIEW.replaceAll("W22", "W24") });
    await host.run("create-weekly-review");
    expect(host.paths()).toEqual([W22, W24]);
    expect(host.notices()).toEqual([
      {
        lines: ["W24 Weekly is later than the due week, so nothing was created"],
        buttons: ["Open", "Create"],
      },
    ]);
    await host.press("Create");
    expect(host.opened()).toBe(W23);
  });

  it("refuses in one sentence that names the note, the line and the mend, and writes nothing", async () => {
    const broken = "Weekly/2024/W21 Weekly.md";
    const host = await loaded({ [W22]: REVIEW, [broken]: "" });
    // Past the mocks' cache, which throws at malformed YAML.
    await host.app.vault.adapter.write(broken, "---\nweek: 2024-W21\ntags: [\n---\n- [ ] a\n");
    await host.run("create-weekly-review");
    const [notice] = host.notices();
    expect(notice?.lines).toEqual([
      `The properties of “${broken}” cannot be read (line 3) — correct the YAML between the ---.`,
    ]);
    expect(host.paths()).toHaveLength(2);
  });

  it("refuses a template that cannot be found", async () => {
    const host = await loaded({ [W22]: REVIEW }, { language: "ru", template: "Шаблоны/Нет.md" });
    await host.run("create-weekly-review");
    expect(host.notices()[0]?.lines).toEqual([
      "Шаблон «Шаблоны/Нет.md» не найден — исправьте или очистите его настройку.",
    ]);
    expect(host.paths()).toEqual([W22]);
  });

  it("does nothing with settings that cannot be read, and leaves them as they are", async () => {
    const host = await loaded({ [W22]: REVIEW });
    jest.spyOn(host.plugin(), "loadData").mockRejectedValue(new SyntaxError("Unexpected token"));
    const saved = jest.spyOn(host.plugin(), "saveData");
    await host.plugin().onExternalSettingsChange?.();
    await host.run("create-weekly-review");
    expect(host.notices()[0]?.lines[0]).toMatch(/^The settings cannot be read \(data\.json\)/);
    expect(host.paths()).toEqual([W22]);
    expect(saved).not.toHaveBeenCalled();
  });
});

describe("Carry unfinished tasks into this note", () => {
  it("carries into a review from those before it", async () => {
    const host = await loaded({ [W22]: REVIEW, [W23]: "# Что сделать\n" });
    await host.open(W23);
    await host.run("carry-into-this-note");
    expect(await host.note(W23)).toBe(`# Что сделать\n${COPIES}`);
    expect(await host.note(W22)).toBe(MARKED);
    expect(host.notices()).toEqual([{ lines: ["2 of 2 carried"], buttons: ["Undo"] }]);
  });

  it("carries into any other note from the latest review, not from one made ahead", async () => {
    const ahead = "Weekly/2024/W30 Weekly.md";
    const host = await loaded({
      [W22]: REVIEW,
      [ahead]: "# Что сделать\n- [ ] Потом\n",
      "План.md": "# План\n",
    });
    await host.open("План.md");
    await host.run("carry-into-this-note");
    expect(await host.note("План.md")).toContain("- [ ] Собрать задачу  [since:: 2024-W22]\n");
    expect(await host.note(W22)).toBe(MARKED);
  });

  it("says how many wait for a decision, how many older ones stayed, and that nothing was left to carry", async () => {
    const older = "---\nweek: 2024-W21\n---\n# Что сделать\n- [ ] Старое\n";
    const waits = REVIEW.replace(
      "- [ ] Собрать задачу",
      "- [ ] Собрать задачу  [since:: 2024-W19]\n- [ ] Ещё",
    );
    const between = Object.fromEntries(
      ["W19", "W20"].map((week) => [`Weekly/2024/${week} Weekly.md`, `---\nweek: 2024-${week}\n---\n`]),
    );
    const host = await loaded({
      ...between,
      "Weekly/2024/W21 Weekly.md": older,
      [W22]: waits,
      [W23]: "# Что сделать\n",
    });
    await host.open(W23);
    await host.run("carry-into-this-note");
    expect(host.notices()).toEqual([
      { lines: ["2 of 3 carried, 1 waits for a decision, 1 older item left"], buttons: ["Choose", "Undo"] },
    ]);
    await host.run("carry-into-this-note");
    // What the first notice would undo is not the last batch any more.
    expect(host.notices().map(({ lines }) => lines[0])).toEqual([
      "Nothing to carry, 1 waits for a decision, 1 older item left",
    ]);
  });

  it("says so in a vault without reviews", async () => {
    const host = await loaded({ "План.md": "# План\n" });
    await host.open("План.md");
    await host.run("carry-into-this-note");
    const line = "There is no review to carry from — create one or choose a note.";
    expect(host.notices()).toEqual([{ lines: [line], buttons: [] }]);
  });

  it("edits a note that is open in an editor in one transaction", async () => {
    const host = await loaded({ [W22]: REVIEW, [W23]: "# Что сделать\n" });
    await host.open(W23);
    const [editor] = await openNote(host.app, W23);
    const [source] = await openNote(host.app, W22);
    await host.run("carry-into-this-note");
    expect(editor?.text()).toBe(`# Что сделать\n${COPIES}`);
    expect(editor?.transactions).toEqual(["throughline"]);
    expect(source?.text()).toBe(MARKED);
    expect(source?.transactions).toEqual(["throughline"]);
    expect(await host.note(W22)).toBe(MARKED);
  });
});

describe("Carry unfinished tasks from a note", () => {
  it("offers the latest reviews first and never the note itself, and carries what is chosen", async () => {
    const host = await loaded({
      "Б.md": "",
      "А.md": "- [ ] Из А\n",
      [W22]: REVIEW,
      [W23]: "# Что сделать\n",
      "План.md": "",
    });
    await host.open("План.md");
    await host.run("carry-from-note");
    expect(host.offered()).toEqual([W23, W22, "А.md", "Б.md"]);
    await host.choose("А.md");
    expect(await host.note("А.md")).toBe("- [>] Из А\n");
    expect(await host.note("План.md")).toContain("- [ ] Из А  [since:: 2024-W23]\n");
  });

  it("refuses to carry from a later review into an earlier one", async () => {
    const host = await loaded({ [W22]: REVIEW, [W23]: REVIEW.replaceAll("W22", "W23") });
    await host.open(W22);
    await host.run("carry-from-note");
    await host.choose(W23);
    expect(host.notices()[0]?.lines[0]).toContain("is later than");
    expect(await host.note(W22)).toBe(REVIEW);
  });
});

describe("Undo last change", () => {
  it("takes the last batch back, names what was edited since, and says so where there is none", async () => {
    const host = await loaded({ [W22]: REVIEW, [W23]: "# Что сделать\n" });
    await host.open(W23);
    await host.run("carry-into-this-note");
    await host.write(W23, (await host.note(W23)).replace("Сделать саммари", "Сделать подробное саммари"));
    await host.run("undo-last-carry");
    expect(await host.note(W22)).toBe(REVIEW);
    expect(await host.note(W23)).toBe("# Что сделать\n- [/] Сделать подробное саммари  [since:: 2024-W22]\n");
    expect(host.notices()[0]?.lines).toEqual([
      "3 lines taken back in 2 notes",
      "Edited since and left alone: W23 Weekly, line 3",
    ]);
    await host.run("undo-last-carry");
    expect(host.notices().map(({ lines }) => lines[0])).toContain("Nothing to undo");
  });
});

describe("Take back the carry of this note", () => {
  it("needs no log, so it also works on another device", async () => {
    const host = await loaded({ [W22]: MARKED, [W23]: `---\nweek: 2024-W23\n---\n# Что сделать\n${COPIES}` });
    await host.open(W23);
    await host.run("take-back-carry");
    expect(await host.note(W22)).toBe(REVIEW);
    expect(await host.note(W23)).not.toContain("Собрать");
    expect(host.notices()).toEqual([{ lines: ["2 items taken back"], buttons: ["Undo"] }]);
  });

  it("refuses what is no review", async () => {
    const host = await loaded({ "План.md": "# План\n" });
    await host.open("План.md");
    await host.run("take-back-carry");
    expect(host.notices()[0]?.lines[0]).toContain("is no weekly review");
  });
});

describe("Make this line a task for the coming week", () => {
  async function runOnLine(host: Host, path: string, line: number): Promise<boolean> {
    const command = host.plugin().commands__.get("make-task-of-line");
    const check = command?.editorCheckCallback;
    const file = host.app.vault.getFileByPath(path);
    type Given = Parameters<NonNullable<typeof check>>;
    const given = [{ getCursor: () => ({ line, ch: 0 }) }, { file }] as unknown as [Given[1], Given[2]];
    const shown = check?.(true, ...given) === true;
    if (shown) check(false, ...given);
    await settled();
    return shown;
  }

  it("puts it into the due review, linked to where it came from, and leaves the line", async () => {
    const thoughts = "# Мысли\n- выписать боли аудитории\n";
    const host = await loaded({ [W22]: REVIEW, [W23]: "# Что сделать\n", "Мысли.md": thoughts });
    expect(await runOnLine(host, "Мысли.md", 1)).toBe(true);
    expect(await host.note("Мысли.md")).toBe(thoughts);
    expect(await host.note(W23)).toBe("# Что сделать\n- [ ] выписать боли аудитории ([[Мысли]])\n");
    expect(host.notices()[0]?.buttons).toEqual(["Open", "Undo"]);
    await host.press("Open");
    expect(host.opened()).toBe(W23);
  });

  it("refuses an empty line by its number", async () => {
    const host = await loaded({ [W22]: REVIEW, "Мысли.md": "a\n\n" });
    await runOnLine(host, "Мысли.md", 1);
    expect(host.notices()[0]?.lines[0]).toContain("Line 2 of “Мысли.md” says nothing");
  });

  it("is hidden where the editor holds no Markdown note", async () => {
    const host = await loaded({ "Доска.canvas": "{}" });
    expect(await runOnLine(host, "Доска.canvas", 0)).toBe(false);
  });
});

describe("Open weekly review", () => {
  const empty = "# Что сделать\n";

  it("of this week is the running week's, and the due one where that is missing", async () => {
    jest.setSystemTime(new Date(2024, 5, 12, 10, 0));
    const host = await loaded({ [W23]: empty, [W24]: empty });
    await host.run("open-weekly-review-this");
    expect(host.opened()).toBe(W24);

    const other = await loaded({ [W22]: empty, [W23]: empty });
    await other.run("open-weekly-review-this");
    expect(other.opened()).toBe(W23);
  });

  it("next and previous follow the order of weeks within the series, over gaps and New Year", async () => {
    const [december, january] = ["Weekly/2024/W52 Weekly.md", "Weekly/2025/W02 Weekly.md"];
    const host = await loaded({
      [december]: empty,
      [january]: empty,
      "Работа/2025-W01.md": empty,
    });
    await host.open(january);
    await host.run("open-weekly-review-previous");
    expect(host.opened()).toBe(december);
    await host.run("open-weekly-review-next");
    expect(host.opened()).toBe(january);
    await host.run("open-weekly-review-next");
    expect(host.opened()).toBe(january);
    expect(host.notices()).toEqual([{ lines: ["There is no such weekly review"], buttons: [] }]);
  });
});

describe("The palette", () => {
  const NEEDS_NOTE = [
    "carry-into-this-note",
    "carry-from-note",
    "take-back-carry",
    "open-weekly-review-next",
    "open-weekly-review-previous",
  ];

  it.each(NEEDS_NOTE)("hides %s without a note, and over a canvas", async (id) => {
    const host = await loaded({ "Доска.canvas": "{}" });
    expect(await host.run(id)).toBe("hidden");
    await host.open("Доска.canvas");
    expect(await host.run(id)).toBe("hidden");
  });

  it.each([
    ["en", "Create weekly review", "Open previous weekly review"],
    ["ru", "Создать недельный обзор", "Открыть предыдущий недельный обзор"],
  ])("speaks %s", async (language, create, previous) => {
    const host = await loaded({}, { language });
    const names = [...host.plugin().commands__.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(/\p{Script=Cyrillic}/u.test(name)).toBe(language === "ru");
    expect(names).toContain(create);
    expect(names).toContain(previous);
  });

  it("leaves keys to the person, and its own name to Obsidian, which puts it in front", async () => {
    const host = await loaded({});
    for (const { id, name, hotkeys } of host.plugin().commands__.values()) {
      expect(hotkeys).toBeUndefined();
      expect(`${id} ${name}`).not.toMatch(/throughline/i);
    }
  });
});
