// Waiting until nothing moves in the vault.

import { App } from "obsidian-test-mocks/obsidian";
import type { SyncState } from "../../src/obsidian/neighbours/sync";
import { quiet, surroundings } from "../../src/obsidian/quiet";

const PATIENCE = { stillFor: 10_000, atMost: 120_000 };

describe("Quiet", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function waiting(app: App, sync: () => SyncState = () => "unknown") {
    const wait = quiet({ ...surroundings(app.asOriginalType__()), sync }, PATIENCE);
    const seen: { outcome: string | null } = { outcome: null };
    void wait.outcome.then((outcome) => (seen.outcome = outcome));
    return { seen, cancel: () => wait.cancel() };
  }

  const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);

  it("comes ten seconds after nothing moved", async () => {
    const { seen } = waiting(App.createConfigured__());
    await seconds(9);
    expect(seen.outcome).toBeNull();
    await seconds(1);
    expect(seen.outcome).toBe("quiet");
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each(["create", "modify", "delete", "rename"])("starts again with every %s", async (event) => {
    const app = App.createConfigured__();
    const { seen } = waiting(app);
    await seconds(9);
    app.vault.trigger(event, {});
    await seconds(9);
    expect(seen.outcome).toBeNull();
    await seconds(2);
    expect(seen.outcome).toBe("quiet");
  });

  it("does not come while Sync is at work", async () => {
    let state: SyncState = "busy";
    const { seen } = waiting(App.createConfigured__(), () => state);
    await seconds(30);
    expect(seen.outcome).toBeNull();
    state = "idle";
    await seconds(9);
    expect(seen.outcome).toBeNull();
    await seconds(1);
    expect(seen.outcome).toBe("quiet");
  });

  it("is given up after two minutes", async () => {
    const app = App.createConfigured__();
    const { seen } = waiting(app);
    for (let i = 0; i < 24; i++) {
      expect(seen.outcome).toBeNull();
      app.vault.trigger("modify", {});
      await seconds(5);
    }
    expect(seen.outcome).toBe("still-busy");
    expect(jest.getTimerCount()).toBe(0);
  });

  it("is not what a night asleep looks like", async () => {
    const { seen } = waiting(App.createConfigured__());
    await seconds(3);
    // A machine asleep runs no timers, and its clock jumps.
    jest.setSystemTime(Date.now() + 8 * 3_600_000);
    await seconds(6);
    expect(seen.outcome).toBeNull();
    await seconds(1);
    expect(seen.outcome).toBe("quiet");
  });

  it("can be cancelled, and leaves nothing behind", async () => {
    const app = App.createConfigured__();
    const stopped = jest.spyOn(app.vault, "offref");
    const { seen, cancel } = waiting(app);
    cancel();
    await seconds(0);
    expect(seen.outcome).toBe("cancelled");
    expect(stopped).toHaveBeenCalledTimes(4);
    expect(jest.getTimerCount()).toBe(0);
  });
});
