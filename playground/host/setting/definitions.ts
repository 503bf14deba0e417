// Draws what a settings tab declares: rows, groups, lists and pages, and which of them are visible or disabled now.

import type {
  SettingDefinition,
  SettingDefinitionItem,
  SettingDefinitionPage,
  SettingGroupItem,
} from "obsidian";
import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";
import type { Values } from "./control";
import { drawControl } from "./control";
import { SettingGroup, SettingPage, pageTitle } from "./group";
import { Setting } from "./setting";

type Group = Extract<SettingDefinitionItem, { type: "group" | "list" }>;
type List = Extract<SettingDefinitionItem, { type: "list" }>;

export interface Drawn {
  /** Applies `visible` and `disabled` anew. */
  refresh(): void;
  /** Runs what rows gave back to be run when they go. */
  clear(): void;
}

/**
 * Draws what `declare` says in place of what `containerEl` holds. It is asked again after each page: a description that is a
 * fragment is empty once it has been drawn.
 */
export function drawDefinitions(
  declare: () => readonly SettingDefinitionItem[],
  containerEl: HTMLElement,
  values: Values,
): Drawn {
  containerEl.empty();
  const states: (() => void)[] = [];
  const cleanups: (() => void)[] = [];
  let page: Drawn | null = null;
  let shownPage: SettingPage | null = null;

  const redraw = () => {
    shownPage?.hide();
    shownPage = null;
    page?.clear();
    page = null;
    states.length = 0;
    for (const cleanup of cleanups.splice(0)) cleanup();
    containerEl.empty();
    draw();
  };
  const row = (definition: SettingGroupItem, group: SettingGroup, index: number, list: List | null) => {
    const setting = new Setting(group.listEl).setName(definition.name);
    if (definition.desc !== undefined) setting.setDesc(definition.desc);
    states.push(() => setting.settingEl.toggle(holds(definition.visible, true)));
    if ("type" in definition) pageRow(definition, setting, openPage);
    else plainRow(definition, setting, group, index, values, states, cleanups);
    if (list) listButtons(list, setting, index);
  };
  const openPage = (definition: SettingDefinitionPage) => {
    for (const cleanup of cleanups.splice(0)) cleanup();
    states.length = 0;
    containerEl.empty();
    const own = definition.page?.();
    const titlebar = own ? own.titlebarEl : containerEl.createDiv("setting-page-titlebar");
    pageTitle(titlebar, own?.title || definition.name, redraw);
    if (own) {
      shownPage = own as unknown as SettingPage;
      containerEl.append(own.rootEl);
      own.display();
    } else {
      page = drawDefinitions(
        () => definition.items ?? [],
        containerEl.createDiv("setting-page-content"),
        values,
      );
    }
    titlebar.querySelector<HTMLElement>(".setting-page-back")?.focus();
  };
  const draw = () => {
    let loose: SettingGroup | null = null;
    for (const item of declare()) {
      if ("type" in item && item.type !== "page") {
        loose = null;
        drawGroup(item, containerEl, states, row);
      } else {
        loose ??= new SettingGroup(containerEl);
        row(item, loose, 0, null);
      }
    }
    for (const state of states) state();
  };
  draw();
  return {
    refresh: () => {
      for (const state of states) state();
      page?.refresh();
    },
    clear: () => {
      shownPage?.hide();
      page?.clear();
      for (const cleanup of cleanups.splice(0)) cleanup();
      containerEl.empty();
    },
  };
}

function drawGroup(
  item: Group,
  containerEl: HTMLElement,
  states: (() => void)[],
  row: (definition: SettingGroupItem, group: SettingGroup, index: number, list: List | null) => void,
): void {
  const group = new SettingGroup(containerEl);
  const list = item.type === "list" ? (item as List) : null;
  if (item.heading !== undefined) group.setHeading(item.heading);
  if (item.cls !== undefined) group.addClass(...item.cls.split(/\s+/).filter(Boolean));
  for (const add of item.extraButtons ?? []) group.addExtraButton(add as never);
  const { addItem } = list ?? {};
  if (addItem) {
    group.addExtraButton((button) =>
      button
        .setIcon("plus")
        .setTooltip(addItem.name)
        .onClick(() => addItem.action(button.extraSettingsEl)),
    );
  }
  const items = item.items ?? [];
  if (list && items.length === 0 && list.emptyState !== undefined) {
    group.listEl.createDiv("setting-empty-state").setText(list.emptyState);
  }
  items.forEach((definition, index) => row(definition, group, index, list));
  searchGroup(item, group);
  states.push(() => group.groupEl.toggle(holds(item.visible, true)));
}

function searchGroup(item: Group, group: SettingGroup): void {
  const { search, items = [] } = item;
  if (!search) return;
  const rows = [...group.listEl.children].filter((el) => el instanceof HTMLElement);
  group.addSearch((component) =>
    component.setPlaceholder(search.placeholder ?? "").onChange((query) => {
      items.forEach((definition, index) => {
        rows[index]?.toggle(query === "" || search.match(definition, query));
      });
    }),
  );
}

function pageRow(
  definition: SettingDefinitionPage,
  setting: Setting,
  open: (definition: SettingDefinitionPage) => void,
): void {
  const { settingEl, controlEl } = setting;
  settingEl.addClass("mod-page", "tappable");
  const shown =
    typeof definition.displayValue === "function" ? definition.displayValue() : definition.displayValue;
  const status = typeof definition.status === "function" ? definition.status() : definition.status;
  if (shown !== undefined) {
    setting.addDisplayValue((display) => display.setValue(shown).setStatus(status ?? null));
  }
  setIcon(controlEl.createDiv("setting-page-chevron"), "chevron-right");
  pressable(settingEl);
  settingEl.addEventListener("click", () => open(definition));
}

function plainRow(
  definition: SettingDefinition,
  setting: Setting,
  group: SettingGroup,
  index: number,
  values: Values,
  states: (() => void)[],
  cleanups: (() => void)[],
): void {
  if (definition.render) {
    const cleanup = definition.render(setting, group);
    if (cleanup) cleanups.push(cleanup);
  } else if (definition.action) {
    const { action, disabled } = definition;
    setting.settingEl.addClass("mod-action", "tappable");
    pressable(setting.settingEl);
    setting.settingEl.addEventListener("click", () => {
      if (!holds(disabled, false)) action(setting.settingEl, index);
    });
    states.push(() => void setting.setDisabled(holds(disabled, false)));
  } else if (definition.control) {
    const { control } = definition;
    drawControl(control, setting, values);
    states.push(() => void setting.setDisabled(holds(control.disabled, false)));
  }
}

function listButtons({ onReorder, onDelete }: List, setting: Setting, index: number): void {
  if (onReorder && index > 0) {
    setting.addExtraButton((button) =>
      button
        .setIcon("arrow-up")
        .setTooltip("Move up")
        .onClick(() => void onReorder(index, index - 1)),
    );
  }
  if (onDelete) {
    setting.addExtraButton((button) =>
      button
        .setIcon("trash-2")
        .setTooltip("Delete")
        .onClick(() => void onDelete(index)),
    );
  }
}

function holds(asked: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return typeof asked === "function" ? asked() : (asked ?? otherwise);
}
