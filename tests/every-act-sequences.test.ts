// Days of work: acts one after another on one vault, some of them killed or hindered, some undone, notes edited by hand in between.

import fc from "fast-check";
import { undoLast } from "../src/command/undo";
import { aWholeVault } from "./every-act/any-vault";
import { expectSentence } from "./every-act/device";
import { faulty, FAULTS } from "./every-act/faults";
import { picker } from "./every-act/hostile";
import { ANY_MEETINGS } from "./every-act/hostile-meetings";
import { ANY_NOTES } from "./every-act/hostile-notes";
import { missing } from "./every-act/lines";
import { deskOf } from "./support/desk";
import { Death, memoryVault } from "./support/memory-notebook";
import { deep } from "./support/runs";

const ACTS = [...ANY_MEETINGS, ...ANY_NOTES];
/** What acts of these may set. */
const GONE = { joins: true, sets: /^(?:type|week|date|status|статус):/ };

const aStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("act" as const),
      act: fc.constantFrom(...ACTS),
      seeds: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
      fault: fc.constantFrom(...FAULTS),
      at: fc.oneof(fc.constant(Infinity), fc.nat(7)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("undo" as const),
      fault: fc.constantFrom(...FAULTS),
      at: fc.oneof(fc.constant(Infinity), fc.nat(7)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("hand" as const), note: fc.nat(), line: fc.nat() }),
  },
);

test(
  "no line is lost on the way, and none that a hand wrote, whatever is killed, hindered and undone",
  () =>
    fc.assert(
      fc.asyncProperty(aWholeVault, fc.array(aStep, { minLength: 2, maxLength: 9 }), async (notes, steps) => {
        const vault = memoryVault(notes);
        const start = vault.snapshot();
        const written: Record<string, string> = {};
        for (const [i, step] of steps.entries()) {
          if (step.kind === "hand") {
            const path = [...vault.notes.keys()].sort()[step.note % vault.notes.size] ?? "";
            const lines = (vault.notes.get(path) ?? "").split("\n");
            const mine = `рука ${String(i)}`;
            // Not within properties, where it would be none.
            const top =
              lines[0]?.trim().replace("\uFEFF", "") === "---"
                ? lines.findIndex((one, at) => at > 0 && one.trim() === "---")
                : -1;
            lines.splice(top + 1 + (step.line % (lines.length - top)), 0, mine);
            vault.notes.set(path, lines.join("\n"));
            written[mine] = mine;
          } else {
            const device = faulty(vault, step.fault, step.at);
            const desk = deskOf(vault, "2024-06-09", { appLanguage: "ru", ...device });
            const doing = step.kind === "undo" ? undoLast(desk) : step.act.act(desk, picker(step.seeds));
            const outcome = await doing.catch((error: unknown) => {
              if (!(error instanceof Death)) throw error;
              return null;
            });
            if (outcome?.kind === "refused") expectSentence(outcome);
          }
          expect(missing(written, vault.snapshot(), {})).toEqual([]);
          expect(missing(start, vault.snapshot(), GONE)).toEqual([]);
        }
      }),
      { numRuns: deep ? 10_000 : 100 },
    ),
  deep ? 1_200_000 : 60_000,
);
