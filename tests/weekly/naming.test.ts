// What a new review is called and where it goes: as the vault's reviews are, as the person says, and never over another note.

import type { Desk } from "../../src/command/desk";
import { reviewWeek } from "../../src/command/review/week";
import { EN, EN_GB, RU } from "../../src/calendar/locale";
import { answer, carried, refusal, settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

/** Where the review of the due week is created in a vault of these notes. */
async function created(
  paths: readonly string[],
  today: string,
  desk: Partial<Desk> = {},
): Promise<{ readonly path: string; readonly disambiguated: boolean }> {
  const notes = Object.fromEntries(paths.map((path) => [path, ""]));
  const { report, notes: after } = await carried(notes, today, desk);
  expect(report.created).toBe(true);
  expect(Object.keys(after).filter((path) => !paths.includes(path))).toEqual([report.note]);
  return { path: report.note, disambiguated: report.disambiguated ?? false };
}

const named = async (paths: readonly string[], today: string, desk: Partial<Desk> = {}) =>
  (await created(paths, today, desk)).path;

describe("the form the vault's reviews have is kept", () => {
  test.each([
    ["Weekly/2024/W22 Weekly.md", "Weekly/2024/W23 Weekly.md"],
    ["Weekly/2024/w22 weekly.md", "Weekly/2024/w23 weekly.md"],
    ["2024-W22.md", "2024-W23.md"],
    ["2024W22.md", "2024W23.md"],
    ["Недели/Неделя 2024-W22.md", "Недели/Неделя 2024-W23.md"],
    ["Недели/2024/Обзор недели 22.md", "Недели/2024/Обзор недели 23.md"],
    ["Weekly Review 2024-W22 (May-27 – Jun-02).md", "Weekly Review 2024-W23 (Jun-03 – Jun-09).md"],
    ["KW22 2024.md", "KW23 2024.md"],
    ["Week-22-24.md", "Week-23-24.md"],
    ["W-202405-22.md", "W-202406-23.md"],
    ["2024/Неделя 27.05 – 02.06.md", "2024/Неделя 03.06 – 09.06.md"],
    ["2024-W22 (27.05–02.06).md", "2024-W23 (03.06–09.06).md"],
  ])("after %s comes %s", async (before, after) => {
    expect(await named([before], "2024-06-09")).toBe(after);
  });

  test("of several forms that of the latest review", async () => {
    expect(await named(["W/2024-W20.md", "W/2024-W21.md", "W/Week 22 2024.md"], "2024-06-09")).toBe(
      "W/Week 23 2024.md",
    );
  });

  test("a later review than the week asked for lends its form too", async () => {
    const vault = memoryVault({ "W/2024/W20 Weekly.md": "", "W/2024/W24 Weekly.md": "" });
    const desk = deskOf(vault, "2024-06-16");
    const report = await answer(reviewWeek(desk, { week: "2024-W22" as never, carry: true }));
    expect(report).toMatchObject({ note: "W/2024/W22 Weekly.md", created: true });
  });
});

describe("at the turn of the year", () => {
  test("a year folder rolls over", async () => {
    expect(await named(["Weekly/2024/W52 Weekly.md"], "2025-01-05")).toBe("Weekly/2025/W01 Weekly.md");
  });

  test("a month folder rolls over, in its form", async () => {
    expect(await named(["J/2026/11-November/2026-W48.md"], "2026-12-13")).toBe(
      "J/2026/12-December/2026-W50.md",
    );
    expect(await named(["Недели/2026/12 декабрь/2026-W53.md"], "2027-01-10")).toBe(
      "Недели/2027/01 январь/2027-W01.md",
    );
  });

  test("a folder that is no year stays", async () => {
    expect(await named(["Weekly/2024-W52.md"], "2025-01-05")).toBe("Weekly/2025-W01.md");
  });

  test("2026 has a week 53, and 2027 begins after it", async () => {
    expect(await named(["Weekly/2026-W52.md"], "2027-01-03")).toBe("Weekly/2026-W53.md");
    expect(await named(["Weekly/2026-W53.md"], "2027-01-10")).toBe("Weekly/2027-W01.md");
    expect(await named(["Weekly/2026/W53 Weekly.md"], "2027-01-10")).toBe("Weekly/2027/W01 Weekly.md");
  });

  test("2024-12-30 lies in the first week of 2025", async () => {
    expect(await named(["Weekly/2024-W52.md"], "2025-01-05")).toBe("Weekly/2025-W01.md");
    expect(await named([], "2024-12-29")).toBe("Weekly/2024-W52.md");
    expect(await named([], "2025-01-05")).toBe("Weekly/2025-W01.md");
  });
});

describe("another year's note is never written into", () => {
  const old = "---\nweek: 2024-W23\n---\n# To do\n- [ ] Last year's\n";

  test("the new one gets the year in its name, and the act says so", async () => {
    const notes = { "W23 Weekly.md": old, "W22 Weekly.md": "---\nweek: 2025-W22\n---\n" };
    const { report, notes: after } = await carried(notes, "2025-06-08");
    expect(report).toMatchObject({ note: "W23 Weekly 2025.md", created: true, disambiguated: true });
    expect(after["W23 Weekly.md"]).toBe(old);
    expect(after["W23 Weekly 2025.md"]).toContain("week: 2025-W23");
  });

  test("the week after goes on with the year in the name", async () => {
    const after = await named(["W/2025-W22.md", "W/W23 Weekly 2025.md"], "2025-06-15");
    expect(after).toBe("W/W24 Weekly 2025.md");
  });

  test("running again finds the note with the year and creates no third", async () => {
    const notes = { "W23 Weekly.md": old, "W22 Weekly.md": "---\nweek: 2025-W22\n---\n" };
    const { vault } = await carried(notes, "2025-06-08");
    const writes = vault.writes();
    const again = await answer(reviewWeek(deskOf(vault, "2025-06-08"), { carry: true }));
    expect(again).toMatchObject({ note: "W23 Weekly 2025.md", created: false, writes: [] });
    expect(vault.writes()).toBe(writes);
  });

  test("where even that name is taken by something else, the act refuses", async () => {
    const vault = memoryVault({
      "W23 Weekly.md": old,
      "W23 Weekly 2025.md": "---\ntype: goal\n---\n",
      "W22 Weekly.md": "---\nweek: 2025-W22\n---\n",
    });
    const why = await refusal(reviewWeek(deskOf(vault, "2025-06-08"), { carry: true }));
    expect(why).toEqual({ kind: "in-the-way", path: "W23 Weekly.md", week: "2025-W23" });
    expect(vault.writes()).toBe(0);
  });

  test("letter case and the composition of letters do not make a name free", async () => {
    const notes = {
      ["Мой/2024-w23.md".normalize("NFD")]: "---\ntype: goal\n---\n",
      "Мой/2024-W22.md": "",
    };
    const why = await refusal(reviewWeek(deskOf(memoryVault(notes), "2024-06-09"), { carry: true }));
    expect(why).toEqual({ kind: "in-the-way", path: "Мой/2024-W23.md", week: "2024-W23" });
  });
});

describe("in a vault without reviews", () => {
  test("the usual place and form", async () => {
    expect(await named(["Home.md"], "2024-06-09")).toBe("Weekly/2024-W23.md");
  });

  test("or those of the plugin that makes weekly notes here, its folder in front", async () => {
    const weeklyNotes = { format: "GGGG-[W]WW", folder: "Periodic/Недели", template: "" };
    expect(await named(["Home.md"], "2024-06-09", { weeklyNotes })).toBe("Periodic/Недели/2024-W23.md");
  });

  test("with that plugin's own default, which counts weeks as its locale does", async () => {
    const weeklyNotes = { format: "", folder: "", template: "" };
    // Sunday, 9 June, is the first day of the American W24; its review is of the ISO week it ends.
    expect(await named([], "2024-06-09", { weeklyNotes, locale: EN })).toBe("2024-W23.md");
    expect(await named([], "2024-06-09", { weeklyNotes, locale: RU })).toBe("2024-W23.md");
  });

  test("a folder whose letters are tokens is a folder", async () => {
    const weeklyNotes = { format: "GGGG/[W]WW", folder: "DD MM YYYY", template: "" };
    expect(await named([], "2024-06-09", { weeklyNotes })).toBe("DD MM YYYY/2024/W23.md");
  });

  test("whose format goes on where it names the latest review, in months of any language", async () => {
    const weeklyNotes = { format: "GGGG/MM-MMMM/GGGG-[W]WW", folder: "J", template: "" };
    const months = { standalone: [...Array<string>(10).fill("?"), "novembre", "décembre"], format: [] };
    const locale = { ...EN_GB, tag: "fr", months };
    expect(await named(["J/2026/11-novembre/2026-W48.md"], "2026-12-13", { weeklyNotes, locale })).toBe(
      "J/2026/12-décembre/2026-W50.md",
    );
  });

  test("reviews that exist outweigh the other plugin's format", async () => {
    const weeklyNotes = { format: "GGGG-[W]WW", folder: "Periodic", template: "" };
    expect(await named(["Weekly/2024/W22 Weekly.md"], "2024-06-09", { weeklyNotes })).toBe(
      "Weekly/2024/W23 Weekly.md",
    );
  });
});

describe("the person's own format", () => {
  const settings = settingsWith({ weeklyName: "[Обзоры]/GGGG/[Неделя] WW" });

  test("decides, folder and all", async () => {
    expect(await named(["Обзоры/2024/Неделя 22.md"], "2024-06-09", { settings })).toBe(
      "Обзоры/2024/Неделя 23.md",
    );
  });

  test("in a vault of other forms, it begins its own and carries from theirs in the same series", async () => {
    const { report, notes } = await carried(
      { "Обзоры/2024-W22.md": "# Что сделать\n- [ ] Отчёт\n" },
      "2024-06-09",
      { settings },
    );
    expect(report).toMatchObject({ note: "Обзоры/2024/Неделя 23.md", carried: [{ text: "Отчёт" }] });
    expect(notes["Обзоры/2024-W22.md"]).toBe("# Что сделать\n- [>] Отчёт\n");
  });

  test("names a month in the language of the app", async () => {
    const monthly = settingsWith({ weeklyName: "[Обзоры]/GGGG/MMMM/[Неделя] WW" });
    expect(await named([], "2024-06-09", { settings: monthly, locale: RU })).toBe(
      "Обзоры/2024/июнь/Неделя 23.md",
    );
  });

  test("year and week of one kind at New Year: GGGG with WW is 2025-W01 on 2024-12-30", async () => {
    const iso = settingsWith({ weeklyName: "GGGG-[W]WW" });
    expect(await named([], "2025-01-05", { settings: iso })).toBe("2025-W01.md");
  });

  test("a year-less format never reuses last year's note", async () => {
    const bare = settingsWith({ weeklyName: "[Weekly]/[W]WW [Weekly]" });
    const { report } = await carried({ "Weekly/W23 Weekly.md": "---\nweek: 2023-W23\n---\n" }, "2024-06-09", {
      settings: bare,
    });
    expect(report).toMatchObject({ note: "Weekly/W23 Weekly 2024.md", disambiguated: true });
  });
});

describe("reviews put away by month", () => {
  const notes = {
    "Journal/2026/11-November/2026-W48.md": "# To do\n- [ ] Report\n",
    "Journal/2026/12-December/2026-W49.md": "# To do\n- [ ] Paint\n",
  };

  test("are one row: what is open is carried over the end of a month", async () => {
    const { report, notes: after } = await carried(notes, "2026-12-06");
    expect(report).toMatchObject({ created: false, carried: [{ text: "Report" }] });
    expect(after["Journal/2026/11-November/2026-W48.md"]).toBe("# To do\n- [>] Report\n");
  });

  test("a person's format with the month in it leads to that row", async () => {
    const settings = settingsWith({ weeklyName: "[Journal]/GGGG/MM-MMMM/GGGG-[W]WW" });
    const { report } = await carried(
      { "Journal/2026/12-December/2026-W53.md": "# To do\n- [ ] Report\n", "Other/2026-W53.md": "" },
      "2027-01-10",
      { settings },
    );
    expect(report).toMatchObject({
      note: "Journal/2027/01-January/2027-W01.md",
      carried: [{ text: "Report" }],
    });
  });
});

describe("two series in one vault", () => {
  const notes = {
    "Work/2024-W22.md": "# To do\n- [ ] Report\n",
    "Home/2024-W21.md": "# To do\n- [ ] Paint\n",
  };

  test("the freshest is meant where none is named, and the other is not touched", async () => {
    const { report, notes: after } = await carried(notes, "2024-06-09");
    expect(report).toMatchObject({ note: "Work/2024-W23.md", carried: [{ text: "Report" }] });
    expect(after["Home/2024-W21.md"]).toBe(notes["Home/2024-W21.md"]);
  });

  test.each(["Home", "home"])("the one that is named, %s, is carried alone", async (series) => {
    const { report, notes: after } = await carried(notes, "2024-06-09", {}, { series });
    expect(report).toMatchObject({ note: "Home/2024-W23.md", carried: [{ text: "Paint" }] });
    expect(after["Work/2024-W22.md"]).toBe(notes["Work/2024-W22.md"]);
  });

  test("the person's format says which", async () => {
    const settings = settingsWith({ weeklyName: "[Home]/GGGG-[W]WW" });
    const { report } = await carried(notes, "2024-06-09", { settings });
    expect(report.carried).toMatchObject([{ text: "Paint" }]);
  });

  test("one that series: names is found by it", async () => {
    const { report } = await carried(
      { ...notes, "Desk/2024-W20.md": "---\nseries: Команда\n---\n# Что сделать\n- [ ] Смета\n" },
      "2024-06-09",
      {},
      { series: "команда" },
    );
    expect(report.carried).toMatchObject([{ text: "Смета" }]);
    expect(report.note).toBe("Desk/2024-W23.md");
  });
});
