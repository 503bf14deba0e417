// The plugin: registers commands, settings and automation, and holds no rule of its own.

import { Plugin } from "obsidian";
import type { ThroughlineApi } from "../api";
import { startAutomation } from "./obsidian/automation";
import { mendsOf } from "./obsidian/care/mends";
import { registerDoors } from "./obsidian/doors/register";
import { palette } from "./obsidian/palette";
import { registerInsertLink } from "./obsidian/insert-link";
import { registerMeetings } from "./obsidian/meeting/register";
import { registerMenus } from "./obsidian/menus/register";
import { registerMarks } from "./obsidian/marks/register";
import { registerPanel } from "./obsidian/panel/register";
import type { Session } from "./obsidian/session";
import { openSession } from "./obsidian/session";
import { SettingsTab } from "./obsidian/settings-tab";
import { setUpOnce } from "./obsidian/setup/open-setup";
import { sharedIndex } from "./obsidian/index/shared-index";
import { watchTheirNotes } from "./obsidian/their-notes";
import { registerSuggest } from "./obsidian/suggest/register";

export default class Throughline extends Plugin {
  /** For other plugins and scripts: docs/api.md. */
  api: ThroughlineApi | null = null;
  private session: Session | null = null;
  private tab: SettingsTab | null = null;

  override async onload(): Promise<void> {
    const session = await openSession(this);
    this.register(() => session.end());
    session.offerMends((refusal) => mendsOf(session, refusal));
    const index = sharedIndex(this, session);
    for (const command of palette(session, index)) this.addCommand(command);
    registerPanel(this, session, index);
    const marks = registerMarks(this, session, index);
    registerMenus(this, session, index, marks);
    registerSuggest(this, session, index);
    registerInsertLink(this, session, index);
    registerMeetings(this, session, index);
    this.api = registerDoors(this, session, index);
    const tab = new SettingsTab(this.app, this, session);
    this.addSettingTab(tab);
    this.register(startAutomation(session));
    this.register(watchTheirNotes(session));
    this.app.workspace.onLayoutReady(() => session.start(() => setUpOnce(session)));
    this.session = session;
    this.tab = tab;
  }

  /** A sync brought other settings. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.session?.settings.reload();
    this.tab?.update();
  }
}
