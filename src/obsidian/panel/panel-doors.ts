// The panel's doors as Obsidian and the acts open them, for the sidebar and for blocks in notes.

import type { HoverParent, WorkspaceLeaf } from "obsidian";
import { Keymap } from "obsidian";
import { plainText } from "../../board/inline";
import {
  addBacklogItem,
  logWorkOn,
  moveBacklogItem,
  pullIntoWeek,
  setGoalStatus,
  tickItem,
} from "../../command/board/acts";
import type { Desk } from "../../command/desk";
import { updateGoal } from "../../command/board/goal-update";
import type { Done } from "../../command/perform";
import type { Refused } from "../../command/refusal";
import type { Written } from "../../command/board/row-edit";
import { noteName } from "../../note/path";
import { askUndo, sayTask, undoCarry } from "../carry-acts";
import { createReview } from "../create-review";
import { openNote } from "../open-review";
import type { Session } from "../session";
import { menuOf, showMenu } from "../shown-menu";
import { askQuestion } from "../meeting/ask-question";
import { newMeeting } from "../meeting/new/open-new";
import { extract, linkToGoal, newNote } from "./commands";
import type { PanelDoors } from "./doors";
import type { PanelState } from "./model";
import type { VaultIndex } from "../index/vault-index";

/** The type of the view, and the source of its previews. */
export const PANEL = "throughline-panel";

export interface Frame {
  readonly session: Session;
  readonly index: () => VaultIndex;
  readonly hoverParent: HoverParent;
  readonly leaf?: WorkspaceLeaf;
  readonly redraw: () => void;
  readonly keep: (state: PanelState) => void;
}

export function panelDoors({ session, index, hoverParent, leaf, redraw, keep }: Frame): PanelDoors {
  const { app } = session;
  /** What was refused has been said; the row is drawn as the note has it, whatever the click made of it. */
  const act = (work: (desk: Desk) => Promise<Done<Written> | Refused>) =>
    session.start(async () => {
      await session.act(work);
      redraw();
    });
  return {
    open: (path, line, event) => {
      const file = app.vault.getFileByPath(path);
      const leaf = () => app.workspace.getLeaf(Keymap.isModEvent(event));
      if (file) session.start(() => leaf().openFile(file, { eState: { line } }));
    },
    follow: (link, from, external, event) => {
      if (external) window.open(link);
      else session.start(() => app.workspace.openLinkText(link, from, Keymap.isModEvent(event)));
    },
    hover: (event, linktext, sourcePath, line) => {
      const { target: targetEl } = event;
      const at = line === undefined ? {} : { state: { scroll: line } };
      const hovered = { event, source: PANEL, hoverParent, targetEl, linktext, sourcePath, ...at };
      app.workspace.trigger("hover-link", hovered);
    },
    menu: (entries, event, path) => {
      event.preventDefault();
      const menu = menuOf(entries, path === undefined ? undefined : PANEL);
      const file = path === undefined ? null : app.vault.getFileByPath(path);
      // The app's own entries for a link to the note, which it also asks other plugins for.
      if (file && !app.workspace.handleLinkContextMenu(menu, file.path, "", leaf))
        app.workspace.trigger("file-menu", menu, file, PANEL, leaf);
      showMenu(menu, event);
    },
    drag: (path, event) => {
      const file = app.vault.getFileByPath(path);
      const link = file && app.fileManager.generateMarkdownLink(file, "");
      if (link) event.dataTransfer?.setData("text/plain", link);
    },
    keep,
    arrange: (sections) =>
      session.start(async () => {
        await session.settings.set("panelSections", sections);
        redraw();
      }),
    tick: (row, done) => act((desk) => tickItem(desk, row, done)),
    addItem: (path, text) => act((desk) => addBacklogItem(desk, path, text)),
    logWork: (path, text) => act((desk) => logWorkOn(desk, path, text)),
    move: (row, before) => act((desk) => moveBacklogItem(desk, row, before)),
    linkGoal: (row) => session.start(() => linkToGoal(session, () => settled(index()), row)),
    create: (kind) =>
      session.start(() => {
        if (kind === "review") return createReview(session);
        if (kind === "meeting") return newMeeting(session, index);
        return newNote(session, () => settled(index()), kind);
      }),
    undo: () => session.start(() => askUndo(session)),
    pull: (row) => session.start(() => pull(session, (desk) => pullIntoWeek(desk, row))),
    update: (path, text) =>
      session.start(async () => {
        const done = await session.act<Done<Written>>((desk) =>
          updateGoal(desk, path, text, index().facts()),
        );
        redraw();
        const note = done?.value.note;
        if (note === undefined || note === path) return;
        // It went where the panel does not show it.
        session.say([session.words().panel.said.updateWritten(noteName(note))], {
          open: () => openNote(app, note),
          undo: () => undoCarry(session),
        });
      }),
    status: (path, status) => act((desk) => setGoalStatus(desk, path, status)),
    ask: (text, from) => session.start(() => askQuestion(session, index, { text: plainText(text), from })),
    extract: (path, line) => session.start(() => extract(session, () => settled(index()), path, line)),
  };
}

async function settled(index: VaultIndex) {
  await index.settled();
  return index.facts();
}

async function pull(session: Session, work: (desk: Desk) => ReturnType<typeof pullIntoWeek>): Promise<void> {
  const done = await session.act(work);
  if (done) sayTask(session, done.value);
}
