// Meetings as tests make them: the next one of a vault in memory, and the notes after it.

import { nextMeeting } from "../../src/command/meeting/next-meeting";
import type { MeetingReport, NextWish } from "../../src/command/meeting/next-meeting";
import type { Desk } from "../../src/command/desk";
import { answer } from "./acts";
import { deskOf } from "./desk";
import type { MemoryVault } from "./memory-notebook";
import { memoryVault } from "./memory-notebook";

export interface Met {
  readonly vault: MemoryVault;
  readonly report: MeetingReport;
  readonly notes: Readonly<Record<string, string>>;
}

export async function meetOn(
  vault: MemoryVault,
  today: string,
  wish: NextWish = {},
  desk: Partial<Desk> = {},
): Promise<MeetingReport> {
  return answer(nextMeeting(deskOf(vault, today, desk), wish));
}

/** The notes after the next meeting was made on a day. */
export async function met(
  notes: Readonly<Record<string, string>>,
  today: string,
  wish: NextWish = {},
  desk: Partial<Desk> = {},
): Promise<Met> {
  const vault = memoryVault(notes);
  const report = await meetOn(vault, today, wish, desk);
  return { vault, report, notes: vault.snapshot() };
}
