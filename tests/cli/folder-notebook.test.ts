// The notebook over real folders: bytes kept, edits whole or not at all, refusals.

import {
  chmodSync,
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { folderNotebook } from "../../cli/folder-notebook";
import type { Edit } from "../../src/note/edit";
import {
  everyFile,
  expectNoLeftovers,
  fs,
  printed,
  secondProcess,
  systemError,
  tempFolder,
} from "./temp-folder";

const append = (line: number, put: string): Edit => ({ line, expect: [], put: [put] });

// Other processes are started, which takes as long as the machine is busy.

afterEach(() => jest.restoreAllMocks());

describe("a note's bytes", () => {
  test.each([
    ["CRLF", "# A\r\n- [ ] one\r\n", "# A\r\n- [ ] one\r\nnew\r\n"],
    ["mixed endings", "a\r\nb\nc\r", "a\r\nb\nc\rnew\r"],
    ["a byte order mark", "\uFEFFa\n", "\uFEFFa\nnew\n"],
    ["no final newline", "a\nb", "a\nb\nnew"],
    ["Cyrillic in either normal form", "й\n\u0438\u0306\n", "й\n\u0438\u0306\nnew\n"],
  ])("stay but for the edited lines: %s", async (_, before, after) => {
    const vault = tempFolder({ "N.md": before });
    const notebook = folderNotebook(vault, false);
    expect(await notebook.read("N.md")).toEqual({ kind: "text", text: before });
    const last = before
      .split(/\r\n|\n|\r/)
      .filter((line, i, all) => i < all.length - 1 || line !== "").length;
    expect(await notebook.edit("N.md", before, [append(last, "new")])).toEqual({ kind: "done" });
    expect(readFileSync(join(vault, "N.md"))).toEqual(Buffer.from(after));
    expect(await notebook.holds("N.md", after)).toBe(true);
    expect(await notebook.holds("N.md", before)).toBe(false);
  });

  test("that are no UTF-8 are read as far as possible and refused for writing", async () => {
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a, 0xff, 0xfe]);
    const vault = tempFolder({ "Latin.md": bytes });
    const notebook = folderNotebook(vault, false);
    const read = await notebook.read("Latin.md");
    expect(read).toEqual({ kind: "text", text: "caf\uFFFD\n\uFFFD\uFFFD", locked: "not-text" });
    const text = read.kind === "text" ? read.text : "";
    expect(await notebook.edit("Latin.md", text, [append(0, "new")])).toEqual({ kind: "not-text" });
    expect(await notebook.discard("Latin.md", text)).toEqual({ kind: "not-text" });
    expect(readFileSync(join(vault, "Latin.md"))).toEqual(bytes);
  });

  test("of U+FFFD that a person wrote are text like any other", async () => {
    const notebook = folderNotebook(tempFolder({ "N.md": "\uFFFD\n" }), false);
    expect(await notebook.read("N.md")).toEqual({ kind: "text", text: "\uFFFD\n" });
  });
});

describe("an edit", () => {
  test("keeps the note's mode and owner, and touches no other file", async () => {
    const vault = tempFolder({ "N.md": "a\n", "Other.md": "b\n", "D/Third.md": "c\n" });
    const root = process.getuid?.() === 0;
    chmodSync(join(vault, "N.md"), 0o640);
    if (root) chownSync(join(vault, "N.md"), 1234, 4321);
    utimesSync(join(vault, "Other.md"), 1, 1);
    const owner = statSync(join(vault, "N.md"));
    const before = everyFile(vault);
    expect(await folderNotebook(vault, true).edit("N.md", "a\n", [append(1, "x")])).toEqual({ kind: "done" });
    const after = everyFile(vault);
    expect({ ...after, "N.md": "" }).toEqual({ ...before, "N.md": "" });
    const { mode, uid, gid } = statSync(join(vault, "N.md"));
    expect([mode & 0o7777, uid, gid]).toEqual([0o640, owner.uid, owner.gid]);
    if (root) expect([uid, gid]).toEqual([1234, 4321]);
  });

  test("is on the disk before it takes the note's place, and the folder's names after", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const steps: string[] = [];
    const names = new Map<number, string>();
    const { openSync, fsyncSync, renameSync } = fs;
    jest.spyOn(fs, "openSync").mockImplementation((path, ...rest) => {
      const fd = openSync(path, ...rest);
      names.set(fd, String(path).replace(vault, "vault"));
      return fd;
    });
    jest.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
      steps.push(`fsync ${names.get(fd)}`);
      fsyncSync(fd);
    });
    jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      steps.push("rename");
      renameSync(from, to);
    });
    await folderNotebook(vault, false).edit("N.md", "a\n", [append(1, "x")]);
    expect(steps).toEqual(["fsync vault/.N.md.throughline-tmp", "rename", "fsync vault"]);
  });

  test("that changes nothing writes nothing", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const before = everyFile(vault);
    const same: Edit = { line: 0, expect: ["a"], put: ["a"] };
    expect(await folderNotebook(vault, true).edit("N.md", "a\n", [same])).toEqual({ kind: "done" });
    expect(everyFile(vault)).toEqual(before);
  });

  test("of a note that was changed since it was read is refused", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const notebook = folderNotebook(vault, false);
    await notebook.read("N.md");
    writeFileSync(join(vault, "N.md"), "b\n");
    const before = everyFile(vault);
    expect(await notebook.edit("N.md", "a\n", [append(1, "x")])).toEqual({ kind: "changed", now: "b\n" });
    expect(everyFile(vault)).toEqual(before);
  });

  test("is refused even where the change comes while its temporary file goes to the disk", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const note = join(vault, "N.md");
    // Same size and same time, so that only the bytes tell.
    const { mtime, atime } = statSync(note);
    jest.spyOn(fs, "fsyncSync").mockImplementationOnce(() => {
      fs.appendFileSync(note, "");
      fs.truncateSync(note);
      fs.appendFileSync(note, "z\n");
      utimesSync(note, atime, mtime);
    });
    const notebook = folderNotebook(vault, false);
    expect(await notebook.edit("N.md", "a\n", [append(1, "x")])).toEqual({ kind: "changed", now: "z\n" });
    expect(readFileSync(note, "utf8")).toBe("z\n");
    expectNoLeftovers(vault);
  });

  test.each([
    ["ENOSPC", { kind: "full" }],
    ["EDQUOT", { kind: "full" }],
    ["EROFS", { kind: "read-only" }],
    ["EIO", { kind: "failed", detail: "EIO" }],
  ])("that the disk refuses with %s leaves the note and nothing beside it", async (code, trouble) => {
    const vault = tempFolder({ "N.md": "a\n" });
    const before = everyFile(vault);
    const notebook = folderNotebook(vault, false);
    for (const call of ["writeFileSync", "fsyncSync", "renameSync"] as const) {
      const refusing = jest.spyOn(fs, call).mockImplementation(() => {
        throw systemError(code);
      });
      expect(await notebook.edit("N.md", "a\n", [append(1, "x")])).toEqual(trouble);
      refusing.mockRestore();
      expect(everyFile(vault)).toEqual(before);
    }
  });

  test("of a note that vanished says so", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const notebook = folderNotebook(vault, false);
    await notebook.read("N.md");
    rmSync(join(vault, "N.md"));
    expect(await notebook.edit("N.md", "a\n", [append(1, "x")])).toEqual({ kind: "missing" });
    expect(await notebook.read("N.md")).toEqual({ kind: "missing" });
    expect(await notebook.holds("N.md", "a\n")).toBe(false);
  });

  test("killed before the rename leaves the note whole, and its temporary file is gone after the next start", async () => {
    const vault = tempFolder({ "D/N.md": "a\n" });
    const script = `
      require("node:fs").fsyncSync = () => process.kill(process.pid, "SIGKILL");
      await program.folderNotebook(args[0], false).edit("D/N.md", "a\\n", [{ line: 1, expect: [], put: ["x"] }]);`;
    await printed(secondProcess("cli/folder-notebook.ts", script, vault));
    expect(readFileSync(join(vault, "D/N.md"), "utf8")).toBe("a\n");
    expect(readdirSync(join(vault, "D")).sort()).toEqual([".N.md.throughline-tmp", "N.md"]);

    expect(folderNotebook(vault, false).paths()).toEqual(["D/N.md"]);
    expect(readdirSync(join(vault, "D"))).toHaveLength(2);
    // Another run's file is never written into, even where it is in the way.
    expect(await folderNotebook(vault, false).edit("D/N.md", "a\n", [append(1, "x")])).toEqual({
      kind: "done",
    });
    expect(readdirSync(join(vault, "D"))).toHaveLength(2);
    writeFileSync(join(vault, "D", "mine.throughline-tmp"), "");
    expect(folderNotebook(vault, true).paths()).toEqual(["D/N.md"]);
    expect(readdirSync(join(vault, "D")).sort()).toEqual(["N.md", "mine.throughline-tmp"]);
  });

  test("works for a name as long as the disk allows", async () => {
    const name = `${"й".repeat(126)}.md`;
    const vault = tempFolder({ [name]: "a\n" });
    const notebook = folderNotebook(vault, false);
    expect(await notebook.edit(name, "a\n", [append(1, "x")])).toEqual({ kind: "done" });
    expect(await notebook.create(`${"ж".repeat(126)}.md`, "b\n")).toEqual({ kind: "done" });
    expect(await notebook.create(`${"ж".repeat(127)}.md`, "b\n")).toEqual({
      kind: "failed",
      detail: "long-name",
    });
  });

  test("that does not fit its own text is a bug and says so", async () => {
    const notebook = folderNotebook(tempFolder({ "N.md": "a\n" }), false);
    await expect(notebook.edit("N.md", "a\n", [{ line: 0, expect: ["b"], put: [] }])).rejects.toThrow("N.md");
  });
});

describe("a note nobody may write", () => {
  const cases: readonly (readonly [string, (vault: string) => void])[] = [
    ["by its own mode", (vault) => chmodSync(join(vault, "D/N.md"), 0o444)],
    ["by its folder's mode", (vault) => chmodSync(join(vault, "D"), 0o555)],
  ];
  test.each(cases)("is read and refused: %s", async (_, forbid) => {
    const vault = tempFolder({ "D/N.md": "a\n" });
    forbid(vault);
    const before = everyFile(vault);
    const notebook = folderNotebook(vault, false);
    expect(await notebook.read("D/N.md")).toEqual({ kind: "text", text: "a\n", locked: "read-only" });
    expect(await notebook.edit("D/N.md", "a\n", [append(1, "x")])).toEqual({ kind: "read-only" });
    expect(await notebook.discard("D/N.md", "a\n")).toEqual({ kind: "read-only" });
    expect(everyFile(vault)).toEqual(before);
  });

  test("is not created in a folder nobody may write, nor are folders for it", async () => {
    const vault = tempFolder({ "D/N.md": "a\n" });
    chmodSync(join(vault, "D"), 0o555);
    const before = everyFile(vault);
    const notebook = folderNotebook(vault, false);
    expect(await notebook.create("D/New.md", "x\n")).toEqual({ kind: "read-only" });
    expect(await notebook.create("D/E/New.md", "x\n")).toEqual({ kind: "read-only" });
    expect(everyFile(vault)).toEqual(before);
  });
});

describe("reading", () => {
  test("opens nothing for writing", async () => {
    const vault = tempFolder({ "N.md": "---\na: 1\n---\n", "D/M.md": "x" });
    const before = everyFile(vault);
    const opening = jest.spyOn(fs, "openSync");
    const notebook = folderNotebook(vault, true);
    for (const path of notebook.paths()) {
      await notebook.read(path);
      await notebook.properties(path);
      await notebook.holds(path, "x");
      await notebook.edit(path, "other", [append(0, "y")]);
      await notebook.create(path, "y");
    }
    expect(opening.mock.calls.length).toBeGreaterThan(0);
    expect(opening.mock.calls.filter(([, flags]) => flags !== "r")).toEqual([]);
    expect(everyFile(vault)).toEqual(before);
    expect(lstatSync(join(vault, "N.md")).isFile()).toBe(true);
  });
});
