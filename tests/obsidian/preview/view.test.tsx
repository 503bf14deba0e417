// The preview by its keys: where they lead, what they choose, what is written, and what is said of it.

import type { Preview } from "../../../src/command/preview/preview";
import { aDay } from "../../support/desk";
import { aNote, aPreview, anItem, drawn } from "./drawn";

const ASKS = anItem("Make the site", { times: 3, since: "W20", unasked: "ask" });
const WEEK = aPreview([
  aNote("W22", [anItem("Call Dina"), ASKS, anItem("Taxes", { due: aDay("2024-06-05"), overdue: true })], {
    left: [
      { text: "Server", line: 4, reason: "cancelled", until: null },
      { text: "", line: 9, reason: "empty", until: null },
      { text: "Vacation", line: 10, reason: "scheduled", until: "W26" },
    ],
  }),
  aNote("W20", [anItem("Old", { unasked: "leave" })], { older: true }),
]);
const PLAIN = aPreview([aNote("W22", [anItem("A"), anItem("B"), anItem("C")])]);

describe("Arrows", () => {
  it("go from item to item, from the first, and stop at the ends; folded ones are passed over", async () => {
    const view = await drawn(WEEK);
    expect(view.at()).toBe("Call Dina");
    await view.press("ArrowUp");
    expect(view.at()).toBe("Call Dina");
    await view.press("ArrowDown");
    await view.press("ArrowDown");
    expect(view.at()).toBe("Taxes");
    await view.press("ArrowDown");
    expect(view.at()).toBe("Taxes");
    await view.press("Home");
    expect(view.at()).toBe("Call Dina");
    await view.press("End");
    expect(view.at()).toBe("Taxes");
  });

  it("reach older items once their note is unfolded, which they are not at first", async () => {
    const view = await drawn(WEEK);
    expect(view.texts(".throughline-text")).not.toContain("Old");
    await view.click(view.find(".throughline-fold"));
    await view.press("End");
    expect(view.at()).toBe("Old");
  });

  it("to the side choose the next choice, and go round", async () => {
    const view = await drawn(PLAIN);
    await view.press("ArrowRight");
    await view.press("ArrowDown");
    await view.press("ArrowLeft");
    await view.press("Escape");
    await view.press("ArrowDown");
    await view.press("Enter");
    expect(view.applied).toEqual([]);
    expect(view.said()).toContain("waits for a decision");
    expect(view.at()).toBe("B");
  });

  it("lead Tab to one item only", async () => {
    const view = await drawn(PLAIN);
    await view.press("ArrowDown");
    const stops = [...view.root.querySelectorAll<HTMLElement>("[role=row]")].map(({ tabIndex }) => tabIndex);
    expect(stops).toEqual([-1, 0, -1]);
  });
});

describe("Letters", () => {
  it.each([
    ["c", "KeyC", "carry"],
    ["l", "KeyL", "leave"],
    ["d", "KeyD", "done"],
    ["x", "KeyX", "drop"],
    // The same keys of a Russian keyboard.
    ["с", "KeyC", "carry"],
    ["д", "KeyL", "leave"],
    ["в", "KeyD", "done"],
    ["ч", "KeyX", "drop"],
    // Another Latin layout: what it types counts, not where the key is.
    ["x", "KeyB", "drop"],
  ])("%s on %s chooses %s", async (key, code, kind) => {
    const view = await drawn(PLAIN);
    await view.press(key, code);
    await view.press("Enter");
    expect(view.applied).toEqual([{ A: { kind } }]);
  });

  it("with a modifier belong to the app", async () => {
    const view = await drawn(PLAIN);
    const copy = new KeyboardEvent("keydown", { key: "c", code: "KeyC", ctrlKey: true, bubbles: true });
    document.activeElement?.dispatchEvent(copy);
    expect(copy.defaultPrevented).toBe(false);
    await view.press("Enter");
    expect(view.applied).toEqual([{}]);
  });

  it("with Shift choose for the whole note, but carry nothing that has to be decided by itself", async () => {
    const view = await drawn(WEEK);
    await view.press("C");
    expect(view.said()).toContain("2 items of W22");
    await view.press("Enter");
    expect(view.applied).toEqual([]);
    expect(view.at()).toBe("Make the site");
    await view.press("L");
    await view.press("Enter");
    const leave = { kind: "leave" };
    expect(view.applied).toEqual([{ "Call Dina": leave, "Make the site": leave, Taxes: leave }]);
  });
});

describe("A choice that has to be told more", () => {
  it("asks for sub-tasks at once, and Escape or Ctrl+Enter leads back to the item", async () => {
    const view = await drawn(PLAIN);
    await view.press("s");
    await view.type("One\nTwo");
    await view.press("Escape");
    expect(document.activeElement?.getAttribute("role")).toBe("row");
    await view.press("Enter");
    expect(view.applied).toEqual([{ A: { kind: "split", parts: ["One", "Two"] } }]);
  });

  it("keeps what was typed when its letter is pressed again", async () => {
    const view = await drawn(PLAIN);
    await view.press("h");
    await view.type("Dina");
    await view.press("Enter");
    expect(document.activeElement?.getAttribute("role")).toBe("row");
    await view.press("h");
    expect(document.activeElement).toHaveProperty("value", "Dina");
    await view.press("Enter");
    await view.press("Enter");
    expect(view.applied).toEqual([{ A: { kind: "hand", to: "Dina" } }]);
  });

  it("waits until it is whole, and leads back to its item", async () => {
    const view = await drawn(PLAIN);
    await view.press("t");
    await view.press("Escape");
    await view.press("ArrowDown");
    await view.press("Enter");
    expect(view.applied).toEqual([]);
    expect(view.at()).toBe("A");
    await view.press("t");
    await view.type("2024-07-01");
    await view.press("Enter");
    await view.press("Enter");
    expect(view.applied).toEqual([{ A: { kind: "schedule", day: "2024-07-01" } }]);
  });

  it("offers notes to move to only where there are any", async () => {
    const none = await drawn(PLAIN);
    await none.press("m");
    expect(none.find("select")).toBeNull();
    const landings = [
      { path: "School.md", name: "School", kind: "goal" },
      { path: "P2P.md", name: "P2P", kind: "driver" },
    ] as const;
    const view = await drawn(PLAIN, { landings: () => Promise.resolve(landings) });
    await view.press("m");
    expect(view.texts("optgroup option")).toEqual(["P2P", "School"]);
    const select = view.find("select");
    if (!(select instanceof HTMLSelectElement)) throw new Error("no select");
    select.value = "P2P.md";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await view.press("Escape");
    await view.press("Enter");
    expect(view.applied).toEqual([{ A: { kind: "move", to: "P2P.md" } }]);
  });
});

describe("Enter", () => {
  it("writes nothing while an item at the threshold is undecided: it leads to it and says so", async () => {
    const view = await drawn(WEEK);
    await view.press("Enter");
    expect(view.applied).toEqual([]);
    expect(view.at()).toBe("Make the site");
    expect(view.said()).toBe("1 item waits for a decision");
    await view.press("x");
    expect(view.said()).toBe("Make the site: is dropped. Carry 2 · 1 dropped");
    await view.press("Enter");
    expect(view.applied).toEqual([{ "Make the site": { kind: "drop" } }]);
  });

  it("on a button is the button's", async () => {
    const view = await drawn(WEEK);
    const button = view.find(".throughline-help");
    button?.focus();
    await view.press("Enter");
    expect(view.said()).toBe("");
  });

  it("says that a note changed, reads again and keeps the choices of items that are still there", async () => {
    const again: Preview = aPreview([aNote("W22", [anItem("New"), anItem("B"), anItem("C")])]);
    const view = await drawn(PLAIN, {
      apply: () => Promise.resolve({ kind: "again", preview: again, why: "“W22” changed." }),
    });
    await view.press("x");
    await view.press("ArrowDown");
    await view.press("l");
    await view.press("Enter");
    expect(view.said()).toBe("“W22” changed. The notes were read again: 1 of 2 choices still stand.");
    expect(view.at()).toBe("B");
    await view.press("Enter");
    expect(view.applied[1]).toEqual({ B: { kind: "leave" } });
  });
});

describe("What is shown", () => {
  it.each([
    [
      "en",
      "Usually 5 a week get done, 5 planned, 4 of them carried",
      "×3 · since W20",
      "overdue · 2024-06-05",
    ],
    [
      "ru",
      "Обычно закрывается 5 в неделю, в плане 5, из них перенесено 4",
      "×3 · с W20",
      "просрочено · 2024-06-05",
    ],
  ] as const)("is said in %s", async (language, capacity, age, due) => {
    const view = await drawn(WEEK, { language });
    await view.press("ArrowDown");
    await view.press("c");
    expect(view.find(".throughline-capacity")?.textContent).toBe(capacity);
    expect(view.texts(".throughline-badge")).toEqual(expect.arrayContaining([age, due]));
  });

  it.each([
    ["en", ["Server cancelled", "Line 9 empty", "Vacation scheduled for W26"]],
    ["ru", ["Server отменено", "Строка 9 пусто", "Vacation запланировано на W26"]],
  ] as const)("names what stays and why, in %s", async (language, stays) => {
    const view = await drawn(WEEK, { language });
    expect(view.texts(".throughline-stays li")).toEqual(stays);
  });

  it("changes with V: the note's and the target's, from the same choices", async () => {
    const asked: number[] = [];
    const view = await drawn(PLAIN, {
      changes: (decisions) => {
        asked.push(decisions.size);
        return new Map([["W22.md", [{ kind: "out", text: "- [ ] A" }]]]);
      },
    });
    expect(asked).toEqual([]);
    await view.press("v");
    expect(view.texts(".throughline-diff-line")).toEqual(["−- [ ] A"]);
    await view.press("x");
    expect(asked).toEqual([0, 1]);
    await view.press("м", "KeyV");
    expect(view.find(".throughline-diff")).toBeNull();
  });

  it("says the keys when asked, in Russian with the letters of both keyboards", async () => {
    const view = await drawn(PLAIN, { language: "ru" });
    await view.press("?", "Slash");
    expect(view.texts("kbd")).toEqual(expect.arrayContaining(["C", "X Ч", "V М", "?"]));
    await view.press("?", "Slash");
    expect(view.find(".throughline-keys")).toBeNull();
  });

  it("keeps the rarer choices in a menu, and shows the one that is chosen beside the others", async () => {
    const view = await drawn(PLAIN);
    await view.click(view.find(".is-more"));
    expect(view.menus[0]?.map(({ title }) => title)).toEqual([
      "Split into sub-tasks (S)",
      "Set a day (T)",
      "Hand to someone (H)",
    ]);
    expect(view.root.querySelectorAll("[role=radio]")).toHaveLength(12);
    await view.press("s");
    expect(view.root.querySelectorAll("[role=radio]")).toHaveLength(13);
    expect(view.find("[aria-checked=true]")?.getAttribute("aria-label")).toBe("Split into sub-tasks (S)");
  });

  it("offers to create without carrying only where there is something to create", async () => {
    const labels = async (preview: Preview) => (await drawn(preview)).texts(".throughline-buttons button");
    expect(await labels(PLAIN)).toEqual(["Carry 3", "Cancel"]);
    expect(await labels({ ...PLAIN, created: true })).toEqual([
      "Create and carry 3",
      "Create without carrying",
      "Cancel",
    ]);
  });
});

describe("Five hundred items", () => {
  it("draw only the rows anew that a key changes", async () => {
    const items = Array.from({ length: 500 }, (_, i) => anItem(`Item ${i}`));
    const view = await drawn(aPreview([aNote("W22", items)]));
    const changed = new Set<Element | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        changed.add(target instanceof Element ? target.closest("[role=row]") : null);
    });
    observer.observe(view.root, { subtree: true, childList: true, attributes: true });
    await view.press("ArrowDown");
    await view.press("x");
    await Promise.resolve();
    observer.disconnect();
    const rows = [...changed].flatMap((row) => row?.querySelector(".throughline-text")?.textContent ?? []);
    expect(rows.sort()).toEqual(["Item 0", "Item 1"]);
  });
});

test("a bug while it is written is said, and the dialog can be used again, by button and by key", async () => {
  const bug = new Error("a bug");
  const view = await drawn(aPreview([aNote("W22", [anItem("Call")])]), { apply: () => Promise.reject(bug) });
  await view.click(view.find(".mod-cta"));
  expect(view.bugs).toEqual([bug]);
  expect(view.find(".throughline-preview")?.getAttribute("aria-busy")).toBe("false");
  await view.press("Enter");
  expect(view.bugs).toEqual([bug, bug]);
  expect(view.find(".mod-cta")?.hasAttribute("disabled")).toBe(false);
});
