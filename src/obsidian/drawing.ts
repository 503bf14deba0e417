// Drawing soon: once for all that happened in a turn, and once more for what happened while it was got ready.

import type { Session } from "./session";

export interface Drawing {
  /** Something that is shown may have changed. */
  ask(): void;
  /** From now on nothing is drawn, nor what is being got ready. */
  stop(): void;
}

/** `ready` gets what is to be shown and gives back how to draw it; where it fails, the next change has it tried again. */
export function drawing({ start }: Pick<Session, "start">, ready: () => Promise<() => void>): Drawing {
  let timer = 0;
  let state: "rests" | "waits" | "gets ready" | "stopped" = "rests";
  let again = false;
  const ask = () => {
    if (state === "gets ready") again = true;
    if (state !== "rests") return;
    state = "waits";
    timer = window.setTimeout(() => start(draw), 0);
  };
  const draw = async () => {
    state = "gets ready";
    try {
      const show = await ready();
      if (isStopped()) return;
      state = "rests";
      show();
    } finally {
      if (!isStopped()) state = "rests";
      if (again) ask();
      again = false;
    }
  };
  const isStopped = () => state === "stopped";
  return {
    ask,
    stop: () => {
      state = "stopped";
      window.clearTimeout(timer);
    },
  };
}
