// What went wrong for users of other plugins that carry tasks, and no other test holds: it must not happen here.

import { undoLast } from "../src/command/undo";
import { answer, carried, carryOn, note, settingsWith } from "./support/acts";
import { deskOf } from "./support/desk";
import { memoryVault } from "./support/memory-notebook";

const SUNDAY = "2024-06-09";
const W22 = "Weekly/2024-W22.md";
const W23 = "Weekly/2024-W23.md";

test("a plain line below the heading made the items below it homeless", async () => {
  const { notes } = await carried(
    {
      [W22]: note(
        "# Home",
        "",
        "## Todo",
        "as agreed on Monday",
        "",
        "- [ ] carry me",
        "## Log",
        "- [ ] second",
      ),
      [W23]: note("## Todo", "", "a quiet week", "", "## Log", "important text"),
    },
    SUNDAY,
  );
  expect(notes[W23]).toBe(
    note(
      ...["## Todo", "", "a quiet week", "", "- [ ] carry me  [since:: 2024-W22]"],
      ...["- [ ] second  [since:: 2024-W22]", "", "## Log", "important text"],
    ),
  );
});

test("lines that said the same as a task went with it: in code, in quotes, in prose", async () => {
  const twins = ["```", "- [ ] call", "```", "", "> - [ ] call", "", "call", ""];
  const { notes } = await carried(
    { [W22]: note("# To do", ...twins, "- [ ] call"), [W23]: note("# To do", ...twins) },
    SUNDAY,
  );
  expect(notes[W22]).toBe(note("# To do", ...twins, "- [>] call"));
  expect(notes[W23]).toBe(note("# To do", ...twins, "- [ ] call  [since:: 2024-W22]", ""));
});

test("with CRLF nothing was marked, so that every run carried everything again", async () => {
  const vault = memoryVault({
    [W22]: "# To do\r\n- [ ] call\r\n  at nine\r\n",
    [W23]: "# To do\r\n\r\nprose\r\n",
  });
  await carryOn(vault, SUNDAY);
  const once = vault.snapshot();
  expect(once[W22]).toBe("# To do\r\n- [>] call\r\n  at nine\r\n");
  expect(once[W23]).toContain("\r\n- [ ] call  [since:: 2024-W22]\r\n  at nine\r\n");
  expect((await carryOn(vault, SUNDAY)).carried).toEqual([]);
  expect(vault.snapshot()).toEqual(once);
});

test("a box within a line of a query was carried as a task", async () => {
  const query = ["```dataviewjs", 'dv.paragraph("- [ ] not a task"); // - [ ] nor this', "```"];
  const before = { [W22]: note("# To do", ...query), [W23]: note("# To do") };
  const { notes, report } = await carried(before, SUNDAY);
  expect(report).toMatchObject({ carried: [], left: [] });
  expect(notes).toEqual(before);
});

test.each(["Daily (work", "Дела [2024]", "a+b*c?", "$& and \\d"])(
  "a folder called `%s` broke the search or was taken for a pattern",
  async (folder) => {
    const from = `${folder}/2024-W22.md`;
    const { report, notes } = await carried(
      { [from]: note("# To do", "- [ ] call"), "Other/2024-W22.md": note("# To do", "- [ ] not mine") },
      SUNDAY,
      { settings: settingsWith({ excludedFolders: ["Other"] }) },
    );
    expect(report.note).toBe(`${folder}/2024-W23.md`);
    expect(notes[from]).toBe(note("# To do", "- [>] call"));

    const excluded = await carried({ [from]: note("# To do", "- [ ] call") }, SUNDAY, {
      settings: settingsWith({ excludedFolders: [folder] }),
    });
    expect(excluded.report.carried).toEqual([]);
  },
);

test("undo emptied last week's note, and after two runs brought back the first", async () => {
  const vault = memoryVault({ [W22]: note("# To do", "- [ ] call"), [W23]: note("# To do", "- [ ] mine") });
  const start = vault.snapshot();
  await carryOn(vault, SUNDAY);
  const first = vault.snapshot();
  await carryOn(vault, "2024-06-16");
  expect(Object.keys(vault.snapshot())).toHaveLength(3);
  await answer(undoLast(deskOf(vault, "2024-06-16")));
  expect(vault.snapshot()).toEqual(first);
  await answer(undoLast(deskOf(vault, "2024-06-16")));
  expect(vault.snapshot()).toEqual(start);
});

test("a blank line in a block took all blank lines of the note with it", async () => {
  const { notes } = await carried(
    {
      [W22]: note("", "# To do", "", "- [ ] call", "", "  at nine", "", "", "# Thoughts", "", "end", ""),
      [W23]: note("", "", "# To do", "", "", "# Thoughts", "", ""),
    },
    SUNDAY,
  );
  expect(notes[W22]).toBe(
    note("", "# To do", "", "- [>] call", "", "  at nine", "", "", "# Thoughts", "", "end", ""),
  );
  expect(notes[W23]?.split("\n").filter((line) => line === "")).toHaveLength(8);
  expect(notes[W23]).toContain("- [ ] call  [since:: 2024-W22]\n\n  at nine\n");
});

test.each(["C++ (new)", "Что? [ещё]", "a|b", ".*", "$1"])(
  "a sub-heading called `%s` was taken for a pattern",
  async (words) => {
    const { notes } = await carried(
      {
        [W22]: note("# To do", `## ${words}`, "- [ ] call"),
        [W23]: note("# To do", "## Another", "- [ ] mine", `## ${words}`, "- [ ] here", "# Thoughts"),
      },
      SUNDAY,
    );
    expect(notes[W23]).toBe(
      note(
        ...["# To do", "## Another", "- [ ] mine", `## ${words}`, "- [ ] here"],
        ...["- [ ] call  [since:: 2024-W22]", "# Thoughts"],
      ),
    );
  },
);

test("at the turn of the year a week was taken for one of the running year", async () => {
  const { report } = await carried(
    {
      "Weekly/2026/W52 Weekly.md": note("# To do", "- [x] done"),
      "Weekly/2026/W53 Weekly.md": note("# To do", "- [ ] call"),
      "Weekly/2026/W01 Weekly.md": note("# To do", "- [ ] of last January"),
    },
    "2027-01-10",
  );
  expect(report).toMatchObject({
    week: "2027-W01",
    note: "Weekly/2027/W01 Weekly.md",
    carried: [{ text: "call", since: "2026-W53" }],
  });
});
