// My open promises, offered to my weekly review as linked tasks: by command, and once when the review is opened.

import { addTasks } from "../../../command/review/make-task";
import { namesOf, untaken } from "../../../command/review/my-commitments";
import { noteName } from "../../../note/path";
import type { NotePath } from "../../../notebook/notebook";
import { dueWeek, weekOf } from "../../../calendar/week";
import { sayTask } from "../../carry-acts";
import type { VaultIndex } from "../../index/vault-index";
import { chooseSome } from "../choose-some";
import type { Session } from "../../session";
import { today } from "../../clock";

export async function takeMine(session: Session, index: () => VaultIndex): Promise<void> {
  const words = session.words().meeting.mine;
  const { me } = session.device.settings.load();
  if (me === "") {
    session.say([words.noMe]);
    return;
  }
  await index().settled();
  const facts = index().facts();
  const open = untaken(facts, await namesOf(me, await session.desk(), facts));
  if (open.length === 0) {
    session.say([words.nothing]);
    return;
  }
  const rows = open.map((one) => ({ text: one.words, beside: noteName(one.path), value: one }));
  const chosen = await chooseSome(session, { title: words.title, rows, yes: words.take });
  const [first, ...others] = (chosen ?? []).map(({ path, words: said }) => ({ from: path, words: said }));
  if (!first) return;
  const done = await session.act((desk) => addTasks(desk, [first, ...others]));
  if (done) sayTask(session, done.value);
}

/** Says once in a session, where the running or due review is opened, that promises of mine wait. */
export function offerMine(session: Session, index: () => VaultIndex): (path: NotePath) => void {
  const offered = new Set<NotePath>();
  return (path) => {
    const { me } = session.device.settings.load();
    if (me === "" || offered.has(path)) return;
    session.start(async () => {
      await index().settled();
      const facts = index().facts();
      const week = facts.reviews.find((one) => one.path === path)?.week;
      const now = today();
      const { reviewDay } = session.settings.current();
      if (!week || (week !== weekOf(now) && week !== dueWeek(now, reviewDay))) return;
      const { length } = untaken(facts, await namesOf(me, await session.desk(), facts));
      if (length === 0 || offered.has(path)) return;
      offered.add(path);
      session.say([session.words().meeting.mine.offer(length)], {
        choose: () => takeMine(session, index),
      });
    });
  };
}
