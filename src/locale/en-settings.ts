// What the settings tab says, in English.

export const enSettings = {
  groups: {
    weekly: "Weekly review",
    meetings: "Mastermind meetings",
    carry: "Carrying",
    editor: "In notes",
    panel: "Sidebar",
    reading: "Reading",
    device: "This device",
  },
  language: {
    name: "Language",
    does: "Names of commands follow at the next start.",
    options: { auto: "As the app; new reviews as the latest", en: "English", ru: "Русский" },
  },
  weeklyName: {
    name: "Name of weekly reviews",
    does: "Its folder too, in moment's tokens: GGGG the year, WW the week, [words]. Empty: as they are named.",
    example: (path: string) => `For example: ${path}`,
    none: "It names no week: add WW.",
    mixed: (year: string, week: string, instead: string) =>
      `${year} and ${week} differ at New Year: write ${instead} for ${year}.`,
  },
  template: {
    name: "Template",
    does: "A note; empty: the built-in one. With {{time}}, two devices write different reviews.",
    wrong: "There is no such note.",
  },
  meetingTemplate: {
    name: "Meeting template",
    does: "A note; empty: the built-in one in the language of the series.",
    wrong: "There is no such note.",
  },
  lastUpdates: {
    name: "Updates of the last meeting",
    does: "What a new meeting says of them above its slots.",
    options: { link: "A link to that meeting", callout: "A folded callout with them", none: "Nothing" },
  },
  reviewDay: { name: "Review day", does: "The review of the week is due from this day on." },
  plannedWeek: {
    name: "The checklist is for",
    does: "",
    options: { next: "The next week", same: "The week of the review" },
  },
  automation: {
    name: "On the review day",
    does: "What this device does by itself.",
    options: {
      offer: "Create the review, offer to carry",
      carry: "Create the review and carry",
      ask: "Ask",
      off: "Nothing",
    },
  },
  theirs: {
    name: "When another plugin makes the weekly note",
    does: "Once the note has come to rest and is open here.",
    options: { offer: "Offer to carry", carry: "Carry", off: "Nothing" },
  },
  sourceMark: {
    name: "Mark of carried lines",
    does: "In their box. Empty: >, or - where Tasks does not know that one.",
    wrong: "One character: no space, bracket or x.",
  },
  forwardLink: { name: "Link forward", does: "Ends a carried line with a link to its copy." },
  skipPreview: { name: "Carry without a preview", does: "Commands write at once; undo takes it back." },
  lookBack: { name: "Weeks to look back", does: "For reviews before a missed week." },
  threshold: { name: "Carries before a decision", does: "An item carried this often waits for yours." },
  ageMarks: {
    name: "Age of carried tasks in notes",
    does: "“×3 · since W22” in place of the field; the arrow leads on.",
  },
  meetingRibbon: { name: "Icon for new meetings", does: "At the side, from the next start on." },
  suggestions: {
    name: "Suggestions while typing",
    does: "Goals after “[goal:: ”, drivers, weeks, and people in meetings.",
  },
  carriedPlace: {
    name: "Place of carried items",
    does: "In their section.",
    options: { below: "Below what is there", above: "Above what is there" },
  },
  sectionNames: {
    name: "Section names",
    does: "Beside the built-in Russian and English ones.",
    each: "One a line.",
    sections: {
      wins: "What went well",
      lows: "What did not",
      thoughts: "Thoughts",
      goals: "Goals",
      todo: "To do",
      carried: "Carried over",
      habits: "Habits, which stay in their week",
    },
  },
  goalTemplate: {
    name: "Goal template",
    does: "A note for New goal; empty: the built-in one.",
    wrong: "There is no such note.",
  },
  driverTemplate: {
    name: "Driver template",
    does: "For New driver, and for drivers taken out of questions.",
    wrong: "There is no such note.",
  },
  goalSource: {
    name: "Goals by Dataview",
    does: 'A source, as in #goal and "Projects". Empty: notes that say they are goals.',
    wrong: "Dataview cannot read this source.",
  },
  driverSource: {
    name: "Drivers by Dataview",
    does: "The same for drivers.",
    wrong: "Dataview cannot read this source.",
  },
  depth: { name: "Links to follow", does: "How many links away goals and drivers are looked for." },
  me: { name: "Your name", does: "As “owner” and meetings have it; kept on this device." },
  linksWrite: {
    name: "Links may write without asking",
    does: "obsidian://throughline links, from any app or page, on this device.",
  },
  panelSections: {
    name: "Sections of the sidebar",
    does: "Those shown, in their order, one a line. The sidebar's menus change the same.",
    wrong: (line: string) => `There is no section “${line}”.`,
  },
  excludedFolders: {
    name: "Excluded folders",
    does: "Nothing in them counts: no review, meeting, goal or driver. One a line.",
  },
  templateFolders: { name: "Template folders", does: "Beside those of Templates and Templater." },
  kept: {
    name: "Kept on this device",
    does: (kilobytes: string) =>
      `${kilobytes} kB: the undo log, the settings of this device and what automation did; no notes.`,
    clear: "Clear",
    sure: "Clear all of it, undo too",
  },
  whole: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
  repaired: "What was kept made no sense, so the default is used.",
};

export type SettingsWords = typeof enSettings;
