// The vault that docs/queries.md is tried on: three weeks, a group, goals and drivers, before the week of the day is made.

export const QUERIES_DAY = "2024-06-09";

const week = (number: number, ...lines: readonly string[]) =>
  `---\nweek: 2024-W${number}\n---\n# To do\n${lines.map((line) => `${line}\n`).join("")}`;

export const QUERIES_VAULT: Readonly<Record<string, string>> = {
  "Weekly/2024/W21 Weekly.md": week(
    21,
    "- [>] Call Dina 📅 2024-06-07",
    "- [-] Rent → [[W22 Weekly]]",
    "- [x] Print the cards ✅ 2024-05-24",
    "- [ ] Sell the old kiln",
  ),
  "Weekly/2024/W22 Weekly.md": week(
    22,
    "- [ ] Call Dina  [since:: 2024-W21] 📅 2024-06-07",
    "- [ ] Rent  [since:: 2024-W21]",
    "\t- [x] Ask the price ✅ 2024-06-01",
    "\t- [ ] Sign",
    "- [/] Glaze tests",
    "- [x] Buy milk ✅ 2024-05-30",
    "- [-] Fair",
    "",
    "# Goals",
    "- [[Open a school]]: nine pupils",
  ),
  "Goals/Open a school.md":
    "---\ntype: goal\nstatus: active\nowner: Vera\ntarget: 20\ncurrent: 9\n---\n## Steps\n- [ ] Call the landlord\n",
  "Goals/Read more.md": "---\ntype: goal\nstatus: achieved\n---\n",
  "Drivers/Newcomers leave.md":
    "---\ntype: driver\nowner: Zoe\n---\n## Needs\n- [ ] A first lesson\n\n## Backlog\n- [ ] Ask those who left\n- [/] Count them\n- [x] List them\n",
  "School/2024/02.06.md":
    "---\ntype: mastermind\ndate: 2024-06-02\n---\n## Commitments\n- [ ] Max: call the hall\n- [x] Max: write\n- [ ] Zoe: read\n- [>] Max: old one\n",
  "Ideas.md": "- [ ] nobody's\n",
};
