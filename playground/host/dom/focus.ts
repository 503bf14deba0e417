// Where the keyboard goes: what can have the focus, keeping Tab within a dialog, and pressing what is no button.

const FOCUSABLE =
  'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** What the Tab key can reach below `el`, in order. */
export function focusable(el: HTMLElement): HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => !one.matches(":disabled") && one.closest('[style*="display: none"], [hidden]') === null,
  );
}

/** Keeps the Tab key within `el`; for its `keydown`. */
export function keepFocusWithin(el: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== "Tab") return;
  const all = focusable(el);
  const first = all[0];
  const last = all[all.length - 1];
  if (!first || !last) {
    event.preventDefault();
    return;
  }
  const at = document.activeElement;
  const outside = !el.contains(at) || at === el;
  if (event.shiftKey ? outside || at === first : outside || at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

/** Makes a clickable `div`, of which the app has many, reachable and pressable by keyboard. */
export function pressable(el: HTMLElement, label?: string): HTMLElement {
  el.tabIndex = 0;
  if (!el.hasAttribute("role")) el.setAttribute("role", "button");
  if (label !== undefined) el.setAttribute("aria-label", label);
  el.addEventListener("keydown", (event) => {
    if (event.target !== el || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    el.click();
  });
  return el;
}
