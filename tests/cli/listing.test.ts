// Which files of a folder are notes, and how fast ten thousand of them are listed.

import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listNotes } from "../../cli/listing";
import { tempFolder } from "./temp-folder";

describe("the list of notes", () => {
  test("has what Obsidian lists", () => {
    const root = tempFolder({
      "A.md": "",
      "B.MD": "",
      "Папка/В.md": "",
      "node_modules/readme.md": "",
      "image.png": "",
      "no ending": "",
      ".md": "",
      ".hidden.md": "",
      ".obsidian/plugins/x/readme.md": "",
      ".trash/Gone.md": "",
      ".git/x.md": "",
      "D/.deep/x.md": "",
    });
    mkdirSync(join(root, "Folder.md"));
    writeFileSync(join(root, "Folder.md", "C.md"), "");
    expect([...listNotes(root).notes].sort()).toEqual(
      ["A.md", "B.MD", "Folder.md/C.md", "node_modules/readme.md", "Папка/В.md"].sort(),
    );
  });

  test("is of a vault in a hidden folder too", () => {
    const root = join(tempFolder({ ".notes/A.md": "", ".notes/T.txt": "" }), ".notes");
    symlinkSync("T.txt", join(root, "L.md"));
    expect([...listNotes(root).notes].sort()).toEqual(["A.md", "L.md"]);
  });

  test("follows no link out of the vault, round in a circle or to what it has already", () => {
    const outside = tempFolder({ "Out.md": "" });
    const root = tempFolder({ "Real/N.md": "", "Real/text.txt": "", ".obsidian/c.md": "" });
    symlinkSync(outside, join(root, "outside"));
    symlinkSync(join(outside, "Out.md"), join(root, "Out.md"));
    symlinkSync("..", join(root, "Real", "up"));
    symlinkSync("Real", join(root, "Twin"));
    symlinkSync("Self.md", join(root, "Self.md"));
    symlinkSync("nowhere.md", join(root, "Dangling.md"));
    symlinkSync("Real", join(root, "ToFolder.md"));
    symlinkSync(".obsidian/c.md", join(root, "Config.md"));
    symlinkSync("Real/N.md", join(root, "Again.md"));
    symlinkSync("Real/text.txt", join(root, "Text.md"));
    symlinkSync("Real/text.txt", join(root, "Text too.md"));
    expect([...listNotes(root).notes].sort()).toEqual(["Real/N.md", "Text too.md"]);
  });

  test("names only our own leftovers", () => {
    const root = tempFolder({
      "D/.N.md.throughline-tmp": "",
      "D/N.throughline-tmp": "",
      ".throughline-tmp": "",
      ".obsidian/.x.throughline-tmp": "",
    });
    mkdirSync(join(root, ".folder.throughline-tmp"));
    expect(listNotes(root).leftovers).toEqual([join(root, "D/.N.md.throughline-tmp")]);
  });

  test("of 10,000 notes takes less than three times the system's own walk", () => {
    const root = tempFolder();
    for (let d = 0; d < 100; d++) {
      mkdirSync(join(root, `Folder ${d}`));
      for (let n = 0; n < 100; n++) writeFileSync(join(root, `Folder ${d}`, `Заметка ${n}.md`), "");
    }
    const best = (run: () => number) => {
      let least = Infinity;
      for (let i = 0; i < 7; i++) {
        const start = performance.now();
        expect(run()).toBeGreaterThanOrEqual(10_000);
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    const floor = best(() => readdirSync(root, { recursive: true, withFileTypes: true }).length);
    expect(best(() => listNotes(root).notes.length) / floor).toBeLessThan(3);
  }, 60_000);
});
