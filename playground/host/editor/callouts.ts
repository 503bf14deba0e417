// Callouts in Live Preview: drawn as in reading view until the cursor enters them.

import { syntaxTree } from "@codemirror/language";
import type { EditorState, Extension, Range } from "@codemirror/state";
import { StateField } from "@codemirror/state";
import type { DecorationSet } from "@codemirror/view";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

/** Draws Markdown into an element; it may come later. */
export type Draw = (markdown: string, el: HTMLElement) => void;

class Callout extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly draw: Draw,
  ) {
    super();
  }

  override eq(other: Callout): boolean {
    return other.text === this.text;
  }

  toDOM(view: EditorView): HTMLElement {
    const el = document.createElement("div");
    el.className = "cm-embed-block cm-callout markdown-rendered";
    this.draw(this.text, el);
    el.addEventListener("mousedown", (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("a, input, .is-collapsible > .callout-title")) return;
      event.preventDefault();
      view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
      view.focus();
    });
    el.addEventListener("click", (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      const item = event.target.closest<HTMLElement>("[data-item-line]")?.dataset["itemLine"];
      if (item !== undefined) tick(view, view.state.doc.lineAt(view.posAtDOM(el)).number + Number(item));
    });
    return el;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Ticks the task on a line, counted from 1, or takes its tick away. */
function tick(view: EditorView, number: number): void {
  const line = view.state.doc.line(number);
  const found = /^([>\s]*(?:[-*+]|\d+[.)])\s+\[)(.)\]/u.exec(line.text);
  if (!found) return;
  const [, before = "", status = " "] = found;
  const from = line.from + before.length;
  view.dispatch({ changes: { from, to: from + status.length, insert: status === " " ? "x" : " " } });
}

function build(state: EditorState, draw: Draw): DecorationSet {
  const found: Range<Decoration>[] = [];
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (name === "Document") return true;
      if (name !== "Blockquote" || state.doc.lineAt(from).from !== from) return false;
      const text = state.sliceDoc(from, to);
      const isEntered = state.selection.ranges.some((range) => range.from <= to && range.to >= from);
      if (!isEntered && /^>\s*\[!/.test(text)) {
        found.push(Decoration.replace({ widget: new Callout(text, draw), block: true }).range(from, to));
      }
      return false;
    },
  });
  return Decoration.set(found);
}

export function callouts(draw: Draw): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => build(state, draw),
    update: (value, transaction) =>
      transaction.docChanged ||
      transaction.selection ||
      syntaxTree(transaction.startState) !== syntaxTree(transaction.state)
        ? build(transaction.state, draw)
        : value,
    provide: (field) => EditorView.decorations.from(field),
  });
}
