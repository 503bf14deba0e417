// What a goal note says of itself.

import { kindOf } from "../note/kind";
import type { Properties } from "../notebook/notebook";

// States that end or pause a goal, in both languages; everything else, and nothing, is active.
const CLOSED = new Set([
  ...["achieved", "done", "dropped", "closed", "paused", "someday"],
  ...["достигнута", "выполнена", "закрыта", "снята", "на паузе", "пауза", "отложена", "когда-нибудь"],
]);

/** Whether a note's properties make it a goal that is being worked on. */
export function isActiveGoal(properties: Properties): boolean {
  const { kind } = kindOf({ properties, tags: [], weekName: false, meetingName: false, headings: [] });
  const status = properties["status"] ?? properties["статус"];
  return kind === "goal" && !CLOSED.has(typeof status === "string" ? status.trim().toLowerCase() : "");
}
