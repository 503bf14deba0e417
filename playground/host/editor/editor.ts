// Obsidian's Editor as a thin bridge over a CodeMirror view: lines and characters count from 0, a transaction is one step to undo.

import {
  cursorCharLeft,
  cursorCharRight,
  cursorDocEnd,
  cursorDocStart,
  cursorGroupLeft,
  cursorGroupRight,
  cursorLineDown,
  cursorLineUp,
  deleteLine,
  indentLess,
  indentMore,
  insertNewlineAndIndent,
  moveLineDown,
  moveLineUp,
  redo,
  undo,
} from "@codemirror/commands";
import { foldAll, toggleFold, unfoldAll } from "@codemirror/language";
import type { ChangeSpec, Text } from "@codemirror/state";
import { EditorSelection } from "@codemirror/state";
import type { Command } from "@codemirror/view";
import { EditorView } from "@codemirror/view";
import type {
  EditorChange,
  EditorCommandName,
  EditorPosition,
  EditorRange,
  EditorSelectionOrCaret,
  EditorTransaction,
  EditorSelection as Selected,
} from "obsidian";

const COMMANDS: Readonly<Record<EditorCommandName, Command>> = {
  goUp: cursorLineUp,
  goDown: cursorLineDown,
  goLeft: cursorCharLeft,
  goRight: cursorCharRight,
  goStart: cursorDocStart,
  goEnd: cursorDocEnd,
  goWordLeft: cursorGroupLeft,
  goWordRight: cursorGroupRight,
  indentMore,
  indentLess,
  newlineAndIndent: insertNewlineAndIndent,
  swapLineUp: moveLineUp,
  swapLineDown: moveLineDown,
  deleteLine,
  toggleFold,
  foldAll,
  unfoldAll,
};

export class Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return line >= 0 && line < this.doc.lines ? this.doc.line(line + 1).text : "";
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.doc.lines;
  }

  lastLine(): number {
    return this.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.doc.sliceString(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.doc.sliceString(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement), named(origin));
  }

  replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from, origin?: string): void {
    this.cm.dispatch({
      changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement },
      ...named(origin),
    });
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): Selected[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    const at = typeof position === "number" ? { line: position, ch } : position;
    this.setSelection(at);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selected = ranges.map(({ anchor, head = anchor }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selected, main), scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    const { scrollTop: top, scrollLeft: left } = this.cm.scrollDOM;
    return { top, left };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === "number") this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === "number") this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView({ from, to }: EditorRange, center = false): void {
    const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? "center" : "nearest" }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    COMMANDS[command](this.cm);
  }

  /** Positions of changes are those before any of them, positions of selections those after all. */
  transaction(
    { replaceSelection, changes = [], selections, selection }: EditorTransaction,
    origin?: string,
  ): void {
    const specs: ChangeSpec[] = changes.map((change) => this.spec(change));
    if (replaceSelection !== undefined) {
      for (const { from, to } of this.cm.state.selection.ranges)
        specs.push({ from, to, insert: replaceSelection });
    }
    const made = this.cm.state.changes(specs);
    const after = made.apply(this.doc);
    const wanted = selections ?? (selection ? [selection] : []);
    const ranges = wanted.map(({ from, to = from }) =>
      EditorSelection.range(offsetIn(after, from), offsetIn(after, to)),
    );
    this.cm.dispatch({
      changes: made,
      ...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
      ...named(origin),
    });
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(position));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  posToOffset(position: EditorPosition): number {
    return offsetIn(this.doc, position);
  }

  offsetToPos(offset: number): EditorPosition {
    const at = Math.max(0, Math.min(offset, this.doc.length));
    const line = this.doc.lineAt(at);
    return { line: line.number - 1, ch: at - line.from };
  }

  /** Reads every line, then writes what comes of it in one transaction. */
  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | void,
    ignoreEmpty = false,
  ): void {
    const lines = Array.from({ length: this.doc.lines }, (_, line) => ({ line, text: this.getLine(line) }));
    const values = lines
      .filter(({ text }) => !ignoreEmpty || text.trim() !== "")
      .map(({ line, text }) => ({ line, text, value: read(line, text) }));
    const changes = values.flatMap(({ line, text, value }) => write(line, text, value) ?? []);
    if (changes.length > 0) this.transaction({ changes });
  }

  private get doc(): Text {
    return this.cm.state.doc;
  }

  private spec({ from, to = from, text }: EditorChange): ChangeSpec {
    return { from: this.posToOffset(from), to: this.posToOffset(to), insert: text };
  }
}

/** A place past the end of a line or of the text is its end. */
function offsetIn(doc: Text, { line, ch }: EditorPosition): number {
  if (line < 0) return 0;
  if (line >= doc.lines) return doc.length;
  const { from, length } = doc.line(line + 1);
  return from + Math.max(0, Math.min(ch, length));
}

function named(origin: string | undefined): { userEvent?: string } {
  return origin === undefined ? {} : { userEvent: origin };
}
