// The unified diff, held to git: applied to the notes before, it gives the notes after byte for byte.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unifiedDiff } from "../../src/note/diff";
import { apply } from "../../src/note/edit";
import { split } from "../../src/note/text";
import { runs } from "../support/runs";

const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "throughline-diff-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a unified diff", () => {
  test("says what a person needs to see", () => {
    const before = "a\nb\nc\nd\ne\n";
    expect(unifiedDiff("F/Note.md", before, "a\nb\nc\nD\ne\n")).toBe(
      "--- a/F/Note.md\n+++ b/F/Note.md\n@@ -1,5 +1,5 @@\n a\n b\n c\n-d\n+D\n e\n",
    );
    expect(unifiedDiff("N.md", before, before)).toBe("");
    expect(unifiedDiff("My N.md", null, "a\r\nb")).toBe(
      "--- /dev/null\n+++ b/My N.md\t\n@@ -0,0 +1,2 @@\n+a\r\n+b\n\\ No newline at end of file\n",
    );
    expect(unifiedDiff("N.md", "a\n", null)).toBe("--- a/N.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n");
  });

  const aLine = fc.constantFrom("", "a", "- [ ] дело", "--- a/x", "+++ b/x", "@@ -1 +1 @@", "\\ No", "  ");
  const aNote = fc.record({
    lines: fc.array(aLine, { maxLength: 30 }),
    ends: fc.array(fc.constantFrom("\n", "\n", "\r\n", "\r"), { minLength: 1, maxLength: 3 }),
    bom: fc.boolean(),
    ended: fc.boolean(),
    name: fc.constantFrom("N", "Weekly 2024-06-09", "й", "Обзор недели", "a 'b' (c)", "x #1"),
    places: fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.array(aLine, { maxLength: 3 })), { maxLength: 4 }),
  });

  test("applied by git gives the notes after", () => {
    const property = fc.property(fc.array(aNote, { minLength: 30, maxLength: 30 }), (notes) => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      const after = new Map<string, string>();
      const diffs = notes.map((note, i) => {
        const path = `${i}/${note.name}.md`;
        mkdirSync(join(folder, String(i)));
        const body = note.lines.map((line, at) => line + (note.ends[at % note.ends.length] ?? "")).join("");
        const text = (note.bom ? "\uFEFF" : "") + (note.ended ? body : body.replace(/[\r\n]+$/, ""));
        writeFileSync(join(folder, path), text);
        const edits = editsOf(text, note.places);
        const applied = apply(text, edits);
        if (applied.kind !== "done") throw new Error("an edit that does not fit");
        after.set(path, applied.text);
        return unifiedDiff(path, text, applied.text);
      });
      // An empty patch is an error to git.
      if (diffs.join("") !== "") git(diffs.join(""));
      for (const [path, text] of after) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    });
    fc.assert(property, { numRuns: Math.ceil(runs(1000) / 20), seed: 20240609 });
  });
});

/** Edits that do not overlap and expect what stands there. */
function editsOf(text: string, places: readonly (readonly [number, number, readonly string[]])[]) {
  const { lines } = split(text);
  let next = 0;
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, count, put]) => {
      if (line < next || line > lines.length) return [];
      const expect = lines.slice(line, line + count);
      next = line + Math.max(expect.length, 1);
      return [{ line, expect, put }];
    });
}

function git(patch: string): void {
  // Not in a repository, whatever folder the tests' one lies in.
  const env = { ...process.env, GIT_DIR: join(folder, "none"), GIT_CEILING_DIRECTORIES: folder };
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder,
    input: patch,
    env,
    stdio: "pipe",
  });
}
