// The commands that write to goals and drivers from anywhere: which note is chosen among those known, what is asked for.

import type { Command } from "obsidian";
import { addBacklogItem, logWorkOn } from "../../command/board/acts";
import type { Desk } from "../../command/desk";
import { updateGoal } from "../../command/board/goal-update";
import { itemRow, linkItemToGoal } from "../../command/board/link-goal";
import { createNote } from "../../command/board/new-note";
import { extractDriver } from "../../command/meeting/driver-from";
import type { Done } from "../../command/perform";
import { questionAt } from "../../command/meeting/question-at";
import { readNote } from "../../command/reading";
import type { Refused } from "../../command/refusal";
import type { RowAt, Written } from "../../command/board/row-edit";
import type { VaultFacts } from "../../command/vault-facts";
import { wordsOf } from "../../command/say";
import { readPage } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import { undoCarry } from "../carry-acts";
import { chooseNote } from "../choose";
import { openNote } from "../open-review";
import type { Session } from "../session";
import { ask } from "./ask";
import { commonFolder, driversIn, goalsIn } from "./notes-known";
import type { VaultIndex } from "../index/vault-index";

type Act = (desk: Desk) => Promise<Done<Written> | Refused>;

/** The commands, in the language that is set when the plugin loads. The vault is read when the first of them is run. */
export function panelCommands(session: Session, index: () => VaultIndex): readonly Command[] {
  const names = session.words().panel.commands;
  const known = async (): Promise<VaultFacts> => {
    await index().settled();
    return index().facts();
  };
  const run = (work: () => Promise<void>) => () => session.start(work);
  return [
    { id: "add-to-backlog", name: names.addItem, callback: run(() => addToBacklog(session, known)) },
    { id: "log-work", name: names.logWork, callback: run(() => logWork(session, known)) },
    { id: "write-goal-update", name: names.writeUpdate, callback: run(() => writeUpdate(session, known)) },
    { id: "new-goal", name: names.newGoal, callback: run(() => newNote(session, known, "goal")) },
    { id: "new-driver", name: names.newDriver, callback: run(() => newNote(session, known, "driver")) },
    {
      id: "extract-driver",
      name: names.extract,
      editorCheckCallback: (checking, editor, { file }) => {
        if (file?.extension !== "md") return false;
        const { sectionNames } = session.settings.current();
        const { line } = editor.getCursor();
        const found = questionAt(readPage(file.path, editor.getValue()), null, sectionNames, line);
        if (found && !checking) session.start(() => extract(session, known, file.path, line));
        return found !== null;
      },
    },
    {
      id: "link-to-goal",
      name: names.linkGoal,
      editorCheckCallback: (checking, editor, { file }) => {
        if (file?.extension !== "md") return false;
        const row = itemRow(file.path, editor.getValue(), editor.getCursor().line);
        if (row && !checking) session.start(() => linkToGoal(session, known, row));
        return row !== null;
      },
    },
  ];
}

type Known = () => Promise<VaultFacts>;

async function addToBacklog(session: Session, known: Known): Promise<void> {
  const { commands, addItem, hints, said } = session.words().panel;
  const path = await choose(session, driversIn(await known(), activeNote(session)), commands.whichDriver);
  const answer = path && (await askAbout(session, path, addItem, hints.item));
  if (!answer) return;
  await write(session, (desk) => addBacklogItem(desk, path, answer.text), said.itemAdded);
}

async function logWork(session: Session, known: Known): Promise<void> {
  const { commands, logWork: title, hints, said } = session.words().panel;
  const path = await choose(session, driversIn(await known(), activeNote(session)), commands.whichDriver);
  const answer = path && (await askAbout(session, path, title, hints.work));
  if (answer) await write(session, (desk) => logWorkOn(desk, path, answer.text), said.workLogged);
}

async function writeUpdate(session: Session, known: Known): Promise<void> {
  const { commands, writeUpdate: title, hints, said } = session.words().panel;
  const facts = await known();
  const path = await choose(session, goalsIn(facts, activeNote(session)), commands.whichGoal);
  const answer = path && (await askAbout(session, path, title, hints.update));
  if (!answer) return;
  await write(session, (desk) => updateGoal(desk, path, answer.text, facts), said.updateWritten);
}

/** Asks for a line that goes into a note. */
function askAbout(session: Session, path: NotePath, title: string, label: string) {
  const { add: yes } = session.words().panel.commands;
  return ask(session, { title, about: noteName(path), label, yes });
}

/** Asks which goal an item is for, and says so in it. */
export async function linkToGoal(session: Session, known: Known, row: RowAt): Promise<void> {
  const { commands, said } = session.words().panel;
  const goal = await choose(session, goalsIn(await known(), row.path), commands.whichGoal);
  if (goal)
    await write(
      session,
      (desk) => linkItemToGoal(desk, row, goal),
      () => said.linked(noteName(goal)),
    );
}

/** Asks for a title and makes the note of a goal or driver. */
export async function newNote(session: Session, known: Known, kind: "goal" | "driver"): Promise<void> {
  const { commands, said } = session.words().panel;
  const isGoal = kind === "goal";
  const answer = await ask(session, {
    title: isGoal ? commands.newGoal : commands.newDriver,
    label: commands.title,
    yes: commands.create,
  });
  if (!answer) return;
  const facts = await known();
  const done = await write(
    session,
    (desk) => createNote(desk, kind, answer.text, folderOf(facts, kind, desk)),
    said.noteMade,
  );
  if (done) await openNote(session.app, done);
}

/** Asks what the driver in the question around a line is to be called, and which needs become its backlog. */
export async function extract(session: Session, known: Known, path: NotePath, line: number): Promise<void> {
  const { commands, said } = session.words().panel;
  const read = await session.look(async (desk) => {
    const found = await readNote(desk, path, null);
    if (found.kind !== "note") return found;
    const { page, properties } = found.note;
    return {
      kind: "question",
      question: questionAt(page, properties, desk.settings.sectionNames, line),
    } as const;
  });
  if (read?.kind !== "question" || !read.question) return;
  const { question } = read;
  const answer = await ask(session, {
    title: commands.extract,
    label: commands.title,
    initial: question.topic,
    choices: [...new Set(question.needs)],
    choose: commands.needs,
    yes: commands.create,
  });
  if (!answer) return;
  const facts = await known();
  await write(
    session,
    (desk) =>
      extractDriver(desk, {
        path,
        line: question.line,
        day: question.day,
        title: answer.text,
        owner: question.owner ?? "",
        backlog: answer.chosen,
        folder: folderOf(facts, "driver", desk),
      }),
    said.noteMade,
  );
}

function folderOf(facts: VaultFacts, kind: "goal" | "driver", desk: Desk): string {
  return commonFolder(facts, kind) ?? wordsOf(desk.appLanguage).panel.folders[kind];
}

/** Runs an act and says where it wrote; null where it was refused. */
async function write(session: Session, act: Act, said: (note: string) => string): Promise<NotePath | null> {
  const done = await session.act(act);
  if (!done) return null;
  const { note, changed } = done.value;
  session.say([said(noteName(note))], {
    open: () => openNote(session.app, note),
    undo: changed && (() => undoCarry(session)),
  });
  return note;
}

/** Null where there is none to choose, which is said, or where the person leaves. */
async function choose(
  session: Session,
  paths: readonly NotePath[],
  placeholder: string,
): Promise<NotePath | null> {
  if (paths.length > 0) return chooseNote(session, paths, placeholder);
  session.say([session.words().panel.commands.none]);
  return null;
}

function activeNote({ app }: Session): NotePath | null {
  return app.workspace.getActiveFile()?.path ?? null;
}
