// Taking a carry back, where the notes are not as a template leaves them.

import { takeBackCarry } from "../../src/command/review/take-back";
import { reviewWeek } from "../../src/command/review/week";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";

async function thereAndBack(notes: Readonly<Record<string, string>>) {
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-06-09");
  await reviewWeek(desk, { carry: true });
  const carried = vault.snapshot();
  const back = await takeBackCarry(desk, W23);
  if (back.kind !== "done") throw new Error(JSON.stringify(back.refusal));
  return { carried, after: vault.snapshot(), value: back.value };
}

test("a label right below a copy is not part of it", async () => {
  const notes = {
    [W22]: "# To do\n- [ ] Write\n**Sport**\n- [ ] Swim\n",
    [W23]: "# To do\n- [ ] Call\n**Sport**\n- [ ] Run\n**Work**\n- [ ] Sum\n",
  };
  const { carried, after, value } = await thereAndBack(notes);
  expect(carried[W23]).toBe(
    "# To do\n- [ ] Call\n- [ ] Write  [since:: 2024-W22]\n**Sport**\n" +
      "- [ ] Run\n- [ ] Swim  [since:: 2024-W22]\n**Work**\n- [ ] Sum\n",
  );
  expect(after).toEqual(notes);
  expect(value.left).toEqual([]);
});

test("parents that came along go when the last of what stood below them goes, the innermost first", async () => {
  const notes = {
    [W22]:
      "# To do\n- House\n  - Garden\n    - [ ] Sow\n    - [ ] Water\n  - Roof\n    - [ ] Mend\n" +
      "  - Trip\n    1. [x] Book\n    2. [ ] Pack\n",
    [W23]: "# To do\n- House\n  - Cellar\n",
  };
  const { after } = await thereAndBack(notes);
  expect(after).toEqual(notes);
});
