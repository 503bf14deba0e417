// How urgently an age is shown, wherever one is.

/** 1 is neutral, 2 carried more than once, 3 as often as asks for a decision. */
export type Level = 1 | 2 | 3;

/** The classes of badges. */
export const TONE: Readonly<Record<Level, string>> = { 1: "is-neutral", 2: "is-amber", 3: "is-red" };

/** `threshold` is how many times ask for a decision; three unless the person has set another. */
export function ageLevel(times: number, threshold = 3): Level {
  return times >= threshold ? 3 : times >= 2 ? 2 : 1;
}
