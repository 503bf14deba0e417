// The weekly review by itself: over a start, a sync, midnight, a restart and an undo.

import { device } from "../../src/obsidian/device";
import type { DeviceSettings } from "../../src/settings/settings";
import type { Files, Host } from "./support/plugin";
import { hostOf, settled } from "./support/plugin";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const W24 = "Weekly/2024/W24 Weekly.md";
const REVIEW = `---
week: 2024-W22
---
# To do
- [ ] Call Dina
- [ ] Позвонить
`;
const MARKED = REVIEW.replaceAll("[ ]", "[>]");
const COPIES = "- [ ] Call Dina  [since:: 2024-W22]\n- [ ] Позвонить  [since:: 2024-W22]\n";
const CREATED = { lines: ["W23 Weekly created"], buttons: ["Open", "Undo"] };

const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** Ten seconds without a change in the vault, and one for the tick. */
const QUIET = 11 * SECOND;

beforeEach(() => {
  jest.useFakeTimers();
  at(9, 10);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** A moment of June 2024; the 9th is a Sunday. */
function at(date: number, hour: number, minute = 0): void {
  jest.setSystemTime(new Date(2024, 5, date, hour, minute));
}

async function wait(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await settled();
}

async function started(automation: DeviceSettings["automation"], files: Files = { [W22]: REVIEW }) {
  const host = hostOf(files);
  device(host.app.asOriginalType__()).settings.save({
    automation,
    theirs: "offer",
    me: "",
    linksWrite: false,
  });
  await host.load({ language: "en", skipPreview: true });
  await host.layoutReady();
  return host;
}

async function restarted(host: Host): Promise<void> {
  host.unload();
  await host.load();
  // The layout is ready again; the mocks remember it.
  await settled();
}

describe("On the review day", () => {
  it("creates the review of the week once the vault is quiet, and says so with a way to it and a way back", async () => {
    const host = await started("offer");
    await wait(5 * SECOND);
    expect(host.paths()).toEqual([W22]);
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
    expect(await host.note(W22)).toBe(REVIEW);
    expect(host.notices()).toEqual([CREATED]);
    expect(host.opened()).toBeUndefined();
  });

  it("offers the carry when the new review is opened for the first time, also after a restart", async () => {
    const host = await started("offer");
    await wait(QUIET);
    await restarted(host);
    await host.open(W22);
    expect(host.notices()).toEqual([]);
    await host.open(W23);
    await host.open(W22);
    await host.open(W23);
    expect(host.notices()).toEqual([{ lines: ["2 unfinished in W22 Weekly"], buttons: ["Carry", "Choose"] }]);
    await host.press("Carry");
    expect(await host.note(W22)).toBe(MARKED);
    expect(await host.note(W23)).toContain(COPIES);
  });

  it("offers it once where the command opens the new review", async () => {
    const host = await started("offer");
    await wait(QUIET);
    await host.run("create-weekly-review");
    expect(host.opened()).toBe(W23);
    expect(host.notices().filter(({ buttons }) => buttons.includes("Carry"))).toHaveLength(1);
  });

  it("offers it after the button of the notice too", async () => {
    const host = await started("offer");
    await wait(QUIET);
    await host.press("Open");
    expect(host.opened()).toBe(W23);
    expect(host.notices()).toEqual([{ lines: ["2 unfinished in W22 Weekly"], buttons: ["Carry", "Choose"] }]);
  });

  it("creates and carries where that is set", async () => {
    const host = await started("carry");
    await wait(QUIET);
    expect(await host.note(W22)).toBe(MARKED);
    expect(await host.note(W23)).toContain(COPIES);
    expect(host.notices()).toEqual([
      { lines: ["W23 Weekly created", "2 of 2 carried"], buttons: ["Open", "Undo"] },
    ]);
    await host.press("Undo");
    expect(await host.note(W22)).toBe(REVIEW);
    expect(host.paths()).toEqual([W22]);
  });

  it("carries nothing by itself out of a note that only its name makes a review", async () => {
    const guess = "# To do\n- [ ] Call Dina\n";
    const host = await started("carry", { "Weekly/2024/W22 Weekly.md": guess });
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
    expect(await host.note(W22)).toBe(guess);
  });

  it("asks where that is set, and creates only when told to", async () => {
    const host = await started("ask");
    await wait(QUIET);
    expect(host.paths()).toEqual([W22]);
    expect(host.notices()).toEqual([{ lines: ["The review W23 Weekly is due"], buttons: ["Create"] }]);
    await host.press("Create");
    expect(host.opened()).toBe(W23);
    expect(host.notices()).toEqual([{ lines: ["2 unfinished in W22 Weekly"], buttons: ["Carry", "Choose"] }]);
  });

  it("does nothing where it is off", async () => {
    const host = await started("off");
    await wait(HOUR);
    expect(host.paths()).toEqual([W22]);
    expect(host.notices()).toEqual([]);
  });

  it("does nothing before the layout is ready", async () => {
    const host = hostOf({ [W22]: REVIEW });
    device(host.app.asOriginalType__()).settings.save({
      automation: "offer",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    await host.load({ language: "en", skipPreview: true });
    await wait(HOUR);
    expect(host.paths()).toEqual([W22]);
    await host.layoutReady();
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
  });
});

describe("A sync at work", () => {
  it("is waited for; the review it brings is found by its week, whatever it is called", async () => {
    const host = await started("offer");
    await wait(8 * SECOND);
    const brought = "Weekly/2024/Обзор (телефон).md";
    await host.app.vault.create(brought, "---\nweek: 2024-W23\n---\n# To do\n");
    await wait(HOUR);
    expect(host.paths()).toEqual([W22, brought]);
    expect(host.notices()).toEqual([]);
  });

  it("that goes on for two minutes is asked about, and the review created when told to", async () => {
    const host = await started("offer");
    for (let second = 0; second < 125; second += 5) {
      await host.write(W22, `${REVIEW}${second}\n`);
      await wait(5 * SECOND);
    }
    expect(host.paths()).toEqual([W22]);
    expect(host.notices()).toEqual([
      {
        lines: ["The vault is still changing; the weekly review waits", "The review W23 Weekly is due"],
        buttons: ["Create"],
      },
    ]);
    await host.press("Create");
    expect(host.paths()).toEqual([W22, W23]);
  });

  it("that brings the review while the question stands leads to that review", async () => {
    at(12, 10);
    const host = await started("ask");
    await wait(QUIET);
    await host.app.vault.create(W23, "---\nweek: 2024-W23\n---\n# To do\nfrom the phone\n");
    await host.press("Create");
    expect(host.opened()).toBe(W23);
    expect(await host.note(W23)).toContain("from the phone");
    expect(host.paths()).toEqual([W22, W23]);
  });
});

describe("While Obsidian stays open", () => {
  it("creates the review when Saturday becomes Sunday", async () => {
    at(8, 23, 59);
    const host = await started("offer");
    await wait(30 * SECOND);
    expect(host.paths()).toEqual([W22]);
    await wait(30 * SECOND + QUIET);
    expect(host.paths()).toEqual([W22, W23]);
  });

  it("creates it once from Sunday over Monday 00:00 to Saturday, and the next on the next Sunday", async () => {
    at(9, 23, 58);
    const host = await started("offer");
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
    for (let hour = 0; hour < 6 * 24; hour++) await wait(HOUR);
    expect(host.paths()).toEqual([W22, W23]);
    expect(host.notices()).toHaveLength(1);
    for (let hour = 0; hour < 24; hour++) await wait(HOUR);
    expect(host.paths()).toEqual([W22, W23, W24]);
  });

  it("answers for the new day where midnight falls into the wait", async () => {
    jest.setSystemTime(new Date(2024, 5, 8, 23, 59, 55));
    const host = await started("ask", { "Weekly/2024/W21 Weekly.md": REVIEW.replace("W22", "W21") });
    await wait(HOUR);
    expect(host.notices().map(({ lines }) => lines[0])).toEqual(["The review W23 Weekly is due"]);
  });
});

describe("The first start after the review day", () => {
  it("creates the review of the week that was due", async () => {
    at(12, 8);
    const host = await started("offer");
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
  });

  it("creates nothing a second time, though the review was deleted by hand", async () => {
    const host = await started("offer");
    await wait(QUIET);
    const made = host.app.vault.getFileByPath(W23);
    if (made) await host.app.vault.delete(made);
    at(10, 8);
    await restarted(host);
    await wait(HOUR);
    expect(host.paths()).toEqual([W22]);
  });

  it("asks once", async () => {
    const host = await started("ask");
    await wait(QUIET);
    await restarted(host);
    await wait(HOUR);
    expect(host.notices()).toEqual([]);
  });

  it("creates nothing while a later review exists", async () => {
    const host = await started("offer", { [W22]: REVIEW, [W24]: REVIEW.replace("W22", "W24") });
    await wait(HOUR);
    expect(host.paths()).toEqual([W22, W24]);
    expect(host.notices()).toEqual([]);
  });

  it("says why it cannot, and creates the review once that is mended", async () => {
    const host = await started("offer");
    host.unload();
    await host.load({ language: "en", weeklyName: "[Weekly]/YYYY" });
    await wait(QUIET);
    expect(host.notices()[0]?.lines[0]).toContain("names no week");
    expect(host.paths()).toEqual([W22]);
    host.unload();
    await host.load({ language: "en", skipPreview: true });
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W23]);
  });
});

describe("A review that was taken back", () => {
  it.each([
    ["by the notice", (host: Host) => host.press("Undo")],
    ["by the command", (host: Host) => host.run("undo-last-carry")],
  ])("%s is not made again that week, and the command makes it all the same", async (_, undo) => {
    const host = await started("offer");
    await wait(QUIET);
    await undo(host);
    expect(host.paths()).toEqual([W22]);
    expect(device(host.app.asOriginalType__()).declined.load()).toEqual(["2024-W23"]);

    device(host.app.asOriginalType__()).lastRun.save(null);
    await restarted(host);
    await wait(HOUR);
    expect(host.paths()).toEqual([W22]);

    await host.run("create-weekly-review");
    expect(host.paths()).toEqual([W22, W23]);
  });

  it("leaves next week's alone", async () => {
    const host = await started("offer");
    await wait(QUIET);
    await host.press("Undo");
    at(16, 10);
    await restarted(host);
    await wait(QUIET);
    expect(host.paths()).toEqual([W22, W24]);
  });

  it("is told apart from a carry that was taken back", async () => {
    const host = await started("off", { [W22]: REVIEW, [W23]: "# To do\n" });
    await host.open(W23);
    await host.run("carry-into-this-note");
    await host.run("undo-last-carry");
    expect(device(host.app.asOriginalType__()).declined.load()).toEqual([]);
  });
});
