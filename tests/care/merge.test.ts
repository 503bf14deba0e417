// Two notes of one week made one: cases a person could have written, and what holds for any two notes.

import fc from "fast-check";
import { merge } from "../../src/care/merge";
import { apply } from "../../src/note/edit";
import { outline } from "../../src/note/outline";
import { readPage } from "../../src/note/page";
import { split } from "../../src/note/text";
import { note } from "../support/acts";
import { documentOf } from "../support/documents";
import { runs } from "../support/runs";
import { aVault } from "../support/vaults";

const RULES = { registry: null, mark: { char: ">", link: false } } as const;

function merged(a: string, ...others: readonly string[]) {
  const pages = others.map((text, i) => readPage(`W23 Weekly ${i + 1}.md`, text));
  return merge(readPage("W23 Weekly.md", a), pages, RULES);
}

function text(a: string, ...others: readonly string[]): string {
  const done = merged(a, ...others);
  if (done.kind !== "merged") throw new Error(JSON.stringify(done));
  const applied = apply(a, done.edits);
  expect(applied).toEqual({ kind: "done", text: done.text });
  return done.text;
}

describe("merging two notes of one week", () => {
  test("keeps what labels head below its label, each where it stands", () => {
    const phone = note("To do:", "- [ ] a", "Work:", "- [ ] w", "Thoughts:", "- t");
    const desk = note(
      "To do:",
      "- [ ] b",
      "Home:",
      "- [ ] h",
      "Work:",
      "- [x] w",
      "- [ ] v",
      "Thoughts:",
      "- u",
    );
    expect(text(phone, desk)).toBe(
      note(
        ...["To do:", "- [ ] a", "- [ ] b", "", "Home:", "- [ ] h", ""],
        ...["Work:", "- [x] w", "- [ ] v", "", "Thoughts:", "- t", "- u"],
      ),
    );
  });

  test("a label right below a sub-task is no text of that, and a line above sub-tasks is their task's", () => {
    const phone = note("# To do", "- [ ] a", "buy:", "  - [ ] c", "Sport:", "- [ ] s");
    const desk = note("# To do", "- [ ] a", "buy:", "  - [ ] c", "  - [ ] d", "Sport:", "- [ ] r");
    expect(text(phone, desk)).toBe(
      note("# To do", "- [ ] a", "buy:", "  - [ ] c", "  - [ ] d", "Sport:", "- [ ] s", "- [ ] r"),
    );
  });

  test("keeps what either says, each where it stands", () => {
    const phone = note(
      "# Wins",
      "Shipped",
      "",
      "# Thoughts",
      "",
      "# To do",
      "- [ ] Call Dina",
      "- [x] Taxes",
      "- [ ] ",
    );
    const desk = note(
      "# Wins",
      "",
      "# Thoughts",
      "Slept well",
      "",
      "# To do",
      "- [x] Call Dina  [completion:: 2024-06-10]",
      "- [ ] Taxes",
      "- [ ] Site",
    );
    expect(text(phone, desk)).toBe(
      note(
        "# Wins",
        "Shipped",
        "",
        "# Thoughts",
        "Slept well",
        "",
        "# To do",
        "- [x] Call Dina  [completion:: 2024-06-10]",
        "- [x] Taxes",
        "- [ ] Site",
        "- [ ] ",
      ),
    );
  });

  test("takes the further status: done before dropped, dropped before moved, moved before open", () => {
    const a = note("- [ ] a", "- [>] b", "- [-] c", "- [ ] d", "- [/] e", "- [ ] f", "- g");
    const b = note("- [>] a", "- [-] b", "- [x] c", "- [/] d", "- [ ] e", "- [!] f", "- [ ] g");
    expect(text(a, b)).toBe(
      note("- [>] a", "- [-] b", "- [x] c", "- [/] d", "- [/] e", "- [!] f", "- [ ] g"),
    );
  });

  test("leaves both lines where one cannot say what both do", () => {
    const a = note("- [ ] Rent 📅 2024-06-05", "- [!] Site");
    const b = note("- [ ] Rent 📅 2024-07-05", "- [?] Site");
    expect(text(a, b)).toBe(
      note("- [ ] Rent 📅 2024-06-05", "- [ ] Rent 📅 2024-07-05", "- [!] Site", "- [?] Site"),
    );
  });

  test("the n-th of equal items is the n-th of the other note", () => {
    expect(text(note("- [ ] Run", "- [ ] Run"), note("- [x] Run", "- [ ] Run", "- [ ] Run"))).toBe(
      note("- [x] Run", "- [ ] Run", "- [ ] Run"),
    );
  });

  test("puts new sub-tasks below their parent, as far in as its own", () => {
    const a = note("- [ ] Site", "\t- [ ] Text", "- [ ] Other");
    const b = note("- [ ] Site", "    - [x] Text", "    - [ ] Pictures", "      of the team", "- [ ] Other");
    expect(text(a, b)).toBe(
      note("- [ ] Site", "\t- [x] Text", "\t- [ ] Pictures", "\t  of the team", "- [ ] Other"),
    );
  });

  test("an empty slot for a goal gives way to what the other note says there", () => {
    expect(text(note("# Goals", "- [[School]]: "), note("# Goals", "- [[School]]: 5 pupils"))).toBe(
      note("# Goals", "- [[School]]: 5 pupils"),
    );
  });

  test("a section that only the other note has follows the one it follows there", () => {
    const a = note("# Wins", "x", "", "# To do", "## Work", "- [ ] a");
    const b = note(
      "# Wins",
      "x",
      "",
      "# Lows",
      "rain",
      "",
      "# To do",
      "## Home",
      "- [ ] b",
      "## Work",
      "- [ ] a",
    );
    expect(text(a, b)).toBe(
      note(
        "# Wins",
        "x",
        "",
        "# Lows",
        "rain",
        "",
        "# To do",
        "## Home",
        "- [ ] b",
        "",
        "## Work",
        "- [ ] a",
      ),
    );
  });

  test("an item that stands in another section there is one item", () => {
    const a = note("# Thoughts", "- [ ] Call", "# To do", "- [ ] Site");
    const b = note("# Thoughts", "# To do", "- [ ] Site", "- [x] Call");
    expect(text(a, b)).toBe(note("# Thoughts", "- [x] Call", "# To do", "- [ ] Site"));
  });

  test("puts in the properties that are missing, and refuses two values of one", () => {
    const a = note("---", "week: 2024-W23", "tags:", "---", "x");
    expect(text(a, note("---", "tags: [a]", "mood: good", "week: 2024-W23", "---", "x"))).toBe(
      note("---", "week: 2024-W23", "tags: [a]", "mood: good", "---", "x"),
    );
    expect(merged(a, note("---", "week: 2024-W24", "---"))).toEqual({
      kind: "differ",
      name: "week",
      line: 1,
      other: "W23 Weekly 1.md",
    });
  });

  test("keeps code whole, and puts the other note's text below where it would become code", () => {
    const a = note("# Log", "```", "open");
    const b = note("# Log", "words");
    expect(merged(a, b).kind).toBe("swallowed");
    expect(text(note("# Log", "```", "x", "```"), note("# Log", "```", "y", "```"))).toBe(
      note("# Log", "```", "x", "```", "", "```", "y", "```"),
    );
  });

  test("three notes become one", () => {
    expect(text(note("- [ ] a"), note("- [x] a", "- [ ] b"), note("- [ ] c", "- [ ] a"))).toBe(
      note("- [ ] c", "- [x] a", "- [ ] b"),
    );
  });
});

/** Words that a line says beside its box. */
const said = (line: string) =>
  line
    .replace(/\[.\]/u, "[]")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+[.)]$/.test(word));

function holds(whole: readonly string[], part: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

/** Fails where a line of a note is said by none of the result, each by one of its own. */
function expectAllSaid(before: string, after: string): void {
  const free = split(after).lines.map(said);
  const lines = split(before)
    .lines.map(said)
    .sort((a, b) => b.length - a.length);
  for (const line of lines) {
    if (line.length === 0) continue;
    const exact = free.findIndex((other) => other.join(" ") === line.join(" "));
    const at = exact === -1 ? free.findIndex((other) => holds(other, line)) : exact;
    if (at === -1) throw new Error(`lost: ${line.join(" ")}\n--- before\n${before}\n--- after\n${after}`);
    free.splice(at, 1);
  }
}

const boxes = (of: string) =>
  outline(of).items.filter(({ status, quote }) => status !== null && !quote).length;

/** A note as another device may have made it of the same one: boxes ticked, lines gone, lines and labels added. */
const aTwin = (of: string) =>
  fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }).map((moves) => {
    const { bom, lines, ends } = split(of);
    const eol = ends[0] || "\n";
    const out = lines.flatMap((line, i) => {
      const move = moves[i % moves.length];
      const isFront = line === "---" || line.startsWith("aliases");
      if (isFront) return [line];
      if (move === 1) return [line.replace("[ ]", "[x]")];
      if (move === 2) return [line.replace("[ ]", "[>]")];
      if (move === 3 && !/```|%%|\$\$|--/.test(line)) return [];
      if (move === 4) return [line, `${/^\s*/.exec(line)?.[0] ?? ""}- [ ] новое ${i}`];
      if (move === 5 && /\[[ x]\]/.test(line)) return [`${line} слово${i}`];
      if (move === 6 && /^[-*+] \[/.test(line)) return [i % 2 ? "Спорт:" : "**План**", line];
      return [line];
    });
    return (bom ? "\uFEFF" : "") + out.join(eol);
  });

const aPair = aVault.chain(({ notes }) => {
  const [a = "", b = ""] = Object.values(notes);
  return fc.oneof(
    aTwin(a).map((twin) => [a, twin] as const),
    fc.constant([a, b] as const),
  );
});

describe("of any two notes", () => {
  const all = (check: (a: string, b: string) => void, count: number) =>
    fc.assert(
      fc.property(aPair, ([a, b]) => {
        check(a, b);
      }),
      { numRuns: runs(count) },
    );

  test("no line is lost", () => {
    all((a, b) => {
      const done = merged(a, b);
      if (done.kind !== "merged") return;
      expectAllSaid(a, done.text);
      expectAllSaid(b, done.text);
      expect(boxes(done.text)).toBeGreaterThanOrEqual(boxes(a));
    }, 20_000);
  });

  const isAppended = (text: string) => text.includes("# W23 Weekly 1");

  test("nearly all are merged line by line", () => {
    let [count, others] = [0, 0];
    all((a, b) => {
      const done = merged(a, b);
      count++;
      if (done.kind !== "merged" || isAppended(done.text)) others++;
    }, 4000);
    expect(others).toBeLessThan(count / 10);
  });

  test("a note merged with itself stays as it is", () => {
    all((a) => {
      expect(merged(a, a)).toMatchObject({ kind: "merged", text: a, edits: [] });
    }, 10_000);
  });
});

const labelled = (text: string) =>
  text.replace(/^(?:call Dina|#no)$/gm, "План:").replace(/^Дело$/gm, "Спорт:");

test("of documents nobody would write, no line is lost either", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      const [a, b] = [documentOf(one), labelled(documentOf(other))];
      const done = merged(a, b);
      if (done.kind !== "merged") return;
      expectAllSaid(a, done.text);
      expectAllSaid(b, done.text);
    }),
    { numRuns: runs(4000) },
  );
});
