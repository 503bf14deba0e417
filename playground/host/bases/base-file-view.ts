// The core plugin Bases as far as it is seen: a file's views behind a toolbar, a table of our own, and those of plugins.

import type {
  BasesView as ObsidianView,
  BasesViewRegistration,
  QueryController as ObsidianController,
  TFile,
} from "obsidian";
import type { HostApp } from "../app/types";
import { Component } from "../dom/component";
import { setIcon } from "../dom/icons";
import { Menu } from "../overlay/menu";
import { Keymap } from "../overlay/keymap";
import { FileView } from "../workspace/file-view";
import type { Base, BaseView, HostResult } from "./query";
import { idOf, query, readBase } from "./query";

export const BASES = "bases";

/** Runs a base's query for its view; knows the app. */
export class QueryController extends Component {
  constructor(readonly app: HostApp) {
    super();
  }
}

/** What views of plugins extend (obsidian.d.ts); the base fills in `config` and `data` before it tells of new data. */
export abstract class BasesView extends Component {
  abstract type: string;
  readonly app: HostApp;
  config!: HostConfig;
  allProperties: readonly string[] = [];
  data!: HostResult;

  constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;

  async createFileForView(): Promise<void> {}
}

/** A view's own settings, as its base's file has them. */
class HostConfig {
  readonly name: string;

  constructor(
    private readonly base: Base,
    private readonly view: BaseView,
  ) {
    this.name = view.name;
  }

  get(key: string): unknown {
    return this.view[key];
  }

  getOrder(): readonly string[] {
    return (this.view.order ?? []).map(idOf);
  }

  getSort(): readonly { readonly property: string; readonly direction: string }[] {
    return (this.view.sort ?? []).map(({ property, direction = "ASC" }) => ({
      property: idOf(property),
      direction,
    }));
  }

  getDisplayName(id: string): string {
    const { properties = {} } = this.base;
    const own = Object.entries(properties).find(([name]) => idOf(name) === id)?.[1];
    const named: unknown = own?.["displayName"];
    return typeof named === "string" ? named : id.slice(id.indexOf(".") + 1);
  }
}

type RegisteredView = { readonly id: string; readonly registration: BasesViewRegistration };

export class BaseFileView extends FileView {
  override icon = "table";
  private chosen = 0;
  private shown: ObsidianView | null = null;
  private shownBy: RegisteredView | undefined = undefined;
  private pending = 0;

  getViewType(): string {
    return BASES;
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.chosen = 0;
    await this.draw(file);
  }

  override async onUnloadFile(): Promise<void> {
    this.leave();
  }

  override async onOpen(): Promise<void> {
    this.containerEl.dataset["type"] = BASES;
    const { vault, metadataCache, registries } = this.app as HostApp;
    this.registerEvent(metadataCache.on("resolved", () => this.later()));
    this.registerEvent(vault.on("modify", (file) => file === this.file && this.later()));
    this.register(registries.basesViews.onChange(() => this.later()));
  }

  private later(): void {
    window.clearTimeout(this.pending);
    this.pending = window.setTimeout(
      () => void (this.file && this.contentEl.isConnected && this.draw(this.file)),
    );
  }

  private leave(): void {
    window.clearTimeout(this.pending);
    if (this.shown) this.removeChild(this.shown);
    this.shown = null;
    this.contentEl.empty();
  }

  private async draw(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    try {
      const base = readBase(text);
      const view = base.views[this.chosen] ?? base.views[0];
      if (view) this.show(base, view, query(this.app, base, view));
    } catch (error) {
      this.leave();
      const said = error instanceof Error ? error.message : String(error);
      this.contentEl.createDiv({ cls: "bases-error", text: said });
    }
  }

  private show(base: Base, view: BaseView, result: HostResult): void {
    const config = new HostConfig(base, view);
    const registered = (this.app as HostApp).registries.basesViews.all().find(({ id }) => id === view.type);
    const shown = this.shown?.config as unknown as HostConfig | undefined;
    const same = shown?.name === view.name && this.shownBy === registered;
    this.shownBy = registered;
    if (!same) {
      this.leave();
      this.toolbar(base, view, result);
      const el = this.contentEl.createDiv("bases-view");
      if (!registered) {
        table(this.app as HostApp, el, config, result);
        return;
      }
      const controller = new QueryController(this.app as HostApp) as unknown as ObsidianController;
      this.shown = registered.registration.factory(controller, el);
      this.addChild(this.shown);
    } else this.contentEl.querySelector(".bases-results")?.setText(String(result.data.length));
    Object.assign(this.shown ?? {}, { config, data: result });
    this.shown?.onDataUpdated();
  }

  private toolbar(base: Base, view: BaseView, { data }: HostResult): void {
    const bar = this.contentEl.createDiv("bases-header").createDiv("bases-toolbar");
    const button = bar.createEl("button", { cls: "text-icon-button", type: "button" });
    setIcon(button.createSpan("text-button-icon"), view.type === "table" ? "table" : "target");
    button.createSpan({ cls: "text-button-label", text: view.name });
    button.addEventListener("click", (event) => {
      const menu = new Menu();
      base.views.forEach(({ name }, i) =>
        menu.addItem((item) =>
          item
            .setTitle(name)
            .setChecked(base.views[i] === view)
            .onClick(() => {
              this.chosen = i;
              this.leave();
              if (this.file) void this.draw(this.file);
            }),
        ),
      );
      menu.showAtMouseEvent(event);
    });
    bar.createSpan({ cls: "bases-results", text: String(data.length) });
  }
}

/** The built-in table, with the name of each note as a link. */
function table(app: HostApp, el: HTMLElement, config: HostConfig, { data, properties }: HostResult): void {
  const ids = properties.length > 0 ? properties : ["file.name"];
  const wrapper = el.createDiv({ cls: "bases-table-container", attr: { tabindex: "0" } });
  const drawn = wrapper.createEl("table", "bases-table");
  const head = drawn.createEl("thead").createEl("tr");
  for (const id of ids) head.createEl("th", { text: config.getDisplayName(id), attr: { scope: "col" } });
  const body = drawn.createEl("tbody");
  for (const entry of data) {
    const row = body.createEl("tr");
    for (const id of ids) {
      const cell = row.createEl("td");
      if (id !== "file.name") cell.setText(entry.getValue(id as never)?.toString() ?? "");
      else {
        const link = cell.createEl("a", {
          cls: "internal-link",
          text: entry.file.basename,
          href: entry.file.path,
        });
        link.addEventListener("click", (event) => {
          event.preventDefault();
          void app.workspace.openLinkText(entry.file.path, "", Keymap.isModEvent(event));
        });
      }
    }
  }
}
