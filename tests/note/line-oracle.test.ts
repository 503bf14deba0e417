// Tags and links of list items against the metadata that Obsidian itself computed, where the captured files are at hand.

import fs from "node:fs";
import path from "node:path";
import { readLine } from "../../src/note/field";

const folder = path.resolve(__dirname, "../../../shared/oracle");
const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

interface Spot {
  readonly position: { readonly start: { readonly line: number; readonly col: number } };
}
interface Captured {
  readonly text: string;
  readonly metadata: {
    readonly listItems?: readonly Spot[];
    readonly tags?: readonly (Spot & { readonly tag: string })[];
    readonly links?: readonly (Spot & { readonly link: string })[];
    readonly embeds?: readonly (Spot & { readonly link: string })[];
  };
}

const HEAD = /^[\s>]*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?/u;

if (files.length === 0) {
  test.skip("tags and links as Obsidian has them: skipped, ../shared/oracle is not here", () => undefined);
} else {
  describe("Tags and links are those Obsidian has", () => {
    test.each(files)("in %s", (name) => {
      const { text, metadata: theirs } = JSON.parse(
        fs.readFileSync(path.join(folder, name), "utf8"),
      ) as Captured;
      const lines = text.split("\n");
      for (const { position } of theirs.listItems ?? []) {
        const line = lines[position.start.line] ?? "";
        const head = HEAD.exec(line)?.[0].length ?? 0;
        const here = (spot: Spot) =>
          spot.position.start.line === position.start.line && spot.position.start.col >= head;
        const facts = readLine(line.slice(head));
        expect(facts.tags.map((tag) => `${tag.from}:${tag.name}`)).toEqual(
          (theirs.tags ?? []).filter(here).map((tag) => `${tag.position.start.col - head}:${tag.tag}`),
        );
        const ours = facts.links.filter((link) => !link.external);
        expect(ours.map((l) => `${l.from}:${l.target}${l.sub === null ? "" : `#${l.sub}`}`).sort()).toEqual(
          [...(theirs.links ?? []), ...(theirs.embeds ?? [])]
            .filter(here)
            .map((link) => `${link.position.start.col - head}:${link.link}`)
            .sort(),
        );
      }
    });
  });
}
