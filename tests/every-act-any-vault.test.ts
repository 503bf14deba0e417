// Whatever notes look like, an act that writes loses no line of them, refuses in a sentence, and can be undone to the byte.

import fc from "fast-check";
import { undoLast } from "../src/command/undo";
import { finish } from "../src/notebook/apply";
import { loadJournal } from "../src/notebook/journal";
import { expectSentence } from "./every-act/device";
import { picker } from "./every-act/hostile";
import { ANY_MEETINGS } from "./every-act/hostile-meetings";
import { ANY_NOTES } from "./every-act/hostile-notes";
import { doubled, missing } from "./every-act/lines";
import { deskOf } from "./support/desk";
import type { MemoryVault } from "./support/memory-notebook";
import { Death, memoryVault } from "./support/memory-notebook";
import { deep } from "./support/runs";

const RUNS = deep ? 1_000 : 30;
const TODAY = "2024-06-09";

test.each([...ANY_MEETINGS, ...ANY_NOTES].map((one) => [one.name, one] as const))(
  "%s",
  (_, { notes, act, ...gone }) =>
    fc.assert(
      fc.asyncProperty(
        notes,
        fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
        fc.nat(6),
        async (some, seeds, at) => {
          const desk = (vault: MemoryVault) => deskOf(vault, TODAY, { appLanguage: "ru" });
          const run = (vault: MemoryVault) => act(desk(vault), picker(seeds));
          const vault = memoryVault(some);
          const start = vault.snapshot();
          const outcome = await run(vault);
          const after = vault.snapshot();
          if (outcome.kind === "refused") {
            expectSentence(outcome);
            expect(after).toEqual(start);
            return;
          }
          expect(missing(start, after, gone)).toEqual([]);
          expect(doubled(start, after)).toEqual([]);

          const killed = memoryVault(some);
          killed.diesAt(at);
          await run(killed).catch((error: unknown) => {
            if (!(error instanceof Death)) throw error;
          });
          killed.restart();
          expect(missing(start, killed.snapshot(), gone)).toEqual([]);
          await finish(killed.notebook, killed.keep);
          expect([start, after]).toContainEqual(killed.snapshot());

          while ((await loadJournal(vault.keep)).length > 0) await undoLast(desk(vault));
          expect(vault.snapshot()).toEqual(start);
        },
      ),
      { numRuns: RUNS },
    ),
  deep ? 1_200_000 : 60_000,
);
