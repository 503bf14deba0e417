// What must hold for every vault: nothing lost, nothing doubled, nothing touched that is not ours, whenever the power goes out.

import fc from "fast-check";
import { reviewWeek } from "../../src/command/review/week";
import { takeBackCarry } from "../../src/command/review/take-back";
import { undoLast } from "../../src/command/undo";
import { outline } from "../../src/note/outline";
import { split } from "../../src/note/text";
import { deskOf } from "../support/desk";
import type { MemoryVault } from "../support/memory-notebook";
import { Death, memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";
import { aVault } from "../support/vaults";

const SUNDAY = "2024-06-09";

const carry = (vault: MemoryVault) =>
  reviewWeek(deskOf(vault, SUNDAY, { appLanguage: "ru" }), {
    carry: true,
    // Older and waiting items are chosen too, so that every source is written.
    choices: () => ({ kind: "carry" }),
  });

/** The names of open items of all notes, sorted: every generated item has a name of its own. */
function openItems(notes: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(notes)
    .flatMap((text) =>
      outline(text).items.flatMap((item) =>
        !item.quote && item.status !== null && " /!".includes(item.status)
          ? (/дело \d+/.exec(text.slice(item.from, item.to))?.[0] ?? [])
          : [],
      ),
    )
    .sort();
}

const linesOf = (text: string | undefined) => split(text ?? "").lines;

async function carried(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const done = await carry(vault);
  if (done.kind !== "done") throw new Error(JSON.stringify(done.refusal));
  return { vault, after: vault.snapshot(), value: done.value };
}

describe("carrying any vault", () => {
  test("loses no open item and doubles none", () =>
    fc.assert(
      fc.asyncProperty(aVault, async ({ notes }) => {
        const { after } = await carried(notes);
        expect(openItems(after)).toEqual(openItems(notes));
      }),
      { numRuns: runs(10_000) },
    ));

  test("changes nothing in a source but boxes, and keeps every line of the target", () =>
    fc.assert(
      fc.asyncProperty(aVault, async ({ notes, target }) => {
        const { after } = await carried(notes);
        for (const [path, text] of Object.entries(notes)) {
          if (path === target) {
            const now = linesOf(after[path]);
            let at = 0;
            for (const line of linesOf(text)) {
              at = now.indexOf(line, at) + 1;
              expect(at).toBeGreaterThan(0);
            }
          } else {
            const unmarked = (line: string) => line.replace(/\[[ />!]\]/, "[]");
            expect(linesOf(after[path]).map(unmarked)).toEqual(linesOf(text).map(unmarked));
            expect(after[path]?.length).toBe(text.length);
          }
        }
      }),
      { numRuns: runs(10_000) },
    ));

  test("a second time changes nothing", () =>
    fc.assert(
      fc.asyncProperty(aVault, async ({ notes }) => {
        const { vault, after } = await carried(notes);
        await carry(vault);
        expect(vault.snapshot()).toEqual(after);
      }),
      { numRuns: runs(10_000) },
    ));

  test("killed at any write, the next run ends where one whole run does", () =>
    fc.assert(
      fc.asyncProperty(aVault, fc.nat(6), fc.boolean(), async ({ notes }, at, keepsJournal) => {
        const { after } = await carried(notes);
        const vault = memoryVault(notes);
        vault.diesAt(at);
        await carry(vault).catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        // Another device sees the half-done notes without this one's journal.
        const next = keepsJournal ? vault : memoryVault(vault.snapshot());
        next.restart();
        await carry(next);
        expect(next.snapshot()).toEqual(after);
      }),
      { numRuns: runs(10_000) },
    ));

  test("devices that carried alike converge, whichever notes a sync brings first", () =>
    fc.assert(
      fc.asyncProperty(
        aVault,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        async (generated, stale) => {
          const { notes, target } = generated;
          const first = await carried(notes);
          const second = await carried(notes);
          expect(second.after).toEqual(first.after);
          const mixed = Object.fromEntries(
            Object.entries(first.after).map(([path, text], i) => {
              const old = notes[path];
              return [path, path !== target && stale[i] && old !== undefined ? old : text];
            }),
          );
          const { after } = await carried(mixed);
          expect(after).toEqual(first.after);
        },
      ),
      { numRuns: runs(10_000) },
    ));

  test("undo restores every byte, and so does taking the carry back where nothing was edited", () =>
    fc.assert(
      fc.asyncProperty(aVault, async ({ notes, target }) => {
        const { vault, after, value } = await carried(notes);
        const onOtherDevice = memoryVault(after);
        await undoLast(deskOf(vault, SUNDAY));
        if (value.writes.length > 0) expect(vault.snapshot()).toEqual(notes);

        const back = await takeBackCarry(deskOf(onOtherDevice, SUNDAY), target);
        if (back.kind !== "done") throw new Error(JSON.stringify(back.refusal));
        const restored = onOtherDevice.snapshot();
        const home = new Set(back.value.writes);
        for (const path of Object.keys(notes)) {
          if (path !== target && home.has(path))
            expect(openItems({ path: restored[path] ?? "" })).toEqual(openItems({ path: notes[path] ?? "" }));
        }
        expect(openItems(restored)).toEqual(openItems(notes));
      }),
      { numRuns: runs(5_000) },
    ));
});
