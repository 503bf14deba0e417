// The host's metadata cache: its events after the vault's, and its cache and links through renaming and deleting.

import { createApp } from "../../playground/host/app/create";
import type { App } from "./support/app";
import { appWith, fileAt, settled } from "./support/app";

/** The events of vault and cache in their order. */
function events(app: App): string[] {
  const seen: string[] = [];
  const { vault, metadataCache: cache } = app;
  vault.on("create", ({ path }) => void seen.push(`create ${path}`));
  vault.on("modify", ({ path }) => void seen.push(`modify ${path}`));
  vault.on("delete", ({ path }) => void seen.push(`delete ${path}`));
  vault.on("rename", ({ path }) => void seen.push(`rename ${path}`));
  cache.on("changed", ({ path }) => void seen.push(`changed ${path}`));
  cache.on("deleted", ({ path }) => void seen.push(`deleted ${path}`));
  cache.on("resolve", ({ path }) => void seen.push(`resolve ${path}`));
  cache.on("resolved", () => void seen.push("resolved"));
  return seen;
}

test("at the start the notes are known, and links are told as resolved a moment later, no note as changed", async () => {
  const app = await createApp({ files: { "a.md": "[[b]] #tag", "b.md": "" } });
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.tags).toHaveLength(1);
  const seen = events(app);
  await settled(app);
  expect(seen).toEqual(["resolve a.md", "resolve b.md", "resolved"]);
});

test("a change is known only after the vault has told and answered", async () => {
  const app = await appWith({ "a.md": "" });
  const seen = events(app);
  await app.vault.modify(fileAt(app, "a.md"), "# New");
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.headings).toBeUndefined();
  await settled(app);
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.headings).toHaveLength(1);
  expect(seen).toEqual(["modify a.md", "changed a.md", "resolve a.md", "resolved"]);
});

test("a new note is not in the cache yet, and then the links that waited for it lead to it", async () => {
  const app = await appWith({ "a.md": "[[b]]", "c.md": "" });
  const seen = events(app);
  const b = await app.vault.create("b.md", "text");
  expect(app.metadataCache.getFileCache(b)).toBeNull();
  expect(app.metadataCache.unresolvedLinks["a.md"]).toEqual({ b: 1 });
  await settled(app);
  expect(app.metadataCache.resolvedLinks["a.md"]).toEqual({ "b.md": 1 });
  expect(app.metadataCache.unresolvedLinks["a.md"]).toEqual({});
  expect(seen).toEqual(["create b.md", "changed b.md", "resolve b.md", "resolve a.md", "resolved"]);
});

test("a deleted note is forgotten, with what was known of it handed out", async () => {
  const app = await appWith({ "a.md": "[[b]]", "b.md": "#tag" });
  const seen = events(app);
  const known: unknown[] = [];
  app.metadataCache.on("deleted", (_file, before) => void known.push(before?.tags?.[0]?.tag));
  await app.vault.delete(fileAt(app, "b.md"));
  await settled(app);
  expect(known).toEqual(["#tag"]);
  expect(app.metadataCache.getCache("b.md")).toBeNull();
  expect(app.metadataCache.resolvedLinks).toEqual({ "a.md": {} });
  expect(app.metadataCache.unresolvedLinks["a.md"]).toEqual({ b: 1 });
  expect(seen).toEqual(["deleted b.md", "delete b.md", "resolve a.md", "resolved"]);
});

test("a renamed note takes its cache along at once, and is not told as changed", async () => {
  const app = await appWith({ "a.md": "[[b]]", "b.md": "#tag" });
  const seen = events(app);
  await app.vault.rename(fileAt(app, "b.md"), "c.md");
  expect(app.metadataCache.getFileCache(fileAt(app, "c.md"))?.tags).toHaveLength(1);
  expect(app.metadataCache.getCache("b.md")).toBeNull();
  await settled(app);
  expect(app.metadataCache.unresolvedLinks["a.md"]).toEqual({ b: 1 });
  expect(Object.keys(app.metadataCache.resolvedLinks).sort()).toEqual(["a.md", "c.md"]);
  expect(seen).toEqual(["rename c.md", "resolve a.md", "resolved"]);
});

test("several changes in a row are read once, as the last left them", async () => {
  const app = await appWith({ "a.md": "" });
  const seen = events(app);
  for (const n of [1, 2, 3]) await app.vault.modify(fileAt(app, "a.md"), "#".repeat(n) + " H");
  await settled(app);
  expect(seen.filter((event) => event === "changed a.md")).toHaveLength(1);
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.headings?.[0]?.level).toBe(3);
});

test("a change that answers a change is told before all is resolved", async () => {
  const app = await appWith({ "a.md": "", "b.md": "" });
  const once = app.metadataCache.on("changed", () => {
    app.metadataCache.offref(once);
    void app.vault.modify(fileAt(app, "b.md"), "[[a]]");
  });
  const seen = events(app);
  await app.vault.modify(fileAt(app, "a.md"), "x");
  await settled(app);
  const told = [
    "changed a.md",
    "resolve a.md",
    "resolved",
    "modify b.md",
    "changed b.md",
    "resolve b.md",
    "resolved",
  ];
  expect(seen).toEqual(["modify a.md", ...told]);
});

test("properties that are not YAML hinder neither creating nor changing a note", async () => {
  const app = await appWith({ "a.md": "---\na: [\n---\n- one\n" });
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.listItems).toHaveLength(1);
  await app.vault.modify(fileAt(app, "a.md"), "---\n: : :\n---\n# H\n");
  await settled(app);
  expect(app.metadataCache.getFileCache(fileAt(app, "a.md"))?.headings).toHaveLength(1);
});

test("links count each time, to a part of the note itself too, and from properties", async () => {
  const app = await appWith({
    "a.md": '---\nup: "[[b]]"\n---\n[[B|x]] ![[b#h]] [[#here]] [t](b%20c.md) [[none]] [[none#x]]',
    "b.md": "",
    "b c.md": "",
  });
  expect(app.metadataCache.resolvedLinks["a.md"]).toEqual({ "b.md": 3, "a.md": 1, "b c.md": 1 });
  expect(app.metadataCache.unresolvedLinks["a.md"]).toEqual({ none: 2 });
});
