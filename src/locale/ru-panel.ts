// Words of the sidebar, in Russian.

import type { enPanel } from "./en-panel";

export const ruPanel: typeof enPanel = {
  title: "Цели и драйверы",
  open: "Открыть цели и драйверы",
  around: (note) => `Вокруг ${note}`,
  nowhere: "Обзоров и встреч пока нет",
  pin: "Остаться с этой заметкой",
  unpin: "Следовать за открытой заметкой",
  scope: "Какие заметки показывать",
  scopes: { linked: "Связанные", person: "Мои", vault: "Все" },
  search: "Поиск",
  reading: "Читаю хранилище…",
  sections: {
    week: "Эта неделя",
    goals: "Цели",
    drivers: "Драйверы",
    tasks: "Задачи",
    questions: "Открытые вопросы",
    commitments: "Обязательства",
  },
  state: {
    fresh: "есть свежий апдейт",
    ageing: "апдейта давно не было",
    stale: "давно без апдейтов",
    stuck: "нет открытых шагов",
    paused: "на паузе",
    closed: "закрыта",
  },
  confidence: { "on-track": "по плану", "at-risk": "под риском", "off-track": "срывается" },
  never: "апдейтов ещё нет",
  ago: (days) => (days === 0 ? "сегодня" : `${days} д`),
  openOf: (open, total) => `${open}/${total}`,
  openOfHint: (open, total) => `открыто ${open} из ${total}`,
  worked: (day) => `последняя запись ${day}`,
  overdue: (day) => `пересмотр был назначен на ${day}`,
  age: (times, since) => `×${times} · с ${since}`,
  misses: (count) => `не выполнено ×${count}`,
  done: (done, planned) => `сделано ${done} из ${planned}`,
  carriedIn: (count) => `перенесено ${count}`,
  usual: (count) => `обычно ${count} в неделю`,
  weekHint: (week, done, planned, dropped) =>
    `${week}: сделано ${done} из ${planned}` + (dropped > 0 ? `, снято ${dropped}` : ""),
  trend: "Сделано за последние недели",
  all: (count) => `Показать все ${count}`,
  tick: (text) => `Готово: ${text}`,
  addItem: "Добавить в беклог",
  logWork: "Записать в ворклог",
  writeUpdate: "Написать апдейт",
  pause: "Поставить цель на паузу",
  resume: "Вернуть цель в работу",
  up: "Выше",
  wrong: (property, value) => `${property}: «${value}» — не число`,
  empty: {
    linked:
      "С этой заметкой ничего не связано. Сошлитесь в ней на цель или драйвер или покажите все заметки.",
    person: "Вашего здесь нет. Впишите своё имя в «owner» цели или драйвера или покажите все заметки.",
    vault:
      "Целей, драйверов и задач пока нет. Цель — заметка со свойством type: goal, драйвер — type: driver.",
    search: "Ничего не нашлось.",
  },
};
