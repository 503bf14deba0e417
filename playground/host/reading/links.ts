// Internal links of rendered text: a click opens them, resting the pointer on them with the modifier previews them.

import type { App } from "obsidian";
import { Keymap } from "../overlay/keymap";

/** Listens once on `el` for all links in it, those that come later too. */
export function followLinks(app: App, el: HTMLElement, sourcePath: string): void {
  markUnresolved(app, el, sourcePath);
  if (el.dataset["followsLinks"] !== undefined) return;
  el.dataset["followsLinks"] = sourcePath;
  const open = (event: MouseEvent) => {
    const link = linkAt(event);
    if (!link || (event.button !== 0 && event.button !== 1)) return;
    event.preventDefault();
    // Within something else that follows links, the innermost knows the source.
    event.stopPropagation();
    void app.workspace.openLinkText(link.dataset["href"] ?? "", sourcePath, Keymap.isModEvent(event));
  };
  el.addEventListener("click", open);
  el.addEventListener("auxclick", open);
  el.addEventListener("mouseover", (event) => {
    const link = linkAt(event);
    if (!link) return;
    app.workspace.trigger("hover-link", {
      event,
      source: "preview",
      hoverParent: { hoverPopover: null },
      targetEl: link,
      linktext: link.dataset["href"] ?? "",
      sourcePath,
    });
  });
}

function linkAt(event: Event): HTMLElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>("a.internal-link, a.internal-embed")
    : null;
}

function markUnresolved(app: App, el: HTMLElement, sourcePath: string): void {
  for (const link of el.querySelectorAll<HTMLElement>("a.internal-link")) {
    const [path = ""] = (link.dataset["href"] ?? "").split("#");
    const found = path === "" || app.metadataCache.getFirstLinkpathDest(path, sourcePath) !== null;
    link.toggleClass("is-unresolved", !found);
  }
}
