// What a device keeps for itself.

import { App } from "obsidian-test-mocks/obsidian";
import type { Week } from "../../src/calendar/week";
import { device } from "../../src/obsidian/device";

describe("What a device keeps", () => {
  it("is nothing and the defaults before anything was kept", async () => {
    const own = device(App.createConfigured__().asOriginalType__());
    expect(await own.journal.load()).toBeNull();
    expect(own.settings.load()).toEqual({ automation: "off", theirs: "offer", me: "", linksWrite: false });
    expect(own.declined.load()).toEqual([]);
    expect(own.lastRun.load()).toBeNull();
    expect(own.unopened.load()).toBeNull();
    expect(own.size()).toBe(0);
  });

  it("comes back after a restart, under keys of our own", async () => {
    const app = App.createConfigured__();
    const saved = jest.spyOn(app, "saveLocalStorage");
    const before = device(app.asOriginalType__());
    const journal = { version: 1, batches: [{ name: "2024-W23" }] };
    expect(await before.journal.save(journal)).toBe(true);
    expect(before.settings.save({ automation: "offer", theirs: "offer", me: "", linksWrite: false })).toBe(
      true,
    );
    expect(before.declined.save(["2024-W23" as Week])).toBe(true);
    expect(before.lastRun.save("2024-W23" as Week)).toBe(true);

    const after = device(app.asOriginalType__());
    expect(await after.journal.load()).toEqual(journal);
    expect(after.settings.load()).toEqual({
      automation: "offer",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    expect(after.declined.load()).toEqual(["2024-W23"]);
    expect(after.lastRun.load()).toBe("2024-W23");
    expect(saved.mock.calls.map(([key]) => key.startsWith("throughline-"))).toEqual([true, true, true, true]);
  });

  it("can be forgotten, all of it", async () => {
    const app = App.createConfigured__();
    const own = device(app.asOriginalType__());
    await own.journal.save({ version: 1, batches: [] });
    own.settings.save({ automation: "carry", theirs: "offer", me: "", linksWrite: false });
    own.declined.save(["2024-W23" as Week]);
    own.lastRun.save("2024-W23" as Week);
    own.unopened.save("W23 Weekly.md");
    expect(own.unopened.load()).toBe("W23 Weekly.md");
    const told = jest.fn();
    own.settings.onChange(told);
    own.clear();
    expect(told).toHaveBeenCalledTimes(1);
    expect(own.size()).toBe(0);
    expect(own.settings.load()).toEqual({ automation: "off", theirs: "offer", me: "", linksWrite: false });
    expect(own.declined.load()).toEqual([]);
    expect(own.unopened.load()).toBeNull();
  });

  it("counts the characters it takes", async () => {
    const own = device(App.createConfigured__().asOriginalType__());
    await own.journal.save("абв");
    own.declined.save(["2024-W23" as Week]);
    expect(own.size()).toBe('"абв"'.length + '["2024-W23"]'.length);
    await own.journal.save(null);
    expect(own.size()).toBe('["2024-W23"]'.length);
  });

  it("is refused and not thrown where the storage is full or shut", async () => {
    const app = App.createConfigured__();
    app.saveLocalStorage = () => {
      throw new DOMException("exceeded the quota", "QuotaExceededError");
    };
    app.loadLocalStorage = () => {
      throw new SyntaxError("Unexpected token");
    };
    const own = device(app.asOriginalType__());
    expect(await own.journal.save({})).toBe(false);
    expect(own.settings.save({ automation: "offer", theirs: "offer", me: "", linksWrite: false })).toBe(
      false,
    );
    expect(await own.journal.load()).toBeNull();
    expect(own.settings.load()).toEqual({ automation: "off", theirs: "offer", me: "", linksWrite: false });
    expect(own.size()).toBe(0);
  });

  it("is refused where the storage is full and the app does not say so", async () => {
    const app = App.createConfigured__();
    const own = device(app.asOriginalType__());
    expect(await own.journal.save({ batches: ["first"] })).toBe(true);
    app.saveLocalStorage = () => {};
    expect(await own.journal.save({ batches: ["first", "second"] })).toBe(false);
    expect(await own.journal.load()).toEqual({ batches: ["first"] });
    expect(own.declined.save(["2024-W23" as Week])).toBe(false);
    expect(await own.journal.save({ batches: ["first"] })).toBe(true);
  });

  it("is repaired where somebody else wrote into it", () => {
    const app = App.createConfigured__();
    const own = device(app.asOriginalType__());
    app.saveLocalStorage("throughline-device-settings", {
      automation: "always",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    app.saveLocalStorage("throughline-declined-weeks", ["2024-W23", "2024-W53", 7, "W23"]);
    app.saveLocalStorage("throughline-last-run", { week: "2024-W23" });
    expect(own.settings.load()).toEqual({ automation: "off", theirs: "offer", me: "", linksWrite: false });
    expect(own.declined.load()).toEqual(["2024-W23"]);
    expect(own.lastRun.load()).toBeNull();
    app.saveLocalStorage("throughline-last-run", "yesterday");
    expect(own.lastRun.load()).toBeNull();
  });
});
