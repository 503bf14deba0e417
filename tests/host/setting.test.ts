// Settings: rows and their controls, declared tabs with validation, visibility, lists and pages, and the window's search.

import type { App as ObsidianApp, Plugin, SettingDefinitionItem } from "obsidian";
import { PluginSettingTab, Setting } from "obsidian";
import { appWith } from "./support/app";
import type { App } from "./support/app";

interface Window {
  open(): void;
  close(): void;
  openTabById(id: string): unknown;
}

interface Kept {
  folder: string;
  on: boolean;
  limit: number;
  tags: string[];
}

class Tab extends PluginSettingTab {
  kept: Kept = { folder: "", on: true, limit: 8, tags: ["a", "b"] };
  readonly log: string[] = [];

  constructor(app: ObsidianApp) {
    super(app, { manifest: { id: "sample", name: "Sample" } } as Plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const described = createFragment();
    described.append("How many ", createEl("b", { text: "weeks" }));
    return [
      { name: "Folder", desc: "Where notes go.", control: { type: "folder", key: "folder" } },
      {
        type: "group",
        heading: "Carry",
        items: [
          { name: "On", control: { type: "toggle", key: "on" } },
          {
            name: "Limit",
            desc: described,
            visible: () => this.kept.on,
            aliases: ["threshold"],
            control: {
              type: "number",
              key: "limit",
              defaultValue: 8,
              validate: (value) => (value > 99 ? "Too many" : undefined),
            },
          },
          { name: "Rescan", action: () => void this.log.push("action") },
          {
            name: "Drawn",
            render: (setting) => {
              setting.addButton((button) => button.setButtonText("Press"));
              return () => void this.log.push("cleaned");
            },
          },
          {
            type: "page",
            name: "More",
            items: [{ name: "Deep", control: { type: "text", key: "folder" } }],
          },
        ],
      },
      {
        type: "list",
        heading: "Tags",
        emptyState: "No tags.",
        items: this.kept.tags.map((name) => ({ name })),
        onDelete: (index) => {
          this.kept.tags.splice(index, 1);
          this.update();
        },
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return this.kept[key as keyof Kept];
  }

  override setControlValue(key: string, value: unknown): void {
    this.kept = { ...this.kept, [key]: value };
    this.log.push(`${key}=${String(value)}`);
  }
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

let app: App;
let tab: Tab;
let settings: Window;

beforeEach(async () => {
  document.body.replaceChildren();
  app = await appWith({ "Work/": "", "Weekly/": "" });
  tab = new Tab(app);
  app.registries.settingTabs.add(tab);
  settings = app.setting as Window;
  settings.open();
});

function row(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(".setting-item")].find(
    (el) => el.querySelector(".setting-item-name")?.textContent === name,
  );
  if (!found) throw new Error(`no setting ${name}`);
  return found;
}

function fill(name: string, value: string): void {
  const input = row(name).querySelector("input");
  if (!input) throw new Error(`${name} is not typed into`);
  input.value = value;
  input.dispatchEvent(new Event("input"));
}

const isShown = (name: string) => row(name).style.display !== "none";

test("controls show what is kept and keep what is typed", async () => {
  expect(row("Limit").querySelector("input")?.value).toBe("8");
  fill("Folder", "Work");
  fill("Limit", "12");
  await tick();
  expect(tab.kept).toMatchObject({ folder: "Work", limit: 12 });
  // An empty number is its default.
  fill("Limit", "");
  await tick();
  expect(tab.kept.limit).toBe(8);
});

test("what is not valid is said and not kept, until it is", async () => {
  fill("Limit", "100");
  await tick();
  expect(row("Limit").querySelector(".setting-item-error")?.textContent).toBe("Too many");
  expect(row("Limit").querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
  expect(tab.log).toEqual([]);
  fill("Limit", "10");
  await tick();
  expect(row("Limit").querySelector(".setting-item-error")).toBeNull();
  expect(tab.log).toEqual(["limit=10"]);
});

test("a switch is pressed by mouse and keyboard, and others follow it", async () => {
  expect(isShown("Limit")).toBe(true);
  row("On").querySelector<HTMLElement>(".checkbox-container")?.click();
  await tick();
  expect(tab.kept.on).toBe(false);
  expect(isShown("Limit")).toBe(false);
  row("On")
    .querySelector("input")
    ?.dispatchEvent(new KeyboardEvent("keydown", { key: " ", cancelable: true }));
  await tick();
  expect(tab.kept.on).toBe(true);
  expect(row("On").querySelector("input")?.checked).toBe(true);
  expect(isShown("Limit")).toBe(true);
});

test("actions run, drawn rows are cleaned when the tab goes, and nothing of it stays", () => {
  row("Rescan").click();
  settings.close();
  expect(tab.log).toEqual(["action", "cleaned"]);
  expect(tab.containerEl.childElementCount).toBe(0);
});

test("a page opens from its row and leads back, with descriptions drawn again", () => {
  expect(row("Limit").querySelector(".setting-item-description")?.textContent).toBe("How many weeks");
  row("More").click();
  expect(document.querySelector(".setting-page-title")?.textContent).toBe("More");
  expect(() => row("Folder")).toThrow();
  expect(row("Deep")).toBeDefined();
  document.querySelector<HTMLElement>(".setting-page-back")?.click();
  expect(row("Limit").querySelector(".setting-item-description")?.textContent).toBe("How many weeks");
});

test("a list's items are deleted, and an empty one says so", () => {
  row("a").querySelector<HTMLElement>("[aria-label=Delete]")?.click();
  row("b").querySelector<HTMLElement>("[aria-label=Delete]")?.click();
  expect(tab.kept.tags).toEqual([]);
  expect(document.querySelector(".setting-empty-state")?.textContent).toBe("No tags.");
});

test("the search finds settings by name, description and alias, and their controls work there", async () => {
  const search = document.querySelector<HTMLInputElement>(".vertical-tab-search input");
  if (!search) throw new Error("no search");
  const ask = (query: string) => {
    search.value = query;
    search.dispatchEvent(new Event("input"));
  };
  const names = () =>
    [...document.querySelectorAll(".setting-items .setting-item-name")].map((el) => el.textContent);
  ask("threshold");
  expect(names()).toEqual(["Limit"]);
  fill("Limit", "5");
  await tick();
  expect(tab.kept.limit).toBe(5);
  ask("notes go");
  expect(names()).toEqual(["Folder"]);
  ask("deep");
  expect(names()).toEqual(["Deep"]);
  ask("nothing like this");
  expect(document.querySelector(".setting-empty-state")).not.toBeNull();
  ask("");
  expect(names()).toContain("On");
});

test("folders of the vault are offered below their field", async () => {
  const input = row("Folder").querySelector("input");
  input?.focus();
  await tick();
  const offered = [...document.querySelectorAll<HTMLElement>(".suggestion-item")];
  expect(offered.map((el) => el.textContent)).toEqual(["Weekly", "Work"]);
  offered[1]?.click();
  await tick();
  expect(tab.kept.folder).toBe("Work");
});

test("a plugin's tab goes from the window with the plugin", () => {
  const remove = app.registries.settingTabs.add(new Tab(app));
  const tabs = () => document.querySelectorAll(".vertical-tab-nav-item").length;
  expect(tabs()).toBe(2);
  remove();
  expect(tabs()).toBe(1);
});

test("setting a value tells nobody; only a person's change does", () => {
  const told: unknown[] = [];
  new Setting(document.body)
    .setName("Both")
    .addText((text) => text.onChange((value) => told.push(value)).setValue("set"))
    .addToggle((toggle) => toggle.onChange((value) => told.push(value)).setValue(true))
    .addDropdown((dropdown) =>
      dropdown
        .addOptions({ a: "A", b: "B" })
        .onChange((value) => told.push(value))
        .setValue("b"),
    );
  expect(told).toEqual([]);
  const select = document.body.querySelector<HTMLSelectElement>(":scope > .setting-item select");
  if (select) select.value = "a";
  select?.dispatchEvent(new Event("change"));
  expect(told).toEqual(["a"]);
});
