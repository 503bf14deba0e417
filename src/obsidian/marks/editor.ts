// The marks in an editor: decorations of the lines in sight, mapped through changes; only lines that changed are read again.

import type { EditorState, Extension, Line, Range } from "@codemirror/state";
import { RangeSet, StateEffect } from "@codemirror/state";
import type { DecorationSet, EditorView, PluginValue, ViewUpdate } from "@codemirror/view";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { editorInfoField, editorLivePreviewField } from "obsidian";
import type { Span } from "../../note/span";
import type { NotePath } from "../../notebook/notebook";
import { ageOf, onwardHint } from "./age";
import type { Follow } from "./follow";
import { hiddenLines, isHidden, mapped, sameSpans } from "./hidden-lines";
import type { Knowledge } from "./knowledge";
import { readMarks } from "./read-marks";
import { AgeWidget, OnwardWidget } from "./widgets";

/** All lines in sight are to be read again. */
const again = StateEffect.define<null>();

/** After the last change to a text, in milliseconds, what is code or comment in it is found out again. */
const PAUSE = 300;

interface Marks extends PluginValue {
  readonly decorations: () => DecorationSet;
}

export function editorMarks(known: Knowledge, follow: Follow): Extension {
  return ViewPlugin.define((view) => marksOf(view, known, follow), {
    decorations: (marks) => marks.decorations(),
  });
}

function marksOf(view: EditorView, known: Knowledge, follow: Follow): Marks {
  let hidden: readonly Span[] | null = null;
  let waiting = 0;

  const draw = (line: Line, state: EditorState): readonly Range<Decoration>[] => {
    const look = known.look();
    const found = look && readMarks(line.text, look.rules);
    if (!found || isHidden((hidden ??= hiddenLines(state.doc)), line.from)) return [];
    const path = pathOf(state);
    const drawn: Range<Decoration>[] = [];
    const rows = known.passages();
    const at = rows && ((path !== null && rows.at(path)) || "");
    if (found.since) {
      const { from, to, value } = found.since;
      const preview = state.field(editorLivePreviewField, false) === true;
      const bare = preview && look.pills.editor;
      const passage = path === null ? null : (rows?.passage(path, value) ?? null);
      const { threshold, words, locale } = look;
      const age = ageOf({ since: value, passage, at, live: found.live, threshold, bare }, words, locale);
      if (age && bare) {
        const widget = new AgeWidget(age, value, follow);
        if (age.label !== "") drawn.push(Decoration.widget({ widget, side: 1 }).range(line.from + to));
      } else if (age && preview && !isTouched(line, state, view.hasFocus)) {
        const widget = new AgeWidget(age, value, follow);
        drawn.push(Decoration.replace({ widget }).range(line.from + from, line.from + to));
      } else if (age) {
        const field = { class: `throughline-mark-field is-${age.level}`, attributes: { title: age.hint } };
        drawn.push(Decoration.mark(field).range(line.from + from, line.from + to));
      }
    }
    const leads = found.target !== null || (path !== null && (rows?.later(path).length ?? 0) > 0);
    if (found.moved && leads) {
      const holder = found.target ?? (path === null ? null : (rows?.holder(path, found.text) ?? null));
      const widget = new OnwardWidget(onwardHint(holder, look.words), found.target, follow);
      drawn.push(Decoration.widget({ widget, side: 1 }).range(line.to));
    }
    return drawn;
  };
  const drawAll = (state: EditorState): DecorationSet => {
    const lines = new Map<number, Line>();
    for (const { from, to } of view.visibleRanges) addLines(lines, state, from, to);
    return Decoration.set(
      [...lines.values()].flatMap((line) => draw(line, state)),
      true,
    );
  };
  let decorations = drawAll(view.state);
  let drawn: readonly Span[] = view.visibleRanges;

  /** Only where something would look otherwise: every transaction makes other plugins work. */
  const refresh = () => {
    const now = drawAll(view.state);
    const same = view.visibleRanges.every(({ from, to }) => RangeSet.eq([decorations], [now], from, to));
    if (!same) view.dispatch({ effects: again.of(null) });
  };
  const stop = known.onChange(refresh);
  const readHidden = () => {
    const now = hiddenLines(view.state.doc);
    if (hidden && sameSpans(hidden, now)) return;
    hidden = now;
    refresh();
  };

  const redrawn = (update: ViewUpdate): DecorationSet => {
    const { changes, startState, state } = update;
    const lines = new Map<number, Line>();
    const seen = (from: number, to: number) => {
      for (const range of view.visibleRanges)
        if (from <= range.to && to >= range.from)
          addLines(lines, state, Math.max(from, range.from), Math.min(to, range.to));
    };
    const still = drawn.map(({ from, to }) => ({
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
    }));
    for (const { from, to } of uncovered(view.visibleRanges, still)) seen(from, to);
    changes.iterChangedRanges((_from, _to, from, to) => seen(from, to));
    if (update.selectionSet || update.focusChanged) {
      for (const { from, to } of startState.selection.ranges)
        seen(changes.mapPos(from, -1), changes.mapPos(to, 1));
      for (const { from, to } of state.selection.ranges) seen(from, to);
    }
    let set = decorations.map(changes);
    for (const line of lines.values()) {
      const add = draw(line, state);
      if (add.length === 0 && set.size === 0) continue;
      set = set.update({ filterFrom: line.from, filterTo: line.to, filter: () => false, add, sort: true });
    }
    return set;
  };

  return {
    decorations: () => decorations,
    update: (update) => {
      const { docChanged, state, startState } = update;
      if (docChanged && hidden) {
        hidden = mapped(hidden, update.changes);
        window.clearTimeout(waiting);
        waiting = window.setTimeout(readHidden, PAUSE);
      }
      const told = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(again)));
      const mode = (of: EditorState) => of.field(editorLivePreviewField, false);
      if (told || mode(state) !== mode(startState)) decorations = drawAll(state);
      else if (docChanged || update.viewportChanged || update.selectionSet || update.focusChanged)
        decorations = redrawn(update);
      drawn = view.visibleRanges;
    },
    destroy: () => {
      stop();
      window.clearTimeout(waiting);
    },
  };
}

function pathOf(state: EditorState): NotePath | null {
  return state.field(editorInfoField, false)?.file?.path ?? null;
}

/** What of these ranges lies in none of the others; both are in order. */
function uncovered(ranges: readonly Span[], others: readonly Span[]): readonly Span[] {
  return ranges.flatMap(({ from, to }) => {
    const rest: Span[] = [];
    let at = from;
    for (const other of others) {
      if (other.to < at || other.from > to) continue;
      if (other.from > at) rest.push({ from: at, to: other.from });
      at = other.to + 1;
    }
    return at <= to ? [...rest, { from: at, to }] : rest;
  });
}

function addLines(lines: Map<number, Line>, state: EditorState, from: number, to: number): void {
  for (let at = from; at <= to;) {
    const line = state.doc.lineAt(at);
    lines.set(line.from, line);
    at = line.to + 1;
  }
}

/** On a line with the cursor or within a selection the text is shown as it is written. */
function isTouched({ from, to }: Line, { selection }: EditorState, focused: boolean): boolean {
  return focused && selection.ranges.some((range) => range.from <= to && range.to >= from);
}
