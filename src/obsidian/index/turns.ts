// Long work in turns of a few milliseconds, between which the app draws and listens, and waiting that has an end.

/**
 * A frame at sixty a second has 16 ms, of which the app needs half. What is begun in a turn is also ended in it, and a large
 * note takes a millisecond or two.
 */
const TURN = 6;

export interface Turns {
  /** Whether this turn has lasted as long as it may. */
  over(): boolean;
  /** Resolves when the app has had its own turn; for everybody who waits at the same time in the same one. */
  next(): Promise<void>;
}

export function turns(): Turns {
  let began = performance.now();
  let pause: Promise<void> | null = null;
  return {
    over: () => performance.now() - began >= TURN,
    next: () =>
      (pause ??= afterOthers().then(() => {
        began = performance.now();
        pause = null;
      })),
  };
}

/** Timers that start each other wait at least four milliseconds, which would be half of the time; messages do not. */
function afterOthers(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => window.setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What somebody else promised; undefined where it fails, or is not there in time. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(() => resolve(undefined), milliseconds);
    const done = (value?: T) => {
      window.clearTimeout(timer);
      resolve(value);
    };
    promise.then(done, () => done());
  });
}
