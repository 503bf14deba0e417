// The app's menus as rows of ours open them, by pointer or by key.

import { Menu } from "obsidian";

/** A line of a menu; null parts what stands above from what stands below. */
export type MenuEntry = {
  readonly title: string;
  readonly icon?: string;
  readonly checked?: boolean;
  readonly run: () => void;
} | null;

/** `section` is where the entries stand in a menu that has entries of the app as well, which parts sections by itself. */
export function menuOf(entries: readonly MenuEntry[], section?: string): Menu {
  const menu = new Menu();
  for (const entry of entries) {
    if (entry === null) menu.addSeparator();
    else
      menu.addItem((item) => {
        item
          .setTitle(entry.title)
          .setIcon(entry.icon ?? null)
          .onClick(entry.run);
        if (section !== undefined) item.setSection(section);
        if (entry.checked !== undefined) item.setChecked(entry.checked);
      });
  }
  return menu;
}

/** Shows a menu where somebody clicked; a key's click has no place of its own. */
export function showMenu(menu: Menu, event: MouseEvent): void {
  const isKey = event.clientX === 0 && event.clientY === 0;
  if (isKey) showMenuBelow(menu, event.currentTarget as Element);
  else menu.showAtMouseEvent(event);
}

/** Shows a menu below an element, in the window that this stands in. */
export function showMenuBelow(menu: Menu, at: Element): void {
  const { left, bottom } = at.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, at.ownerDocument);
}
