// The view beside a running meeting: the time, the people, the questions, what is written down. Every act is an edit of the note.

import { useRef, useState } from "preact/hooks";
import type { SeriesFigures } from "../../command/meeting/figures";
import type { RunningMeeting } from "../../command/meeting/running";
import { elementOf } from "../element-of";
import { letterOf } from "../preview/choices";
import { Icon, IconButton } from "../panel/parts";
import { Agreed, PromisedBefore } from "./agreed";
import type { Kind } from "./capture";
import { Capture } from "./capture";
import type { Live } from "./clocks";
import type { Common } from "./doors";
import { Figures } from "./figures";
import { Keys } from "./keys";
import { People } from "./people";
import { MARKS, Questions } from "./questions";
import { boxAt, hereIn, nextAfter } from "./state";
import { TimeBox } from "./timer";

const CAPTURES: Readonly<Record<string, Kind>> = { M: "minute", C: "promise", R: "decision" };

export function Run({
  meeting,
  live,
  figures,
  words,
  doors,
}: Common & {
  readonly meeting: RunningMeeting;
  readonly live: Live;
  /** Counted when somebody wants to see them. */
  readonly figures: () => SeriesFigures | null;
}) {
  const [help, setHelp] = useState(false);
  const [kind, setKind] = useState<Kind>("minute");
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const here = hereIn(meeting, live);

  const step = (by: 1 | -1) => {
    const rows = [...(whole.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.indexOf(whole.current?.ownerDocument.activeElement as HTMLElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    const { key } = event;
    const target = elementOf(event.target);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!target || target.closest("input[type=text], select, textarea")) return;
    const letter = letterOf(event);
    const marked = MARKS.find((one) => one.letter === letter);
    const asked = target.closest<HTMLElement>("[data-question]")?.dataset["question"];
    const question = meeting.questions.find(({ line }) => String(line) === asked);
    const capture = CAPTURES[letter ?? ""];
    const next = nextAfter(meeting, here.turn);
    if (key === "ArrowDown") step(1);
    else if (key === "ArrowUp") step(-1);
    else if (key === "Escape") doors.back();
    else if (key === "?") setHelp(!help);
    else if (key === "+") doors.extend();
    else if (marked && question) doors.mark(question, marked.as);
    else if (capture) {
      setKind(capture);
      // Now, and not when it has been drawn: the next key may come before that, and is a letter of what is written down.
      field.current?.focus();
    } else if (letter === "N" && next) doors.turn(next.name, here.place);
    else if (letter === "T" && live.timer) doors.toggle();
    else if (letter === "T") doors.start(boxAt(meeting, here.part));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const given = { words, doors };
  return (
    <div ref={whole} class="throughline-meeting" onKeyDown={pressed}>
      <header class="throughline-meeting-title">
        <h2>{meeting.name}</h2>
        <IconButton
          icon="keyboard"
          class="throughline-help"
          label={`${words.keys.title} (?)`}
          pressed={help}
          press={() => setHelp(!help)}
        />
        <IconButton
          icon="more-vertical"
          label={words.more}
          press={(event) =>
            doors.menu(
              [
                { title: words.extract, icon: "list-checks", run: () => doors.extract() },
                { title: words.newMeeting, icon: "calendar-plus", run: () => doors.newMeeting() },
              ],
              event,
            )
          }
        />
      </header>
      {help ? <Keys words={words} /> : null}
      <TimeBox timer={live.timer} part={here.part} meeting={meeting} {...given} />
      <PromisedBefore meeting={meeting} {...given} />
      <People meeting={meeting} here={here} {...given} />
      <Questions questions={meeting.questions} here={here.question} {...given} />
      <Capture
        people={meeting.people}
        question={here.question}
        turn={here.turn}
        kind={kind}
        choose={setKind}
        field={field}
        {...given}
      />
      <Agreed meeting={meeting} {...given} />
      <button type="button" class="throughline-meeting-close" onClick={() => doors.close()}>
        <Icon name="flag" />
        {words.closeMeeting}
      </button>
      <Figures read={figures} words={words} />
    </div>
  );
}
