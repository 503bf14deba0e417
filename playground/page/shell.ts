// The window around the workspace: the ribbon's own icons, buttons for the sidebars, the status bar, and on a phone a bar below.

import { formatLocale } from "./day-words";
import { pressable } from "../host/dom/focus";
import { setIcon } from "../host/dom/icons";
import { setTooltip } from "../host/dom/tooltip";
import type { HostApp } from "../host/app/types";
import type { Workspace } from "../host/workspace/workspace";
import { workspaceOf } from "../host/workspace/workspace-of";
import { followWidth, setTheme, theme } from "./looks";
import type { Start } from "./start";
import type { PageWords } from "./words";

export interface Shell {
  readonly app: HostApp;
  readonly words: PageWords;
  readonly start: Start;
  readonly chooseLanguage: (language: "en" | "ru") => void;
}

/** Puts the window into `root`. */
export function mountShell(root: HTMLElement, { app, words, start, chooseLanguage }: Shell): void {
  const workspace = workspaceOf(app);
  const run = (id: string) => () => void app.commands.executeCommandById(id);
  const container = root.createDiv("app-container");
  const main = container.createEl("main", {
    cls: "horizontal-main-container",
    attr: { "aria-label": "Throughline" },
  });
  main.createEl("h1", { cls: "page-title", text: "Throughline" });
  main.append(workspace.containerEl);

  const { leftRibbon } = workspace;
  leftRibbon.containerEl.prepend(
    iconButton(
      "panel-left",
      words.showLeft,
      run("app:toggle-left-sidebar"),
      "sidebar-toggle-button mod-left",
    ),
  );
  leftRibbon.addAction("file-search", words.openSwitcher, run("switcher:open"));
  leftRibbon.addAction("terminal", words.openPalette, run("command-palette:open"));
  const showTheme = () => setIcon(themeButton, theme() === "dark" ? "sun" : "moon");
  const themeButton = leftRibbon.addAction(
    "moon",
    words.toggleTheme,
    () => setTheme(theme() === "dark" ? "light" : "dark", app),
    "foot",
  );
  app.workspace.on("css-change", showTheme);
  showTheme();
  leftRibbon.addAction("settings", words.settings, run("app:open-settings"), "foot");

  const newTab = iconButton(
    "plus",
    words.newTab,
    () => void openTab(workspace),
    "workspace-tab-header-new-tab",
  );
  const right = iconButton(
    "panel-right",
    words.showRight,
    run("app:toggle-right-sidebar"),
    "sidebar-toggle-button mod-right",
  );
  const header = workspace.rootSplit.group().containerEl.querySelector(".workspace-tab-header-container");
  header?.querySelector(".workspace-tab-header-container-inner")?.after(newTab);
  header?.append(right);

  statusBar(container, workspace, { app, words, start, chooseLanguage });
  phone(container, app, workspace, words);
}

async function openTab(workspace: Workspace): Promise<void> {
  const leaf = workspace.getLeaf("tab");
  await leaf.setViewState({ type: "empty", active: true });
}

function statusBar(
  container: HTMLElement,
  workspace: Workspace,
  { words, start, chooseLanguage }: Shell,
): void {
  const { statusBarEl } = workspace;
  container.append(statusBarEl);
  const memory = statusBarEl.createDiv({ cls: "status-bar-item", text: words.memory });
  setTooltip(pressable(memory), words.memoryDoes, { placement: "top" });
  memory.setAttribute("role", "note");
  if (start.today !== null) {
    const day = statusBarEl.createDiv({
      cls: "status-bar-item",
      text: words.day(formatLocale(start.today, start.language)),
    });
    setTooltip(pressable(day), words.dayDoes, { placement: "top" });
    day.setAttribute("role", "note");
  }
  const other = start.language === "en" ? "ru" : "en";
  const language = statusBarEl.createDiv({
    cls: "status-bar-item mod-clickable",
    text: other === "ru" ? "Русский" : "English",
  });
  language.lang = other;
  pressable(language);
  language.addEventListener("click", () => chooseLanguage(other));
}

/** On a phone the sidebars lie over the note, and what the ribbon holds is in a bar below. */
function phone(container: HTMLElement, app: HostApp, workspace: Workspace, words: PageWords): void {
  const run = (id: string) => () => void app.commands.executeCommandById(id);
  const bar = container.createEl("nav", { cls: "mobile-navbar", attr: { "aria-label": words.navigation } });
  bar.append(
    iconButton("panel-left", words.showLeft, run("app:toggle-left-sidebar")),
    iconButton("file-search", words.openSwitcher, run("switcher:open")),
    iconButton("terminal", words.openPalette, run("command-palette:open")),
    iconButton("settings", words.settings, run("app:open-settings")),
    iconButton("panel-right", words.showRight, run("app:toggle-right-sidebar")),
  );
  const backdrop = container.createDiv("workspace-drawer-backdrop");
  const collapse = () => {
    workspace.leftSplit.collapse();
    workspace.rightSplit.collapse();
  };
  backdrop.addEventListener("click", collapse);
  app.workspace.on("file-open", () => {
    if (document.body.hasClass("is-phone")) collapse();
  });
  followWidth((isPhone) => {
    if (isPhone) collapse();
    else workspace.leftSplit.expand();
  });
}

function iconButton(icon: string, label: string, act: () => void, cls = ""): HTMLElement {
  const el = createDiv(`clickable-icon ${cls}`.trim());
  setIcon(el, icon);
  pressable(el, label);
  el.addEventListener("click", act);
  return el;
}
