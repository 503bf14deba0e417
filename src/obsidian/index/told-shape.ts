// The shape of what is known of a note, so that nothing else is taken out of what was kept.

import type { NoteFacts, Slot, Task } from "../../board/facts";
import type { Remark } from "../../board/remarks";
import type { Order } from "../../calendar/dated-rows";
import type { Day } from "../../calendar/day";
import { parseDay } from "../../calendar/day";
import type { Week } from "../../calendar/week";
import { parseWeek } from "../../calendar/week";
import type { Told } from "../../command/vault-facts";
import type { BacklogItem } from "../../driver/facts";
import type { Goal, GoalStatus, Step } from "../../goal/facts";
import type { Confidence } from "../../goal/update";
import type { Commitment, Meeting } from "../../mastermind/facts";
import type { Question, QuestionState } from "../../mastermind/question";
import type { Said } from "../../mastermind/said";
import type { Entry, Log } from "../../note/entries";
import type { NoteKind } from "../../note/kind";
import type { StatusKind } from "../../note/task";
import type { ReviewSign, Undated } from "../../weekly/reviews";
import type { Is } from "./shape";
import { isBoolean, isListOf, isNumber, isOfKind, isOneOf, isTable, isText, orNull } from "./shape";

const isDay: Is<Day> = (value): value is Day => isText(value) && parseDay(value) !== null;
const isWeek: Is<Week> = (value): value is Week => isText(value) && parseWeek(value) !== null;
const isStatus = isOneOf<StatusKind>({
  open: true,
  progress: true,
  done: true,
  cancelled: true,
  moved: true,
  other: true,
});

const isEntry = isTable<Entry>({ line: isNumber, day: orNull(isDay), text: isText });

const isGoal = isTable<Goal>({
  title: isText,
  owner: orNull(isText),
  status: orNull(isText),
  standing: isOneOf<GoalStatus>({ active: true, paused: true, closed: true }),
  from: orNull(isDay),
  until: orNull(isDay),
  metric: orNull(isText),
  start: orNull(isNumber),
  target: orNull(isNumber),
  current: orNull(isNumber),
  confidence: orNull(isOneOf<Confidence>({ "on-track": true, "at-risk": true, "off-track": true })),
  cadence: isNumber,
  drivers: isListOf(isText),
  steps: orNull(isListOf(isTable<Step>({ line: isNumber, text: isText, kind: isStatus }))),
  updates: isListOf(isEntry),
  wrong: isListOf(
    isTable<Goal["wrong"][number]>({
      property: isOneOf({ start: true, target: true, current: true }),
      value: isText,
    }),
  ),
});

const isDriver = isTable<NoteFacts["drivers"][number]>({
  title: isText,
  line: isNumber,
  owner: orNull(isText),
  status: orNull(isText),
  closed: isBoolean,
  review: orNull(isDay),
  parent: orNull(isText),
  needs: isListOf(isText),
  backlog: isListOf(
    isTable<BacklogItem>({
      line: isNumber,
      text: isText,
      status: orNull(isText),
      kind: isStatus,
      nested: isBoolean,
    }),
  ),
  worklog: isTable<Log>({
    entries: isListOf(isEntry),
    order: isOneOf<Order>({ "newest-first": true, "oldest-first": true }),
  }),
});

const isSaid = isTable<Said>({
  line: isNumber,
  person: orNull(isText),
  text: isText,
  links: isListOf(isText),
});

const isMeeting = isTable<Meeting>({
  line: isNumber,
  end: isNumber,
  section: isBoolean,
  day: orNull(isDay),
  participants: isListOf(isText),
  updates: isListOf(isSaid),
  questions: isListOf(
    isTable<Question>({
      heading: isNumber,
      item: isNumber,
      line: isNumber,
      owner: orNull(isText),
      topic: isText,
      state: isOneOf<QuestionState>({
        open: true,
        discussed: true,
        carried: true,
        parked: true,
        dropped: true,
        converted: true,
      }),
      since: orNull(isText),
    }),
  ),
  reflection: isListOf(isSaid),
  decisions: isListOf(isSaid),
  commitments: isListOf(
    isTable<Commitment>({
      line: isNumber,
      person: orNull(isText),
      text: isText,
      written: isText,
      kind: isStatus,
      since: orNull(isDay),
    }),
  ),
});

const isOfProperty = isTable({ property: isText, value: isText });
const isOfLine = isTable({ line: isNumber });
const isRemark = isOfKind<Remark>({
  "no-number": isOfProperty,
  "no-day": isOfProperty,
  "impossible-day": isTable({ line: isNumber, value: isText }),
  "in-quote": isOfLine,
  "broken-properties": isOfLine,
  "no-note": isTable({ line: isNumber, value: isText }),
  "same-name": isTable({ path: isText }),
  loop: isTable({ through: isListOf(isText) }),
});

const isFacts = isTable<NoteFacts>({
  kind: isOneOf<NoteKind>({
    "weekly-review": true,
    mastermind: true,
    driver: true,
    goal: true,
    note: true,
  }),
  goal: orNull(isGoal),
  drivers: isListOf(isDriver),
  meetings: isListOf(isMeeting),
  tasks: isListOf(
    isTable<Task>({
      line: isNumber,
      text: isText,
      status: isText,
      kind: isStatus,
      since: orNull(isText),
      done: orNull(isDay),
      listed: isBoolean,
      sub: isBoolean,
    }),
  ),
  slots: isListOf(isTable<Slot>({ line: isNumber, goal: isText, text: isText, listed: isBoolean })),
  area: orNull(isText),
  remarks: isListOf(isRemark),
});

const isReview = isTable<Undated>({
  review: isTable<ReviewSign>({
    path: isText,
    series: isText,
    week: orNull(isWeek),
    number: isNumber,
    guess: isBoolean,
  }),
  year: orNull(isNumber),
  first: orNull(isTable<NonNullable<Undated["first"]>>({ month: isNumber, day: isNumber })),
});

export const isTold = isTable<Told>({
  links: isListOf(isText),
  facts: orNull(isFacts),
  review: orNull(isReview),
});
