// What every Markdown editor of the host is made of, below the extensions of plugins.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown, markdownKeymap, markdownLanguage } from "@codemirror/lang-markdown";
import { indentUnit } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, dropCursor, keymap } from "@codemirror/view";
import type { Draw } from "./callouts";
import { callouts } from "./callouts";
import { frontmatterSyntax, noteHead } from "./frontmatter";
import { livePreview } from "./live-preview";

export interface Parts {
  readonly draw: Draw;
  readonly title: () => string;
  readonly propertiesHeading: () => string;
  /** What a screen reader calls the text field. */
  readonly label: string;
}

export function editorSetup({ draw, title, propertiesHeading, label }: Parts): Extension {
  return [
    history(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of("\t"),
    EditorState.tabSize.of(4),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ spellcheck: "false", "aria-label": label }),
    markdown({ base: markdownLanguage, extensions: [frontmatterSyntax], completeHTMLTags: false }),
    noteHead(title, propertiesHeading),
    callouts(draw),
    livePreview,
    keymap.of([...markdownKeymap, indentWithTab, ...defaultKeymap, ...historyKeymap]),
  ];
}
