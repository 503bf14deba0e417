// Renders Markdown into an element and runs over it what plugins registered: code blocks, then post-processors in their order.

import type { App, Component as ObsidianComponent, MarkdownPostProcessorContext, TFile } from "obsidian";
import type { HostApp } from "../app/types";
import { Component } from "../dom/component";
import { followLinks } from "./links";
import { toHtml } from "./markdown";
import { shape } from "./shape";

/** What `addChild` of a processor's context takes. */
export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover = null;
  abstract readonly file: TFile;

  static async renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: ObsidianComponent,
  ): Promise<void> {
    const { app } = window as unknown as { app: App };
    await MarkdownRenderer.render(app, markdown, el, sourcePath, component);
  }

  /** Appends what `markdown` means to `el`. Internal links resolve from `sourcePath`; what processors add lives with `component`. */
  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: ObsidianComponent,
  ): Promise<void> {
    const { registries } = app as HostApp;
    const box = createDiv();
    // Raw HTML is off in the parser, so this holds nothing but what it wrote itself.
    box.innerHTML = toHtml(withoutHidden(markdown));
    shape(box);
    const context = contextOf(app, markdown, sourcePath, component);
    const sections = [...box.children].map((block) => {
      const section = createDiv(`el-${block.tagName.toLowerCase()}`);
      section.append(block);
      return section;
    });
    el.append(...sections);
    followLinks(app, el, sourcePath);
    for (const section of sections) {
      await runCodeBlocks(registries, section, context);
      const ordered = [...registries.postProcessors.all()].sort((a, b) => a.sortOrder - b.sortOrder);
      for (const { run } of ordered) await run(section, context);
    }
  }
}

async function runCodeBlocks(
  { codeBlocks }: HostApp["registries"],
  section: HTMLElement,
  context: MarkdownPostProcessorContext,
): Promise<void> {
  for (const code of section.querySelectorAll<HTMLElement>("pre > code")) {
    const language = [...code.classList].find((cls) => cls.startsWith("language-"))?.slice(9) ?? "";
    const found = codeBlocks.all().find((block) => block.language === language);
    const pre = code.parentElement;
    if (!found || !pre) continue;
    const host = createDiv(`block-language-${language}`);
    for (const name of ["line", "lineEnd"]) {
      const value = pre.dataset[name] ?? code.dataset[name];
      if (value !== undefined) host.dataset[name] = value;
    }
    pre.replaceWith(host);
    await found.run(code.textContent.replace(/\n$/, ""), host, context);
  }
}

function contextOf(
  app: App,
  text: string,
  sourcePath: string,
  component: ObsidianComponent,
): MarkdownPostProcessorContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
    addChild: (child) => component.addChild(child),
    getSectionInfo: (el) => {
      const at = el.querySelector<HTMLElement>("[data-line]") ?? el.closest<HTMLElement>("[data-line]");
      const { line, lineEnd } = at?.dataset ?? {};
      return line === undefined ? null : { text, lineStart: Number(line), lineEnd: Number(lineEnd ?? line) };
    },
  };
}

/** Frontmatter and comments are not shown; blank lines in their place keep the numbers of the others. */
function withoutHidden(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, "");
  return markdown
    .replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/, blank)
    .replace(/%%[\s\S]*?%%/g, blank)
    .replace(/[ \t]\^[\w-]+(?=\n|$)/g, "");
}
