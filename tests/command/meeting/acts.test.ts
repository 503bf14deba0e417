// What is typed while a meeting goes on, and where it stands in the note afterwards.

import { decision, mark, minute, promise, take, timeBox } from "../../../src/command/meeting/acts";
import type { Step } from "../../../src/command/meeting/acts";
import type { Desk } from "../../../src/command/desk";
import { undoLast } from "../../../src/command/undo";
import type { Marking } from "../../../src/mastermind/minutes";
import { answer, note, refusal } from "../../support/acts";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const PATH = "Школа/2024/26.05.md";

const MEETING = note(
  "---",
  "participants: [Вера, Зоя]",
  "---",
  "# 26.05",
  "",
  "## Цели и апдейты",
  "",
  "* Вера: ",
  "* Зоя: ",
  "",
  "## Вопросы",
  "",
  "### Зоя / Микрофон",
  "← [[19.05]]",
  "",
  "### Вера / Карточки",
  "",
  "* одна на стол",
  "",
  "%% ### Имя / Тема %%",
  "",
  "## Рефлексия",
  "",
  "* Вера: ",
  "* Зоя: ",
  "",
  "## Договорённости",
  "",
  "%% - [ ] Имя: что и к какому дню %%",
);

type Act = (desk: Desk) => Step;

/** The note after steps, one after another; every one of them undone gives the note as it was. */
async function after(text: string, ...acts: readonly Act[]): Promise<string> {
  const vault = memoryVault({ [PATH]: text });
  const desk = deskOf(vault, "2024-05-26");
  for (const act of acts) await answer(take(desk, PATH, act(desk)));
  const now = vault.snapshot()[PATH] ?? "";
  for (let left = acts.length; left > 0; left--) await answer(undoLast(desk));
  expect(vault.snapshot()[PATH]).toBe(text);
  return now;
}

const promised =
  (person: string | null, text: string, line = 0): Act =>
  (desk) =>
    promise(desk, line, person, text);
const decided =
  (text: string): Act =>
  (desk) =>
    decision(desk, 0, text);
const minuted =
  (line: number, heading: string, text: string): Act =>
  (desk) =>
    minute(desk, { line, text: heading }, text);
const marked =
  (line: number, heading: string, as: Marking): Act =>
  (desk) =>
    mark(desk, { line, text: heading }, as);

const changed = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, MEETING);

describe("a promise", () => {
  const hint = "\n%% - [ ] Имя: что и к какому дню %%\n";

  it("stands above the template's hint, the next one below it", async () => {
    expect(
      await after(MEETING, promised("Вера", "позвать ушедших"), promised("Зоя", "прислать $& до среды")),
    ).toBe(changed([hint, `\n- [ ] Вера: позвать ушедших\n- [ ] Зоя: прислать $& до среды\n${hint}`]));
  });

  it("keeps the name it begins with, where somebody who is there is called so", async () => {
    expect(await after(MEETING, promised("Зоя", "Вера: позвать"), promised(null, "купить чай"))).toBe(
      changed([hint, `\n- [ ] Вера: позвать\n- [ ] купить чай\n${hint}`]),
    );
  });

  it("gets a section where there is none, in the language and at the level of the note", async () => {
    const bare = "# 26.05\n\n# Вопросы\n\n## Зоя / Микрофон\n";
    expect(await after(bare, promised("Вера", "позвать"))).toBe(
      `${bare}\n# Договорённости\n\n- [ ] Вера: позвать\n`,
    );
    expect(await after("## Questions\n### Zoe / Songs", promised("Zoe", "sing"))).toBe(
      "## Questions\n### Zoe / Songs\n\n## Commitments\n\n- [ ] Zoe: sing",
    );
  });

  it("stands in its own meeting of a log", async () => {
    const log = "# 26.05\n## Вопросы\n### Вера / Карточки\n# 19.05\n## Договорённости\n- [ ] Зоя: спеть\n";
    expect(await after(log, promised("Вера", "позвать"))).toBe(
      "# 26.05\n## Вопросы\n### Вера / Карточки\n\n## Договорённости\n\n- [ ] Вера: позвать\n\n# 19.05\n## Договорённости\n- [ ] Зоя: спеть\n",
    );
    expect(await after(log, promised("Вера", "позвать", 3))).toBe(`${log}- [ ] Вера: позвать\n`);
  });

  it("takes an empty box that waits for it; what people wrote there stays above", async () => {
    const boxes = "## Вопросы\n### А / б\n## Договорённости\nДо июня.\n- [ ] \n";
    expect(await after(boxes, promised("Вера", "позвать"))).toBe(
      boxes.replace("- [ ] ", "- [ ] Вера: позвать"),
    );
    const prose = "## Вопросы\n### А / б\n## Договорённости\nДо июня.\n";
    expect(await after(prose, promised("Вера", "позвать"))).toBe(`${prose}\n- [ ] Вера: позвать\n`);
  });

  it("that has no words writes nothing; one in open code is refused and the note left alone", async () => {
    expect(await after(MEETING, promised("Вера", "  "))).toBe(MEETING);
    const open = "# 26.05\n## Вопросы\n### А / б\n## Договорённости\n```\n";
    const vault = memoryVault({ [PATH]: open });
    const desk = deskOf(vault, "2024-05-26");
    expect(await refusal(take(desk, PATH, promise(desk, 0, "Вера", "позвать")))).toEqual({
      kind: "swallowed",
      path: PATH,
      line: 4,
    });
    expect(vault.snapshot()[PATH]).toBe(open);
  });
});

describe("a decision", () => {
  it("gets a section above what was promised, the next one follows it", async () => {
    expect(await after(MEETING, decided("встречаемся в июле"), decided("у Веры"))).toBe(
      changed(["## Договорённости", "## Решения\n\n* встречаемся в июле\n* у Веры\n\n## Договорённости"]),
    );
  });
});

describe("a line of minutes", () => {
  it("stands below what carried the question, and makes it discussed", async () => {
    expect(
      await after(
        MEETING,
        minuted(12, "Зоя / Микрофон", "нужен второй"),
        minuted(12, "Зоя / Микрофон", "у Кости есть"),
      ),
    ).toBe(changed(["← [[19.05]]\n", "← [[19.05]]\n\n* нужен второй\n* у Кости есть\n"]));
  });

  it("follows what was said, above the hint for the next question", async () => {
    expect(await after(MEETING, minuted(15, "Вера / Карточки", "и на ладонь"))).toBe(
      changed(["* одна на стол\n", "* одна на стол\n* и на ладонь\n"]),
    );
  });

  it("stands above a line that parts its question from the next", async () => {
    const text = "## Вопросы\n### А / б\nбыло\n\n---\n\n### В / г\n***\n";
    expect(await after(text, minuted(1, "А / б", "да"), minuted(8, "В / г", "нет"))).toBe(
      "## Вопросы\n### А / б\nбыло\n\n- да\n\n---\n\n### В / г\n\n- нет\n\n***\n",
    );
  });

  it("takes the empty bullet that waits for it, and stands apart from prose and from the next heading", async () => {
    const slot = "## Вопросы\n### А / б\n- \n### В / г\nпроза\n### Д / е\n";
    expect(
      await after(slot, minuted(1, "А / б", "да"), minuted(3, "В / г", "нет"), minuted(7, "Д / е", "как")),
    ).toBe("## Вопросы\n### А / б\n- да\n### В / г\nпроза\n\n- нет\n\n### Д / е\n\n- как\n");
  });

  it("finds its question by the heading where lines moved; is refused where the heading is gone", async () => {
    expect(await after(MEETING, minuted(3, "Вера / Карточки", "и на ладонь"))).toContain("* и на ладонь\n");
    const vault = memoryVault({ [PATH]: MEETING });
    const desk = deskOf(vault, "2024-05-26");
    const gone = take(desk, PATH, minute(desk, { line: 12, text: "Зоя / Запись" }, "x"));
    expect((await refusal(gone)).kind).toBe("note-changed");
  });
});

describe("what became of a question", () => {
  it("is a word in its heading, in the note's language, only where the body does not say it", async () => {
    const of = (as: Marking) => after(MEETING, marked(12, "Зоя / Микрофон", as));
    expect(await of("parked")).toBe(changed(["Зоя / Микрофон", "Зоя / Микрофон #отложено"]));
    expect(await of("dropped")).toBe(changed(["Зоя / Микрофон", "Зоя / Микрофон #снято"]));
    expect(await of("discussed")).toBe(changed(["Зоя / Микрофон", "Зоя / Микрофон #обсудили"]));
    expect(await of("open")).toBe(MEETING);
    expect(await after(MEETING, marked(15, "Вера / Карточки", "open"))).toBe(
      changed(["Вера / Карточки", "Вера / Карточки #вернуться"]),
    );
  });

  it("replaces the word that stood there; back to what the body says, the word goes", async () => {
    const parked = MEETING.replace("Зоя / Микрофон", "Зоя / Микрофон #отложено");
    expect(await after(parked, marked(12, "Зоя / Микрофон #отложено", "dropped"))).toBe(
      MEETING.replace("Зоя / Микрофон", "Зоя / Микрофон #снято"),
    );
    expect(await after(parked, marked(12, "Зоя / Микрофон #отложено", "open"))).toBe(MEETING);
  });

  it("of one that was carried on stays as it is", async () => {
    const carried = MEETING.replace("← [[19.05]]", "→ [[02.06]]");
    expect(await after(carried, marked(12, "Зоя / Микрофон", "parked"))).toBe(carried);
  });

  it("keeps closing marks and escapes of the heading", async () => {
    const text = "## Questions\n### Zoe / A \\(b\\) ###\n";
    expect(await after(text, marked(1, "Zoe / A \\(b\\)", "parked"))).toBe(
      "## Questions\n### Zoe / A \\(b\\) #parked ###\n",
    );
  });
});

it("how long a part took is written into its heading when a person says so, over what stood there", async () => {
  const set =
    (text: string, minutes: number): Act =>
    () =>
      timeBox({ line: 10, text }, minutes, "мин");
  const once = await after(MEETING, set("Вопросы", 40));
  expect(once).toBe(changed(["## Вопросы", "## Вопросы (40 мин)"]));
  expect(await after(once, set("Вопросы (40 мин)", 55))).toBe(changed(["## Вопросы", "## Вопросы (55 мин)"]));
});
