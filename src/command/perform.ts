// Runs an act: what an earlier run left is finished, the plan is made, and written unless it is only to be shown.

import { apply } from "../note/edit";
import type { Notebook } from "../notebook/notebook";
import type { NoteEdits, Writes } from "../notebook/apply";
import { finish, isTheirs, write } from "../notebook/apply";
import type { Desk } from "./desk";
import type { Refusal, Refused } from "./refusal";
import { refused } from "./refusal";
import { diffOf } from "./report";

/** What an act would write, and the value it answers with. */
export interface Planned<T> {
  readonly kind: "planned";
  readonly writes: Writes;
  readonly value: T;
}

/** Everything an act writes, called `name`; what is not said is nothing. */
export function batch(name: string, parts: Partial<Omit<Writes, "name">>): Writes {
  return { name, create: [], gain: [], mark: [], discard: [], ...parts };
}

export interface Done<T> {
  readonly kind: "done";
  readonly value: T;
  /** For a dry run: what would be written, and its unified diff of every note. */
  readonly writes?: Writes;
  readonly diff?: string;
}

/** Somebody else has changed the notes since they were read for what was shown; nothing was written. */
export interface Overtaken {
  readonly kind: "overtaken";
  readonly refusal: Refusal;
}

/** What became of an act on what was shown: reading the notes again mends a refusal because of what others wrote. */
export function orOvertaken<T>(outcome: Done<T> | Refused): Done<T> | Refused | Overtaken {
  if (outcome.kind === "done") return outcome;
  const { refusal, unfinished } = outcome;
  const isChange = refusal.kind === "note-changed" || refusal.kind === "note-trouble";
  return isChange && isTheirs(refusal) && !unfinished ? { kind: "overtaken", refusal } : outcome;
}

/** How often a plan is made anew because a note changed under it. */
const TRIES = 3;

/**
 * `tries` is 1 where somebody chose among what they saw: after a change their choices may mean other lines. `plan` is told
 * whether this act has made its note a moment ago.
 */
export async function perform<T>(
  desk: Desk,
  plan: (made: boolean) => Promise<Planned<T> | Refused>,
  dryRun: boolean,
  tries = TRIES,
): Promise<Done<T> | Refused> {
  if (!dryRun) await finish(desk.notebook, desk.keep);
  let made = false;
  for (let attempt = 1; ; attempt++) {
    const planned = await plan(made);
    if (planned.kind === "refused") return planned;
    const { value, writes } = planned;
    if (dryRun) return { kind: "done", value, writes, diff: diffOf(writes) };
    const bare = bareNote(writes, desk.notebook);
    // It was made, and what ran over it has made something of it that nobody takes for that note.
    if (bare && made) return refused({ kind: "not-held", path: bare.path });
    const outcome = await write(
      desk.notebook,
      desk.keep,
      bare ? batch(writes.name, { create: [bare] }) : writes,
    );
    if (bare && outcome.kind === "done") {
      made = true;
      attempt--;
      continue;
    }
    if (outcome.kind !== "refused") return { kind: "done", value };
    const { refusal, unfinished } = outcome;
    // A note that changed meanwhile, or was created by a faster device: today's notes decide, so the plan is made from them.
    if (!isTheirs(refusal) || unfinished || attempt === tries)
      return { kind: "refused", refusal, unfinished };
  }
}

/**
 * The note to be made before anything is carried into it, since another program will run over it: what is carried is
 * somebody's words, which nobody runs. Null where there is none.
 */
function bareNote({ create }: Writes, notebook: Notebook): NoteEdits | null {
  for (const { path, base, edits } of create) {
    if (edits.length === 0) continue;
    const applied = apply(base, edits);
    if (applied.kind === "done" && notebook.isRunOver?.(applied.text)) return { path, base, edits: [] };
  }
  return null;
}
