// Today, and word of the next day.

import { onNewDay, today } from "../../src/obsidian/clock";

/** A moment where the test runs, whatever its time zone. */
const local = (...parts: [number, number, number, number, number]) => {
  const [year, month, date, hour, minute] = parts;
  return new Date(year, month - 1, date, hour, minute);
};

describe("The clock", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function listening() {
    const days: string[] = [];
    const stop = onNewDay((day) => days.push(day));
    return { days, stop };
  }

  it("says the day where the device is, a minute after midnight and a minute before", () => {
    jest.setSystemTime(local(2024, 6, 10, 0, 1));
    expect(today()).toBe("2024-06-10");
    jest.setSystemTime(local(2024, 6, 9, 23, 59));
    expect(today()).toBe("2024-06-09");
  });

  it("tells of every midnight once, Monday 00:00 among them", async () => {
    jest.setSystemTime(local(2024, 6, 8, 12, 0));
    const { days, stop } = listening();
    await jest.advanceTimersByTimeAsync(12 * 3_600_000 - 1);
    expect(days).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(days).toEqual(["2024-06-09"]);
    await jest.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(days).toEqual(["2024-06-09", "2024-06-10"]);
    stop();
  });

  it.each([
    ["is used again", () => window.dispatchEvent(new Event("focus"))],
    ["is seen again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("notices after a sleep, when the window %s, that it is another day", (_, wake) => {
    jest.setSystemTime(local(2024, 6, 7, 18, 0));
    const { days, stop } = listening();
    jest.setSystemTime(local(2024, 6, 10, 9, 0));
    wake();
    wake();
    expect(days).toEqual(["2024-06-10"]);
    stop();
  });

  it("notices within the hour a clock that was set while the window was used", async () => {
    jest.setSystemTime(local(2024, 6, 8, 12, 0));
    const { days, stop } = listening();
    jest.setSystemTime(local(2024, 6, 7, 12, 0));
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(days).toEqual(["2024-06-07"]);
    stop();
  });

  it("is silent and leaves nothing behind when stopped", async () => {
    jest.setSystemTime(local(2024, 6, 9, 12, 0));
    const { days, stop } = listening();
    stop();
    jest.setSystemTime(local(2024, 6, 10, 12, 0));
    window.dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
    await jest.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(days).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
