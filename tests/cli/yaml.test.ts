// Properties read at once are what the YAML package reads.

import fc from "fast-check";
import { parseDocument } from "yaml";
import { readYaml } from "../../cli/yaml";
import { runs } from "../support/runs";

function byPackage(text: string): unknown {
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors.length > 0) return null;
  try {
    return document.toJS();
  } catch {
    return null;
  }
}

describe("YAML", () => {
  test("of usual properties", () => {
    const text = `type: weekly review
week: 2024-W22
дата: 2024-06-02
tags: [review, работа/школа]
aliases:
  - "[[Обзор]]"
  - 'one: two'
count: 12
empty:
list:
- a`;
    expect(readYaml(text)).toEqual({
      kind: "value",
      value: {
        type: "weekly review",
        week: "2024-W22",
        дата: "2024-06-02",
        tags: ["review", "работа/школа"],
        aliases: ["[[Обзор]]", "one: two"],
        count: 12,
        empty: null,
        list: ["a"],
      },
    });
  });

  test("that is none tells its line", () => {
    expect(readYaml("a: 1\nb: [1\nc: 2")).toMatchObject({ kind: "malformed" });
    expect(readYaml("a: *nowhere")).toMatchObject({ kind: "malformed" });
    expect(readYaml("a: b\na: c")).toMatchObject({ kind: "malformed", line: 1 });
  });

  const aValue = fc.constantFrom(
    ...[
      "a",
      "two words",
      "a-b",
      "a - b",
      "- a",
      "2024-W22",
      "2024-05-20",
      "12",
      "012",
      "1e3",
      "0x1f",
      "1_000",
    ],
    ...[
      "true",
      "No",
      "null",
      "~",
      "'q'",
      '"q"',
      "'it''s'",
      '"a\\n"',
      "[a, b]",
      "[a,b]",
      "[]",
      "[ ]",
      "[a, ]",
      "[[x]]",
    ],
    ...[
      "a: b",
      "a #b",
      "#b",
      "a#b",
      "&a",
      "*a",
      "!t",
      "|",
      ">",
      "{a: b}",
      "a,b",
      "слово",
      "a\tb",
      " ",
      "",
      "a:",
      "'a' b",
    ],
    ...[
      "[a b, 1, 2024-05-20]",
      "[a, 'b']",
      "[-]",
      "a.b",
      "a...",
      "---",
      "a /b",
      "[null]",
      "1.",
      ".5",
      "+1",
      "-1",
      "é",
    ],
  );
  const aLine = fc.oneof(
    fc
      .tuple(fc.constantFrom("a", "b", "c", "b c", "week", "неделя", "null", "1", "a-b", "__proto__"), aValue)
      .map(([key, value]) => `${key}: ${value}`),
    fc
      .tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("", " ", "x"))
      .map(([key, more]) => `${key}:${more}`),
    fc.tuple(fc.constantFrom("", "  ", "    ", "\t"), aValue).map(([indent, value]) => `${indent}- ${value}`),
    fc.constantFrom("", "  more", "# remark", "a", "...", "---"),
  );

  test("is what the package reads, whatever stands there", () => {
    const property = fc.property(fc.array(aLine, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.join("\n");
      const yaml = readYaml(text);
      expect(yaml.kind === "value" ? yaml.value : null).toEqual(byPackage(text));
    });
    fc.assert(property, { numRuns: runs(100_000), seed: 20240609 });
  });
});
