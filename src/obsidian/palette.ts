// The command palette: for every act of the table the commands that ask a person what it is given, and those that lead somewhere.

import type { App, Command } from "obsidian";
import type { ActId } from "../command/table";
import type { Words } from "../locale/en";
import type { NotePath } from "../notebook/notebook";
import { askUndo, carryFrom, carryHere, makeTaskOf, takeBack } from "./carry-acts";
import { openAdopt } from "./care/open-adopt";
import { openCheck } from "./care/open-check";
import { openCopies } from "./care/open-copies";
import { openMerge } from "./care/open-merge";
import { makeBases } from "./doors/bases";
import { createReview } from "./create-review";
import { newMeeting } from "./meeting/new/open-new";
import type { VaultIndex } from "./index/vault-index";
import { openNeighbour, openThisReview } from "./open-review";
import { openSetup } from "./setup/open-setup";
import type { Session } from "./session";

type Run =
  | {
      readonly needs: "nothing";
      readonly run: (session: Session, index: () => VaultIndex) => Promise<void>;
    }
  | { readonly needs: "note"; readonly run: (session: Session, note: NotePath) => Promise<void> }
  | {
      readonly needs: "line";
      readonly run: (session: Session, note: NotePath, line: number) => Promise<void>;
    };

type Commands = Readonly<Partial<Record<keyof Words["command"], Run>>>;

/** What a command does not ask it takes from where the person is. What only reads is shown by the sidebar. */
const ASKS: Readonly<Record<ActId, Commands>> = {
  week: { "create-weekly-review": { needs: "nothing", run: (session) => createReview(session) } },
  carry: {
    "carry-into-this-note": { needs: "note", run: carryHere },
    "carry-from-note": { needs: "note", run: carryFrom },
  },
  undo: { "undo-last-carry": { needs: "nothing", run: askUndo } },
  "take-back": { "take-back-carry": { needs: "note", run: takeBack } },
  task: { "make-task-of-line": { needs: "line", run: makeTaskOf } },
  meeting: { "new-meeting": { needs: "nothing", run: (session, index) => newMeeting(session, index) } },
  question: {},
  bases: { "create-bases": { needs: "nothing", run: makeBases } },
  board: {},
  report: {},
  outline: {},
  adopt: { "adopt-vault": { needs: "nothing", run: (session) => openAdopt(session) } },
  collapse: { "collapse-old-copies": { needs: "nothing", run: (session) => openCopies(session) } },
  doctor: { "check-vault": { needs: "nothing", run: openCheck } },
  merge: { "merge-notes-of-week": { needs: "nothing", run: (session) => openMerge(session) } },
};

const WAYS: Commands = {
  "set-up-weekly-reviews": { needs: "nothing", run: openSetup },
  "open-weekly-review-this": { needs: "nothing", run: openThisReview },
  "open-weekly-review-next": { needs: "note", run: (session, note) => openNeighbour(session, note, 1) },
  "open-weekly-review-previous": { needs: "note", run: (session, note) => openNeighbour(session, note, -1) },
};

/** The commands, in the language that is set when the plugin loads. What needs a note is hidden without one. */
export function palette(session: Session, index: () => VaultIndex): readonly Command[] {
  const names = session.words().command;
  const rows = Object.entries(Object.assign({}, ...Object.values(ASKS), WAYS) as Required<Commands>);
  return rows.map(([id, row]): Command => {
    const base = { id, name: names[id as keyof typeof names] };
    switch (row.needs) {
      case "nothing":
        return { ...base, callback: () => session.start(() => row.run(session, index)) };
      case "note":
        return {
          ...base,
          checkCallback: (checking) => {
            const note = activeNote(session.app);
            if (note !== null && !checking) session.start(() => row.run(session, note));
            return note !== null;
          },
        };
      case "line":
        return {
          ...base,
          editorCheckCallback: (checking, editor, { file }) => {
            if (file?.extension !== "md") return false;
            const { line } = editor.getCursor();
            if (!checking) session.start(() => row.run(session, file.path, line));
            return true;
          },
        };
    }
  });
}

function activeNote(app: App): NotePath | null {
  const file = app.workspace.getActiveFile();
  return file?.extension === "md" ? file.path : null;
}
