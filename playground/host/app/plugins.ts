// The plugins of the app: loaded from the code of a main.js as the app does it, and unloaded.

import type { App, Plugin, PluginManifest } from "obsidian";
import { writePluginData } from "./plugin-data";

export type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/** What a plugin's `require` answers to, by name. */
export type Modules = Readonly<Record<string, unknown>>;

type Factory = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

export class Plugins {
  /** Loaded plugins by id: the undocumented map by which plugins find each other. */
  readonly plugins: Record<string, Plugin> = {};
  readonly manifests: Record<string, PluginManifest> = {};
  readonly enabledPlugins = new Set<string>();

  constructor(
    private readonly app: App,
    private readonly modules: Modules,
  ) {}

  getPlugin(id: string): Plugin | null {
    return this.plugins[id] ?? null;
  }

  /**
   * Runs a main.js and loads the plugin it exports; resolves when its `onload` has.
   * Rejects with what the code or its `onload` threw, and the plugin is then not there. A person's enabling it is told to the
   * plugin, the app's own start is not.
   */
  async loadPlugin(manifest: PluginManifest, code: string, by: "app" | "person" = "person"): Promise<Plugin> {
    const plugin = await this.start(manifest, pluginClassOf(code, this.modules));
    if (by === "person") plugin.onUserEnable();
    return plugin;
  }

  /** As `loadPlugin`, for a class at hand: a stand-in for another plugin, or sources under test. */
  async start(manifest: PluginManifest, PluginOf: PluginClass): Promise<Plugin> {
    if (manifest.id in this.plugins) throw new Error(`Plugin "${manifest.id}" is loaded already`);
    const plugin = new PluginOf(this.app, manifest);
    this.manifests[manifest.id] = manifest;
    this.plugins[manifest.id] = plugin;
    this.enabledPlugins.add(manifest.id);
    try {
      await loaded(plugin);
    } catch (error) {
      this.unloadPlugin(manifest.id);
      throw error;
    }
    return plugin;
  }

  /** Unloads a plugin and all it registered; nothing when it is not loaded. */
  unloadPlugin(id: string): void {
    const plugin = this.plugins[id];
    if (plugin === undefined) return;
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    plugin.unload();
  }

  /** Writes a plugin's `data.json` as a sync would, and tells the plugin. */
  async changeDataOutside(id: string, data: unknown): Promise<void> {
    const plugin = this.plugins[id];
    if (plugin === undefined) throw new Error(`Plugin "${id}" is not loaded`);
    await writePluginData(this.app, plugin.manifest, data);
    await plugin.onExternalSettingsChange?.();
  }
}

/** `load()` of the mocks does not hand on the promise of `onload`, so it is caught on its way. */
async function loaded(plugin: Plugin): Promise<void> {
  const onload = plugin.onload.bind(plugin);
  const running: unknown[] = [];
  plugin.onload = () => {
    const result = onload();
    running.push(result);
    return result;
  };
  try {
    plugin.load();
    await Promise.all(running);
  } finally {
    plugin.onload = onload;
  }
}

function pluginClassOf(code: string, modules: Modules): PluginClass {
  const module: { exports: unknown } = { exports: {} };
  const require = (id: string): unknown => {
    if (id in modules) return modules[id];
    throw new Error(`Cannot find module '${id}'`);
  };
  // This is how the app runs a main.js; that the code is foreign is the point of it.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function("require", "module", "exports", code) as Factory;
  run(require, module, module.exports);
  const exported = module.exports as PluginClass | { readonly default?: PluginClass };
  const found = typeof exported === "function" ? exported : exported.default;
  if (typeof found !== "function") throw new Error("The plugin exports no class");
  return found;
}
