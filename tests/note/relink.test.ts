// Links led to another note: in every form, with every other byte as it was.

import fc from "fast-check";
import { apply } from "../../src/note/edit";
import { readLinks, targetSpan } from "../../src/note/link";
import { readPage } from "../../src/note/page";
import { relinked } from "../../src/note/relink";

function led(text: string, path = "Weekly/W23 Weekly.md", properties: Record<string, unknown> | null = null) {
  const { edits } = relinked(readPage("a.md", text), properties, (target) =>
    /(?:^|\/)W23 2(?:\.md)?$/.test(target) ? { kind: "to", path } : { kind: "stays" },
  );
  const applied = apply(text, edits);
  if (applied.kind !== "done") throw new Error("the edits do not fit");
  return applied.text;
}

test.each([
  ["a bare one", "see [[W23 2]].", "see [[Weekly/W23 Weekly]]."],
  ["one with words of its own", "[[W23 2|that week]]", "[[Weekly/W23 Weekly|that week]]"],
  ["a heading", "[[W23 2#To do]]", "[[Weekly/W23 Weekly#To do]]"],
  ["a block with words", "[[ W23 2 #^abc|x]]", "[[ Weekly/W23 Weekly #^abc|x]]"],
  ["an embed", "![[W23 2#^abc]]", "![[Weekly/W23 Weekly#^abc]]"],
  [
    "one in a table",
    "| [[W23 2\\|x]] | [[W23 2]] |",
    "| [[Weekly/W23 Weekly\\|x]] | [[Weekly/W23 Weekly]] |",
  ],
  ["a path", "[[Old/W23 2]]", "[[Weekly/W23 Weekly]]"],
  ["an arrow", "- [>] Call → [[W23 2]]", "- [>] Call → [[Weekly/W23 Weekly]]"],
  ["Markdown's", "[x](W23%202.md)", "[x](Weekly/W23%20Weekly.md)"],
  [
    "Markdown's with a heading and a title",
    '[x](W23%202.md#To%20do "t")',
    '[x](Weekly/W23%20Weekly.md#To%20do "t")',
  ],
  ["Markdown's in angles", "[x](<W23 2.md#To do>)", "[x](<Weekly/W23 Weekly.md#To do>)"],
  [
    "one around an image",
    "[![i](a.png)](W23%202.md) and [W23 2](b.md)",
    "[![i](a.png)](Weekly/W23%20Weekly.md) and [W23 2](b.md)",
  ],
  ["one in a quote beside others", "> [[a]] [[W23 2]] [[b]]", "> [[a]] [[Weekly/W23 Weekly]] [[b]]"],
])("%s", (_, before, after) => {
  for (const [head, tail] of [
    ["", ""],
    ["\uFEFF---\r\na: 1\r\n---\r\n", "\r\nend"],
    ["- item\n  ", "\n"],
  ])
    expect(led(`${head}${before}${tail}`)).toBe(`${head}${after}${tail}`);
});

test("code, comments, escapes, other notes and addresses stay", () => {
  const text =
    "`[[W23 2]]`\n```\n[[W23 2]]\n```\n%%\n[[W23 2]]\n%%\n\\[[W23 2]]\n[[W23 20]] [[W23]]\n[x](https://e.org/W23%202.md)\nW23 2\n";
  expect(led(text)).toBe(text);
});

test("a backslash before a space protects nothing: an address ends there, and what is none is no link", () => {
  expect(readLinks("[](\\ [)")).toEqual([]);
  expect(readLinks('[a](b\\ "t") [c](d\\)e) [f](g\\h)')).toMatchObject([
    { alias: "a", target: "b\\" },
    { alias: "c", target: "d)e" },
    { alias: "f", target: "g\\h" },
  ]);
});

test("a name whose parenthesis is closed behind the heading's sign stays, and is told", () => {
  const aim = () => ({ kind: "to", path: "b.md" }) as const;
  expect(relinked(readPage("a.md", "[x](a(#b)) [x](c\\(#d)"), null, aim)).toEqual({
    edits: [{ line: 0, expect: ["[x](a(#b)) [x](c\\(#d)"], put: ["[x](a(#b)) [x](b.md#d)"] }],
    unclear: [{ line: 0, target: "a(" }],
  });
});

test("properties that are links, quoted or in lists; words in them stay", () => {
  const head = (name: string) =>
    `---\nfrom: "[[${name}]]"\nlist:\n  - '[[${name}|x]]'\n  - "[[b]]"\nflow: ["[[${name}#h]]"]\n`;
  const rest = 'said: "see [[W23 2]]"\nbare: [[W23 2]]\n---\ntext\n';
  const properties = {
    from: "[[W23 2]]",
    list: ["[[W23 2|x]]", "[[b]]"],
    flow: ["[[W23 2#h]]"],
    said: "see [[W23 2]]",
    bare: [["W23 2"]],
  };
  expect(led(head("W23 2") + rest, "W23 Weekly.md", properties)).toBe(head("W23 Weekly") + rest);
});

test("a name that would end the quotes around a property is not written there", () => {
  const text = `---\na: '[[W23 2]]'\nb: "[[W23 2]]"\n---\n[[W23 2]]\n`;
  const properties = { a: "[[W23 2]]", b: "[[W23 2]]" };
  const aim = () => ({ kind: "to", path: "Zoe's.md" }) as const;
  const { edits, unclear } = relinked(readPage("a.md", text), properties, aim);
  expect(apply(text, edits)).toMatchObject({ text: `---\na: '[[W23 2]]'\nb: "[[Zoe's]]"\n---\n[[Zoe's]]\n` });
  expect(unclear).toEqual([{ line: 1, target: "W23 2" }]);
});

test("in any line the span of a link's target holds its target, and putting it back changes nothing", () => {
  const part = fc.constantFrom(
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "](",
    "#",
    "|",
    "\\",
    "!",
    "<",
    ">",
    " ",
    "a",
    "b c",
    "%20",
    '"t"',
    "`",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      for (const link of readLinks(text)) {
        if (link.external || link.target === "") continue;
        const span = targetSpan(text, link);
        // A parenthesis may pair with one behind `#`, and goes with no other name.
        if (!span && link.form === "markdown" && /[(]/.test(link.target)) continue;
        if (!span) throw new Error(`no span of ${JSON.stringify(link)}`);
        expect(span.from).toBeGreaterThan(link.from);
        expect(span.to).toBeLessThan(link.to);
        const put = `${text.slice(0, span.from)}zz${text.slice(span.to)}`;
        const now = readLinks(put).find(({ from }) => from === link.from);
        expect(now).toMatchObject({ target: "zz", sub: link.sub, alias: link.alias, form: link.form });
      }
    }),
    { numRuns: 20000 },
  );
});
