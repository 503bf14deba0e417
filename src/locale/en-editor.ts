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
};
