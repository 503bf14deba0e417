// Brings our view of Bases into the app, and the command that writes ready-made bases.

import type { Plugin } from "obsidian";
import type { BasesReport } from "../../command/bases";
import { BOARD_VIEW, createBases } from "../../command/bases";
import type { Done } from "../../command/perform";
import { undoCarry } from "../carry-acts";
import type { VaultIndex } from "../index/vault-index";
import { openNote } from "../open-review";
import { sayReport } from "../outcome";
import type { Session } from "../session";
import { knownBy } from "./answer";
import { BoardBase } from "./base-view";

/** Where the core plugin Bases is off the app registers no view. */
export function registerBases(plugin: Plugin, session: Session, index: () => VaultIndex): void {
  plugin.registerBasesView(BOARD_VIEW, {
    name: session.words().panel.title,
    icon: "target",
    factory: (controller, el) => new BoardBase(controller, el, session, index),
  });
}

/** Writes the ready-made bases and says so. */
export async function makeBases(session: Session, index: () => VaultIndex): Promise<void> {
  const known = knownBy(session.app, index);
  const done = await session.act<Done<BasesReport>>((desk) => createBases(desk, undefined, known));
  if (!done) return;
  const { bases, writes } = done.value;
  const [first] = bases;
  session.say(sayReport(done.value, session.words()), {
    open: first !== undefined && (() => openNote(session.app, first)),
    undo: writes.length > 0 && (() => undoCarry(session)),
  });
}
