// Every word a person sees, in English.

import { enActs } from "./en-acts";
import { enCare } from "./en-care";
import { enDialogs } from "./en-dialogs";
import { enDoors } from "./en-doors";
import type { Refusals } from "./en-refusals";
import { enRefusals } from "./en-refusals";
import { enEditor } from "./en-editor";
import { enMarks } from "./en-marks";
import { enMeeting } from "./en-meeting";
import { enPanel } from "./en-panel";
import { enSettings } from "./en-settings";

export const en = {
  acts: enActs,
  doors: enDoors,
  refusal: enRefusals as Refusals,
  /** Said after a refusal. */
  unfinished: "what was written could not be taken back, the next run finishes it",
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
    "create-weekly-review": "Create weekly review",
    "carry-into-this-note": "Carry unfinished tasks into this note",
    "carry-from-note": "Carry unfinished tasks from a note…",
    "undo-last-carry": "Undo last change",
    "take-back-carry": "Take back the carry of this note",
    "make-task-of-line": "Make this line a task for the coming week",
    "create-bases": "Create bases for goals, drivers, reviews and meetings",
    "new-meeting": "New meeting…",
    "adopt-vault": "Adopt this vault",
    "check-vault": "Check this vault",
    "collapse-old-copies": "Collapse old copies of open tasks",
    "merge-notes-of-week": "Merge the notes of one week",
    "set-up-weekly-reviews": "Set up weekly reviews",
    "open-weekly-review-this": "Open weekly review of this week",
    "open-weekly-review-next": "Open next weekly review",
    "open-weekly-review-previous": "Open previous weekly review",
  },
  notice: {
    created: (note: string) => `${note} created`,
    carried: (taken: number, all: number) => `${taken} of ${all} carried`,
    waiting: (count: number) => (count === 1 ? "1 waits for a decision" : `${count} wait for a decision`),
    older: (count: number) => (count === 1 ? "1 older item left" : `${count} older items left`),
    nothing: "Nothing to carry",
    whichSeries: "New meeting of…",
    missedTwice: (count: number) =>
      count === 1 ? "1 promise was missed twice" : `${count} promises were missed twice`,
    later: (note: string) => `${note} is later than the due week, so nothing was created`,
    unfinished: (count: number, note: string) => `${count} unfinished in ${note}`,
    disambiguated: (note: string) => `The usual name belongs to another year's note, so this one is ${note}`,
    undone: (lines: number, notes: number) =>
      `${lines} ${lines === 1 ? "line" : "lines"} taken back in ${notes} ${notes === 1 ? "note" : "notes"}`,
    nothingToUndo: "Nothing to undo",
    left: (note: string, line: number) => `Edited since and left alone: ${note}, line ${line}`,
    keptNote: (note: string) => `${note} stays, since it was added to`,
    goneNote: (note: string) => `${note} is gone`,
    takenBack: (count: number) => (count === 1 ? "1 item taken back" : `${count} items taken back`),
    nothingToTakeBack: "Nothing was carried into this note",
    taskAdded: (text: string, note: string) => `“${text}” is a task in ${note}`,
    taskThere: (text: string, note: string) => `“${text}” is already in ${note}`,
    askCreate: (note: string) => `The review ${note} is due`,
    busy: "The vault is still changing; the weekly review waits",
    noReview: "There is no such weekly review",
    open: "Open",
    tick: "Tick it too",
    undo: "Undo",
    carry: "Carry",
    merge: "Merge",
    choose: "Choose",
    create: "Create",
    createRunning: (due: string, running: string) => `${due} is already there. Create ${running}?`,
    chooseSource: "Carry from…",
    chooseSeries: "A review in the series…",
    whichYear: (note: string, week: number) => `Of which year is week ${week} of “${note}”?`,
    writesWeek: "writes it into the note",
    changesNothing: "changes nothing",
    bug: (detail: string) =>
      `Something went wrong that should not (${detail}). What was written can be undone.`,
  },
  panel: enPanel,
  marks: enMarks,
  editor: enEditor,
  meeting: enMeeting,
  settings: enSettings,
  dialogs: enDialogs,
  care: enCare,
};

export type Words = typeof en;
