// Words for looking after a vault, in English: what a check found, adopting, old copies, notes of one week.

export const enCare = {
  adopt: {
    title: "Adopt this vault",
    none: "No note reads like a review, a meeting, a goal or a driver",
    lead: "This is what your notes are taken for. They work as they are; tick one to write down what it is. Nothing else is written.",
    group: {
      "weekly-review": (count: number) => `Weekly reviews (${count})`,
      mastermind: (count: number) => `Meetings (${count})`,
      goal: (count: number) => `Goals (${count})`,
      driver: (count: number) => `Drivers (${count})`,
    },
    kind: { "weekly-review": "Review", mastermind: "Meeting", goal: "Goal", driver: "Driver" },
    doubt: {
      year: "The year is a guess",
      when: "It tells no day or week",
      headings: "Only its headings say so",
      name: "Its name says so",
    },
    sure: (count: number) => (count === 1 ? "1 says so itself" : `${count} say so themselves`),
    andMore: (count: number) => `and ${count} more`,
    kindOf: (note: string) => `What ${note} is`,
    week: (note: string) => `Week of ${note}`,
    day: (note: string) => `Day of ${note}`,
    ticked: (count: number) => (count === 0 ? "Nothing is ticked" : `${count} ticked`),
    unfit: (count: number) =>
      count === 1
        ? "1 ticked note has no week or day that exists"
        : `${count} ticked notes have no week or day that exists`,
    show: "Show changes…",
    changes: (count: number) => (count === 1 ? "Write into 1 note" : `Write into ${count} notes`),
    written: (count: number) => (count === 1 ? "1 note says what it is" : `${count} notes say what they are`),
    later: (count: number) => `${count} more wait: the undo log holds so much at a time`,
    recognised: (count: number, doubtful: number) =>
      `${count === 1 ? "1 note is" : `${count} notes are`} recognised, ${doubtful} of them in doubt`,
  },
  check: {
    title: "Check of this vault",
    none: "Nothing is wrong",
    reading: (done: number, all: number) => `Read ${done} of ${all} notes…`,
    found: (count: number) => (count === 1 ? "1 finding" : `${count} findings`),
    open: "Open",
    openAt: (note: string, line: number) => `Open ${note}, line ${line}`,
    mend: "Mend…",
    mendOf: (note: string) => `Mend ${note}…`,
    again: "Check again",
    close: "Close",
    mended: "Mended",
    yes: "Write",
    lead: "This is what would change; undo takes it back.",
    group: {
      unmerged: "Unfinished merges",
      "broken-properties": "Properties that cannot be read",
      unreadable: "Notes that cannot be read",
      "two-notes": "Weeks with several notes",
      "no-year": "Weeks and days without a year",
      "impossible-week": "Weeks that do not exist",
      "week-differs": "Weeks that disagree with the name",
      "conflict-copy": "Conflict copies",
      "open-twice": "Open twice",
      unplaced: "Notes nobody can place",
      "unknown-since": "Origins that are not there",
      "dead-arrow": "Arrows to nowhere",
      older: "Out of sight",
    },
  },
  /** What stands in {braces} is the finding's own. */
  finding: {
    unmerged:
      "git has not finished a merge here: keep what is right between <<<<<<< and >>>>>>>, delete the marks",
    "broken-properties": "the properties cannot be read as YAML: correct what stands between the ---",
    unreadable: "the note cannot be read ({why})",
    "two-notes": "it is the review of {week}, and so is {others}",
    "no-year":
      "nobody can tell the year of {number}: add “{property}: {guess}”, or the right one, to its properties",
    "impossible-week": "“week: {value}” names no week that exists",
    "week-differs": "“week: {stated}” is not the week of its name, {named}",
    "conflict-copy": "a sync left this copy of “{original}”",
    "open-twice":
      "“{text}” is open here and later; old copies: {count}, the latest stands in {note}, line {at}",
    unplaced: "it looks like {kind}, but tells no day or week: name it, or add “week:” or “date:”",
    "unknown-since": "there is no note of “since:: {origin}” in its series",
    "dead-arrow": "the arrow leads to no note: [[{target}]]",
    older:
      "open here: {count}; it is more than {weeks} weeks before the latest review, so no carry offers them",
  },
  kinds: {
    "weekly-review": "a weekly review",
    mastermind: "a meeting",
    goal: "a goal",
    driver: "a driver",
    note: "no kind of note",
  },
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
    left: (places: string) =>
      `Links to be led by hand, for they may mean another note or cannot be written: ${places}`,
  },
};

export type CareWords = typeof enCare;
