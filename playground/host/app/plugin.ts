// The Plugin that plugins extend: what it registers reaches the app, and leaves it again when the plugin unloads.

import type {
  App,
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  Command,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  MarkdownPostProcessorContext,
  ObsidianProtocolHandler,
  PluginManifest,
  PluginSettingTab,
  ViewCreator,
} from "obsidian";
import type { Extension } from "@codemirror/state";
import { Component } from "obsidian-test-mocks/obsidian";
import { readPluginData, writePluginData } from "./plugin-data";
import type { HostApp } from "./types";

export abstract class Plugin extends Component {
  readonly app: HostApp;
  readonly manifest: PluginManifest;

  constructor(app: App, manifest: PluginManifest) {
    super();
    // Assigned here and declared readonly: a plugin may have fields of its own, but these two are the app's.
    this.app = app as HostApp;
    this.manifest = manifest;
  }

  /** Registers the command under the plugin's id and name, as the app does, and gives back the full one. */
  addCommand(command: Command): Command {
    const { id, name } = this.manifest;
    // The app changes the very object it was given.
    command.id = `${id}:${command.id}`;
    command.name = `${name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  /** Takes the id as the plugin gave it, without the plugin's own. */
  removeCommand(commandId: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createDiv({
      cls: ["clickable-icon", "side-dock-ribbon-action"],
      attr: { "aria-label": title, "data-tooltip-position": "right" },
    });
    el.addEventListener("click", callback);
    this.register(this.app.registries.ribbon.add({ el, icon, title }));
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = createDiv({ cls: ["status-bar-item", `plugin-${this.manifest.id}`] });
    this.register(this.app.registries.statusBar.add(el));
    this.register(() => el.remove());
    return el;
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.register(this.app.registries.settingTabs.add(tab));
  }

  registerView(type: string, create: ViewCreator): void {
    const { views } = this.app.registries;
    if (views.all().some((view) => view.type === type)) {
      throw new Error(`Attempting to register an existing view type "${type}"`);
    }
    this.register(views.add({ type, create }));
  }

  registerExtensions(extensions: string[], type: string): void {
    for (const extension of extensions) {
      this.register(this.app.registries.extensions.add({ extension, type }));
    }
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.register(this.app.registries.hoverSources.add({ id, info }));
  }

  registerMarkdownPostProcessor(run: MarkdownPostProcessor, sortOrder = 0): MarkdownPostProcessor {
    this.register(this.app.registries.postProcessors.add({ run, sortOrder }));
    return run;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    run: (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown,
    sortOrder = 0,
  ): MarkdownPostProcessor {
    this.register(this.app.registries.codeBlocks.add({ language, run, sortOrder }));
    // The host hands code blocks to their processors itself: what is given back has nothing left to do.
    return () => undefined;
  }

  registerBasesView(id: string, registration: BasesViewRegistration): boolean {
    this.register(this.app.registries.basesViews.add({ id, registration }));
    return true;
  }

  registerEditorExtension(extension: Extension): void {
    this.register(this.app.registries.editorExtensions.add(extension));
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.register(this.app.registries.editorSuggests.add(suggest));
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.register(this.app.registries.protocols.add({ action, handler }));
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    const { cli } = this.app.registries;
    if (cli.all().some((other) => other.command === command)) {
      throw new Error(`CLI command "${command}" is already registered`);
    }
    this.register(cli.add({ command, description, flags, handler }));
  }

  /** The plugin's `data.json`; null when there is none. Rejects when it is not JSON. */
  async loadData(): Promise<unknown> {
    return readPluginData(this.app, this.manifest);
  }

  /** Replaces the plugin's `data.json`. */
  async saveData(data: unknown): Promise<void> {
    await writePluginData(this.app, this.manifest, data);
  }

  onUserEnable(): void {
    // The plugin's own to override.
  }
}
