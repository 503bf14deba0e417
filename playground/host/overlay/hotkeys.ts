// Hotkeys of commands: pressed they run, and they can be written out.

import type { Hotkey } from "obsidian";
import type { HostApp } from "../app/types";
import type { Scope } from "./scope";
import { compiled } from "./scope";

/** Lets the app's scope run the command whose hotkey is pressed. */
export function runHotkeys(app: HostApp, scope: Scope): void {
  scope.register(null, null, (_event, { modifiers, key, vkey }) => {
    const pressed = Object.values(app.commands.commands).find((command) =>
      (command.hotkeys ?? []).some(
        (hotkey) =>
          compiled(hotkey.modifiers) === modifiers &&
          [key?.toLowerCase(), vkey].includes(hotkey.key.toLowerCase()),
      ),
    );
    if (!pressed) return undefined;
    return app.commands.executeCommandById(pressed.id) ? false : undefined;
  });
}

/** As the app writes it beside a command. */
export function hotkeyText({ modifiers, key }: Hotkey): string {
  const names = compiled(modifiers).split(",").filter(Boolean);
  return [...names, key.length === 1 ? key.toUpperCase() : key].join(" + ");
}
