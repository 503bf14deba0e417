// The settings' window: tabs on the left with a search above them, the chosen tab on the right.

import type { App } from "obsidian";
import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";
import { Modal } from "../overlay/modal";
import type { Drawn } from "./definitions";
import { drawDefinitions } from "./definitions";
import { findSettings } from "./search";
import type { SettingTab } from "./tab";
import { SearchComponent } from "./text";

/** Words of the window itself. */
export interface SettingsWords {
  readonly settings: string;
  readonly search: string;
  readonly options: string;
  readonly plugins: string;
  readonly nothingFound: string;
}

export class SettingsWindow extends Modal {
  /** The host's own tabs. */
  settingTabs: SettingTab[] = [];
  activeTab: SettingTab | null = null;
  private readonly navEl: HTMLElement;
  private readonly search: SearchComponent;
  private readonly bodyEl: HTMLElement;
  private results: Drawn[] = [];

  constructor(
    app: App,
    private readonly pluginTabs: () => readonly SettingTab[],
    private readonly words: () => SettingsWords,
  ) {
    super(app);
    this.modalEl.addClass("mod-settings", "mod-sidebar-layout");
    this.contentEl.addClass("vertical-tabs-container");
    const header = this.contentEl.createDiv("vertical-tab-header");
    this.search = new SearchComponent(header.createDiv("vertical-tab-search"));
    this.search.onChange(() => this.showFound());
    this.navEl = header.createDiv("vertical-tab-nav");
    this.bodyEl = this.contentEl.createDiv("vertical-tab-content-container");
  }

  override onOpen(): void {
    const { settings, search } = this.words();
    this.modalEl.setAttribute("aria-label", settings);
    this.search.setPlaceholder(search).setValue("");
    this.search.inputEl.setAttribute("aria-label", search);
    const tab = this.activeTab ?? this.pluginTabs()[0] ?? this.settingTabs[0];
    if (tab) this.openTab(tab);
    // On a phone a field with the focus would raise the keyboard over everything.
    this.modalEl.tabIndex = -1;
    (document.body.hasClass("is-phone") ? this.modalEl : this.search.inputEl).focus();
  }

  override onClose(): void {
    this.clearResults();
    this.activeTab?.hide();
  }

  /** Null where there is no tab of this id. */
  openTabById(id: string): SettingTab | null {
    const tab = this.tabs().find((one) => one.id === id) ?? null;
    if (tab) this.openTab(tab);
    return tab;
  }

  openTab(tab: SettingTab): void {
    this.clearResults();
    this.activeTab?.hide();
    this.activeTab = tab;
    this.bodyEl.replaceChildren(tab.containerEl);
    tab.show();
    this.bodyEl.scrollTop = 0;
    this.drawNav();
  }

  /** After tabs came or went. */
  tabsChanged(): void {
    if (this.activeTab && !this.tabs().includes(this.activeTab)) {
      this.activeTab.hide();
      this.activeTab = null;
      this.bodyEl.empty();
    }
    if (this.containerEl.isConnected) this.drawNav();
  }

  private tabs(): readonly SettingTab[] {
    return [...this.settingTabs, ...this.pluginTabs()];
  }

  private drawNav(): void {
    const { options, plugins } = this.words();
    this.navEl.empty();
    for (const [title, tabs] of [
      [options, this.settingTabs],
      [plugins, this.pluginTabs()],
    ] as const) {
      if (tabs.length === 0) continue;
      const group = this.navEl.createDiv("vertical-tab-header-group");
      group.createDiv({ cls: "vertical-tab-header-group-title", text: title });
      const list = group.createDiv("vertical-tab-header-group-items");
      for (const tab of tabs) this.drawNavItem(list, tab);
    }
  }

  private drawNavItem(list: HTMLElement, tab: SettingTab): void {
    const el = list.createDiv("vertical-tab-nav-item tappable");
    setIcon(el.createDiv("vertical-tab-nav-item-icon"), tab.icon || "puzzle");
    el.createDiv({ cls: "vertical-tab-nav-item-title", text: tab.name });
    el.toggleClass("is-active", tab === this.activeTab);
    pressable(el).setAttribute("aria-pressed", String(tab === this.activeTab));
    el.addEventListener("click", () => {
      this.search.setValue("");
      this.openTab(tab);
    });
  }

  private showFound(): void {
    const query = this.search.getValue().trim();
    if (query === "") {
      if (this.activeTab) this.openTab(this.activeTab);
      return;
    }
    this.clearResults();
    this.activeTab?.hide();
    this.bodyEl.empty();
    const box = this.bodyEl.createDiv("vertical-tab-content settings-search-results");
    const found = findSettings(this.tabs(), query);
    if (found.length === 0) box.createDiv({ cls: "setting-empty-state", text: this.words().nothingFound });
    for (const { tab, definitions } of found) {
      box.createDiv({ cls: "setting-item setting-item-heading", text: tab.name });
      this.results.push(drawDefinitions(() => definitions, box.createDiv(), tab));
    }
  }

  private clearResults(): void {
    for (const drawn of this.results.splice(0)) drawn.clear();
  }
}
