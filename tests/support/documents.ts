// Documents grown from a grammar by a seed: blocks within blocks, then damaged as people and programs damage them.

/** A source of choices; the same seed chooses the same. */
interface Chance {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number;
  readonly oneOf: <T>(all: readonly T[]) => T;
  /** True once in `times`. */
  readonly once: (times: number) => boolean;
}

const WORDS = [
  "a",
  "Дело",
  "call Dina",
  "[ ] x",
  "[x] y",
  "[a]",
  "`code`",
  "**b**",
  "x | y",
  "😀",
  "е\u0308лка",
  "\\",
  "#tag",
];
const MARKERS = ["-", "*", "+", "1.", "1)", "2.", "10.", "007)", "123456789.", "1234567890."];
const DEFINITIONS = [
  "[a]: b",
  "[a]: <b c> 'd'",
  "[a]:",
  '[a]: b "c',
  "[ё]: /x",
  "[]: x",
  "[a]: b c",
  "[a]: (b",
  "[a]: b(\\(c)",
  "[a]: \\",
];
const HTML = [
  "<div>",
  "</p>",
  "<b>",
  "<b c='d'>",
  "<a b>x",
  "<!-- c",
  "-->",
  "<!-- c -->",
  "<!-->",
  "<?x",
  "?>",
  "<!A",
  "<![CDATA[",
  "]]>",
];
const RAW = ["<pre>", "</pre>", "<script>", "</script> x", "<STYLE", "<textarea>", "<table>", "<h1/>"];
const RULES = ["---", "***", "_ _ _", "- - -", "* *", "--", "-", "===", "=", "== =", "=== ", "--- -"];
const FENCES = ["```", "~~~", "````", "```js", "``` a`b", "~~~ `x`", "  ```"];
const HEADINGS = ["# a", "## b ##", "#", "###### ", "####### no", "#no", "# #", "## \\#", "# a #b"];
const PIECES = [
  "- ",
  "-",
  "> ",
  ">",
  "1. ",
  "2) ",
  " ",
  "  ",
  "    ",
  "\t",
  "* ",
  "+\t",
  " \t",
  "a",
  "-\t",
  "10. ",
  "[ ] ",
];
const OURS = ["%%", "%% c %%", "$$", "$$x$$", "a %% b", "- [ ] 1. x", "- [x] - y", "$$ x"];

/** The document of that seed, with `\n` endings. */
export function documentOf(seed: number): string {
  const chance = chanceOf(seed);
  const lines = chance.once(3) ? soup(chance) : blocks(chance, 0);
  // What only Obsidian reads is rare, so that the reference stays an oracle for nearly all documents.
  if (chance.once(150)) lines.splice(chance.upTo(lines.length + 1), 0, chance.oneOf(OURS));
  return lines.join("\n") + (chance.once(4) ? "" : "\n");
}

/** A small generator of 32 bits (an additive sequence through an integer hash): good enough to choose by, and the same everywhere. */
function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const upTo = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length)] as T;
  return { upTo, oneOf, once: (times) => upTo(times) === 0 };
}

function several<T>(chance: Chance, most: number, one: () => T): T[] {
  return Array.from({ length: 1 + chance.upTo(most) }, one);
}

/** Lines without a plan: marks, blanks and words in any order. */
function soup(chance: Chance): string[] {
  return several(chance, 10, () => {
    const marks = Array.from({ length: chance.upTo(5) }, () => chance.oneOf(PIECES)).join("");
    return chance.once(4) ? marks : marks + line(chance);
  });
}

function line(chance: Chance): string {
  const kinds = [WORDS, WORDS, WORDS, DEFINITIONS, HTML, RAW, RULES, FENCES, HEADINGS, [""]];
  return chance.oneOf(chance.oneOf(kinds));
}

function blocks(chance: Chance, depth: number): string[] {
  return several(chance, 4, () => block(chance, depth)).flatMap((lines) =>
    chance.once(2) ? [...lines, chance.oneOf(["", "", " ", "\t"])] : lines,
  );
}

function block(chance: Chance, depth: number): string[] {
  const kind = chance.upTo(depth > 4 ? 5 : 12);
  if (kind === 0) return [chance.oneOf(HEADINGS)];
  if (kind === 1) return fence(chance);
  if (kind === 2) return several(chance, 3, () => chance.oneOf(["    ", "\t", "     "]) + line(chance));
  if (kind === 3) return several(chance, 4, () => line(chance));
  if (kind === 4) return paragraph(chance);
  if (kind < 7) return quote(chance, depth);
  return list(chance, depth);
}

function paragraph(chance: Chance): string[] {
  const lines = several(
    chance,
    3,
    () => " ".repeat(chance.once(4) ? chance.upTo(6) : 0) + chance.oneOf(WORDS),
  );
  if (chance.once(4)) lines.unshift(chance.oneOf(DEFINITIONS));
  if (chance.once(4)) lines.push(chance.oneOf(RULES));
  return lines;
}

function fence(chance: Chance): string[] {
  const mark = chance.oneOf(FENCES);
  const body = several(chance, 3, () => (chance.once(3) ? "" : line(chance)));
  return chance.once(4) ? [mark, ...body] : [mark, ...body, mark.replace(/[^`~].*/, "")];
}

function quote(chance: Chance, depth: number): string[] {
  const mark = chance.oneOf(["> ", ">", " > ", ">\t", "   >"]);
  return blocks(chance, depth + 1).map((text) => (chance.once(8) ? text : mark + text));
}

function list(chance: Chance, depth: number): string[] {
  const marker = chance.oneOf(MARKERS);
  return several(chance, 3, () => {
    const mark = chance.once(8) ? chance.oneOf(MARKERS) : marker;
    const gap = chance.oneOf([" ", " ", " ", "  ", "    ", "     ", "\t", " \t"]);
    const indent = chance.once(6)
      ? "\t"
      : " ".repeat(mark.length + gap.length + (chance.once(6) ? chance.upTo(3) - 1 : 0));
    const [first = "", ...rest] = chance.once(12)
      ? ["", ...blocks(chance, depth + 1)]
      : blocks(chance, depth + 1);
    const before = chance.once(6) ? " ".repeat(chance.upTo(4)) : "";
    return [
      before + mark + gap + first,
      ...rest.map((text) => (text === "" || chance.once(10) ? text : indent + text)),
    ];
  }).flat();
}
