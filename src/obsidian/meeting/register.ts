// Brings meetings into the app: the view beside a running one, and the commands around it.

import type { Plugin } from "obsidian";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import type { Clocks } from "./clocks";
import { clocks } from "./clocks";
import { meetingCommands } from "./commands";
import { cursorTold } from "./cursor";
import { offerMine } from "./mine/take-mine";
import { watchPairs } from "./mine/tick-other";
import { MEETING, MeetingView } from "./meeting-view";

export function registerMeetings(plugin: Plugin, session: Session, index: () => VaultIndex): void {
  const live = clocks();
  const acts = meetingCommands(session, index, live);
  plugin.registerView(MEETING, (leaf) => new MeetingView(leaf, session, index, live, acts));
  plugin.registerEditorExtension(cursorTold((path, line) => told(live, path, line)));
  const { workspace } = plugin.app;
  const offer = offerMine(session, index);
  if (session.settings.current().meetingRibbon)
    plugin.addRibbonIcon("calendar-plus", session.words().meeting.newMeeting, () => session.start(acts.next));
  let ended = false;
  plugin.register(() => (ended = true));
  workspace.onLayoutReady(() => {
    if (ended) return;
    plugin.registerEvent(workspace.on("file-open", (file) => file && offer(file.path)));
    // Without a name there is nobody to tell, and the vault need not be read for it.
    const { settings } = session.device;
    let watching = false;
    const watch = () => {
      if (watching || settings.load().me === "") return;
      watching = true;
      plugin.register(watchPairs(session, index()));
    };
    plugin.register(settings.onChange(watch));
    watch();
  });
  for (const command of acts.commands) plugin.addCommand(command);
}

/** Going to another line takes a turn back that was given by hand elsewhere. */
function told(live: Clocks, path: string, line: number): void {
  if (live.of(path).line !== line) live.set(path, { line });
}
