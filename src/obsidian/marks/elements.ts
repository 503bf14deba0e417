// What marks are in the page: a quiet link that says an item's age, and one that is an arrow onward.

import { setIcon, setTooltip } from "obsidian";
import type { Age } from "./age";

export const MARK = "throughline-mark";

/** Says an age anew in an element that was made for one. */
export function sayAge(el: HTMLElement, { label, hint, level }: Age): void {
  if (el.textContent !== label) el.setText(label);
  el.className = `${MARK} is-age is-${level}`;
  el.toggleClass("is-silent", label === "");
  setTooltip(el, hint);
}

export function ageElement(age: Age, since: string): HTMLElement {
  const el = createSpan({ attr: { role: "link", "data-since": since } });
  sayAge(el, age);
  return el;
}

export function onwardElement(hint: string): HTMLElement {
  const el = createSpan({ cls: `${MARK} is-onward`, attr: { role: "link" } });
  setIcon(el, "arrow-right");
  setTooltip(el, hint);
  return el;
}
