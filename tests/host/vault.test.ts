// The host's vault where the mocks' differs from the app's.

import type { TAbstractFile } from "obsidian";
import { normalizePath, TFile, TFolder } from "obsidian";
import { createApp } from "../../playground/host/app/create";
import type { App } from "./support/app";
import { fileAt } from "./support/app";

const vaultOf = async (files: Record<string, string>) => (await createApp({ files })).vault;

const file = (vault: App["vault"], path: string) => fileAt({ vault }, path);

/** The vault's events in their order, as `kind path`. */
function events(vault: App["vault"]): string[] {
  const seen: string[] = [];
  const note = (kind: string) => (of: TAbstractFile, from?: string) =>
    void seen.push(`${kind} ${from === undefined ? "" : `${from} → `}${of.path}`);
  vault.on("create", note("create"));
  vault.on("modify", note("modify"));
  vault.on("delete", note("delete"));
  vault.on("rename", note("rename"));
  return seen;
}

describe("process", () => {
  test("runs one call after another on a file", async () => {
    const vault = await vaultOf({ "c.md": "0" });
    const c = file(vault, "c.md");
    await Promise.all([1, 2, 3].map((n) => vault.process(c, (text) => text + n)));
    expect(await vault.read(c)).toBe("0123");
  });

  test("leaves the file alone when the callback throws, and serves the next", async () => {
    const vault = await vaultOf({ "c.md": "0" });
    const c = file(vault, "c.md");
    const failing = vault.process(c, () => {
      throw new Error("no");
    });
    const next = vault.process(c, (text) => `${text}1`);
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("01");
  });

  test("rejects for a file that is gone", async () => {
    const vault = await vaultOf({ "c.md": "0" });
    const c = file(vault, "c.md");
    await vault.delete(c);
    await expect(vault.process(c, (text) => text)).rejects.toMatchObject({ code: "ENOENT" });
    expect(vault.getFileByPath("c.md")).toBeNull();
  });
});

describe("create", () => {
  test("refuses a path that is taken, in whatever case", async () => {
    const vault = await vaultOf({ "Заметка.md": "kept" });
    await expect(vault.create("Заметка.md", "")).rejects.toThrow("File already exists.");
    await expect(vault.create("заметка.md", "")).rejects.toThrow("File already exists.");
    expect(await vault.read(file(vault, "Заметка.md"))).toBe("kept");
  });

  test("of two at once, lets one win", async () => {
    const vault = await vaultOf({});
    const results = await Promise.allSettled([vault.create("a.md", "1"), vault.create("a.md", "2")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await vault.read(file(vault, "a.md"))).toBe("1");
  });

  test("refuses a folder that is missing", async () => {
    const vault = await vaultOf({});
    await expect(vault.create("no/x.md", "")).rejects.toMatchObject({ code: "ENOENT" });
    await vault.createFolder("no/deeper");
    await vault.create("no/x.md", "");
    expect(file(vault, "no/x.md").parent).toBe(vault.getFolderByPath("no"));
    await expect(vault.createFolder("no")).rejects.toThrow("Folder already exists.");
  });
});

test("a file knows its size in bytes and its times", async () => {
  const vault = await vaultOf({ "a.md": "абв" });
  const a = file(vault, "a.md");
  expect(a.stat.size).toBe(6);
  expect(a.stat.ctime).toBeGreaterThan(0);
  const { ctime } = a.stat;
  await vault.modify(a, "x", { mtime: 5 });
  expect(a.stat).toEqual({ ctime, mtime: 5, size: 1 });
});

test("texts and bytes are the same files", async () => {
  const vault = await vaultOf({ "a.md": "ё" });
  const a = file(vault, "a.md");
  expect([...new Uint8Array(await vault.readBinary(a))]).toEqual([0xd1, 0x91]);
  await vault.modifyBinary(a, new Uint8Array([0xff, 0x41]).buffer);
  expect(await vault.read(a)).toBe("\uFFFDA");
});

describe("deleting", () => {
  test("a folder takes its files with it, the inner first", async () => {
    const vault = await vaultOf({ "d/a.md": "", "d/e/b.md": "" });
    const folder = vault.getFolderByPath("d");
    const seen = events(vault);
    if (folder) await vault.delete(folder);
    expect(seen).toEqual(["delete d/a.md", "delete d/e/b.md", "delete d/e", "delete d"]);
    expect(vault.getFiles()).toEqual([]);
    expect(vault.getAllFolders()).toEqual([]);
  });

  test("a folder with hidden files needs force", async () => {
    const vault = await vaultOf({ "d/.hidden": "", "d/a.md": "" });
    const folder = vault.getFolderByPath("d");
    if (!folder) throw new Error("no folder");
    await expect(vault.delete(folder)).rejects.toThrow("ENOTEMPTY");
    expect(vault.getFileByPath("d/a.md")).not.toBeNull();
    await vault.delete(folder, true);
    expect(await vault.adapter.exists("d/.hidden")).toBe(false);
  });

  test("can be undone: what comes back out of the trash is a new file", async () => {
    const vault = await vaultOf({ "a.md": "1" });
    await vault.trash(file(vault, "a.md"), false);
    const seen = events(vault);
    await vault.adapter.rename(".trash/a.md", "b.md");
    expect(seen).toEqual(["create b.md"]);
    expect(await vault.read(file(vault, "b.md"))).toBe("1");
  });

  test("into the vault's trash keeps the file, outside of the vault's files", async () => {
    const vault = await vaultOf({ "a.md": "1", "d/a.md": "2" });
    await vault.trash(file(vault, "a.md"), false);
    await vault.trash(file(vault, "d/a.md"), false);
    expect(await vault.adapter.list(".trash")).toEqual({
      files: [".trash/a.md", ".trash/a 2.md"],
      folders: [],
    });
    expect(vault.getFiles()).toEqual([]);
  });
});

describe("renaming", () => {
  test("a folder moves every file in it, each with its own event", async () => {
    const vault = await vaultOf({ "d/a.md": "x", "d/e/b.md": "" });
    const a = file(vault, "d/a.md");
    const folder = vault.getFolderByPath("d");
    const seen = events(vault);
    if (folder) await vault.rename(folder, "f");
    expect(seen).toEqual([
      "rename d → f",
      "rename d/e → f/e",
      "rename d/a.md → f/a.md",
      "rename d/e/b.md → f/e/b.md",
    ]);
    expect(vault.getFileByPath("f/a.md")).toBe(a);
    expect(a.parent).toBe(folder);
    expect(folder?.children.map(({ name }) => name)).toEqual(["e", "a.md"]);
    expect(await vault.read(a)).toBe("x");
  });

  test("refuses a path that is taken and allows a change of case", async () => {
    const vault = await vaultOf({ "a.md": "", "b.md": "" });
    const a = file(vault, "a.md");
    await expect(vault.rename(a, "B.md")).rejects.toThrow("Destination file already exists!");
    await vault.rename(a, "A.md");
    expect([a.path, a.basename, vault.getFileByPath("a.md")]).toEqual(["A.md", "A", null]);
  });
});

describe("events", () => {
  test("a listener that throws stops neither the others nor the act", async () => {
    const vault = await vaultOf({ "a.md": "" });
    jest.useFakeTimers();
    try {
      let heard = false;
      vault.on("modify", () => {
        throw new Error("listener");
      });
      vault.on("modify", () => (heard = true));
      await vault.modify(file(vault, "a.md"), "x");
      expect(heard).toBe(true);
      expect(() => jest.runOnlyPendingTimers()).toThrow("listener");
    } finally {
      jest.useRealTimers();
    }
  });

  test("a listener that is taken away leaves another with the same function", async () => {
    const vault = await vaultOf({ "a.md": "" });
    const listener = jest.fn();
    const first = vault.on("modify", listener);
    vault.on("modify", listener);
    vault.offref(first);
    await vault.modify(file(vault, "a.md"), "x");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("what is written past the vault is seen, but not in hidden folders", async () => {
    const vault = await vaultOf({ "a.md": "" });
    const seen = events(vault);
    await vault.adapter.write("a.md", "from a sync");
    await vault.adapter.write("b.md", "");
    await vault.adapter.mkdir(".hidden");
    await vault.adapter.write(".hidden/c.md", "");
    expect(seen).toEqual(["modify a.md", "create b.md"]);
    expect(vault.getFiles().map(({ path }) => path)).toEqual(["a.md", "b.md"]);
  });
});

test("folders and files are told apart without a throw, as by duck typing", async () => {
  const vault = await vaultOf({ "d/a.md": "" });
  const [folder] = vault.getAllFolders();
  expect(folder).toBeInstanceOf(TFolder);
  expect((folder as unknown as TFile).extension).toBeUndefined();
  expect(file(vault, "d/a.md")).toBeInstanceOf(TFile);
});

test("paths are normalized as the app's documentation says", () => {
  expect(normalizePath("\\a//b/")).toBe("a/b");
  expect(normalizePath("/")).toBe("/");
  expect(normalizePath("a\u00A0b\u202Fc")).toBe("a b c");
  expect(normalizePath("и\u0306")).toBe("й");
});
