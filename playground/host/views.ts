// Attaches everything that is seen to an app that so far has data only.

import type { HostApp } from "./app/types";
import { BASES, BaseFileView } from "./bases/base-file-view";
import { patchDom } from "./dom/patch";
import { showTooltipsOnHover } from "./dom/tooltip";
import { coreCommands } from "./overlay/core-commands";
import { previewHoveredLinks } from "./overlay/hover-popover";
import { runHotkeys } from "./overlay/hotkeys";
import { Keymap } from "./overlay/keymap";
import { Scope } from "./overlay/scope";
import type { SettingTab } from "./setting/tab";
import { SettingsWindow } from "./setting/settings-window";
import { wordsNow } from "./words";
import { FILE_LIST, FileList } from "./workspace/file-list";
import { Workspace } from "./workspace/workspace";

/** Gives the app its workspace, its settings' window and the rest that is rendered. */
export function attachViews(app: HostApp): void {
  patchDom();
  showTooltipsOnHover();
  // What renders without being handed the app looks for it here, as in the app.
  Object.assign(window, { app });

  const scope = new Scope();
  const keymap = new Keymap(app);
  Object.assign(app, { scope, keymap });
  keymap.listen();

  const workspace = new Workspace(app);
  Object.assign(app, { workspace, isDarkMode: () => document.body.hasClass("theme-dark") });
  workspace.registerHostView(FILE_LIST, (leaf) => new FileList(leaf));
  workspace.registerHostView(BASES, (leaf) => new BaseFileView(leaf));

  const { registries } = app;
  const setting = new SettingsWindow(
    app,
    () => registries.settingTabs.all() as unknown as readonly SettingTab[],
    () => wordsNow().settings,
  );
  app.setting = setting;
  registries.settingTabs.onChange(() => setting.tabsChanged());
  registries.ribbon.onChange(() => workspace.leftRibbon.show(registries.ribbon.all()));
  registries.statusBar.onChange(() => workspace.statusBarEl.append(...registries.statusBar.all()));
  followViewTypes(app, workspace);

  coreCommands(app, setting);
  runHotkeys(app, scope);
  previewHoveredLinks(app);
}

/** When a plugin's view type comes or goes, the leaves that show it are built anew: as the view, or as what stands in for it. */
function followViewTypes({ registries }: HostApp, workspace: Workspace): void {
  let before = new Set<string>();
  registries.views.onChange(() => {
    const now = new Set(registries.views.all().map(({ type }) => type));
    const changed = [...new Set([...before, ...now])].filter((type) => before.has(type) !== now.has(type));
    before = now;
    for (const type of changed) {
      for (const leaf of workspace.getLeavesOfType(type)) if (!leaf.isDeferred) void leaf.rebuild();
    }
  });
}
