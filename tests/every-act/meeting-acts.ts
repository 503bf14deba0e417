// The acts on meetings: making the next one, questions between them, what is written while one goes on, closing it.

import { decision, mark, minute, promise, take, timeBox } from "../../src/command/meeting/acts";
import type { Step } from "../../src/command/meeting/acts";
import { addQuestion } from "../../src/command/meeting/add-question";
import type { MatterChoice } from "../../src/command/meeting/choices";
import { applyClose, readClosing } from "../../src/command/meeting/close";
import { applyMeeting, draftMeeting } from "../../src/command/meeting/draft";
import { readExtraction } from "../../src/command/meeting/extract-commitments";
import { nextMeeting } from "../../src/command/meeting/next-meeting";
import type { Desk } from "../../src/command/desk";
import { note } from "../support/acts";
import type { Scenario } from "./scenario";
import { planned, row } from "./scenario";

const FIRST = "Группа/2024/19.05.md";
const LAST = "Группа/2024/26.05.md";
const NEXT = "Группа/2024/02.06.md";
const SERIES = "Группа/Группа.md";
const LOG = "Клуб.md";

const NOTES = {
  [FIRST]: note(
    "# 19.05",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: два",
    "## Вопросы",
    "### Сая / Зал",
    "→ [[26.05]]",
    "### Макс / Старое",
    "так и не спросили",
    "## Договорённости",
    "- [ ] Макс: написать Дине 📅 2024-06-20",
    "- [x] Сая: позвонить",
  ),
  [LAST]: note(
    "# 26.05",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: два",
    "## Вопросы",
    "### Сая / Зал",
    "← [[19.05]]",
    "",
    "### Макс / Цены",
    "сказали: мало",
    "#### Что есть сейчас?",
    "тихо",
    "#### Что для этого нужно?",
    "- опрос",
    "## Договорённости",
    "- [ ] Сая: снять зал ^b1",
    "  - [ ] найти три",
    "- [ ] Макс: купить мел",
    "- [ ] Сая: прочесть книгу",
    "## Рефлексия",
    "* Макс: нужно выписать боли. Спасибо!",
    "* Сая: подумаю",
  ),
  [SERIES]: note(
    "# Группа",
    "",
    "## Вопросы к следующей встрече",
    "",
    "### Макс / Склад",
    "← [[P2P]]",
    "",
    "## Правила",
    "не опаздывать",
  ),
  "P2P.md": note("# P2P"),
};

const MEETING = (day: string, ...questions: readonly string[]) => [
  `## ${day}`,
  "",
  "### Апдейты",
  "- Макс: да",
  "- Сая: нет",
  "",
  "### Вопросы",
  ...questions,
  "",
  "### Договорённости",
  `- [ ] Макс: дело от ${day}`,
  "",
];
const LOGGED = {
  [LOG]: note(
    "# Клуб",
    "по воскресеньям",
    "",
    ...MEETING("26.05.2024", "#### Сая / Зал", "", "#### Макс / Цены", "мало"),
    ...MEETING("19.05.2024", "#### Сая / Сад", "шумно"),
    "## Архив",
    "старое",
  ),
  "P2P.md": note("# P2P"),
};

/** The note of a meeting as it was made from the template, with what was said. */
const RUNNING = {
  [NEXT]: note(
    "# 02.06",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: ",
    "## Вопросы",
    "",
    "%% ### Имя / Тема %%",
    "",
    "### Сая / Зал",
    "- говорили",
    "",
    "### Макс / Цены",
    "думаю, надо поднять. Я спрошу Дину.",
    "",
    "### Сая / Реклама",
    "",
    "## Договорённости",
    "",
    "%% - [ ] Имя: что и к какому дню %%",
    "",
    "## Рефлексия",
    "* Макс: выпишу боли",
    "* Сая: мне нужно найти зал",
  ),
  "P2P.md": note("# P2P"),
};

const base = { today: "2024-05-27", again: "nothing", converges: true } as const;
const during = { ...base, notes: RUNNING, today: "2024-06-02", again: "more", converges: false } as const;

const CHOICES: Readonly<Record<string, MatterChoice>> = {
  Зал: { kind: "park" },
  Цены: { kind: "driver", title: "Цены на курс", folder: "Драйверы" },
  Склад: { kind: "first" },
  "снять зал": { kind: "question" },
  "купить мел": { kind: "done" },
  "прочесть книгу": { kind: "drop" },
};

/** The choices above by the words of a matter's key. */
function chosen(key: string): MatterChoice | undefined {
  return Object.entries(CHOICES).find(([words]) => key.includes(words))?.[1];
}

function step(name: string, make: (desk: Desk) => Step, more: Partial<Scenario> = {}): Scenario {
  return { ...during, acts: ["take"], name, act: (desk) => take(desk, NEXT, make(desk)), ...more };
}

export const MEETING_ACTS: readonly Scenario[] = [
  { ...base, ...row("meeting"), name: "the next meeting writes itself", notes: NOTES },
  {
    ...base,
    ...row("meeting", { absent: "Сая" }),
    name: "the next meeting is carried into where it is there",
    notes: {
      ...NOTES,
      [NEXT]: note("# 02.06", "## Апдейты", "* Макс: три", "## Вопросы", "### Макс / Своё"),
    },
  },
  { ...base, ...row("meeting"), name: "the next meeting of a log is a section of it", notes: LOGGED },
  {
    ...base,
    acts: ["nextMeeting"],
    name: "the next meeting is made as somebody chose",
    notes: NOTES,
    act: (desk) => nextMeeting(desk, { choices: ({ key }) => chosen(key) }),
  },
  {
    ...base,
    acts: ["applyMeeting"],
    name: "what the dialog of a meeting has shown is written, with what is promised in it",
    notes: NOTES,
    act: (desk) =>
      planned(draftMeeting(desk), (draft) =>
        planned(
          draft.plan({
            choices: ({ key }) => chosen(key),
            promised: [
              {
                person: "Макс",
                text: "выписать боли",
                path: LAST,
                line: 20,
                day: "2024-05-26" as Desk["today"],
              },
            ],
          }),
          (drafted) => applyMeeting(desk, drafted),
        ),
      ),
  },
  {
    ...base,
    acts: ["applyMeeting"],
    name: "a section of a log is made as somebody chose",
    notes: LOGGED,
    act: (desk) =>
      planned(draftMeeting(desk), (draft) =>
        planned(draft.plan({ choices: ({ key }) => chosen(key) }), (drafted) => applyMeeting(desk, drafted)),
      ),
  },
  {
    ...base,
    ...row("question", { text: "Макс / Реклама", from: "P2P" }),
    name: "a question waits in the note of its series",
    notes: NOTES,
  },
  {
    ...base,
    ...row("question", { text: "Кого позвать?" }),
    name: "a question makes the note of its series",
    notes: { [FIRST]: NOTES[FIRST], [LAST]: NOTES[LAST] },
  },
  {
    ...base,
    acts: ["addQuestion"],
    name: "a question goes into the meeting that is there",
    notes: { ...NOTES, ...RUNNING },
    act: (desk) => addQuestion(desk, { text: "Реклама", person: "Макс" }),
  },
  { ...base, ...row("question", { text: "Сая / Склад" }), name: "a question waits in a log", notes: LOGGED },
  step("somebody promises", (desk) => promise(desk, 0, "Макс", "спросить Дину"), { acts: ["promise"] }),
  step("something is decided", (desk) => decision(desk, 0, "поднять цены"), { acts: ["decision"] }),
  step(
    "something is said of a question",
    (desk) => minute(desk, { line: 8, text: "Сая / Зал" }, "есть три"),
    {
      acts: ["minute"],
    },
  ),
  ...(["discussed", "parked", "dropped"] as const).map((as) =>
    step(`a question is ${as}`, (desk) => mark(desk, { line: 14, text: "Сая / Реклама" }, as), {
      acts: ["mark"],
      again: "refuses",
    }),
  ),
  step("a part gets its minutes", () => timeBox({ line: 4, text: "Вопросы" }, 40, "мин"), {
    acts: ["timeBox"],
    again: "refuses",
  }),
  {
    ...during,
    acts: ["applyClose"],
    name: "a meeting is closed",
    again: "refuses",
    goes: ["%% ### Имя / Тема %%", "%% - [ ] Имя: что и к какому дню %%", ""],
    act: (desk) =>
      planned(readClosing(desk, NEXT, 0), ({ plan }) =>
        planned(
          plan({
            decisions: ["поднять цены"],
            promises: [{ person: "Сая", text: "снять зал" }],
            marks: [{ question: { line: 11, text: "Макс / Цены" }, as: "parked" }],
            clean: true,
          }),
          (made) => applyClose(desk, made),
        ),
      ),
  },
  {
    ...during,
    acts: ["applyClose"],
    name: "commitments are taken out of what was said",
    again: "nothing",
    act: (desk) =>
      planned(
        readExtraction(desk, NEXT, 0, () => false),
        ({ found, plan }) =>
          planned(
            plan(found.map((one) => [one, { person: one.person, text: one.text, linked: true }])),
            (made) => applyClose(desk, made),
          ),
      ),
  },
];
