// The strip of icons on the side of the window.

import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";

export class Ribbon {
  readonly containerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;
  private readonly settingsEl: HTMLElement;

  constructor(side: "left" | "right") {
    this.containerEl = createDiv(`workspace-ribbon side-dock-ribbon mod-${side}`);
    this.actionsEl = this.containerEl.createDiv("side-dock-actions");
    this.settingsEl = this.containerEl.createDiv("side-dock-settings");
  }

  /** Adds an icon of the host's own, above those of plugins or at the foot of the strip. */
  addAction(icon: string, title: string, act: () => void, at: "top" | "foot" = "top"): HTMLElement {
    const box = at === "top" ? this.actionsEl : this.settingsEl;
    const el = box.createDiv("clickable-icon side-dock-ribbon-action");
    el.dataset["tooltipPosition"] = "right";
    setIcon(el, icon);
    pressable(el, title);
    el.addEventListener("click", () => act());
    return el;
  }

  /** Shows what plugins registered, in its order, after the host's own. */
  show(
    entries: readonly { readonly el: HTMLElement; readonly icon: string; readonly title: string }[],
  ): void {
    for (const { el, icon, title } of entries) {
      if (el.parentElement === this.actionsEl) continue;
      setIcon(el, icon);
      pressable(el, title);
      this.actionsEl.append(el);
    }
  }
}
