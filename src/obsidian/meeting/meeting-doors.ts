// The doors of the view beside a meeting as Obsidian and the acts open them.

import type { App, WorkspaceLeaf } from "obsidian";
import { MarkdownView } from "obsidian";
import { tickItem } from "../../command/board/acts";
import type { Desk } from "../../command/desk";
import type { HeadingAt, Step } from "../../command/meeting/acts";
import { decision, mark, minute, promise, take, timeBox } from "../../command/meeting/acts";
import type { Done } from "../../command/perform";
import type { Refused } from "../../command/refusal";
import type { Written } from "../../command/board/row-edit";
import type { RunningMeeting, RunningPart } from "../../command/meeting/running";
import { MORE, extended, startTimer, toggled } from "../../mastermind/time-box";
import type { NotePath } from "../../notebook/notebook";
import type { Session } from "../session";
import { menuOf, showMenu } from "../shown-menu";
import type { Clocks } from "./clocks";
import type { MeetingDoors } from "./doors";

export interface Frame {
  readonly session: Session;
  readonly clocks: Clocks;
  /** The meeting that is shown now. */
  readonly shown: () => RunningMeeting | null;
  readonly redraw: () => void;
  readonly close: (meeting: RunningMeeting) => Promise<void>;
  readonly extract: (meeting: RunningMeeting) => Promise<void>;
  readonly next: () => Promise<void>;
}

export function meetingDoors({ session, clocks, shown, redraw, close, extract, next }: Frame): MeetingDoors {
  const { app } = session;
  /** What was refused has been said; everything is drawn as the note has it. */
  const act = (work: (desk: Desk, meeting: RunningMeeting) => Promise<Done<Written> | Refused>) =>
    session.start(async () => {
      const meeting = shown();
      if (meeting) await session.act((desk) => work(desk, meeting));
      redraw();
    });
  const write = (make: (desk: Desk, meeting: RunningMeeting) => Step) =>
    act((desk, meeting) => take(desk, meeting.path, make(desk, meeting)));
  const change = (make: (path: NotePath) => Parameters<Clocks["set"]>[1]) => {
    const meeting = shown();
    if (meeting) clocks.set(meeting.path, make(meeting.path));
  };
  const timed = (make: (timer: NonNullable<ReturnType<Clocks["of"]>["timer"]>) => typeof timer) =>
    change((path) => {
      const { timer } = clocks.of(path);
      return timer ? { timer: make(timer) } : {};
    });
  const withShown = (work: (meeting: RunningMeeting) => Promise<void>) => () => {
    const meeting = shown();
    if (meeting) session.start(() => work(meeting));
  };
  return {
    go: (line) => {
      const meeting = shown();
      if (meeting) session.start(() => goTo(app, meeting.path, line));
    },
    back: () => {
      const leaf = leafOf(app, shown()?.path ?? "") ?? app.workspace.getMostRecentLeaf();
      if (leaf) app.workspace.setActiveLeaf(leaf, { focus: true });
    },
    menu: (entries, event) => {
      event.preventDefault();
      if (entries.length > 0) showMenu(menuOf(entries), event);
    },
    mark: (question, as) => write((desk) => mark(desk, question, as)),
    minute: (question, text) => write((desk) => minute(desk, question, text)),
    promise: (person, text) => write((desk, { line }) => promise(desk, line, person, text)),
    decide: (text) => write((desk, { line }) => decision(desk, line, text)),
    tick: (row, done) => act((desk) => tickItem(desk, row, done)),
    start: ({ title, minutes }) => change(() => ({ timer: startTimer(title, minutes, Date.now()) })),
    toggle: () => timed((timer) => toggled(timer, Date.now())),
    extend: () => timed((timer) => extended(timer, MORE)),
    stop: () => change(() => ({ timer: null })),
    writeBox: (part, minutes) =>
      write((_desk) => timeBox(headingOf(part), minutes, session.words().meeting.unit)),
    turn: (name, place) => change(() => ({ turn: { name, place } })),
    at: (line) => change((path) => (clocks.of(path).line === line ? {} : { line })),
    close: withShown(close),
    extract: withShown(extract),
    newMeeting: () => session.start(next),
  };
}

function headingOf({ line, text }: RunningPart): HeadingAt {
  return { line, text };
}

/** Opens the note at a line, at its end, where one goes on typing; in the tab it is open in, if it is. */
async function goTo(app: App, path: NotePath, line: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const leaf = leafOf(app, path) ?? app.workspace.getLeaf(false);
  await leaf.openFile(file, { eState: { line } });
  app.workspace.setActiveLeaf(leaf, { focus: true });
  const { view } = leaf;
  if (!(view instanceof MarkdownView) || view.getMode() !== "source") return;
  const ch = view.editor.getLine(line).length;
  view.editor.setCursor({ line, ch });
  view.editor.focus();
}

/** Where the note is open. */
export function leafOf(app: App, path: NotePath): WorkspaceLeaf | null {
  let found: WorkspaceLeaf | null = null;
  app.workspace.iterateAllLeaves((leaf) => {
    if (leaf.view instanceof MarkdownView && leaf.view.file?.path === path) found ??= leaf;
  });
  return found;
}
