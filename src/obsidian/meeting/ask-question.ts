// Asks for a question that waits for the next meeting of a group, with the words somebody has at hand, and writes it there.

import { addQuestion } from "../../command/meeting/add-question";
import { meetingsKnown, readGroups } from "../../command/meeting/groups";
import { refused } from "../../command/refusal";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { undoCarry } from "../carry-acts";
import type { VaultIndex } from "../index/vault-index";
import { openNote } from "../open-review";
import { ask } from "../panel/ask";
import type { Session } from "../session";
import { choose } from "../choose";

export interface AtHand {
  /** What is selected, or what a row says. */
  readonly text: string;
  /** The note it comes from, which the question links to; null where that is none. */
  readonly from: NotePath | null;
}

export async function askQuestion(
  session: Session,
  index: () => VaultIndex,
  { text, from }: AtHand,
): Promise<void> {
  const words = session.words().meeting;
  await index().settled();
  const among = () => meetingsKnown(index().facts());
  const found = await session.look(async (desk) => {
    const groups = await readGroups(desk, undefined, among());
    // Said before anything is typed, as nothing typed could be written.
    return groups.length === 0 ? refused({ kind: "no-meetings" }) : ({ kind: "groups", groups } as const);
  });
  if (!found) return;
  const last = session.device.meetingSeries.load();
  const names = found.groups.map(({ name }) => name).sort((a, b) => Number(b === last) - Number(a === last));
  const series =
    names.length < 2 ? names[0] : await choose(session, names, (name) => name || "/", words.ask.whichGroup);
  if (series === null) return;
  if (series !== undefined) session.device.meetingSeries.save(series);
  const answer = await ask(session, {
    title: words.commands.ask.replace(/…$/, ""),
    label: words.ask.question,
    initial: text.replace(/\s+/g, " ").trim(),
    yes: words.ask.write,
  });
  if (!answer) return;
  const done = await session.act((desk) =>
    addQuestion(desk, {
      text: answer.text,
      among: among(),
      ...(series === undefined ? {} : { series }),
      ...(from === null ? {} : { from }),
    }),
  );
  if (!done) return;
  const { note, writes, question } = done.value;
  const isNew = writes.length > 0;
  session.say([(isNew ? words.said.asked : words.said.askedBefore)(question.topic, noteName(note))], {
    open: () => openNote(session.app, note),
    undo: isNew && (() => undoCarry(session)),
  });
}
