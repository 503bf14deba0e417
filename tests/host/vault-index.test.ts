// The index behind the sidebar over a host with real events: it follows every one of them, and never says anything stale.

import { DEFAULTS } from "../../src/settings/settings";
import { parseRegistry } from "../../src/note/task";
import { fileAt } from "./support/app";
import { DRIVER, GOAL, appOf, begin, drivers, indexed, settled, slowDisk } from "./support/indexed";

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2024, 5, 12, 10, 0), doNotFake: ["nextTick", "queueMicrotask"] });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe("The index follows", () => {
  it("notes that are renamed before they were read, and while they are", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Driver ${i}`);
    const app = await appOf(Object.fromEntries(names.map((name) => [`${name}.md`, DRIVER])));
    slowDisk(app, 30);
    const { index } = begin(app);
    await jest.advanceTimersByTimeAsync(10);
    for (const name of names) await app.vault.rename(fileAt(app, `${name}.md`), `Renamed ${name}.md`);
    await jest.advanceTimersByTimeAsync(500);
    await settled(index);
    expect(Object.keys(drivers(index)).sort()).toEqual(names.map((name) => `Renamed ${name}.md`).sort());
    index.stop();
  });

  it("a folder that is renamed, read or not", async () => {
    const { app, index } = await indexed({ "a/P2P.md": DRIVER, "a/b/Host.md": DRIVER });
    const folder = app.vault.getFolderByPath("a");
    if (!folder) throw new Error("no folder");
    await app.vault.rename(folder, "c");
    await settled(index);
    expect(Object.keys(drivers(index)).sort()).toEqual(["c/P2P.md", "c/b/Host.md"]);
    await app.vault.rename(folder, "d");
    await settled(index);
    expect(Object.keys(drivers(index)).sort()).toEqual(["d/P2P.md", "d/b/Host.md"]);
    index.stop();
  });

  it("a note that becomes one by its ending, and one that stops being one", async () => {
    const { app, index } = await indexed({ "P2P.txt": DRIVER, "Host.md": DRIVER });
    await settled(index);
    await app.vault.rename(fileAt(app, "Host.md"), "Host.txt");
    await app.vault.rename(fileAt(app, "P2P.txt"), "P2P.md");
    await app.vault.modify(fileAt(app, "P2P.md"), `${DRIVER}- [ ] more\n`);
    await settled(index);
    expect(drivers(index)).toEqual({ "P2P.md": ["P2P"] });
    index.stop();
  });

  it("a note that is deleted, or deleted and made anew, while it is read", async () => {
    const app = await appOf({ "P2P.md": DRIVER, "Host.md": DRIVER });
    slowDisk(app, 30);
    const { index } = begin(app);
    await jest.advanceTimersByTimeAsync(10);
    await app.vault.delete(fileAt(app, "P2P.md"));
    await app.vault.delete(fileAt(app, "Host.md"));
    await app.vault.create("Host.md", GOAL);
    await jest.advanceTimersByTimeAsync(500);
    await settled(index);
    expect(drivers(index)).toEqual({});
    expect([...index.facts().notes.telling()]).toEqual(["Host.md"]);
    index.stop();
  });

  it("a note that changes while it is read, by its last text", async () => {
    const others = Array.from({ length: 20 }, (_, i): [string, string] => [`Goal ${i}.md`, GOAL]);
    const app = await appOf({ "P2P.md": DRIVER, ...Object.fromEntries(others) });
    slowDisk(app, 100, ...others.map(() => 20), 20);
    const { index } = begin(app);
    await jest.advanceTimersByTimeAsync(10);
    await app.vault.modify(fileAt(app, "P2P.md"), DRIVER.replace("# P2P", "# Peers"));
    await jest.advanceTimersByTimeAsync(500);
    await settled(index);
    expect(drivers(index)).toEqual({ "P2P.md": ["Peers"] });
    index.stop();
  });

  it("a note that cannot be read by leaving it out", async () => {
    const app = await appOf({ "P2P.md": DRIVER, "Host.md": DRIVER });
    const read = app.vault.cachedRead.bind(app.vault);
    jest.spyOn(app.vault, "cachedRead").mockImplementation((file) => {
      return file.path === "P2P.md" ? Promise.reject(new Error("EIO")) : read(file);
    });
    const { index } = begin(app);
    await settled(index);
    expect(Object.keys(drivers(index))).toEqual(["Host.md"]);
    expect(index.ready()).toBe(true);
    index.stop();
  });
});

describe("Changed settings are read anew:", () => {
  it("names of sections", async () => {
    const { desk, index } = await indexed({ "P2P.md": DRIVER.replace("Backlog", "Pile") });
    await settled(index);
    const count = () => index.facts().notes.get("P2P.md")?.facts?.drivers[0]?.backlog.length;
    expect(count()).toBe(0);
    desk.change({ settings: { ...DEFAULTS, sectionNames: { backlog: ["Pile"] } } });
    await settled(index);
    expect(count()).toBe(2);
    index.stop();
  });

  it("folders that are left out, and that are not any more", async () => {
    const { desk, index } = await indexed({ "old/P2P.md": DRIVER, "Host.md": DRIVER });
    await settled(index);
    desk.change({ settings: { ...DEFAULTS, excludedFolders: ["old"] } });
    await settled(index);
    expect(Object.keys(drivers(index))).toEqual(["Host.md"]);
    desk.change({ settings: DEFAULTS });
    await settled(index);
    expect(Object.keys(drivers(index)).sort()).toEqual(["Host.md", "old/P2P.md"]);
    index.stop();
  });

  it("the person's own naming of reviews", async () => {
    const { desk, index } = await indexed({ "2024 number 23.md": "# Any\n- [ ] Call\n" });
    await settled(index);
    expect(index.facts().reviews).toEqual([]);
    desk.change({ settings: { ...DEFAULTS, weeklyName: "YYYY [number] WW" } });
    await settled(index);
    expect(index.facts().reviews.map(({ path }) => path)).toEqual(["2024 number 23.md"]);
    index.stop();
  });

  it("and so is what the neighbours say, when a person comes back to a note", async () => {
    const { app, desk, index } = await indexed({ "P2P.md": DRIVER });
    await settled(index);
    const kinds = () =>
      index
        .facts()
        .notes.get("P2P.md")
        ?.facts?.drivers[0]?.backlog.map(({ kind }) => kind);
    expect(kinds()).toEqual(["open", "other"]);
    const status = { symbol: "§", name: "Later", nextStatusSymbol: " ", type: "CANCELLED" };
    desk.change(
      { tasks: parseRegistry({ statusSettings: { coreStatuses: [], customStatuses: [status] } }) },
      false,
    );
    app.workspace.trigger("file-open", null);
    await settled(index);
    expect(kinds()).toEqual(["open", "cancelled"]);
    index.stop();
  });

  it("and notes are not read again where nothing that concerns them changed", async () => {
    const { app, desk, index } = await indexed({ "P2P.md": DRIVER });
    await settled(index);
    const read = jest.spyOn(app.vault, "cachedRead");
    desk.change({ settings: { ...DEFAULTS, depth: 3 } });
    app.workspace.trigger("layout-change");
    await settled(index);
    expect(read).not.toHaveBeenCalled();
    index.stop();
  });
});

test("It reads in turns of eight milliseconds, however many notes there are", async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`Note ${i}.md`, "[[P2P]]\n"]));
  const app = await appOf(files);
  const look = app.metadataCache.getFileCache.bind(app.metadataCache);
  let longest = 0;
  let turn = 0;
  jest.spyOn(app.metadataCache, "getFileCache").mockImplementation((file) => {
    // A note costs a millisecond of this clock, and other turns begin with a timer.
    jest.setSystemTime(Date.now() + 1);
    performance.now = () => Date.now();
    longest = Math.max(longest, ++turn);
    setTimeout(() => (turn = 0), 0);
    return look(file);
  });
  const { index } = begin(app);
  await settled(index);
  await jest.advanceTimersByTimeAsync(10_000);
  await index.settled();
  expect([...index.facts().notes.paths()]).toHaveLength(300);
  expect(longest).toBeLessThanOrEqual(9);
  index.stop();
});
