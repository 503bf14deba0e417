// Which notes are meetings of which series, and that a named series is found without reading the whole vault.

import { chooseGroup, readGroups } from "../../../src/command/meeting/groups";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const held = (day: string, ...front: readonly string[]) =>
  text(...front, `# ${day}`, "## Updates", "- Vera: yes", "## Questions", "### Vera / Hall");

const VAULT = {
  "Work/Team/2024/2024-05-12.md": held("2024-05-12"),
  "Work/Team/2024/2024-05-19.md": held("2024-05-19"),
  "Home/Team/2024-05-12.md": held("2024-05-12"),
  "Home/Team.md": "# Team\n",
  "Any/One.md": held("2024-05-12", "---", "series: Choir", "---"),
  "Home/Team/Other.md": held("2024-05-19", "---", "series: '[[Choir]]'", "---"),
  "Кружок/2020/Встречи.md": held("2020-05-12") + held("2020-05-19"),
  "Logs/Chess 2023.md": held("2023-05-12") + held("2023-05-19"),
  "Logs/Chess 2024.md": held("2024-05-12") + held("2024-05-19"),
  "Logs/Go.md": held("2024-05-12") + held("2024-05-19"),
  "2024-05-13.md": held("2024-05-13"),
  "Notes/Plan.md": "# Plan\nchoir, team, Go\n",
};

test.each([
  ["Work/Team", ["Work/Team/2024/2024-05-12.md", "Work/Team/2024/2024-05-19.md"]],
  ["./work/team/", ["Work/Team/2024/2024-05-12.md", "Work/Team/2024/2024-05-19.md"]],
  ["Choir", ["Any/One.md", "Home/Team/Other.md"]],
  ["Кружок", ["Кружок/2020/Встречи.md"]],
  ["встречи", ["Кружок/2020/Встречи.md"]],
  ["Logs/Chess 2023", ["Logs/Chess 2023.md", "Logs/Chess 2024.md"]],
  ["go", ["Logs/Go.md"]],
  ["Go.md", ["Logs/Go.md"]],
  ["/", ["2024-05-13.md"]],
])(
  "the series called %s is the same, whether all notes are read or those that may be its own",
  async (name, notes) => {
    const desk = deskOf(memoryVault(VAULT), "2024-05-20");
    const paths = (of: Awaited<ReturnType<typeof readGroups>>) => {
      const chosen = chooseGroup(of, name);
      return chosen.kind === "group" ? chosen.group.notes.map(({ page }) => page.path).sort() : chosen;
    };
    expect(paths(await readGroups(desk))).toEqual(notes);
    expect(paths(await readGroups(desk, name))).toEqual(notes);
  },
);

test("two series of one name are not chosen between, however they were found", async () => {
  const desk = deskOf(memoryVault(VAULT), "2024-05-20");
  const refusal = { kind: "refused", refusal: { kind: "two-groups", series: ["Home/Team", "Work/Team"] } };
  expect(chooseGroup(await readGroups(desk), "team")).toEqual(refusal);
  expect(chooseGroup(await readGroups(desk, "team"), "team")).toEqual(refusal);
});

test("for a named series no other note's text is read", async () => {
  const vault = memoryVault(VAULT);
  const read = jest.spyOn(vault.notebook, "read");
  await readGroups(deskOf(vault, "2024-05-20"), "Кружок");
  expect(read.mock.calls.map(([path]) => path)).toEqual(["Кружок/2020/Встречи.md"]);
});

test("the log of a name is that of its folder, not one of several notes that a property makes a series", async () => {
  const notes = {
    "A/Log.md": held("2024-05-12", "---", "series: Choir", "---") + held("2024-05-19"),
    "B/Two.md": held("2024-05-26", "---", "series: Choir", "---"),
  };
  const desk = deskOf(memoryVault(notes), "2024-05-20");
  const refusal = { kind: "refused", refusal: { kind: "no-group", name: "Log" } };
  expect(chooseGroup(await readGroups(desk), "Log")).toEqual(refusal);
  expect(chooseGroup(await readGroups(desk, "Log"), "Log")).toEqual(refusal);
});
