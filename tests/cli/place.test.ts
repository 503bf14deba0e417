// Where paths lead: never out of the vault, past links inside it, to either normal form of a name.

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { folderNotebook } from "../../cli/folder-notebook";
import type { Edit } from "../../src/note/edit";
import { everyFile, tempFolder } from "./temp-folder";

const append = (line: number, put: string): Edit => ({ line, expect: [], put: [put] });

describe("paths cannot leave the vault", () => {
  const outside = () => {
    const folder = tempFolder({
      "secret.md": "secret\n",
      "vault/N.md": "a\n",
      "vault/.obsidian/c.md": "c\n",
    });
    return { folder, vault: join(folder, "vault"), before: everyFile(folder) };
  };
  test.each([
    "../secret.md",
    "D/../../secret.md",
    "/etc/passwd",
    "./N.md",
    "D//N.md",
    "",
    ".obsidian/c.md",
    ".hidden.md",
    "N.md\0.md",
  ])("%j", async (path) => {
    const { folder, vault, before } = outside();
    const notebook = folderNotebook(vault, false);
    expect(await notebook.read(path)).toMatchObject({ kind: "failed" });
    expect(await notebook.edit(path, "secret\n", [append(0, "x")])).toMatchObject({ kind: "failed" });
    expect(await notebook.create(path, "x\n")).toMatchObject({ kind: "failed" });
    expect(await notebook.discard(path, "secret\n")).toMatchObject({ kind: "failed" });
    expect(await notebook.properties(path)).toBe(null);
    expect(everyFile(folder)).toEqual(before);
  });

  test("nor by links, to a file or through a folder", async () => {
    const { folder, vault } = outside();
    symlinkSync(join(folder, "secret.md"), join(vault, "File.md"));
    symlinkSync(folder, join(vault, "Folder"));
    symlinkSync("../vault-b", join(vault, "Twin"));
    mkdirSync(join(folder, "vault-b"));
    writeFileSync(join(folder, "vault-b", "N.md"), "b\n");
    const before = everyFile(folder);
    const notebook = folderNotebook(vault, false);
    expect(notebook.paths()).toEqual(["N.md"]);
    for (const path of ["File.md", "Folder/secret.md", "Twin/N.md"]) {
      expect(await notebook.read(path)).toMatchObject({ kind: "failed" });
      expect(await notebook.edit(path, "secret\n", [append(0, "x")])).toMatchObject({ kind: "failed" });
    }
    expect(await notebook.create("Folder/New.md", "x\n")).toMatchObject({ kind: "failed" });
    expect(await notebook.create("Twin/D/New.md", "x\n")).toMatchObject({ kind: "failed" });
    expect(everyFile(folder)).toEqual(before);
  });

  test("nor does a pipe named as a note make it wait", async () => {
    const vault = tempFolder();
    mkdirSync(join(vault, "D.md"));
    jest
      .requireActual<typeof import("node:child_process")>("node:child_process")
      .execFileSync("mkfifo", [join(vault, "Pipe.md")]);
    const notebook = folderNotebook(vault, false);
    expect(notebook.paths()).toEqual([]);
    expect(await notebook.read("Pipe.md")).toEqual({ kind: "failed", detail: "not-a-file" });
    expect(await notebook.read("D.md")).toEqual({ kind: "failed", detail: "not-a-file" });
  });
});

describe("a link inside the vault", () => {
  test("is written through and stays a link", async () => {
    const vault = tempFolder({ "Store/W23.txt": "a\n" });
    symlinkSync("Store/W23.txt", join(vault, "W23.md"));
    const notebook = folderNotebook(vault, false);
    expect(await notebook.read("W23.md")).toEqual({ kind: "text", text: "a\n" });
    expect(await notebook.edit("W23.md", "a\n", [append(1, "x")])).toEqual({ kind: "done" });
    expect(readlinkSync(join(vault, "W23.md"))).toBe("Store/W23.txt");
    expect(readFileSync(join(vault, "Store/W23.txt"), "utf8")).toBe("a\nx\n");
    chmodSync(join(vault, "Store"), 0o555);
    expect(await notebook.read("W23.md")).toMatchObject({ locked: "read-only" });
    expect(await notebook.edit("W23.md", "a\nx\n", [append(1, "x")])).toEqual({ kind: "read-only" });
  });

  test("that leads in a circle is no note", async () => {
    const vault = tempFolder();
    symlinkSync("B.md", join(vault, "A.md"));
    symlinkSync("A.md", join(vault, "B.md"));
    const notebook = folderNotebook(vault, false);
    expect(notebook.paths()).toEqual([]);
    expect(await notebook.read("A.md")).toEqual({ kind: "failed", detail: "circle" });
  });
});

describe("names in either normal form", () => {
  const nfd = "Лето й".normalize("NFD");
  const nfc = nfd.normalize("NFC");
  test("are found, listed as the disk has them, and never made twice", async () => {
    const vault = tempFolder({ [`${nfd}/${nfd}.md`]: "a\n" });
    const notebook = folderNotebook(vault, false);
    expect(notebook.paths()).toEqual([`${nfd}/${nfd}.md`]);
    const path = `${nfc}/${nfc}.md`;
    expect(await notebook.read(path)).toEqual({ kind: "text", text: "a\n" });
    expect(await notebook.edit(path, "a\n", [append(1, "x")])).toEqual({ kind: "done" });
    expect(await notebook.create(path, "b\n")).toEqual({ kind: "exists" });
    expect(await notebook.create(`${nfc}/New.md`, "b\n")).toEqual({ kind: "done" });
    expect(readdirSync(vault)).toEqual([nfd]);
    expect(readdirSync(join(vault, nfd)).sort()).toEqual(["New.md", `${nfd}.md`].sort());
    expect(await notebook.discard(path, "a\nx\n")).toEqual({ kind: "done" });
  });
});
