// Old copies: years of an item copied from note to note become one open item, and nothing else changes.

import fc from "fast-check";
import { collapseCopies } from "../../../src/command/care/collapse";
import { undoLast } from "../../../src/command/undo";
import { keyOf } from "../../../src/note/identity";
import { outline } from "../../../src/note/outline";
import { parseRegistry } from "../../../src/note/task";
import { answer, note, settingsWith } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";
import { runs } from "../../support/runs";

const DAY = "2024-06-09";
const week = (n: number) => `Weekly/2024/W${String(n).padStart(2, "0")} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  note("---", `week: 2024-W${String(n).padStart(2, "0")}`, "---", "# To do", ...lines);

async function collapsed(notes: Readonly<Record<string, string>>, desk: Parameters<typeof deskOf>[2] = {}) {
  const vault = memoryVault(notes);
  const value = await answer(collapseCopies(deskOf(vault, DAY, desk), {}));
  return { vault, value, notes: vault.snapshot() };
}

describe("collapsing old copies", () => {
  test("marks all but the latest open copy in a series of reviews", async () => {
    const vault = {
      [week(20)]: review(20, "- [ ] Call Dina", "- [ ] Own"),
      [week(21)]: review(21, "- [/] Call Dina  [since:: 2024-W20]"),
      [week(22)]: review(22, "- [ ] Call Dina  [since:: 2024-W20]"),
    };
    const { notes, value } = await collapsed(vault);
    expect(notes).toEqual({
      [week(20)]: review(20, "- [>] Call Dina", "- [ ] Own"),
      [week(21)]: review(21, "- [>] Call Dina  [since:: 2024-W20]"),
      [week(22)]: vault[week(22)],
    });
    expect(value.marked).toEqual([
      { text: "Call Dina", path: week(20), line: 5, live: { path: week(22), line: 5 } },
      { text: "Call Dina  [since:: 2024-W20]", path: week(21), line: 5, live: { path: week(22), line: 5 } },
    ]);
    expect(value.left).toEqual([]);
  });

  test("finds copies through folders of months of daily notes", async () => {
    const { notes } = await collapsed({
      "Daily/2023/12-December/2023-12-31 Sunday.md": "- [ ] Taxes\n",
      "Daily/2024/01-January/2024-01-01.md": "- [ ] Taxes\n- [ ] Taxes\n",
      "Daily/2024/2024-02-01 Interview with Vera.md": "- [ ] Taxes\n",
      "Ideas/Taxes.md": "- [ ] Taxes\n",
    });
    expect(notes).toMatchObject({
      "Daily/2023/12-December/2023-12-31 Sunday.md": "- [>] Taxes\n",
      "Daily/2024/01-January/2024-01-01.md": "- [ ] Taxes\n- [ ] Taxes\n",
      "Daily/2024/2024-02-01 Interview with Vera.md": "- [ ] Taxes\n",
      "Ideas/Taxes.md": "- [ ] Taxes\n",
    });
  });

  test.each([
    ["the latest lacks a date", ["- [ ] Rent 📅 2024-05-01"], ["- [ ] Rent 📅 2024-06-01"], "differs"],
    ["the latest lacks a sub-task", ["- [ ] Site", "\t- [ ] Text"], ["- [ ] Site"], "differs"],
    ["the only later copy is done", ["- [ ] Call"], ["- [x] Call"], "closed"],
    ["the only later copy is dropped", ["- [ ] Call"], ["- [-] Call"], "closed"],
  ])("leaves what only a person can tell: %s", async (_, old, late, reason) => {
    const { vault, value } = await collapsed({
      [week(20)]: review(20, ...old),
      [week(21)]: review(21, ...late),
    });
    expect(vault.writes()).toBe(0);
    expect(value.marked).toEqual([]);
    expect(value.left).toMatchObject([{ reason }]);
  });

  test("a habit that is done and open in turn is nobody's old copy", async () => {
    const days = [" ", "x", " ", " ", "x", " "].map(
      (box, i) => [`Daily/2024-05-0${i + 1}.md`, `- [${box}] Run\n`] as const,
    );
    const { vault, value } = await collapsed(Object.fromEntries(days));
    expect(vault.writes()).toBe(0);
    expect(value.left.map(({ reason }) => reason)).toEqual(["repeats", "repeats", "repeats"]);
  });

  test("habits below their heading are no copies of each other, in reviews and in daily notes", async () => {
    const habits = ["- [ ] Read", "## Habits", "- [ ] Run", "### Evening", "- [ ] Read"];
    const { vault, value } = await collapsed({
      [week(20)]: review(20, ...habits.slice(1)),
      [week(21)]: review(21, ...habits.slice(1)),
      "Daily/2024-05-01.md": habits.join("\n"),
      "Daily/2024-05-02.md": habits.slice(1).join("\n"),
    });
    expect(vault.writes()).toBe(0);
    expect(value).toEqual({ marked: [], left: [], writes: [] });
  });

  test("recurring, empty, quoted and hidden items and those of another series are left out", async () => {
    const lines = ["- [ ] Water 🔁 every day", "- [ ] ", "> - [ ] Quote", "```", "- [ ] Code", "```"];
    const { vault, value } = await collapsed({
      [week(20)]: review(20, ...lines),
      [week(21)]: review(21, ...lines),
      "Home/2024-W20.md": review(20, "- [ ] Own"),
      [week(22)]: review(22, "- [ ] Own"),
    });
    expect(vault.writes()).toBe(0);
    expect(value).toEqual({ marked: [], left: [], writes: [] });
  });

  test("a Tasks id that both have goes from the old copy, and one that only the old has stays", async () => {
    const { notes } = await collapsed({
      [week(20)]: review(20, "- [ ] a 🆔 one", "- [ ] b 🆔 two", "- [ ] c 🆔 three"),
      [week(21)]: review(21, "- [ ] a 🆔 one", "- [ ] b", "- [ ] c 🆔 four"),
    });
    expect(notes[week(20)]).toBe(review(20, "- [>] a", "- [ ] b 🆔 two", "- [ ] c 🆔 three"));
  });

  test("where Tasks would list [>], the mark says where the open copy is", async () => {
    const tasks = parseRegistry({});
    const { notes } = await collapsed(
      { [week(20)]: review(20, "- [ ] Call"), [week(21)]: review(21, "- [ ] Call") },
      { tasks, settings: settingsWith({}) },
    );
    expect(notes[week(20)]).toBe(review(20, "- [-] Call → [[W21 Weekly]]"));
  });
});

interface Rolled {
  readonly notes: Readonly<Record<string, string>>;
}

/** Notes as a rollover plugin leaves them: each week's open lines copied into the next, some ticked, some new. */
const aRolled: fc.Arbitrary<Rolled> = fc
  .array(fc.array(fc.nat(30), { maxLength: 12 }), { minLength: 2, maxLength: 8 })
  .map((weeks) => {
    const notes: Record<string, string> = {};
    let open: string[] = ["дело 0", "дело 0", "\tчасть"];
    weeks.forEach((moves, i) => {
      const lines = open.map((text, at) => {
        const move = moves[at % Math.max(1, moves.length)] ?? 30;
        const box = move === 1 ? "x" : move === 2 ? "-" : move === 3 ? "/" : move === 4 ? ">" : " ";
        return { text, box };
      });
      const fresh = moves.flatMap((move) => (move > 22 ? [{ text: `дело ${move}`, box: " " }] : []));
      const all = [...lines, ...fresh];
      const line = ({ text, box }: { text: string; box: string }) => text.replace(/^(\t?)/, `$1- [${box}] `);
      notes[week(10 + i)] = review(10 + i, ...all.map(line));
      open = all.flatMap(({ text, box }) => (box === " " || box === "/" ? [text] : []));
    });
    return { notes };
  });

/** How often each item is open, by note. */
function liveIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const keys: string[] = [];
  outline(text).items.forEach((item, i) => {
    keys[i] = `${keys[item.parent] ?? ""}/${keyOf(text.slice(item.from, item.to))}`;
    if (item.status === " " || item.status === "/") found.set(keys[i], (found.get(keys[i]) ?? 0) + 1);
  });
  return found;
}

describe("collapsing any vault", () => {
  test("leaves every item that was open open, the latest copy untouched, and changes nothing but boxes", () =>
    fc.assert(
      fc.asyncProperty(aRolled, async ({ notes }) => {
        const { vault, notes: after, value } = await collapsed(notes);
        const paths = Object.keys(notes).sort();
        const before = paths.map((path) => liveIn(notes[path] ?? ""));
        const now = paths.map((path) => liveIn(after[path] ?? ""));
        for (const key of new Set(before.flatMap((one) => [...one.keys()]))) {
          const sum = (all: readonly ReadonlyMap<string, number>[]) =>
            all.reduce((total, one) => total + (one.get(key) ?? 0), 0);
          const most = Math.max(...before.map((one) => one.get(key) ?? 0));
          expect(sum(now)).toBeGreaterThanOrEqual(most);
          const last = before.findLastIndex((one) => one.has(key));
          expect(now[last]?.get(key)).toBe(before[last]?.get(key));
        }
        for (const path of paths) {
          const unmarked = (text = "") => text.replace(/\[[ />]\]/g, "[]");
          expect(unmarked(after[path])).toBe(unmarked(notes[path]));
        }
        expect((await answer(collapseCopies(deskOf(vault, DAY), {}))).marked).toEqual([]);
        expect(vault.snapshot()).toEqual(after);
        if (value.marked.length > 0) await answer(undoLast(deskOf(vault, DAY)));
        expect(vault.snapshot()).toEqual(memoryVault(notes).snapshot());
      }),
      { numRuns: runs(6000) },
    ));
});
