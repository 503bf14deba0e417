// The page's own tabs in the settings' window: language and colours.

import type { App, SettingDefinitionItem } from "obsidian";
import { SettingTab } from "../host/setting/tab";
import type { Theme } from "./looks";
import { setTheme, theme } from "./looks";
import type { PageWords } from "./words";

export class GeneralTab extends SettingTab {
  override id = "about";
  override icon = "settings-2";

  constructor(
    app: App,
    private readonly words: PageWords,
    private readonly choose: (language: "en" | "ru") => void,
  ) {
    super(app);
    this.name = words.general;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { language, languageDoes } = this.words;
    const options = { en: "English", ru: "Русский" };
    return [{ name: language, desc: languageDoes, control: { type: "dropdown", key: "language", options } }];
  }

  override getControlValue(): unknown {
    return document.documentElement.lang;
  }

  override setControlValue(_: string, value: unknown): void {
    this.choose(value === "ru" ? "ru" : "en");
  }
}

export class AppearanceTab extends SettingTab {
  override id = "appearance";
  override icon = "palette";

  constructor(
    app: App,
    private readonly words: PageWords,
  ) {
    super(app);
    this.name = words.appearance;
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const options = { light: this.words.light, dark: this.words.dark };
    return [{ name: this.words.theme, control: { type: "dropdown", key: "theme", options } }];
  }

  override getControlValue(): unknown {
    return theme();
  }

  override setControlValue(_: string, value: unknown): void {
    setTheme(value as Theme, this.app as never);
  }
}
