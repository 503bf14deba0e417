// Which folder the program takes for the vault.

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { findVault as find } from "../../cli/vault-folder";
import { wordsOf } from "../../cli/words";
import { tempFolder } from "./temp-folder";

const en = wordsOf("en");

const findVault = (named: string | undefined, from: string) => find(named, from, en);

describe("the vault", () => {
  const home = tempFolder({
    ".something/app.json": "{}",
    "vault/.obsidian/app.json": "{}",
    "vault/Folder/Deep/N.md": "",
    "mobile/.obsidian-mobile/app.json": "{}",
    "mobile/Folder/N.md": "",
    "plain/N.md": "",
  });
  symlinkSync("vault", join(home, "link"));
  const vault = { kind: "vault", path: join(home, "vault") };

  test("is the folder that is named, whether Obsidian knows it or not", () => {
    expect(findVault("plain", home)).toEqual({ kind: "vault", path: join(home, "plain") });
    expect(findVault(join(home, "vault"), "/")).toEqual(vault);
    expect(findVault("../link/", join(home, "plain"))).toEqual(vault);
  });

  test("is else this folder or the nearest above it that Obsidian has opened", () => {
    expect(findVault(undefined, join(home, "vault"))).toEqual(vault);
    expect(findVault(undefined, join(home, "vault", "Folder", "Deep"))).toEqual(vault);
    expect(findVault(undefined, join(home, "link", "Folder"))).toEqual(vault);
    expect(findVault(undefined, join(home, "mobile"))).toEqual({ kind: "vault", path: join(home, "mobile") });
  });

  test("is never a folder above that some other program's settings make look like one", () => {
    expect(findVault(undefined, join(home, "plain"))).toEqual({
      kind: "wrong",
      sentence: ["this folder is in no vault", "name the vault's folder: --vault DIR"],
    });
  });

  test.each(["nowhere", "plain/N.md", "plain/N.md/below"])("is not %s", (named) => {
    expect(findVault(named, home)).toEqual({
      kind: "wrong",
      sentence: [`there is no folder ${named}`, "name the vault's folder: --vault DIR"],
    });
  });
});
