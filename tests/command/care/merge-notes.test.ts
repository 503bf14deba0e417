// The act that merges the notes of one week: which stays, what goes, and that undo and a crash lose nothing.

import fc from "fast-check";
import { mergeWeek } from "../../../src/command/care/merge-notes";
import { undoLast } from "../../../src/command/undo";
import { reviewWeek } from "../../../src/command/review/week";
import { answer, note, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { Death, memoryVault } from "../../support/memory-notebook";
import { runs } from "../../support/runs";
import { aVault } from "../../support/vaults";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const COPY = "Weekly/2024/W23 Weekly.sync-conflict-20240609-101112-ABCDEFG.md";
const DAY = "2024-06-09";
const VAULT = {
  [W22]: note("---", "week: 2024-W22", "---", "# To do", "- [>] Call", "- [>] Site"),
  [W23]: note(
    "---",
    "week: 2024-W23",
    "---",
    "# Thoughts",
    "",
    "# To do",
    "- [x] Call  [since:: 2024-W22]",
    "- [ ] Site  [since:: 2024-W22]",
  ),
  [COPY]: note(
    "---",
    "week: 2024-W23",
    "---",
    "# Thoughts",
    "Rain",
    "",
    "# To do",
    "- [ ] Call  [since:: 2024-W22]",
    "- [ ] Site  [since:: 2024-W22]",
    "- [ ] Book",
  ),
};
const MERGED = note(
  "---",
  "week: 2024-W23",
  "---",
  "# Thoughts",
  "Rain",
  "",
  "# To do",
  "- [x] Call  [since:: 2024-W22]",
  "- [ ] Site  [since:: 2024-W22]",
  "- [ ] Book",
);

describe("merging the notes of one week", () => {
  test("the note that no sync named gets what the copy says, and the copy goes", async () => {
    const vault = memoryVault(VAULT);
    await expect(refusal(reviewWeek(deskOf(vault, DAY), { carry: true }))).resolves.toMatchObject({
      kind: "two-notes",
    });
    const value = await answer(mergeWeek(deskOf(vault, DAY), {}));
    expect(value).toEqual({ merged: W23, week: "2024-W23", from: [COPY], left: [], writes: [W23, COPY] });
    expect(vault.snapshot()).toEqual({ [W22]: VAULT[W22], [W23]: MERGED });
    await answer(reviewWeek(deskOf(vault, DAY), { carry: true }));
    expect(vault.snapshot()[W23]).toBe(MERGED);
  });

  test("undo brings both notes back, byte for byte", async () => {
    const vault = memoryVault(VAULT);
    await answer(mergeWeek(deskOf(vault, DAY), {}));
    const undone = await answer(undoLast(deskOf(vault, DAY)));
    expect(undone.undone.map(({ path }) => path)).toEqual([W23, COPY]);
    expect(vault.snapshot()).toEqual(VAULT);
  });

  test("undo leaves what was written since, and a note that has the copy's place", async () => {
    const vault = memoryVault(VAULT);
    await answer(mergeWeek(deskOf(vault, DAY), {}));
    vault.notes.set(W23, MERGED.replace("[ ] Book", "[x] Book"));
    vault.notes.set(COPY, "another\n");
    const undone = await answer(undoLast(deskOf(vault, DAY)));
    expect(undone.left.map(({ path }) => path).sort()).toEqual([COPY, W23].sort());
    expect(vault.snapshot()[COPY]).toBe("another\n");
    expect(vault.snapshot()[W23]).toContain("- [x] Book");
  });

  test("a copy of a review without a year is merged as well", async () => {
    const vault = memoryVault({
      "W/W23 Weekly.md": "# To do\n- [ ] a\n",
      "W/W23 Weekly 1.md": "# To do\n- [ ] b\n",
    });
    const value = await answer(mergeWeek(deskOf(vault, DAY), {}));
    expect(value).toMatchObject({ merged: "W/W23 Weekly.md", week: null });
    expect(vault.snapshot()).toEqual({ "W/W23 Weekly.md": "# To do\n- [ ] a\n- [ ] b\n" });
  });

  test("where no week has two notes it says so and writes nothing", async () => {
    const vault = memoryVault({ [W22]: VAULT[W22] });
    expect(await answer(mergeWeek(deskOf(vault, DAY), {}))).toEqual({
      merged: null,
      week: null,
      from: [],
      left: [],
      writes: [],
    });
    expect(vault.writes()).toBe(0);
  });

  test("two values of a property are refused with both notes' names", async () => {
    const vault = memoryVault({
      ...VAULT,
      [COPY]: VAULT[COPY].replace("---\n#", "mood: good\n---\n#"),
      [W23]: VAULT[W23].replace("---\n#", "mood: bad\n---\n#"),
    });
    expect(await refusal(mergeWeek(deskOf(vault, DAY), {}))).toEqual({
      kind: "properties-differ",
      path: W23,
      other: COPY,
      name: "mood",
      line: 2,
    });
    expect(vault.writes()).toBe(0);
  });

  test("an unfinished merge of git is refused, here and in a carry", async () => {
    const text = VAULT[W23].replace(
      "- [ ] Site",
      "<<<<<<< HEAD\n- [x] Site\n=======\n- [>] Site\n>>>>>>> phone\n- [ ] Site",
    );
    const vault = memoryVault({ ...VAULT, [W23]: text });
    expect(await refusal(mergeWeek(deskOf(vault, DAY), {}))).toEqual({
      kind: "unmerged",
      path: W23,
      line: 7,
    });
    vault.notes.delete(COPY);
    expect(await refusal(reviewWeek(deskOf(vault, DAY), { carry: true }))).toEqual({
      kind: "unmerged",
      path: W23,
      line: 7,
    });
    expect(vault.writes()).toBe(0);
  });

  describe("links to the note that goes", () => {
    const NAME = "W23 Weekly.sync-conflict-20240609-101112-ABCDEFG";
    const links = (name: string, path = name) =>
      note(
        `see [[${name}]], [[${name}#To do|the list]] and ![[${path}#^a]] \`[[${NAME}]]\``,
        `- [>] Call → [[${name}|there]]`,
        `[words](${encodeURI(name)}.md#To%20do)`,
        "```",
        `[[${NAME}]]`,
        "```",
      );

    test("lead to the note that stays, in every form; undo brings them back byte for byte", async () => {
      const before = {
        ...VAULT,
        "Ideas.md": links(NAME, `Weekly/2024/${NAME}`).replace(/\n/g, "\r\n"),
        "Goals/Site.md": `---\ntype: goal\nfrom: "[[${NAME}]]"\n---\n`,
        "Other.md": "nothing of it: W23 Weekly.sync-conflict\n",
      };
      const vault = memoryVault(before);
      const value = await answer(mergeWeek(deskOf(vault, DAY), {}));
      expect(value).toMatchObject({ left: [], writes: [W23, "Goals/Site.md", "Ideas.md", COPY] });
      expect(vault.snapshot()).toEqual({
        [W22]: VAULT[W22],
        [W23]: MERGED,
        "Ideas.md": links("W23 Weekly").replace(/\n/g, "\r\n"),
        "Goals/Site.md": '---\ntype: goal\nfrom: "[[W23 Weekly]]"\n---\n',
        "Other.md": before["Other.md"],
      });
      expect(vault.touched.at(-1)).toBe(COPY);
      await answer(undoLast(deskOf(vault, DAY)));
      expect(vault.snapshot()).toEqual(before);
    });

    test("in the note that stays and in what it is given lead there too", async () => {
      const vault = memoryVault({
        [W23]: note("# To do", `- [ ] see [[${NAME}]]`),
        [COPY]: note("# To do", `- [ ] again [[${NAME}#To do]]`, "- [ ] [[W22 Weekly]]"),
      });
      await answer(mergeWeek(deskOf(vault, DAY), {}));
      expect(vault.snapshot()).toEqual({
        [W23]: note(
          "# To do",
          "- [ ] see [[W23 Weekly]]",
          "- [ ] again [[W23 Weekly#To do]]",
          "- [ ] [[W22 Weekly]]",
        ),
      });
    });

    test("have the form the vault's links have", async () => {
      const vault = memoryVault({ ...VAULT, "Goals/a.md": links(NAME), "Old/W23 Weekly.md": "\n" });
      const relative = { markdown: true, path: "relative" } as const;
      await answer(mergeWeek(deskOf(vault, DAY, { links: relative }), {}));
      expect(vault.snapshot()["Goals/a.md"]).toBe(links("../Weekly/2024/W23 Weekly"));
    });

    test("that lead to the note that stays by themselves are not touched", async () => {
      const above = "Weekly/W23 Weekly.md";
      const vault = memoryVault({
        [above]: VAULT[W23],
        [W23]: VAULT[W23],
        "Weekly/2024/a.md": "[[W23 Weekly]] [[2024/W23 Weekly]] [[Weekly/W23 Weekly]]\n",
      });
      expect(await answer(mergeWeek(deskOf(vault, DAY), {}))).toMatchObject({ merged: above, from: [W23] });
      expect(vault.snapshot()["Weekly/2024/a.md"]).toBe(
        "[[W23 Weekly]] [[W23 Weekly]] [[Weekly/W23 Weekly]]\n",
      );
    });

    test("that may mean another note of the same name, or stand where nothing is written, stay and are said", async () => {
      const vault = memoryVault({
        ...VAULT,
        [`Archive/2020/January/${NAME}.md`]: "another\n",
        "Ideas.md": `[[${NAME}]]\n[[2024/${NAME}]]\n`,
        "Locked.md": `\n[[2024/${NAME}]]\n`,
        "Merging.md": `<<<<<<< a\n[[2024/${NAME}]]\n=======\n>>>>>>> b\n`,
      });
      vault.refuses("Locked.md", { kind: "read-only" });
      const value = await answer(mergeWeek(deskOf(vault, DAY), {}));
      expect(vault.snapshot()["Ideas.md"]).toBe(`[[${NAME}]]\n[[W23 Weekly]]\n`);
      expect(value.left).toEqual([
        { path: "Ideas.md", line: 1, target: NAME },
        { path: "Locked.md", line: 2, target: COPY },
        { path: "Merging.md", line: 2, target: COPY },
      ]);
    });

    test("from the other note by a path from its folder still lead where they did", async () => {
      const above = "Weekly/W23 Weekly.md";
      const vault = memoryVault({
        [above]: note("---", "week: 2024-W23", "---", "# To do"),
        [W23]: note(
          "---",
          "week: 2024-W23",
          "---",
          "# To do",
          "- [ ] [x](../../Goals/Site.md) [y](./W22%20Weekly.md)",
        ),
        [W22]: VAULT[W22],
        "Goals/Site.md": "# Site\n",
      });
      const relative = { markdown: true, path: "relative" } as const;
      await answer(mergeWeek(deskOf(vault, DAY, { links: relative }), {}));
      expect(vault.snapshot()[above]).toContain("- [ ] [x](../Goals/Site.md) [y](2024/W22%20Weekly.md)");
    });
  });

  test("killed at any write, the next run ends where one whole run does", () =>
    fc.assert(
      fc.asyncProperty(aVault, fc.nat(5), async ({ notes }, at) => {
        const [a = "", b = ""] = Object.values(notes);
        const link = "[[2024-W23 1]] and [[2024-W23 1#To do|x]]\n";
        const twins = { "W/2024-W23.md": a, "W/2024-W23 1.md": b, "A.md": link, "Z.md": link };
        const whole = memoryVault(twins);
        const done = await mergeWeek(deskOf(whole, DAY), {});
        if (done.kind !== "done") return;
        const vault = memoryVault(twins);
        vault.diesAt(at);
        await mergeWeek(deskOf(vault, DAY), {}).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        vault.restart();
        await answer(mergeWeek(deskOf(vault, DAY), {}));
        expect(vault.snapshot()).toEqual(whole.snapshot());
        await answer(undoLast(deskOf(whole, DAY)));
        expect(whole.snapshot()).toEqual(memoryVault(twins).snapshot());
      }),
      { numRuns: runs(4000) },
    ));
});
