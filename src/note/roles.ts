// What sections are called, in Russian and in English, by the kind of note and by what they are for.

/**
 * Names as people write them, compared as `normalHeading` sees them. A name stands for all that begins with it: `задачи`
 * is `задачи на неделю` too. Of two roles in one kind of note that share a name the earlier has it.
 */
const TABLE = {
  "weekly-review": {
    wins:
      "что было хорошего|что было хорошо|хорошее|что получилось|что удалось|достижения|победы|успехи|" +
      "три главных результата недели|итоги недели|ключевые достижения|что сработало хорошо|самое ценное|" +
      "what went well|wins|top wins|highlights|accomplishments|successes|good|key wins|what felt good|" +
      "shipped",
    lows:
      "чего было не очень|что было не очень|что было плохо|что было плохого|что не получилось|" +
      "что не удалось|что было сложным|сложности|проблемы|трудности|что пошло не так|что можно улучшить|" +
      "что не работает|триггеры|" +
      "what didn't go well|what didn't go so well|what went wrong|challenges|obstacles|lows|not so good|" +
      "disappointments|what could be improved|what drained me|blockers",
    thoughts:
      "мысли|заметки|выводы|вывод|что понял|что я понял|чему научился|что изучил|инсайты|наблюдения|" +
      "рефлексия недели|уроки|" +
      "thoughts|notes|learnings|lessons learned|reflections|insights|ideas",
    todo:
      "что сделать|задачи|план на следующую неделю|планы на следующую неделю|план на неделю|планы на неделю|" +
      "план недели|планы недели|на следующей неделе|список дел|дела|конкретные действия|" +
      "действия на следующую неделю|следующие шаги|приоритеты|фокусы недели|главное на неделе|завтра|" +
      "to do|to-do|todo|what to do|tasks|next|plan|priorities|this week's goals|commitments|focus|must do|notes for next week",
    carried:
      "перенесено|невыполненные задачи|невыполненные важные задачи|незавершённое|хвосты|" +
      "carried over|incomplete/carried over|still open|rollover|unfinished",
    goals: "цели|главная цель|goals|weekly goals|okrs",
    // No sign of a review: many daily notes have one too.
    habits:
      "привычки|трекер привычек|рутина|ритуалы|" +
      "habits|habit tracker|daily habits|weekly habits|routine|routines|daily routine|rituals",
  },
  mastermind: {
    updates:
      "цели и апдейты|апдейты|обновления|статусы|как дела|успехи|" +
      "goals and updates|updates|check-in|progress|wins|round",
    questions:
      "вопросы|запросы|темы|повестка|разборы|горячий стул|обсуждение|" +
      "questions|topics|agenda|hot seat|hot seats|requests|issues",
    reflection:
      "рефлексия|итоги|инсайты|что забираю|обратная связь|впечатления|" +
      "reflection|takeaways|wrap-up|close|key insight|evaluation",
    commitments:
      "обязательства|договорённости|обещания|задачи до следующей встречи|кто что делает|экшены|" +
      "commitments|action items|actions|next steps|to-dos",
    commitmentsIn:
      "обязательства с прошлой встречи|что обещали|проверка договорённостей|" +
      "commitments from last time|commitment review|review action items from last meeting",
    decisions:
      "решения|что решили|что решено|принятые решения|соглашения|" +
      "decisions|what we decided|agreements|resolutions",
  },
  driver: {
    situation:
      "что есть сейчас|что происходит|текущая ситуация|ситуация|сейчас|" +
      "what's happening|current situation|situation|conditions|what is",
    need:
      "что нужно|потребность|потребности|требование|в чём потребность|" +
      "what's needed|what is needed|need|requirement",
    effect: "эффект|влияние|почему это важно|последствия|effect|relevance|why it matters|why does it matter",
    impact: "планируемое влияние|эффект от|результат|impact|anticipated impact|intended outcome",
    backlog: "беклог|бэклог|backlog|open items|to do",
    worklog: "ворклог|журнал|лог|логбук|история|хронология|worklog|work log|log|logbook|history|activity",
  },
  goal: {
    goalUpdates: "апдейты|обновления|прогресс|история|updates|progress|check-ins|log",
    steps: "следующие шаги|шаги|задачи|next steps|steps|tasks|actions|initiatives",
    keyResults: "ключевые результаты|ключевой результат|key results|key result|krs",
  },
} as const;

type Table = typeof TABLE;

export type Role = { [Kind in keyof Table]: keyof Table[Kind] }[keyof Table];

/** The roles that are looked for in a kind of note. */
export const ROLES_OF = Object.fromEntries(
  Object.entries(TABLE).map(([kind, roles]) => [kind, Object.keys(roles)]),
) as unknown as Readonly<Record<keyof Table, readonly Role[]>>;

export const ROLES: readonly Role[] = Object.values(ROLES_OF).flat();

export const NAMES = Object.fromEntries(
  Object.values(TABLE)
    .flatMap((roles) => Object.entries<string>(roles))
    .map(([role, names]) => [role, names.split("|")]),
) as unknown as Readonly<Record<Role, readonly string[]>>;
