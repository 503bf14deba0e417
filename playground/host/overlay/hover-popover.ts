// A small window by a link that shows what it leads to, while the modifier is held.

import type { App, HoverParent, Point } from "obsidian";
import { Component } from "../dom/component";
import { MarkdownRenderer } from "../reading/renderer";
import { Keymap } from "./keymap";

const WAIT = 300;

export class HoverPopover extends Component {
  readonly hoverEl = createDiv("popover hover-popover");
  state = 0;
  private timer = 0;

  constructor(
    readonly parent: HoverParent | { hoverPopover: unknown },
    readonly targetEl: HTMLElement | null,
    waitTime = WAIT,
    private readonly at: Point | null = null,
  ) {
    super();
    parent.hoverPopover = this;
    this.timer = window.setTimeout(() => this.show(), waitTime);
    targetEl?.addEventListener("mouseleave", this.leave);
    this.hoverEl.addEventListener("mouseleave", this.leave);
  }

  private show(): void {
    if (this.targetEl && !this.targetEl.isConnected) {
      this.hide();
      return;
    }
    this.state = 1;
    document.body.append(this.hoverEl);
    const { left, bottom, top } = this.targetEl?.getBoundingClientRect() ?? {
      left: this.at?.x ?? 0,
      bottom: this.at?.y ?? 0,
      top: this.at?.y ?? 0,
    };
    const { offsetWidth, offsetHeight } = this.hoverEl;
    const fits = bottom + offsetHeight < window.innerHeight;
    this.hoverEl.style.left = `${Math.max(4, Math.min(left, window.innerWidth - offsetWidth - 8))}px`;
    this.hoverEl.style.top = `${fits ? bottom : Math.max(4, top - offsetHeight)}px`;
    this.load();
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.targetEl?.removeEventListener("mouseleave", this.leave);
    this.hoverEl.remove();
    this.state = 3;
    this.parent.hoverPopover = null;
    this.unload();
  }

  private readonly leave = (event: MouseEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (this.hoverEl.contains(to) || this.targetEl?.contains(to))) return;
    this.hide();
  };
}

interface HoverLink {
  readonly event: MouseEvent;
  readonly hoverParent: { hoverPopover: unknown };
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Answers `hover-link`, as the app's page preview: with the modifier held it shows the note. */
export function previewHoveredLinks(app: App): void {
  app.workspace.on("hover-link" as "quick-preview", (asked: unknown) => {
    const { event, hoverParent, targetEl, linktext, sourcePath = "" } = asked as HoverLink;
    if (!Keymap.isModifier(event, "Mod") || hoverParent.hoverPopover) return;
    const [path = ""] = linktext.split("#");
    const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    if (!file) return;
    const popover = new HoverPopover(hoverParent, targetEl);
    const box = popover.hoverEl.createDiv("markdown-embed-content markdown-preview-view markdown-rendered");
    box.createDiv({ cls: "inline-title", text: file.basename });
    void app.vault
      .cachedRead(file)
      .then((text) => MarkdownRenderer.render(app, text, box, file.path, popover));
  });
}
