// The keymap: a stack of scopes, of which the top one gets every key before anything else does.

import type { App, KeymapContext, Modifier, PaneType, UserEvent } from "obsidian";
import { Scope, compiled } from "./scope";

/** One window has one keyboard: a newer app takes it over, as when a test builds the next one. */
let release: () => void = () => {};

export class Keymap {
  private readonly stack: Scope[] = [];

  constructor(private readonly app: App) {}

  pushScope(scope: Scope): void {
    this.stack.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.stack.lastIndexOf(scope);
    if (at >= 0) this.stack.splice(at, 1);
  }

  /** Begins to listen to the window. */
  listen(): void {
    release();
    const onKey = (event: KeyboardEvent) => this.onKey(event);
    window.addEventListener("keydown", onKey, true);
    release = () => window.removeEventListener("keydown", onKey, true);
  }

  private onKey(event: KeyboardEvent): void {
    const answer = this.current().handleKey(event, contextOf(event));
    if (answer !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private current(): Scope {
    const top = this.stack[this.stack.length - 1];
    const view = this.app.workspace.activeLeaf?.view as { scope?: Scope | null } | null | undefined;
    return top ?? view?.scope ?? (this.app.scope as unknown as Scope);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    const held = modifiersOf(event);
    return held.includes(compiled([modifier]));
  }

  /** Where a click with these modifiers opens a link: false in place, else the kind of pane. */
  static isModEvent(event?: UserEvent | null): PaneType | boolean {
    if (!event) return false;
    if (event instanceof MouseEvent && event.button === 1) return "tab";
    if (!Keymap.isModifier(event, "Mod")) return false;
    if (!Keymap.isModifier(event, "Alt")) return "tab";
    return Keymap.isModifier(event, "Shift") ? "window" : "split";
  }
}

function modifiersOf(event: MouseEvent | TouchEvent | KeyboardEvent): string[] {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const held = { Alt: altKey, Ctrl: ctrlKey, Meta: metaKey, Shift: shiftKey };
  return Object.entries(held).flatMap(([name, is]) => (is ? [name] : []));
}

/** The key as typed, and `vkey` by its place on the keyboard: Ctrl+P is the same key under a Russian layout. */
function contextOf(event: KeyboardEvent): KeymapContext {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  return {
    modifiers: modifiersOf(event).sort().join(","),
    key: event.key,
    vkey: (place ?? event.key).toLowerCase(),
  };
}
