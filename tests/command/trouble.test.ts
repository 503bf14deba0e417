// What other hands and a failing disk do to a carry: nothing half-done is left, or the next run finishes it.

import type { Desk } from "../../src/command/desk";
import { reviewWeek } from "../../src/command/review/week";
import { undoLast } from "../../src/command/undo";
import type { Notebook, Trouble } from "../../src/notebook/notebook";
import { answer, carried, carryOn, refusal } from "../support/acts";
import { deskOf } from "../support/desk";
import type { MemoryVault } from "../support/memory-notebook";
import { Death, memoryVault } from "../support/memory-notebook";

const SUNDAY = "2024-06-09";
const W20 = "W/2024-W20.md";
const W22 = "W/2024-W22.md";
const W23 = "W/2024-W23.md";
const notes = {
  [W20]: "# To do\n- [ ] Garden  [scheduled:: 2024-06-12]\n",
  [W22]: "# To do\n- [ ] Report 🆔 r1\n- [ ] Call\n",
};
const existing = { ...notes, [W23]: "# To do\n- [ ] Mine\n" };

const week = (vault: MemoryVault, desk: Partial<Desk> = {}) =>
  reviewWeek(deskOf(vault, SUNDAY, desk), { carry: true });

/** The vault with a notebook that lets something happen right before its n-th call of one kind, counted from 1. */
function disturbed(
  vault: MemoryVault,
  method: "read" | "edit" | "create" | "holds",
  at: (call: number, path: string) => boolean,
  happens: (path: string) => void,
): Notebook {
  let calls = 0;
  const before = (path: string) => {
    if (at(++calls, path)) happens(path);
  };
  const { notebook } = vault;
  return {
    ...notebook,
    read: (path) => (method === "read" && before(path), notebook.read(path)),
    edit: (path, base, edits) => (method === "edit" && before(path), notebook.edit(path, base, edits)),
    create: (path, text) => (method === "create" && before(path), notebook.create(path, text)),
    holds: (path, text) => (method === "holds" && before(path), notebook.holds(path, text)),
  };
}

describe("a note that changes between plan and write", () => {
  test("is planned again, so what was typed meanwhile is carried too", async () => {
    const vault = memoryVault(existing);
    let typed = false;
    const notebook = disturbed(
      vault,
      "read",
      (call, path) => path === W22 && call > 3 && !typed,
      () => {
        typed = true;
        vault.notes.set(W22, `${notes[W22]}- [ ] Typed meanwhile\n`);
      },
    );
    const report = await answer(week(vault, { notebook }));
    expect(typed).toBe(true);
    expect(report.carried.map(({ text }) => text)).toContain("Typed meanwhile");
    expect(vault.notes.get(W23)).toContain("- [ ] Typed meanwhile  [since:: 2024-W22]\n");
    expect(vault.notes.get(W22)).toContain("- [>] Typed meanwhile\n");
  });

  test.each([W22, W23])("%s right before it is written, is left and planned again", async (path) => {
    const vault = memoryVault(existing);
    let done = false;
    const notebook = disturbed(
      vault,
      "edit",
      (_, edited) => edited === path && !done,
      () => {
        done = true;
        vault.notes.set(path, `${vault.notes.get(path) ?? ""}\nsomebody's words\n`);
      },
    );
    await answer(week(vault, { notebook }));
    expect(vault.notes.get(path)).toContain("\nsomebody's words\n");
    expect(vault.notes.get(W22)).toContain("- [>] Call\n");
    expect(vault.notes.get(W23)?.match(/Call/g)).toHaveLength(1);
    expect(vault.notes.get(W23)?.match(/Report/g)).toHaveLength(1);
  });

  test("again and again is refused in the end, with its line, and nothing of ours is left", async () => {
    const vault = memoryVault(existing);
    let count = 0;
    const notebook = disturbed(
      vault,
      "edit",
      (_, path) => path === W22,
      () => vault.notes.set(W22, `${notes[W22]}- typed ${++count}\n`),
    );
    const outcome = await week(vault, { notebook });
    expect(outcome).toMatchObject({
      kind: "refused",
      refusal: { kind: "note-changed", path: W22, line: 3 },
      unfinished: false,
    });
    expect(count).toBe(3);
    expect(vault.notes.get(W23)).toBe(existing[W23]);
    expect(vault.notes.get(W22)).toBe(`${notes[W22]}- typed 3\n`);
    expect(vault.notes.get(W20)).toBe(notes[W20]);
  });

  test("the target after it was written and before it is compared: nothing is marked", async () => {
    const vault = memoryVault(existing);
    const notebook = disturbed(
      vault,
      "holds",
      (call) => call === 1,
      () => vault.notes.set(W23, "overwritten by a template plugin\n"),
    );
    const outcome = await week(vault, { notebook });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { kind: "not-held", path: W23 } });
    expect(vault.notes.get(W22)).toBe(notes[W22]);
    expect(vault.notes.get(W20)).toBe(notes[W20]);
    expect(vault.notes.get(W23)).toBe("overwritten by a template plugin\n");
  });

  test("is refused where somebody chose: their choices may mean other lines now", async () => {
    const vault = memoryVault(existing);
    let done = false;
    const notebook = disturbed(
      vault,
      "edit",
      (_, path) => path === W22 && !done,
      () => {
        done = true;
        vault.notes.set(W22, `# New\n${notes[W22]}`);
      },
    );
    const choices = () => ({ kind: "carry" }) as const;
    const why = await refusal(reviewWeek(deskOf(vault, SUNDAY, { notebook }), { carry: true, choices }));
    expect(why).toEqual({ kind: "note-changed", path: W22, line: 0 });
    expect(vault.snapshot()).toEqual({ ...existing, [W22]: `# New\n${notes[W22]}` });
  });

  test("a dry run never writes, whatever happens", async () => {
    const vault = memoryVault(existing);
    vault.diesAt(0);
    const shown = await reviewWeek(deskOf(vault, SUNDAY), { carry: true }, true);
    expect(shown.kind).toBe("done");
    expect(vault.snapshot()).toEqual(existing);
  });
});

describe("a note that cannot be written", () => {
  const troubles: readonly Trouble["kind"][] = ["read-only", "full"];

  test.each(troubles.flatMap((kind) => [W20, W22, W23].map((path) => [kind, path] as const)))(
    "%s, %s: nothing is written anywhere",
    async (kind, path) => {
      for (const start of [notes, existing]) {
        const vault = memoryVault(start);
        vault.refuses(path, { kind } as Trouble);
        const outcome = await week(vault);
        expect(outcome).toMatchObject({
          kind: "refused",
          refusal: { kind: "note-trouble", path, trouble: { kind } },
          unfinished: false,
        });
        expect(vault.snapshot()).toEqual(start);
        vault.restart();
        expect((await answer(week(vault))).carried).toHaveLength(3);
      }
    },
  );

  test("a source that is not UTF-8 is named and nothing is written", async () => {
    const vault = memoryVault(existing);
    vault.refuses(W22, { kind: "not-text" });
    expect(await refusal(week(vault))).toEqual({
      kind: "note-trouble",
      path: W22,
      trouble: { kind: "not-text" },
    });
    expect(vault.writes()).toBe(0);
  });

  test("a source that is read-only matters only if it would be marked", async () => {
    const vault = memoryVault({ ...existing, "W/2024-W21.md": "# To do\n- [x] Done\n" });
    vault.refuses("W/2024-W21.md", { kind: "read-only" });
    expect((await answer(week(vault))).carried).toHaveLength(3);
  });

  test("an undo log that cannot be kept stops everything before the first write", async () => {
    const vault = memoryVault(existing);
    const keep = { ...vault.keep, save: () => Promise.resolve(false) };
    expect(await refusal(week(vault, { keep }))).toEqual({ kind: "no-journal" });
    expect(vault.snapshot()).toEqual(existing);
  });
});

describe("a note that vanishes", () => {
  test("between listing and reading is none", async () => {
    const vault = memoryVault(notes);
    const notebook = { ...vault.notebook, paths: () => [...vault.notebook.paths(), "W/2024-W21.md"] };
    expect((await answer(week(vault, { notebook }))).carried).toHaveLength(3);
  });

  test("between plan and write is refused by name, and nothing else changes", async () => {
    const vault = memoryVault(existing);
    let reads = 0;
    const notebook = disturbed(
      vault,
      "read",
      (_, path) => path === W22 && ++reads === 2,
      () => vault.notes.delete(W22),
    );
    expect(await refusal(week(vault, { notebook }))).toEqual({
      kind: "note-trouble",
      path: W22,
      trouble: { kind: "missing" },
    });
    expect(vault.snapshot()).toEqual({ [W20]: existing[W20], [W23]: existing[W23] });
  });
});

describe("two devices that create the same review", () => {
  test("the slower one finds the other's note and carries into it", async () => {
    const vault = memoryVault(notes);
    let lost = false;
    const notebook = disturbed(
      vault,
      "create",
      () => !lost,
      (path) => {
        lost = true;
        vault.notes.set(path, "# To do\n- [ ] From the other device\n");
      },
    );
    const report = await answer(week(vault, { notebook }));
    expect(report).toMatchObject({ note: W23, created: false });
    expect(vault.notes.get(W23)).toBe(
      "# To do\n- [ ] From the other device\n- [ ] Garden  [since:: 2024-W20]  [scheduled:: 2024-06-12]\n" +
        "- [ ] Report  [since:: 2024-W22] 🆔 r1\n- [ ] Call  [since:: 2024-W22]\n",
    );
    expect(vault.notes.get(W22)).toBe("# To do\n- [>] Report\n- [>] Call\n");
  });

  test("and where the other has carried already, it only marks", async () => {
    const other = await carried(notes, SUNDAY);
    const vault = memoryVault(notes);
    let lost = false;
    const notebook = disturbed(
      vault,
      "create",
      () => !lost,
      (path) => {
        lost = true;
        vault.notes.set(path, other.notes[path] ?? "");
      },
    );
    await answer(week(vault, { notebook }));
    expect(vault.snapshot()).toEqual(other.notes);
  });
});

describe("a full disk or a lost power at every write", () => {
  const total = async (start: Readonly<Record<string, string>>) =>
    (await carried(start, SUNDAY)).vault.writes();

  test.each([
    ["creating", notes],
    ["carrying into a note", existing],
  ])("%s: the next run ends where one whole run does", async (_, start) => {
    const whole = await carried(start, SUNDAY);
    const writes = await total(start);
    expect(writes).toBeGreaterThan(4);
    for (let at = 0; at < writes; at++) {
      const vault = memoryVault(start);
      vault.diesAt(at);
      await expect(week(vault)).rejects.toBeInstanceOf(Death);
      // A source is never marked before its copies stand.
      if (vault.notes.get(W22) !== start[W22]) expect(vault.notes.get(W23)).toBe(whole.notes[W23]);
      vault.restart();
      await carryOn(vault, SUNDAY);
      expect(vault.snapshot()).toEqual(whole.notes);
      await answer(undoLast(deskOf(vault, SUNDAY)));
      expect(vault.snapshot()).toEqual(start);
    }
  });

  test("undoing: the next undo ends where one whole undo does", async () => {
    const { vault: done } = await carried(notes, SUNDAY);
    const before = done.writes();
    await answer(undoLast(deskOf(done, SUNDAY)));
    const writes = done.writes() - before;
    for (let at = 0; at < writes; at++) {
      const { vault } = await carried(notes, SUNDAY);
      vault.diesAt(at);
      await expect(undoLast(deskOf(vault, SUNDAY))).rejects.toBeInstanceOf(Death);
      vault.restart();
      await answer(undoLast(deskOf(vault, SUNDAY)));
      expect(vault.snapshot()).toEqual(notes);
    }
  });

  test("a write that is answered with no room is taken back at once", async () => {
    const writes = await total(existing);
    for (let at = 0; at < writes; at++) {
      const vault = memoryVault(existing);
      let count = 0;
      const full = <T>(act: () => Promise<T>) =>
        count++ === at ? Promise.resolve({ kind: "full" } as const) : act();
      const notebook: Notebook = {
        ...vault.notebook,
        edit: (path, base, edits) => full(() => vault.notebook.edit(path, base, edits)),
        create: (path, text) => full(() => vault.notebook.create(path, text)),
      };
      const outcome = await week(vault, { notebook });
      if (outcome.kind === "done") continue;
      expect(outcome).toMatchObject({ refusal: { trouble: { kind: "full" } }, unfinished: false });
      expect(vault.snapshot()).toEqual(existing);
    }
  });
});
