// Where links lead among the notes of a vault.

import { resolver } from "../../src/notebook/links";

const PATHS = ["a.md", "Goals/a.md", "Weekly/2024/W22.md", "Weekly/2024/W23.md", "Weekly/b.md"];

test.each([
  ["b", "Weekly/2024/W22.md", "Weekly/b.md"],
  ["2024/W22", "a.md", "Weekly/2024/W22.md"],
  ["a", "Goals/x.md", "Goals/a.md"],
  ["a", "Weekly/x.md", "a.md"],
  ["./W23.md", "Weekly/2024/W22.md", "Weekly/2024/W23.md"],
  ["../b", "Weekly/2024/W22.md", "Weekly/b.md"],
  ["../../Goals/A.md", "Weekly/2024/W22.md", "Goals/a.md"],
  ["../a.md", "Goals/a.md", "a.md"],
  ["./b.md", "Weekly/2024/W22.md", null],
  ["../nothing.md", "Weekly/2024/W22.md", null],
])("%s in %s leads to %s", (target, from, to) => {
  const resolve = resolver(PATHS);
  expect(resolve(target, from)).toBe(to);
  // Once followed from elsewhere it still leads where it did.
  resolve(target, "Goals/x.md");
  resolve(target, "Weekly/2024/x.md");
  expect(resolve(target, from)).toBe(to);
});
