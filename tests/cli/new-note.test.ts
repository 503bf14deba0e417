// Notes that come and go: created once, and moved to the trash without loss.

import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderNotebook } from "../../cli/folder-notebook";
import {
  everyFile,
  expectNoLeftovers,
  fs,
  printed,
  secondProcess,
  systemError,
  tempFolder,
} from "./temp-folder";

// Other processes are started, which takes as long as the machine is busy.

afterEach(() => jest.restoreAllMocks());

describe("creating a note", () => {
  test("makes the folders above it and writes it whole", async () => {
    const vault = tempFolder();
    const notebook = folderNotebook(vault, false);
    expect(notebook.paths()).toEqual([]);
    expect(await notebook.create("Обзоры/2024/W23.md", "# Обзор\r\n")).toEqual({ kind: "done" });
    expect(readFileSync(join(vault, "Обзоры/2024/W23.md"), "utf8")).toBe("# Обзор\r\n");
    expect(notebook.paths()).toEqual(["Обзоры/2024/W23.md"]);
    expect(statSync(join(vault, "Обзоры/2024/W23.md")).nlink).toBe(1);
    expectNoLeftovers(vault);
  });

  test("never takes the place of what is there", async () => {
    const vault = tempFolder({ "N.md": "mine\n", "D.md/x.txt": "" });
    symlinkSync("nowhere", join(vault, "Link.md"));
    const before = everyFile(vault);
    const notebook = folderNotebook(vault, false);
    for (const path of ["N.md", "D.md", "Link.md"])
      expect(await notebook.create(path, "x\n")).toEqual({ kind: "exists" });
    expect(await notebook.create("N.md/below.md", "x\n")).toMatchObject({ kind: "failed" });
    expect(everyFile(vault)).toEqual(before);
  });

  test("is exclusive on disks without hard links too", async () => {
    const vault = tempFolder();
    jest.spyOn(fs, "linkSync").mockImplementation(() => {
      throw systemError("EPERM");
    });
    const notebook = folderNotebook(vault, false);
    expect(await notebook.create("N.md", "a\n")).toEqual({ kind: "done" });
    expect(await notebook.create("N.md", "b\n")).toEqual({ kind: "exists" });
    // Somebody is faster between our look and our write.
    jest.spyOn(fs, "fsyncSync").mockImplementationOnce(() => writeFileSync(join(vault, "M.md"), "theirs\n"));
    expect(await notebook.create("M.md", "ours\n")).toEqual({ kind: "exists" });
    expect(readFileSync(join(vault, "M.md"), "utf8")).toBe("theirs\n");
    expectNoLeftovers(vault);
  });

  test("on a full disk leaves neither note nor folders", async () => {
    const vault = tempFolder({ "N.md": "a\n" });
    const before = everyFile(vault);
    jest.spyOn(fs, "writeFileSync").mockImplementation(() => {
      throw systemError("ENOSPC");
    });
    expect(await folderNotebook(vault, false).create("D/E/New.md", "x\n")).toEqual({ kind: "full" });
    jest.restoreAllMocks();
    expect(everyFile(vault)).toEqual(before);
  });

  test("at the same time as another process: one creates, the other is told", async () => {
    const vault = tempFolder();
    const rounds = 40;
    const script = `
      const { existsSync, writeFileSync } = require("node:fs");
      const [vault, me, rounds] = args;
      const notebook = program.folderNotebook(vault, false);
      writeFileSync(vault + "/ready-" + me, "");
      while (!existsSync(vault + "/ready-a") || !existsSync(vault + "/ready-b"));
      const said = [];
      for (let i = 0; i < rounds; i++) said.push((await notebook.create("D" + i + "/N.md", me.repeat(5000))).kind);
      console.log(JSON.stringify(said));`;
    const [a, b] = await Promise.all(
      ["a", "b"].map(async (me) => {
        const child = secondProcess("cli/folder-notebook.ts", script, vault, me, String(rounds));
        return JSON.parse(await printed(child)) as string[];
      }),
    );
    for (let i = 0; i < rounds; i++) {
      expect([a?.[i], b?.[i]].sort()).toEqual(["done", "exists"]);
      const text = readFileSync(join(vault, `D${i}`, "N.md"), "utf8");
      expect(text).toBe((a?.[i] === "done" ? "a" : "b").repeat(5000));
    }
    expectNoLeftovers(vault);
  });
});

describe("discarding a note", () => {
  test("moves it to the vault's trash and overwrites nothing there", async () => {
    const vault = tempFolder({ "A/N.md": "one\n", "B/N.md": "two\n", "C/N.md": "three\n" });
    const notebook = folderNotebook(vault, false);
    expect(await notebook.discard("A/N.md", "one\n")).toEqual({ kind: "done" });
    expect(await notebook.discard("B/N.md", "two\n")).toEqual({ kind: "done" });
    expect(await notebook.discard("C/N.md", "three\n")).toEqual({ kind: "done" });
    const trash = Object.fromEntries(
      readdirSync(join(vault, ".trash")).map((name) => [
        name,
        readFileSync(join(vault, ".trash", name), "utf8"),
      ]),
    );
    expect(trash).toEqual({ "N.md": "one\n", "N 1.md": "two\n", "N 2.md": "three\n" });
    expect(notebook.paths()).toEqual([]);
  });

  test("that was changed is refused, and a failing move leaves it where it is", async () => {
    const vault = tempFolder({ "N.md": "now\n", ".trash/x": "" });
    const before = everyFile(vault);
    const notebook = folderNotebook(vault, false);
    expect(await notebook.discard("N.md", "then\n")).toEqual({ kind: "changed", now: "now\n" });
    jest.spyOn(fs, "renameSync").mockImplementation(() => {
      throw systemError("EIO");
    });
    expect(await notebook.discard("N.md", "now\n")).toMatchObject({ kind: "failed" });
    expect(everyFile(vault)).toEqual(before);
  });

  test("does not follow a trash that leads out of the vault", async () => {
    const outside = tempFolder();
    const vault = tempFolder({ "N.md": "a\n" });
    symlinkSync(outside, join(vault, ".trash"));
    expect(await folderNotebook(vault, false).discard("N.md", "a\n")).toMatchObject({ kind: "failed" });
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(vault, "N.md"), "utf8")).toBe("a\n");
  });
});
