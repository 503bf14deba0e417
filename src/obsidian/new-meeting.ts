// The command that makes the next meeting of a series, with what the last ones left open.

import type { App } from "obsidian";
import { FuzzySuggestModal } from "obsidian";
import { nextMeeting } from "../command/meeting";
import { readGroups } from "../command/meetings";
import { seriesOf } from "../note/path";
import { undoCarry } from "./carry-acts";
import { openNote } from "./open-review";
import { sayMeeting } from "./outcome";
import type { Session } from "./session";

/**
 * Of several series the open meeting's comes first, then the one chosen last on this device; where it is asked for at a note
 * or a folder, that one's series and no other.
 */
export async function newMeeting(session: Session, at?: string): Promise<void> {
  const { app, device } = session;
  const found = await session.look(async (desk) => ({ groups: await readGroups(desk) }));
  if (!found) return;
  const near = found.groups.find(({ notes }) =>
    notes.some(({ page }) => page.path === at || seriesOf(page.path) === at),
  );
  if (at !== undefined && near) return make(session, near.name);
  const active = app.workspace.getActiveFile()?.path;
  const own = found.groups.find(({ notes }) => notes.some(({ page }) => page.path === active))?.name;
  const last = own ?? device.meetingSeries.load();
  const names = found.groups.map(({ name }) => name);
  const inOrder = [...names.filter((name) => name === last), ...names.filter((name) => name !== last)];
  if (inOrder.length < 2) return make(session, inOrder[0]);
  new SeriesModal(app, inOrder, session.words().notice.whichSeries, (series) => {
    device.meetingSeries.save(series);
    session.start(() => make(session, series));
  }).open();
}

async function make(session: Session, series: string | undefined): Promise<void> {
  const done = await session.act((desk) => nextMeeting(desk, series === undefined ? {} : { series }));
  if (!done) return;
  const { note, writes } = done.value;
  await openNote(session.app, note);
  session.say(sayMeeting(done.value, session.words()), {
    open: () => openNote(session.app, note),
    undo: writes.length > 0 && (() => undoCarry(session)),
  });
}

class SeriesModal extends FuzzySuggestModal<string> {
  constructor(
    app: App,
    private readonly names: readonly string[],
    placeholder: string,
    private readonly choose: (name: string) => void,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
  }

  override getItems(): string[] {
    return [...this.names];
  }

  override getItemText(name: string): string {
    return name || "/";
  }

  override onChooseItem(name: string): void {
    this.choose(name);
  }
}
