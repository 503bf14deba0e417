// What Obsidian's directory reads of a release: the manifest and versions.json agree with the package, and say what its rules ask for.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "..", name), "utf8")) as Readonly<Record<string, string>>;

const [manifest, versions, own] = [read("manifest.json"), read("versions.json"), read("package.json")];
const { version = "", minAppVersion = "", description = "", id = "", name = "" } = manifest;

test("the version is the same in the manifest and in the package, and is one that Obsidian takes", () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(own["version"]).toBe(version);
});

test("versions.json says which Obsidian each version needs, the present one last", () => {
  expect(Object.entries(versions).at(-1)).toEqual([version, minAppVersion]);
});

test("name, id and description keep to the directory's rules", () => {
  expect(id).toMatch(/^[a-z-]+$/);
  expect(`${id} ${name} ${description}`).not.toMatch(/obsidian|plugin/i);
  expect(description.length).toBeLessThanOrEqual(250);
  expect(description).toMatch(/^[A-Z][ -~]*\.$/);
});
