// What settings and Tasks' own registry change in a carry, each alone.

import { parseRegistry } from "../../src/note/task";
import { takeBackCarry } from "../../src/command/review/take-back";
import { answer, carried, carryOn, note, settingsWith } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W22 = "W/2024-W22.md";
const W23 = "W/2024-W23.md";

/** Tasks' settings with custom statuses `char type`. */
function registry(...custom: readonly (readonly [string, string])[]) {
  return parseRegistry({
    taskFormat: "tasksPluginEmoji",
    statusSettings: {
      coreStatuses: [
        { symbol: " ", type: "TODO" },
        { symbol: "x", type: "DONE" },
      ],
      customStatuses: custom.map(([symbol, type]) => ({ symbol, type })),
    },
  });
}

const PLAIN = registry(["/", "IN_PROGRESS"], ["-", "CANCELLED"]);
const tree = note("# To do", "- [ ] Report #work 📅 2024-06-07 ^r", "\t- [ ] Figures", "\t- [x] Cover");

describe("the mark of moved lines", () => {
  test("is > where Tasks is off", async () => {
    const { notes } = await carried({ [W22]: tree, [W23]: "# To do\n" }, SUNDAY);
    expect(notes[W22]).toBe(
      note("# To do", "- [>] Report #work 📅 2024-06-07 ^r", "\t- [>] Figures", "\t- [x] Cover"),
    );
  });

  test("is - with the link where Tasks is on and does not know >, on every line that moved", async () => {
    const { notes } = await carried({ [W22]: tree, [W23]: "# To do\n" }, SUNDAY, { tasks: PLAIN });
    expect(notes[W22]).toBe(
      note(
        "# To do",
        "- [-] Report → [[2024-W23]] #work 📅 2024-06-07 ^r",
        "\t- [-] Figures → [[2024-W23]]",
        "\t- [x] Cover",
      ),
    );
    expect(notes[W23]).toBe(
      note("# To do", "- [ ] Report  [since:: 2024-W22] #work 📅 2024-06-07", "\t- [ ] Figures"),
    );
  });

  test.each(["NON_TASK", "CANCELLED", "DONE"])("is > where Tasks knows it as %s", async (type) => {
    const tasks = registry([">", type]);
    const { notes } = await carried({ [W22]: "# To do\n- [ ] A\n" }, SUNDAY, { tasks });
    expect(notes[W22]).toBe("# To do\n- [>] A\n");
  });

  test("is - where Tasks takes > for a task, as Minimal's table does", async () => {
    const tasks = registry([">", "TODO"], ["-", "CANCELLED"]);
    const { notes } = await carried({ [W22]: "# To do\n- [ ] A\n- [>] B\n" }, SUNDAY, { tasks });
    expect(notes[W22]).toBe("# To do\n- [-] A → [[2024-W23]]\n- [>] B\n");
    expect(notes[W23]).not.toContain("B");
  });

  test("carries the link also with >, by setting", async () => {
    const settings = settingsWith({ forwardLink: true });
    const { notes } = await carried({ [W22]: tree }, SUNDAY, { settings });
    expect(notes[W22]).toBe(
      note(
        "# To do",
        "- [>] Report → [[2024-W23]] #work 📅 2024-06-07 ^r",
        "\t- [>] Figures → [[2024-W23]]",
        "\t- [x] Cover",
      ),
    );
  });

  test("is another character by setting", async () => {
    const { notes } = await carried({ [W22]: "# To do\n- [ ] A\n" }, SUNDAY, {
      settings: settingsWith({ sourceMark: "<" }),
    });
    expect(notes[W22]).toBe("# To do\n- [<] A\n");
  });

  test.each([
    ["-", {}],
    [">", {}],
    ["auto", { tasks: PLAIN }],
    ["m", {}],
    ["»", { tasks: PLAIN }],
  ])(
    "%s: carrying again, and again in the next week, changes nothing that was carried",
    async (mark, desk) => {
      const settings = settingsWith({ sourceMark: mark });
      const { vault, notes } = await carried({ [W22]: tree, [W23]: "# To do\n" }, SUNDAY, {
        ...desk,
        settings,
      });
      const again = await carryOn(vault, SUNDAY, { ...desk, settings });
      expect(again.writes).toEqual([]);
      expect(vault.snapshot()).toEqual(notes);
      const next = await carryOn(vault, "2024-06-16", { ...desk, settings });
      expect(next.carried).toMatchObject([{ from: W23, times: 2, since: "2024-W22" }]);
      expect(vault.notes.get(W22)).toBe(notes[W22]);
    },
  );

  test("links to a note that shares its name by its path", async () => {
    const { notes } = await carried(
      { [W22]: "# To do\n- [ ] A\n", "Old/2024-W23.md": "---\ntype: goal\n---\n" },
      SUNDAY,
      {
        tasks: PLAIN,
      },
    );
    expect(notes[W22]).toBe("# To do\n- [-] A → [[W/2024-W23|2024-W23]]\n");
  });

  test("[-] without a link was dropped and stays so, children and all", async () => {
    const text = note("# To do", "- [-] A", "\t- [ ] B", "- [-] C → [[W/2024-W23]]", "- [-] D (see [[E]])");
    const { notes, report } = await carried({ [W22]: text }, SUNDAY, { tasks: PLAIN });
    expect(notes[W22]).toBe(text);
    expect(report.left.map(({ reason }) => reason)).toEqual(["cancelled", "cancelled", "moved", "cancelled"]);
  });
});

describe("Tasks' own statuses", () => {
  test("decide what is open, and ON_HOLD waits to be chosen", async () => {
    const tasks = registry(
      ["/", "IN_PROGRESS"],
      ["-", "CANCELLED"],
      ["h", "ON_HOLD"],
      ["n", "TODO"],
      ["I", "NON_TASK"],
      ["d", "DONE"],
      [">", "NON_TASK"],
    );
    const text = note("# To do", "- [h] A", "- [n] B", "- [I] C", "- [d] D", "- [?] E", "- [/] F");
    const before = { [W22]: text, [W23]: "# To do\n" };
    const { notes, report } = await carried(before, SUNDAY, { tasks });
    expect(notes[W23]).toBe(
      note(
        "# To do",
        "- [n] B  [since:: 2024-W22]",
        "- [?] E  [since:: 2024-W22]",
        "- [/] F  [since:: 2024-W22]",
      ),
    );
    expect(report.left.map(({ reason }) => reason)).toEqual(["undecided", "not-a-task", "done"]);

    const chosen = await carried(before, SUNDAY, { tasks }, { choices: () => ({ kind: "carry" }) });
    expect(chosen.notes[W23]).toContain("- [h] A  [since:: 2024-W22]\n");
    expect(chosen.notes[W22]).toContain("- [>] A\n");
  });
});

describe("where carried items go", () => {
  const list = "# To do\n- [ ] Report\n- [ ] Call\n";

  test("above what the section holds, by setting, in their own order", async () => {
    const settings = settingsWith({ carriedPlace: "above" });
    const { notes } = await carried(
      { [W22]: list, [W23]: "# To do\nFirst things first.\n\n- [ ] Mine\n" },
      SUNDAY,
      {
        settings,
      },
    );
    expect(notes[W23]).toBe(
      note(
        "# To do",
        "First things first.",
        "",
        "- [ ] Report  [since:: 2024-W22]",
        "- [ ] Call  [since:: 2024-W22]",
        "- [ ] Mine",
      ),
    );
  });

  test("under a section of the person's own name", async () => {
    const settings = settingsWith({ sectionNames: { todo: ["Дальше делаем"] } });
    const { notes } = await carried({ [W22]: list, [W23]: "# Дальше делаем (важно)\n\n# Прочее\n" }, SUNDAY, {
      settings,
    });
    expect(notes[W23]).toContain("# Дальше делаем (важно)\n- [ ] Report  [since:: 2024-W22]\n");
    expect(notes[W23]).not.toContain("# Что сделать");
  });

  test("under the person's own name for what is carried before any other", async () => {
    const settings = settingsWith({ sectionNames: { carried: ["Хвост"] } });
    const { notes } = await carried({ [W22]: list, [W23]: "# To do\n- [ ] Mine\n\n# Хвост\n" }, SUNDAY, {
      settings,
    });
    expect(notes[W23]).toBe(
      note(
        "# To do",
        "- [ ] Mine",
        "",
        "# Хвост",
        "- [ ] Report  [since:: 2024-W22]",
        "- [ ] Call  [since:: 2024-W22]",
      ),
    );
  });
});

describe("the threshold", () => {
  const text = "# To do\n- [ ] A  [since:: 2024-W21]\n- [ ] B\n";

  test.each([
    [2, ["undecided"], 1],
    [3, [], 2],
  ])("of %i leaves %j", async (threshold, left, count) => {
    const settings = settingsWith({ threshold });
    const { report } = await carried({ [W22]: text }, SUNDAY, { settings });
    expect(report.left.map(({ reason }) => reason)).toEqual(left);
    expect(report.carried).toHaveLength(count);
  });
});

describe("excluded folders", () => {
  test("are neither read nor written nor taken for the series", async () => {
    const settings = settingsWith({ excludedFolders: ["Archive"] });
    const archived = { "Archive/2024-W22.md": "# To do\n- [ ] Old\n" };
    const { notes, report } = await carried(
      { ...archived, "W/2024-W21.md": "# To do\n- [ ] New\n" },
      SUNDAY,
      {
        settings,
      },
    );
    expect(report).toMatchObject({ note: W23, carried: [{ text: "New" }] });
    expect(notes["Archive/2024-W22.md"]).toBe(archived["Archive/2024-W22.md"]);
  });
});

describe("taking back", () => {
  test("knows the mark that was set, links and all", async () => {
    for (const desk of [
      { tasks: PLAIN },
      { settings: settingsWith({ sourceMark: "»" }) },
      { settings: settingsWith({ forwardLink: true }) },
    ]) {
      const start = { [W22]: tree, [W23]: "# To do\n- [ ] Mine\n" };
      const { notes } = await carried(start, SUNDAY, desk);
      const other = memoryVault(notes);
      await answer(takeBackCarry(deskOf(other, "2024-06-11", desk), W23));
      expect(other.snapshot()).toEqual(start);
    }
  });
});
