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
    ["a sleep of days", local(2024, 6, 10, 9, 0), "2024-06-10"],
    ["a clock that was set back", local(2024, 6, 6, 12, 0), "2024-06-06"],
  ])("notices %s within ten minutes, once", async (_, now, day) => {
    jest.setSystemTime(local(2024, 6, 7, 18, 0));
    const { days, stop } = listening();
    jest.setSystemTime(now);
    await jest.advanceTimersByTimeAsync(600_000);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(days).toEqual([day]);
    stop();
  });

  it("is silent and leaves nothing behind when stopped", async () => {
    jest.setSystemTime(local(2024, 6, 9, 12, 0));
    const { days, stop } = listening();
    stop();
    jest.setSystemTime(local(2024, 6, 10, 12, 0));
    await jest.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(days).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
