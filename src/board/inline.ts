// An item's text as a row shows it: words and links, without fields, Tasks tokens, marks of emphasis and block ids.

import { readLine } from "../note/field";
import { withoutBlockId } from "../note/insert";
import type { Link } from "../note/link";
import { unescaped } from "../note/link";
import { noteName } from "../note/path";
import { outside, replaced } from "../note/span";
import { unstyled } from "../note/words";

export interface Inline {
  readonly text: string;
  /** Where it leads: a note as linked, or an address; null for plain words. */
  readonly link: string | null;
  readonly external: boolean;
}

/** Stands for a link while the words around it are read: no text has this sign. */
const PLACE = "\uffff";

/** Pieces of one line in order. Embeds and images are shown by their names. */
export function inline(written: string): readonly Inline[] {
  const text = withoutBlockId(written);
  const { links, fields, tokens } = readLine(text);
  // Neither an image within a link nor what stands in a field is shown by itself.
  const all = outside(outside(outside(links, links), fields), tokens);
  const shown = all.filter((link) => !isProgram(link));
  const plain = all.filter(isProgram).map(({ from, to, alias }) => ({ from, to, text: alias ?? "" }));
  const gone = [...fields, ...tokens].map(({ from, to }) => ({ from, to, text: "" }));
  const places = shown.map(({ from, to }) => ({ from, to, text: PLACE }));
  // Emphasis may begin before a link and end behind it, so the words of a line are read as one.
  const words = unstyled(replaced(text, [...places, ...plain, ...gone])).split(PLACE);
  return trimmed(
    words.flatMap((own, i): readonly Inline[] => {
      const piece = { text: own.replace(/\s+/g, " "), link: null, external: false };
      const link = shown[i];
      return link ? [piece, linked(link)] : [piece];
    }),
  );
}

/** Whether an address is run and not opened: a note may be somebody else's. */
function isProgram({ external, target }: Link): boolean {
  return external && /^(?:javascript|vbscript|data):/i.test(target);
}

function linked({ target, sub, alias, external }: Link): Inline {
  const text = alias === null ? unescaped(noteName(target) || (sub ?? "")) : unstyled(alias);
  return { text, link: sub === null ? target : `${target}#${sub}`, external };
}

function trimmed(pieces: readonly Inline[]): readonly Inline[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, i) => {
      if (piece.link !== null) return piece;
      const text = i === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: i === last ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== "");
}

/** The same as one string: for searching, and for who listens instead of looking. */
export function plainText(written: string): string {
  return inline(written)
    .map(({ text }) => text)
    .join("");
}
