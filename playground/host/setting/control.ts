// A declared control drawn into its row: it shows the tab's value, and keeps what is typed once it has been found valid.

import type { App, SettingControl } from "obsidian";
import { TFile, TFolder } from "obsidian-test-mocks/obsidian";
import { PathSuggest } from "./path-suggest";
import type { Setting } from "./setting";
import type { TextAreaComponent, TextComponent } from "./text";

/** Where a control's value comes from and goes to: the settings tab. */
export interface Values {
  readonly app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
  /** Others may be visible or disabled by what was just kept. */
  refreshDomState(): void;
}

export function drawControl(control: SettingControl, setting: Setting, values: Values): void {
  const kept = values.getControlValue(control.key);
  const value: unknown = kept ?? control.defaultValue;
  const keep = keeper(control, setting, values);

  switch (control.type) {
    case "toggle":
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(keep));
      return;
    case "dropdown":
      setting.addDropdown((dropdown) =>
        dropdown.addOptions(control.options).setValue(asText(value)).onChange(keep),
      );
      return;
    case "slider":
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step).setValue(Number(value)).onChange(keep);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
      });
      return;
    case "color":
      setting.addColorPicker((picker) => picker.setValue(asText(value) || "#000000").onChange(keep));
      return;
    case "textarea":
      setting.addTextArea((area) => {
        typed(area, control.placeholder, value, keep);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      return;
    case "number":
      setting.addText((text) => {
        const { inputEl } = text;
        inputEl.type = "number";
        if (control.min !== undefined) inputEl.min = String(control.min);
        if (control.max !== undefined) inputEl.max = String(control.max);
        if (control.step !== undefined) inputEl.step = String(control.step);
        typed(text, control.placeholder, value, (written) => {
          const number = written.trim() === "" ? control.defaultValue : Number(written);
          return keep(number);
        });
      });
      return;
    case "text":
      setting.addText((text) => typed(text, control.placeholder, value, keep));
      return;
    case "file":
    case "folder":
      setting.addSearch((search) => {
        typed(search, control.placeholder, value, keep);
        const suggest = new PathSuggest(values.app, search.inputEl, () => pathsFor(control, values.app));
        suggest.onSelect((path) => {
          search.setValue(path);
          search.onChanged();
          suggest.close();
        });
      });
  }
}

/** Validates, shows what is wrong, and keeps what is not; of answers that cross, the last question's counts. */
function keeper(control: SettingControl, setting: Setting, values: Values) {
  let asked = 0;
  const validate = control.validate as
    ((value: unknown) => string | void | Promise<string | void>) | undefined;
  return async (value: unknown): Promise<void> => {
    const own = ++asked;
    const answer = validate?.(value);
    const wrong = answer instanceof Promise ? await answer : answer;
    if (own !== asked) return;
    setting.setErrorMessage(wrong ? wrong : null);
    if (wrong) return;
    await values.setControlValue(control.key, value);
    values.refreshDomState();
  };
}

function typed(
  component: TextComponent | TextAreaComponent,
  placeholder: string | undefined,
  value: unknown,
  keep: (value: string) => unknown,
): void {
  if (placeholder !== undefined) component.setPlaceholder(placeholder);
  component.setValue(asText(value)).onChange(keep);
}

function pathsFor(
  control: Extract<SettingControl, { type: "file" | "folder" }>,
  app: App,
): readonly string[] {
  const all = app.vault.getAllLoadedFiles();
  if (control.type === "file") {
    const { filter } = control;
    return all
      .filter((one) => one instanceof TFile)
      .map((file) => file as unknown as Parameters<NonNullable<typeof filter>>[0])
      .filter((file) => !filter || filter(file))
      .map(({ path }) => path);
  }
  const { filter, includeRoot } = control;
  return all
    .filter((one) => one instanceof TFolder)
    .map((folder) => folder as unknown as Parameters<NonNullable<typeof filter>>[0])
    .filter((folder) => (folder.path === "/" ? includeRoot === true : !filter || filter(folder)))
    .map(({ path }) => path);
}

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
