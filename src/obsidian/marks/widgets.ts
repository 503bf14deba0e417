// The marks as widgets of an editor: a press follows them and leaves the cursor where it is.

import type { EditorView } from "@codemirror/view";
import { WidgetType } from "@codemirror/view";
import { Keymap, editorInfoField } from "obsidian";
import type { Age } from "./age";
import { ageElement, onwardElement } from "./elements";
import type { Follow, Mark } from "./follow";

export class AgeWidget extends WidgetType {
  constructor(
    private readonly age: Age,
    private readonly since: string,
    private readonly follow: Follow,
  ) {
    super();
  }

  override eq({ age, since }: AgeWidget): boolean {
    const { label, hint, level } = this.age;
    return since === this.since && age.label === label && age.hint === hint && age.level === level;
  }

  override toDOM(view: EditorView): HTMLElement {
    return pressable(ageElement(this.age, this.since), view, { kind: "age", since: this.since }, this.follow);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

export class OnwardWidget extends WidgetType {
  constructor(
    private readonly hint: string,
    private readonly target: string | null,
    private readonly follow: Follow,
  ) {
    super();
  }

  override eq({ hint, target }: OnwardWidget): boolean {
    return hint === this.hint && target === this.target;
  }

  override toDOM(view: EditorView): HTMLElement {
    const mark = { kind: "onward", target: this.target } as const;
    return pressable(onwardElement(this.hint), view, mark, this.follow);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function pressable(el: HTMLElement, view: EditorView, mark: Mark, follow: Follow): HTMLElement {
  el.addEventListener("mousedown", (event) => event.preventDefault());
  el.addEventListener("click", (event) => {
    event.preventDefault();
    const { doc } = view.state;
    const path = view.state.field(editorInfoField, false)?.file?.path;
    if (path === undefined) return;
    const line = doc.lineAt(view.posAtDOM(el)).number - 1;
    follow(mark, { path, text: doc.toString(), line }, Keymap.isModEvent(event));
  });
  return el;
}
