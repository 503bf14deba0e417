// Acts in the menus of editors, notes and folders, where they make sense; and the commands that follow a mark.

import type { Editor, MarkdownFileInfo, Menu, Plugin, TAbstractFile } from "obsidian";
import { TFile, TFolder } from "obsidian";
import { dueWeek } from "../../calendar/week";
import { questionAt } from "../../command/meeting/question-at";
import { itemRow } from "../../command/board/link-goal";
import { readPage } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import { carryHere, carryThis, makeTaskOf, takeBack } from "../carry-acts";
import { today } from "../clock";
import type { SharedIndex } from "../index/shared-index";
import type { VaultIndex } from "../index/vault-index";
import type { Mark } from "../marks/follow";
import type { Marks } from "../marks/register";
import { readMarks } from "../marks/read-marks";
import { newMeeting } from "../meeting/new/open-new";
import { extract, linkToGoal } from "../panel/commands";
import type { Session } from "../session";
import type { Around, LineAct, NoteAct } from "./entries";
import { around, lineActs, noteActs } from "./entries";
import { glimpse } from "./glimpse";

const ICONS: Readonly<Record<LineAct | NoteAct, string>> = {
  "carry-task": "arrow-right-to-line",
  "link-goal": "target",
  "make-task": "list-plus",
  "came-from": "history",
  "went-to": "arrow-right",
  "extract-driver": "git-branch-plus",
  "carry-here": "list-end",
  "take-back": "undo-2",
  "next-meeting": "calendar-plus",
};

/** A menu that is opened has nothing read: it goes by what is known already. */
export function registerMenus(plugin: Plugin, session: Session, index: SharedIndex, marks: Marks): void {
  const { workspace } = session.app;
  const known = (): Around => {
    const begun = index.begun();
    return begun?.ready() ? around(begun.facts()) : glimpse(session);
  };
  const add = (menu: Menu, act: LineAct | NoteAct, run: () => Promise<void> | void) =>
    menu.addItem((item) =>
      item
        .setTitle(session.words().editor.acts[act])
        .setIcon(ICONS[act])
        .setSection("throughline")
        .onClick(() => session.start(async () => run())),
    );

  plugin.registerEvent(
    workspace.on("editor-menu", (menu, editor, info) => {
      const { file } = info;
      if (file?.extension !== "md") return;
      const { line } = editor.getCursor();
      for (const act of actsAt(session, known(), marks, editor, file.path))
        add(menu, act, () => runAt(session, index, marks, act, editor, file.path, line));
    }),
  );
  plugin.registerEvent(
    workspace.on("file-menu", (menu, file) => {
      for (const act of actsOf(known(), file)) add(menu, act, () => runOf(session, index, act, file.path));
    }),
  );
  for (const act of ["came-from", "went-to"] as const) {
    plugin.addCommand({
      id: act,
      name: session.words().editor.acts[act],
      editorCheckCallback: (checking, editor, info) => {
        const mark = markAt(marks, editor, act);
        if (!mark || info.file?.extension !== "md") return false;
        if (!checking) followFrom(marks, mark, editor, info);
        return true;
      },
    });
  }
}

function actsAt(
  session: Session,
  known: Around,
  marks: Marks,
  editor: Editor,
  path: NotePath,
): readonly LineAct[] {
  const { reviewDay, sectionNames } = session.settings.current();
  const { line } = editor.getCursor();
  return lineActs(known, {
    path,
    text: editor.getLine(line),
    rules: marks.rules(),
    due: dueWeek(today(), reviewDay),
    inQuestion: () => questionAt(readPage(path, editor.getValue()), null, sectionNames, line) !== null,
  });
}

function runAt(
  session: Session,
  index: () => VaultIndex,
  marks: Marks,
  act: LineAct,
  editor: Editor,
  path: NotePath,
  line: number,
): Promise<void> | void {
  switch (act) {
    case "carry-task":
      return carryThis(session, path, line);
    case "link-goal": {
      const row = itemRow(path, editor.getValue(), line);
      return row ? linkToGoal(session, whole(index), row) : undefined;
    }
    case "make-task":
      return makeTaskOf(session, path, line);
    case "extract-driver":
      return extract(session, whole(index), path, line);
    case "came-from":
    case "went-to": {
      const mark = markAt(marks, editor, act);
      const place = { path, text: editor.getValue(), line };
      if (mark) marks.follow(mark, place, false);
    }
  }
}

function whole(index: () => VaultIndex) {
  return async () => {
    await index().settled();
    return index().facts();
  };
}

function actsOf(known: Around, file: TAbstractFile): readonly NoteAct[] {
  if (file instanceof TFile) return noteActs(known, file.path);
  const isSeries = file instanceof TFolder && known.hasMeetings(file.isRoot() ? "" : file.path);
  return isSeries ? ["next-meeting"] : [];
}

function runOf(session: Session, index: () => VaultIndex, act: NoteAct, path: string): Promise<void> {
  switch (act) {
    case "carry-here":
      return carryHere(session, path);
    case "take-back":
      return takeBack(session, path);
    case "next-meeting":
      return newMeeting(session, index, path);
  }
}

/** The mark of the cursor's line, whether it is drawn or not. */
function markAt(marks: Marks, editor: Editor, act: "came-from" | "went-to"): Mark | null {
  const found = readMarks(editor.getLine(editor.getCursor().line), marks.rules());
  if (act === "went-to") return found?.moved ? { kind: "onward", target: found.target } : null;
  return found?.since ? { kind: "age", since: found.since.value } : null;
}

function followFrom(marks: Marks, mark: Mark, editor: Editor, { file }: MarkdownFileInfo): void {
  const { line } = editor.getCursor();
  if (file) marks.follow(mark, { path: file.path, text: editor.getValue(), line }, false);
}
