// Where links lead in the host, how they are written, and that renaming keeps them.

import type { CachedMetadata } from "obsidian";
import { resolveSubpath } from "obsidian";
import { createApp } from "../../playground/host/app/create";
import { parseMetadata } from "../../playground/host/metadata/parse";
import { fileAt, setConfig } from "./support/app";

const empty = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, ""]));

describe("a link leads to", () => {
  const files = empty("Дом.md", "x/y/Note.md", "x/Note.md", "z/Note.md", "z/pic.png", "z/Deep/One.md");
  test.each([
    ["дом", "x/Note.md", "Дом.md"],
    ["Дом.md", "x/Note.md", "Дом.md"],
    ["Note", "z/pic.png", "z/Note.md"],
    ["Note", "Дом.md", "x/Note.md"],
    ["y/Note", "Дом.md", "x/y/Note.md"],
    ["/Note", "x/Note.md", null],
    ["/x/Note", "Дом.md", "x/Note.md"],
    ["../Note", "x/y/Note.md", "x/Note.md"],
    ["./Note", "x/y/Note.md", "x/y/Note.md"],
    ["./Note", "Дом.md", null],
    ["pic.png", "Дом.md", "z/pic.png"],
    ["pic", "Дом.md", null],
    ["Deep", "Дом.md", null],
    ["", "z/Deep/One.md", "z/Deep/One.md"],
  ])("%s in %s: %s", async (link, from, to) => {
    const app = await createApp({ files });
    expect(app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null).toBe(to);
  });
});

describe("a link to a note is written", () => {
  const files = empty("a/One.md", "a/Same.md", "b/Same.md", "a/pic one.png", "b/Ещё одна.md");

  test("with its name where that is clear, else with its path", async () => {
    const app = await createApp({ files });
    const { metadataCache: cache, fileManager } = app;
    expect(cache.fileToLinktext(fileAt(app, "a/One.md"), "")).toBe("One");
    expect(cache.fileToLinktext(fileAt(app, "b/Same.md"), "")).toBe("b/Same");
    expect(cache.fileToLinktext(fileAt(app, "a/pic one.png"), "")).toBe("pic one.png");
    expect(cache.fileToLinktext(fileAt(app, "a/One.md"), "", false)).toBe("One.md");
    const link = (path: string, ...rest: string[]) =>
      fileManager.generateMarkdownLink(fileAt(app, path), "b/Ещё одна.md", ...rest);
    expect(link("a/One.md")).toBe("[[One]]");
    expect(link("b/Same.md", "#Part", "words")).toBe("[[b/Same#Part|words]]");
    expect(link("a/pic one.png")).toBe("![[pic one.png]]");
    expect(link("b/Ещё одна.md", "#^id")).toBe("[[#^id]]");
  });

  test("as the vault's settings say", async () => {
    const app = await createApp({ files });
    const link = (path: string, ...rest: string[]) =>
      app.fileManager.generateMarkdownLink(fileAt(app, path), "b/Same.md", ...rest);
    setConfig(app, "newLinkFormat", "relative");
    expect(link("a/One.md")).toBe("[[../a/One]]");
    setConfig(app, "useMarkdownLinks", true);
    expect(link("b/Ещё одна.md", "#Часть два")).toBe("[Ещё одна](Ещё%20одна.md#Часть%20два)");
    setConfig(app, "newLinkFormat", "absolute");
    expect(link("a/pic one.png", "", "pic")).toBe("![pic](a/pic%20one.png)");
  });
});

describe("renaming a file rewrites", () => {
  test("links of every kind, and nothing else", async () => {
    const app = await createApp({
      files: {
        "Old.md": "see [[#Part]]\n",
        "n.md":
          '---\nup: "[[Old]]"\n---\n[[Old]] [[old#Part|x]] ![[Old#^id]] [t](Old.md#Part) `[[Old]]` [[Older]]\r\n',
        "Older.md": "",
      },
    });
    await app.fileManager.renameFile(fileAt(app, "Old.md"), "Новая заметка.md");
    expect(await app.vault.read(fileAt(app, "n.md"))).toBe(
      '---\nup: "[[Новая заметка]]"\n---\n[[Новая заметка]] [[Новая заметка#Part|x]] ![[Новая заметка#^id]] ' +
        "[t](Новая%20заметка.md#Part) `[[Old]]` [[Older]]\r\n",
    );
    expect(await app.vault.read(fileAt(app, "Новая заметка.md"))).toBe("see [[#Part]]\n");
  });

  test("links in text that the cache has not read yet", async () => {
    const app = await createApp({ files: { "Old.md": "", "n.md": "" } });
    await app.vault.modify(fileAt(app, "n.md"), "a line above\n[[Old]]");
    await app.fileManager.renameFile(fileAt(app, "Old.md"), "New.md");
    expect(await app.vault.read(fileAt(app, "n.md"))).toBe("a line above\n[[New]]");
  });

  test("links with a path when its folder moves, and lets those be that still lead there", async () => {
    const app = await createApp({ files: { "d/One.md": "[t](../n.md)", "n.md": "[[d/One]] [[One]]" } });
    const folder = app.vault.getFolderByPath("d");
    if (folder) await app.fileManager.renameFile(folder, "e");
    expect(await app.vault.read(fileAt(app, "n.md"))).toBe("[[One]] [[One]]");
    expect(await app.vault.read(fileAt(app, "e/One.md"))).toBe("[t](../n.md)");
  });

  test("links in the note that moves, when they would lead elsewhere", async () => {
    const app = await createApp({
      files: { "a/n.md": "[[Same]] [r](./One.md)", ...empty("a/Same.md", "b/Same.md", "a/One.md") },
    });
    await app.fileManager.renameFile(fileAt(app, "a/n.md"), "b/n.md");
    expect(await app.vault.read(fileAt(app, "b/n.md"))).toBe("[[a/Same]] [r](One.md)");
  });
});

describe("the vault's settings decide", () => {
  test("what a deleted note becomes", async () => {
    const app = await createApp({ files: empty("a.md", "b.md", "c.md") });
    const trash = () => app.vault.adapter.exists(".trash");
    await app.fileManager.trashFile(fileAt(app, "a.md"));
    setConfig(app, "trashOption", "none");
    await app.fileManager.trashFile(fileAt(app, "b.md"));
    expect(await trash()).toBe(false);
    setConfig(app, "trashOption", "local");
    await app.fileManager.trashFile(fileAt(app, "c.md"));
    expect(await trash()).toBe(true);
    expect(app.vault.getFiles()).toEqual([]);
  });

  test("where a new note goes", async () => {
    const app = await createApp({ files: empty("a/n.md", "Входящие/m.md") });
    const parent = () => app.fileManager.getNewFileParent("a/n.md").path;
    expect(parent()).toBe("/");
    setConfig(app, "newFileLocation", "current");
    expect(parent()).toBe("a");
    setConfig(app, "newFileLocation", "folder");
    setConfig(app, "newFileFolderPath", "Входящие");
    expect(parent()).toBe("Входящие");
    setConfig(app, "newFileFolderPath", "none");
    expect(parent()).toBe("/");
  });
});

describe("properties", () => {
  test("are changed in place, and the body stays as it is", async () => {
    const app = await createApp({ files: { "a.md": "---\nx: 1\n---\n\n- [ ] one\n", "b.md": "text" } });
    const set = (path: string, change: (properties: Record<string, unknown>) => void) =>
      app.fileManager.processFrontMatter(fileAt(app, path), change);
    await set("a.md", (properties) => Object.assign(properties, { status: "готово", tags: ["a"] }));
    await set("b.md", (properties) => Object.assign(properties, { empty: null }));
    expect(await app.vault.read(fileAt(app, "a.md"))).toBe(
      "---\nx: 1\nstatus: готово\ntags:\n  - a\n---\n\n- [ ] one\n",
    );
    expect(await app.vault.read(fileAt(app, "b.md"))).toBe("---\nempty:\n---\ntext");
    await set("b.md", (properties) => delete properties["empty"]);
    expect(await app.vault.read(fileAt(app, "b.md"))).toBe("text");
  });

  test("that are not YAML are refused, and nothing is written", async () => {
    const text = "---\na: [\n---\nbody";
    const app = await createApp({ files: { "a.md": text } });
    await expect(app.fileManager.processFrontMatter(fileAt(app, "a.md"), () => undefined)).rejects.toThrow();
    expect(await app.vault.read(fileAt(app, "a.md"))).toBe(text);
  });
});

describe("a subpath names", () => {
  const text = "# A\n\n## Часть: один\n\ntext ^p1\n\n# B\n\n## Часть: один\n\n- item ^i1\n";
  const cache: CachedMetadata = parseMetadata(text);
  const part = (subpath: string) => {
    const found = resolveSubpath(cache, subpath);
    return found && [found.type, found.start.line, found.end?.line ?? null];
  };

  test("a heading up to the next of its rank, whatever its marks", () => {
    expect(part("#A")).toEqual(["heading", 0, 6]);
    expect(part("#часть один")).toEqual(["heading", 2, 6]);
    expect(part("#B#Часть один")).toEqual(["heading", 8, null]);
    expect(part("#A#B")).toBeNull();
  });

  test("a block by its id", () => {
    expect(part("#^P1")).toEqual(["block", 4, 4]);
    expect(resolveSubpath(cache, "#^i1")).toHaveProperty("list.id", "i1");
    expect(part("#^none")).toBeNull();
    expect(part("")).toBeNull();
  });
});
