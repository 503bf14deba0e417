// The command palette as a table: what each command is called, what it needs, and what it starts.

import type { App, Command } from "obsidian";
import type { Words } from "../locale/en";
import type { NotePath } from "../notebook/notebook";
import { carryFrom, carryHere, makeTaskOf, takeBack, undoCarry } from "./carry-acts";
import { createReview } from "./create-review";
import { openNeighbour, openThisReview } from "./open-review";
import type { Session } from "./session";

interface Base {
  readonly id: string;
  readonly name: keyof Words["command"];
}

type Row =
  | (Base & { readonly needs: "nothing"; readonly run: (session: Session) => Promise<void> })
  | (Base & { readonly needs: "note"; readonly run: (session: Session, note: NotePath) => Promise<void> })
  | (Base & {
      readonly needs: "line";
      readonly run: (session: Session, note: NotePath, line: number) => Promise<void>;
    });

const TABLE: readonly Row[] = [
  {
    id: "create-weekly-review",
    name: "createWeek",
    needs: "nothing",
    run: (session) => createReview(session),
  },
  { id: "carry-into-this-note", name: "carryInto", needs: "note", run: carryHere },
  { id: "carry-from-note", name: "carryFrom", needs: "note", run: carryFrom },
  { id: "undo-last-carry", name: "undo", needs: "nothing", run: undoCarry },
  { id: "take-back-carry", name: "takeBack", needs: "note", run: takeBack },
  { id: "make-task-of-line", name: "makeTask", needs: "line", run: makeTaskOf },
  { id: "open-weekly-review-this", name: "openThis", needs: "nothing", run: openThisReview },
  {
    id: "open-weekly-review-next",
    name: "openNext",
    needs: "note",
    run: (session, note) => openNeighbour(session, note, 1),
  },
  {
    id: "open-weekly-review-previous",
    name: "openPrevious",
    needs: "note",
    run: (session, note) => openNeighbour(session, note, -1),
  },
];

/** The commands, in the language that is set when the plugin loads. What needs a note is hidden without one. */
export function palette(session: Session): readonly Command[] {
  const names = session.words().command;
  return TABLE.map((row): Command => {
    const base = { id: row.id, name: names[row.name] };
    switch (row.needs) {
      case "nothing":
        return { ...base, callback: () => session.start(() => row.run(session)) };
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
