// Links to weeks and meetings by what they are to today, before their notes are there.

import { linkTargets } from "../../src/command/link-targets";
import { note } from "../support/acts";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const MEETING = note("## Updates", "* Max: 5", "## Questions");
const NOTES = {
  "Weekly/2024/W21 Weekly.md": note("# To do", "- [ ] A"),
  "Weekly/2024/W23 Weekly.md": note("# To do", "- [ ] A"),
  "School/2024-05-26.md": MEETING,
  "School/2024-06-02.md": MEETING,
};

async function said(
  today: string,
  from = "Ideas.md",
  notes: Readonly<Record<string, string>> = NOTES,
  links = {},
) {
  const desk = deskOf(memoryVault(notes), today);
  const found = await linkTargets({ ...desk, links: { ...desk.links, ...links } }, from);
  if (found.kind === "refused") throw new Error(JSON.stringify(found.refusal));
  return found.targets.map(({ what, link, isThere }) => {
    const is = what.kind === "week" ? what.step : `${what.series} ${what.next ? "next" : "last"}`;
    return [is, link, isThere];
  });
}

test("weeks to come have the name their review will get, weeks that are over only where they have one", async () => {
  expect(await said("2024-06-05")).toEqual([
    [0, "[[W23 Weekly]]", true],
    [1, "[[W24 Weekly]]", false],
    [-2, "[[W21 Weekly]]", true],
    ["School next", "[[2024-06-09]]", false],
    ["School last", "[[2024-06-02]]", true],
  ]);
});

test("a meeting that is made already is the next one", async () => {
  const notes = { ...NOTES, "School/2024-06-09.md": MEETING };
  expect((await said("2024-06-05", "Ideas.md", notes)).slice(-2)).toEqual([
    ["School next", "[[2024-06-09]]", true],
    ["School last", "[[2024-06-02]]", true],
  ]);
});

test("they are written as Obsidian is set to write links", async () => {
  const relative = { markdown: true, path: "relative" };
  expect((await said("2024-06-05", "Ideas/A.md", NOTES, relative)).slice(1, 2)).toEqual([
    [1, "[W24 Weekly](../Weekly/2024/W24%20Weekly.md)", false],
  ]);
});

test("of a log the last meeting is its section; the next one has no name before it is written", async () => {
  const log = note(
    "# 19.05.2024",
    "## Updates",
    "* Max: 5",
    "# 26.05.2024",
    "## Updates",
    "* Max: 6",
    "## Questions",
  );
  const notes = { "Group/Log.md": log };
  expect((await said("2024-05-28", "Ideas.md", notes)).slice(-1)).toEqual([
    ["Group last", "[[Log#26.05.2024|26.05.2024]]", true],
  ]);
});

test("in an empty vault the weeks are still there, under their usual name", async () => {
  expect(await said("2024-06-05", "Ideas.md", { "Ideas.md": "" })).toEqual([
    [0, "[[2024-W23]]", false],
    [1, "[[2024-W24]]", false],
  ]);
});
