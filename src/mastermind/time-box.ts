// The time box of a part of a meeting, `## Вопросы (40 мин)`, and the timer that runs through it. Moments are milliseconds.

const MINUTES = /\(\s*(\d{1,3})\s*(?:мин(?:ут[аы]?)?|minutes?|mins?|m|м|['′])\.?\s*\)/iu;

/** How many minutes a heading gives its part; null where it says nothing of them. */
export function minutesIn(heading: string): number | null {
  const minutes = Number(MINUTES.exec(heading)?.[1] ?? 0);
  return minutes > 0 ? minutes : null;
}

/** The heading with these minutes; those it has are replaced where they stand. */
export function withMinutes(heading: string, minutes: number, unit: string): string {
  const box = `(${minutes} ${unit})`;
  return MINUTES.test(heading) ? heading.replace(MINUTES, () => box) : `${heading.trimEnd()} ${box}`;
}

/** How long a box is that nobody has said anything of, and how much longer one makes it at once. In minutes. */
export const USUAL = 10;
export const MORE = 5;

export interface Timer {
  /** The words of the part's heading, without its minutes. */
  readonly part: string;
  /** How long the box is. */
  readonly length: number;
  /** How much had passed when it was last started. */
  readonly passed: number;
  /** When it was last started; null while it rests. */
  readonly since: number | null;
}

const MINUTE = 60_000;

/** A timer that runs from now on. */
export function startTimer(part: string, minutes: number, now: number): Timer {
  return { part, length: minutes * MINUTE, passed: 0, since: now };
}

/** How much of its box has passed, in milliseconds. */
export function passedOf({ passed, since }: Timer, now: number): number {
  return passed + (since === null ? 0 : Math.max(0, now - since));
}

/** Starts what rests, lets rest what runs. */
export function toggled(timer: Timer, now: number): Timer {
  return { ...timer, passed: passedOf(timer, now), since: timer.since === null ? now : null };
}

/** The same timer with so many minutes more. */
export function extended(timer: Timer, minutes: number): Timer {
  return { ...timer, length: timer.length + minutes * MINUTE };
}

export interface Reading {
  /** How much of the box is left, 1 to 0. */
  readonly left: number;
  /** `12:30`; once the box is full, how much longer it took: `+1:05`. */
  readonly clock: string;
  readonly over: boolean;
}

/** What a timer shows at a moment. */
export function readTimer(timer: Timer, now: number): Reading {
  const rest = timer.length - passedOf(timer, now);
  const over = rest < 0;
  // What is left counts down to 0:00, what is over counts up from there: both in whole seconds that have begun or passed.
  const seconds = over ? Math.floor(-rest / 1000) : Math.ceil(rest / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return {
    left: timer.length === 0 ? 0 : Math.min(1, Math.max(0, rest / timer.length)),
    clock: over ? `+${clock}` : clock,
    over,
  };
}
