// A review of an unknown year in the app: a person is asked and the act goes on, automation says what is missing.

import { Modal } from "obsidian-test-mocks/obsidian";
import { device } from "../../src/obsidian/device";
import { openNote } from "./support/open-note";
import type { Files, Host } from "./support/plugin";
import { hostOf, settled } from "./support/plugin";

const W21 = "Weekly/W21 Weekly.md";
const W22 = "Weekly/W22 Weekly.md";
const W23 = "Weekly/W23 Weekly.md";
const LIST = "# To do\n- [ ] Report\n";
const STATED = `---\nweek: 2024-W22\n---\n${LIST}`;

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 5, 9, 10, 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

async function loaded(files: Files, language = "en"): Promise<Host> {
  const host = hostOf(files);
  await host.load({ language, skipPreview: true });
  await host.layoutReady();
  return host;
}

describe("A person who starts an act on a review of an unknown year", () => {
  it("is asked, and the answer is written into the note before the act goes on", async () => {
    const host = await loaded({ [W22]: LIST });
    await host.run("create-weekly-review");
    expect(host.question().asks).toBe("Of which year is week 22 of “W22 Weekly”?");
    expect(host.question().weeks.slice(0, 2)).toEqual(["2024-W22", "2023-W22"]);
    expect(await host.note(W22)).toBe(LIST);

    await host.answer("2024-W22");
    expect(await host.note(W22)).toBe(STATED);
    expect(host.opened()).toBe(W23);
    expect(host.notices()).toEqual([{ lines: ["1 unfinished in W22 Weekly"], buttons: ["Carry", "Choose"] }]);
  });

  it("is asked in Russian too", async () => {
    const host = await loaded({ [W22]: LIST }, "ru");
    await host.run("create-weekly-review");
    expect(host.question().asks).toBe("Какого года неделя 22 в «W22 Weekly»?");
    await host.answer("2024-W22");
    expect(await host.note(W22)).toBe(STATED);
  });

  it("changes nothing by leaving, and is told nothing", async () => {
    const host = await loaded({ [W22]: LIST });
    await host.run("create-weekly-review");
    await host.answer(null);
    expect(await host.note(W22)).toBe(LIST);
    expect(host.paths()).toEqual([W22]);
    expect(host.notices()).toEqual([]);
    await host.run("create-weekly-review");
    expect(host.question().asks).not.toBe("");
  });

  it("is asked for the note that is open, though its week lies far back", async () => {
    const W40 = "Weekly/W40 Weekly.md";
    const host = await loaded({ [W40]: "# To do\n" });
    await host.open(W40);
    await host.run("carry-into-this-note");
    expect(host.question().weeks[0]).toBe("2023-W40");
    await host.answer("2022-W40");
    expect(await host.note(W40)).toBe("---\nweek: 2022-W40\n---\n# To do\n");
    expect(host.notices()).toEqual([{ lines: ["Nothing to carry"], buttons: [] }]);
  });

  it("can take the answer back, by itself and to the very text there was", async () => {
    const text = "\uFEFF---\r\ntags: [a]\r\n---\r\n# To do\r\n";
    const host = await loaded({ [W22]: text });
    await host.run("create-weekly-review");
    await host.answer("2024-W22");
    expect(await host.note(W22)).toBe(text.replace("[a]\r\n", "[a]\r\nweek: 2024-W22\r\n"));
    await host.run("undo-last-carry");
    expect(host.paths()).toEqual([W22]);
    await host.run("undo-last-carry");
    expect(await host.note(W22)).toBe(text);
  });

  it("finds it in one step of the editor where the note is open", async () => {
    const host = await loaded({ [W22]: LIST });
    const [editor] = await openNote(host.app, W22);
    await host.run("create-weekly-review");
    await host.answer("2024-W22");
    expect(editor?.text()).toBe(STATED);
    expect(editor?.transactions).toEqual(["throughline"]);
  });

  it("is asked no more once the plugin is unloaded, and nothing is written", async () => {
    const host = await loaded({ [W22]: LIST });
    const closed = jest.spyOn(Modal.prototype, "close");
    await host.run("create-weekly-review");
    host.unload();
    expect(closed).toHaveBeenCalledTimes(1);
    await host.answer("2024-W22");
    expect(await host.note(W22)).toBe(LIST);
  });

  it("is told what is missing where the answer cannot be written", async () => {
    const text = "---\n{a: 1}\n---\n# To do\n";
    const host = await loaded({ [W22]: text });
    await host.run("create-weekly-review");
    await host.answer("2024-W22");
    expect(host.notices()).toHaveLength(1);
    expect(host.notices()[0]?.lines[0]).toContain("week: 2024-W22");
    expect(await host.note(W22)).toBe(text);
  });
});

describe("Automation", () => {
  it.each(["offer", "carry", "ask"] as const)("that is set to %s asks no year: it says it", async (set) => {
    const host = hostOf({ [W21]: LIST, [W22]: LIST });
    device(host.app.asOriginalType__()).settings.save({
      automation: set,
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    await host.load({ language: "en", skipPreview: true });
    await host.layoutReady();
    await jest.advanceTimersByTimeAsync(12_000);
    await settled();
    expect(host.question()).toEqual({ asks: "", weeks: [] });
    expect(host.notices()).toHaveLength(1);
    expect(host.notices()[0]?.lines[0]).toContain("week: 2024-W21");
    expect(host.paths()).toEqual([W21, W22]);
  });
});
