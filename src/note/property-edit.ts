// Puts a value into a note's properties: one line of its frontmatter, every other byte as it was.

import type { Edit } from "./edit";
import type { Page } from "./page";
import type { PropertyName } from "./property";
import { namesOf } from "./property";

/**
 * The edit that gives a property this value, under the name it has in the note (`статус: …`); without frontmatter one is made.
 * Its remark behind `#` stays. Null where it is written over several lines, which only a person can mend: a list, a block.
 */
export function withProperty(
  { outline: { frontmatter }, lines }: Page,
  name: PropertyName,
  value: string,
): Edit | null {
  const line = `${name}: ${value}`;
  if (!frontmatter) return { line: 0, expect: [], put: ["---", line, "---"] };
  const close = frontmatter.end - 1;
  const given = new RegExp(
    `^(["']?(?:${namesOf(name).join("|")})["']?\\s*:)(?:\\s+(?!#)(.*?))?(\\s+#.*)?\\s*$`,
    "iu",
  );
  for (let at = frontmatter.line + 1; at < close; at++) {
    const own = lines[at] ?? "";
    const found = given.exec(own);
    if (!found) continue;
    const [, key = "", old = "", remark = ""] = found;
    const isBlock = /^[[{|>]/.test(old)
      ? !/[\]}]$/.test(old)
      : old === "" && /^\s+\S|^-\s/.test(lines[at + 1] ?? "");
    return isBlock ? null : { line: at, expect: [own], put: [`${key} ${value}${remark}`] };
  }
  return { line: close, expect: [], put: [line] };
}
