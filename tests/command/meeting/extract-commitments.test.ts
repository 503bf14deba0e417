// Sentences made commitments: the link to what they are about leads there in any vault, and none is found a second time.

import type { Desk } from "../../../src/command/desk";
import { applyClose } from "../../../src/command/meeting/close";
import { readExtraction } from "../../../src/command/meeting/extract-commitments";
import { answer, note } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const MEETING = "Group/2024-06-02.md";
const SAID = note(
  "---",
  "participants: [Zoe, Anna]",
  "---",
  "# 2024-06-02",
  "## Updates",
  "- Zoe: one",
  "## Questions",
  "### Zoe / Songs",
  "- what to sing",
  "## Reflection",
  "- Zoe: I will choose songs",
);

/** The commitments of the meeting after every sentence about its songs was ticked; `others` stand beside it. */
async function extracted(others: Readonly<Record<string, string>>, desk: Partial<Desk> = {}, said = SAID) {
  const vault = memoryVault({ [MEETING]: said, ...others });
  const isDriver = (path: string) => path.startsWith("Drivers/");
  const read = () => readExtraction(deskOf(vault, "2024-06-03", desk), MEETING, 0, isDriver);
  const extraction = await read();
  if (extraction.kind === "refused") throw new Error(extraction.refusal.kind);
  const ticked = extraction.found.map((one) => [one, { ...one, linked: true }] as const);
  const plan = extraction.plan(ticked);
  if (plan.kind === "refused") throw new Error(plan.refusal.kind);
  await answer(applyClose(deskOf(vault, "2024-06-03", desk), plan));
  const lines = (vault.notes.get(MEETING) ?? "").split("\n");
  const again = await read();
  return {
    boxes: lines.filter((line) => line.startsWith("- [ ]")),
    left: again.kind === "extraction" ? again.found.length : null,
  };
}

test("the link leads to the question's heading", async () => {
  expect(await extracted({})).toEqual({
    boxes: ["- [ ] Zoe: choose songs ([[2024-06-02#Zoe / Songs|Songs]])"],
    left: 0,
  });
});

test("where another series has a note of the same name, the link says which is meant", async () => {
  const { boxes } = await extracted({ "Choir/2024-06-02.md": "" });
  expect(boxes).toEqual(["- [ ] Zoe: choose songs ([[Group/2024-06-02#Zoe / Songs|Songs]])"]);
});

test("where the vault writes Markdown links, so is this one, and the sentence is known again by its words", async () => {
  expect(await extracted({}, { links: { markdown: true, path: "shortest" } })).toEqual({
    boxes: ["- [ ] Zoe: choose songs ([Songs](2024-06-02.md#Zoe%20/%20Songs))"],
    left: 0,
  });
});

test("a question with a driver in it is about that driver", async () => {
  const said = SAID.replace("- what to sing", "- what to sing, [[Choir songs]]");
  const { boxes } = await extracted(
    { "Drivers/Choir songs.md": "---\ntype: driver\n---\n", "Choir songs.canvas": "" },
    {},
    said,
  );
  expect(boxes).toEqual(["- [ ] Zoe: choose songs ([[Choir songs]])"]);
});
