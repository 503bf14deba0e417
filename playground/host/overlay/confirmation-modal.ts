// A dialog that asks, with its buttons in a row at the bottom and perhaps a tick beside them.

import type { App } from "obsidian";
import { ButtonComponent } from "../setting/button";
import { Modal } from "./modal";

export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv("modal-button-container");
  }

  addClass(cls: string): this {
    this.modalEl.addClass(...cls.split(" "));
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl("label", "mod-checkbox");
    const box = labelEl.createEl("input", { type: "checkbox", attr: { tabindex: "-1" } });
    labelEl.appendText(label);
    box.addEventListener("change", () => void callback(box.checked));
    return this;
  }

  /** What a button's handler resolves to does not matter, but the dialog waits for it before it closes. */
  addButton(callback: (button: ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this.buttonContainerEl, this));
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}

export class ConfirmationButton extends ButtonComponent {
  constructor(
    containerEl: HTMLElement,
    private readonly modal: ConfirmationModal,
  ) {
    super(containerEl);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      await handler(event);
      this.modal.close();
    });
  }

  setInitialFocus(): this {
    window.setTimeout(() => this.buttonEl.focus());
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass("mod-secondary");
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass("mod-cancel");
    return this.onClick(() => {});
  }
}
