// What the view beside a meeting can ask of Obsidian and of the plugin; its parts know nothing else of either.

import type { RunningPart, RunningQuestion } from "../../command/meeting/running";
import type { RowAt } from "../../command/board/row-edit";
import type { Words } from "../../locale/en";
import type { Marking } from "../../mastermind/minutes";
import type { MenuEntry } from "../shown-menu";
import type { Box } from "./state";

export interface MeetingDoors {
  /** Goes to a line of the meeting's note (0-based), with the keyboard. */
  go(line: number): void;
  /** Gives the keyboard back to the note. */
  back(): void;
  menu(entries: readonly MenuEntry[], event: MouseEvent): void;
  mark(question: RunningQuestion, as: Marking): void;
  minute(question: RunningQuestion, text: string): void;
  promise(person: string | null, text: string): void;
  decide(text: string): void;
  tick(row: RowAt, done: boolean): void;
  start(box: Box): void;
  /** Goes on with the timer that is there, or lets it rest. */
  toggle(): void;
  extend(): void;
  stop(): void;
  /** Writes the length of the timer into the heading of its part. */
  writeBox(part: RunningPart, minutes: number): void;
  /** Gives somebody the turn, in the part or question `place`. */
  turn(name: string, place: string): void;
  /** What the keyboard is at in the view, where it is not in the note. */
  at(line: number): void;
  close(): void;
  extract(): void;
  newMeeting(): void;
}

/** What every part is given beside what it shows. */
export interface Common {
  readonly words: Words["meeting"];
  readonly doors: MeetingDoors;
}
