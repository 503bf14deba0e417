// Every word a person sees, in Russian.

import { counted } from "./counted";
import type { Words } from "./en";
import { ruActs } from "./ru-acts";
import { ruCare } from "./ru-care";
import { ruDialogs } from "./ru-dialogs";
import { ruDoors } from "./ru-doors";
import { ruRefusals } from "./ru-refusals";
import { ruEditor } from "./ru-editor";
import { ruMarks } from "./ru-marks";
import { ruMeeting } from "./ru-meeting";
import { ruPanel } from "./ru-panel";
import { ruSettings } from "./ru-settings";

export const ru: Words = {
  acts: ruActs,
  doors: ruDoors,
  refusal: ruRefusals,
  unfinished: "записанное не вернуть, следующий запуск закончит",
  reason: {
    done: "сделано",
    cancelled: "отменено",
    moved: "уже перенесено",
    "not-a-task": "не задача",
    empty: "пусто",
    scheduled: "запланировано",
    scheduledFor: (week) => `запланировано на ${week}`,
    recurring: "повторяющаяся",
    older: "старше последнего обзора",
    "unknown-status": "неизвестный статус",
    declined: "оставлено по выбору",
    "already-there": "уже есть",
    undecided: "ждёт решения",
  },
  command: {
    "create-weekly-review": "Создать недельный обзор",
    "carry-into-this-note": "Перенести незавершённое в эту заметку",
    "carry-from-note": "Перенести незавершённое из заметки…",
    "undo-last-carry": "Отменить последнее изменение",
    "take-back-carry": "Отменить перенос в эту заметку",
    "make-task-of-line": "Сделать эту строку задачей на следующую неделю",
    "create-bases": "Создать базы целей, драйверов, обзоров и встреч",
    "new-meeting": "Новая встреча…",
    "adopt-vault": "Освоить это хранилище",
    "check-vault": "Проверить это хранилище",
    "collapse-old-copies": "Свернуть старые копии открытых задач",
    "merge-notes-of-week": "Объединить заметки одной недели",
    "set-up-weekly-reviews": "Настроить недельные обзоры",
    "open-weekly-review-this": "Открыть недельный обзор этой недели",
    "open-weekly-review-next": "Открыть следующий недельный обзор",
    "open-weekly-review-previous": "Открыть предыдущий недельный обзор",
  },
  notice: {
    created: (note) => `Создано: ${note}`,
    carried: (taken, all) => `Перенесено ${taken} из ${all}`,
    waiting: (count) => counted(count, "ждёт решения", "ждут решения", "ждут решения"),
    older: (count) => `старых осталось: ${count}`,
    nothing: "Нечего переносить",
    whichSeries: "Новая встреча группы…",
    missedTwice: (count) =>
      `${counted(count, "обещание сорвано", "обещания сорваны", "обещаний сорвано")} дважды`,
    later: (note) => `${note} позже нужной недели, поэтому ничего не создано`,
    unfinished: (count, note) => `Не закрыто в ${note}: ${count}`,
    disambiguated: (note) => `Обычное имя занято заметкой другого года, поэтому эта называется ${note}`,
    undone: (lines, notes) =>
      `Возвращено: ${counted(lines, "строка", "строки", "строк")} в ${counted(notes, "заметке", "заметках", "заметках")}`,
    nothingToUndo: "Нечего отменять",
    left: (note, line) => `Изменено с тех пор и оставлено: ${note}, строка ${line}`,
    keptNote: (note) => `${note} остаётся: в неё дописали`,
    goneNote: (note) => `${note} больше нет`,
    takenBack: (count) => `Возвращено: ${counted(count, "пункт", "пункта", "пунктов")}`,
    nothingToTakeBack: "В эту заметку ничего не переносили",
    taskAdded: (text, note) => `«${text}» — задача в ${note}`,
    taskThere: (text, note) => `«${text}» уже есть в ${note}`,
    askCreate: (note) => `Пора сделать обзор ${note}`,
    busy: "Хранилище ещё меняется; недельный обзор подождёт",
    noReview: "Такого недельного обзора нет",
    open: "Открыть",
    tick: "Отметить и там",
    undo: "Отменить",
    carry: "Перенести",
    merge: "Объединить",
    choose: "Выбрать",
    create: "Создать",
    createRunning: (due, running) => `${due} уже есть. Создать ${running}?`,
    chooseSource: "Перенести из…",
    chooseSeries: "Обзор в ряду…",
    whichYear: (note, week) => `Какого года неделя ${week} в «${note}»?`,
    writesWeek: "записать в заметку",
    changesNothing: "ничего не менять",
    bug: (detail) => `Случилось то, чего не должно быть (${detail}). Записанное можно отменить.`,
  },
  panel: ruPanel,
  marks: ruMarks,
  editor: ruEditor,
  meeting: ruMeeting,
  settings: ruSettings,
  dialogs: ruDialogs,
  care: ruCare,
};
