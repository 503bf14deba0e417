// The words that names of weekly notes are made of, in English, Russian and, for the number itself, a few more languages.

/**
 * How a word before a week's number is understood. `w` and `word` name weeks; `loose` words often do; a `letter` could as
 * well be the beginning of anything, so that nothing else may stand in the name.
 */
export type Mark = "w" | "word" | "loose" | "letter";

export const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ["w", "w"],
  ["kw", "w"],
  ["wk", "word"],
  ["week", "word"],
  ["woche", "word"],
  ["неделя", "word"],
  ["недели", "word"],
  ["нед", "word"],
  ["weekly", "loose"],
  ["еженедельник", "loose"],
  ["cw", "loose"],
  ["sem", "loose"],
  ["semaine", "loose"],
  ["semana", "loose"],
  ["s", "letter"],
  ["н", "letter"],
]);

/** Whether a word by itself says that a note is about a week. */
export function saysWeek(word: string): boolean {
  return /^(weekly|weeks?|wk|нед|недел[а-я]|недельн[а-я]+|еженедельн[а-я]+)$/.test(word);
}

const USUAL = new Set(
  (
    "review reviews retro retrospective reflection reflections plan plans planning planner note notes log journal report " +
    "summary recap of the my for from a period beginning starting commencing ending year " +
    "обзор обзоры итоги отчет ретро ретроспектива рефлексия план планы заметка заметки журнал дневник мой моя мои за на с " +
    "по от до и год года г период"
  ).split(" "),
);

/** Whether a word belongs to what weekly notes are usually called and says nothing else. */
export function isUsual(word: string): boolean {
  return USUAL.has(word) || saysWeek(word);
}

/** Whether a word may stand between `week` and a date: `Week of 2024-05-20`, `Неделя с 20.05`. */
export function leadsToDate(word: string): boolean {
  return /^(of|from|beginning|starting|commencing|с|от|за|на|c)$/.test(word);
}
