// Brings the sidebar into the app: the view, its index, and the commands around it.

import type { Plugin } from "obsidian";
import type { Session } from "../session";
import { PanelBlock } from "./block";
import { panelCommands } from "./commands";
import { PANEL } from "./panel-doors";
import { PanelView } from "./panel-view";
import type { VaultIndex } from "../index/vault-index";

/** The index is asked for when the first panel or block is drawn or the first of the commands run. */
export function registerPanel(plugin: Plugin, session: Session, known: () => VaultIndex): void {
  const { app } = plugin;
  plugin.registerView(PANEL, (leaf) => new PanelView(leaf, session, known));
  plugin.registerHoverLinkSource(PANEL, { display: session.words().panel.title, defaultMod: true });
  plugin.registerMarkdownCodeBlockProcessor("throughline", (source, el, ctx) => {
    ctx.addChild(new PanelBlock(el, source, ctx.sourcePath, session, known));
  });
  plugin.addCommand({
    id: "open-panel",
    name: session.words().panel.open,
    callback: () =>
      session.start(async () => {
        const [open] = app.workspace.getLeavesOfType(PANEL);
        const leaf = open ?? app.workspace.getRightLeaf(false);
        if (!leaf) return;
        if (!open) await leaf.setViewState({ type: PANEL, active: true });
        await app.workspace.revealLeaf(leaf);
      }),
  });
  for (const command of panelCommands(session, known)) plugin.addCommand(command);
}
