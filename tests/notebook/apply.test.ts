// The only writer: whole or not at all, finished after a crash, taken back days later.

import fc from "fast-check";
import { apply } from "../../src/note/edit";
import { split } from "../../src/note/text";
import type { Writes } from "../../src/notebook/apply";
import { finish, write } from "../../src/notebook/apply";
import { loadJournal, parseJournal, saveJournal } from "../../src/notebook/journal";
import type { Notebook } from "../../src/notebook/notebook";
import { planUndo, undo } from "../../src/notebook/undo";
import { someEdits } from "../support/edits";
import { Death, memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";

const aLine = fc.constantFrom("", "- [ ] a", "- [ ] b", "\t- c", "# Что сделать", "$&");
const aText = fc
  .tuple(fc.array(aLine, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([lines, end, ended]) => lines.join(end) + (ended && lines.length > 0 ? end : ""));

const editsOf = (path: string, base: string) =>
  someEdits(base, aLine, 3).map((edits) => ({ path, base, edits }));

/** Three notes and a batch: one note created or edited, two marked. */
const aBatch = fc.tuple(aText, aText, aText, fc.boolean()).chain(([a, b, c, created]) =>
  fc.tuple(editsOf("a.md", a), editsOf("b.md", b), editsOf("c.md", c)).map(([target, first, second]) => {
    const notes: Record<string, string> = created
      ? { "b.md": b, "c.md": c }
      : { "a.md": a, "b.md": b, "c.md": c };
    const writes: Writes = {
      name: "test",
      create: created ? [target] : [],
      gain: created ? [] : [target],
      mark: [first, second],
      discard: [],
    };
    return { notes, writes };
  }),
);

const expected = (notes: Readonly<Record<string, string>>, writes: Writes) => {
  const result = { ...notes };
  for (const { path, base, edits } of [...writes.create, ...writes.gain, ...writes.mark]) {
    const applied = apply(base, edits);
    if (applied.kind === "done") result[path] = applied.text;
  }
  return result;
};

describe("writing a batch", () => {
  test("killed at any write, the next run ends with all of it or none of it", async () => {
    await fc.assert(
      fc.asyncProperty(aBatch, fc.nat(7), async ({ notes, writes }, at) => {
        const vault = memoryVault(notes);
        vault.diesAt(at);
        await write(vault.notebook, vault.keep, writes).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        vault.restart();
        await finish(vault.notebook, vault.keep);
        expect([notes, expected(notes, writes)]).toContainEqual(vault.snapshot());
        expect(parseJournal(await vault.keep.load()).every((batch) => batch.state === "done")).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
  });

  test("a note that refuses takes everything back", async () => {
    await fc.assert(
      fc.asyncProperty(aBatch, fc.constantFrom("a.md", "b.md", "c.md"), async ({ notes, writes }, path) => {
        const vault = memoryVault(notes);
        vault.refuses(path, { kind: "full" });
        const outcome = await write(vault.notebook, vault.keep, writes);
        if (outcome.kind === "refused") {
          expect(outcome).toEqual({
            kind: "refused",
            refusal: { kind: "note-trouble", path, trouble: { kind: "full" } },
            unfinished: false,
          });
          expect(vault.snapshot()).toEqual(notes);
        } else expect(vault.snapshot()).toEqual(expected(notes, writes));
      }),
      { numRuns: runs(2_000) },
    );
  });

  const plan: Writes = {
    name: "2024-W23",
    create: [],
    gain: [{ path: "new.md", base: "# To do\n", edits: [{ line: 1, expect: [], put: ["- [ ] a"] }] }],
    mark: [
      { path: "old.md", base: "- [ ] a\n", edits: [{ line: 0, expect: ["- [ ] a"], put: ["- [>] a"] }] },
    ],
    discard: [],
  };
  const before = { "new.md": "# To do\n", "old.md": "- [ ] a\n" };

  test("a note that changed since the plan was made is named with its line, and nothing is written", async () => {
    const vault = memoryVault({ ...before, "old.md": "\n- [ ] a\n" });
    expect(await write(vault.notebook, vault.keep, plan)).toEqual({
      kind: "refused",
      refusal: { kind: "note-changed", path: "old.md", line: 0 },
      unfinished: false,
    });
    expect(vault.writes()).toBe(0);
  });

  test("a target that another program rewrites at once leaves the source unmarked", async () => {
    const vault = memoryVault(before);
    const notebook = {
      ...vault.notebook,
      holds: (path: string, text: string) => {
        vault.notes.set(path, "rewritten\n");
        return vault.notebook.holds(path, text);
      },
    };
    expect(await write(notebook, vault.keep, plan)).toEqual({
      kind: "refused",
      refusal: { kind: "not-held", path: "new.md" },
      unfinished: true,
    });
    expect(vault.snapshot()).toEqual({ "new.md": "rewritten\n", "old.md": "- [ ] a\n" });
  });

  test("a source that another device marks in the same letters at that moment is marked, and its copy stays", async () => {
    const vault = memoryVault(before);
    const notebook: Notebook = {
      ...vault.notebook,
      holds: (path, text) => {
        vault.notes.set("old.md", "- [>] a\n");
        return vault.notebook.holds(path, text);
      },
    };
    expect(await write(notebook, vault.keep, plan)).toMatchObject({ kind: "done" });
    expect(vault.snapshot()).toEqual({ "new.md": "# To do\n- [ ] a\n", "old.md": "- [>] a\n" });
    const undone = await planUndo(vault.notebook, vault.keep);
    expect(undone && (await undo(vault.notebook, vault.keep, undone))).toMatchObject({ kind: "done" });
    expect(vault.snapshot()).toEqual(before);
  });

  test.each(["renamed", "edited"])(
    "a source that is %s when it is marked, and cannot be opened again, keeps its copy where another refuses",
    async (how) => {
      const notes = { "new.md": "# To do\n", "one.md": "- [ ] a\n", "two.md": "- [ ] b\n" };
      const carry: Writes = {
        name: "2024-W23",
        create: [],
        gain: [
          {
            path: "new.md",
            base: "# To do\n",
            edits: [{ line: 1, expect: [], put: ["- [ ] a", "- [ ] b"] }],
          },
        ],
        mark: ["a", "b"].map((item, i) => ({
          path: i === 0 ? "one.md" : "two.md",
          base: `- [ ] ${item}\n`,
          edits: [{ line: 0, expect: [`- [ ] ${item}`], put: [`- [>] ${item}`] }],
        })),
        discard: [],
      };
      const vault = memoryVault(notes);
      const notebook: Notebook = {
        ...vault.notebook,
        edit: (path, base, edits) => {
          if (path === "two.md" && base === "- [ ] b\n") {
            const marked = vault.notes.get("one.md") ?? "";
            vault.notes.delete("one.md");
            vault.notes.set(how === "renamed" ? "other.md" : "one.md", `${marked}text\n`);
            vault.notes.set("two.md", "text\n- [ ] b\n");
          }
          return vault.notebook.edit(path, base, edits);
        },
      };
      expect(await write(notebook, vault.keep, carry)).toMatchObject({ kind: "refused", unfinished: true });
      expect(vault.snapshot()["new.md"]).toContain("- [ ] a\n");
      await finish(vault.notebook, vault.keep);
      const all = Object.values(vault.snapshot()).join("");
      expect([all.split("- [ ] a").length, all.split("- [>] a").length]).toEqual([2, 2]);
      expect(vault.snapshot()["two.md"]).toBe("text\n- [ ] b\n");
    },
  );

  test("after a crash, notes that other hands edited since are left alone", async () => {
    const vault = memoryVault(before);
    vault.diesAt(2);
    await expect(write(vault.notebook, vault.keep, plan)).rejects.toThrow(Death);
    vault.restart();
    vault.notes.set("old.md", "- [ ] a, better\n");
    await finish(vault.notebook, vault.keep);
    expect(vault.snapshot()).toEqual({ "new.md": "# To do\n- [ ] a\n", "old.md": "- [ ] a, better\n" });
  });

  test("a note that was to go, and that somebody deletes at that moment, is gone", async () => {
    const vault = memoryVault(before);
    const going = { path: "old.md", base: before["old.md"], edits: [] };
    const notebook = {
      ...vault.notebook,
      discard: (path: string, text: string) => (vault.notes.delete(path), vault.notebook.discard(path, text)),
    };
    const outcome = await write(notebook, vault.keep, { ...plan, mark: [], discard: [going] });
    expect(outcome).toMatchObject({ kind: "done" });
    expect(vault.snapshot()).toEqual({ "new.md": "# To do\n- [ ] a\n" });
  });

  test("a journal that cannot be kept refuses before anything is written", async () => {
    const vault = memoryVault(before);
    const keep = { load: vault.keep.load, save: () => Promise.resolve(false) };
    expect(await write(vault.notebook, keep, plan)).toMatchObject({
      kind: "refused",
      refusal: { kind: "no-journal" },
    });
    expect(vault.snapshot()).toEqual(before);
  });

  test("a journal that finds no room any more forgets what is oldest, never what is written now", async () => {
    const vault = memoryVault(before);
    const entry = { path: "other.md", part: "gain", base: "x\n".repeat(100), edits: [] } as const;
    const older = ["1", "2", "3", "4"].map((name) => ({ name, state: "done", entries: [entry] }) as const);
    await saveJournal(vault.keep, older);
    const room = 700;
    const keep = {
      load: vault.keep.load,
      save: async (value: unknown) => JSON.stringify(value).length <= room && vault.keep.save(value),
    };
    expect(await write(vault.notebook, keep, plan)).toMatchObject({ kind: "done" });
    const names = (await loadJournal(keep)).map(({ name }) => name);
    expect(names.at(-1)).toBe(plan.name);
    expect(names.length).toBeLessThan(5);
    const undone = await planUndo(vault.notebook, keep);
    expect(undone && (await undo(vault.notebook, keep, undone))).toMatchObject({ kind: "done" });
    expect(vault.snapshot()).toEqual(before);
  });
});

describe("undo", () => {
  test("of untouched notes restores them byte for byte, also when killed at any write", async () => {
    await fc.assert(
      fc.asyncProperty(aBatch, fc.nat(8), async ({ notes, writes }, at) => {
        const vault = memoryVault(notes);
        const wrote = await write(vault.notebook, vault.keep, writes);
        const undoOnce = async () => {
          await finish(vault.notebook, vault.keep);
          const plan = await planUndo(vault.notebook, vault.keep);
          if (plan) await undo(vault.notebook, vault.keep, plan);
          return plan;
        };
        vault.diesAt(at);
        await undoOnce().catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        vault.restart();
        const plan = await undoOnce();
        expect(plan?.left ?? []).toEqual([]);
        expect(vault.snapshot()).toEqual(notes);
        if (wrote.kind === "done") expect(parseJournal(await vault.keep.load())).toEqual([]);
      }),
      { numRuns: runs(10_000) },
    );
  });

  test("on notes that were edited since keeps every line the person wrote", async () => {
    await fc.assert(
      fc.asyncProperty(
        aBatch,
        fc.array(fc.tuple(fc.nat(12), fc.nat(2)), { maxLength: 4 }),
        async (batch, typed) => {
          const vault = memoryVault(batch.notes);
          await write(vault.notebook, vault.keep, batch.writes);
          const mine: string[] = [];
          for (const [path, text] of [...vault.notes]) {
            const { lines } = split(text);
            const next = [...lines];
            typed.forEach(([at], i) => {
              const line = `mine ${path} ${i}`;
              next.splice(Math.min(at, next.length), 0, line);
              mine.push(line);
            });
            vault.notes.set(path, next.join("\n"));
          }
          const plan = await planUndo(vault.notebook, vault.keep);
          if (plan) await undo(vault.notebook, vault.keep, plan);
          const all = Object.values(vault.snapshot()).flatMap((text) => split(text).lines);
          expect(all.filter((line) => line.startsWith("mine"))).toHaveLength(mine.length);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  test("takes back what still stands and names what does not", async () => {
    const vault = memoryVault({ "old.md": "- [ ] a\n- [ ] b\n" });
    await write(vault.notebook, vault.keep, {
      name: "2024-W23",
      create: [
        {
          path: "new.md",
          base: "# To do\n- [ ] \n",
          edits: [{ line: 1, expect: [], put: ["- [ ] a", "- [ ] b"] }],
        },
      ],
      gain: [],
      mark: [
        {
          path: "old.md",
          base: "- [ ] a\n- [ ] b\n",
          edits: [
            { line: 0, expect: ["- [ ] a"], put: ["- [>] a"] },
            { line: 1, expect: ["- [ ] b"], put: ["- [>] b"] },
          ],
        },
      ],
      discard: [],
    });
    vault.notes.set("new.md", "# To do\n- [ ] a\n- [x] b\nmine\n- [ ] \n");
    const plan = await planUndo(vault.notebook, vault.keep);
    expect(plan?.undone).toEqual([
      { path: "new.md", lines: [1] },
      { path: "old.md", lines: [0, 1] },
    ]);
    expect(plan?.left).toEqual([
      { path: "new.md", line: 2, reason: "edited" },
      { path: "new.md", line: 2, reason: "kept" },
    ]);
    if (plan) await undo(vault.notebook, vault.keep, plan);
    expect(vault.snapshot()).toEqual({
      "new.md": "# To do\n- [x] b\nmine\n- [ ] \n",
      "old.md": "- [ ] a\n- [ ] b\n",
    });
  });

  test("leaves the heading and the item that somebody wrote below, with the mark of the heading, and names them", async () => {
    const base = "# To do\n\n# Thoughts\n";
    const vault = memoryVault({ "new.md": base });
    const put = [
      "- [ ] a",
      "  - [ ] part",
      "- [ ] b",
      "## Hall",
      "← [[old]]",
      "",
      "## Songs",
      "← [[old]]",
      "",
    ];
    const edits = [
      { line: 1, expect: [], put },
      { line: 3, expect: [], put: ["", "# Next", "- [ ] c"] },
    ];
    const gain = [{ path: "new.md", base, edits }];
    await write(vault.notebook, vault.keep, { name: "2024-W23", create: [], gain, mark: [], discard: [] });
    const said = (vault.notes.get("new.md") ?? "")
      .replace("- [ ] b\n", "\t- mine\n- [ ] b\nright below\n")
      .replace("## Songs\n← [[old]]\n", "## Songs\n← [[old]]\n### Which\nall\n")
      .replace("- [ ] c\n", "- [ ] own\n");
    vault.notes.set("new.md", said);
    const plan = await planUndo(vault.notebook, vault.keep);
    if (plan) await undo(vault.notebook, vault.keep, plan);
    expect(vault.snapshot()).toEqual({
      "new.md":
        "# To do\n- [ ] a\n\t- mine\nright below\n## Songs\n← [[old]]\n### Which\nall\n\n# Thoughts\n# Next\n- [ ] own\n",
    });
    expect(plan?.left.map(({ line }) => line)).toEqual([1, 9, 10, 17, 18]);
  });

  test("leaves a copy, and what stands below it, whose line in the source was rewritten since", async () => {
    const vault = memoryVault({ "new.md": "# To do\n", "old.md": "- [ ] a\n- [ ] b\n  - [ ] c\n" });
    await write(vault.notebook, vault.keep, {
      name: "2024-W23",
      create: [],
      gain: [
        {
          path: "new.md",
          base: "# To do\n",
          edits: [
            {
              line: 1,
              expect: [],
              put: ["- [ ] a  [since:: 2024-W22]", "- [ ] b  [since:: 2024-W22]", "  - [ ] c"],
            },
          ],
        },
      ],
      mark: [
        {
          path: "old.md",
          base: "- [ ] a\n- [ ] b\n  - [ ] c\n",
          edits: [
            { line: 0, expect: ["- [ ] a"], put: ["- [>] a"] },
            { line: 1, expect: ["- [ ] b"], put: ["- [>] b"] },
            { line: 2, expect: ["  - [ ] c"], put: ["  - [>] c"] },
          ],
        },
      ],
      discard: [],
    });
    vault.notes.set("old.md", "- [>] a\n- [>] b, but better\n  - [>] c\n");
    const plan = await planUndo(vault.notebook, vault.keep);
    expect(plan?.left).toEqual([
      { path: "new.md", line: 2, reason: "edited" },
      { path: "new.md", line: 3, reason: "edited" },
      { path: "old.md", line: 1, reason: "edited" },
    ]);
    if (plan) await undo(vault.notebook, vault.keep, plan);
    expect(vault.snapshot()).toEqual({
      "new.md": "# To do\n- [ ] b  [since:: 2024-W22]\n  - [ ] c\n",
      "old.md": "- [ ] a\n- [>] b, but better\n  - [ ] c\n",
    });
  });

  test("a note that is gone is named; a second undo reaches the batch before", async () => {
    const vault = memoryVault({ "a.md": "1\n", "b.md": "1\n" });
    const edit = (path: string) => ({ path, base: "1\n", edits: [{ line: 0, expect: ["1"], put: ["2"] }] });
    await write(vault.notebook, vault.keep, {
      name: "one",
      create: [],
      gain: [edit("a.md")],
      mark: [],
      discard: [],
    });
    await write(vault.notebook, vault.keep, {
      name: "two",
      create: [],
      gain: [edit("b.md")],
      mark: [],
      discard: [],
    });
    vault.notes.delete("b.md");
    const gone = await planUndo(vault.notebook, vault.keep);
    expect(gone?.left).toEqual([{ path: "b.md", line: 0, reason: "gone" }]);
    if (gone) await undo(vault.notebook, vault.keep, gone);
    const next = await planUndo(vault.notebook, vault.keep);
    expect(next?.name).toBe("one");
    if (next) await undo(vault.notebook, vault.keep, next);
    expect(vault.snapshot()).toEqual({ "a.md": "1\n" });
    expect(await planUndo(vault.notebook, vault.keep)).toBeNull();
  });

  test("that a crash interrupted is ended by the next one, which leaves the batch before alone", async () => {
    for (const at of [0, 1, 2, 3, 4]) {
      const vault = memoryVault({ "a.md": "1\n", "b.md": "1\n", "c.md": "1\n" });
      const edit = (path: string) => ({ path, base: "1\n", edits: [{ line: 0, expect: ["1"], put: ["2"] }] });
      const none = { create: [], gain: [], mark: [], discard: [] };
      await write(vault.notebook, vault.keep, { ...none, name: "one", gain: [edit("a.md")] });
      const before = vault.snapshot();
      const two = { ...none, name: "two", gain: [edit("b.md")], mark: [edit("c.md")] };
      await write(vault.notebook, vault.keep, two);
      const undoOnce = async () => {
        const plan = await planUndo(vault.notebook, vault.keep);
        if (plan) await undo(vault.notebook, vault.keep, plan);
        return plan?.name;
      };
      vault.diesAt(at);
      await undoOnce().catch(() => null);
      vault.restart();
      if (at < 4) expect(await undoOnce()).toBe("two");
      expect(vault.snapshot()).toEqual(before);
      expect(await undoOnce()).toBe("one");
    }
  });

  test("copies stay where a source was renamed, or their items would be open nowhere", async () => {
    const vault = memoryVault({ "from.md": "- [ ] a\n", "other.md": "- [ ] b\n", "to.md": "# To do\n" });
    const marked = (path: string, name: string) => ({
      path,
      base: `- [ ] ${name}\n`,
      edits: [{ line: 0, expect: [`- [ ] ${name}`], put: [`- [>] ${name}`] }],
    });
    await write(vault.notebook, vault.keep, {
      name: "carry",
      create: [],
      gain: [
        { path: "to.md", base: "# To do\n", edits: [{ line: 1, expect: [], put: ["- [ ] a", "- [ ] b"] }] },
      ],
      mark: [marked("from.md", "a"), marked("other.md", "b")],
      discard: [],
    });
    vault.notes.set("renamed.md", vault.notes.get("from.md") ?? "");
    vault.notes.delete("from.md");
    const plan = await planUndo(vault.notebook, vault.keep);
    if (plan) await undo(vault.notebook, vault.keep, plan);
    expect(plan?.left).toEqual([{ path: "from.md", line: 0, reason: "gone" }]);
    expect(vault.snapshot()).toEqual({
      "other.md": "- [ ] b\n",
      "renamed.md": "- [>] a\n",
      "to.md": "# To do\n- [ ] a\n- [ ] b\n",
    });
  });

  test.each([null, 7, "x", {}, { batches: 3 }, { batches: [{ name: 1 }] }])(
    "a journal of %j is an empty one",
    (kept) => {
      expect(parseJournal(kept)).toEqual([]);
    },
  );
});

test("a note that comes back by an undo is said to come back, a new one is not", async () => {
  const { notebook, keep } = memoryVault({ "A.md": "a\n" });
  const said: unknown[] = [];
  const told: Notebook = {
    ...notebook,
    create: (path, text, back) => {
      said.push([path, back ?? false]);
      return notebook.create(path, text);
    },
  };
  const nothing = { name: "", create: [], gain: [], mark: [], discard: [] };
  await write(told, keep, { ...nothing, create: [{ path: "B.md", base: "b\n", edits: [] }] });
  await write(told, keep, { ...nothing, discard: [{ path: "A.md", base: "a\n", edits: [] }] });
  const plan = await planUndo(told, keep);
  if (plan) await undo(told, keep, plan);
  expect(said).toEqual([
    ["B.md", false],
    ["A.md", true],
  ]);
});
