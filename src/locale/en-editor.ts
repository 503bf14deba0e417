// Words of what helps while writing, in English: suggestions, menus, and what is said of notes that others make.

export const enEditor = {
  suggest: {
    /** By how many weeks from the running one. */
    weeks: { "0": "this week", "-1": "last week", "1": "next week" } as Readonly<
      Partial<Record<string, string>>
    >,
    /** How a day is written, in moment's tokens. */
    day: "MMM D",
  },
  insertLink: {
    name: "Link to a week or meeting…",
    placeholder: "This week, last week, a group's next meeting…",
    meeting: (series: string, next: boolean) => `${next ? "next" : "last"} meeting: ${series}`,
    notYet: "no note yet",
  },
  /** Commands, and lines of menus. */
  acts: {
    "carry-task": "Carry this task",
    "link-goal": "Link to a goal…",
    "make-task": "Make this a task for the coming week",
    "came-from": "Go to where this came from",
    "went-to": "Go to where this went",
    "extract-driver": "Extract driver to a note",
    "carry-here": "Carry unfinished tasks into this note",
    "take-back": "Take back the carry of this note",
    "next-meeting": "New meeting of this group",
  },
  markHint:
    "Tasks does not know [>] and would list such lines as not done, so carried lines read [-] with a link to where they went. To have [>], add it to Tasks' custom statuses with the type NON_TASK.",
  carriedInto: (text: string, note: string) => `“${text}” is in ${note} now`,
};
