// Controls that choose a value: a dropdown, a slider, a colour; and a bar that only shows one.

import type { HSL, RGB } from "obsidian";
import { ValueComponent } from "./base-component";

export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl("select", "dropdown");
    this.selectEl.addEventListener("change", () => this.changed(this.getValue()));
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl("option", { value, text: display });
    return this;
  }

  addOptions(options: Readonly<Record<string, string>>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
}

export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;
  private shownAs: (value: number) => string = String;

  constructor(containerEl: HTMLElement) {
    super();
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("change", () => this.changed(this.getValue()));
    this.sliderEl.addEventListener("input", () => this.describe());
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    if (min !== null) this.sliderEl.min = String(min);
    if (max !== null) this.sliderEl.max = String(max);
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.describe();
    return this;
  }

  getValuePretty(): string {
    return this.shownAs(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.shownAs = format;
    this.describe();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  /** Tells of every step while the slider is dragged. */
  setInstant(instant: boolean): this {
    if (instant) this.sliderEl.addEventListener("input", () => this.changed(this.getValue()));
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  private describe(): void {
    this.sliderEl.setAttribute("aria-valuetext", this.getValuePretty());
  }
}

export class ColorComponent extends ValueComponent<string> {
  readonly colorPickerEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.colorPickerEl = containerEl.createEl("input", { type: "color" });
    this.colorPickerEl.addEventListener("change", () => this.changed(this.getValue()));
  }

  getValue(): string {
    return this.colorPickerEl.value;
  }

  setValue(value: string): this {
    this.colorPickerEl.value = value;
    return this;
  }

  getValueRgb(): RGB {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(this.getValue().slice(at, at + 2), 16));
    return { r, g, b };
  }

  setValueRgb({ r, g, b }: RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`);
  }

  getValueHsl(): HSL {
    const { r, g, b } = this.getValueRgb();
    const [red, green, blue] = [r / 255, g / 255, b / 255];
    const high = Math.max(red, green, blue);
    const low = Math.min(red, green, blue);
    const range = high - low;
    const l = (high + low) / 2;
    if (range === 0) return { h: 0, s: 0, l: Math.round(l * 100) };
    const s = range / (1 - Math.abs(2 * l - 1));
    const sixth =
      high === red
        ? ((green - blue) / range) % 6
        : high === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
    return { h: Math.round((sixth * 60 + 360) % 360), s: Math.round(s * 100), l: Math.round(l * 100) };
  }

  setValueHsl({ h, s, l }: HSL): this {
    const part = (offset: number) => {
      const at = (offset + h / 30) % 12;
      const spread = (s / 100) * Math.min(l / 100, 1 - l / 100);
      return Math.round(255 * (l / 100 - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
    };
    return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
  }

  override setDisabled(disabled: boolean): this {
    this.colorPickerEl.disabled = disabled;
    return super.setDisabled(disabled);
  }
}

export class ProgressBarComponent extends ValueComponent<number> {
  private readonly bar: HTMLElement;
  private percent = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.bar = containerEl.createDiv("setting-progress-bar").createDiv("setting-progress-bar-inner");
  }

  getValue(): number {
    return this.percent;
  }

  setValue(percent: number): this {
    this.percent = percent;
    this.bar.style.width = `${percent}%`;
    return this;
  }
}
