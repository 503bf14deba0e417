// What the host's metadata says of notes, rule by rule.

import type { CachedMetadata, ListItemCache, Pos } from "obsidian";
import { parseMetadata } from "../../playground/host/metadata/parse";

/** `line:col–line:col` */
const place = ({ start, end }: Pos) => `${start.line}:${start.col}–${end.line}:${end.col}`;
const items = (text: string) => parseMetadata(text).listItems ?? [];
const parents = (text: string) => items(text).map(({ parent }) => parent);
const places = (list: readonly ListItemCache[]) => list.map(({ position }) => place(position));
const sections = ({ sections }: CachedMetadata) =>
  sections?.map(({ type, position }) => `${type} ${place(position)}`) ?? [];
const tags = (text: string) => parseMetadata(text).tags?.map(({ tag }) => tag) ?? [];
const links = (text: string) =>
  parseMetadata(text).links?.map(({ link, displayText }) => [link, displayText]) ?? [];

describe("list items", () => {
  test("an empty note has none, nor anything else", () => {
    expect(parseMetadata("")).toEqual({});
  });

  test("at the top their parent is minus the list's first line, and -1 on the first two lines", () => {
    expect(parents("- a\n- b")).toEqual([-1, -1]);
    expect(parents("\n- a")).toEqual([-1]);
    expect(parents("\n\n- a\n- b")).toEqual([-2, -2]);
  });

  test("a blank line begins no new list, another marker does", () => {
    expect(parents("text\n\n- a\n\n- b\n* c")).toEqual([-2, -2, -5]);
  });

  test("a nested item begins where its parent's text begins and ends its parent before itself", () => {
    const list = items("- a\n    - b\n      more\n");
    expect(list.map(({ parent }) => parent)).toEqual([-1, 0]);
    expect(places(list)).toEqual(["0:0–0:3", "1:2–2:10"]);
  });

  test("in a loose list an item has the blank line before the next", () => {
    expect(places(items("- a ^one\n\n- b"))).toEqual(["0:0–1:0", "2:0–2:3"]);
    expect(parseMetadata("- a ^one\n\n- b").blocks).toHaveProperty("one.id", "one");
  });

  test("their box may hold any one character, and has to be followed by a blank", () => {
    const boxes = items("- [ ] a\n- [x] b\n- [>] c\n- [➡] d\n- [🚀] e\n- [xx] f\n- [x]g\n- plain");
    expect(boxes.map(({ task }) => task)).toEqual([
      " ",
      "x",
      ">",
      "➡",
      "🚀",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("a number behind a box is an item in the item", () => {
    expect(parents("- [ ] 1. a")).toEqual([-1, 0]);
  });

  test("they are found in quotes and callouts, not in code, comments and HTML", () => {
    expect(items("> [!note]\n> - [ ] a")).toHaveLength(1);
    expect(items("```\n- [ ] a\n```\n<!--\n- [ ] b\n-->\n\n%%\n- [ ] c\n%%\n")).toHaveLength(0);
  });

  test("in a quote they hang from no item around it", () => {
    expect(parents("- a\n  > - b\n  >   - c")).toEqual([-1, -1, 1]);
  });

  test("Windows line endings change nothing but offsets", () => {
    const [a, b] = items("- a\r\n    - b\r\n");
    expect([a?.parent, b?.parent]).toEqual([-1, 0]);
    expect(b?.position.start).toEqual({ line: 1, col: 2, offset: 7 });
  });
});

describe("sections and headings", () => {
  test("properties, comments, callouts and quotes are sections of their own kinds", () => {
    const cache = parseMetadata("---\na: 1\n---\n# Н\n\n> [!tip]\n> x\n\n> q\n\n%%\nhidden\n%%\n");
    expect(sections(cache)).toEqual([
      "yaml 0:0–2:3",
      "heading 3:0–3:3",
      "callout 5:0–6:3",
      "blockquote 8:0–8:3",
      "comment 10:0–12:2",
    ]);
  });

  test("a heading's text is written without its hashes", () => {
    const cache = parseMetadata("## Сделать ##\n\n### С [[ссылкой]]\n\nUnderlined\n---\n\n#\n");
    expect(cache.headings?.map(({ heading, level }) => [heading, level])).toEqual([
      ["Сделать", 2],
      ["С [[ссылкой]]", 3],
      ["Underlined", 2],
      ["", 1],
    ]);
  });

  test("a block's id is known by its small letters", () => {
    const { blocks, sections } = parseMetadata("Para ^Top\n\n- item ^Deep\n");
    expect(Object.keys(blocks ?? {})).toEqual(["top", "deep"]);
    expect(sections?.[0]?.id).toBe("Top");
  });
});

describe("tags", () => {
  test("stand behind a blank or an escaped character and are no mere number", () => {
    expect(tags("#a b#c #2024 #y2024 \\[#d #работа/дом #e.")).toEqual([
      "#a",
      "#y2024",
      "#d",
      "#работа/дом",
      "#e",
    ]);
  });

  test("count in comments of the app's kind, not in code, HTML, links and properties", () => {
    expect(tags("%% #a %%\n`#b` <!-- #c --> [[x #d]] [[#e]]\n```\n#f\n```\n")).toEqual(["#a"]);
    expect(tags("---\nx: 'a #b'\n---\n")).toEqual([]);
  });
});

describe("links", () => {
  test("in brackets show their path and subpath, or the words behind the bar", () => {
    expect(links("[[a]] [[b#c#d]] [[#e]] [[f|g|h]]")).toEqual([
      ["a", "a"],
      ["b#c#d", "b > c > d"],
      ["#e", "e"],
      ["f", "g|h"],
    ]);
  });

  test("in Markdown are decoded, and lead into the vault", () => {
    expect(links("[a](b%20c.md#d) [](x) [y]() [z](https://e.org) [100%](a%b)")).toEqual([
      ["b c.md#d", "a"],
      ["x", ""],
      ["a%b", "100%"],
    ]);
  });

  test("with an exclamation mark are embeds", () => {
    const { embeds } = parseMetadata("![[a.png|100]] ![b](c.png)");
    expect(embeds?.map(({ link, displayText }) => [link, displayText])).toEqual([
      ["a.png", "100"],
      ["c.png", "b"],
    ]);
  });

  test("in properties are those values that are a link as a whole", () => {
    const { frontmatterLinks } = parseMetadata('---\na: "[[x|y]]"\nb: ["[[z]]", "see [[w]]"]\n---\n');
    expect(frontmatterLinks).toEqual([
      { key: "a", link: "x", original: "[[x|y]]", displayText: "y" },
      { key: "b.0", link: "z", original: "[[z]]", displayText: "z" },
    ]);
  });
});

describe("properties", () => {
  test("without links have an empty list of them", () => {
    expect(parseMetadata("---\na: 1\n---\n")).toMatchObject({
      frontmatter: { a: 1 },
      frontmatterLinks: [],
      frontmatterPosition: { end: { line: 2, col: 3, offset: 12 } },
    });
  });

  test("that are not YAML are no properties, and the rest of the note is read", () => {
    const cache = parseMetadata("---\na: [\n---\n- b\n");
    expect(cache).not.toHaveProperty("frontmatter");
    expect(sections(cache)).toEqual(["yaml 0:0–2:3", "list 3:0–3:3"]);
  });
});
