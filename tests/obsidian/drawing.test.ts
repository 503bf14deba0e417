// When something is drawn: once for all changes of a turn, never for nothing, and never after its place is gone.

import { drawing } from "../../src/obsidian/drawing";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function place(ready: () => Promise<unknown> = () => Promise.resolve()) {
  const said: string[] = [];
  const bugs: unknown[] = [];
  const start = (work: () => Promise<void>) => void work().catch((error: unknown) => bugs.push(error));
  const own = drawing({ start }, async () => {
    said.push("reads");
    await ready();
    return () => said.push("draws");
  });
  return { own, said, bugs };
}

const turn = () => jest.advanceTimersByTimeAsync(1);

test("all changes of one turn are drawn once", async () => {
  const { own, said } = place();
  own.ask();
  own.ask();
  expect(said).toEqual([]);
  await turn();
  expect(said).toEqual(["reads", "draws"]);
  await turn();
  expect(said).toHaveLength(2);
});

test("what changes while it is got ready is drawn too, however often it changes, once", async () => {
  const { own, said } = place(() => new Promise((resolve) => setTimeout(resolve, 10)));
  own.ask();
  await turn();
  own.ask();
  own.ask();
  await jest.advanceTimersByTimeAsync(100);
  expect(said).toEqual(["reads", "draws", "reads", "draws"]);
});

test("a failure is said, and the next change is drawn all the same", async () => {
  let fails = true;
  const { own, said, bugs } = place(() => (fails ? Promise.reject(new Error("a bug")) : Promise.resolve()));
  own.ask();
  await turn();
  expect(bugs).toHaveLength(1);
  fails = false;
  own.ask();
  await turn();
  expect(said).toEqual(["reads", "reads", "draws"]);
});

test.each([
  ["before it is read", 0],
  ["while it is got ready", 1],
])("nothing is drawn once its place is gone: %s", async (_, turns) => {
  const { own, said } = place(() => new Promise((resolve) => setTimeout(resolve, 10)));
  own.ask();
  for (let i = 0; i < turns; i++) await turn();
  own.ask();
  own.stop();
  own.ask();
  await jest.advanceTimersByTimeAsync(100);
  expect(said).toEqual(turns === 0 ? [] : ["reads"]);
});
