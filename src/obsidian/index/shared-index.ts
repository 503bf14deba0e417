// The one index of the vault that the sidebar, its commands and the marks in notes share.

import type { Plugin } from "obsidian";
import type { Session } from "../session";
import type { VaultIndex } from "./vault-index";
import { vaultIndex } from "./vault-index";

/** The vault is read when the index is first asked for, which must not be before the layout is ready; never at the start. */
export function sharedIndex(plugin: Plugin, session: Session): () => VaultIndex {
  let index: VaultIndex | null = null;
  plugin.register(() => index?.stop());
  return () => (index ??= vaultIndex(session));
}
