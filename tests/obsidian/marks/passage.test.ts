// The notes an item has passed: told from the rows of reviews and of meetings, as the panel counts them.

import { rows } from "../../../src/board/series";
import type { DatedReview } from "../../../src/board/series";
import { parseWeek } from "../../../src/calendar/week";
import { EN, RU } from "../../../src/calendar/locale";
import { en } from "../../../src/locale/en";
import { ru } from "../../../src/locale/ru";
import { readPage } from "../../../src/note/page";
import { ageOf } from "../../../src/obsidian/marks/age";
import { sameItem } from "../../../src/obsidian/marks/follow";
import type { Passage } from "../../../src/obsidian/marks/passage";
import { passages } from "../../../src/obsidian/marks/passage";
import type { NoteFacts } from "../../../src/board/facts";
import { catalog } from "../../../src/notebook/catalog";

const review = (path: string, week: string | null, series = "Weekly"): DatedReview => ({
  path,
  series,
  week: week === null ? null : parseWeek(week),
});

const REVIEWS = [
  review("Weekly/W51.md", "2023-W51"),
  review("Weekly/W52.md", "2023-W52"),
  review("Weekly/W01.md", "2024-W01"),
  review("Work/W01.md", "2024-W01", "Work"),
  review("Weekly/W01 copy.md", "2024-W01"),
  review("Weekly/W03.md", "2024-W03"),
  review("Weekly/W40.md", null),
];

function meeting(path: string, ...days: readonly string[]): readonly [string, NoteFacts] {
  const meetings = days.map((day) => ({ day, updates: [], questions: [], reflection: [], commitments: [] }));
  return [path, { meetings, tasks: [] } as unknown as NoteFacts];
}

function notes(...all: readonly (readonly [string, NoteFacts])[]) {
  const made = catalog<NoteFacts | null>();
  for (const [path, facts] of all) made.set(path, { links: [], facts });
  return made;
}

describe("the passage of an item", () => {
  const known = passages(notes(), REVIEWS);
  const names = (passage: Passage | null) => passage?.stops.map(({ path }) => path);

  test("goes from the review of its origin to its own, one note a week, within its series", () => {
    const passage = known.passage("Weekly/W03.md", "2023-W52");
    expect(names(passage)).toEqual(["Weekly/W52.md", "Weekly/W01 copy.md", "Weekly/W03.md"]);
    expect(passage).toMatchObject({ times: 2, origin: "Weekly/W52.md" });
    expect(known.passage("Work/W01.md", "2023-W51")).toMatchObject({ times: 1, origin: null });
  });

  test("ends in the note it stands in, where its week has two", () => {
    expect(names(known.passage("Weekly/W01.md", "2023-W52"))).toEqual(["Weekly/W52.md", "Weekly/W01.md"]);
  });

  test("counts as the panel does", () => {
    const row = rows(notes(), REVIEWS);
    for (const { path } of REVIEWS) {
      for (const since of ["2023-W50", "2023-W52", "2024-W01", "2024-W02", "2024-W30", "soon"]) {
        const times = known.passage(path, since)?.times ?? null;
        expect([path, since, times]).toEqual([path, since, row.reviewsSince(path, since)]);
      }
    }
  });

  test("of a review may begin on a day, which is one of its week", () => {
    expect(known.passage("Weekly/W03.md", "2023-12-31")).toMatchObject({ times: 2, origin: "Weekly/W52.md" });
  });

  test("of a meeting goes from day to day", () => {
    const group = notes(
      meeting("Group/02.06.md", "2024-06-02"),
      meeting("Group/16.06.md", "2024-06-16"),
      meeting("Group/19.05.md", "2024-05-19"),
      meeting("Other/01.06.md", "2024-06-01"),
    );
    const passage = passages(group, REVIEWS).passage("Group/16.06.md", "2024-05-19");
    expect(names(passage)).toEqual(["Group/19.05.md", "Group/02.06.md", "Group/16.06.md"]);
    expect(passage).toMatchObject({ times: 2, origin: "Group/19.05.md" });
    expect(passages(group, REVIEWS).passage("Group/16.06.md", "2024-W20")).toBeNull();
    expect(passages(group, REVIEWS).later("Group/19.05.md")).toEqual(["Group/02.06.md", "Group/16.06.md"]);
  });

  test("is unknown outside of a series, and where nobody can tell the year", () => {
    expect(known.passage("Notes.md", "2024-W01")).toBeNull();
    expect(known.passage("Weekly/W40.md", "2024-W01")).toBeNull();
    expect(known.later("Notes.md")).toEqual([]);
  });
});

describe("what an age says", () => {
  const stops = ["W19", "W20", "W21", "W22"].map((name, i) => ({
    path: `${name} Weekly.md`,
    at: `2024-W${19 + i}`,
  }));
  const passage: Passage = { times: 3, stops, origin: "W19 Weekly.md" };
  const asked = { since: "2024-W19", passage, at: "2024-W22", live: true, threshold: 3, bare: false };

  test("is how often, since when, and through which notes", () => {
    expect(ageOf(asked, en, EN)).toEqual({
      label: "×3 · since W19",
      hint: "×3 · since W19\nW19 Weekly → W20 Weekly → W21 Weekly → W22 Weekly",
      level: 3,
    });
    expect(ageOf(asked, ru, RU)?.label).toBe("×3 · с W19");
  });

  test("has the year where the note is of another, and days as days", () => {
    expect(ageOf({ ...asked, at: "2025-W01" }, en, EN)?.label).toBe("×3 · since 2024-W19");
    expect(ageOf({ ...asked, since: "2024-06-02", at: "2024-06-16" }, en, EN)?.label).toBe(
      "×3 · since Jun 2",
    );
    expect(ageOf({ ...asked, since: "2024-06-02", at: "2024-06-16" }, ru, RU)?.label).toBe("×3 · с 2 июня");
    expect(ageOf({ ...asked, since: "2023-06-02", at: "2024-06-16" }, en, EN)?.label).toBe(
      "×3 · since Jun 2, 2023",
    );
  });

  test("is only the origin while the vault is not known, and where nothing was passed", () => {
    expect(ageOf({ ...asked, passage: null, at: null }, en, EN)).toEqual({
      label: "since W19",
      hint: "since W19",
      level: 1,
    });
    expect(ageOf({ ...asked, passage: { ...passage, times: 0 } }, en, EN)?.label).toBe("since W19");
  });

  test("beside a pill that shows the origin is only how often", () => {
    expect(ageOf({ ...asked, bare: true }, en, EN)?.label).toBe("×3");
    expect(ageOf({ ...asked, bare: true, passage: null }, en, EN)?.label).toBe("");
  });

  test.each([
    [1, 3, true, 1],
    [2, 3, true, 2],
    [3, 3, true, 3],
    [2, 2, true, 3],
    [9, 10, true, 2],
    [9, 3, false, 1],
  ])("×%d of %d, live %s, has level %d", (times, threshold, live, level) => {
    const age = ageOf({ ...asked, passage: { ...passage, times }, threshold, live }, en, EN);
    expect(age?.level).toBe(level);
  });

  test("is nothing where the field holds no time; a long chain is shortened in its middle", () => {
    expect(ageOf({ ...asked, since: "soon" }, en, EN)).toBeNull();
    const long = Array.from({ length: 12 }, (_, i) => ({ path: `W${i + 10}.md`, at: `2024-W${i + 10}` }));
    const hint = ageOf({ ...asked, passage: { ...passage, stops: long } }, en, EN)?.hint;
    expect(hint?.split("\n")[1]).toBe("W10 → … → W18 → W19 → W20 → W21");
  });
});

describe("the same item in another note", () => {
  const rules = { registry: null, mark: { char: ">", link: false } };
  const text = "# To do\n- [>] Plan → [[W23]]\n\t- [>] call\n- [>] Trip\n\t- [>] call\n- [>] Trip\n";
  const later = readPage(
    "W23.md",
    "# To do\n- [ ] Trip\n\t- [ ] Call!  [since:: 2024-W22]\n- [ ] Trip\n- [/] Plan\n",
  );
  const at = (line: number) => sameItem(later, { path: "W22.md", text, line }, rules);

  test("has equal words below equal parents, and its place among equal ones", () => {
    expect([1, 2, 3, 4, 5].map(at)).toEqual([4, null, 1, 2, 3]);
  });

  test("is not found for a line that is no item", () => {
    expect([0, 6, -1].map(at)).toEqual([null, null, null]);
  });
});
