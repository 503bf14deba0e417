// Why an act did nothing and what mends it, in English. What stands in {braces} is the refusal's own.

/** What is wrong, and what mends it. */
export type Sentence = readonly [what: string, mend: string];

export const enRefusals = {
  missing: ["“{path}” is gone", "restore it or choose another note"],
  exists: ["there is a note “{path}” already", "take another name, or rename that note, and try again"],
  "read-only": ["“{path}” is read-only", "allow writing to it and try again"],
  full: ["the disk has no room for “{path}”", "free some and try again"],
  "not-text": ["“{path}” is not UTF-8 text", "save it as UTF-8"],
  busy: [
    "“{path}” is being written elsewhere: by a sync or another program, in a card or an embed",
    "wait a moment and try again",
  ],
  failed: ["“{path}” could not be read or written ({detail})", "mend that and try again"],
  "note-changed": ["“{path}” changed meanwhile in line {line}", "nothing was written, try again"],
  unmerged: [
    "git has not finished merging “{path}” (line {line})",
    "keep what is right between its marks <<<<<<< and >>>>>>>, and delete the marks",
  ],
  "no-kind": ["“{path}” reads like no review, meeting, goal or driver", "say which it is"],
  "no-when": [
    "nobody can tell of which week or day “{path}” is",
    "say it: a week for a review, a date for a meeting",
  ],
  "properties-differ": [
    "“{path}” and “{other}” say different things of “{name}” (line {line})",
    "make them the same, or empty one, and merge again",
  ],
  "not-held": [
    "another program rewrote “{path}” at once, so nothing was marked",
    "wait for it and try again",
  ],
  "no-journal": ["the undo log could not be kept", "free some space; nothing is written without it"],
  "two-notes": ["several notes are the review of {week}: {paths}", "merge them or correct their “week:”"],
  "no-year": [
    "the year of week {number} in “{path}” is unknown",
    "add “week: {guess}” (or the right year) to its properties",
  ],
  "no-template": ["the template “{path}” cannot be found", "correct or empty its setting"],
  "format-without-week": ["the name format “{format}” names no week", "add it, as in “GGGG-[W]WW”"],
  "in-the-way": [
    "“{path}” stands where the review of {week} would go",
    "rename it or change the name format",
  ],
  "malformed-properties": [
    "the properties of “{path}” cannot be read (line {line})",
    "correct the YAML between the ---",
  ],
  "impossible-week": [
    "“{path}” names in line {line} a week that does not exist: {value}",
    "write one as in “week: 2024-W23”",
  ],
  "two-series": [
    "there are several series of reviews: {series}",
    "name one, or set the name format with its folder",
  ],
  "no-series": ["no reviews are in a series “{name}”", "name their folder"],
  "no-note": ["there is no note “{name}”", "check its name or path"],
  "two-of-name": ["several notes are called “{name}”: {paths}", "name the path"],
  "same-note": ["“{path}” cannot be carried into itself", "name two notes"],
  "later-first": ["“{from}” is later than “{to}”", "carry from the earlier into the later"],
  "no-meetings": [
    "there are no meetings yet",
    "make the first one with “New meeting…”, or in a terminal with --folder",
  ],
  "group-there": ["a group meets in “{name}” already", "choose it, or name another folder"],
  "group-and-folder": ["a series has met already, and in a folder a new group begins", "name one of the two"],
  "left-out": ["the settings leave the folder “{folder}” out", "name another folder"],
  "no-group": ["no meetings are in a series “{name}”", "name their folder"],
  "two-groups": ["there are several series of meetings: {series}", "name one"],
  nobody: ["nobody called “{name}” takes part in “{series}”", "check the name"],
  "two-meetings": ["several notes are the meeting of {day}: {paths}", "merge them or correct their “date:”"],
  "no-meeting-year": [
    "the year of the meeting “{path}” is unknown",
    "add “date: {guess}” (or the right year) to its properties",
  ],
  "no-section-year": [
    "the year of the meeting “{heading}” in “{path}”, line {line}, is unknown",
    "write it into the heading, as in “{guess}” (or the right year)",
  ],
  "meeting-in-the-way": [
    "“{path}” stands where the meeting of {day} would go",
    "rename it or name another day",
  ],
  "unknown-log": [
    "“{path}” stands where the meetings of {year} would go, and is not read as meetings",
    "add “type: mastermind” to its properties",
  ],
  "template-section": [
    "in the template “{path}” promises or questions stand in a section of an unknown name",
    "add the name to the section names in the settings, or use a built-in one",
  ],
  "template-kind": [
    "by the template “{path}” no meeting would be known",
    "write “type: mastermind” into its properties",
  ],
  "template-day": [
    "the template “{path}” says a day of its own",
    "put the placeholder of the date in its place",
  ],
  "two-sections": [
    "“{path}” has two meetings of {day}, the second in line {line}",
    "join them or correct one of the dates",
  ],
  "mixed-log": [
    "the meetings in “{path}” are in no order from line {line} on",
    "put them in the order of their days, the newest first or last",
  ],
  swallowed: [
    "in “{path}”, line {line}, what is to be put there would be read as something else",
    "close the code, comment or list around it",
  ],
  "would-run": [
    "in “{path}”, below line {line}, stand commands that Templater would run in the new note",
    "take the “<%” out, or turn off Templater's “Trigger on new file creation” for this",
  ],
  "property-in-parts": [
    "“{name}” of “{path}” cannot be changed in one line (line {line})",
    "write it as “{name}: active” on a line of its own",
  ],
  "no-title": ["no note can be called “{title}”", "use letters or numbers"],
  "no-review": ["there is no review to carry from", "create one or choose a note"],
  "not-a-review": ["“{path}” is no weekly review", "open the one you mean"],
  "no-later-review": ["no review is later than “{path}”", "create the next one first"],
  "no-line": ["line {line} of “{path}” says nothing", "choose one with text"],
  unreadable: ["the settings cannot be read (data.json)", "correct the file or delete it"],
} as const satisfies Readonly<Record<string, Sentence>>;

export type Refusals = Readonly<Record<keyof typeof enRefusals, Sentence>>;
