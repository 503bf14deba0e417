// The settings tab, declared: every setting as the field that its kind of value asks for.

import type { App, Plugin, Setting, SettingControl, SettingDefinitionItem } from "obsidian";
import { PluginSettingTab } from "obsidian";
import { formatWeek } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import { localeNamed } from "../calendar/locale";
import { weekFormat } from "../calendar/read-format";
import { weekOf } from "../calendar/week";
import type { Words } from "../locale/en";
import type { DeviceSettings, SettingKey } from "../settings/settings";
import { DEFAULTS, RANGES, parseDeviceSettings, readSetting } from "../settings/settings";
import { today } from "./clock";
import { languageTag } from "./lay-desk";
import { dataview } from "./neighbours/dataview-api";
import { peek } from "./neighbours/door";
import { sectionLines, sectionsIn } from "./section-lines";
import type { Session } from "./session";
import { refuseUnkept } from "./session";

type Key = SettingKey | keyof DeviceSettings;

const GROUPS = {
  weekly: ["weeklyName", "template", "reviewDay", "plannedWeek"],
  meetings: ["meetingTemplate", "lastUpdates", "meetingRibbon"],
  carry: ["sourceMark", "forwardLink", "skipPreview", "lookBack", "threshold", "carriedPlace"],
  editor: ["ageMarks", "suggestions"],
  panel: ["depth", "me", "panelSections", "goalTemplate", "driverTemplate", "goalSource", "driverSource"],
  reading: ["sectionNames", "excludedFolders", "templateFolders"],
  device: ["automation", "theirs", "linksWrite", "kept"],
} as const satisfies Readonly<Record<keyof Words["settings"]["groups"], readonly (Key | "kept")[]>>;

export class SettingsTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    private readonly session: Session,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const group = (name: keyof typeof GROUPS): SettingDefinitionItem => ({
      type: "group",
      heading: this.words.groups[name],
      items: GROUPS[name].map((key) => (key === "kept" ? this.kept() : this.field(key))),
    });
    return [
      this.field("language"),
      group("weekly"),
      group("meetings"),
      group("carry"),
      group("editor"),
      group("panel"),
      group("reading"),
      group("device"),
    ];
  }

  override getControlValue(key: string): unknown {
    const { settings, device } = this.session;
    const value = peek({ ...settings.current(), ...device.settings.load() }, ...key.split("."));
    if (key === "panelSections") return sectionLines(value, this.session.words().panel);
    if (Array.isArray(value)) return value.join("\n");
    if (key === "sourceMark" && value === "auto") return "";
    return key === "reviewDay" ? String(value) : (value ?? "");
  }

  /** Keeps a value; one that is none of the key's is not kept. */
  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { session, words } = this;
    const [name = "", section] = key.split(".");
    const own = session.device.settings.load();
    if (Object.hasOwn(own, name)) {
      const { settings, repaired } = parseDeviceSettings({ ...own, [name]: value });
      if (repaired.length === 0) session.device.settings.save(settings);
      return;
    }
    if (section !== undefined && !(section in words.sectionNames.sections)) return;
    const { sectionNames } = session.settings.current();
    const given = name === "panelSections" ? sectionsIn(value) : value;
    const kept = section === undefined ? given : { ...sectionNames, [section]: value };
    refuseUnkept(session, await session.settings.set(name, kept));
  }

  private get words(): Words["settings"] {
    return this.session.words().settings;
  }

  private get locale(): Locale {
    return localeNamed(languageTag(this.session.settings.current()));
  }

  private field(key: Key): Exclude<SettingDefinitionItem, { type: "group" | "list" }> {
    const { words } = this;
    const { name, does } = words[key];
    const repaired = this.session.settings.repaired().includes(key);
    const desc = repaired ? `${does} ${words.repaired}` : does;
    if (key === "weeklyName") return this.weeklyName(name, desc);
    const named = desc === "" ? { name } : { name, desc };
    if (key !== "sectionNames") return { ...named, control: this.control(key) };
    const { each, sections } = words.sectionNames;
    const items = Object.entries(sections).map(([section, heading]) => ({
      name: heading,
      desc: each,
      control: { type: "textarea", key: `sectionNames.${section}`, rows: 3 } as const,
    }));
    return { type: "page", ...named, items };
  }

  private control(key: Exclude<Key, "weeklyName" | "sectionNames">): SettingControl {
    const { words } = this;
    const said = words[key];
    if ("options" in said) return { type: "dropdown", key, options: { ...said.options } };
    const fits = (wrong: string) => (value: unknown) =>
      readSetting(key, value) === undefined ? wrong : undefined;
    switch (key) {
      case "reviewDay": {
        // Monday first, by their numbers.
        const { weekdays } = this.locale;
        const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdays[day % 7] ?? ""] as const);
        return { type: "dropdown", key, options: Object.fromEntries(days) };
      }
      case "template":
      case "meetingTemplate":
      case "goalTemplate":
      case "driverTemplate":
        return {
          type: "file",
          key,
          filter: ({ extension }) => extension === "md",
          validate: (path) => (this.isNote(path.trim()) ? undefined : words[key].wrong),
        };
      case "panelSections":
        return {
          type: "textarea",
          key,
          rows: 7,
          validate: (typed) => {
            const wrong = sectionsIn(typed).find((one) => readSetting(key, [one]) === undefined);
            return wrong === undefined ? undefined : words.panelSections.wrong(wrong);
          },
        };
      case "sourceMark":
        return { type: "text", key, placeholder: ">", validate: fits(words.sourceMark.wrong) };
      case "forwardLink":
      case "skipPreview":
      case "ageMarks":
      case "suggestions":
      case "meetingRibbon":
      case "linksWrite":
        return { type: "toggle", key };
      case "lookBack":
      case "threshold":
      case "depth": {
        const [min, max] = RANGES[key];
        const validate = fits(words.whole(min, max));
        return { type: "number", key, min, max, step: 1, defaultValue: DEFAULTS[key], validate };
      }
      case "me":
        return { type: "text", key };
      case "goalSource":
      case "driverSource":
        return {
          type: "text",
          key,
          placeholder: `#${key === "goalSource" ? "goal" : "driver"} and "Projects"`,
          validate: (typed) => (this.isSource(typed.trim()) ? undefined : words[key].wrong),
        };
      default:
        return { type: "textarea", key, rows: 3 };
    }
  }

  /** The name of reviews, with the name that this week's would have: it follows what is typed. */
  private weeklyName(name: string, does: string): ReturnType<SettingsTab["field"]> {
    const { locale, words } = this;
    const { example, none, mixed } = words.weeklyName;
    const desc = createFragment();
    desc.append(does);
    const shown = desc.createDiv();
    const validate = (typed: string): string | undefined => {
      const format = typed.trim();
      const found = format === "" ? null : weekFormat(format, locale);
      const known = found && found.kind !== "none";
      shown.setText(known ? example(`${formatWeek(format, weekOf(today()), locale)}.md`) : "");
      if (found?.kind === "mixed") return mixed(found.year, found.week, found.instead);
      return found?.kind === "none" ? none : undefined;
    };
    validate(this.session.settings.current().weeklyName);
    const placeholder = "[Weekly]/GGGG-[W]WW";
    return { name, desc, control: { type: "text", key: "weeklyName", placeholder, validate } };
  }

  /** How much this device keeps, and a button that forgets it when pressed twice. */
  private kept(): SettingDefinitionItem & { readonly name: string } {
    const { name, does, clear, sure } = this.words.kept;
    const { device } = this.session;
    const render = (setting: Setting) => {
      const describe = () => setting.setDesc(does((device.size() / 1000).toFixed(1)));
      describe();
      let asked = false;
      setting.addButton((button) =>
        button
          .setButtonText(clear)
          .setDestructive()
          .onClick(() => {
            if (asked) {
              device.clear();
              describe();
              this.update();
            }
            asked = !asked;
            button.setButtonText(asked ? sure : clear);
          }),
      );
    };
    return { name, render };
  }

  /** Without Dataview nobody can tell. */
  private isSource(source: string): boolean {
    const view = source === "" ? null : dataview(this.app);
    return view === null || view.paths(source) !== null;
  }

  private isNote(path: string): boolean {
    return path === "" || [path, `${path}.md`].some((one) => this.app.vault.getFileByPath(one) !== null);
  }
}
