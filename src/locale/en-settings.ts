// What the settings tab says, in English.

export const enSettings = {
  groups: {
    weekly: "Weekly review",
    carry: "Carrying",
    reading: "Reading",
    device: "This device",
  },
  language: {
    name: "Language",
    does: "Of what is shown, and of new reviews. Commands take a new language at the next start.",
    auto: "As the app; new reviews as the latest one",
  },
  weeklyName: {
    name: "Name of weekly reviews",
    does: "With its folder, in moment's tokens: GGGG is the year of the ISO week, WW its number, words stand in [brackets]. Empty: as your reviews are named already.",
    example: (path: string) => `For example: ${path}`,
    none: "This format names no week. Add the week, for example [Weekly]/GGGG-[W]WW.",
    mixed: (year: string, week: string, instead: string) =>
      `${year} and ${week} count differently, so names go wrong at New Year: write ${instead} for ${year}.`,
  },
  template: {
    name: "Template",
    does: "The note new reviews are made from. Empty: the built-in one. A {{time}} in it is filled in, but then two devices that make the same review write two different notes.",
    missing: "There is no such note in this vault.",
  },
  reviewDay: { name: "Review day", does: "From this day on the review of the week is due." },
  plannedWeek: {
    name: "Checklist plans",
    does: "The week that the checklist of a review is for.",
    next: "The week after the review's",
    same: "The review's own week",
  },
  automation: {
    name: "On the review day",
    does: "What this device does by itself. Each device has its own answer.",
    offer: "Create the review, offer to carry",
    carry: "Create the review and carry",
    ask: "Ask",
    off: "Nothing",
  },
  sourceMark: {
    name: "Mark of carried lines",
    does: "The character in the box of a line that was carried on. Empty: >, or - where Tasks runs and does not know that one.",
    wrong: "One character that is no space, no bracket and no x.",
  },
  forwardLink: {
    name: "Link forward",
    does: "Ends a carried line with a link to where it went, also where the mark says enough.",
  },
  lookBack: {
    name: "Weeks to look back",
    does: "For reviews that a missed week left behind.",
    wrong: "A whole number of weeks from 1 to 520.",
  },
  threshold: {
    name: "Carries before a decision",
    does: "An item carried this often waits until you decide about it.",
    wrong: "A whole number from 2 to 99.",
  },
  carriedPlace: {
    name: "Place of carried items",
    does: "In the section they belong to.",
    below: "Below what is there",
    above: "Above what is there",
  },
  sectionNames: {
    name: "Section names",
    does: "Beside the built-in Russian and English ones.",
    each: "One name a line.",
    wins: "What went well",
    lows: "What did not",
    thoughts: "Thoughts",
    goals: "Goals",
    todo: "To do",
    carried: "Carried over",
  },
  excludedFolders: {
    name: "Excluded folders",
    does: "Whose notes are never read as reviews. One a line.",
  },
  templateFolders: {
    name: "Template folders",
    does: "Whose notes look like reviews and are none. One a line; those of Templates and Templater are known.",
  },
  kept: {
    name: "Kept on this device",
    does: (kilobytes: string) =>
      `${kilobytes} kB: the undo log, the answer above, and which reviews were taken back. Notes are not among it.`,
    clear: "Clear",
    sure: "Clear, and forget how to undo",
  },
  repaired: "What was kept for this made no sense, so its default is used.",
  wrong: "This value does not fit.",
};

export type SettingsWords = typeof enSettings;
