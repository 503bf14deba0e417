// One row of settings: name and description on one side, controls on the other.

import { setTooltip } from "../dom/tooltip";
import type { TooltipOptions } from "obsidian";
import type { BaseComponent } from "./base-component";
import { ButtonComponent, DisplayValueComponent, ExtraButtonComponent } from "./button";
import { ColorComponent, DropdownComponent, ProgressBarComponent, SliderComponent } from "./choice";
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from "./text";
import { ToggleComponent } from "./toggle";

let rows = 0;

export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;
  /** Controls that are called what the row is called; others have names of their own. */
  private readonly labelled = new WeakSet<Element>();

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv("setting-item");
    this.infoEl = this.settingEl.createDiv("setting-item-info");
    this.nameEl = this.infoEl.createDiv("setting-item-name");
    this.descEl = this.infoEl.createDiv("setting-item-description");
    this.controlEl = this.settingEl.createDiv("setting-item-control");
    this.descEl.id = `setting-${++rows}-description`;
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    this.label();
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass("setting-item-heading");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  /** What is wrong with the value, below the description; null takes it away. */
  setErrorMessage(message: string | null): this {
    this.settingEl.toggleClass("is-invalid", message !== null);
    if (message === null) {
      this.errorEl?.remove();
      this.errorEl = null;
    } else {
      this.errorEl ??= this.infoEl.createDiv({ cls: "setting-item-error", attr: { role: "alert" } });
      this.errorEl.setText(message);
    }
    for (const el of this.inputs()) el.setAttribute("aria-invalid", String(message !== null));
    return this;
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.add(new ButtonComponent(this.controlEl), callback);
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.add(new ExtraButtonComponent(this.controlEl), callback);
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass("mod-toggle");
    return this.add(new ToggleComponent(this.controlEl), callback);
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.add(new TextComponent(this.controlEl), callback);
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.add(new TextAreaComponent(this.controlEl), callback);
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.add(new SearchComponent(this.controlEl), callback);
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    return this.add(new MomentFormatComponent(this.controlEl), callback);
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.add(new DropdownComponent(this.controlEl), callback);
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.add(new SliderComponent(this.controlEl), callback);
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.add(new ColorComponent(this.controlEl), callback);
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.add(new ProgressBarComponent(this.controlEl), callback);
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent<T extends BaseComponent>(create: (el: HTMLElement) => T): this {
    this.components.push(create(this.controlEl));
    this.label();
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component);
    callback(component);
    this.label();
    return this;
  }

  /** A screen reader says the row's name and description with its control. */
  private label(): void {
    for (const el of this.inputs()) {
      if (el.hasAttribute("aria-label") && !this.labelled.has(el)) continue;
      this.labelled.add(el);
      el.setAttribute("aria-label", this.nameEl.textContent);
      el.setAttribute("aria-describedby", this.descEl.id);
    }
  }

  private inputs(): readonly Element[] {
    return [...this.controlEl.querySelectorAll("input, select, textarea")];
  }
}
