// The quick look at a note never takes one that matters for one that does not.

import fc from "fast-check";
import { mayNameSection, mayTellKind, tellKind } from "../../src/command/quick-look";
import { headingsOf, kindIn } from "../../src/command/vault-facts";
import { readMeetingDate } from "../../src/calendar/meeting-dates";
import { kindOf, roleOf } from "../../src/note/kind";
import { readPage } from "../../src/note/page";
import { NAMES } from "../../src/note/roles";
import { candidates } from "../../src/weekly/candidates";
import { noteName } from "../../src/note/path";
import { tagsOf } from "../../src/weekly/reviews";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";
import { runs } from "../support/runs";

const HEADINGS = [
  ...Object.values(NAMES).flat(),
  "**Wins** of the week",
  "1. Что было хорошего",
  "🎯 Цели",
  "[[Goals]]",
  "\\# Tasks",
  "W\u200bins",
  "ВОПРОСЫ:",
  "Лучшее",
  "Note 5",
  "# # Plan",
  "2️⃣ Next steps",
  "19.05.2024",
];

test("a heading that names a section is never passed over", () => {
  for (const heading of HEADINGS)
    for (const kind of ["weekly-review", "mastermind", "driver", "goal"] as const)
      if (roleOf(heading, kind) !== null) expect([heading, mayNameSection(heading)]).toEqual([heading, true]);
  expect(["Note 5", "Лучшее", "19.05.2024"].filter(mayNameSection)).toEqual([]);
});

const PROPERTIES = [
  {},
  { type: "goal" },
  { Тип: "Драйвер" },
  { tags: ["idea", "цель/школа"] },
  { tags: "work mastermind" },
  { tag: "weekly" },
  { week: "2024-W23" },
  { target: 5, metric: "MAU" },
  { created: "2024-01-01", tags: ["week"] },
];
const NAMED = ["a.md", "2024-W23.md", "S21.md", "19.05.md", "2024-05-19.md"];

test("the kind is that of all its signs, whatever was left out to find it", () => {
  const { locale } = deskOf(memoryVault({}), "2024-06-12");
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMED),
      fc.constantFrom(null, ...PROPERTIES),
      fc.array(fc.constantFrom(...HEADINGS), { maxLength: 5 }),
      (path, properties, headings) => {
        const [candidate = null] = candidates([path], { format: null, locale, excluded: [] });
        const dated = [headings[0] ?? "", noteName(path)].some((text) => readMeetingDate(text) !== null);
        const { kind } = kindOf({
          properties,
          tags: tagsOf(properties),
          weekName: candidate !== null && !candidate.weak,
          meetingName: dated && headings.some((heading) => roleOf(heading, "mastermind") !== null),
          headings,
        });
        expect(kindIn({ path, properties, candidate, headings })).toBe(kind);
      },
    ),
    { numRuns: runs(2000) },
  );
});

describe("Frontmatter is read where it may tell the kind", () => {
  it.each([
    ["type: goal"],
    ['"type": goal'],
    ["  Тип : цель"],
    ["created: 1\nнеделя: 2024-W23"],
    ["tags: [idea, driver]"],
    ["tags:\n- idea\n- 'goal/school'"],
    ["tags: >\n  idea\n  мастермайнд"],
    ["tags: [ЦЁЛЬ]"],
    ["tag: go\u200bal"],
    ["{ type: goal }"],
    ["? type\n: goal"],
    ["&a\ntarget: 5"],
  ])("%j", (text) => {
    expect(mayTellKind(text)).toBe(true);
  });

  it.each([["created: 2024-01-01"], ["tags: [idea, work]\naliases:\n  - goal"], ["title: week"], [""]])(
    "and not %j",
    (text) => {
      expect(mayTellKind(text)).toBe(false);
    },
  );

  it("as the properties that come of it do", () => {
    expect(PROPERTIES.map(tellKind)).toEqual([false, true, true, true, true, true, true, true, false]);
    expect(tellKind(null)).toBe(false);
  });
});

test("headings are as they stand", () => {
  expect(headingsOf(readPage("a.md", "# A\n## [[B]]\n"))).toEqual(["A", "[[B]]"]);
});
