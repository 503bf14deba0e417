// Which notes are weekly reviews, which week each is of, and which series it belongs to.

import { RU } from "../../src/calendar/locale";
import { candidates } from "../../src/weekly/candidates";
import type { Review } from "../../src/weekly/reviews";
import { readReviews } from "../../src/command/reading";
import type { Desk } from "../../src/command/desk";
import { note, settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const LIST = note("# Что сделать", "- [ ] Отчёт");

async function read(
  notes: Readonly<Record<string, string>>,
  desk: Partial<Desk> = {},
): Promise<readonly Review[]> {
  const all = await readReviews(deskOf(memoryVault(notes), "2024-06-09", desk));
  if (all.kind === "refused") throw new Error(JSON.stringify(all.refusal));
  return all.reviews;
}

/** Every review as `path: week`, in their order. */
async function weeks(
  notes: Readonly<Record<string, string>>,
  desk: Partial<Desk> = {},
): Promise<readonly string[]> {
  return (await read(notes, desk)).map(({ path, week, number }) => `${path}: ${week ?? `?-W${number}`}`);
}

/** The week of one note whose name is the only sign. */
const weekOf = async (path: string, text = "") => (await read({ [path]: text }))[0]?.week ?? null;

describe("a name gives a review away", () => {
  test.each([
    ["Weekly/2024/W21 Weekly.md", "2024-W21"],
    ["Weekly/2024/w21 weekly.md", "2024-W21"],
    ["Недели/2024-W21.md", "2024-W21"],
    ["Недели/Неделя 2024-W21.md", "2024-W21"],
    ["Недели/Еженедельник 2024-W21.md", "2024-W21"],
    ["2024/Обзор недели 21.md", "2024-W21"],
    ["Weekly Review 2024-W21 (May-20).md", "2024-W21"],
    ["Weekly/Week-21-24.md", "2024-W21"],
    ["Weekly/W-202405-21.md", "2024-W21"],
    ["Weekly/2024/Неделя 27.05 – 02.06.md", "2024-W22"],
    ["Weekly/2023/Неделя 22.05 – 28.05.md", "2023-W21"],
    ["Weekly/2024/Неделя 30.12 – 05.01.md", "2025-W01"],
    ["Weekly/2020/Неделя 28.12 – 03.01.md", "2020-W53"],
    ["Weekly/2020/W53 Weekly.md", "2020-W53"],
    ["Weekly/2026/W53 Weekly.md", "2026-W53"],
    ["Weekly/2024/W53 Weekly.md", null],
    ["Weekly/Week of 2024-12-30.md", "2025-W01"],
  ])("%s is of %s", async (path, week) => {
    expect(await weekOf(path)).toBe(week);
  });

  test.each([
    "Проекты/Сайт.md",
    "2024-06-09.md",
    "Дневник/2024/09.06.md",
    "W60 Weekly.md",
    "BMW21.md",
    "Weekly.md",
  ])("%s is none", async (path) => {
    expect(await read({ [path]: LIST })).toEqual([]);
  });

  test("a weak name is believed only with properties or headings of a review", async () => {
    const named = await weeks({
      "Дом/S21.md": "Samsung",
      "Обзоры/S21.md": "---\ntype: weekly\nweek: 2024-W21\n---\n",
      "Итоги/S22.md": "---\ndate: 2024-06-02\n---\n# Что было хорошего\n\n# Чего было не очень\n",
    });
    expect(named).toEqual(["Обзоры/S21.md: 2024-W21", "Итоги/S22.md: 2024-W22"]);
  });
});

describe("the year of a week", () => {
  test("is what week: says, whatever the name and the folder say", async () => {
    expect(await weekOf("Weekly/2023/W21 Weekly.md", "---\nweek: 2024-W22\n---\n")).toBe("2024-W22");
  });

  test("comes from a Russian property too", async () => {
    expect(await weekOf("W21 Weekly.md", "---\nнеделя: 2024-W21\n---\n")).toBe("2024-W21");
  });

  test("comes from date: before the folder, as in a folder of the old year", async () => {
    expect(await weekOf("Weekly/2024/W01 Weekly.md", "---\ndate: 2025-01-05\n---\n")).toBe("2025-W01");
  });

  test("comes from the folder before dates in the text", async () => {
    expect(await weekOf("Weekly/2024/W21 Weekly.md", "# Неделя 22.05.2023\n")).toBe("2024-W21");
  });

  test.each([
    ["a heading", "# 20.05.2024 – 26.05.2024\n"],
    ["a line that names the period", "**Период:** 20.05.2024 — 26.05.2024\n"],
    ["a task done in the week after", "- [x] Отчёт  [completion:: 2024-05-28]\n"],
    ["a task done, in emoji", "- [x] Отчёт ✅ 2024-05-28\n"],
  ])("comes from %s", async (_, text) => {
    expect(await weekOf("W21 Weekly.md", text)).toBe("2024-W21");
  });

  test("does not come from dates that belong to no review: due dates, quotes, code, prose", async () => {
    const text = "- [ ] A 📅 2024-05-24\n> - [x] B ✅ 2024-05-24\n```\n# 2024-05-24\n```\nсм. 2024-05-24\n";
    expect(await weekOf("W21 Weekly.md", text)).toBeNull();
  });

  test("comes from neighbours in the same folder, on to the next January", async () => {
    expect(
      await weeks({
        "a/W51 Weekly.md": "---\nweek: 2024-W51\n---\n",
        "a/W01 Weekly.md": "",
        "a/W02 Weekly.md": "",
      }),
    ).toEqual(["a/W51 Weekly.md: 2024-W51", "a/W01 Weekly.md: 2025-W01", "a/W02 Weekly.md: 2025-W02"]);
  });

  test("does not come from another folder's notes", async () => {
    expect(await weeks({ "a/2024-W20.md": "", "b/W21 Weekly.md": "" })).toEqual([
      "a/2024-W20.md: 2024-W20",
      "b/W21 Weekly.md: ?-W21",
    ]);
  });

  test("of a name of days comes from neighbours too, across New Year", async () => {
    expect(
      await weeks({ "a/2024-W52.md": "", "a/Неделя 30.12 – 05.01.md": "", "a/Неделя 06.01 – 12.01.md": "" }),
    ).toEqual([
      "a/2024-W52.md: 2024-W52",
      "a/Неделя 30.12 – 05.01.md: 2025-W01",
      "a/Неделя 06.01 – 12.01.md: 2025-W02",
    ]);
  });

  test("stays unknown more than twelve weeks away, and such reviews come last by number", async () => {
    expect(
      await weeks({
        "a/W45 Weekly.md": "",
        "a/W40 Weekly.md": "",
        "a/2024-W20.md": "",
        "a/W32 Weekly.md": "",
      }),
    ).toEqual([
      "a/2024-W20.md: 2024-W20",
      "a/W32 Weekly.md: 2024-W32",
      "a/W40 Weekly.md: 2024-W40",
      "a/W45 Weekly.md: 2024-W45",
    ]);
    expect(await weeks({ "a/W45 Weekly.md": "", "a/W40 Weekly.md": "", "a/2024-W20.md": "" })).toEqual([
      "a/2024-W20.md: 2024-W20",
      "a/W40 Weekly.md: ?-W40",
      "a/W45 Weekly.md: ?-W45",
    ]);
  });

  test("is never today's", async () => {
    const vault = memoryVault({ "W23 Weekly.md": LIST });
    for (const today of ["2024-06-09", "2025-06-08", "2031-06-08"]) {
      const all = await readReviews(deskOf(vault, today));
      expect(all).toMatchObject({ kind: "read", reviews: [{ week: null, number: 23 }] });
    }
  });
});

describe("what only looks like a review", () => {
  test.each([
    ["a meeting named like a week", "---\ntype: mastermind\n---\n# Вопросы\n"],
    ["a goal named like a week", "---\ntype: цель\n---\n"],
    ["a Kanban board", "---\nkanban-plugin: board\n---\n## To do\n- [ ] a\n"],
    ["a Kanban board that says week:", "---\nkanban-plugin: basic\nweek: 2024-W23\n---\n## To do\n- [ ] a\n"],
    ["a note tagged as a meeting", "---\ntags: [встреча]\n---\n"],
  ])("%s is none", async (_, text) => {
    expect(await read({ "Weekly/2024/W23 Weekly.md": text })).toEqual([]);
  });

  test("notes of excluded folders, of template folders and the template itself are out", async () => {
    const notes = {
      "Архив/2024-W20.md": LIST,
      "Архив старый/2024-W19.md": LIST,
      "Templates/2024-W01.md": LIST,
      "Прочее/2024-W02.md": LIST,
      "Weekly/W00 2024-W03.md": LIST,
      "Weekly/2024-W21.md": LIST,
    };
    const settings = settingsWith({
      excludedFolders: ["Архив"],
      templateFolders: ["Прочее"],
      template: "Weekly/W00 2024-W03",
    });
    expect(await weeks(notes, { settings, templateFolders: ["Templates"] })).toEqual([
      "Архив старый/2024-W19.md: 2024-W19",
      "Weekly/2024-W21.md: 2024-W21",
    ]);
  });

  test("a template whose week is a placeholder is none, and nothing is refused for it", async () => {
    expect(
      await weeks({
        "Weekly/2024-W21.md": "",
        "Weekly/Шаблон.md": '---\ntype: weekly\nweek: "{{week:GGGG-[W]WW}}"\n---\n',
        "Weekly/Templater.md": '---\ntype: weekly\nweek: "<% tp.date.now() %>"\n---\n',
        "Weekly/Голый.md": "---\ntype: weekly\nweek: {{week}}\n---\n",
      }),
    ).toEqual(["Weekly/2024-W21.md: 2024-W21"]);
  });

  test("a folder that is empty of reviews costs no reading of the others", async () => {
    const vault = memoryVault({ "Weekly/2024-W21.md": "", "Проекты/Сайт.md": "", "Дом.md": "" });
    const asked: string[] = [];
    const notebook = {
      ...vault.notebook,
      read: (path: string) => (asked.push(path), vault.notebook.read(path)),
      properties: (path: string) => (asked.push(path), vault.notebook.properties(path)),
    };
    await readReviews(deskOf(vault, "2024-06-09", { notebook }));
    expect(asked).toEqual(["Weekly/2024-W21.md"]);
  });
});

describe("reviews that no name gives away", () => {
  test("are found by their properties, in a vault without such names", async () => {
    expect(
      await weeks({
        "Итоги мая.md": "---\ntype: недельный-обзор\nweek: 2024-W22\n---\n",
        "Сайт.md": "---\ntype: driver\n---\n",
        "Ещё.md": "---\nweek: 2024-W23\n---\n",
      }),
    ).toEqual(["Итоги мая.md: 2024-W22", "Ещё.md: 2024-W23"]);
  });

  test("and beside those that have one", async () => {
    expect(
      await weeks({
        "Weekly/2024-W21.md": "",
        "Weekly/Отпуск.md": "---\nweek: 2024-W22\n---\n",
        "Прочее/Отпуск.md": "---\nweek: 2024-W23\n---\n",
      }),
    ).toEqual(["Weekly/2024-W21.md: 2024-W21", "Weekly/Отпуск.md: 2024-W22"]);
  });
});

describe("a series", () => {
  const seriesOf = async (notes: Readonly<Record<string, string>>) =>
    (await read(notes)).map(({ path, series }) => [path, series]);

  test("is the folder; year folders are transparent; series: overrules both", async () => {
    expect(
      await seriesOf({
        "Weekly/2023/2023-W52.md": "",
        "Weekly/2024/2024-W01.md": "",
        "Weekly/2024-W02.md": "",
        "Дом/2024-W03.md": "---\nseries: Weekly\n---\n",
        "2024/2024-W04.md": "",
        "2024-W05.md": "",
        "Работа/2024-W06.md": "---\nгруппа: Команда\n---\n",
      }),
    ).toEqual([
      ["Weekly/2023/2023-W52.md", "Weekly"],
      ["Weekly/2024/2024-W01.md", "Weekly"],
      ["Weekly/2024-W02.md", "Weekly"],
      ["Дом/2024-W03.md", "Weekly"],
      ["2024/2024-W04.md", ""],
      ["2024-W05.md", ""],
      ["Работа/2024-W06.md", "Команда"],
    ]);
  });
});

describe("reviews in their order", () => {
  test("are by week across years, notes of one week by path, whatever order the vault lists them in", async () => {
    const notes = {
      "b/2025-W01.md": "",
      "a/2024-W52.md": "",
      "b/2024-W52 1.md": "",
      "b/2024-W52.md": "",
      "b/2020-W53.md": "",
      "b/2021-W01.md": "",
    };
    const sorted = [
      "b/2020-W53.md: 2020-W53",
      "b/2021-W01.md: 2021-W01",
      "a/2024-W52.md: 2024-W52",
      "b/2024-W52 1.md: 2024-W52",
      "b/2024-W52.md: 2024-W52",
      "b/2025-W01.md: 2025-W01",
    ];
    expect(await weeks(notes)).toEqual(sorted);
    expect(await weeks(Object.fromEntries(Object.entries(notes).reverse()))).toEqual(sorted);
  });
});

describe("candidates by a format of the person's own", () => {
  const rules = (format: string | null) => ({ format, locale: RU, excluded: [] });

  test("are read with it, folder and all, and by the usual forms beside", () => {
    const paths = ["Недели/2024/21 неделя, май.md", "Недели/2024/W22 Weekly.md", "Проекты/21 вещь.md"];
    expect(
      candidates(paths, rules("[Недели]/GGGG/WW [неделя], MMMM")).map(({ path, week, year }) => [
        path,
        week,
        year,
      ]),
    ).toEqual([
      ["Недели/2024/21 неделя, май.md", 21, 2024],
      ["Недели/2024/W22 Weekly.md", 22, null],
    ]);
  });

  test("a locale's own weeks are read as that locale counts", async () => {
    const format = "gggg-[W]ww";
    const reviews = await read({ "2024-W24.md": "" }, { settings: settingsWith({ weeklyName: format }) });
    // The American W24 of 2024 is 9–15 June; its Monday lies in ISO W24.
    expect(reviews.map(({ week }) => week)).toEqual(["2024-W24"]);
  });
});
