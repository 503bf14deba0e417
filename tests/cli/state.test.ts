// The state kept for a vault: where, how safely, and what a damaged file does.

import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateFolder, vaultState } from "../../cli/state";
import { fs, systemError, tempFolder } from "./temp-folder";

afterEach(() => jest.restoreAllMocks());

describe("the state folder", () => {
  test.each([
    ["linux", { XDG_STATE_HOME: "/s" }, "/home/v", "/s/throughline"],
    ["linux", { XDG_STATE_HOME: "relative" }, "/home/v", "/home/v/.local/state/throughline"],
    ["linux", { XDG_STATE_HOME: "" }, "/home/v", "/home/v/.local/state/throughline"],
    ["freebsd", {}, "/home/v", "/home/v/.local/state/throughline"],
    ["darwin", {}, "/Users/v", "/Users/v/Library/Application Support/throughline"],
    ["darwin", { XDG_STATE_HOME: "/s" }, "/Users/v", "/s/throughline"],
    ["win32", { LOCALAPPDATA: "C:\\L" }, "C:\\Users\\v", "C:\\L\\throughline"],
    ["win32", {}, "C:\\Users\\v", "C:\\Users\\v\\AppData\\Local\\throughline"],
    ["win32", { XDG_STATE_HOME: "D:\\s" }, "C:\\Users\\v", "D:\\s\\throughline"],
  ])("on %s with %j", (platform, env, home, folder) => {
    expect(stateFolder(env, platform, home)).toBe(folder);
  });
});

describe("what is kept", () => {
  const value = { version: 1, batches: ["Звонок\r\n", "\uFEFF"] };
  const jsonIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".json"));

  test("comes back in the next run, for the same vault by any path to it", async () => {
    const vault = tempFolder();
    const folder = join(tempFolder(), "deep", "state");
    const link = join(tempFolder(), "link");
    symlinkSync(vault, link);
    expect(await vaultState(vault, folder).keep.load()).toBeUndefined();
    expect(await vaultState(vault, folder).keep.save(value)).toBe(true);
    expect(await vaultState(link, folder).keep.load()).toEqual(value);
    expect(await vaultState(tempFolder(), folder).keep.load()).toBeUndefined();
    const [file = ""] = jsonIn(folder);
    expect(readdirSync(folder)).toEqual([file]);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toEqual({ vault, kept: value });
  });

  test.each(["", "{", "null", '"text"', '{"other": 1}', "\0\0\0"])(
    "is empty where the file is damaged (%j), which is set aside when it would be overwritten",
    async (damage) => {
      const [vault, folder] = [tempFolder(), tempFolder()];
      const { keep } = vaultState(vault, folder);
      await keep.save(value);
      const [file = ""] = jsonIn(folder);
      writeFileSync(join(folder, file), damage);
      expect(await keep.load()).toBeUndefined();
      expect(readFileSync(join(folder, file), "utf8")).toBe(damage);
      expect(await keep.save({ next: 1 })).toBe(true);
      expect(await keep.load()).toEqual({ next: 1 });
      expect(readFileSync(join(folder, `${file}.damaged`), "utf8")).toBe(damage);
    },
  );

  test("stays as it was where the disk refuses, and saying so is all that happens", async () => {
    const [vault, folder] = [tempFolder(), tempFolder()];
    const { keep } = vaultState(vault, folder);
    await keep.save(value);
    for (const call of ["writeFileSync", "fsyncSync", "renameSync"] as const) {
      const refusing = jest.spyOn(fs, call).mockImplementation(() => {
        throw systemError("ENOSPC");
      });
      expect(await keep.save({ next: 1 })).toBe(false);
      refusing.mockRestore();
      expect(await keep.load()).toEqual(value);
      expect(readdirSync(folder)).toHaveLength(1);
    }
  });

  test("cannot be kept where a file stands in the folder's place, nor over a state that cannot be read", async () => {
    const vault = tempFolder();
    const state = tempFolder({ file: "" });
    const blocked = vaultState(vault, join(state, "file", "state"));
    expect(await blocked.keep.load()).toBeUndefined();
    expect(await blocked.keep.save(value)).toBe(false);
    expect(await blocked.lock(0)).toEqual({
      kind: "failed",
      detail: expect.stringContaining("ENOTDIR") as string,
    });

    const folder = tempFolder();
    const { keep } = vaultState(vault, folder);
    await keep.save(value);
    const [file = ""] = jsonIn(folder);
    fs.rmSync(join(folder, file));
    mkdirSync(join(folder, file));
    expect(await keep.load()).toBeUndefined();
    expect(await keep.save(value)).toBe(false);
  });
});
