// The one index of the vault that the sidebar, its commands and the marks in notes share.

import type { Plugin } from "obsidian";
import { peek } from "../neighbours/door";
import type { Session } from "../session";
import { openShelf } from "./shelf";
import type { Storage, VaultIndex } from "./vault-index";
import { vaultIndex } from "./vault-index";

export interface SharedIndex {
  /** The vault is read when the index is first asked for, which must not be before the layout is ready; never at the start. */
  (): VaultIndex;
  /** The index where somebody has asked for it: for those who must not have the vault read. */
  readonly begun: () => VaultIndex | null;
}

export function sharedIndex(plugin: Plugin, session: Session): SharedIndex {
  let index: VaultIndex | null = null;
  plugin.register(() => index?.stop());
  return Object.assign(() => (index ??= vaultIndex(session, storageOf(plugin))), { begun: () => index });
}

/**
 * The vault's own database. All vaults share one origin, and only the undocumented `appId`, by which Obsidian and Dataview call
 * theirs, tells them apart; two vaults in one database would do no more harm than to overwrite each other's notes there.
 */
function storageOf({ app, manifest: { id, version, dir } }: Plugin): Storage {
  const appId = peek(app, "appId");
  return {
    open: () => openShelf(`${id}/index/${typeof appId === "string" ? appId : app.vault.getName()}`),
    program: async () => {
      // Whoever works on the plugin builds it anew without another version.
      const stat =
        dir === undefined ? null : await app.vault.adapter.stat(`${dir}/main.js`).catch(() => null);
      return [version, stat?.mtime, stat?.size].join();
    },
  };
}
