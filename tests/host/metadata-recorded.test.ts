// The host's metadata against caches recorded from the real app, where these lie beside the repository.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CachedMetadata } from "obsidian";
import { getAllTags } from "../../playground/host/metadata/all-tags";
import { parseMetadata } from "../../playground/host/metadata/parse";

interface Recorded {
  readonly file: string;
  readonly text: string;
  readonly metadata: CachedMetadata;
  /** What `getAllTags` gave. */
  readonly tags: readonly string[];
}

const folder = join(__dirname, "../../../shared/oracle");
const recorded = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Recorded)
  : [];

const keys = [
  "listItems",
  "sections",
  "headings",
  "tags",
  "links",
  "embeds",
  "blocks",
  "frontmatter",
  "frontmatterLinks",
  "frontmatterPosition",
] as const;

if (recorded.length === 0)
  test.skip("recorded caches: the folder shared/oracle is not beside the repository", () => {});
else {
  test("nothing was recorded that is not compared", () => {
    const known = new Set<string>(keys);
    expect(
      recorded.flatMap(({ metadata }) => Object.keys(metadata)).filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  describe.each(keys)("%s are the app's", (key) => {
    const telling = recorded.filter(({ text, metadata }) => key in metadata || key in parseMetadata(text));
    test.each(telling.map(({ file, text, metadata }) => [file, text, metadata] as const))(
      "in %s",
      (_file, text, metadata) => {
        expect(parseMetadata(text)[key]).toEqual(metadata[key]);
      },
    );
  });

  test.each(recorded.map(({ file, text, tags }) => [file, text, tags] as const))(
    "the tags of all kinds are the app's in %s",
    (_file, text, tags) => {
      expect(getAllTags(parseMetadata(text))).toEqual(tags);
    },
  );
}
