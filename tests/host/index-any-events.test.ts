// After any sequence of events the index says what a fresh one says: whatever it was doing, and whatever had been kept of it.

import fc from "fast-check";
import { runs } from "../support/runs";
import type { Step } from "./support/index-steps";
import { aStep } from "./support/index-steps";
import { DRIVER, GOAL, REVIEW, appOf, freshly, settled, slowDisk, testDesk, toldBy } from "./support/indexed";
import { DAMAGES, memoryShelf } from "./support/memory-shelf";
import { vaultIndex } from "../../src/obsidian/index/vault-index";

const FILES = { "a/Goal.md": GOAL, "a/b/P2P.md": DRIVER, "W23 Weekly.md": REVIEW };

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2024, 5, 12, 10, 0), doNotFake: ["nextTick", "queueMicrotask"] });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** How long readings take, in milliseconds. */
const aDisk = fc.constantFrom([0], [3], [20, 0, 40]);

test("in the midst of its reading", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 16 }), aDisk, async (steps, slow) => {
      const app = await appOf(FILES);
      slowDisk(app, ...slow);
      const desk = testDesk(app);
      const index = vaultIndex(desk.session);
      for (const [, step] of steps) await step(app, desk);
      await jest.advanceTimersByTimeAsync(500);
      await settled(index);
      expect(index.ready()).toBe(true);
      const told = toldBy(index);
      index.stop();
      jest.restoreAllMocks();
      expect(told).toEqual(await freshly(desk.session));
    }),
    { numRuns: runs(2000) },
  );
});

type Event =
  | { readonly kind: "step"; readonly step: readonly [string, Step] }
  | { readonly kind: "away"; readonly steps: readonly (readonly [string, Step])[] }
  | { readonly kind: "start" | "stop" | "quiet" | "hide" }
  | { readonly kind: "program"; readonly version: string }
  | { readonly kind: "damage"; readonly how: number };

const anEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: aStep.map((step): Event => ({ kind: "step", step })) },
  {
    weight: 4,
    arbitrary: fc
      .array(aStep, { minLength: 1, maxLength: 3 })
      .map((steps): Event => ({ kind: "away", steps })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("start", "stop", "quiet", "hide").map((kind): Event => ({ kind })),
  },
  fc.constantFrom("1", "2").map((version): Event => ({ kind: "program", version })),
  fc.nat({ max: DAMAGES.length - 1 }).map((how): Event => ({ kind: "damage", how })),
);

test("with starts, ends and damage between them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anEvent, { maxLength: 24 }), aDisk, async (events, slow) => {
      const app = await appOf(FILES);
      slowDisk(app, ...slow);
      const desk = testDesk(app);
      const shelf = memoryShelf();
      let index = vaultIndex(desk.session, shelf.storage);
      let runs = true;
      const stop = () => {
        if (runs) index.stop();
        runs = false;
      };
      const start = () => {
        stop();
        index = vaultIndex(desk.session, shelf.storage);
        runs = true;
      };
      for (const event of events) {
        switch (event.kind) {
          case "step":
            await event.step[1](app, desk);
            break;
          case "start":
            start();
            break;
          // What was known is kept, and things happen that nobody hears.
          case "away":
            await jest.advanceTimersByTimeAsync(200);
            stop();
            await jest.advanceTimersByTimeAsync(200);
            for (const [, step] of event.steps) await step(app, desk);
            await jest.advanceTimersByTimeAsync(50);
            start();
            break;
          case "stop":
            stop();
            break;
          case "quiet":
            await jest.advanceTimersByTimeAsync(11_000);
            break;
          case "hide":
            jest.spyOn(document, "hidden", "get").mockReturnValue(true);
            document.dispatchEvent(new Event("visibilitychange"));
            break;
          case "program":
            shelf.program = event.version;
            break;
          case "damage":
            shelf.damage(DAMAGES[event.how]?.[1] ?? ((record) => record));
        }
      }
      if (!runs) start();
      await jest.advanceTimersByTimeAsync(500);
      await settled(index);
      const told = toldBy(index);
      stop();
      await jest.advanceTimersByTimeAsync(500);
      const fresh = await freshly(desk.session);
      expect(told).toEqual(fresh);
      // What was kept at the end is right as well.
      start();
      await settled(index);
      await jest.advanceTimersByTimeAsync(500);
      expect(toldBy(index)).toEqual(fresh);
      stop();
      await jest.advanceTimersByTimeAsync(500);
      jest.restoreAllMocks();
    }),
    { numRuns: runs(2000) },
  );
});
