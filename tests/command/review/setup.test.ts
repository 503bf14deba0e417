// What set-up offers in vaults of different habits, and the example it shows.

import { parseRegistry } from "../../../src/note/task";
import { setupExample, setupOffer } from "../../../src/command/review/setup";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const SUNDAY = "2024-06-09";
const REVIEWS = {
  "Недели/2024/W21 Weekly.md": "# Что сделать\n- [ ] a\n",
  "Недели/2024/W22 Weekly.md": "# Что сделать\n- [ ] b\n",
  "Заметка.md": "",
};

describe("Where weekly reviews may live", () => {
  test("first where there are some already", async () => {
    const { places } = await setupOffer(deskOf(memoryVault(REVIEWS), SUNDAY));
    expect(places).toEqual([
      { kind: "found", series: "Недели", count: 2 },
      { kind: "usual", weeklyName: "[Weekly]/GGGG-[W]WW" },
    ]);
  });

  test("else where another plugin puts weekly notes", async () => {
    const weeklyNotes = { from: "journals", format: "gggg-[W]ww", folder: "Journal", template: "" };
    const desk = deskOf(memoryVault({}), SUNDAY, { weeklyNotes });
    const { places } = await setupOffer(desk);
    expect(places[0]).toEqual({ kind: "neighbour", plugin: "journals", weeklyName: "" });
    expect(await setupExample(desk, { weeklyName: "" })).toMatchObject({ path: "Journal/2024-W23.md" });
  });

  test("else in a folder of their own", async () => {
    const { places, asksMark } = await setupOffer(deskOf(memoryVault({}), SUNDAY));
    expect(places.map(({ kind }) => kind)).toEqual(["usual"]);
    expect(asksMark).toBe(false);
  });

  test("asks for the mark only where Tasks does not know the usual one", async () => {
    const tasks = parseRegistry({});
    expect(await setupOffer(deskOf(memoryVault({}), SUNDAY, { tasks }))).toMatchObject({ asksMark: true });
    const known = parseRegistry({
      statusSettings: { customStatuses: [{ symbol: ">", type: "NON_TASK" }] },
    });
    expect(await setupOffer(deskOf(memoryVault({}), SUNDAY, { tasks: known }))).toMatchObject({
      asksMark: false,
    });
  });
});

describe("The example", () => {
  test("is the review that is due, as it would be made, and nothing is written", async () => {
    const vault = memoryVault(REVIEWS);
    const example = await setupExample(deskOf(vault, SUNDAY), {});
    expect(example).toMatchObject({ kind: "example", path: "Недели/2024/W23 Weekly.md" });
    expect(example).toMatchObject({
      lines: expect.arrayContaining(["week: 2024-W23", "# Что было хорошего"]) as string[],
    });
    expect(vault.snapshot()).toEqual(REVIEWS);
    expect(vault.writes()).toBe(0);
  });

  test("follows the language and the name that are chosen", async () => {
    const desk = deskOf(memoryVault({}), SUNDAY);
    expect(await setupExample(desk, { language: "ru", weeklyName: "[Обзоры]/GGGG-[W]WW" })).toMatchObject({
      path: "Обзоры/2024-W23.md",
      lines: expect.arrayContaining(["# Что было хорошего"]) as string[],
    });
    expect(await setupExample(desk, { language: "en" })).toMatchObject({
      lines: expect.arrayContaining(["# What went well"]) as string[],
    });
  });

  test("is the one after where the due one is there", async () => {
    const notes = { ...REVIEWS, "Недели/2024/W23 Weekly.md": "# Что сделать\n" };
    expect(await setupExample(deskOf(memoryVault(notes), SUNDAY), {})).toMatchObject({
      path: "Недели/2024/W24 Weekly.md",
    });
    const ahead = { ...REVIEWS, "Недели/2024/W30 Weekly.md": "# Что сделать\n" };
    expect(await setupExample(deskOf(memoryVault(ahead), SUNDAY), {})).toMatchObject({
      path: "Недели/2024/W31 Weekly.md",
    });
  });

  test("says what is wrong with a name that names no week", async () => {
    expect(await setupExample(deskOf(memoryVault({}), SUNDAY), { weeklyName: "[Обзор]" })).toMatchObject({
      refusal: { kind: "format-without-week" },
    });
  });
});
