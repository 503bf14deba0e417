// A host's app as tests use it.

import type { TFile } from "obsidian";
import { createApp } from "../../../playground/host/app/create";

export type App = Awaited<ReturnType<typeof createApp>>;

/** An app over the files whose metadata has come to rest. */
export async function appWith(files: Readonly<Record<string, string>>): Promise<App> {
  const app = await createApp({ files });
  await settled(app);
  return app;
}

/** Resolves when the metadata cache has read and told everything. */
export async function settled({ metadataCache }: App): Promise<void> {
  await (metadataCache as unknown as { settled(): Promise<void> }).settled();
}

/** The file at the path; throws where there is none. */
export function fileAt({ vault }: Pick<App, "vault">, path: string): TFile {
  const found = vault.getFileByPath(path);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
}

/** Changes a setting of the vault that the app keeps but does not document. */
export function setConfig({ vault }: App, key: string, value: unknown): void {
  (vault as unknown as { setConfig(key: string, value: unknown): void }).setConfig(key, value);
}
