// Words for looking after a vault, in English: what a check found, adopting, old copies, notes of one week.

export const enCare = {
  copies: {
    title: "Old copies of open tasks",
    lead: "The same task stands open in several notes. Marked copies say that they were moved; the latest stays open, and no line goes away.",
    none: "There are no old copies of open tasks",
    group: {
      sure: (count: number) => `Open in a later note (${count})`,
      closed: (count: number) => `Done or dropped in a later note (${count})`,
      differs: (count: number) => `The later copy lacks something (${count})`,
      repeats: (count: number) => `Done in between (${count})`,
    },
    why: {
      sure: "All but the latest copy would be marked.",
      closed: "No copy stays open where these are marked.",
      differs: "A date or a sub-task stands only in the older copy; it may be another task.",
      repeats: "It was done and is open again later, as a habit is; each may be a task of its own.",
    },
    copies: (count: number, note: string, line: number) =>
      `${count} old ${count === 1 ? "copy" : "copies"} · the latest is in ${note}, line ${line}`,
    place: (note: string, line: number) => `${note}, line ${line}`,
    more: (count: number) => `Show ${count} more`,
    chosen: (copies: number, notes: number) =>
      copies === 0
        ? "Nothing is chosen"
        : `${copies} ${copies === 1 ? "line" : "lines"} in ${notes} ${notes === 1 ? "note" : "notes"}`,
    mark: (count: number) => (count === 0 ? "Mark" : `Mark ${count}`),
    marked: (copies: number, notes: number) =>
      `${copies} old ${copies === 1 ? "copy" : "copies"} marked in ${notes} ${notes === 1 ? "note" : "notes"}`,
    later: (count: number) => `${count} more wait: the undo log holds so much at a time`,
    left: (count: number) => `Left ${count}`,
    reason: {
      closed: "a later copy is done or dropped",
      differs: "the later copy lacks a date or a sub-task of it",
      repeats: "it was done in between",
      later: "next run: the undo log holds so much at a time",
    },
  },
  merge: {
    merged: (note: string, others: string) => `${note} now holds all of ${others}`,
    none: "No week has two notes",
    title: (note: string) => `Merge into ${note}`,
    lead: (note: string, others: string) =>
      `${note} gets all that ${others} says and it does not. Only when it is stored and read again does the other note go to the trash; undo brings it back.`,
    yes: "Merge",
    changed: "The notes have changed meanwhile; look again",
  },
};

export type CareWords = typeof enCare;
