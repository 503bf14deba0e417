// The commands of a meeting: the view beside it, and its acts from the note itself, so that the hands stay on the text.

import type { Command } from "obsidian";
import type { Desk } from "../../command/desk";
import type { Step } from "../../command/meeting/acts";
import { decision, mark, minute, promise, take } from "../../command/meeting/acts";
import type { RunningMeeting, RunningQuestion } from "../../command/meeting/running";
import { runningMeeting } from "../../command/meeting/running";
import { startTimer, toggled } from "../../mastermind/time-box";
import type { NotePath } from "../../notebook/notebook";
import { plainText } from "../../board/inline";
import { undoCarry } from "../carry-acts";
import { ask } from "../panel/ask";
import type { VaultIndex } from "../index/vault-index";
import { openNote } from "../open-review";
import type { Session } from "../session";
import { askQuestion } from "./ask-question";
import { choose } from "../choose";
import type { Clocks } from "./clocks";
import { closeMeeting } from "./close/open-close";
import { extractCommitments } from "./extract/open-extract";
import { MEETING, MeetingView } from "./meeting-view";
import type { Acts } from "./meeting-view";
import { newMeeting } from "./new/open-new";
import { takeMine } from "./mine/take-mine";
import { MARKS } from "./questions";
import { seriesNotes } from "./series-notes";
import { boxAt, hereIn, nextAfter } from "./state";

/** The commands, in the language that is set when the plugin loads, and what of them the view starts too. */
export function meetingCommands(
  session: Session,
  index: () => VaultIndex,
  clocks: Clocks,
): Acts & { readonly commands: readonly Command[] } {
  const { app } = session;
  const words = () => session.words().meeting;
  const names = words().commands;
  const read = seriesNotes();

  /** The meeting with this line; said where there is none. */
  const meetingAt = async (path: NotePath | null, line: number | null): Promise<RunningMeeting | null> => {
    await index().settled();
    const facts = index().facts();
    const desk = await session.desk();
    const isMeeting = path !== null && facts.notes.get(path)?.facts?.kind === "mastermind";
    const found = isMeeting ? await read(desk, facts, path) : null;
    const meeting = found && runningMeeting(found.note, found.dated, line, desk, facts.notes.resolve);
    if (!meeting) session.say([words().said.noMeeting]);
    return meeting;
  };
  /** The meeting that is open, where the keyboard stands in it, else the one the view shows. */
  const meetingHere = async () => {
    const view = viewOf(session);
    const active = app.workspace.getActiveFile()?.path ?? null;
    const known = active !== null && index().facts().notes.get(active)?.facts?.kind === "mastermind";
    const path = known ? active : (view?.shown() ?? active);
    return meetingAt(path, path === null ? null : clocks.of(path).line);
  };
  const write = async (meeting: RunningMeeting, make: (desk: Desk) => Step) => {
    const done = await session.act((desk) => take(desk, meeting.path, make(desk)));
    if (!done?.value.changed) return;
    session.say([words().said.written(meeting.name)], {
      open: app.workspace.getActiveFile()?.path !== meeting.path && (() => openNote(app, meeting.path)),
      undo: () => undoCarry(session),
    });
  };
  const asked = async (label: string, title: string) =>
    (await ask(session, { title, label, yes: words().ask.write }))?.text ?? null;
  const here = (meeting: RunningMeeting) => hereIn(meeting, clocks.of(meeting.path));

  const writeLine = async (kind: "promise" | "decision") => {
    const meeting = await meetingHere();
    const text = meeting && (await asked(words().ask[kind], names[kind].replace(/…$/, "")));
    if (!meeting || text === null) return;
    await write(meeting, (desk) =>
      kind === "promise" ? promise(desk, meeting.line, null, text) : decision(desk, meeting.line, text),
    );
  };
  const withQuestion = async (
    path: NotePath,
    line: number,
    work: (meeting: RunningMeeting, question: RunningQuestion) => Promise<void>,
  ) => {
    const meeting = await meetingAt(path, line);
    const question = meeting?.questions.find((one) => line >= one.line && line < one.to);
    if (meeting && question) await work(meeting, question);
    else if (meeting) session.say([words().said.noQuestion]);
  };
  const minuteHere = (path: NotePath, line: number) =>
    withQuestion(path, line, async (meeting, question) => {
      const text = await asked(words().ask.minute(plainText(question.topic)), meeting.name);
      if (text !== null) await write(meeting, (desk) => minute(desk, question, text));
    });
  const markHere = (path: NotePath, line: number) =>
    withQuestion(path, line, async (meeting, question) => {
      const marks = MARKS.filter(({ as }) => as !== question.state);
      const chosen = await choose(session, marks, ({ as }) => words().mark[as], words().ask.which);
      if (chosen) await write(meeting, (desk) => mark(desk, question, chosen.as));
    });
  const nextPerson = async () => {
    const meeting = await meetingHere();
    if (!meeting) return;
    const { turn, place } = here(meeting);
    const next = nextAfter(meeting, turn);
    if (!next) return session.say([words().said.noPeople]);
    clocks.set(meeting.path, { turn: { name: next.name, place } });
    if (!viewOf(session)) session.say([words().turn(next.name)]);
  };
  const timer = async () => {
    const meeting = await meetingHere();
    if (!meeting) return;
    const { timer: running } = clocks.of(meeting.path);
    const now = Date.now();
    const { title, minutes } = boxAt(meeting, here(meeting).part);
    clocks.set(meeting.path, { timer: running ? toggled(running, now) : startTimer(title, minutes, now) });
    if (!viewOf(session)) await openView(session);
  };
  const close = (meeting: RunningMeeting) => closeMeeting(session, meeting, index);

  const extractHere = (meeting: RunningMeeting) => extractCommitments(session, meeting, index);

  const any = (id: string, name: string, run: () => Promise<void>): Command => ({
    id,
    name,
    callback: () => session.start(run),
  });
  const inMeeting = (
    id: string,
    name: string,
    run: (path: NotePath, line: number) => Promise<void>,
  ): Command => ({
    id,
    name,
    editorCheckCallback: (checking, editor, { file }) => {
      if (file?.extension !== "md") return false;
      if (!checking) session.start(() => run(file.path, editor.getCursor().line));
      return true;
    },
  });
  return {
    close,
    extract: extractHere,
    next: () => newMeeting(session, index),
    commands: [
      any("run-meeting", names.run, () => openView(session)),
      any("close-meeting", names.close, async () => {
        const meeting = await meetingHere();
        if (meeting) await close(meeting);
      }),
      any("extract-commitments", names.extract, async () => {
        const meeting = await meetingHere();
        if (meeting) await extractHere(meeting);
      }),
      any("take-my-commitments", names.mine, () => takeMine(session, index)),
      any("add-question-for-next-meeting", names.ask, () => {
        const text = app.workspace.activeEditor?.editor?.getSelection() ?? "";
        return askQuestion(session, index, { text, from: app.workspace.getActiveFile()?.path ?? null });
      }),
      any("add-meeting-commitment", names.promise, () => writeLine("promise")),
      any("note-meeting-decision", names.decision, () => writeLine("decision")),
      any("meeting-next-person", names.nextPerson, nextPerson),
      any("meeting-time", names.timer, timer),
      inMeeting("add-meeting-minutes", names.minute, minuteHere),
      inMeeting("mark-question", names.mark, markHere),
    ],
  };
}

function viewOf({ app }: Session): MeetingView | null {
  const [leaf] = app.workspace.getLeavesOfType(MEETING);
  return leaf?.view instanceof MeetingView ? leaf.view : null;
}

/** Beside the note; the keyboard goes there too, since it was asked for. */
async function openView(session: Session): Promise<void> {
  const { workspace } = session.app;
  const [open] = workspace.getLeavesOfType(MEETING);
  const leaf = open ?? workspace.getRightLeaf(false);
  if (!leaf) return;
  if (!open) await leaf.setViewState({ type: MEETING, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof MeetingView) leaf.view.focus();
}
