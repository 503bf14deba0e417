// Words for looking after a vault, in English: what a check found, adopting, old copies, notes of one week.

export const enCare = {
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
