// Edits made up for a text: some of its lines replaced, others put between, never two that meet.

import fc from "fast-check";
import type { Edit } from "../../src/note/edit";
import { split } from "../../src/note/text";

/** Up to `most` edits that apply to the text and put lines of this kind. */
export function someEdits(
  text: string,
  aLine: fc.Arbitrary<string>,
  most = 5,
): fc.Arbitrary<readonly Edit[]> {
  const { lines } = split(text);
  const aWish = fc.tuple(fc.nat(3), fc.nat(3), fc.array(aLine, { maxLength: 3 }));
  return fc.array(aWish, { maxLength: most }).map((wishes) => {
    const edits: Edit[] = [];
    let line = 0;
    for (const [skip, length, put] of wishes) {
      line += skip;
      if (line > lines.length) break;
      const expect = lines.slice(line, line + length);
      edits.push({ line, expect, put });
      line += expect.length;
    }
    return edits;
  });
}
