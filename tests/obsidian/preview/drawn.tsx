// A preview drawn in a page without Obsidian: keys pressed as a person does, and what would be written.

import type { ComponentChild } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import type { Preview, PreviewItem, PreviewNote } from "../../../src/command/preview/preview";
import type { Decision, Decisions } from "../../../src/command/preview/choices";
import { wordsOf } from "../../../src/command/say";
import { SurroundingsProvider } from "../../../src/obsidian/preview/surroundings";
import type { Applied, MenuChoice, PreviewViewProps } from "../../../src/obsidian/preview/view";
import { PreviewView } from "../../../src/obsidian/preview/view";
import type { Language } from "../../../src/note/language";

export function anItem(text: string, changes: Partial<PreviewItem> = {}): PreviewItem {
  return {
    key: text,
    text,
    line: 1,
    section: ["To do"],
    times: 1,
    since: "W22",
    due: null,
    overdue: false,
    below: null,
    unasked: "carry",
    there: false,
    ...changes,
  };
}

export function aNote(
  name: string,
  items: readonly PreviewItem[],
  changes: Partial<PreviewNote> = {},
): PreviewNote {
  return { path: `${name}.md`, name, items, left: [], older: false, ...changes };
}

export function aPreview(notes: readonly PreviewNote[], changes: Partial<Preview> = {}): Preview {
  const capacity = { usual: 5, open: 2, carried: 1 };
  return { note: "W23.md", name: "W23", created: false, notes, capacity, ...changes };
}

export interface Drawn {
  readonly root: HTMLElement;
  /** What was to be written, each time. */
  readonly applied: Readonly<Record<string, Decision>>[];
  readonly menus: (readonly MenuChoice[])[];
  /** What was thrown by what was started. */
  readonly bugs: readonly unknown[];
  /** Presses a key where the keyboard is: by what it types, and by the key where that is another. */
  press(key: string, code?: string): Promise<void>;
  type(text: string): Promise<void>;
  click(element: Element | null | undefined): Promise<void>;
  /** The text of the item the keyboard is at. */
  at(): string | undefined;
  said(): string;
  find(selector: string): HTMLElement | null;
  texts(selector: string): readonly string[];
}

export async function drawn(
  preview: Preview,
  changes: Partial<PreviewViewProps> & { readonly language?: Language } = {},
): Promise<Drawn> {
  const { language = "en", ...props } = changes;
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const applied: Readonly<Record<string, Decision>>[] = [];
  const menus: (readonly MenuChoice[])[] = [];
  const view: PreviewViewProps = {
    preview,
    today: "2024-06-09",
    landings: () => Promise.resolve([]),
    changes: () => new Map(),
    createOnly: () => undefined,
    close: () => undefined,
    menu: (choices) => menus.push(choices),
    ...props,
    apply: async (decisions: Decisions): Promise<Applied> => {
      applied.push(Object.fromEntries(decisions));
      return props.apply ? props.apply(decisions) : { kind: "done" };
    },
  };
  const bugs: unknown[] = [];
  const surroundings = {
    id: "dialog",
    start: (work: () => void | Promise<void>) => {
      (async () => work())().catch((error: unknown) => bugs.push(error));
    },
    words: wordsOf(language),
    sayDay: (day: string) => day,
    icon: () => undefined,
    markdown: (into: HTMLElement, text: string) => {
      into.textContent = text;
      return () => undefined;
    },
  };
  await settled(
    <SurroundingsProvider value={surroundings}>{<PreviewView {...view} />}</SurroundingsProvider>,
  );

  async function settled(child?: ComponentChild): Promise<void> {
    await act(async () => {
      if (child !== undefined) render(child, root);
      for (let i = 0; i < 5; i++) await Promise.resolve();
    });
  }
  const keyboard = () => document.activeElement ?? document.body;
  return {
    root,
    applied,
    menus,
    bugs,
    press: async (key, code = key.length === 1 ? `Key${key.toUpperCase()}` : key) => {
      const shiftKey = /^[A-ZА-Я?]$/.test(key);
      const event = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true });
      await act(() => void keyboard().dispatchEvent(event));
      await settled();
    },
    type: async (text) => {
      const field = keyboard();
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`no field, but ${field.outerHTML}`);
      field.value = text;
      await act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
      await settled();
    },
    click: async (element) => {
      if (!(element instanceof HTMLElement)) throw new Error("nothing to click");
      await act(() => element.click());
      await settled();
    },
    at: () => keyboard().closest("[role=row]")?.querySelector(".throughline-text")?.textContent ?? undefined,
    said: () => root.querySelector(".throughline-said")?.textContent ?? "",
    find: (selector) => root.querySelector<HTMLElement>(selector),
    texts: (selector) => [...root.querySelectorAll(selector)].map((element) => element.textContent),
  };
}
