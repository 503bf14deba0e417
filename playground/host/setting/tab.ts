// A tab of the settings' window: declared by definitions, or drawn by hand in `display` as before them.

import type { App, Plugin, SettingDefinitionItem } from "obsidian";
import type { Drawn } from "./definitions";
import { drawDefinitions } from "./definitions";

export class SettingTab {
  id = "";
  name = "";
  icon = "";
  readonly containerEl = createDiv("vertical-tab-content");
  settingItems: SettingDefinitionItem[] = [];
  private drawn: Drawn | null = null;
  private shown = false;

  constructor(readonly app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(key: string): unknown {
    void key;
    return undefined;
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    void key;
    void value;
  }

  /** Asks for the definitions again, and draws them if the tab is shown. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.shown && this.settingItems.length > 0) this.draw();
  }

  refreshDomState(): void {
    this.drawn?.refresh();
  }

  display(): void {}

  hide(): void {
    this.shown = false;
    this.drawn?.clear();
    this.drawn = null;
    this.containerEl.empty();
  }

  /** What the settings' window calls; not part of the API. */
  show(): void {
    this.shown = true;
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.draw();
    else this.display();
  }

  private draw(): void {
    this.drawn?.clear();
    this.drawn = drawDefinitions(() => this.getSettingDefinitions(), this.containerEl, this);
  }
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  /** As the app does for a plugin that keeps its settings in `settings`. */
  override getControlValue(key: string): unknown {
    return (this.plugin as { settings?: Record<string, unknown> }).settings?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const plugin = this.plugin as { settings?: Record<string, unknown> } & Plugin;
    plugin.settings = { ...plugin.settings, [key]: value };
    await plugin.saveData(plugin.settings);
  }
}
