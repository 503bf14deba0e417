// Fills `{{names}}` in a template; what it does not know it leaves as written.

import type { Shift } from "../calendar/shift";
import { parseShift } from "../calendar/shift";
import type { NoteText } from "../note/text";
import { join, split } from "../note/text";
import type { LineEnd } from "../note/text";

export interface Fillings {
  /**
   * The text for `{{name}}`, `{{name:format}}` or, moved by a day, `{{name+1d:format}}`; names in lower case. Null leaves it as
   * written.
   */
  readonly inline: (name: string, format: string | null, shift: Shift | null) => string | null;
  /** The lines for a line that holds only `{{name}}`; none makes the line disappear, null says there is no such block. */
  readonly block: (name: string) => readonly string[] | null;
}

export interface Filled {
  readonly text: NoteText;
  /** The line of the result before which each block's lines stand or would stand, by name. */
  readonly blocks: ReadonlyMap<string, number>;
}

// The names, shifts and `:` formats of Periodic Notes and of Obsidian's own templates.
const PLACEHOLDER = /\{\{\s*([\p{L}_]+)\s*([+-]\d{1,5}[a-zA-Z]\s*)?(?::([^{}]*))?\}\}/gu;
const BLOCK = /^\s*\{\{\s*([\p{L}_]+)\s*\}\}\s*$/u;

/** Line endings, and Templater's `<% … %>`, stay as the template has them. */
export function fillTemplate(template: NoteText, fillings: Fillings): Filled {
  const { bom, lines, ends } = split(template);
  const out: string[] = [];
  const outEnds: LineEnd[] = [];
  const blocks = new Map<string, number>();
  lines.forEach((line, i) => {
    const end = ends[i] ?? "";
    const name = BLOCK.exec(line)?.[1]?.toLowerCase();
    const block = name === undefined ? null : fillings.block(name);
    if (name !== undefined && block !== null) {
      blocks.set(name, out.length);
      const indent = /^\s*/.exec(line)?.[0] ?? "";
      for (const put of block) {
        out.push(indent + put);
        outEnds.push(end || (outEnds.at(-1) ?? "\n"));
      }
      return;
    }
    out.push(
      line.replace(PLACEHOLDER, (written: string, key: string, by?: string, format?: string) => {
        const shift = by === undefined ? null : parseShift(by);
        if (by !== undefined && !shift) return written;
        return fillings.inline(key.toLowerCase(), format?.trim() ?? null, shift) ?? written;
      }),
    );
    outEnds.push(end);
  });
  return { text: join({ bom, lines: out, ends: outEnds }), blocks };
}
