// A note's structure against the reference implementation of CommonMark and against metadata of the real app.

import { tests as specification } from "commonmark-spec";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outline } from "../../src/note/outline";
import { documentOf } from "../support/documents";
import { referenceStructure, structureOf } from "../support/reference";
import { deep } from "../support/runs";

const agrees = (text: string): boolean =>
  JSON.stringify(structureOf(outline(text))) === JSON.stringify(referenceStructure(text));

/** What Obsidian reads and CommonMark does not, each with a way to write a document without it, every line in its place. */
const OURS: readonly { readonly name: string; readonly without: (text: string) => string }[] = [
  {
    name: "frontmatter",
    without: (text) => (outline(text).frontmatter ? text.replace(/^---/, "--- x") : text),
  },
  { name: "comments and math", without: (text) => text.replace(/%%|\$\$/g, "xx") },
  {
    name: "a list behind a box",
    without: (text) => text.replace(/\[[^\]\n]\](?=[ \t]+(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/gmu, "xxx"),
  },
];

/** Which of our deviations makes the difference; null where none of them explains it. */
function explanation(text: string): string | null {
  for (const { name, without } of OURS) if (without(text) !== text && agrees(without(text))) return name;
  const all = OURS.reduce((rest, { without }) => without(rest), text);
  return all !== text && agrees(all) ? "several" : null;
}

describe("The examples of CommonMark's specification", () => {
  const examples = specification.map(({ number, section, markdown }) => ({
    name: `${number} ${section}`,
    text: markdown.replaceAll("→", "\t"),
  }));

  test("are all there", () => expect(examples.length).toBeGreaterThan(600));

  test.each(examples)("$name", ({ text }) => {
    if (!agrees(text)) expect([text, explanation(text)]).toEqual([text, "frontmatter"]);
  });
});

describe("Generated documents", () => {
  // The seeds are the documents: 0 to 99,999, and any that ever differed stays among them.
  const count = deep ? 100_000 : 2_000;

  test(`${count} agree with the reference, but for what Obsidian reads otherwise`, () => {
    const unexplained: string[] = [];
    const different = new Map<string, number>();
    let items = 0;
    for (let seed = 0; seed < count; seed++) {
      const text = documentOf(seed);
      items += outline(text).items.length;
      if (agrees(text)) continue;
      const kind = explanation(text);
      if (kind) different.set(kind, (different.get(kind) ?? 0) + 1);
      else unexplained.push(`seed ${seed}: ${JSON.stringify(text)}`);
    }
    expect(unexplained).toEqual([]);
    const total = [...different.values()].reduce((sum, n) => sum + n, 0);
    expect(total / count).toBeLessThanOrEqual(0.003);
    // Documents without lists would agree as well.
    expect(items / count).toBeGreaterThan(4);
  }, 3_600_000);

  test("without our explanations a difference is found", () => {
    expect(explanation("%%\n- a\n%%")).toBe("comments and math");
    expect(explanation("- [ ] 1. a\n         - b")).toBe("a list behind a box");
    expect(explanation("- a")).toBeNull();
  });
});

describe("Metadata of the real app", () => {
  interface Place {
    readonly start: { readonly line: number };
    readonly end: { readonly line: number };
  }
  interface Captured {
    readonly text: string;
    readonly metadata: {
      readonly headings?: readonly { heading: string; level: number; position: Place }[];
      readonly listItems?: readonly { parent: number; task?: string; position: Place }[];
      readonly sections?: readonly { type: string; position: Place }[];
      readonly frontmatterPosition?: Place;
    };
  }

  const folder = join(__dirname, "../../../shared/oracle");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

  if (files.length === 0)
    test.skip("is not here: ../shared/oracle is absent, so nothing is compared with it", () => {});
  else {
    test.each(files)("%s", (name) => {
      const { text, metadata } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Captured;
      const { headings, items, frontmatter, opaque } = outline(text);
      expect(headings.map(({ line, level, from, to }) => [line, level, text.slice(from, to)])).toEqual(
        (metadata.headings ?? []).map(({ heading, level, position }) => [
          position.start.line,
          level,
          heading,
        ]),
      );
      const seen = new Set<number>();
      const captured = (metadata.listItems ?? []).filter(({ position: { start } }) => {
        return !seen.has(start.line) && seen.add(start.line);
      });
      expect(items.map(({ line, parent, status }) => [line, items[parent]?.line ?? -1, status])).toEqual(
        captured.map(({ parent, task, position }) => [
          position.start.line,
          Math.max(parent, -1),
          task ?? null,
        ]),
      );
      const place = metadata.frontmatterPosition;
      expect(frontmatter).toEqual(place ? { line: place.start.line, end: place.end.line + 1 } : null);
      expect(opaque).toEqual(
        (metadata.sections ?? [])
          .filter(({ type }) => ["code", "comment", "html", "math"].includes(type))
          .map(({ position: { start, end } }) => ({ line: start.line, end: end.line + 1 })),
      );
    });
  }
});
