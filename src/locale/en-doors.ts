// What is said at the doors into the plugin: Obsidian's command line, links, the API and bases. In English.

import type { Sentence } from "./en-refusals";

export const enDoors = {
  /** How something was called that no act fits. */
  noAct: (acts: string): Sentence => ["no act is named", `name one with act=: ${acts}`],
  unknownAct: (act: string, acts: string): Sentence => [`there is no act “${act}”`, `the acts are ${acts}`],
  notOfAct: (act: string, name: string, takes: string): Sentence => [
    `${act} takes no “${name}”`,
    takes === "" ? "it takes nothing" : `it takes ${takes}`,
  ],
  missing: (act: string, name: string, value: string): Sentence => [
    `${act} needs “${name}”`,
    `add ${name}=${value}`,
  ],
  misfit: (name: string, written: string, should: string): Sentence => [
    `“${name}” is “${written}”`,
    `it should be ${should}`,
  ],
  noFlag: (name: string): Sentence => [`“${name}” takes no value`, `write ${name} alone`],
  ended: [
    "Throughline is not loaded any more",
    "enable it and take its API anew",
  ] satisfies Sentence as Sentence,
  changed: [
    "the notes changed since this was planned",
    "plan it again and apply that",
  ] satisfies Sentence as Sentence,
  bug: (detail: string): Sentence => [
    `something went wrong that should not have (${detail})`,
    "what was written can be undone",
  ],
  waits: (note: string) => `The question waits in ${note}`,
  cli: {
    about: "list the acts of Throughline",
    today: "the day to take for today",
    dryRun: "write nothing; give the diff of every note",
    json: "with dry-run: the JSON value with its diff",
  },
  link: {
    title: "A link wants to change notes",
    wants: (does: string) => `It asks Throughline to ${does}.`,
    careful: "Nothing has been written yet. Write it only if you know where the link comes from.",
    write: "Write it",
    again: "The notes changed meanwhile and were read again.",
    busy: ["another link is waiting for your answer", "answer it first"] satisfies Sentence as Sentence,
  },
  bases: {
    folder: "Bases",
    /** The files, and what their views are called. */
    files: { goals: "Goals", drivers: "Drivers", reviews: "Weekly reviews", meetings: "Meetings" },
    board: "Goals and drivers",
    table: "Table",
    columns: {
      status: "Status",
      owner: "Owner",
      horizon: "Horizon",
      metric: "Metric",
      current: "Now",
      target: "Target",
      progress: "Progress",
      confidence: "Confidence",
      review: "Review",
      week: "Week",
      date: "Date",
      participants: "Participants",
    },
    created: (count: number, folder: string) =>
      `${count} ${count === 1 ? "base" : "bases"} created in ${folder}`,
    kept: (names: string) => `Already there and left as they are: ${names}`,
    nothing: "This base shows no goal and no driver",
    others: (count: number) =>
      count === 1
        ? "1 entry is neither a goal nor a driver"
        : `${count} entries are neither goals nor drivers`,
    noGroup: "Without a value",
  },
};

export type DoorsWords = typeof enDoors;
