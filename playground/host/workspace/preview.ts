// The reading view of a Markdown view: it shows the text that the editor has now, and ticks tasks in it.

import type { App, TFile } from "obsidian";
import { Component } from "../dom/component";
import type { Editor } from "../editor/editor";
import { followLinks } from "../reading/links";
import { drawProperties } from "../reading/properties";
import { MarkdownRenderer } from "../reading/renderer";

/** The view whose text is shown. */
interface Shown {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor: Editor;
  getViewData(): string;
}

export class Preview extends Component {
  private child = new Component();
  private drawn = 0;

  constructor(
    private readonly view: Shown,
    readonly containerEl: HTMLElement,
  ) {
    super();
    this.load();
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get(): string {
    return this.view.getViewData();
  }

  getScroll(): number {
    return this.containerEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll;
  }

  async rerender(): Promise<void> {
    const own = ++this.drawn;
    const { app, file } = this.view;
    const child = new Component();
    child.load();
    const box = createDiv(
      "markdown-preview-view markdown-rendered is-readable-line-width allow-fold-headings",
    );
    const sizer = box.createDiv("markdown-preview-sizer markdown-preview-section");
    sizer.createDiv({ cls: "inline-title", text: file?.basename ?? "" });
    const heading = document.documentElement.lang === "ru" ? "Свойства" : "Properties";
    const cache = file ? app.metadataCache.getFileCache(file) : null;
    const properties = drawProperties(cache?.frontmatter, heading);
    if (properties) sizer.append(properties);
    followLinks(app, sizer, file?.path ?? "");
    await MarkdownRenderer.render(app, this.get(), sizer, file?.path ?? "", child);
    // What took longer than the next one is not shown.
    if (own !== this.drawn) {
      child.unload();
      return;
    }
    this.removeChild(this.child);
    this.child = this.addChild(child);
    for (const input of box.querySelectorAll<HTMLInputElement>("input.task-list-item-checkbox")) {
      input.addEventListener("click", () => this.tick(input));
    }
    const { scrollTop } = this.containerEl;
    this.containerEl.replaceChildren(box);
    this.containerEl.scrollTop = scrollTop;
  }

  /** Ticks the task on the line that the item was drawn from. */
  private tick(input: HTMLInputElement): void {
    const line = Number(input.closest<HTMLElement>("[data-item-line]")?.dataset["itemLine"]);
    const { editor } = this.view;
    const text = editor.getLine(line);
    const found = /^[>\s]*(?:[-*+]|\d+[.)])\s+\[(.)\](?=\s|$)/u.exec(text);
    if (!found) return;
    const [, status = " "] = found;
    const ch = text.indexOf("[") + 1;
    editor.replaceRange(status === " " ? "x" : " ", { line, ch }, { line, ch: ch + status.length });
    void this.rerender();
  }
}
