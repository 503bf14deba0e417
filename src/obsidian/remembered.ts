// An answer that is asked for again and again, remembered for a moment.

export interface Remembered<T> {
  readonly get: () => Promise<T>;
  /** The next one who asks is given a new answer. */
  readonly forget: () => void;
}

/** Whoever asks within `ms` milliseconds of an asking shares its answer; one that failed is not remembered. */
export function remembered<T>(ask: () => Promise<T>, ms: number): Remembered<T> {
  let last: { readonly asked: number; readonly answer: Promise<T> } | null = null;
  return {
    get: () => {
      if (last && performance.now() - last.asked < ms) return last.answer;
      const now = { asked: performance.now(), answer: ask() };
      last = now;
      now.answer.catch(() => {
        if (last === now) last = null;
      });
      return now.answer;
    },
    forget: () => {
      last = null;
    },
  };
}
