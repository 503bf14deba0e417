// What typing in a long note costs: the time of our own part of each keystroke, and of all of it with our marks and without.

import type { Page } from "playwright-core";

export const LONG_NOTE = "Weekly/2024/W24 Weekly.md";

const PROSE = "- [x] A thing that went well enough to be written down here, as all of them are.\n";
const CARRIED = "- [ ] Call Dina  [since:: 2024-W22]\n- [>] Ask Vera\n";

/** A review of 200 KB with marks in sight at its end, and those it was carried from. */
export const LONG_VAULT: Readonly<Record<string, string>> = {
  "Weekly/2024/W22 Weekly.md": "# What went well\n# To do\n- [>] Call Dina\n- [>] Ask Vera\n",
  "Weekly/2024/W23 Weekly.md": "# What went well\n# To do\n- [>] Call Dina  [since:: 2024-W22]\n",
  [LONG_NOTE]: `# What went well\n${PROSE.repeat(2600)}# To do\n${CARRIED.repeat(40)}`,
  "Weekly/2024/W25 Weekly.md": "# What went well\n# To do\n- [ ] Ask Vera  [since:: 2024-W24]\n",
};

/** Milliseconds a keystroke, each the mean of five: clocks of browsers are coarse. */
export interface Typing {
  /** Our marks, and our suggestions. */
  readonly own: readonly number[];
  readonly suggest: readonly number[];
  /** The whole editor, with our marks and without. */
  readonly on: readonly number[];
  readonly off: readonly number[];
  readonly marks: number;
  readonly size: number;
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Types a hundred letters a round, half of them without marks, near the end of the long note that is open. */
export function typing(page: Page, rounds: number): Promise<Typing> {
  return page.evaluate(async (count) => {
    interface Loaded {
      readonly session: { readonly settings: { set(key: string, value: unknown): Promise<unknown> } };
    }
    interface Drawing {
      readonly plugins: readonly {
        readonly value: { decorations?: unknown; update?: (update: object) => void } | null;
      }[];
      readonly state: { readonly doc: { readonly length: number } };
      dispatch(spec: object): void;
    }
    interface Asked {
      onTrigger(...given: readonly unknown[]): unknown;
    }
    const { app } = window.playground;
    const { plugins } = app as unknown as { plugins: { plugins: Record<string, Loaded> } };
    const editor = app.workspace.activeEditor?.editor;
    const loaded = plugins.plugins["throughline"];
    if (!editor || !loaded) throw new Error("no editor");
    const { cm } = editor as unknown as { cm: Drawing };
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // Of all that draws in the editor only the marks give their decorations by a function.
    const marks = cm.plugins.find(({ value }) => typeof value?.decorations === "function")?.value;
    const { update } = marks ?? {};
    const { suggests } = (app.workspace as unknown as { editorSuggest: { suggests: readonly Asked[] } })
      .editorSuggest;
    const last = suggests[suggests.length - 1];
    if (!marks || !update || !last) throw new Error("no marks");
    let own = 0;
    marks.update = (change) => {
      const began = performance.now();
      update(change);
      own += performance.now() - began;
    };
    let asked = 0;
    const onTrigger = last.onTrigger.bind(last);
    last.onTrigger = (...given) => {
      const began = performance.now();
      const answer = onTrigger(...given);
      asked += performance.now() - began;
      return answer;
    };
    const at = editor.lastLine() - 10;
    const times = { on: [] as number[], off: [] as number[], own: [] as number[], suggest: [] as number[] };
    const type = async (on: boolean) => {
      await loaded.session.settings.set("ageMarks", on);
      editor.setCursor({ line: at, ch: editor.getLine(at).length });
      editor.scrollIntoView({ from: editor.getCursor(), to: editor.getCursor() }, true);
      editor.focus();
      await rest(400);
      for (let i = 0; i < 10; i++) {
        own = 0;
        asked = 0;
        const began = performance.now();
        for (let k = 0; k < 5; k++) {
          const offset = editor.posToOffset(editor.getCursor());
          cm.dispatch({
            changes: { from: offset, insert: "a" },
            selection: { anchor: offset + 1 },
            userEvent: "input.type",
          });
        }
        times[on ? "on" : "off"].push((performance.now() - began) / 5);
        if (on) times.own.push(own / 5);
        // Suggestions are asked once the keystroke is drawn.
        await rest(20);
        if (on) times.suggest.push(asked / 5);
      }
    };
    for (let round = 0; round < count; round++) {
      await type(false);
      await type(true);
    }
    return {
      ...times,
      marks: document.querySelectorAll(".throughline-mark").length,
      size: cm.state.doc.length,
    };
  }, rounds);
}
