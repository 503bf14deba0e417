// Properties read from the head of a file.

import { folderNotebook } from "../../cli/folder-notebook";
import { fs, tempFolder } from "./temp-folder";

afterEach(() => jest.restoreAllMocks());

describe("properties", () => {
  const long = `---\n${Array.from({ length: 600 }, (_, i) => `k${i}: 1 # Я\n`).join("")}---\ntext\n`;
  test.each<[string, string, unknown]>([
    ["a map", "---\ntype: weekly\nweek: 2024-W23\n---\ntext", { type: "weekly", week: "2024-W23" }],
    ["behind a BOM, with CRLF", "\uFEFF---\r\ntype: x\r\n---\r\n", { type: "x" }],
    ["with old Mac endings", "---\ra: 1\rb: 2\r---\rtext\r", { a: 1, b: 2 }],
    ["with a closing mark at the file's end", "---\na: 1\n---", { a: 1 }],
    ["none", "# A\n---\na: 1\n---\n", null],
    ["an empty file", "", null],
    ["a rule that nothing closes", "---\na: 1\n", null],
    ["four dashes", "----\na: 1\n----\n", null],
    ["empty", "---\n---\n", {}],
    ["a list", "---\n- a\n---\n", {}],
    ["malformed", "---\na: [1\nb: {\n---\n", {}],
    ["a template's placeholders", "---\n{{date}}: {{x}}\n---\n", expect.any(Object)],
  ])("%s", async (_, text, properties) => {
    const notebook = folderNotebook(tempFolder({ "N.md": text }), false);
    expect(await notebook.properties("N.md")).toEqual(properties);
  });

  test("longer than the first read are read on, and no further than needed", async () => {
    const vault = tempFolder({ "N.md": long + "y".repeat(3_000_000) });
    const reading = jest.spyOn(fs, "readSync");
    const properties = await folderNotebook(vault, false).properties("N.md");
    expect(Object.keys(properties ?? {})).toHaveLength(600);
    const read = reading.mock.results.reduce((sum, { value }) => sum + Number(value), 0);
    expect(read).toBeLessThan(70_000);
  });

  test("of a note that is not there are none", async () => {
    expect(await folderNotebook(tempFolder(), false).properties("N.md")).toBe(null);
  });
});
