// Words of the sidebar, in English.

export const enPanel = {
  title: "Goals and drivers",
  open: "Open goals and drivers",
  around: (note: string) => `Around ${note}`,
  pin: "Stay with this note",
  unpin: "Follow the open note",
  scope: "Which notes to show",
  scopes: { linked: "Linked", person: "Mine", vault: "All" },
  search: "Search",
  reading: "Reading the vault…",
  sections: {
    week: "This week",
    goals: "Goals",
    drivers: "Drivers",
    carried: "Carried",
    tasks: "Tasks",
    questions: "Open questions",
    commitments: "Commitments",
  },
  state: {
    fresh: "up to date",
    ageing: "no update for a while",
    stale: "long without an update",
    stuck: "no open step",
    paused: "paused",
    closed: "closed",
  },
  confidence: { "on-track": "on track", "at-risk": "at risk", "off-track": "off track" },
  never: "no update yet",
  ago: (days: number) => (days === 0 ? "today" : `${days} d`),
  openOf: (open: number, total: number) => `${open}/${total}`,
  openOfHint: (open: number, total: number) => `${open} open of ${total}`,
  worked: (day: string) => `last logged ${day}`,
  overdue: (day: string) => `review was due ${day}`,
  age: (times: number, since: string) => `×${times} · since ${since}`,
  misses: (count: number) => `missed ×${count}`,
  behind: "behind its time",
  pace: (percent: number, time: number) => `${percent} %, and ${time} % of the time is over`,
  reached: (now: number, target: number) => `${now} of ${target}`,
  keyResults: (done: number, all: number) => `Key results: ${done} of ${all}`,
  stuck: "no open step: write the next one, or link a task to it",
  partOf: "part of",
  moreItems: (count: number) => `${count} more`,
  fewer: "Show fewer",
  week: (week: string) => week.slice(5),
  done: (done: number, planned: number) => `${done} of ${planned} done`,
  openTasks: (count: number) => `${count} open`,
  carriedIn: (count: number) => `${count} carried in`,
  usual: (count: number) => `usually ${count} a week`,
  weekHint: ({ week, done, planned, open, moved, cancelled, onTime, late, undated }: WeekSaid) =>
    [
      `${week}: ${done} of ${planned} done${planned > 0 ? ` (${Math.round((done / planned) * 100)} %)` : ""}`,
      ...(open > 0 ? [`${open} open`] : []),
      ...(moved > 0 ? [`${moved} carried on`] : []),
      ...(cancelled > 0 ? [`${cancelled} dropped`] : []),
      ...(onTime + late > 0 ? [`${onTime} of ${onTime + late} dated ones in time`] : []),
      ...(onTime + late > 0 && undated > 0 ? [`${undated} without a date`] : []),
    ].join(", "),
  trend: "Done in the last weeks",
  tick: (text: string) => `Done: ${text}`,
  addItem: "Add to the backlog",
  logWork: "Log work",
  writeUpdate: "Write an update",
  hints: { item: "What to do", work: "What was done", update: "How it goes; a number where there is one" },
  pause: "Pause this goal",
  resume: "Resume this goal",
  up: "Move up",
  down: "Move down",
  askNext: "Ask at the next meeting…",
  pull: "Into the coming week's review",
  close: "Goal achieved",
  drop: "Drop this goal",
  more: "More",
  view: "Order and sections",
  sorts: { staleness: "Longest waiting first", file: "As the notes stand", name: "By name" },
  groupings: { none: "Without groups", owner: "Group by owner", area: "Group by area" },
  noName: "None named",
  hide: "Hide this section",
  remarks: {
    noNumber: (property: string, value: string) => `“${property}” is “${value}”, which is no number.`,
    noDay: (property: string, value: string) =>
      `“${property}” is “${value}”, which is no day like 2024-06-30.`,
    impossibleDay: (value: string, line: number) => `No calendar has the day ${value} (line\u00a0${line}).`,
    inQuote: (line: number) => `Items in quotes and callouts are not counted (line\u00a0${line}).`,
    broken: (line: number) => `The properties cannot be read from line ${line} on: mend the YAML there.`,
    noNote: (value: string) => `There is no note “${value}”.`,
    sameName: (path: string) => `Another goal has the same name: ${path}. Links may lead there.`,
    loop: (titles: readonly string[]) => `It is a part of itself: ${titles.join(" › ")}.`,
  },
  linkGoal: "Link to a goal…",
  ways: {
    all: "Show all notes",
    review: "Create weekly review",
    meeting: "New meeting…",
    sections: "Show all sections",
    clear: "Clear the search",
  },
  commands: {
    addItem: "Add to a driver's backlog…",
    logWork: "Log work on a driver…",
    writeUpdate: "Write a goal update…",
    extract: "Extract driver to a note",
    linkGoal: "Link this item to a goal…",
    newGoal: "New goal",
    newDriver: "New driver",
    whichDriver: "Which driver?",
    whichGoal: "Which goal?",
    none: "No goal or driver here yet: a note becomes one by its property, “type: goal” or “type: driver”.",
    title: "Title",
    needs: "Needs that become backlog items",
    add: "Add",
    create: "Create",
  },
  said: {
    itemAdded: (note: string) => `Added to the backlog of ${note}`,
    workLogged: (note: string) => `Logged in ${note}`,
    updateWritten: (note: string) => `The update stands in ${note}`,
    noteMade: (note: string) => `${note} created`,
    linked: (goal: string) => `The item is for ${goal} now`,
  },
  folders: { goal: "Goals", driver: "Drivers" },
  block: {
    unknownList: (said: string) =>
      `The first line of this block says what to show: goals, drivers or week; it says “${said}”.`,
    unknownScope: (said: string) => `The scope is linked, mine or all, not “${said}”.`,
    unknownLine: (said: string) =>
      `“${said}” is none of scope:, note:, owner: and area: with something behind it.`,
    noNote: (said: string) => `There is no note “${said}” to start from.`,
    nothing: {
      goals: "No goals among these notes.",
      drivers: "No drivers among these notes.",
      week: "No weekly review yet.",
    },
  },
  empty: {
    nowhere: "There is no weekly review or meeting yet to start from.",
    linked: "Nothing is linked with this note yet. Link a goal or a driver in it.",
    person: "Nothing here is yours. Put your name into “owner” of a goal or a driver.",
    vault: "No goals, drivers or tasks yet. A note with the property type: goal or type: driver is one.",
    search: "Nothing matches.",
    sections: "All sections are hidden.",
  },
};

/** The figures of a week, as far as they are said. */
interface WeekSaid {
  readonly week: string;
  readonly planned: number;
  readonly done: number;
  readonly open: number;
  readonly moved: number;
  readonly cancelled: number;
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
}
