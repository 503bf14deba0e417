// New reviews from their template: both languages, the person's own, what is filled in it and what stays as written.

import { aDay } from "../support/desk";
import type { Desk } from "../../src/command/desk";
import { fillWeekly, TEMPLATES } from "../../src/weekly/template";
import { EN, RU } from "../../src/calendar/locale";
import type { Week } from "../../src/calendar/week";
import { takeBackCarry } from "../../src/command/review/take-back";
import { undoLast } from "../../src/command/undo";
import { answer, carried, carryOn, note, settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W23 = "Weekly/2024-W23.md";
const T = "Templates/Weekly.md";
const own = { settings: settingsWith({ template: "Templates/Weekly" }) };

/** The review of W23 that a template of the person's own makes. */
async function made(
  template: string,
  notes: Readonly<Record<string, string>> = {},
  desk: Partial<Desk> = {},
) {
  const after = await carried({ [T]: template, ...notes }, SUNDAY, { ...own, ...desk });
  expect(after.notes[T]).toBe(template);
  return after.notes[after.report.note] ?? "";
}

describe("the built-in templates", () => {
  test("in Russian, where the app is Russian", async () => {
    const { notes } = await carried({}, SUNDAY, { appLanguage: "ru" });
    expect(notes).toEqual({
      [W23]: note(
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
        "- [ ] ",
      ),
    });
  });

  test("in English, with the goals that earlier reviews link to", async () => {
    const { notes } = await carried(
      {
        "Weekly/2024-W22.md": "# Goals\n- [[Open the school]]: 4200 MAU\n\n# To do\n- [ ] Report\n",
        "Open the school.md": "---\ntype: goal\nstatus: active\n---\n",
      },
      SUNDAY,
    );
    expect(notes[W23]).toBe(
      note(
        "---",
        "week: 2024-W23",
        "---",
        "# What went well",
        "",
        "# What didn't go so well",
        "",
        "# Thoughts",
        "",
        "# Goals",
        "- [[Open the school]]: ",
        "",
        "# To do",
        "- [ ] Report  [since:: 2024-W22]",
        "- [ ] ",
      ),
    );
  });

  test("the setting decides over the series and the app", async () => {
    const settings = settingsWith({ language: "ru" });
    const { notes } = await carried({ "Weekly/2024-W22.md": "# To do\n" }, SUNDAY, { settings });
    expect(notes[W23]).toContain("# Что сделать");
  });

  test("the latest review's headings decide over the app", async () => {
    const { notes } = await carried(
      { "Weekly/2024-W21.md": "# To do\n", "Weekly/2024-W22.md": "# Мысли\n\n# Что сделать\n" },
      SUNDAY,
    );
    expect(notes[W23]).toContain("# Что сделать");
  });

  test("a latest review without known headings leaves it to those before", async () => {
    const { notes } = await carried(
      { "Weekly/2024-W21.md": "# Что сделать\n", "Weekly/2024-W22.md": "только текст\n" },
      SUNDAY,
    );
    expect(notes[W23]).toContain("# Что сделать");
  });

  test("two devices, one English and one Russian, write the same bytes once the series has a language", async () => {
    const notes = {
      "Weekly/2024-W22.md": "# Цели\n- [[Школа]]: \n\n# Что сделать\n- [ ] Отчёт\n",
      "Школа.md": "---\ntype: goal\n---\n",
      "Английский.md": "---\ntype: goal\n---\n",
    };
    const one = await carried(notes, SUNDAY, { appLanguage: "en", locale: EN });
    const two = await carried(notes, "2024-06-12", {
      appLanguage: "ru",
      locale: RU,
      time: { hour: 23, minute: 59, second: 1 },
    });
    expect(two.notes).toEqual(one.notes);
  });

  test("the empty box stays whether something was carried or not", async () => {
    const { vault } = await carried(
      { "Weekly/2024-W22.md": "# To do\n- [ ] A\n" },
      SUNDAY,
      {},
      { carry: false },
    );
    expect(vault.notes.get(W23)).toMatch(/# To do\n- \[ \] \n$/);
    await carryOn(vault, SUNDAY);
    const atOnce = await carried({ "Weekly/2024-W22.md": "# To do\n- [ ] A\n" }, SUNDAY);
    expect(vault.snapshot()).toEqual(atOnce.notes);
  });
});

describe("the person's own template", () => {
  test("is filled with names, weeks and days of the week reviewed", async () => {
    const text = await made(
      note(
        "# {{title}} ({{week}})",
        "{{date}} {{date:DD.MM.YYYY}} {{ date : D MMMM }}",
        "{{monday:DD.MM}}–{{sunday:DD.MM}} {{Wednesday}} {{thursday:dddd}}",
        "[[{{prevWeek}}]] ← {{week:GGGG-[W]WW}} → [[{{nextWeek}}]]",
        "{{time}} {{time:H-mm}}",
      ),
      { "Weekly/2024/W22 Weekly.md": "# To do\n" },
    );
    expect(text).toContain(
      note(
        "# W23 Weekly (2024-W23)",
        "2024-06-09 09.06.2024 9 June",
        "03.06–09.06 2024-06-05 Thursday",
        "[[W22 Weekly]] ← 2024-W23 → [[W24 Weekly]]",
        "09:00 9-00",
      ),
    );
  });

  test("says months and weekdays in the language of the series", async () => {
    const text = await made("{{date:D MMMM}}, {{monday:dddd}}\n", { "2024-W22.md": "# Что сделать\n" });
    expect(text).toMatch(/^9 июня, понедельник\n/);
  });

  test("at New Year names the week by its own year", async () => {
    const notes = {
      [T]: "{{week:GGGG-[W]WW}} {{week:YYYY}} {{date}} {{monday}}\n",
      "2024-W52.md": "# To do\n",
    };
    const { notes: after } = await carried(notes, "2025-01-05", own);
    expect(after["2025-W01.md"]).toMatch(/^2025-W01 2025 2025-01-05 2024-12-30\n/);
  });

  test("keeps what it does not know, Templater's commands among it", async () => {
    const strange = note(
      "{{unknown}} {{weather:today}} {{title:x}}",
      '<% tp.date.now("YYYY") %> <%* if (a) { %>',
      "{ {date} } {{}} {{date",
      "{{questions}}",
      "${{date:[$&]}} $& $1 $$",
    );
    const text = await made(strange);
    expect(text).toContain(strange.replace("{{date:[$&]}}", () => "$&"));
  });

  test("keeps its line endings, its byte order mark and a missing last one", async () => {
    const template = "\uFEFF# Thoughts\r\n{{date}}\r\n# To do\r\n{{carried}}\r\n- [ ] ";
    const text = await made(template, { "Weekly/2024-W22.md": "# To do\n- [ ] Report\n" });
    expect(text).toBe(
      "\uFEFF# Thoughts\r\n2024-06-09\r\n# To do\r\n- [ ] Report  [since:: 2024-W22]\r\n- [ ] ",
    );
  });

  test("without a goal loses the goals' section, blank lines and all, but not one that holds more", async () => {
    expect(await made("# A\n\n## Goals\n\n{{goals}}\n\n## To do\n")).toBe("# A\n\n## To do\n");
    expect(await made("# A\n# Goals\n{{goals}}\n")).toBe("# A\n");
    expect(await made("# Goals\nBe kind.\n{{goals}}\n# To do\n")).toBe("# Goals\nBe kind.\n# To do\n");
    expect(await made("# Goals\n{{goals}}\nBe kind.\n# To do\n")).toBe("# Goals\nBe kind.\n# To do\n");
  });

  test("that holds nothing makes a review that still gets what is carried", async () => {
    const text = await made("", { "Weekly/2024-W22.md": "# To do\n- [ ] Report\n" });
    expect(text).toBe("# To do\n- [ ] Report  [since:: 2024-W22]\n");
  });

  test("without a section for tasks gets one at its end", async () => {
    const text = await made("# Мысли\n", { "Weekly/2024-W22.md": "# Мысли\n- [ ] Отчёт\n" });
    expect(text).toBe("# Мысли\n\n# Что сделать\n- [ ] Отчёт  [since:: 2024-W22]\n");
  });

  test("without one, but with the heading it had, keeps it there", async () => {
    const text = await made("# Работа\n\n# Мысли\n", {
      "Weekly/2024-W22.md": "# Работа\n- [ ] Отчёт\n# Мысли\n## Работа\n- [ ] Спросить\n",
    });
    expect(text).toBe(
      "# Работа\n- [ ] Отчёт  [since:: 2024-W22]\n\n# Мысли\n\n# Что сделать\n- [ ] Спросить  [since:: 2024-W22]\n",
    );
  });

  test("can be named with its ending", async () => {
    const settings = settingsWith({ template: "Templates/Weekly.md" });
    expect(await made("# {{week}}\n", {}, { settings })).toBe("# 2024-W23\n");
  });
});

describe("{{carried}} at a place of its own", () => {
  const template = note(
    "# Thoughts",
    "",
    "# Tails of last week",
    "Look at these first.",
    "",
    "{{carried}}",
    "",
    "Then go on.",
    "",
    "# To do",
    "- [ ] ",
  );
  const week22 = note("# To do", "- [ ] Report", "  - [ ] Figures", "- [ ] Call");
  const expected = template
    .replace(
      "{{carried}}",
      "- [ ] Report  [since:: 2024-W22]\n  - [ ] Figures\n- [ ] Call  [since:: 2024-W22]",
    )
    .toString();

  test("is where things are carried", async () => {
    expect(await made(template, { "Weekly/2024-W22.md": week22 })).toBe(expected);
  });

  test("also when the review was created first and carried into later", async () => {
    const vault = memoryVault({ [T]: template, "Weekly/2024-W22.md": week22 });
    await carryOn(vault, SUNDAY, own, { carry: false });
    expect(vault.notes.get(W23)).toBe(template.replace("{{carried}}\n", ""));
    await carryOn(vault, SUNDAY, own);
    expect(vault.notes.get(W23)).toBe(expected);
  });

  test("also when other things were written in it meanwhile", async () => {
    const vault = memoryVault({ [T]: template, "Weekly/2024-W22.md": week22 });
    await carryOn(vault, SUNDAY, own, { carry: false });
    const written = (vault.notes.get(W23) ?? "")
      .replace("# Thoughts\n", "# Thoughts\nIt rained.\n")
      .replace("- [ ] \n", "- [ ] New\n- [ ] \n");
    vault.notes.set(W23, written);
    await carryOn(vault, SUNDAY, own);
    expect(vault.notes.get(W23)).toBe(
      expected.replace("# Thoughts\n", "# Thoughts\nIt rained.\n").replace("- [ ] \n", "- [ ] New\n- [ ] \n"),
    );
  });

  test("what comes later stands below what came first", async () => {
    const vault = memoryVault({ [T]: template, "Weekly/2024-W22.md": "# To do\n- [ ] Report\n" });
    await carryOn(vault, SUNDAY, own);
    vault.notes.set("Weekly/2024-W22.md", "# To do\n- [>] Report\n- [ ] Call\n");
    await carryOn(vault, SUNDAY, own);
    expect(vault.notes.get(W23)).toBe(
      template.replace("{{carried}}", "- [ ] Report  [since:: 2024-W22]\n- [ ] Call  [since:: 2024-W22]"),
    );
  });

  test("where the note was rewritten beyond recognition the sections tell", async () => {
    const { notes } = await carried(
      { [T]: template, "Weekly/2024-W22.md": week22, [W23]: "# To do\n- [ ] Mine\n" },
      SUNDAY,
      own,
    );
    expect(notes[W23]).toBe(
      note(
        "# To do",
        "- [ ] Mine",
        "- [ ] Report  [since:: 2024-W22]",
        "  - [ ] Figures",
        "- [ ] Call  [since:: 2024-W22]",
      ),
    );
  });

  test("at the very end of the template, and at its very beginning", async () => {
    const copies = "- [ ] Report  [since:: 2024-W22]\n";
    const report = { "Weekly/2024-W22.md": "# To do\n- [ ] Report\n" };
    expect(await made("# To do\n\n# Tails\n{{carried}}\n", report)).toBe(`# To do\n\n# Tails\n${copies}`);
    expect(await made("# To do\n\n# Tails\n{{carried}}", report)).toBe(`# To do\n\n# Tails\n${copies}`);
    expect(await made("{{carried}}\n# To do\n", report)).toBe(`${copies}# To do\n`);
  });

  test("is undone and taken back as any other", async () => {
    const notes = { [T]: template, "Weekly/2024-W22.md": week22 };
    const { vault } = await carried(notes, SUNDAY, own);
    const other = memoryVault(vault.snapshot());
    await answer(undoLast(deskOf(vault, SUNDAY, own)));
    expect(vault.snapshot()).toEqual(notes);
    await answer(takeBackCarry(deskOf(other, SUNDAY, own), W23));
    expect(other.notes.get(W23)).toBe(template.replace("{{carried}}\n", ""));
    expect(other.notes.get("Weekly/2024-W22.md")).toBe(week22);
  });
});

describe("goals that a new review asks about", () => {
  const goal = (status = "active") => `---\ntype: goal\nstatus: ${status}\n---\n`;
  const slots = async (notes: Readonly<Record<string, string>>) => {
    const { notes: after, report } = await carried(notes, SUNDAY);
    const text = after[report.note] ?? "";
    return [...text.matchAll(/^- (\[\[.*\]\]): $/gm)].map((match) => match[1]);
  };

  test("come in the order of the latest review, those of earlier ones after them", async () => {
    expect(
      await slots({
        "W/2024-W21.md": "# Goals\n- [[Garden]]: \n- [[Piano]]: \n",
        "W/2024-W22.md": "# Goals\n- [[School]]: \n- [[Garden|the garden]]: peas\n",
        "School.md": goal(),
        "Garden.md": goal(),
        "Piano.md": goal(),
      }),
    ).toEqual(["[[School]]", "[[Garden]]", "[[Piano]]"]);
  });

  test.each(["paused", "achieved", "dropped", "someday", "на паузе", "Достигнута"])(
    "leave out one that is %s",
    async (status) => {
      expect(
        await slots({
          "W/2024-W22.md": "# Goals\n- [[School]]: \n- [[Garden]]: \n",
          "School.md": goal(status),
          "Garden.md": goal(),
        }),
      ).toEqual(["[[Garden]]"]);
    },
  );

  test("leave out what is no goal, what is gone, and what is only linked elsewhere", async () => {
    expect(
      await slots({
        "W/2024-W22.md":
          "# Thoughts\n- [[Piano]]\n\n# Goals\n- [[Home]]: \n- [[Nowhere]]: \n- [[School]]: \n",
        "Home.md": "no goal",
        "Piano.md": goal(),
        "School.md": goal(),
      }),
    ).toEqual(["[[School]]"]);
  });

  test("are found in folders named for goals, in either language, by name", async () => {
    expect(
      await slots({
        "W/2024-W22.md": "# To do\n",
        "Goals/School.md": goal(),
        "Goals/Garden.md": goal(),
        "Жизнь/Цели/Язык.md": "---\ntype: цель\n---\n",
        "Templates/Goals/Goal.md": "---\ntype: goal\nstatus: dropped\n---\n",
        "Other/Piano.md": goal(),
      }),
    ).toEqual(["[[Garden]]", "[[School]]", "[[Язык]]"]);
  });

  test("are found beside those that are linked", async () => {
    expect(
      await slots({
        "W/2024-W22.md": "# Goals\n- [[School]]: \n",
        "Projects/School.md": goal(),
        "Projects/Garden.md": goal(),
        "Piano.md": goal(),
      }),
    ).toEqual(["[[School]]", "[[Garden]]"]);
  });

  test("never come from excluded or template folders", async () => {
    const settings = settingsWith({ excludedFolders: ["Archive"], templateFolders: ["Templates"] });
    const { notes } = await carried(
      { "W/2024-W22.md": "# To do\n", "Archive/Goals/Old.md": goal(), "Templates/Goals/New.md": goal() },
      SUNDAY,
      { settings },
    );
    expect(notes["W/2024-W23.md"]).not.toContain("Goals");
  });

  test("are linked by path where two notes have the name", async () => {
    expect(
      await slots({
        "W/2024-W22.md": "# Goals\n- [[Goals/School]]: \n",
        "Goals/School.md": goal(),
        "School.md": "the building",
      }),
    ).toEqual(["[[Goals/School|School]]"]);
  });
});

describe("filling alone", () => {
  const facts = {
    week: "2024-W23" as Week,
    title: "W23 Weekly",
    previous: "W22 Weekly",
    next: "W24 Weekly",
    goals: ["[[A]]", "[[B]]"],
    locale: EN,
    time: { hour: 9, minute: 5, second: 0 },
  };

  test("tells where the template wants what is carried, after goals took their lines", () => {
    const filled = fillWeekly(TEMPLATES.en, facts);
    const lines = filled.text.split("\n");
    const at = filled.blocks.get("carried") ?? -1;
    expect(lines.slice(at - 1, at + 1)).toEqual(["# To do", "- [ ] "]);
    expect(filled.text).not.toContain("{{");
  });

  test("of a line with a block among other words leaves the name as written", () => {
    expect(fillWeekly("see {{goals}} and {{carried}}\n", facts).text).toBe("see {{goals}} and {{carried}}\n");
  });

  test("of an indented block keeps the indentation on every line", () => {
    expect(fillWeekly("- Goals\n  {{goals}}\n", facts).text).toBe("- Goals\n  - [[A]]: \n  - [[B]]: \n");
  });

  test("of the Russian template is the note a person would write", () => {
    expect(fillWeekly(TEMPLATES.ru, { ...facts, locale: RU }).text).toBe(
      note(
        ...["---", "week: 2024-W23", "---", "# Что было хорошего", "", "# Чего было не очень", ""],
        ...["# Мысли", "", "# Цели", "- [[A]]: ", "- [[B]]: ", "", "# Что сделать", "- [ ] "],
      ),
    );
  });

  test.each([
    ["{{TITLE}} {{ title }}", "W23 Weekly W23 Weekly"],
    ["{{title:x}} {{nothing}} {{date:}} <% tp.date %>", "{{title:x}} {{nothing}} 2024-06-09 <% tp.date %>"],
    ["{{prevWeek}} {{nextWeek:GGGG/WW}} {{week}}", "W22 Weekly 2024/24 2024-W23"],
    ["{{monday}} {{Sunday:DD.MM}} {{time}}", "2024-06-03 09.06 09:05"],
    ["{{date+1d:DD.MM}} {{ date -1M }} {{monday+1w}} {{time+2h}}", "10.06 2024-05-09 2024-06-10 11:05"],
    ["{{date+1x}} {{title+1d}} {{week+1w}}", "{{date+1x}} {{title+1d}} {{week+1w}}"],
  ])("of %s is %s", (template, text) => {
    expect(fillWeekly(template, facts).text).toBe(text);
  });

  test.each([
    ["gggg weeks from Sunday on", EN, "W23 Weekly 2024-06-02 03.06 02.06 08.06"],
    ["weeks from Monday on", RU, "W23 Weekly 2024-06-03 03.06 09.06 08.06"],
  ])("of another plugin is filled as that one fills it: %s", (_, locale, text) => {
    const template = "{{date}} {{date:YYYY-MM-DD}} {{monday:DD.MM}} {{sunday:DD.MM}} {{saturday:DD.MM}}";
    expect(
      fillWeekly(template, { ...facts, locale, theirs: { journal: null, today: aDay("2024-06-09") } }).text,
    ).toBe(text);
  });

  test.each([
    ["ISO weeks", RU, "06.06", "03.06 – 09.06"],
    ["weeks from Sunday on", EN, "08.06", "02.06 – 08.06"],
  ])("of Journals is filled as Journals fills it: %s", (_, locale, date, days) => {
    const template =
      "{{title}} {{note_name}} {{date}} {{date:DD.MM}}\n{{start_date:DD.MM}} – {{end_date:DD.MM}} {{journal_name}}\n{{time}} {{current_date}} {{start_date-1d:DD.MM}}\n{{monday:DD.MM}} {{index}} {{date<startOf=month>}}\n";
    const journal = { name: "Weeks", dateFormat: "GGGG-[W]WW" };
    const before = locale === RU ? "02.06" : "01.06";
    const theirs = { journal, today: aDay("2024-06-09") };
    expect(fillWeekly(template, { ...facts, locale, theirs }).text).toBe(
      `W23 Weekly W23 Weekly 2024-W23 ${date}\n${days} Weeks\n09:05 2024-06-09 ${before}\n{{monday:DD.MM}} {{index}} {{date<startOf=month>}}\n`,
    );
  });

  describe("without goals", () => {
    const none = { ...facts, goals: [] };

    test.each([
      ["CRLF", "# A\r\n\r\n# Goals\r\n\r\n{{goals}}\r\n\r\n# To do\r\n", "# A\r\n\r\n# To do\r\n"],
      ["at the end, unended", "# A\n\n## Цели\n  {{ Goals }}", "# A\n\n"],
      ["at the beginning", "# Goals\n{{goals}}\n# A\n", "# A\n"],
      ["below text alone", "Goals\n\n{{goals}}\n\n# A\n", "Goals\n\n\n# A\n"],
      ["twice in a line", "# Goals\n{{goals}} {{goals}}\n", "# Goals\n{{goals}} {{goals}}\n"],
    ])("the section goes where it holds nothing else: %s", (_, template, text) => {
      expect(fillWeekly(template, none).text).toBe(text);
    });
  });
});
