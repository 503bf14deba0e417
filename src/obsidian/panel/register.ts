// Brings the sidebar into the app: the view, its index, and the command that opens it.

import type { Command, Plugin } from "obsidian";
import type { Session } from "../session";
import { PANEL, PanelView } from "./panel-view";
import type { VaultIndex } from "./vault-index";
import { vaultIndex } from "./vault-index";

/** The vault is read when the first panel is drawn, never at the start. Gives back the command that opens the panel. */
export function registerPanel(plugin: Plugin, session: Session): Command {
  const { app } = plugin;
  let index: VaultIndex | null = null;
  const known = () => (index ??= vaultIndex(app, () => session.desk()));
  plugin.register(() => index?.stop());
  plugin.registerView(PANEL, (leaf) => new PanelView(leaf, session, known));
  plugin.registerHoverLinkSource(PANEL, { display: session.words().panel.title, defaultMod: true });
  return {
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
  };
}
