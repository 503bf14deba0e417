// The settings tab, declared: what each field is called, how it is shown, and what a value has to be.

import type { App, Plugin, Setting, SettingDefinition, SettingDefinitionItem } from "obsidian";
import { PluginSettingTab } from "obsidian";
import { formatWeek } from "../calendar/format";
import { localeNamed } from "../calendar/locale";
import { weekFormat } from "../calendar/read-format";
import { weekOf } from "../calendar/week";
import { refused } from "../command/refusal";
import type { Words } from "../locale/en";
import type { DeviceSettings } from "../settings/settings";
import { DEFAULTS, parseDeviceSettings } from "../settings/settings";
import { today } from "./clock";
import { languageTag } from "./lay-desk";
import type { Session } from "./session";
import type { FieldKey } from "./setting-values";
import { SECTIONS, keptValue, placeOf, shownValue } from "./setting-values";

type Key = FieldKey | keyof DeviceSettings;
type Field = SettingDefinition<Key>;

export class SettingsTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    private readonly session: Session,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { groups } = this.words;
    return [
      this.dropdown("language", { auto: this.words.language.auto, en: "English", ru: "Русский" }),
      { type: "group", heading: groups.weekly, items: this.weekly() },
      { type: "group", heading: groups.carry, items: this.carrying() },
      { type: "group", heading: groups.reading, items: this.reading() },
      { type: "group", heading: groups.device, items: this.device() },
    ];
  }

  override getControlValue(key: string): unknown {
    if (key === "automation") return this.session.device.settings.load().automation;
    const place = placeOf(key);
    return place ? shownValue(this.session.settings.current(), place) : undefined;
  }

  /** Keeps a value; one that is none of the key's is not kept. */
  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings, device } = this.session;
    if (key === "automation") {
      const { settings: own, repaired } = parseDeviceSettings({ automation: value });
      if (repaired.length === 0) device.settings.save(own);
      return;
    }
    const place = placeOf(key);
    const kept = place ? keptValue(settings.current(), place, value) : undefined;
    if (!place || kept === undefined) return;
    const outcome = await settings.set(place.key, kept);
    if (outcome.kind === "unreadable") this.session.sayUnreadable();
    else if (outcome.kind !== "done" && outcome.kind !== "unfit") {
      this.session.refuse(refused({ kind: "note-trouble", path: "data.json", trouble: outcome }));
    }
  }

  private get words(): Words["settings"] {
    return this.session.words().settings;
  }

  private weekly(): Field[] {
    const { template, plannedWeek } = this.words;
    return [
      this.weeklyName(),
      {
        ...this.named("template", template.does),
        control: {
          type: "file",
          key: "template",
          filter: (file) => file.extension === "md",
          validate: (path) => (this.isNote(path) ? undefined : template.missing),
        },
      },
      this.dropdown("reviewDay", this.weekdays()),
      this.dropdown("plannedWeek", { next: plannedWeek.next, same: plannedWeek.same }),
    ];
  }

  private carrying(): Field[] {
    const { sourceMark, forwardLink, carriedPlace } = this.words;
    return [
      {
        ...this.named("sourceMark", sourceMark.does),
        control: {
          type: "text",
          key: "sourceMark",
          placeholder: ">",
          validate: this.fits("sourceMark", sourceMark.wrong),
        },
      },
      {
        ...this.named("forwardLink", forwardLink.does),
        control: { type: "toggle", key: "forwardLink" },
      },
      this.number("lookBack", 1, 520),
      this.number("threshold", 2, 99),
      this.dropdown("carriedPlace", { below: carriedPlace.below, above: carriedPlace.above }),
    ];
  }

  private reading(): (Field | Extract<SettingDefinitionItem<Key>, { type: "page" }>)[] {
    const { sectionNames } = this.words;
    return [
      {
        type: "page",
        name: sectionNames.name,
        desc: this.described("sectionNames", sectionNames.does),
        items: SECTIONS.map((section) => ({
          name: sectionNames[section],
          desc: sectionNames.each,
          control: { type: "textarea", key: `sectionNames.${section}`, rows: 3 },
        })),
      },
      this.list("excludedFolders"),
      this.list("templateFolders"),
    ];
  }

  private device(): Field[] {
    const { automation, kept } = this.words;
    const { offer, carry, ask, off } = automation;
    return [
      {
        name: automation.name,
        desc: automation.does,
        control: { type: "dropdown", key: "automation", options: { offer, carry, ask, off } },
      },
      { name: kept.name, render: (setting) => this.kept(setting) },
    ];
  }

  private kept(setting: Setting): void {
    const { kept } = this.words;
    const { device } = this.session;
    const describe = () => setting.setDesc(kept.does((device.size() / 1000).toFixed(1)));
    describe();
    let sure = false;
    setting.addButton((button) =>
      button
        .setButtonText(kept.clear)
        .setDestructive()
        .onClick(() => {
          if (sure) {
            device.clear();
            describe();
            this.update();
          }
          sure = !sure;
          button.setButtonText(sure ? kept.sure : kept.clear);
        }),
    );
  }

  /** The name of reviews, with the name that this week's would have: it follows what is typed. */
  private weeklyName(): Field {
    const { weeklyName } = this.words;
    const locale = localeNamed(languageTag(this.session.settings.current()));
    const desc = createFragment();
    desc.append(this.described("weeklyName", weeklyName.does));
    const example = desc.createDiv();
    const validate = (typed: string): string | undefined => {
      const format = typed.trim();
      const found = format === "" ? null : weekFormat(format, locale);
      if (!found || found.kind === "none") {
        example.setText("");
        return found ? weeklyName.none : undefined;
      }
      example.setText(weeklyName.example(`${formatWeek(format, weekOf(today()), locale)}.md`));
      return found.kind === "mixed" ? weeklyName.mixed(found.year, found.week, found.instead) : undefined;
    };
    validate(this.session.settings.current().weeklyName);
    return {
      name: weeklyName.name,
      desc,
      control: { type: "text", key: "weeklyName", placeholder: "[Weekly]/GGGG-[W]WW", validate },
    };
  }

  private named(
    key: Exclude<FieldKey, `sectionNames.${string}`>,
    does: string,
  ): { name: string; desc: string } {
    return { name: this.words[key].name, desc: this.described(key, does) };
  }

  /** What a setting does; and where its kept value was none, that its default stands in. */
  private described(key: string, does: string): string {
    const { settings } = this.session;
    return settings.repaired().includes(key) ? `${does} ${this.words.repaired}` : does;
  }

  private dropdown(
    key: "language" | "reviewDay" | "plannedWeek" | "carriedPlace",
    options: Readonly<Record<string, string>>,
  ): Field {
    return {
      ...this.named(key, this.words[key].does),
      control: { type: "dropdown", key, options: { ...options } },
    };
  }

  private number(key: "lookBack" | "threshold", min: number, max: number): Field {
    const { does, wrong } = this.words[key];
    return {
      ...this.named(key, does),
      control: {
        type: "number",
        key,
        min,
        max,
        step: 1,
        defaultValue: DEFAULTS[key],
        validate: this.fits(key, wrong),
      },
    };
  }

  private list(key: "excludedFolders" | "templateFolders"): Field {
    return {
      ...this.named(key, this.words[key].does),
      control: { type: "textarea", key, rows: 3, validate: this.fits(key, this.words.wrong) },
    };
  }

  private fits(key: FieldKey, wrong: string): (value: unknown) => string | undefined {
    return (value) => {
      const place = placeOf(key);
      const kept = place ? keptValue(this.session.settings.current(), place, value) : undefined;
      return kept === undefined ? wrong : undefined;
    };
  }

  private isNote(path: string): boolean {
    const trimmed = path.trim();
    const { vault } = this.app;
    return trimmed === "" || [trimmed, `${trimmed}.md`].some((one) => vault.getFileByPath(one) !== null);
  }

  /** Monday first, by their numbers. */
  private weekdays(): Readonly<Record<string, string>> {
    const { weekdays } = localeNamed(languageTag(this.session.settings.current()));
    return Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdays[day % 7] ?? ""]));
  }
}
