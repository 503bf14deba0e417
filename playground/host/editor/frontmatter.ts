// What stands above a note's text in the editor: its title, and its frontmatter drawn as properties until the cursor enters it.

import { syntaxTree } from "@codemirror/language";
import type { EditorState, Extension, Range } from "@codemirror/state";
import { StateField } from "@codemirror/state";
import type { DecorationSet } from "@codemirror/view";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";
import type { MarkdownConfig } from "@lezer/markdown";
import { parseYaml } from "obsidian-test-mocks/obsidian";
import { drawProperties } from "../reading/properties";

/** Teaches the Markdown parser that a note may begin with frontmatter; to it that is a rule and a heading. */
export const frontmatterSyntax: MarkdownConfig = {
  defineNodes: [{ name: "Frontmatter", block: true }],
  parseBlock: [
    {
      name: "Frontmatter",
      before: "HorizontalRule",
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== "---") return false;
        const from = context.lineStart;
        while (context.nextLine()) {
          if (line.text.trimEnd() !== "---") continue;
          context.nextLine();
          break;
        }
        context.addElement(context.elt("Frontmatter", from, context.prevLineEnd()));
        return true;
      },
    },
  ],
};

class Title extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: Title): boolean {
    return other.text === this.text;
  }

  toDOM(): HTMLElement {
    const el = document.createElement("div");
    el.className = "inline-title";
    el.textContent = this.text;
    return el;
  }
}

class Properties extends WidgetType {
  constructor(
    private readonly yaml: string,
    private readonly heading: string,
  ) {
    super();
  }

  override eq(other: Properties): boolean {
    return other.yaml === this.yaml && other.heading === this.heading;
  }

  toDOM(view: EditorView): HTMLElement {
    const drawn = drawProperties(read(this.yaml), this.heading) ?? document.createElement("div");
    drawn.addEventListener("mousedown", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) return;
      event.preventDefault();
      view.dispatch({ selection: { anchor: Math.min(4, view.state.doc.length) } });
      view.focus();
    });
    return drawn;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type === "mousedown";
  }
}

/** Title and properties above the text. */
export function noteHead(title: () => string, propertiesHeading: () => string): Extension {
  return [drawnHead(title, propertiesHeading), hiddenCursor];
}

/** A cursor at the start of a note with properties would be drawn as high as all of them. */
const hiddenCursor = EditorView.editorAttributes.compute(["doc", "selection"], (state) =>
  state.selection.main.head === 0 && frontmatterEnd(state) > 0 ? { class: "is-cursor-in-properties" } : {},
);

function drawnHead(title: () => string, propertiesHeading: () => string): Extension {
  const build = (state: EditorState): DecorationSet => {
    const parts: Range<Decoration>[] = [];
    const text = title();
    if (text !== "") {
      parts.push(Decoration.widget({ widget: new Title(text), block: true, side: -2 }).range(0));
    }
    const end = frontmatterEnd(state);
    const { from } = state.selection.main;
    if (end > 0 && (from === 0 || from > end)) {
      const widget = new Properties(state.sliceDoc(0, end), propertiesHeading());
      parts.push(Decoration.replace({ widget, block: true }).range(0, end));
    }
    return Decoration.set(parts, true);
  };
  return StateField.define<DecorationSet>({
    create: build,
    update: (value, transaction) =>
      transaction.docChanged || transaction.selection ? build(transaction.state) : value,
    provide: (field) => EditorView.decorations.from(field),
  });
}

function frontmatterEnd(state: EditorState): number {
  const first = syntaxTree(state).topNode.firstChild;
  return first?.name === "Frontmatter" && read(state.sliceDoc(0, first.to)) !== null ? first.to : 0;
}

function read(frontmatter: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parseYaml(frontmatter.replace(/^---[^\n]*\n/, "").replace(/\n?---[ \t]*$/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
