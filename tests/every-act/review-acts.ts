// The acts on weekly reviews: making the week, carrying, taking back, tasks of the coming week.

import type { Choice } from "../../src/carry/choice";
import { applyDraft, draftCarry } from "../../src/command/preview/draft";
import { previewUndo, undoShown } from "../../src/command/preview/undo";
import { carryInto } from "../../src/command/review/carry-into";
import { carryBetween } from "../../src/command/review/carry";
import { carryLine } from "../../src/command/review/carry-line";
import { addTasks, makeTask } from "../../src/command/review/make-task";
import { takeBackCarry } from "../../src/command/review/take-back";
import { reviewWeek } from "../../src/command/review/week";
import { stateWeek } from "../../src/command/review/year";
import { undoLast } from "../../src/command/undo";
import { choosing, note } from "../support/acts";
import { aDay } from "../support/desk";
import type { Scenario } from "./scenario";
import { changed, planned, row } from "./scenario";

const today = "2024-06-09";
const W20 = "W/2024-W20.md";
const W21 = "W/2024-W21.md";
const W22 = "W/2024-W22.md";
const W23 = "W/2024-W23.md";

const BEFORE = {
  [W20]: note("# To do", "- [ ] Garden  [scheduled:: 2024-06-12]", "", "words"),
  [W21]: note("---", "aliases: [one]", "---", "# To do", "- [x] Shop", "- [ ] Roof"),
  [W22]: note(
    "# Goals",
    "- [[School]]: three",
    "# To do",
    "- [ ] Report 🆔 r1",
    "  for the board",
    "  - [x] figures",
    "  - [/] letter ^l",
    "* [ ] Call [[Dina]] 📅 2024-06-20",
    "# Thoughts",
    "Rain.",
  ),
  "Goals/School.md": note("---", "type: goal", "status: active", "---", "# School"),
};
const THERE = {
  ...BEFORE,
  [W23]: note("# Thoughts", "Sun.", "# To do", "- [ ] Mine", "  - [ ] part", "# After"),
};
const TEXTS = { "Log.md": note("# Log", "- a thought about boats", "- another"), ...THERE };

/** Everything is carried, but what is left or dropped by name. */
const CHOSEN = (text: string): Choice => choosing(CHOICES)({ text }) ?? { kind: "carry" };
const CHOICES: Readonly<Record<string, Choice>> = {
  Garden: { kind: "carry" },
  Roof: { kind: "drop" },
  Call: { kind: "leave" },
};

const base = { today, again: "nothing", converges: true } as const;
const made = (desk: Parameters<Scenario["act"]>[0]) => reviewWeek(desk, { carry: true });

export const REVIEW_ACTS: readonly Scenario[] = [
  { ...base, ...row("week"), name: "the due review is made and carried into", notes: BEFORE },
  { ...base, ...row("week"), name: "the due review is carried into where it is there", notes: THERE },
  {
    ...base,
    acts: ["reviewWeek"],
    name: "a week is carried as somebody chose",
    notes: THERE,
    act: (desk) => reviewWeek(desk, { carry: true, choices: ({ text }) => CHOSEN(text) }),
  },
  {
    ...base,
    acts: ["applyDraft"],
    name: "what a preview has shown is written",
    notes: BEFORE,
    act: (desk) =>
      planned(draftCarry(desk, { kind: "week", wish: { carry: true } }), (draft) =>
        draft.kind === "draft"
          ? planned(
              draft.plan(({ text }) => CHOSEN(text)),
              (drafted) => applyDraft(desk, drafted),
            )
          : Promise.resolve(changed(W23)),
      ),
  },
  {
    ...base,
    ...row("carry", { from: "2024-W22", to: "2024-W23" }),
    name: "one note is carried into another",
    notes: THERE,
  },
  {
    ...base,
    acts: ["carryBetween", "carryInto"],
    name: "a note that is no review gets what the latest one left",
    notes: { ...BEFORE, "Plan.md": note("# Plan", "", "## To do", "- [ ] Own") },
    act: (desk) => carryInto(desk, "Plan.md"),
  },
  {
    ...base,
    acts: ["carryBetween"],
    name: "what is carried from a note into another is chosen",
    notes: THERE,
    act: (desk) =>
      carryBetween(desk, {
        from: W22,
        to: W23,
        choices: choosing({ Report: { kind: "carry" }, Call: { kind: "drop" } }),
      }),
  },
  {
    ...base,
    acts: ["carryLine"],
    name: "one task is carried",
    notes: THERE,
    act: (desk) => carryLine(desk, W22, 3),
  },
  {
    ...base,
    acts: ["carryLine"],
    name: "one task is carried into a review that is made for it",
    notes: BEFORE,
    act: (desk) => carryLine(desk, W22, 4),
  },
  {
    ...base,
    ...row("take-back", { note: "2024-W23" }),
    name: "a carry is taken back from the notes alone",
    notes: THERE,
    before: made,
  },
  {
    ...base,
    acts: ["takeBackCarry"],
    name: "a carry into a review that it made is taken back",
    notes: BEFORE,
    before: made,
    act: (desk) => takeBackCarry(desk, W23),
  },
  { ...base, ...row("task", { note: "Log", line: 2 }), name: "a line becomes a task", notes: TEXTS },
  {
    ...base,
    acts: ["makeTask"],
    name: "a line becomes a task of a review that is made for it",
    notes: { ...BEFORE, "Log.md": TEXTS["Log.md"] },
    act: (desk) => makeTask(desk, "Log", 2),
  },
  {
    ...base,
    acts: ["addTasks"],
    name: "promises of mine become tasks",
    notes: TEXTS,
    act: (desk) =>
      addTasks(desk, [
        { from: "Log.md", words: "rent a boat" },
        { from: "Log.md", words: "call 🆔 c1 #boats" },
      ]),
  },
  {
    ...base,
    acts: ["stateWeek"],
    name: "the year of a review is written into it",
    notes: { "Weekly/W40 Weekly.md": note("# To do", "- [ ] Old") },
    act: (desk) => stateWeek(desk, "Weekly/W40 Weekly.md", "2023-W40" as Parameters<typeof stateWeek>[2]),
  },
  {
    ...base,
    ...row("undo"),
    name: "the last of two batches is undone",
    notes: TEXTS,
    before: async (desk) => {
      await makeTask(desk, "Log", 1);
      await made(desk);
    },
    again: "more",
    converges: false,
  },
  {
    ...base,
    acts: ["undoLast"],
    name: "a review that was made is undone",
    notes: { ...BEFORE, "Log.md": TEXTS["Log.md"] },
    before: async (desk) => {
      await makeTask({ ...desk, today: aDay("2024-06-02") }, "Log", 1);
      await made(desk);
    },
    act: (desk) => undoLast(desk),
    again: "more",
    converges: false,
  },
  {
    ...base,
    acts: ["undoShown"],
    name: "what was shown of an undo is undone",
    notes: TEXTS,
    before: async (desk) => {
      await makeTask(desk, "Log", 1);
      await made(desk);
    },
    act: async (desk) => {
      const shown = await previewUndo(desk);
      const done = shown ? await undoShown(desk, shown) : changed("");
      return done.kind === "changed" ? changed("") : done;
    },
    again: "more",
    converges: false,
  },
];
