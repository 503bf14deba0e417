// Buttons of a settings row: with words, with an icon only; and a value that is shown and not changed.

import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";
import { setTooltip } from "../dom/tooltip";
import type { TooltipOptions } from "obsidian";
import { BaseComponent } from "./base-component";

export class ButtonComponent extends BaseComponent {
  readonly buttonEl: HTMLButtonElement;
  private clicked: (event: MouseEvent) => unknown = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl("button", { type: "button" });
    this.buttonEl.addEventListener("click", (event) => void this.clicked(event));
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setCta(): this {
    return this.setClass("mod-cta");
  }

  removeCta(): this {
    this.buttonEl.removeClass("mod-cta");
    return this;
  }

  setWarning(): this {
    return this.setClass("mod-warning");
  }

  setDestructive(): this {
    return this.setClass("mod-destructive");
  }

  removeDestructive(): this {
    this.buttonEl.removeClass("mod-destructive");
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.buttonEl, tooltip, options);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setClass(cls: string): this {
    this.buttonEl.addClass(cls);
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.clicked = callback;
    return this;
  }
}

export class ExtraButtonComponent extends BaseComponent {
  readonly extraSettingsEl: HTMLElement;
  private clicked: () => unknown = () => {};

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv("clickable-icon extra-setting-button");
    pressable(this.extraSettingsEl);
    setIcon(this.extraSettingsEl, "settings");
    this.extraSettingsEl.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!this.disabled) void this.clicked();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass("is-disabled", disabled);
    this.extraSettingsEl.setAttribute("aria-disabled", String(disabled));
    return super.setDisabled(disabled);
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.extraSettingsEl, tooltip, options);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  onClick(callback: () => unknown): this {
    this.clicked = callback;
    return this;
  }
}

export class DisplayValueComponent {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv("setting-display-value");
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? "");
    return this;
  }

  setStatus(status: "warning" | null): this {
    this.valueEl.toggleClass("mod-warning", status === "warning");
    return this;
  }
}
