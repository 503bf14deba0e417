// A switch, as the app draws one: a checkbox inside a box that looks like a switch.

import { setTooltip } from "../dom/tooltip";
import { ValueComponent } from "./base-component";

export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  private readonly box: HTMLInputElement;
  private on = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv("checkbox-container");
    this.box = this.toggleEl.createEl("input", { type: "checkbox" });
    this.toggleEl.addEventListener("click", (event) => {
      event.preventDefault();
      this.onClick();
    });
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      this.onClick();
    });
  }

  getValue(): boolean {
    return this.on;
  }

  setValue(on: boolean): this {
    this.on = on;
    this.box.checked = on;
    // A click on the box sets it back after its handlers have run.
    window.setTimeout(() => (this.box.checked = this.on));
    this.toggleEl.toggleClass("is-enabled", on);
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.box.disabled = disabled;
    this.toggleEl.toggleClass("is-disabled", disabled);
    return super.setDisabled(disabled);
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.box, tooltip);
    return this;
  }

  onClick(): void {
    if (this.disabled) return;
    this.setValue(!this.on);
    this.changed(this.on);
  }
}
