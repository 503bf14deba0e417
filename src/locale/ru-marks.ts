// Words of the marks beside carried items, in Russian.

import type { enMarks } from "./en-marks";

export const ruMarks: typeof enMarks = {
  since: (time) => `с ${time}`,
  times: (times) => `×${times}`,
  day: "D MMM",
  dayOfYear: "D MMM YYYY",
  carriedOn: "Перенесено дальше",
  noOrigin: (time) => `В этом ряду нет заметки за ${time}`,
  nowhere: "Ни в одной следующей заметке ряда этого нет",
};
