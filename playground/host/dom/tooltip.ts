// Tooltips: what carries a label and no text of its own says it when the pointer rests on it.

import type { TooltipOptions } from "obsidian";

const DELAY = 400;
/** Labels of whole regions, and of fields that show what they are. */
const SILENT =
  "main, nav, input, select, textarea, [role=dialog], [role=region], [role=listbox], .cm-content";
const texts = new WeakMap<HTMLElement, { content: string | DocumentFragment; options: TooltipOptions }>();
let shown: HTMLElement | null = null;
let waiting = 0;
let listening = false;

/** Labels an element for the pointer and for screen readers. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip === "") el.removeAttribute("aria-label");
  else el.setAttribute("aria-label", tooltip);
  texts.set(el, { content: tooltip, options });
}

/** Shows a tooltip now. */
export function displayTooltip(
  el: HTMLElement,
  content: string | DocumentFragment,
  options: TooltipOptions = {},
): void {
  hideTooltip();
  const tip = document.body.createDiv({
    cls: ["tooltip", ...(options.classes ?? [])],
    attr: { "aria-hidden": "true" },
  });
  tip.append(content);
  shown = tip;
  const { placement = "bottom", gap = 8 } = options;
  const at = el.getBoundingClientRect();
  const beside = placement === "left" || placement === "right";
  const left =
    placement === "right"
      ? at.right + gap
      : placement === "left"
        ? at.left - tip.offsetWidth - gap
        : at.left + (at.width - tip.offsetWidth) / 2;
  const top = beside
    ? at.top + (at.height - tip.offsetHeight) / 2
    : placement === "top"
      ? at.top - tip.offsetHeight - gap
      : at.bottom + gap;
  tip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - tip.offsetWidth - 4))}px`;
  tip.style.top = `${Math.max(4, Math.min(top, window.innerHeight - tip.offsetHeight - 4))}px`;
}

function hideTooltip(): void {
  window.clearTimeout(waiting);
  shown?.remove();
  shown = null;
}

/** Shows labels of whatever the pointer rests on. Idempotent. */
export function showTooltipsOnHover(): void {
  if (listening) return;
  listening = true;
  document.addEventListener("mouseover", (event) => {
    hideTooltip();
    const el = event.target instanceof Element ? event.target.closest<HTMLElement>("[aria-label]") : null;
    const label = el?.getAttribute("aria-label") ?? "";
    if (!el || label === "" || el.matches(SILENT)) return;
    const { content = label, options = {} } = texts.get(el) ?? {};
    waiting = window.setTimeout(() => {
      if (el.isConnected) displayTooltip(el, content, options);
    }, options.delay ?? DELAY);
  });
  document.addEventListener("mousedown", hideTooltip, true);
}
