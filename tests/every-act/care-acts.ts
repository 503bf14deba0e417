// The acts that mend a vault: adopting it, old copies, two notes of one week, what a check finds.

import { adopt, adoptAct } from "../../src/command/care/adopt";
import { checkVault } from "../../src/command/care/check";
import { collapseChosen, copiesToChoose } from "../../src/command/care/collapse-choice";
import { collapseCopies } from "../../src/command/care/collapse";
import { applyMend } from "../../src/command/care/mend";
import { mergeWeek } from "../../src/command/care/merge-notes";
import type { FindingKind } from "../../src/care/finding";
import { note } from "../support/acts";
import type { Scenario } from "./scenario";
import { changed, planned, row } from "./scenario";

const week = (n: number) => `Weekly/2024/W${n} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  note("---", `week: 2024-W${n}`, "---", "# To do", ...lines);

const COPIES = {
  [week(20)]: review(20, "- [ ] Call Dina", "- [ ] Own", "- [ ] Rent 📅 2024-05-01"),
  [week(21)]: review(
    21,
    "- [/] Call Dina  [since:: 2024-W20]",
    "  - [ ] find her",
    "- [ ] Rent 📅 2024-06-01",
  ),
  [week(22)]: review(22, "- [ ] Call Dina  [since:: 2024-W20]", "  - [ ] find her", "words"),
  "Daily/2024-05-01.md": note("- [ ] Taxes"),
  "Daily/2024-05-02.md": note("Woke up.", "- [ ] Taxes"),
};
const TWINS = {
  [week(22)]: review(22, "- [>] Call", "- [>] Site"),
  [week(23)]: review(
    23,
    "- [x] Call  [since:: 2024-W22]",
    "- [ ] Site  [since:: 2024-W22]",
    "# Thoughts",
    "Sun",
  ),
  "Weekly/2024/W23 Weekly.sync-conflict-20240609-101112-ABCDEFG.md": review(
    23,
    "- [ ] Call  [since:: 2024-W22]",
    "- [ ] Site  [since:: 2024-W22]",
    "- [ ] Book",
    "# Thoughts",
    "Rain",
  ),
  "Weekly/2024/W23 Weekly (conflicted copy 2024-06-09).md": review(
    23,
    "- [ ] Site  [since:: 2024-W22]",
    "- [ ] Boat",
  ),
};
/** Of lines that several of them have, one stays. */
const DOUBLES = [...new Set(Object.values(TWINS).flatMap((text) => text.split("\n")))].filter(
  (line) => !/Book|Boat|Rain|Sun/.test(line),
);
const MIXED = {
  "Weekly/2024-W22.md": note("# To do", "- [ ] a"),
  "Итоги.md": note("---", "tags: [x]", "---", "# Что было хорошего", "х", "# Чего было не очень", "у"),
  "Группа/2024/19.05.md": note("# 19.05", "## Цели и апдейты", "* Макс: да", "## Вопросы"),
  "P2P.md": note("## Что есть сейчас?", "х", "## Что нужно сделать?", "у"),
  "Книга.md": note("---", "target: 12", "current: 3", "---", "# Книга"),
};

const base = { today: "2024-06-09", again: "nothing", converges: true } as const;

/** The first of one kind that the check finds is mended. */
function mending(kind: FindingKind): Scenario["act"] {
  return async (desk) => {
    const found = (await checkVault(desk))?.find((one) => one.kind === kind);
    return found?.mend ? applyMend(desk, found.mend) : changed("");
  };
}

export const CARE_ACTS: readonly Scenario[] = [
  { ...base, ...row("collapse"), name: "old copies are marked", notes: COPIES },
  {
    ...base,
    acts: ["collapseCopies"],
    name: "old copies of one series are marked",
    notes: COPIES,
    act: (desk) => collapseCopies(desk, { series: "Weekly" }),
  },
  {
    ...base,
    acts: ["collapseChosen"],
    name: "the old copies that were chosen are marked",
    notes: COPIES,
    byLines: true,
    act: (desk) =>
      planned(copiesToChoose(desk), ({ value }) => {
        const keys = value.flatMap(({ items }) =>
          items.flatMap(({ copies }) => copies.map(({ key }) => key)),
        );
        return collapseChosen(desk, new Set(keys));
      }),
  },
  { ...base, ...row("merge"), name: "three notes of a week become one", notes: TWINS, goes: DOUBLES },
  {
    ...base,
    acts: ["mergeWeek"],
    name: "two notes of a week are one where nothing has to be added",
    notes: {
      [week(23)]: TWINS[week(23)] ?? "",
      [week(23).replace(".md", " 2.md")]: review(23, "- [ ] Site"),
    },
    goes: DOUBLES,
    act: (desk) => mergeWeek(desk, {}),
  },
  {
    ...base,
    acts: ["adopt"],
    name: "notes are told what they are",
    notes: MIXED,
    act: (desk) =>
      adopt(desk, [
        { path: "Weekly/2024-W22.md", kind: "weekly-review", when: "2024-W22" },
        { path: "Итоги.md", kind: "weekly-review", when: "2024-W10" },
        { path: "Группа/2024/19.05.md", kind: "mastermind", when: "2024-05-19" },
        { path: "P2P.md", kind: "driver", when: "" },
        { path: "Книга.md", kind: "goal", when: "" },
      ]),
  },
  {
    ...base,
    ...row("adopt", { note: "Книга", kind: "goal" }),
    name: "one note is told what it is",
    notes: MIXED,
  },
  {
    ...base,
    acts: ["adoptAct"],
    name: "one note is told what it is taken for",
    notes: MIXED,
    act: (desk) => adoptAct(desk, { note: "19.05" }),
  },
  {
    ...base,
    acts: ["applyMend"],
    name: "the check makes one note of two",
    notes: TWINS,
    goes: DOUBLES,
    again: "refuses",
    act: mending("two-notes"),
  },
  {
    ...base,
    acts: ["applyMend"],
    name: "the check marks what is open twice",
    notes: { [week(21)]: review(21, "- [ ] Call", "- [ ] Own"), [week(22)]: review(22, "- [ ] Call") },
    again: "refuses",
    act: mending("open-twice"),
  },
  {
    ...base,
    acts: ["applyMend"],
    name: "the check writes the year of a review",
    notes: { "W/W22 Weekly.md": note("# To do", "- [ ] a"), [week(23)]: review(23, "- [ ] b") },
    again: "refuses",
    act: mending("no-year"),
  },
  {
    ...base,
    acts: ["applyMend"],
    name: "the check corrects a week that its name tells otherwise",
    notes: { [week(22)]: review(21, "- [ ] a") },
    goes: ["week: 2024-W21"],
    again: "refuses",
    act: mending("week-differs"),
  },
];
