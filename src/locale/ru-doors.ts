// What is said at the doors into the plugin, in Russian.

import { counted } from "./counted";
import type { DoorsWords } from "./en-doors";

export const ruDoors: DoorsWords = {
  noAct: (acts) => ["действие не названо", `назовите одно в act=: ${acts}`],
  unknownAct: (act, acts) => [`нет действия «${act}»`, `действия: ${acts}`],
  notOfAct: (act, name, takes) => [
    `${act} не принимает «${name}»`,
    takes === "" ? "ему ничего не нужно" : `он принимает ${takes}`,
  ],
  missing: (act, name, value) => [`для ${act} нужно «${name}»`, `добавьте ${name}=${value}`],
  misfit: (name, written, should) => [`«${name}» не может быть «${written}»`, `нужно: ${should}`],
  noFlag: (name) => [`у «${name}» нет значения`, `пишите просто ${name}`],
  ended: ["Throughline больше не загружен", "включите его и возьмите API заново"],
  changed: ["заметки изменились с тех пор, как это было посчитано", "посчитайте заново и примените"],
  bug: (detail) => [`случилось то, чего не должно было (${detail})`, "записанное можно отменить"],
  waits: (note) => `Вопрос ждёт в ${note}`,
  cli: {
    about: "перечислить действия Throughline",
    today: "какой день считать сегодняшним",
    dryRun: "ничего не записывать; показать изменения каждой заметки",
    json: "вместе с dry-run: значение JSON и его изменения",
  },
  link: {
    title: "Ссылка хочет изменить заметки",
    wants: (does) => `Она просит Throughline ${does}.`,
    careful: "Пока ничего не записано. Записывайте, только если знаете, откуда эта ссылка.",
    write: "Записать",
    again: "Заметки тем временем изменились и прочитаны заново.",
    busy: ["другая ссылка ждёт вашего ответа", "сначала ответьте ей"],
  },
  bases: {
    folder: "Базы",
    files: { goals: "Цели", drivers: "Драйверы", reviews: "Недельные обзоры", meetings: "Встречи" },
    board: "Цели и драйверы",
    table: "Таблица",
    columns: {
      status: "Статус",
      owner: "Владелец",
      horizon: "Горизонт",
      metric: "Метрика",
      current: "Сейчас",
      target: "Цель",
      progress: "Прогресс",
      confidence: "Уверенность",
      review: "Пересмотр",
      week: "Неделя",
      date: "Дата",
      participants: "Участники",
    },
    created: (count, folder) => `Создано в ${folder}: ${counted(count, "база", "базы", "баз")}`,
    kept: (names) => `Уже есть и остались как были: ${names}`,
    nothing: "В этой базе нет ни целей, ни драйверов",
    others: (count) => `${counted(count, "запись", "записи", "записей")} — не цели и не драйверы`,
    noGroup: "Без значения",
  },
};
