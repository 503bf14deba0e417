// What the product sees in a note: its kind and day, sections with their roles, and every list item outside code.

import { outlineNote } from "../../src/command/outline";
import { deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

async function outlined(path: string, text: string) {
  const done = await outlineNote(deskOf(memoryVault({ [path]: text }), "2024-06-09"), path);
  if (done.kind !== "done") throw new Error(JSON.stringify(done.refusal));
  return done.value;
}

const MEETING = `# 19.05

## Цели и апдейты

* Макс: 5000 MAU

## Вопросы

### Сая / Стратегия коммуникации

## Рефлексия
`;

describe("the outline of a note", () => {
  test("tells a meeting by its day and its sections, the year by its folder", async () => {
    const { kind, date, sections } = await outlined("Школа/2020/Встреча.md", MEETING);
    expect({ kind, date }).toEqual({ kind: "mastermind", date: "2020-05-19" });
    expect(sections.map(({ role }) => role)).toEqual([null, "updates", "questions", null, "reflection"]);
  });

  test("leaves the date out where nobody can tell the year", async () => {
    const meeting = await outlined("Встреча.md", MEETING);
    expect(meeting.kind).toBe("mastermind");
    expect(meeting).not.toHaveProperty("date");
  });

  test("takes no daily note for a meeting", async () => {
    expect((await outlined("2024-05-20.md", "# Дела\n- [ ] a\n")).kind).toBe("note");
  });

  test("tells the kind that everything else takes the note for: a day in its properties makes no meeting", async () => {
    const text = "---\ndate: 2024-05-20\n---\n# Дела\n## Вопросы\n- почему?\n";
    expect((await outlined("Мысли.md", text)).kind).toBe("note");
    expect(await outlined("20.05.md", text)).toMatchObject({ kind: "mastermind", date: "2024-05-20" });
  });

  test("tells a review's week, and says of every item what it is", async () => {
    const value = await outlined(
      "Weekly/2024/W22 Weekly.md",
      "# To do\n- [-] a → [[W23 Weekly]]\n- [ ] b [срок:: скоро] #x ^id\n  - c\n> - [ ] d\n```\n- [ ] e\n```\n",
    );
    expect(value.week).toBe("2024-W22");
    expect(value.items).toEqual([
      expect.objectContaining({ line: 2, status: "-", statusKind: "moved", parent: null, task: true }),
      expect.objectContaining({
        line: 3,
        fields: { срок: "скоро" },
        tags: ["#x"],
        blockId: "id",
        section: "To do",
      }),
      expect.objectContaining({ line: 4, status: null, statusKind: null, parent: 3, task: false }),
      expect.objectContaining({ line: 5, quote: true, task: false }),
    ]);
  });

  test("names a note that is not there", async () => {
    const done = await outlineNote(deskOf(memoryVault({}), "2024-06-09"), "Nope");
    expect(done).toEqual({ kind: "refused", refusal: { kind: "no-note", name: "Nope" } });
  });
});
