// Words of what helps while writing, in Russian.

import type { enEditor } from "./en-editor";

export const ruEditor: typeof enEditor = {
  suggest: {
    weeks: { "0": "эта неделя", "-1": "прошлая неделя", "1": "следующая неделя" },
    day: "D MMM",
  },
  insertLink: {
    name: "Ссылка на неделю или встречу…",
    placeholder: "Эта неделя, прошлая, следующая встреча группы…",
    meeting: (series, next) => `${next ? "следующая" : "прошлая"} встреча: ${series}`,
    notYet: "заметки ещё нет",
  },
  acts: {
    "carry-task": "Перенести эту задачу",
    "link-goal": "Связать с целью…",
    "make-task": "Сделать задачей на следующую неделю",
    "came-from": "Перейти туда, откуда перенесено",
    "went-to": "Перейти туда, куда перенесено",
    "extract-driver": "Выделить драйвер в заметку",
    "carry-here": "Перенести незавершённое в эту заметку",
    "take-back": "Отменить перенос в эту заметку",
    "next-meeting": "Новая встреча этой группы",
  },
  markHint:
    "Tasks не знает [>] и показывал бы такие строки как невыполненные, поэтому у перенесённых стоит [-] со ссылкой, куда они ушли. Чтобы было [>], добавьте его в настройках Tasks как свой статус с типом NON_TASK.",
  carriedInto: (text, note) => `«${text}» теперь в «${note}»`,
};
