// When automation acts: a table of situations.

import { decide } from "../../src/obsidian/automation-rules";
import type { Situation } from "../../src/obsidian/automation-rules";
import type { Week } from "../../src/calendar/week";
import { parseWeek } from "../../src/calendar/week";
import { aDay } from "../support/desk";

function weeks(...texts: string[]): readonly Week[] {
  return texts.flatMap((text) => parseWeek(text) ?? []);
}

const W22 = "2024-W22" as Week;
const W23 = "2024-W23" as Week;

const SUNDAY: Situation = {
  today: aDay("2024-06-09"),
  reviewDay: 7,
  set: "offer",
  reviews: weeks("2024-W21", "2024-W22"),
  declined: [],
  lastRun: null,
  vault: "quiet",
};

describe("Automation on the review day, with last week's review there and this week's missing", () => {
  it.each([
    ["creates where it is set to create and offer", {}, "create"],
    ["creates where it is set to create and carry", { set: "carry" }, "create"],
    ["asks where it is set to ask", { set: "ask" }, "ask"],
    ["does nothing where it is off", { set: "off" }, "nothing"],
    ["asks where the vault does not come to rest", { vault: "still-busy" }, "ask"],
    ["stays off in a busy vault too", { set: "off", vault: "still-busy" }, "nothing"],
    ["creates in a vault without reviews", { reviews: [] }, "create"],
    ["leaves a review that is there", { reviews: weeks("2024-W23") }, "nothing"],
    ["leaves a week behind a later review", { reviews: weeks("2024-W22", "2024-W25") }, "nothing"],
    ["does a week once", { lastRun: W23 }, "nothing"],
    ["is not held back by an earlier week's run", { lastRun: W22 }, "create"],
    ["leaves a week that was taken back", { declined: weeks("2024-W23") }, "nothing"],
    ["is not held back by another week taken back", { declined: weeks("2024-W22") }, "create"],
  ] as readonly (readonly [string, Partial<Situation>, string])[])("%s", (_, change, decision) => {
    expect(decide({ ...SUNDAY, ...change })).toBe(decision);
  });
});

describe("The week automation looks at", () => {
  it.each([
    ["2024-06-08", "on Saturday it is still last week's", "nothing"],
    ["2024-06-09", "on the review day it is the one that ends", "create"],
    ["2024-06-10", "on Monday it is still that one", "create"],
    ["2024-06-15", "and at the first start within the week after", "create"],
  ])("%s: %s", (today, _, decision) => {
    const last = weeks("2024-W22");
    expect(decide({ ...SUNDAY, today: aDay(today), reviews: last })).toBe(decision);
  });

  it("is the week just ended where the review day is a Monday", () => {
    const monday = { ...SUNDAY, reviewDay: 1 as const, today: aDay("2024-06-10") };
    expect(decide({ ...monday, reviews: weeks("2024-W22") })).toBe("create");
    expect(decide({ ...monday, reviews: weeks("2024-W23") })).toBe("nothing");
  });
});
