// Which review is due on which day, and when nothing is created.

import { reviewWeek } from "../../src/command/review/week";
import { planWeek } from "../../src/command/review/plan-week";
import type { Weekday } from "../../src/calendar/day";
import { addDays, weekday } from "../../src/calendar/day";
import { answer, carried, carryOn, settingsWith } from "../support/acts";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const LIST = "# To do\n- [ ] Report\n";

/** From Monday of W23 to Sunday of W24: the due week of each day. */
async function fortnight(reviewDay: Weekday): Promise<string> {
  const weeks: string[] = [];
  for (let i = 0; i < 14; i++) {
    const today = addDays(aDay("2024-06-03"), i);
    expect(weekday(today)).toBe((i % 7) + 1);
    const desk = deskOf(memoryVault({}), today, { settings: settingsWith({ reviewDay }) });
    weeks.push((await answer(reviewWeek(desk, { carry: true }))).week.slice(-2));
  }
  return weeks.join(" ");
}

describe("the due week, from Monday of W23 to Sunday of W24", () => {
  test.each<readonly [Weekday, string]>([
    [7, "22 22 22 22 22 22 23 23 23 23 23 23 23 24"],
    [6, "22 22 22 22 22 23 23 23 23 23 23 23 24 24"],
    [5, "22 22 22 22 23 23 23 23 23 23 23 24 24 24"],
    [3, "22 22 23 23 23 23 23 23 23 24 24 24 24 24"],
    [2, "21 22 22 22 22 22 22 22 23 23 23 23 23 23"],
    [1, "22 22 22 22 22 22 22 23 23 23 23 23 23 23"],
  ])("reviewed on day %i of the week: %s", async (reviewDay, weeks) => {
    expect(await fortnight(reviewDay)).toBe(weeks);
  });

  test("over New Year too", async () => {
    const due = async (today: string) => (await carryOn(memoryVault({}), today)).week;
    expect(await due("2024-12-31")).toBe("2024-W52");
    expect(await due("2025-01-05")).toBe("2025-W01");
    expect(await due("2027-01-03")).toBe("2026-W53");
    expect(await due("2027-01-09")).toBe("2026-W53");
  });
});

describe("a later review", () => {
  const notes = { "W/2024-W22.md": LIST, "W/2024-W24.md": "# To do\n" };

  test("means that week is behind: nothing is created, and the later note is named", async () => {
    const { vault, report } = await carried(notes, "2024-06-09");
    expect(report).toEqual({
      note: "W/2024-W24.md",
      created: false,
      week: "2024-W23",
      later: "W/2024-W24.md",
      carried: [],
      left: [],
      writes: [],
    });
    expect(vault.writes()).toBe(0);
  });

  test("does not stop a week that is asked for by name", async () => {
    const { report, notes: after } = await carried(notes, "2024-06-09", {}, { week: "2024-W23" as never });
    expect(report).toMatchObject({ note: "W/2024-W23.md", created: true, carried: [{ text: "Report" }] });
    expect(after["W/2024-W24.md"]).toBe("# To do\n");
  });

  test("does not stop a due review that exists from being carried into", async () => {
    const { report } = await carried({ ...notes, "W/2024-W23.md": "# To do\n" }, "2024-06-09");
    expect(report).toMatchObject({ note: "W/2024-W23.md", created: false, carried: [{ text: "Report" }] });
  });

  test("of another series stops nobody", async () => {
    const { report } = await carried(
      { "W/2024-W22.md": LIST, "Home/2024-W24.md": "# To do\n" },
      "2024-06-09",
      {},
      { series: "W" },
    );
    expect(report).toMatchObject({ note: "W/2024-W23.md", created: true });
  });

  test("whose year is unknown and that lies far away stops nobody", async () => {
    const { report } = await carried({ "W/2024-W22.md": LIST, "W/W45 Weekly.md": LIST }, "2024-06-09");
    expect(report).toMatchObject({ created: true, carried: [{ text: "Report" }] });
  });
});

describe("missed weeks", () => {
  test("the last review there is gives what it holds, however long ago it was", async () => {
    const { report, notes } = await carried({ "W/2024-W05.md": LIST }, "2024-06-09");
    expect(report.carried).toMatchObject([{ text: "Report", times: 1, since: "2024-W05" }]);
    expect(notes["W/2024-W05.md"]).toContain("- [>] Report");
  });

  const many = Object.fromEntries(
    [10, 13, 14, 15, 20, 21].map((week) => [`W/2024-W${week}.md`, `# To do\n- [ ] from ${week}\n`]),
  );

  test("older ones are named as far as the look-back reaches", async () => {
    const { report } = await carried(many, "2024-06-02");
    expect(report.carried.map(({ text }) => text)).toEqual(["from 21"]);
    expect(report.left.map(({ text, reason }) => [text, reason])).toEqual([
      ["from 14", "older"],
      ["from 15", "older"],
      ["from 20", "older"],
    ]);
  });

  test("which is a setting", async () => {
    const near = await carried(many, "2024-06-02", { settings: settingsWith({ lookBack: 2 }) });
    expect(near.report.left.map(({ text }) => text)).toEqual(["from 20"]);
    const far = await carried(many, "2024-06-02", { settings: settingsWith({ lookBack: 12 }) });
    expect(far.report.left.map(({ text }) => text)).toEqual([
      "from 10",
      "from 13",
      "from 14",
      "from 15",
      "from 20",
    ]);
  });

  test("chosen, they are carried with the week they come from, the oldest first", async () => {
    const { report, notes } = await carried(many, "2024-06-02", {}, { choices: () => ({ kind: "carry" }) });
    expect(report.carried.map(({ since, times }) => `${since} ×${times}`)).toEqual([
      "2024-W14 ×4",
      "2024-W15 ×3",
      "2024-W20 ×2",
      "2024-W21 ×1",
    ]);
    const copies = [...(notes["W/2024-W22.md"] ?? "").matchAll(/from (\d\d)/g)].map((match) => match[1]);
    expect(copies).toEqual(["14", "15", "20", "21"]);
    expect(notes["W/2024-W13.md"]).toBe(many["W/2024-W13.md"]);
  });
});

describe("an automatic run", () => {
  const typed = (text: string) => `---\ntype: weekly-review\n---\n${text}`;

  test("creates and carries from notes that say what they are", async () => {
    const { report } = await carried({ "W/2024-W22.md": typed(LIST) }, "2024-06-09", {}, { automatic: true });
    expect(report).toMatchObject({ created: true, carried: [{ text: "Report" }] });
  });

  test("creates, but never writes into a note that is a review only by its name", async () => {
    const { report, notes } = await carried({ "W/2024-W22.md": LIST }, "2024-06-09", {}, { automatic: true });
    expect(report).toMatchObject({ created: true, carried: [] });
    expect(notes["W/2024-W22.md"]).toBe(LIST);
  });

  test("nor carries into such a one", async () => {
    const before = { "W/2024-W22.md": typed(LIST), "W/2024-W23.md": "# To do\n" };
    const { vault, notes } = await carried(before, "2024-06-09", {}, { automatic: true });
    expect(notes).toEqual(before);
    expect(vault.writes()).toBe(0);
  });
});

describe("which week a checklist plans", () => {
  const list = "# To do\n- [ ] Trip  [scheduled:: 2024-06-12]\n";

  test("is the next one, so what is scheduled for it is carried", async () => {
    const { report } = await carried({ "W/2024-W22.md": list }, "2024-06-09");
    expect(report.carried).toMatchObject([{ text: "Trip  [scheduled:: 2024-06-12]" }]);
  });

  test("is its own where the setting says so, and then it waits a week", async () => {
    const settings = settingsWith({ plannedWeek: "same" });
    const { report } = await carried({ "W/2024-W22.md": list }, "2024-06-09", { settings });
    expect(report.left).toMatchObject([{ reason: "scheduled", until: "2024-06-12" }]);
    const next = await carried({ "W/2024-W22.md": list, "W/2024-W23.md": "" }, "2024-06-16", { settings });
    expect(next.report.carried).toMatchObject([{ since: "2024-W22", times: 1 }]);
  });

  test("a start day counts as a scheduled one, the later of both decides", async () => {
    const both =
      "# To do\n- [ ] A 🛫 2024-06-10 ⏳ 2024-06-20\n- [ ] B 🛫 2024-06-20\n- [ ] C 🛫 2024-06-10\n";
    const { report } = await carried({ "W/2024-W22.md": both }, "2024-06-09");
    expect(report.carried.map(({ text }) => text[0])).toEqual(["C"]);
    expect(report.left.map(({ until }) => until)).toEqual(["2024-06-20", "2024-06-20"]);
  });

  test("an impossible date is text and delays nothing", async () => {
    const { report } = await carried(
      { "W/2024-W22.md": "# To do\n- [ ] A  [scheduled:: 2024-13-45]\n- [ ] B ⏳ 2024-02-30\n" },
      "2024-06-09",
    );
    expect(report.carried).toHaveLength(2);
  });
});

describe("what is offered", () => {
  test("is every open item with its section, label and what hangs on it", async () => {
    const text = [
      "# Мысли",
      "- [ ] Спросить Зою",
      "# Что сделать",
      "**Спорт**",
      "",
      "- [ ] Бассейн 📅 2024-06-01",
      "\t- [x] Купить шапку",
      "\t- [ ] Купить очки",
      "## Дом",
      "- [/] Полка",
      "",
    ].join("\n");
    const desk = deskOf(memoryVault({ "W/2024-W22.md": text }), "2024-06-09");
    const plan = await planWeek(desk, { carry: true });
    if (plan.kind !== "plan") throw new Error(plan.kind);
    expect(plan.carry?.offers).toMatchObject([
      { text: "Спросить Зою", section: "Мысли", under: null, openBelow: 0, overdue: false },
      {
        section: "Что сделать",
        under: "Спорт",
        openBelow: 1,
        doneBelow: 1,
        due: "2024-06-01",
        overdue: true,
      },
      { text: "Полка", section: "Что сделать", under: "Дом", status: "/" },
    ]);
  });
});
