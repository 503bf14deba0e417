// What only the terminal program says, in English; the plugin does not carry it.

import type { Words } from "./en";
import type { Sentence } from "./en-refusals";

export const enTerminal = {
  /** Why a note could not be read or written, by the word that `cli/trouble.ts` has for it. */
  trouble: {
    "file-for-folder": "a file stands where its path needs a folder",
    outside: "its path leads outside the vault's notes",
    "not-a-file": "it is not a file",
    "trash-is-a-link": "the folder .trash is a link, and links are not followed",
    "no-permission": "you have no permission to read it",
    "long-name": "its name is too long for this disk",
    circle: "its links lead in a circle",
    "no-home": "there is no home folder",
  },
  board: {
    goals: "Goals",
    drivers: "Drivers",
    tasks: "Tasks",
    questions: "Open questions",
    commitments: "Commitments",
    nothing: "There is nothing to show around this note; --scope vault shows all notes",
    state: {
      fresh: "fresh",
      ageing: "ageing",
      stale: "stale",
      stuck: "stuck: no open step",
      paused: "paused",
      closed: "closed",
    },
    never: "no update yet",
    ago: (days: number) => (days === 0 ? "updated today" : `updated ${days} d ago`),
    openOf: (open: number, total: number) => `${open} open of ${total}`,
    misses: (count: number) => `missed ×${count}`,
    columns: ["week", "done", "", "", "carried in", "on time", "dropped"],
    noWeeks: "There are no weekly reviews to count",
    usual: (done: number, overcommit: number | null) =>
      `Usually ${done} a week` +
      (overcommit === null ? "" : `; the latest list plans ×${overcommit.toFixed(1)}`),
  },
  terminal: {
    about: "Weekly reviews that carry what is unfinished, over a folder of notes.",
    vault: "the vault's folder; else this folder or the nearest above it that is a vault",
    today: "the day to take for today",
    dryRun: "write nothing; print what would change in every note",
    json: "print one JSON value and nothing else",
    help: "print this, or the help of an act",
    version: "print the version",
    act: "ACT",
    acts: "Acts",
    options: "Options",
    everyAct: "Options of every act",
    noAct: (acts: string): Sentence => ["no act is named", `name one: ${acts}`],
    unknownAct: (act: string, acts: string): Sentence => [`there is no act ${act}`, `the acts are ${acts}`],
    noValue: (option: string): Sentence => [`${option} takes no value`, `write ${option} alone`],
    unknownOption: (option: string): Sentence => [
      `there is no option ${option}`,
      "throughline --help lists the options",
    ],
    needsValue: (option: string, value: string): Sentence => [
      `${option} needs a value`,
      `write ${option}=${value}`,
    ],
    twice: (option: string): Sentence => [`${option} is given twice`, "give it once"],
    misfit: (option: string, value: string, should: string): Sentence => [
      `${option} is ${value}`,
      `it should be ${should}`,
    ],
    notOfAct: (act: string, option: string): Sentence => [
      `${act} has no option ${option}`,
      `throughline ${act} --help says what it takes`,
    ],
    needsOption: (act: string, option: string, value: string): Sentence => [
      `${act} needs ${option}`,
      `add ${option} ${value}`,
    ],
    needsName: (act: string, value: string): Sentence => [
      `${act} needs a ${value}`,
      `write throughline ${act} ${value}`,
    ],
    takesNot: (act: string, extra: string): Sentence => [
      `${act} does not take ${extra}`,
      `throughline ${act} --help says what it takes`,
    ],
    emptyName: (act: string): Sentence => [
      `${act} is given an empty name`,
      `throughline ${act} --help says what it takes`,
    ],
    noFolder: (folder: string): Sentence => [
      `there is no folder ${folder}`,
      "name the vault's folder: --vault DIR",
    ],
    noVault: (): Sentence => ["this folder is in no vault", "name the vault's folder: --vault DIR"],
    busy: (process: number): Sentence => [
      `another run is at work in this vault (process ${process})`,
      "wait for it to end and try again",
    ],
    noState: (detail: string): Sentence => [
      `the state folder cannot be written (${detail})`,
      "allow writing to it, or set XDG_STATE_HOME",
    ],
    damagedOwn: (file: string, why: string): Sentence => [
      `${file} cannot be used: ${why}`,
      "correct it, or delete it to start anew",
    ],
    damaged: (files: string): Sentence => [
      `what other settings say was not counted: ${files}`,
      "correct them in Obsidian",
    ],
    noDataview: (): Sentence => [
      "goals and drivers that Dataview selects are not known here",
      "notes are taken for what they say of themselves: give them type: goal or type: driver",
    ],
    notJson: "it is not JSON",
    notAsExpected: "it does not hold what it should",
    outside: "it is a link that leads outside the vault",
    repaired: (keys: string, file: string): Sentence => [
      `settings in ${file} make no sense: ${keys}`,
      "correct them; their defaults were used",
    ],
    unexpected: (what: string): Sentence => [
      `something went wrong that should not have: ${what}`,
      "run it again; if it stays so, report it with what THROUGHLINE_DEBUG=1 prints",
    ],
    noOutput: (code: string): Sentence => [
      `the output could not be written (${code})`,
      "see that there is room where it goes",
    ],
    carried: (count: number, note: string) => `Carried ${count} into ${note}`,
    commitments: "commitments",
    questions: "questions",
    asks: "missed twice: better a question?",
    /** Of a group's meetings. */
    figures: {
      columns: ["Meeting", "there", "discussed", "carried", "open", "kept"],
      people: ["Who", "there", "last hot seat, meetings ago"],
      ahead: "ahead",
      never: "never yet",
      promises: (kept: number, missed: number, open: number, rate: number | null) =>
        `Promises: ${kept} kept, ${missed} missed${rate === null ? "" : ` (${Math.round(rate * 100)} % kept)`}, ${open} open`,
      questions: (open: number, oldest: number | null, usual: number | null) =>
        `Questions: ${open} open${oldest === null ? "" : ` (the oldest ×${oldest})`}${usual === null ? "" : `; usually ${usual} discussed in a meeting`}`,
    },
    asksAgain: "asked again and again: park it, drop it, make it a driver?",
    asked: {
      meeting: (place: string) => `Asked in the next meeting: ${place}`,
      series: (place: string) => `Waits for the next meeting: ${place}`,
      already: (place: string) => `It waits there already: ${place}`,
    },
    left: (count: number) => `Left ${count}`,
    since: (times: number, since: string) => `×${times} since ${since}`,
    inTrash: (note: string) => `${note} is in the vault's .trash`,
    adopt: {
      how: "throughline adopt NOTE writes into one what it is taken for, or what --kind, --week and --date say; --fix asks about each",
    },
    doctor: {
      fix: "show what would mend each finding, and ask",
      fixAsks: ["--fix asks about each finding", "leave out --json"] as Sentence,
      found: (count: number) => `Found ${count}; throughline doctor --fix asks about each that can be mended`,
      mendable: (found: number, mendable: number) =>
        `Found ${found}, of which ${mendable} can be mended here`,
      ask: "Mend it? [y]es, [n]o, [q]uit:",
      askTime: "Write it? [y]es, [n]o, [q]uit, or the right week (2024-W23) or day (2024-06-09):",
      askWhen: "Its week (2024-W23) or day (2024-06-09), [n]o, [q]uit:",
      yes: ["y", "yes", "д", "да"],
      quit: ["q", "quit", "в", "выход"],
      nothing: "it is mended already",
      mended: (count: number) => `Mended ${count}; throughline undo takes back the last one`,
    },
    noItems: "There are no list items in this note",
  },
};

/** All words of the terminal program. */
export type TerminalWords = Words & typeof enTerminal;
