// Every word a person sees, in English.

import { enSettings } from "./en-settings";

/** What is wrong, and what mends it. */
export type Sentence = readonly [what: string, mend: string];

export const en = {
  refusal: {
    noteChanged: (note: string, line: number): Sentence => [
      `“${note}” changed in line ${line} while it was being written`,
      "nothing was changed; run the command again",
    ],
    missing: (note: string): Sentence => [
      `“${note}” is not there any more`,
      "restore the note or choose another one",
    ],
    exists: (note: string): Sentence => [
      `“${note}” was created meanwhile`,
      "run the command again to carry into it",
    ],
    readOnly: (note: string): Sentence => [
      `“${note}” is read-only`,
      "allow writing to the file and run the command again",
    ],
    full: (note: string): Sentence => [
      `there is no room on the disk to write “${note}”`,
      "free some space and run the command again",
    ],
    notText: (note: string): Sentence => [
      `“${note}” is not UTF-8 text`,
      "save it as UTF-8; until then it is read but never written",
    ],
    failed: (note: string, detail: string): Sentence => [
      `“${note}” could not be written (${detail})`,
      "mend that and run the command again",
    ],
    notHeld: (note: string): Sentence => [
      `another program rewrote “${note}” right after it was written, so nothing was marked`,
      "wait until it is done and run the command again",
    ],
    noJournal: (): Sentence => [
      "the undo log of this device could not be kept",
      "free some space; nothing is written without it",
    ],
    twoNotes: (week: string, notes: string): Sentence => [
      `two notes are the review of ${week}: ${notes}`,
      "merge them into one or correct “week:” in one of them",
    ],
    noYear: (note: string, number: number, guess: string): Sentence => [
      `the year of week ${number} in “${note}” is unknown`,
      `add “week: ${guess}” (or the right year) to its properties`,
    ],
    noTemplate: (note: string): Sentence => [
      `the template “${note}” cannot be found`,
      "correct the template setting, or leave it empty for the built-in one",
    ],
    formatWithoutWeek: (format: string): Sentence => [
      `the name format “${format}” names no week`,
      "add the week, for example “GGGG-[W]WW”",
    ],
    inTheWay: (note: string, week: string): Sentence => [
      `“${note}” stands where the review of ${week} would go`,
      "rename that note, or change the name format",
    ],
    malformedProperties: (note: string, line: number): Sentence => [
      `the properties of “${note}” cannot be read (line ${line})`,
      "correct the YAML between the --- lines",
    ],
    impossibleWeek: (note: string, line: number, value: string): Sentence => [
      `“${note}” says in line ${line} that it is of week ${value}, which does not exist`,
      "write a week with its year, such as “week: 2024-W23”",
    ],
    twoSeries: (series: string): Sentence => [
      `there are several series of weekly reviews: ${series}`,
      "name one of them, or set the weekly name format with its folder",
    ],
    noSeries: (name: string): Sentence => [
      `no weekly reviews are in a series “${name}”`,
      "name the folder they are in",
    ],
    noNote: (name: string): Sentence => [
      `there is no note “${name}”`,
      "check the name; a path from the vault's root works too",
    ],
    twoOfName: (name: string, notes: string): Sentence => [
      `several notes are called “${name}”: ${notes}`,
      "name the path",
    ],
    sameNote: (note: string): Sentence => [`“${note}” cannot be carried into itself`, "name two notes"],
    laterFirst: (from: string, to: string): Sentence => [
      `“${from}” is later than “${to}”`,
      "carry from the earlier review into the later one",
    ],
    swallowed: (note: string, line: number): Sentence => [
      `in “${note}”, line ${line}, what is carried would not be read as tasks`,
      "close the code, comment or list around that line, and carry again",
    ],
    noReview: (): Sentence => [
      "there is no weekly review to carry from",
      "create one, or carry from a note you choose",
    ],
    notAReview: (note: string): Sentence => [
      `“${note}” is no weekly review`,
      "open the review whose carry is to be taken back",
    ],
    noLine: (note: string, line: number): Sentence => [
      `line ${line} of “${note}” says nothing`,
      "put the cursor into a line with text",
    ],
    unfinished: "what was already written could not be taken back; the next run finishes it",
  },
  reason: {
    done: "done",
    cancelled: "cancelled",
    moved: "already moved",
    "not-a-task": "not a task",
    empty: "empty",
    scheduled: "scheduled",
    scheduledFor: (week: string) => `scheduled for ${week}`,
    recurring: "recurring",
    older: "older than the latest review",
    "unknown-status": "unknown status",
    declined: "left on request",
    "already-there": "already there",
    undecided: "waits for a decision",
  },
  command: {
    createWeek: "Create weekly review",
    carryInto: "Carry unfinished tasks into this note",
    carryFrom: "Carry unfinished tasks from a note…",
    undo: "Undo last carry",
    takeBack: "Take back the carry of this note",
    makeTask: "Make this line a task for the coming week",
    openThis: "Open weekly review of this week",
    openNext: "Open next weekly review",
    openPrevious: "Open previous weekly review",
  },
  notice: {
    created: (note: string) => `${note} created`,
    carried: (taken: number, all: number) => `${taken} of ${all} carried`,
    waiting: (count: number) => (count === 1 ? "1 waits for a decision" : `${count} wait for a decision`),
    older: (count: number) => (count === 1 ? "1 older item left" : `${count} older items left`),
    nothing: "Nothing to carry",
    later: (note: string) => `${note} is later than the due week, so nothing was created`,
    unfinished: (count: number, note: string) => `${count} unfinished in ${note}`,
    disambiguated: (note: string) => `The usual name belongs to another year's note, so this one is ${note}`,
    undone: (lines: number, notes: number) =>
      `${lines} ${lines === 1 ? "line" : "lines"} taken back in ${notes} ${notes === 1 ? "note" : "notes"}`,
    nothingToUndo: "Nothing to undo",
    left: (note: string, line: number) => `edited since and left alone: ${note}, line ${line}`,
    keptNote: (note: string) => `${note} stays, since it was added to`,
    goneNote: (note: string) => `${note} is gone`,
    takenBack: (count: number) => (count === 1 ? "1 item taken back" : `${count} items taken back`),
    nothingToTakeBack: "Nothing was carried into this note",
    taskAdded: (text: string, note: string) => `“${text}” is a task in ${note}`,
    taskThere: (text: string, note: string) => `“${text}” is already in ${note}`,
    askCreate: (note: string) => `The review ${note} is due`,
    dueExists: (note: string) => `${note} is already there`,
    busy: "The vault is still changing; the weekly review waits",
    noReview: "There is no such weekly review",
    open: "Open",
    undo: "Undo",
    carry: "Carry",
    create: "Create",
    createRunning: (due: string, running: string) => `${due} is already there. Create ${running}?`,
    chooseSource: "Carry from…",
    whichYear: (note: string, week: number) => `Of which year is week ${week} of “${note}”?`,
    writesWeek: "writes it into the note",
    changesNothing: "changes nothing",
    unreadable: (): Sentence => [
      "the settings cannot be read (data.json), so nothing was done",
      "correct the file, or delete it to start anew",
    ],
    bug: (detail: string) =>
      `Something went wrong that should not (${detail}). What was written can be undone.`,
  },
  settings: enSettings,
};

export type Words = typeof en;
