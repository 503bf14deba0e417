// A group of settings rows below a heading, and a page of settings that opens from a row.

import { setIcon } from "../dom/icons";
import { pressable } from "../dom/focus";
import { ExtraButtonComponent } from "./button";
import { Setting } from "./setting";
import { SearchComponent } from "./text";

export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly listEl: HTMLElement;
  private readonly headingEl: HTMLElement;
  private readonly controlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv("setting-group");
    this.headerEl = this.groupEl.createDiv("setting-item setting-item-heading");
    this.headingEl = this.headerEl.createDiv("setting-item-info").createDiv("setting-item-name");
    this.controlEl = this.headerEl.createDiv("setting-item-control");
    this.headerEl.hide();
    this.listEl = this.groupEl.createDiv("setting-items");
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingEl.setText(text);
    this.headerEl.show();
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.headerEl.show();
    callback(new SearchComponent(this.controlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.headerEl.show();
    callback(new ExtraButtonComponent(this.controlEl));
    return this;
  }
}

export abstract class SettingPage {
  readonly rootEl = createDiv("setting-page");
  readonly titlebarEl = this.rootEl.createDiv("setting-page-titlebar");
  readonly containerEl = this.rootEl.createDiv("setting-page-content");
  title = "";

  abstract display(): void;

  hide(): void {}
}

/** The way back from a page, with its name. */
export function pageTitle(titlebarEl: HTMLElement, title: string, back: () => void): void {
  titlebarEl.empty();
  const button = titlebarEl.createDiv("clickable-icon setting-page-back");
  setIcon(button, "arrow-left");
  pressable(button, document.documentElement.lang === "ru" ? "Назад" : "Back");
  button.addEventListener("click", back);
  titlebarEl.createDiv({ cls: "setting-page-title", text: title });
}
