// Opens the doors into the plugin that lie in Obsidian: its command line, links, bases, and the API.

import type { Plugin } from "obsidian";
import type { ThroughlineApi } from "../../../api";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import { knownBy } from "./answer";
import { registerBases } from "./bases";
import { openApi } from "./api";
import { registerCli } from "./cli";
import { registerLinks } from "./links";

/** Gives back the API, which the plugin holds for others. */
export function registerDoors(plugin: Plugin, session: Session, index: () => VaultIndex): ThroughlineApi {
  const house = { session, known: knownBy(plugin.app, index) };
  registerCli(plugin, house);
  registerLinks(plugin, house);
  registerBases(plugin, session, index);
  return openApi(house, plugin.manifest.version, index);
}
