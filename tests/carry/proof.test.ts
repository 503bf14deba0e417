// A target in which not everything would be read as it should is refused, and nothing is marked.

import { swallowedAt } from "../../src/carry/proof";
import { readPage } from "../../src/note/page";

const page = readPage("W23.md", "# To do\n- [ ] a\n\n<!--\nnot closed\n");

const put = (line: number, ...lines: readonly { text: string; status?: string | null }[]) => ({
  line,
  expect: [],
  put: lines.map(({ text }) => text),
  lines: lines.map((one) => ({ level: 0, ...one })),
});

describe("the last look before a carry is written", () => {
  test("is content where every item is still read", () => {
    expect(swallowedAt(page, [put(2, { text: "- [ ] b", status: " " })])).toBeNull();
    expect(swallowedAt(page, [])).toBeNull();
  });

  test("names the line where a copy would hide what the target holds", () => {
    expect(swallowedAt(page, [put(1, { text: "```" }, { text: "- [ ] b", status: " " })])).toBe(1);
  });

  test("is not content with a copy that is no item, has no box or stands below another", () => {
    expect(swallowedAt(page, [put(4, { text: "- [ ] b", status: " " })])).toBe(4);
    expect(swallowedAt(page, [put(2, { text: "- b", status: " " })])).toBe(2);
    expect(swallowedAt(page, [put(2, { text: "  - [ ] b", status: " " })])).toBe(2);
  });

  test("is not content where a copy would make a task of what is none", () => {
    const code = readPage("W23.md", "# To do\n\n    - [ ] code\n");
    expect(swallowedAt(code, [put(1, { text: "- [ ] b", status: " " })])).toBe(1);
  });
});
