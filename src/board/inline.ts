// An item's text as a row shows it: words and links, without fields, Tasks tokens, marks of emphasis and block ids.

import { readLine } from "../note/field";
import { unescaped } from "../note/link";
import { noteName } from "../note/path";
import { withoutBlockId } from "../note/insert";

export interface Inline {
  readonly text: string;
  /** Where it leads: a note as linked, or an address; null for plain words. */
  readonly link: string | null;
  readonly external: boolean;
}

/** Pieces of one line in order. Embeds and images are shown by their names. */
export function inline(written: string): readonly Inline[] {
  const text = withoutBlockId(written);
  const { links, fields, tokens } = readLine(text);
  const gone = [...fields, ...tokens].map(({ from, to }) => ({ from, to, piece: null }));
  const pieces = links.map(({ from, to, target, sub, alias, external }) => {
    const full = sub === null ? target : `${target}#${sub}`;
    const name = noteName(target);
    return { from, to, piece: { text: unescaped(alias ?? (name || (sub ?? ""))), link: full, external } };
  });
  const all = [...gone, ...pieces].sort((a, b) => a.from - b.from || b.to - a.to);
  const out: Inline[] = [];
  let at = 0;
  const words = (until: number) => {
    const plain = unescaped(text.slice(at, until).replace(EMPHASIS, "$2"));
    const last = out.at(-1);
    // What was left out between two stretches of words leaves nothing but one space.
    if (last && last.link === null) out.pop();
    const whole = (last && last.link === null ? last.text + plain : plain).replace(/\s+/g, " ");
    if (whole !== "") out.push({ text: whole, link: null, external: false });
  };
  for (const { from, to, piece } of all) {
    if (from < at) continue;
    words(from);
    if (piece) out.push(piece);
    at = to;
  }
  words(text.length);
  return trimmed(out);
}

const EMPHASIS = /(\*\*|__|~~|==|`|\*)(?=\S)(.*?\S)\1/g;

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
