import fc from "fast-check";
import { hiddenSpans } from "../../src/note/hidden";
import { readLinks } from "../../src/note/link";
import { addTargets, linksIn } from "../../src/note/links-in";
import { readPage } from "../../src/note/page";
import { runs } from "../support/runs";

const links = (text: string, properties: Readonly<Record<string, unknown>> | null = null) =>
  linksIn(readPage("a.md", text), properties);

test("links of every form count, by their target and once", () => {
  expect(
    links("[[a]] [[b|words]] [[c#part]] [[d#^id]]\n- [ ] [e](e%20f.md) ![[g.png]]\n> [[a]]\n| [[h\\|x]] |\n"),
  ).toEqual(["a", "b", "c", "d", "e f.md", "g.png", "h"]);
});

test("code, comments, addresses and links to itself do not", () => {
  expect(
    links("`[[a]]`\n```\n[[b]]\n```\n%%\n[[c]]\n%%\n[d](https://example.org) [[#here]] \\[[e]]\n"),
  ).toEqual([]);
});

test("properties count where the value is a link", () => {
  const properties = { owner: "[[Вера]]", drivers: ["[[x|y]]", "plain"], note: "see [[z]]", n: 1, no: null };
  expect(links("text\n", properties)).toEqual(["Вера", "x"]);
});

test("in any line the quick look finds what the full reading of links finds", () => {
  const part = fc.constantFrom(
    ..."[[ ]] [ ] ]( ) # | \\ ` %% <!-- --> a слово".split(" "),
    " ",
    "[[b]]",
    "[[c#d|e]]",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const line = parts.join("");
      const found = new Set<string>();
      addTargets(line, found);
      const all = readLinks(line, hiddenSpans(line)).filter(({ external }) => !external);
      expect([...found]).toEqual([...new Set(all.map(({ target }) => target))].filter((one) => one !== ""));
    }),
    { numRuns: runs(20_000) },
  );
});
