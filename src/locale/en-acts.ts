// What the acts do and what they are given, in English: for every door that names them in words.

export const enActs = {
  week: "create the due weekly review if there is none yet, and carry what is unfinished into it",
  ofWeek: "the review of this week instead of the due one",
  series: "a series of reviews: its folder's name or path, or a series: value",
  carry: "carry what is unfinished in one note into another",
  from: "the note to carry from",
  to: "the note to carry into",
  meeting: "create the next meeting of a series, and carry open promises and questions into it",
  ofMeetings: "a series of meetings: its folder's name or path, or a series: value",
  onDay: "the day of the meeting; else the next one by how often the group meets",
  task: "make a line of a note a task for the coming week",
  ofLine: "the note with the line",
  line: "the number of the line, from 1",
  undo: "take back the last batch, line by line",
  takeBack: "take back what was carried into a review, by the notes alone",
  ofReview: "the review",
  board: "show goals, driver backlogs, tasks, questions and promises of the notes around one",
  around: "the note to start from; else the latest review or meeting",
  scope: "linked notes (the default), or the whole vault",
  depth: "how many links away a note may be: 1 (the default) to 3",
  report: "show the figures of the last weeks",
  weeks: "how many weeks: 8 unless said, 52 at most",
  outline: "show every item Throughline sees in a note",
  ofNote: "the note",
  collapse: "mark old copies of open items as moved, all but the latest, in reviews and daily notes",
  ofCopies: "a series of reviews or daily notes: its folder's name or path, or a series: value",
  merge: "make one note of those of one week, which two devices made; the others go to the trash",
  ofTwins: "the week; else the latest one that has several notes",
  /** What a value should be. */
  should: {
    week: "an ISO week that exists, such as 2024-W23",
    day: "a day of the calendar, such as 2024-06-09",
    inVault: "a name or path in this vault, with no .. in it",
    line: "the number of a line, from 1",
    scope: "linked or vault",
    depth: "1, 2 or 3",
    weeks: "a number of weeks from 1 to 52",
  },
};

export type ActsWords = typeof enActs;
