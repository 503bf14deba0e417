// The time box of the part one is in: off until somebody starts it, then a quiet ring that empties.

import { useEffect, useState } from "preact/hooks";
import type { RunningMeeting, RunningPart } from "../../command/meeting/running";
import type { Timer } from "../../mastermind/time-box";
import { MORE, passedOf, readTimer } from "../../mastermind/time-box";
import { IconButton } from "../panel/parts";
import type { Common } from "./doors";
import { boxAt } from "./state";

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

export function TimeBox({
  timer,
  part,
  meeting,
  words,
  doors,
}: Common & {
  readonly timer: Timer | null;
  /** The part one is in. */
  readonly part: RunningPart | null;
  readonly meeting: RunningMeeting;
}) {
  const box = boxAt(meeting, part);
  if (!timer) {
    return (
      <div class="throughline-time is-off" role="group" aria-label={words.time}>
        <button type="button" class="throughline-time-start" onClick={() => doors.start(box)}>
          {words.start(box.title, box.minutes)}
        </button>
      </div>
    );
  }
  const own = meeting.parts.find(({ title }) => title === timer.part);
  const menu = (event: MouseEvent) => {
    const spent = Math.max(1, Math.round(passedOf(timer, Date.now()) / 60_000));
    const write = own && {
      title: words.writeBox(spent),
      icon: "pencil",
      run: () => doors.writeBox(own, spent),
    };
    const start =
      part && part.title !== timer.part
        ? [{ title: words.start(box.title, box.minutes), icon: "play", run: () => doors.start(box) }]
        : [];
    const stop = { title: words.stop, icon: "timer-off", run: () => doors.stop() };
    doors.menu([...start, ...(write ? [write] : []), stop], event);
  };
  return (
    <div class="throughline-time" role="group" aria-label={words.time}>
      <Ring timer={timer} words={words} />
      <div class="throughline-time-say">
        <span class="throughline-time-part">{timer.part}</span>
        <span class="throughline-time-box">
          {words.minutes(Math.round(timer.length / 60_000))}
          {timer.since === null ? ` · ${words.rests}` : ""}
        </span>
      </div>
      <div class="throughline-time-acts">
        <IconButton
          icon={timer.since === null ? "play" : "pause"}
          label={timer.since === null ? words.goOn : words.pause}
          press={() => doors.toggle()}
        />
        <button
          type="button"
          class="clickable-icon throughline-time-more"
          aria-label={words.extend(MORE)}
          onClick={() => doors.extend()}
        >
          {words.extendShort(MORE)}
        </button>
        <IconButton icon="more-vertical" label={words.more} press={menu} />
      </div>
    </div>
  );
}

/** Drawn anew each second by itself, so that nothing else is. */
function Ring({ timer, words }: { readonly timer: Timer; readonly words: Common["words"] }) {
  const [now, setNow] = useState(() => Date.now());
  const runs = timer.since !== null;
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return undefined;
    const ticking = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(ticking);
  }, [timer, runs]);
  const { left, clock, over } = readTimer(timer, Math.max(now, timer.since ?? 0));
  return (
    <>
      <svg
        class={`throughline-ring${over ? " is-over" : ""}`}
        viewBox="0 0 48 48"
        role="img"
        aria-label={over ? words.beyond(clock.slice(1)) : words.left(clock)}
      >
        <circle class="is-track" cx="24" cy="24" r={RADIUS} />
        <circle
          class="is-left"
          cx="24"
          cy="24"
          r={RADIUS}
          stroke-dasharray={`${AROUND * left} ${AROUND}`}
          transform="rotate(-90 24 24)"
        />
        <text x="24" y="24" text-anchor="middle" dominant-baseline="central">
          {clock}
        </text>
      </svg>
      {/* Said once, when it happens. */}
      <span class="throughline-said" role="status">
        {over ? words.over(timer.part) : ""}
      </span>
    </>
  );
}
