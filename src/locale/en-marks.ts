// Words of the marks beside carried items, in English.

export const enMarks = {
  since: (time: string) => `since ${time}`,
  times: (times: number) => `×${times}`,
  /** How a day is written, in moment's tokens. */
  day: "MMM D",
  dayOfYear: "MMM D, YYYY",
  carriedOn: "Carried on",
  noOrigin: (time: string) => `This series has no note of ${time}`,
  nowhere: "No later note of this series holds it",
};
