// What is asked for at every keystroke is answered once a moment, and never with what was true before a change.

import { DEFAULTS } from "../../src/settings/settings";
import { remembered } from "../../src/obsidian/remembered";
import type { Session } from "../../src/obsidian/session";
import { hostOf, settled } from "./support/plugin";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe("A remembered answer", () => {
  it("is asked for once by all who ask within its time", async () => {
    let asked = 0;
    const answer = remembered(() => Promise.resolve(++asked), 1000);
    expect(await Promise.all([answer.get(), answer.get()])).toEqual([1, 1]);
    await jest.advanceTimersByTimeAsync(999);
    expect(await answer.get()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer.get()).toBe(2);
  });

  it("that was forgotten while it was on its way is given to nobody who asks later", async () => {
    const given: ((value: string) => void)[] = [];
    const answer = remembered(() => new Promise<string>((resolve) => given.push(resolve)), 1000);
    const before = answer.get();
    answer.forget();
    const after = answer.get();
    given[0]?.("old");
    given[1]?.("new");
    expect(await Promise.all([before, after])).toEqual(["old", "new"]);
    expect(await answer.get()).toBe("new");
  });

  it("that failed is asked for again", async () => {
    let asked = 0;
    const answer = remembered(
      () => (++asked === 1 ? Promise.reject(new Error("no")) : Promise.resolve(asked)),
      1000,
    );
    await expect(answer.get()).rejects.toThrow("no");
    expect(await answer.get()).toBe(2);
  });
});

test("typing does not read other plugins' files, and changed settings count at once", async () => {
  const host = hostOf({ "P2P.md": "---\ntype: driver\n---\n# P2P\n## Pile\n- [ ] Survey\n" });
  Object.assign(host.app, { plugins: { plugins: { "obsidian-tasks-plugin": {} } } });
  await host.load({ language: "en" });
  await host.layoutReady();
  await jest.advanceTimersByTimeAsync(1000);
  const { session } = host.plugin() as unknown as { readonly session: Session };
  const read = jest.spyOn(host.app.vault.adapter, "read");
  for (let key = 0; key < 50; key++) {
    await session.desk();
    await jest.advanceTimersByTimeAsync(10);
  }
  expect(read).toHaveBeenCalledTimes(1);
  await session.settings.set("depth", 2);
  expect((await session.desk()).settings).toEqual({ ...DEFAULTS, language: "en", depth: 2 });
  await settled();
});
