// The built plugin in an app that behaves as the real one does at its worst: a full storage, a plugin loaded anew in mid-act.

import type { TFile } from "obsidian";
import { parseJournal } from "../../src/notebook/journal";
import { readCommandLine } from "../../playground/host/app/doors";
import { builtPlugin } from "./support/built-plugin";
import type { Started } from "./support/started";
import { seen, started, stop } from "./support/started";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const OPEN = "# To do\n- [ ] Call Dina\n- [x] Rest\n";
const MARKED = "# To do\n- [>] Call Dina";
const COPY = "- [ ] Call Dina  [since:: 2024-W22]";
const DAY = "2024-06-09";

afterEach(() => {
  jest.restoreAllMocks();
  stop();
});

function typed({ app }: Pick<Started, "app">, line: string): Promise<string> {
  const { command, params } = readCommandLine(line);
  return app.runCli(command, params);
}

function count(text: string | undefined, part: string): number {
  return (text ?? "").split(part).length - 1;
}

test("a storage that is full, which the app keeps to itself, refuses the act before anything is written", async () => {
  const host = await started({ [W22]: OPEN }, DAY);
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("exceeded the quota", "QuotaExceededError");
  });
  expect(await typed(host, "throughline:week")).toContain("the undo log could not be kept");
  expect(await host.notes()).toEqual({ [W22]: OPEN });
  full.mockRestore();
  await typed(host, "throughline:week");
  expect((await host.notes())[W22]).toContain(MARKED);
});

describe("the plugin loaded anew while an act of it still runs", () => {
  test("waits with its own acts, and nothing is taken back that the other has marked", async () => {
    const host = await started({ [W22]: OPEN }, DAY);
    const { app } = host;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = false;
    const process = app.vault.process.bind(app.vault);
    jest.spyOn(app.vault, "process").mockImplementation(async (file: TFile, change, options) => {
      if (!reached) {
        reached = true;
        await held;
      }
      return process(file as never, change, options);
    });
    const first = typed(host, "throughline:week");
    await seen("the act about to mark its source", () => reached);
    app.plugins.unloadPlugin("throughline");
    const { manifest, code } = builtPlugin();
    await app.plugins.loadPlugin(manifest, code);
    const second = typed(host, "throughline:week");
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await Promise.all([first, second]);
    const notes = await host.notes();
    expect(count(notes[W22], "- [>] Call Dina")).toBe(1);
    expect(count(notes[W23], COPY)).toBe(1);
    const journal = parseJournal(app.loadLocalStorage("throughline-journal"));
    expect(journal.map(({ name, state }) => [name, state])).toEqual([["2024-W23", "done"]]);
    await typed(host, "throughline:undo");
    expect(await host.notes()).toEqual({ [W22]: OPEN });
  });
});
