// Live Preview: Markdown drawn as it will look, its marks shown only on the lines with the cursor; lines carry the app's class names.

import { syntaxTree } from "@codemirror/language";
import type { EditorState, Extension, Range } from "@codemirror/state";
import type { DecorationSet, ViewUpdate } from "@codemirror/view";
import { Decoration, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";
import type { SyntaxNodeRef } from "@lezer/common";

const hidden = Decoration.replace({});
const styles: Readonly<Record<string, Decoration>> = {
  StrongEmphasis: Decoration.mark({ class: "cm-strong" }),
  Emphasis: Decoration.mark({ class: "cm-em" }),
  InlineCode: Decoration.mark({ class: "cm-inline-code" }),
  Strikethrough: Decoration.mark({ class: "cm-strikethrough" }),
  URL: Decoration.mark({ class: "cm-url" }),
};
const formatting = Decoration.mark({ class: "cm-formatting" });
const link = Decoration.mark({ class: "cm-link" });
const listIndent = Decoration.mark({ class: "cm-hmd-list-indent" });
const listMarker = Decoration.mark({ class: "cm-formatting cm-formatting-list" });
const tag = Decoration.mark({ class: "cm-hashtag" });
const TASK = /^(?:[>\s]*)(?:[-*+]|\d+[.)])\s+\[(.)\](?=\s|$)/u;
const WIKILINK = /(!?\[\[)([^[\]|\n]+)(?:(\|)([^\]\n]*))?(\]\])/g;
const TAG = /(?<=^|\s)#[\p{L}\p{N}/_-]*[\p{L}/_-][\p{L}\p{N}/_-]*/gu;

class Box extends WidgetType {
  constructor(
    private readonly status: string,
    private readonly at: number,
  ) {
    super();
  }

  override eq(other: Box): boolean {
    return other.status === this.status && other.at === this.at;
  }

  toDOM(view: EditorView): HTMLElement {
    const input = document.createElement("input");
    input.type = "checkbox";
    input.className = "task-list-item-checkbox";
    input.checked = this.status !== " ";
    input.dataset["task"] = this.status === " " ? "" : this.status;
    input.setAttribute("aria-label", view.state.doc.lineAt(this.at).text.trim());
    input.addEventListener("mousedown", (event) => event.preventDefault());
    input.addEventListener("click", (event) => {
      event.preventDefault();
      const insert = this.status === " " ? "x" : " ";
      view.dispatch({ changes: { from: this.at, to: this.at + this.status.length, insert } });
    });
    const label = document.createElement("label");
    label.className = "task-list-label";
    label.append(input);
    return label;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }

  toDOM(): HTMLElement {
    const span = document.createElement("span");
    span.className = "cm-formatting cm-formatting-list cm-formatting-list-ul list-bullet";
    span.textContent = "-";
    return span;
  }
}

function build(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { state } = view;
  const active = activeLines(state, view.hasFocus);
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({ from, to, enter: (node) => drawNode(node, state, active, found) });
    const last = state.doc.lineAt(to).number;
    for (let number = state.doc.lineAt(from).number; number <= last; number++) {
      drawLine(number, state, active, found);
    }
  }
  return Decoration.set(found, true);
}

/** The lines that a cursor or selection touches: there the marks show. */
function activeLines(state: EditorState, focused: boolean): ReadonlySet<number> {
  const lines = new Set<number>();
  if (!focused) return lines;
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number;
    for (let line = state.doc.lineAt(from).number; line <= last; line++) lines.add(line);
  }
  return lines;
}

function drawNode(
  { name, from, to, node: { parent } }: SyntaxNodeRef,
  state: EditorState,
  active: ReadonlySet<number>,
  found: Range<Decoration>[],
): void {
  const line = state.doc.lineAt(from);
  const isActive = active.has(line.number);
  // Brackets without an address are no link: fields of Dataview are written so.
  const isLink = parent?.name === "Link" && parent.getChild("URL") !== null;
  if (name === "LinkMark" && !isLink) return;
  if (name === "URL" && isLink && !isActive) {
    found.push(hidden.range(from, to));
    return;
  }
  const style = styles[name];
  if (style && to > from) found.push(style.range(from, to));
  if (name === "Link" && parent && state.sliceDoc(to - 1, to) === ")") found.push(link.range(from, to));
  if (/^(?:HeaderMark|EmphasisMark|CodeMark|StrikethroughMark|QuoteMark|LinkMark)$/.test(name) && to > from) {
    const isFence = name === "CodeMark" && to - from > 2;
    const space =
      (name === "HeaderMark" || name === "QuoteMark") && state.sliceDoc(to, to + 1) === " " ? 1 : 0;
    if (isActive || isFence || to > line.to) found.push(formatting.range(from, to));
    else found.push(hidden.range(from, Math.min(to + space, line.to)));
  }
  const heading = /^ATXHeading(\d)$/.exec(name)?.[1];
  if (heading !== undefined) lineClass(found, line.from, `HyperMD-header HyperMD-header-${heading}`);
  if (name === "FencedCode") {
    const last = state.doc.lineAt(Math.min(to, state.doc.length)).number;
    for (let number = line.number; number <= last; number++) {
      const end =
        number === line.number ? " HyperMD-codeblock-begin" : number === last ? " HyperMD-codeblock-end" : "";
      lineClass(found, state.doc.line(number).from, `HyperMD-codeblock${end}`);
    }
  }
  if (name === "HorizontalRule") lineClass(found, line.from, "HyperMD-hr");
}

function drawLine(
  number: number,
  state: EditorState,
  active: ReadonlySet<number>,
  found: Range<Decoration>[],
): void {
  const line = state.doc.line(number);
  const at = syntaxTree(state).resolveInner(line.from, 1);
  for (let node: typeof at | null = at; node; node = node.parent) {
    if (node.name === "FencedCode" || node.name === "Frontmatter") return;
  }
  const { text, from } = line;
  if (/^\s*>/.test(text)) lineClass(found, from, "HyperMD-quote");
  drawList(text, from, active.has(number), found);
  for (const match of text.matchAll(WIKILINK)) drawWikilink(match, from, active.has(number), found);
  for (const match of text.matchAll(TAG))
    found.push(tag.range(from + match.index, from + match.index + match[0].length));
}

/** An item's lines wrap below its text: its indentation and its marker have fixed widths, whatever they are made of. */
function drawList(text: string, from: number, isActive: boolean, found: Range<Decoration>[]): void {
  const item = /^([>\s]*)([-*+]|\d+[.)])(\s+)/.exec(text);
  if (!item) return;
  const [lead = "", indent = "", marker = ""] = item;
  const quoted = indent.lastIndexOf(">") + 1;
  const spaces = indent.slice(quoted).replace(/\t/g, "    ").length;
  const level = Math.ceil(spaces / (spaces % 4 === 0 ? 4 : 2)) + 1;
  const status = TASK.exec(text)?.[1];
  const cls = `HyperMD-list-line HyperMD-list-line-${level}`;
  found.push(
    Decoration.line({
      class: status === undefined ? cls : `${cls} HyperMD-task-line`,
      attributes: {
        style: `--list-level: ${level}`,
        ...(status === undefined ? {} : { "data-task": status === " " ? "" : status }),
      },
    }).range(from),
  );
  const at = from + indent.length;
  if (quoted < indent.length) found.push(listIndent.range(from + quoted, at));
  const end = from + lead.length;
  if (isActive || (status === undefined && !/[-*+]/.test(marker))) {
    found.push(listMarker.range(at, end));
  } else if (status === undefined) {
    found.push(Decoration.replace({ widget: new Bullet() }).range(at, end));
  } else {
    const bracket = from + text.indexOf("[", lead.length);
    const box = bracket + status.length + 2;
    const after = Math.min(box + 1, from + text.length);
    found.push(Decoration.replace({ widget: new Box(status, bracket + 1) }).range(at, after));
  }
}

function drawWikilink(
  match: RegExpMatchArray,
  line: number,
  isActive: boolean,
  found: Range<Decoration>[],
): void {
  const [whole, open = "", target = "", bar, shown = ""] = match;
  const from = line + (match.index ?? 0);
  const text = from + open.length;
  const start = bar === undefined || isActive ? text : text + target.length + 1;
  const end =
    start + (bar === undefined ? target.length : isActive ? target.length + 1 + shown.length : shown.length);
  if (!isActive) found.push(hidden.range(from, start), hidden.range(end, from + whole.length));
  if (end > start) {
    found.push(
      Decoration.mark({ class: "cm-hmd-internal-link", attributes: { "data-href": target } }).range(
        start,
        end,
      ),
    );
  }
}

function lineClass(found: Range<Decoration>[], from: number, cls: string): void {
  found.push(Decoration.line({ class: cls }).range(from));
}

/** The decorations, following text, cursor and focus. */
export const livePreview: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = build(view);
    }

    update(update: ViewUpdate): void {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (
        update.docChanged ||
        update.selectionSet ||
        update.viewportChanged ||
        update.focusChanged ||
        parsed
      ) {
        this.decorations = build(update.view);
      }
    }
  },
  { decorations: ({ decorations }) => decorations },
);
