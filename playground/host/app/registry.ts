// What plugins register with the app: one list a kind, which the parts of the host read and follow.

import type {
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  MarkdownPostProcessorContext,
  ObsidianProtocolHandler,
  PluginSettingTab,
  ViewCreator,
} from "obsidian";
import type { Extension } from "@codemirror/state";

/** A list that plugins add to and the host follows. */
export class Registry<T> {
  private entries: readonly T[] = [];
  private readonly listeners = new Set<() => void>();

  /** All that is registered now, in the order of registration. */
  all(): readonly T[] {
    return this.entries;
  }

  /** Adds an entry; what it gives back takes the entry away again. */
  add(entry: T): () => void {
    this.entries = [...this.entries, entry];
    this.tell();
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
      this.tell();
    };
  }

  /** Runs after every addition and removal, until what it gives back is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

export interface RegisteredCodeBlock {
  readonly language: string;
  readonly run: (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;
  readonly sortOrder: number;
}

export interface RegisteredCliHandler {
  readonly command: string;
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** Every kind of thing that a plugin registers, apart from commands (`app.commands`). */
export interface Registries {
  readonly views: Registry<{ readonly type: string; readonly create: ViewCreator }>;
  /** File extensions and the type of view that opens them. */
  readonly extensions: Registry<{ readonly extension: string; readonly type: string }>;
  readonly settingTabs: Registry<PluginSettingTab>;
  readonly editorExtensions: Registry<Extension>;
  readonly editorSuggests: Registry<EditorSuggest<unknown>>;
  readonly postProcessors: Registry<{ readonly run: MarkdownPostProcessor; readonly sortOrder: number }>;
  readonly codeBlocks: Registry<RegisteredCodeBlock>;
  /** `el` is what the plugin was handed: it has its label and click already, the host puts the icon in and shows it. */
  readonly ribbon: Registry<{ readonly el: HTMLElement; readonly icon: string; readonly title: string }>;
  readonly statusBar: Registry<HTMLElement>;
  readonly hoverSources: Registry<{ readonly id: string; readonly info: HoverLinkSource }>;
  readonly protocols: Registry<{ readonly action: string; readonly handler: ObsidianProtocolHandler }>;
  readonly cli: Registry<RegisteredCliHandler>;
  readonly basesViews: Registry<{ readonly id: string; readonly registration: BasesViewRegistration }>;
}

/** Empty lists for one app. */
export function emptyRegistries(): Registries {
  return {
    views: new Registry(),
    extensions: new Registry(),
    settingTabs: new Registry(),
    editorExtensions: new Registry(),
    editorSuggests: new Registry(),
    postProcessors: new Registry(),
    codeBlocks: new Registry(),
    ribbon: new Registry(),
    statusBar: new Registry(),
    hoverSources: new Registry(),
    protocols: new Registry(),
    cli: new Registry(),
    basesViews: new Registry(),
  };
}
