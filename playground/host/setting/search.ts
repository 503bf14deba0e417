// Finds declared settings by their words, over all tabs.

import type { SettingDefinition, SettingDefinitionItem } from "obsidian";

export interface Found<T> {
  readonly tab: T;
  readonly definitions: readonly SettingDefinition[];
}

/** The settings of each tab whose name, description or aliases hold every word of the query. */
export function findSettings<T extends { getSettingDefinitions(): SettingDefinitionItem[] }>(
  tabs: readonly T[],
  query: string,
): readonly Found<T>[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return tabs
    .map((tab) => ({
      tab,
      definitions: flat(tab.getSettingDefinitions()).filter((definition) => matches(definition, words)),
    }))
    .filter(({ definitions }) => definitions.length > 0);
}

/** The rows of groups and pages too; what is not visible or not to be found is left out. */
function flat(items: readonly SettingDefinitionItem[]): readonly SettingDefinition[] {
  return items.flatMap((item): readonly SettingDefinition[] => {
    if (!holds(item.visible)) return [];
    if ("type" in item) return flat(item.items ?? []);
    return holds(item.searchable) ? [item] : [];
  });
}

function holds(asked: boolean | (() => boolean) | undefined): boolean {
  return typeof asked === "function" ? asked() : (asked ?? true);
}

function matches({ name, desc, aliases = [] }: SettingDefinition, words: readonly string[]): boolean {
  const described = typeof desc === "string" ? desc : (desc?.textContent ?? "");
  const text = [name, described, ...aliases].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}
