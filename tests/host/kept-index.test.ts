// The index from one start to the next: what did not change is not read again, and nothing that was kept is ever believed blindly.

import { parseRegistry } from "../../src/note/task";
import { DEFAULTS } from "../../src/settings/settings";
import { vaultIndex } from "../../src/obsidian/index/vault-index";
import { fileAt } from "./support/app";
import type { App } from "./support/app";
import {
  DRIVER,
  GOAL,
  MEETING,
  REVIEW,
  appOf,
  begin,
  drivers,
  freshly,
  settled,
  slowDisk,
  toldBy,
} from "./support/indexed";
import type { MemoryShelf } from "./support/memory-shelf";
import { DAMAGES, memoryShelf } from "./support/memory-shelf";

const FILES = {
  "2024/W23 Weekly.md": REVIEW,
  "P2P.md": DRIVER,
  "Goal.md": GOAL,
  "Group/19.05.md": MEETING,
  "Plain.md": "Nothing but [[Goal]] and [[P2P]]\n",
};
const STILL = 10_000;

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2024, 5, 12, 10, 0), doNotFake: ["nextTick", "queueMicrotask"] });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** An app whose index was kept, and ended; nothing has been written to it since. */
async function keptOnce(files: Readonly<Record<string, string>> = FILES) {
  const app = await appOf(files);
  const shelf = memoryShelf();
  const { index } = begin(app, shelf.storage);
  await settled(index);
  await jest.advanceTimersByTimeAsync(STILL + 1000);
  index.stop();
  await jest.advanceTimersByTimeAsync(100);
  shelf.written();
  return { app, shelf };
}

/** The next start: the index that comes of it, and the notes that were read or looked at for it. */
async function startAgain(app: App, shelf: MemoryShelf) {
  const looked = jest.spyOn(app.metadataCache, "getFileCache");
  const read = jest.spyOn(app.vault, "cachedRead");
  const begun = begin(app, shelf.storage);
  await settled(begun.index);
  const paths = (calls: readonly (readonly [{ readonly path: string }])[]) => calls.map(([{ path }]) => path);
  const which = { looked: paths(looked.mock.calls), read: paths(read.mock.calls) };
  looked.mockRestore();
  read.mockRestore();
  return { ...begun, ...which };
}

/** Whatever was kept, the index says what one says that keeps nothing. */
async function expectRight({ index, desk }: ReturnType<typeof begin>) {
  const told = toldBy(index);
  index.stop();
  expect(told).toEqual(await freshly(desk.session));
}

describe("The next start", () => {
  it("reads nothing that did not change, and looks at no metadata", async () => {
    const { app, shelf } = await keptOnce();
    const again = await startAgain(app, shelf);
    expect(again.looked).toEqual([]);
    expect(again.read).toEqual([]);
    await jest.advanceTimersByTimeAsync(STILL + 1000);
    expect(shelf.written()).toEqual([]);
    await expectRight(again);
  });

  it("reads what was changed, made or renamed meanwhile, and forgets what was deleted", async () => {
    const { app, shelf } = await keptOnce();
    await jest.advanceTimersByTimeAsync(1000);
    await app.vault.modify(fileAt(app, "P2P.md"), DRIVER.replace("# P2P", "# P3P"));
    await app.vault.rename(fileAt(app, "Goal.md"), "Aim.md");
    await app.vault.delete(fileAt(app, "Plain.md"));
    await app.vault.create("New.md", DRIVER);
    await jest.advanceTimersByTimeAsync(100);
    const again = await startAgain(app, shelf);
    expect([...again.read].sort()).toEqual(["Aim.md", "New.md", "P2P.md"]);
    expect(drivers(again.index)).toEqual({ "P2P.md": ["P3P"], "New.md": ["P2P"] });
    await expectRight(again);
    const third = await startAgain(app, shelf);
    expect(third.looked).toEqual([]);
    await expectRight(third);
  });

  it("with other settings or another program reads all that they concern", async () => {
    const { app, shelf } = await keptOnce();
    shelf.program = "2";
    const again = await startAgain(app, shelf);
    expect(again.read).toHaveLength(4);
    await jest.advanceTimersByTimeAsync(STILL + 1000);
    again.desk.change({ settings: { ...DEFAULTS, sectionNames: { backlog: ["Updates"] } } });
    await settled(again.index);
    again.desk.change({ tasks: parseRegistry({}) });
    await settled(again.index);
    again.index.stop();
    await jest.advanceTimersByTimeAsync(100);
    // Its settings are the usual ones again.
    const third = await startAgain(app, shelf);
    expect(third.read).toHaveLength(4);
    await expectRight(third);
  });

  it.each(["full", "unreadable", "silent", "gone"] as const)(
    "works without what is kept where that is %s, and says nothing of it",
    async (trouble) => {
      const said = [jest.spyOn(console, "error"), jest.spyOn(console, "warn"), jest.spyOn(console, "log")];
      jest.spyOn(console, "debug").mockImplementation(() => {});
      const { app, shelf } = await keptOnce();
      shelf.trouble = trouble;
      shelf.program = trouble === "full" ? "2" : "1";
      const again = begin(app, shelf.storage);
      await jest.advanceTimersByTimeAsync(6000);
      await settled(again.index);
      await jest.advanceTimersByTimeAsync(STILL + 1000);
      expect(again.index.ready()).toBe(true);
      await expectRight(again);
      await jest.advanceTimersByTimeAsync(STILL + 1000);
      for (const one of said) expect(one).not.toHaveBeenCalled();
    },
  );

  it.each(DAMAGES)("takes a damaged record for none: %s", async (_, damage) => {
    const { app, shelf } = await keptOnce();
    shelf.damage(damage);
    const again = await startAgain(app, shelf);
    expect(again.read).toHaveLength(4);
    await expectRight(again);
  });

  it("takes a record for none that lies in the place of another", async () => {
    const { app, shelf } = await keptOnce();
    const places = [...shelf.records.keys()];
    const records = [...shelf.records.values()];
    places.forEach((place, nth) => shelf.records.set(place, records[(nth + 1) % records.length]));
    await expectRight(await startAgain(app, shelf));
  });
});

describe("What changed is kept", () => {
  it("when nothing has changed for ten seconds, and only the shards of what did", async () => {
    const { app, shelf } = await keptOnce();
    const { index } = await startAgain(app, shelf);
    for (let key = 0; key < 30; key++) {
      await app.vault.modify(fileAt(app, "P2P.md"), `${DRIVER}- [ ] ${"x".repeat(key)}\n`);
      await jest.advanceTimersByTimeAsync(1000);
      expect(shelf.written()).toEqual([]);
    }
    await jest.advanceTimersByTimeAsync(STILL);
    expect(shelf.written()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(10 * STILL);
    expect(shelf.written()).toEqual([]);
    index.stop();
  });

  it("at once where the app quits, is hidden, or the plugin is unloaded", async () => {
    const { app, shelf } = await keptOnce();
    const { index } = await startAgain(app, shelf);
    const change = async (text: string) => {
      await app.vault.modify(fileAt(app, "P2P.md"), text);
      await settled(index);
      expect(shelf.written()).toEqual([]);
    };
    await change(`${DRIVER}- [ ] a\n`);
    const promises: Promise<unknown>[] = [];
    app.workspace.trigger("quit", { addPromise: (promise: Promise<unknown>) => promises.push(promise) });
    await jest.advanceTimersByTimeAsync(100);
    await Promise.all(promises);
    expect(promises).toHaveLength(1);
    expect(shelf.written()).toHaveLength(1);

    await change(`${DRIVER}- [ ] ab\n`);
    jest.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await jest.advanceTimersByTimeAsync(100);
    expect(shelf.written()).toHaveLength(1);

    await change(`${DRIVER}- [ ] abc\n`);
    index.stop();
    await jest.advanceTimersByTimeAsync(100);
    expect(shelf.written()).toHaveLength(1);
    await expectRight(await startAgain(app, shelf));
  });

  it("not before all that was kept is taken over", async () => {
    const { app, shelf } = await keptOnce();
    const before = [...shelf.records];
    await app.vault.modify(fileAt(app, "P2P.md"), `${DRIVER}- [ ] a\n`);
    shelf.delay = (shard) => shard * 10;
    const { index } = begin(app, shelf.storage);
    await jest.advanceTimersByTimeAsync(625);
    index.stop();
    await jest.advanceTimersByTimeAsync(STILL);
    expect([...shelf.records]).toEqual(before);
  });

  it("only where it was read by the rules of now", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `Driver ${i}.md`);
    const { app, shelf } = await keptOnce(Object.fromEntries(names.map((name) => [name, DRIVER])));
    const { index, desk } = await startAgain(app, shelf);
    slowDisk(app, 20);
    desk.change({ settings: { ...DEFAULTS, sectionNames: { need: ["Backlog"], backlog: ["Pile"] } } });
    await jest.advanceTimersByTimeAsync(250);
    jest.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await jest.advanceTimersByTimeAsync(100);
    expect(shelf.written().length).toBeGreaterThan(10);
    index.stop();
    await jest.advanceTimersByTimeAsync(1000);
    jest.restoreAllMocks();
    const again = vaultIndex(desk.session, shelf.storage);
    await settled(again);
    await expectRight({ app, desk, index: again });
  });

  it("only where the app's metadata was of the file as it is", async () => {
    const { app, shelf } = await keptOnce();
    const { index, desk } = await startAgain(app, shelf);
    await app.vault.modify(fileAt(app, "Plain.md"), DRIVER);
    desk.change({ settings: { ...DEFAULTS, excludedFolders: ["nowhere"] } });
    await jest.advanceTimersByTimeAsync(5);
    jest.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await jest.advanceTimersByTimeAsync(3);
    expect(shelf.written()).not.toEqual([]);
    index.stop();
    await jest.advanceTimersByTimeAsync(1000);
    jest.restoreAllMocks();
    const again = vaultIndex(desk.session, shelf.storage);
    await settled(again);
    await expectRight({ app, desk, index: again });
  });

  it("of a note in an editor only where it reads as on the disk", async () => {
    const { app, shelf } = await keptOnce();
    const leaf = app.workspace.getLeaf(false);
    await leaf.openFile(fileAt(app, "P2P.md"));
    const { index } = await startAgain(app, shelf);
    const { editor } = leaf.view as unknown as { readonly editor: { setValue(text: string): void } };
    editor.setValue(DRIVER.replace("# P2P", "# Peers"));
    await jest.advanceTimersByTimeAsync(100);
    expect(drivers(index)).toEqual({ "P2P.md": ["Peers"] });
    index.stop();
    await jest.advanceTimersByTimeAsync(100);
    expect(await app.vault.read(fileAt(app, "P2P.md"))).toBe(DRIVER);
    // The app ends before it saves, and starts without the note open.
    jest.spyOn(app.workspace, "iterateAllLeaves").mockImplementation(() => {});
    const again = await startAgain(app, shelf);
    expect(drivers(again.index)).toEqual({ "P2P.md": ["P2P"] });
    await expectRight(again);
  });

  it("of a note in an editor once it is saved", async () => {
    const { app, shelf } = await keptOnce();
    const leaf = app.workspace.getLeaf(false);
    await leaf.openFile(fileAt(app, "P2P.md"));
    const { index } = await startAgain(app, shelf);
    const { editor } = leaf.view as unknown as { readonly editor: { setValue(text: string): void } };
    editor.setValue(DRIVER.replace("# P2P", "# Peers"));
    await jest.advanceTimersByTimeAsync(STILL + 5000);
    index.stop();
    await jest.advanceTimersByTimeAsync(100);
    expect(await app.vault.read(fileAt(app, "P2P.md"))).toContain("# Peers");
    jest.spyOn(app.workspace, "iterateAllLeaves").mockImplementation(() => {});
    const again = await startAgain(app, shelf);
    expect(again.read).toEqual([]);
    expect(drivers(again.index)).toEqual({ "P2P.md": ["Peers"] });
    await expectRight(again);
  });
});

test("What was kept is taken over in turns of eight milliseconds", async () => {
  const { app, shelf } = await keptOnce(
    Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`Note ${i}.md`, "[[P2P]]\n"])),
  );
  let longest = 0;
  let turn = 0;
  let now = 0;
  performance.now = () => now;
  for (const file of app.vault.getMarkdownFiles()) {
    const { stat } = file;
    // To look at a file costs a tenth of a millisecond of this clock, and other turns begin with a timer.
    const looked = () => {
      now += 0.1;
      turn += 0.1;
      longest = Math.max(longest, turn);
      setTimeout(() => (turn = 0), 0);
      return stat;
    };
    Object.defineProperty(file, "stat", { get: looked });
  }
  const { index } = begin(app, shelf.storage);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(now).toBeGreaterThan(100);
  expect(longest).toBeLessThanOrEqual(8);
  expect([...index.facts().notes.paths()]).toHaveLength(1500);
  index.stop();
});

test("A note that is deleted or moved while what was kept is taken over is not known", async () => {
  const names = Array.from({ length: 60 }, (_, i) => `Note ${i}.md`);
  for (let after = 0; after < 60; after += 3) {
    const { app, shelf } = await keptOnce({
      ...FILES,
      ...Object.fromEntries(names.map((name) => [name, "[[P2P]]\n"])),
    });
    shelf.delay = () => 2;
    const begun = begin(app, shelf.storage);
    await jest.advanceTimersByTimeAsync(after);
    void app.vault.delete(fileAt(app, "P2P.md"));
    void app.vault.rename(fileAt(app, "Goal.md"), "Aim.md");
    await jest.advanceTimersByTimeAsync(500);
    await settled(begun.index);
    expect(begun.index.facts().notes.has("P2P.md")).toBe(false);
    expect(begun.index.facts().notes.has("Goal.md")).toBe(false);
    await expectRight(begun);
  }
});
