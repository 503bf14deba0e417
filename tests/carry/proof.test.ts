// A target in which a copy would not be read as a task is refused, and nothing is marked.

import { swallowedAt } from "../../src/carry/proof";
import { readPage } from "../../src/note/page";

const page = readPage("W23.md", "# To do\n- [ ] a\n\n<!--\nnot closed\n");

describe("the last look before a carry is written", () => {
  test("is content where every box is still read", () => {
    expect(swallowedAt(page, [{ line: 2, expect: [], put: ["- [ ] b"] }], [])).toBeNull();
    expect(swallowedAt(page, [], [])).toBeNull();
  });

  test("names the line where a copy would hide what the target holds", () => {
    expect(swallowedAt(page, [{ line: 1, expect: [], put: ["```", "- [ ] b"] }], [])).toBe(1);
  });
});
